/** A change file and edited terms are two ways in to one amendment. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Outcome } from '../../src/diagnostic.ts';
import type { Raw } from '../../src/model/source.ts';
import { writePlain } from '../../src/read/index.ts';
import { acceptPaper } from '../../src/workflow/accept.ts';
import { type AmendmentRequest, issueAmendment } from '../../src/workflow/amendment.ts';
import { changeFileOf, type Edited } from '../../src/workflow/compared.ts';
import { issueContract } from '../../src/workflow/contract.ts';
import { termsFile } from '../../src/workflow/show.ts';
import { type MemoryWorld, memoryWorld } from '../../src/world.ts';
import { edits } from '../model/edits.ts';
import { RUNS } from '../runs.ts';

const PAPER = { out: 'output', formats: ['md'] } as const;

interface Case {
  readonly name: string;
  readonly contract: string;
  readonly accepted: string;
  /** What an owner replaces in the printed terms. */
  readonly edits: readonly (readonly [string, string])[];
  readonly asked: Omit<Edited, 'contract' | 'to'>;
}

const CASES: readonly Case[] = [
  {
    name: 'catering',
    contract: 'TC-2027-0001',
    accepted: '2027-03-01',
    edits: [['    - dinner: 76 guests\n    - bar\n', '    - dinner: 84 guests\n']],
    asked: {
      date: '2027-05-03',
      requestedBy: 'client',
      requested: 'by phone on 2027-05-01, confirmed by e-mail',
      reason: 'More relatives come, and a friend brings the wine.',
      openFor: '5 days',
    },
  },
  {
    name: 'itsupport',
    contract: 'HIT-2026-0001',
    accepted: '2026-12-01',
    edits: [
      ['    - helpdesk: 14 computers\n', '    - id: helpdesk\n      quantity: 20 computers\n      from: 2027-02-01\n'],
      ['    - backup\n  discounts:', '    - backup\n    - second-surgery\n  discounts:'],
      [
        '\nrates:\n',
        `
  - id: second-surgery
    name: Network for the second surgery
    description: Setting up the network at 11 Mill Lane.
    place: customer-site
    price: 640.00 once
    excludes:
      - Electrical work
      - Furniture
    invoice: second-surgery-open
rates:
`,
      ],
      [
        '\n  milestones:\n',
        '\n  milestones:\n    - id: second-surgery-open\n      name: Second surgery on the network\n      due: 2027-02-12\n',
      ],
      ['    - Mo-Fr 08:00-18:00\n', '    - Mo-Fr 08:00-18:00\n    - Sa 09:00-13:00\n'],
      [
        '\nengagement:\n',
        `
engagement:
  received:
    - duty: passwords
      on: 2027-01-14
  credits:
    - name: Courtesy for the late answer on 2027-01-20
      amount: 90.00
      of: setup
      on: 2027-01-25
`,
      ],
    ],
    asked: {
      date: '2027-01-25',
      requestedBy: 'client',
      requested: 'by e-mail on 22 January 2027',
      reason: 'The practice opens a second surgery and has hired six people.',
      openFor: '4 days',
      settles: true,
    },
  },
];

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message, hint }) => `${message} | ${hint}`).join('\n'));
  return outcome.value;
}

/** A register with the accepted contract, and its terms as edited. */
async function register({ name, contract, accepted, edits }: Case, more: Readonly<Record<string, string>> = {}) {
  const first = memoryWorld({}, '2027-01-01');
  const templates = await first.program.templates();
  const example = (file: string): string => templates.get(`examples/${file}.yaml`) ?? '';
  const signed = memoryWorld(
    {
      'service.yaml': example(name),
      'client.yaml': example(`${name}-client`),
      'change.yaml': example(`${name}-change-1`),
    },
    '2027-01-01',
  );
  value(await issueContract(signed, { ...PAPER, definition: 'service.yaml', client: 'client.yaml' }));
  value(await acceptPaper(signed, { out: 'output', paper: contract, on: accepted }));
  const terms = value(await termsFile(signed, { out: 'output', paper: contract }));
  const edited = edits.reduce((text, [words, other]) => {
    if (!text.includes(words)) throw new Error(`the terms have no ${words}`);
    return text.replace(words, other);
  }, terms);
  return {
    terms,
    edited,
    world: memoryWorld({ ...Object.fromEntries(signed.files), 'edited.yaml': edited, ...more }, '2027-01-01'),
  };
}

