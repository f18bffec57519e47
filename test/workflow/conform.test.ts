/** The copy of a contract as amended: the words of the contract and of nothing else, with what changed last beside each clause. */
import { describe, expect, test } from 'vitest';
import { type ConformedInput, composeConformed, composeContract } from '../../src/compose/index.ts';
import { plain } from '../../src/document/inline.ts';
import type { Block, Document } from '../../src/document/tree.ts';
import { walk } from '../../src/document/walk.ts';
import {
  acceptPaper,
  conformContract,
  issueAmendment,
  issueContract,
  type MemoryWorld,
  memoryWorld,
  readChange,
  readClient,
  readDefinition,
  type World,
} from '../../src/index.ts';
import { asBilled } from '../../src/model/billed.ts';
import { date } from '../../src/model/calendar.ts';
import { joined } from '../../src/workflow/agreement.ts';
import { amend, type Standing, standing } from '../../src/workflow/chain.ts';
import { show } from '../compose/show.ts';
import { kit } from '../papers/examples.ts';
import { example, register, SOURCES, value, words } from './register.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A case of the examples after each of its changes. */
function chain(name: string, ...changes: string[]): readonly Standing[] {
  const definition = value(readDefinition(bytes(example(name)), 'service.yaml'));
  const client = value(readClient(bytes(example(`${name}-client`)), 'client.yaml'));
  const steps = [value(standing(value(joined(definition, client)), date('2026-12-01')))];
  for (const change of changes) {
    const before = steps.at(-1);
    if (before) steps.push(value(amend(before, value(readChange(bytes(change), 'change.yaml')))));
  }
  return steps;
}

/** The day on which the later of both signed. */
const SIGNED = date('2026-12-01');

function inputOf([signed, ...steps]: readonly Standing[]): ConformedInput {
  if (!signed) throw new Error('a chain begins with the contract');
  const named = steps.map((agreed, index) => ({ label: `A${index + 1}`, date: date('2027-03-01'), agreed }));
  const papers = [{ label: 'T-0001', us: { date: SIGNED }, you: { date: date('2026-11-30') } }];
  return { number: 'T-0001', signed, steps: named, papers, later: [], partly: [], awaiting: [], coming: [] };
}

/** What is of the contract itself: without the first page of a copy and the notes, or without what stands around signatures. */
function own({ content }: Document, kind: 'copy' | 'contract'): readonly Block[] {
  const bare = content.map((block) => {
    if (block.type !== 'clause' && block.type !== 'annex') return block;
    const { margin: _, ...rest } = block;
    return rest;
  });
  if (kind === 'copy') return bare.slice(bare.findIndex(({ type }) => type === 'page-break') + 1);
  const last = bare.findLastIndex(({ type }) => type === 'clause') + 1;
  return [...bare.slice(0, last), ...bare.filter(({ type }) => type === 'annex')];
}

describe.each([
  ['itsupport', SOURCES['second.yaml']],
  ['catering', undefined],
])('%s', (name, second) => {
  const changes = [example(`${name}-change-1`), ...(second === undefined ? [] : [second])];

  test('says what the contract of the amended terms says', () => {
    for (const count of [0, 1, changes.length]) {
      const steps = chain(name, ...changes.slice(0, count));
      const copy = value(composeConformed(inputOf(steps), kit));
      const last = steps.at(-1);
      if (!last) throw new Error('there is no step');
      const { terms, reckoning, plan } = last;
      const agreed = { terms, reckoning: { ...reckoning, plan: asBilled(reckoning.plan, plan) } };
      expect(own(copy, 'copy')).toEqual(
        own(value(composeContract(agreed, 'T-0001', kit, { signed: SIGNED })), 'contract'),
      );
    }
  });

  test('is signed by nobody, and has no number of its own', () => {
    const copy = value(composeConformed(inputOf(chain(name, ...changes)), kit));
    expect(copy.kind).toBe('conformed');
    expect(copy.content.filter(({ type }) => type === 'signatures')).toEqual([]);
    expect(copy.watermark).toBeUndefined();
    expect(JSON.stringify(copy)).not.toContain('By signing');
  });
});

