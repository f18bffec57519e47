import { describe, expect, test } from 'vitest';
import { planAcceptance, readAcceptances, writeAcceptances } from '../../src/register/acceptance.ts';
import { findPaper, nextAmendment, readContract } from '../../src/register/contract.ts';
import { memoryWorld } from '../../src/world.ts';
import { sampleAcceptance, sampleRecord, sampleRegister } from './sample.ts';

const read = async (files: Record<string, Uint8Array>, number = 'HIT-2026-0001') =>
  readContract(memoryWorld(files, '2026-11-22'), 'output', number);

const words = (outcome: { readonly diagnostics: readonly { readonly message: string; readonly hint?: string }[] }) =>
  outcome.diagnostics.map(({ message, hint }) => `${message} | ${hint}`);

/** The register with amendment A1, accepted or not. */
function withAmendment(...sides: readonly ('provider' | 'client')[]): Record<string, Uint8Array> {
  const previous = sampleRecord('HIT-2026-0001').hash;
  const folder = 'output/HIT-2026-0001/A1';
  const amendment = sampleRecord('HIT-2026-0001/A1', { previous });
  return {
    ...sampleRegister('provider', 'client'),
    [`${folder}/record.json`]: amendment.bytes,
    ...Object.fromEntries(
      sides.map((side) => [
        `${folder}/acceptance-${side}.json`,
        sampleAcceptance('HIT-2026-0001/A1', side, '2027-01-25', amendment.hash),
      ]),
    ),
  };
}

describe('a contract in the register', () => {
  test('is read with its acceptances and amendments', async () => {
    const outcome = await read(withAmendment('client'));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        contract: { name: { number: 'HIT-2026-0001' }, accepted: '2026-12-05' },
        amendments: [{ name: { ordinal: 1 }, acceptances: { client: { date: '2027-01-25' } } }],
      },
    });
    expect(outcome.ok && outcome.value.amendments[0]?.accepted).toBeUndefined();
  });

  test('that is not there is named, with the nearest that is', async () => {
    expect(words(await read(sampleRegister(), 'HIT-2026-0010'))).toEqual([
      'there is no contract HIT-2026-0010 in "output" | did you mean HIT-2026-0001?',
    ]);
    expect(words(await read({}, 'HIT-2026-0010'))).toEqual([
      'there is no contract HIT-2026-0010 in "output" | name the folder that holds your contracts with --out',
    ]);
  });

  test('is never looked for outside the register', async () => {
    const files = { 'record.json': sampleRecord('..').bytes };
    expect((await read(files, '..')).diagnostics.map(({ message }) => message)).toEqual([
      'there is no contract .. in "output"',
    ]);
  });

  test('whose issuing was stopped is no contract', async () => {
    expect(words(await read({ 'output/HIT-2026-0001/HIT-2026-0001.pdf': new Uint8Array() }))).toEqual([
      '"output/HIT-2026-0001" holds no record.json, so that contract was never issued | a run was stopped half-way; issue the contract again, it gets the next number',
    ]);
  });

  test('whose amendment follows another record is refused', async () => {
    const { bytes, hash } = sampleRecord('HIT-2026-0001', { date: '2026-12-02' });
    const files = {
      ...withAmendment(),
      'output/HIT-2026-0001/record.json': bytes,
      'output/HIT-2026-0001/acceptance-provider.json': sampleAcceptance(
        'HIT-2026-0001',
        'provider',
        '2026-12-03',
        hash,
      ),
      'output/HIT-2026-0001/acceptance-client.json': sampleAcceptance('HIT-2026-0001', 'client', '2026-12-03', hash),
    };
    expect(words(await read(files))).toEqual([
      "output/HIT-2026-0001/A1/record.json can't be relied on: it does not follow the record of HIT-2026-0001 | someone or something changed it after it was issued; bring it back from a backup",
    ]);
  });

  test('whose acceptance is of another record is refused', async () => {
    const { bytes } = sampleRecord('HIT-2026-0001', { date: '2026-12-02' });
    const files = { ...sampleRegister('client'), 'output/HIT-2026-0001/record.json': bytes };
    expect((await read(files)).diagnostics.map(({ message }) => message)).toEqual([
      "output/HIT-2026-0001/acceptance-client.json can't be relied on: it is of another record than record.json beside it",
    ]);
  });

  test('whose acceptance is not its own is refused', async () => {
    const files = {
      ...sampleRegister(),
      'output/HIT-2026-0001/acceptance-client.json': sampleAcceptance('X-1', 'client', '2026-12-05'),
    };
    expect((await read(files)).diagnostics.map(({ message }) => message)).toEqual([
      "output/HIT-2026-0001/acceptance-client.json can't be relied on: it is not the acceptance of HIT-2026-0001 by the client",
    ]);
  });
});

