/** Takes a change file, gives what one rule about changes finds in it: it changes a shipped contract, as signed or after amendments. */
import { expect, test } from 'vitest';
import { AMENDMENT_RULES, type Amending, checkAmendment } from '../../src/check/index.ts';
import { contractParts } from '../../src/compose/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { date } from '../../src/model/calendar.ts';
import { readChange, readClient, readDefinition } from '../../src/read/index.ts';
import { joined } from '../../src/workflow/agreement.ts';
import { amend, type Standing, standing } from '../../src/workflow/chain.ts';
import { lastDay } from '../../src/workflow/offer.ts';
import { kit } from '../papers/examples.ts';
import { example, value } from '../workflow/register.ts';

const contract = value(contractParts(kit, 'en'));

/** The shipped contracts, with the day on which both had signed. */
const SIGNED = { itsupport: '2026-12-01', catering: '2027-03-01', website: '2027-02-01' } as const;
export type Contract = keyof typeof SIGNED;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function signed(name: Contract): Standing {
  const definition = value(readDefinition(bytes(example(name)), 'service.yaml'));
  const client = value(readClient(bytes(example(`${name}-client`)), 'client.yaml'));
  return value(standing(value(joined(definition, client)), date(SIGNED[name])));
}

/** What a rule looks at: the last of the changes, after the ones before it, each accepted on its day. */
export function amending(name: Contract, changes: readonly string[]): Amending {
  const [last = '', ...earlier] = [...changes].reverse();
  let before = signed(name);
  for (const text of earlier.reverse()) {
    const change = value(readChange(bytes(text), 'earlier.yaml'));
    before = value(amend(before, change, change.value.date));
  }
  const change = value(readChange(bytes(last), 'change.yaml'));
  const after = value(amend(before, change));
  const open = lastDay(change.value.open_for, change.value.date, after.clock);
  return { change, contract, before, after, ...(open !== null && { openUntil: date(open) }) };
}

/** The findings of the rule `id` in the last of these changes, in the order of the file. */
export function findChange(id: string, name: Contract, ...changes: readonly string[]): readonly Diagnostic[] {
  const rules = AMENDMENT_RULES.filter((rule) => rule.id === id);
  if (rules.length !== 1) throw new Error(`there is no rule ${id}`);
  return checkAmendment(amending(name, changes), rules);
}

/** A change file with these operations; `head` are lines above them, the day of the paper first. */
export function file(changes: string, [date = '2027-01-25', ...more]: readonly string[] = []): string {
  const head = ['amends: X-2027-0001', `date: ${date}`, 'requested_by: client', 'reason: As asked.', ...more];
  return `${head.join('\n')}\nchanges:\n${changes.replace(/^/gm, '  ')}\n`;
}

/** What it shows, the operations, what is found, the contract, the lines above the operations. */
export type Case = readonly [string, string, readonly string[], Contract?, (readonly string[])?];

export function tried(id: string, cases: readonly Case[]): void {
  for (const [what, changes, expected, name = 'itsupport', head = []] of cases) {
    test(what, () => {
      const found = findChange(id, name, file(changes, head));
      const lines = found.map(({ message, hint, place, level }) => `${place?.line}: ${level}: ${message} | ${hint}`);
      expect(lines).toEqual(expected);
    });
  }
}