test('names beside each clause the amendment that last changed it', () => {
  const { content } = value(
    composeConformed(inputOf(chain('itsupport', example('itsupport-change-1'), SOURCES['second.yaml'])), kit),
  );
  const notes = content.flatMap((block) =>
    (block.type === 'clause' || block.type === 'annex') && block.margin ? [`${block.id}: ${plain(block.margin)}`] : [],
  );
  expect(notes.map((note) => note.replace(/, 1.Mar.2027/u, ''))).toMatchInlineSnapshot(`
    [
      "work: A1",
      "excluded: A1",
      "limits: A2",
      "hours: A1",
      "timetable: A1",
      "price: A2",
      "payment: A2",
      "annex-prices: A2",
      "annex-timetable: A1",
    ]
  `);
});

test('says one day of a milestone throughout, also where it is written as a day and what it needs came late', () => {
  const changes = [1, 2, 3].map((count) => example(`itsupport-change-${count}`));
  const copy = value(composeConformed(inputOf(chain('itsupport', ...changes)), kit));
  const lines = [...walk(copy)].flatMap((visit) =>
    visit.what === 'block' && isLeaf(visit.block) ? show([visit.block]).split('\n') : [],
  );
  const rows = lines.filter((line) => line.includes('‹Second surgery on the network›'));
  expect(rows.map((row) => /‹(\d+.February.2027)›/u.exec(row)?.[1]?.replace('\u00a0', ' '))).toEqual([
    '25 February 2027',
    '25 February 2027',
    '25 February 2027',
  ]);
});

function isLeaf({ type }: Block): boolean {
  return type === 'table' || type === 'paragraph';
}

const ask = { out: 'output', paper: 'HIT-2026-0001', formats: ['txt'] } as const;

async function textOf(world: MemoryWorld, files: readonly string[]): Promise<string> {
  return new TextDecoder().decode(await world.read(files[0] ?? ''));
}

test('a clause that changes in the templates after the contract was issued is in neither the amendment nor the copy', async () => {
  const world = await register();
  value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001/A2', on: '2027-03-02', side: 'provider' }));
  const templates = new Map(
    [...(await world.program.templates())].map(([name, text]) => [
      name,
      /^(?:clauses|contract|languages)\//.test(name) ? text.replace(/\bYou pay\b/g, 'You pay twice over') : text,
    ]),
  );
  templates.set('clauses/en/data.md', '---\nid: data\ntitle: Other words\n---\nWe keep all that we hear.\n');
  const later: World = { ...world, program: { ...world.program, templates: async () => templates } };
  const third = SOURCES['second.yaml'].replace('2027-03-01', '2027-03-09').replace('18 computers', '17 computers');
  await world.create('third.yaml', bytes(third));
  const amendment = value(await issueAmendment(later, { out: 'output', formats: ['txt'], change: 'third.yaml' }));
  value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001/A3', on: '2027-03-10' }));
  const copy = value(await conformContract(later, ask));
  for (const paper of [amendment, copy]) {
    const text = await textOf(world, paper.files);
    expect(text).not.toMatch(/twice over|Other words|all that we hear/);
    expect(text).toContain('17 computers');
  }
  expect(await textOf(world, amendment.files)).toMatch(/\{removed:\s+18 computers\}/);
});

test('leads with what it is, what is in it, who signed it, and what is not in it', async () => {
  const world = await register();
  const copy = value(await conformContract(world, ask));
  const text = await textOf(world, copy.files);
  expect(copy).toMatchObject({ as_of: 'A1', amendments: ['A1'], awaiting: ['A2'] });
  expect(text.slice(0, text.indexOf('What you pay'))).toMatchInlineSnapshot(`
    "Contract HIT-2026-0001 as amended by A1
    =======================================
    IT support for the practice

    ==============================================================================
    This is a copy
    --------------

    This copy shows contract HIT-2026-0001 of 1 December 2026 as it reads with
    this amendment: A1 of 25 January 2027.

    Nobody signs this copy. Where it says something else than the papers that you
    and we signed, the signed papers hold.

    A note at the head of a clause names the amendment that last changed it. A
    clause without a note reads as it was signed.

    Some of what amendment A1 changes holds only from 1 February 2027. This copy
    shows it already.

    Amendment A2 of 1 March 2027 is not signed by both sides, and is not in this
    copy.
    ==============================================================================


    Who signed, and when
    --------------------

    Paper                   We signed        You signed
    ----------------------  ---------------  ---------------
    Contract HIT-2026-0001  1 December 2026  1 December 2026
    Amendment A1            26 January 2027  26 January 2027

    These are the days that we noted. The signatures are on the papers themselves.


    "
  `);
});