/** The amendment's text and record. */
async function issued(world: MemoryWorld, contract: string, request: AmendmentRequest) {
  value(await issueAmendment(world, request));
  const record: unknown = JSON.parse(world.text(`output/${contract}/A1/record.json`) ?? '');
  return { text: world.text(`output/${contract}/A1/${contract}-A1.md`) ?? '', record: Object(record) };
}

/** The lines in any order: operations are found in an order of their own. The hash in the foot is another. */
function lines(text: string): readonly string[] {
  return text
    .replaceAll(/[0-9a-f]{16}/g, 'hash')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').replaceAll(/[─-]+/g, '-'))
    .sort();
}

test.each(CASES)('$name: the same terms, ladders, plan and document', async (one) => {
  const { world } = await register(one);
  const { contract, asked } = one;
  const byFile = await issued(world, contract, { ...PAPER, change: 'change.yaml' });
  const { world: other } = await register(one);
  const byTerms = await issued(other, contract, { ...PAPER, ...asked, contract, to: 'edited.yaml' });
  for (const key of ['terms', 'dates', 'billing', 'open_until', 'date']) {
    expect(byTerms.record[key], key).toEqual(byFile.record[key]);
  }
  // A comparison knows one day from which fields change; a change file can say another for each.
  const dated = '**Our hours** (from 1 February 2027)';
  expect(lines(byTerms.text)).toEqual(
    lines(byFile.text)
      .map((line) => line.replace(dated, '**Our hours**'))
      .sort(),
  );
});

test.each(CASES)('$name: the printed change file makes the same amendment', async (one) => {
  const { contract, asked } = one;
  const { world } = await register(one);
  const change = value(await changeFileOf(world, { ...asked, contract, to: 'edited.yaml', out: 'output' }));
  const byTerms = await issued(world, contract, { ...PAPER, ...asked, contract, to: 'edited.yaml' });
  const { world: other } = await register(one, { 'found.yaml': change });
  const byFile = await issued(other, contract, { ...PAPER, change: 'found.yaml' });
  expect(byFile).toEqual(byTerms);
});

test('whatever was edited: an amendment is issued, or refused with places in the edited file', async () => {
  const registers = await Promise.all(
    CASES.map(async (one) => ({ ...(await register(one)), ...one, asked: { ...one.asked, date: '2027-05-03' } })),
  );
  const raws = registers.map(({ terms }): Raw => parse(terms, { schema: 'failsafe' }));
  const check = async (which: number, edit: (raw: Raw) => Raw): Promise<void> => {
    const { world, contract, asked } = registers[which] ?? fail();
    const edited = writePlain(edit(raws[which] ?? ''));
    const other = memoryWorld({ ...Object.fromEntries(world.files), 'edited.yaml': edited }, '2027-01-01');
    const outcome = await issueAmendment(other, { ...PAPER, ...asked, contract, to: 'edited.yaml' });
    for (const { message, hint, place } of outcome.diagnostics) {
      expect({ message, file: place?.file }).toEqual({ message, file: 'edited.yaml' });
      expect(`${message} ${hint}`).not.toMatch(/changes\.\w+\.|undefined/);
    }
  };
  await fc.assert(fc.asyncProperty(fc.nat(registers.length - 1), edits(raws), check), { numRuns: RUNS / 5 });
});

function fail(): never {
  throw new Error('no such case');
}