describe('the paper of a name', () => {
  test.each([
    [
      sampleRegister(),
      1,
      'HIT-2026-0001/A1 was not issued; HIT-2026-0001 has no amendments | to make one: plainterms amend CHANGE',
    ],
    [withAmendment(), 2, 'HIT-2026-0001/A2 was not issued; HIT-2026-0001 has one amendment, A1 | name one of these'],
  ])('%#', async (files, ordinal, expected) => {
    const stored = await read(files);
    expect(stored.ok && words(findPaper(stored.value, { number: 'HIT-2026-0001', ordinal }))).toEqual([expected]);
  });
});

describe('the next amendment', () => {
  test.each([
    [sampleRegister('provider', 'client'), 1],
    [withAmendment('provider', 'client'), 2],
  ])('%#', async (files, ordinal) => {
    const stored = await read(files);
    expect(stored.ok && nextAmendment(stored.value)).toMatchObject({ ok: true, value: { name: { ordinal } } });
  });

  const refused: readonly (readonly [Record<string, Uint8Array>, string])[] = [
    [
      sampleRegister(),
      'HIT-2026-0001 is not accepted yet, and only what both sides accepted can be amended | if it is signed: plainterms accept HIT-2026-0001 --on DATE; if not, change your files and run: plainterms contract SERVICE --client CLIENT --revise HIT-2026-0001',
    ],
    [
      sampleRegister('client'),
      'HIT-2026-0001 is accepted by the client only, and only what both sides accepted can be amended | if it is signed: plainterms accept HIT-2026-0001 --on DATE; if not, change your files and run: plainterms contract SERVICE --client CLIENT --revise HIT-2026-0001',
    ],
    [
      withAmendment('provider'),
      'HIT-2026-0001/A1 is accepted by the provider only, and only what both sides accepted can be amended | amendments follow each other; when it is signed: plainterms accept HIT-2026-0001/A1 --on DATE; to take it back: plainterms withdraw HIT-2026-0001/A1 --reason TEXT',
    ],
  ];
  test.each(refused)('is refused before the paper before it is accepted %#', async (files, expected) => {
    const stored = await read(files);
    expect(stored.ok && words(nextAmendment(stored.value))).toEqual([expected]);
  });
});