test('the same copy again has a folder of its own, and the same words', async () => {
  const world = await register();
  const [one, other] = [value(await conformContract(world, ask)), value(await conformContract(world, ask))];
  expect(other.folder).not.toBe(one.folder);
  expect(await textOf(world, other.files)).toBe(await textOf(world, one.files));
});

test('a day on which a later change stands without the earlier one that it builds on is refused', async () => {
  const world = memoryWorld(
    {
      ...SOURCES,
      'first.yaml': `amends: HIT-2026-0001
date: 2027-01-25
requested_by: client
reason: A second surgery.
changes:
  - add_service:
      id: second-surgery
      name: Network for the second surgery
      price: 640.00 once
      from: 2027-06-01
`,
      'next.yaml': `amends: HIT-2026-0001
date: 2027-02-01
requested_by: client
reason: It is larger.
changes:
  - change_service:
      id: second-surgery
      price: 700.00 once
`,
    },
    '2026-11-22',
  );
  const to = { out: 'output', formats: ['txt'] } as const;
  value(await issueContract(world, { ...to, definition: 'service.yaml', client: 'client.yaml' }));
  value(await acceptPaper(world, { ...ask, on: '2026-12-01' }));
  value(await issueAmendment(world, { ...to, change: 'first.yaml' }));
  value(await acceptPaper(world, { ...ask, paper: 'HIT-2026-0001/A1', on: '2027-01-26' }));
  value(await issueAmendment(world, { ...to, change: 'next.yaml' }));
  value(await acceptPaper(world, { ...ask, paper: 'HIT-2026-0001/A2', on: '2027-02-02' }));
  const refused = await conformContract(world, { ...ask, asOf: '2027-03-01' });
  expect(refused.ok).toBe(false);
  expect(words(refused)[0]).toMatchInlineSnapshot(
    `"what holds on 2027-03-01 can't be told by its changes alone: a change that holds by then builds on one that begins later | make the copy as of an amendment: plainterms conform HIT-2026-0001 --as-of A2"`,
  );
  expect((await world.list('output')).includes('conformed')).toBe(false);
  expect(value(await conformContract(world, { ...ask, asOf: '2027-06-01' })).amendments).toEqual(['A1', 'A2']);
});

test('a deposit that was invoiced before the price changed says that its share is the one first agreed', () => {
  const steps = chain('catering', example('catering-change-1'));
  const rows = (count: number): readonly string[] => {
    const copy = value(composeConformed(inputOf(steps.slice(0, count)), kit));
    const found: string[] = [];
    for (const visit of walk(copy)) {
      if (visit.what !== 'block' || visit.block.type !== 'table') continue;
      found.push(
        ...visit.block.rows.map(({ cells }) => cells.map((cell) => plain(cell).replaceAll('\u00a0', ' ')).join(' | ')),
      );
    }
    return found.filter((row) => row.startsWith('Deposit') && row.includes('25%'));
  };
  expect(rows(1)).toEqual([
    'Deposit for Three-course dinner and Open bar, 25% | December 1, 2026 | $1,617.50',
    'Deposit for Three-course dinner and Open bar | 25% | December 1, 2026 | $1,617.50',
  ]);
  expect(rows(2)).toEqual([
    'Deposit for Three-course dinner, 25% as first agreed | December 1, 2026 | $1,617.50',
    'Deposit for Three-course dinner | 25%, as first agreed | December 1, 2026 | $1,617.50',
  ]);
});
