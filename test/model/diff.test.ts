/** Comparing terms finds the operations that lead from one to the other: `apply(diff(a, b), a) = b`. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apply } from '../../src/model/amendment.ts';
import { diff, sameTerms, settled, type When } from '../../src/model/diff.ts';
import { type ChangeFile, changeFileSchema } from '../../src/model/schema/change.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Raw, Source } from '../../src/model/source.ts';
import { parseTerms } from '../../src/read/index.ts';
import { RUNS } from '../runs.ts';
import { edits } from './edits.ts';
import { changeFile, fromRaw, terms } from './examples.ts';

const WHEN: When = { date: '2027-01-25' };

function changeOf(operations: readonly Raw[], date = WHEN.date) {
  const head = { amends: 'X-2020-0001', date, requested_by: 'client', reason: 'Growth.' };
  return fromRaw(changeFileSchema, { ...head, changes: [...operations] }, 'change');
}

/** The terms after the operations that a comparison found, or why they can't be made. */
function applied(
  before: Source<Terms>,
  after: Raw,
  when: When,
): { readonly raw: Raw } | { readonly refused: readonly string[] } {
  const found = diff(before.raw, after, when);
  if (found.length === 0) return before;
  const outcome = apply(
    before,
    changeOf(
      found.map(({ raw }) => raw),
      when.date,
    ),
  );
  return outcome.ok ? outcome.value : { refused: outcome.diagnostics.map(({ message }) => message) };
}

const NOTED = '    - id: backup\n      note: Each night\n';
const AGREED = `  agreed:
    - what: services.helpdesk.price
      to: 40.00 per computer per month
    - heading: The server
      term: It stays in the cellar.
`;

/** Each example as signed, and after changes: with credits, charges, favours, clauses in the owner's own words, and what was agreed for one client alone. */
const CASES: readonly Source<Terms>[] = [
  ...['itsupport', 'website', 'catering'].map((name) => terms(name)),
  after(terms('itsupport'), changeFile('itsupport')),
  after(terms('catering'), changeFile('catering')),
  after(terms('itsupport'), changeOf(operationsIn('itsupport-operations'))),
  terms('itsupport', undefined, (text) => `${text.replace('    - backup\n', NOTED)}${AGREED}`),
  after(
    terms('website'),
    changeOf([
      { replace_words: { clause: 'payment', text: 'Pay us in time.' } },
      { replace_words: { clause: 'changes', text: 'Ask us first.' } },
      { add_favour: { name: 'A card', price: '20.00' } },
      { add_charge: { name: 'A picture', cost: '40.00', markup: '10%' } },
    ]),
  ),
];

function after(before: Source<Terms>, change: Source<ChangeFile>): Source<Terms> {
  const outcome = apply(before, change);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return { ...outcome.value, value: termsSchema.parse(outcome.value.raw) };
}

function operationsIn(name: string): readonly Raw[] {
  const text = readFileSync(new URL(`../fixtures/changes/${name}.yaml`, import.meta.url), 'utf8');
  return parse(text, { schema: 'failsafe' }).changes;
}

/** What an amendment can't do, though the edited terms are sound. */
const KNOWN = [
  /an amendment can change: this is/,
  /was given for, expected a service without/,
  /expected one (that is charged once|per \w+)$/,
  /expected a day on or (after|before) the date of the amendment/,
  // A charge, a credit and a favour of one name would be one line of the ladder.
  /^changes\.add_(charge|credit|favour)\..*expected a (charge|credit|favour) that the contract does not have yet$/,
];

describe('apply(diff(a, b), a) = b', () => {
  test('for terms edited anyhow', () => {
    let [same, refused] = [0, 0];
    const check = (before: Source<Terms>, edit: (raw: Raw) => Raw, when: When): void => {
      const after = edit(before.raw);
      const target = settled(before.raw, after, when);
      const result = applied(before, after, when);
      if ('refused' in result) {
        const strange = result.refused.filter((message) => !KNOWN.some((known) => known.test(message)));
        // What hangs on something that is gone is told in reading, before anything is compared.
        if (strange.length > 0)
          expect({ strange, sound: parseTerms(after, new Map()).ok }).toMatchObject({ sound: false });
        refused += 1;
        return;
      }
      same += 1;
      expect(
        sameTerms(result.raw, target),
        JSON.stringify(
          diff(before.raw, after, when).map(({ raw }) => raw),
          null,
          1,
        ),
      ).toBe(true);
      expect(diff(before.raw, target, when).length).toBe(diff(before.raw, after, when).length);
      expect(sameTerms(settled(before.raw, target, when), target)).toBe(true);
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...CASES),
        edits(CASES.map(({ raw }) => raw)),
        fc.constantFrom<When>(WHEN, { ...WHEN, from: '2027-02-01' }),
        check,
      ),
      { numRuns: 2 * RUNS },
    );
    expect(same).toBeGreaterThan(refused);
  });

  test('and nothing is found between the same terms, whatever the order of their things', () => {
    for (const { raw } of CASES) {
      expect(diff(raw, raw, WHEN)).toEqual([]);
      if (typeof raw === 'string' || Array.isArray(raw)) throw new Error('no terms');
      const { services, ...rest } = raw;
      const moved = { ...rest, services: Array.isArray(services) ? services.toReversed() : '' };
      expect(diff(raw, moved, WHEN)).toEqual([]);
    }
  });
});