describe('an acceptance', () => {
  const paper = { number: 'HIT-2026-0001', date: '2026-12-01', open_until: '2026-12-31', hash: 'abc', acceptances: {} };

  test('without a side is of both, and is found again', async () => {
    const world = memoryWorld({}, '2026-11-22');
    const plan = planAcceptance(paper, { on: '2026-12-05' });
    const files = plan.ok && (await writeAcceptances(world, 'output/HIT-2026-0001', plan.value));
    expect(files).toMatchObject({
      ok: true,
      value: ['output/HIT-2026-0001/acceptance-provider.json', 'output/HIT-2026-0001/acceptance-client.json'],
    });
    const found = await readAcceptances(world, 'output/HIT-2026-0001', 'HIT-2026-0001');
    expect(found).toMatchObject({
      ok: true,
      value: { provider: { date: '2026-12-05', by: null, previous: 'abc' }, client: { date: '2026-12-05' } },
    });
  });

  test('without a side adds only the side that is missing', async () => {
    const stored = await read(sampleRegister('provider'));
    if (!stored.ok) throw new Error('expected a contract');
    const { contract } = stored.value;
    const plan = planAcceptance({ ...contract, ...contract.record }, { on: '2026-12-05' });
    expect(plan.ok && plan.value.map(({ side }) => side)).toEqual(['client']);
  });

  test('says that it is not a signature', () => {
    const plan = planAcceptance(paper, { on: '2026-12-05', side: 'client', by: 'R. Alvarez' });
    expect(plan.ok && plan.value).toMatchObject([
      { side: 'client', by: 'R. Alvarez', note: expect.stringContaining('not itself a signature') },
    ]);
  });

  const accepted = {
    provider: {
      format: '1',
      kind: 'acceptance',
      number: 'HIT-2026-0001',
      side: 'provider',
      date: '2026-12-03',
      by: null,
      note: '',
      previous: 'abc',
    },
  } as const;
  test.each([
    [
      { ...paper, acceptances: accepted },
      { on: '2026-12-05', side: 'provider' } as const,
      'HIT-2026-0001 is accepted already (provider on 2026-12-03); what was noted once is never changed | to change what was agreed, write a change file and run: plainterms amend CHANGE',
    ],
    [
      paper,
      { on: '2026-11-30' },
      "HIT-2026-0001 is dated 2026-12-01, and can't have been accepted before that, on 2026-11-30 | give the day on which it was signed with --on",
    ],
    [
      paper,
      { on: '2027-01-01' },
      'the offer of HIT-2026-0001 was open until 2026-12-31, and 2027-01-01 is later | issue it again with a new date, so that both sides sign what still holds',
    ],
    [
      {
        ...paper,
        number: 'HIT-2026-0001/A2',
        follows: { number: 'HIT-2026-0001/A1', tip: 'HIT-2026-0001/A1', accepted: '2026-12-20' },
      },
      { on: '2026-12-19' },
      "HIT-2026-0001/A2 follows HIT-2026-0001/A1, which was accepted on 2026-12-20, and can't have been accepted before that, on 2026-12-19 | give the day on which it was signed with --on",
    ],
    [
      {
        ...paper,
        number: 'HIT-2026-0001/A2',
        follows: { number: 'HIT-2026-0001', tip: 'HIT-2026-0001/A1', accepted: '2026-12-20' },
      },
      { on: '2026-12-21' },
      'HIT-2026-0001/A2 changes the terms of HIT-2026-0001, and what both sides accepted last is HIT-2026-0001/A1: the ground it stands on has moved | issue it again: plainterms withdraw HIT-2026-0001/A2 --reason TEXT, then plainterms amend CHANGE',
    ],
    [
      {
        ...paper,
        number: 'HIT-2026-0001/A2',
        follows: { number: 'HIT-2026-0001/A1', tip: 'HIT-2026-0001/A1' },
      },
      { on: '2026-12-21' },
      'HIT-2026-0001/A2 changes the terms of HIT-2026-0001/A1, and HIT-2026-0001/A1 is not accepted by both sides: the ground it stands on has moved | issue it again: plainterms withdraw HIT-2026-0001/A2 --reason TEXT, then plainterms amend CHANGE',
    ],
    [
      { ...paper, superseded: { by: 'HIT-2026-0002', date: '2026-12-04' } },
      { on: '2026-12-05' },
      "HIT-2026-0002 took the place of HIT-2026-0001 on 2026-12-04, so HIT-2026-0001 can't be accepted any more | both sides sign the newer one; then: plainterms accept HIT-2026-0002 --on DATE",
    ],
  ])('is refused %#', (at, request, expected) => {
    expect(words(planAcceptance(at, request))).toEqual([expected]);
  });

  test('is never written over', async () => {
    const world = memoryWorld(sampleRegister('client'), '2026-11-22');
    const plan = planAcceptance(paper, { on: '2026-12-09', side: 'client' });
    const outcome = plan.ok ? await writeAcceptances(world, 'output/HIT-2026-0001', plan.value) : plan;
    expect(outcome.ok).toBe(false);
    expect(world.text('output/HIT-2026-0001/acceptance-client.json')).toContain('2026-12-05');
  });

  test('that fails leaves what another run wrote', async () => {
    const plan = planAcceptance(paper, { on: '2026-12-09' });
    if (!plan.ok) throw new Error('refused');
    const [provider, ...others] = plan.value;
    if (!provider) throw new Error('nothing planned');
    const world = memoryWorld(sampleRegister('client'), '2026-11-22');
    await writeAcceptances(world, 'output/HIT-2026-0001', [provider]);
    const outcome = await writeAcceptances(world, 'output/HIT-2026-0001', [provider, ...others]);
    expect(outcome.ok).toBe(false);
    expect(world.text('output/HIT-2026-0001/acceptance-provider.json')).toContain('2026-12-09');
  });
});
