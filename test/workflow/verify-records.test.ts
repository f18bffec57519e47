/** What was changed in the small records of a register: a contract that was replaced, one that was erased, an acceptance with its scan. */
import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  eraseContract,
  issueAmendment,
  issueContract,
  listPapers,
  type MemoryWorld,
  verifyFolders,
  withdrawPaper,
} from '../../src/index.ts';
import { sha256 } from '../../src/register/manifest.ts';
import { Bent, value, words } from './register.ts';
import { smallWorld } from './small.ts';

const to = { out: 'output', formats: ['txt'] } as const;
const contract = { ...to, definition: 'service.yaml', client: 'client.yaml' };
const at = (number: string) => ({ out: 'output', paper: `X-2026-000${number}` });

/** 0001 was accepted with a scan and has A1, not accepted; 0002 was replaced by 0003; 0004 was erased. */
async function begin(): Promise<MemoryWorld> {
  const world = smallWorld();
  value(await issueContract(world, contract));
  value(await acceptPaper(world, { ...at('1'), on: '2026-12-02', signed: 'client.yaml' }));
  value(await issueAmendment(world, { ...to, change: 'change.yaml' }));
  value(await issueContract(world, contract));
  value(await acceptPaper(world, { ...at('2'), on: '2026-12-01', side: 'client' }));
  value(await issueContract(world, { ...contract, revise: 'X-2026-0002' }));
  value(await issueContract(world, contract));
  value(await eraseContract(world, { ...at('4'), reason: 'Retention time is over', sure: true }));
  return world;
}

const clean = await begin();
const [ONE, TWO, THREE] = ['1', '2', '3'].map((number) => `output/X-2026-000${number}`);
const world = (bent = new Bent(clean)): MemoryWorld => smallWorld(Object.fromEntries(bent.files));
const found = async (bent: Bent): Promise<readonly string[]> =>
  (await verifyFolders(world(bent), { folders: ['output'] })).diagnostics.map(
    ({ level, message }) => `${level === 'error' ? '' : `${level}: `}${message}`,
  );

test('a register with all of them is clean', async () => {
  expect(await found(new Bent(clean))).toEqual([]);
});

test('an acceptance notes the name, size and hash of the scan, and that both sides were noted at once', () => {
  const bytes = clean.files.get('client.yaml') ?? new Uint8Array();
  for (const side of ['provider', 'client'])
    expect(JSON.parse(clean.text(`${ONE}/acceptance-${side}.json`) ?? '')).toMatchObject({
      both: true,
      signed: { name: 'client.yaml', size: String(bytes.length), sha256: sha256(bytes) },
    });
});

test('the paper that takes the place of another says so', () => {
  expect(clean.text(`${THREE}/X-2026-0003.txt`)?.replaceAll(/\s+/g, ' ')).toContain(
    'Contract X-2026-0002 of December 1, 2026. Nobody needs to sign X-2026-0002 any more. A signature that one side already gave on X-2026-0002 no longer counts.',
  );
});

test('a stone holds nothing of what the contract said', () => {
  expect([...clean.files.keys()].filter((name) => name.includes('0004'))).toEqual([
    'output/numbers/X-2026-0004',
    'output/erased/X-2026-0004.json',
  ]);
  const stone = JSON.parse(clean.text('output/erased/X-2026-0004.json') ?? '');
  expect(Object.keys(stone).sort()).toEqual(['date', 'format', 'hash', 'kind', 'number', 'previous', 'reason']);
});

const TAMPERINGS: readonly (readonly [what: string, bend: (bent: Bent) => void, expected: readonly string[]])[] = [
  [
    'the note of a replacement that is gone',
    (bent) => bent.remove(`${TWO}/superseded.json`),
    [`${TWO}/superseded.json is missing; X-2026-0003 takes the place of X-2026-0002`],
  ],
  [
    'a replacement by another contract',
    (bent) => bent.rewrite(`${TWO}/superseded.json`, { by: 'X-2026-0001' }),
    [
      `${TWO}/superseded.json names another record than the one of X-2026-0001 in the register`,
      `${THREE}/record.json takes the place of X-2026-0002, and so does X-2026-0001: the chain has forked`,
    ],
  ],
  [
    'a replacement by a contract that is not there',
    (bent) => bent.rewrite(`${TWO}/superseded.json`, { by: 'X-2026-0009' }),
    [
      `${TWO}/superseded.json names X-2026-0009, which is not in the register`,
      `${THREE}/record.json takes the place of X-2026-0002, and so does X-2026-0009: the chain has forked`,
    ],
  ],
  [
    'a replacement of another record, before it',
    (bent) => bent.rewrite(`${TWO}/superseded.json`, { previous: 'ab', date: '2026-11-30' }),
    [
      `${TWO}/superseded.json replaces another record than that of X-2026-0002 which lies beside it`,
      `${TWO}/superseded.json is dated 2026-11-30, before what it replaces, 2026-12-01`,
    ],
  ],
  [
    'a replacement of a later version',
    (bent) => bent.rewrite(`${TWO}/superseded.json`, { format: '9' }),
    [
      `${TWO}/superseded.json can't be relied on: it has the format "9", expected "1"`,
      `${TWO}/superseded.json is missing; X-2026-0003 takes the place of X-2026-0002`,
    ],
  ],
  [
    'a contract accepted by both after it was replaced',
    (bent) => {
      bent.copy(`${TWO}/acceptance-client.json`, `${TWO}/acceptance-provider.json`);
      bent.rewrite(`${TWO}/acceptance-provider.json`, { side: 'provider' });
    },
    [`${TWO}/superseded.json replaces X-2026-0002, which both sides accepted`],
  ],
  [
    'a stone that is gone',
    (bent) => bent.remove('output/erased/X-2026-0004.json'),
    ['output/X-2026-0004 is gone; output/numbers/X-2026-0004 says that it was issued'],
  ],
  [
    'a stone of another contract',
    (bent) => bent.copy('output/erased/X-2026-0004.json', 'output/erased/X-2026-0001.json'),
    ["output/erased/X-2026-0001.json can't be relied on: it is not the stone of X-2026-0001"],
  ],
  [
    'a stone with other white space',
    (bent) => bent.replace('output/erased/X-2026-0004.json', '{"', '{ "'),
    ["output/erased/X-2026-0004.json can't be relied on: its bytes are not those that were written"],
  ],
  [
    'a contract that was brought back from under its stone',
    (bent) => bent.copy(ONE ?? '', 'output/X-2026-0004'),
    ['warning: output/X-2026-0004 is still there, and output/erased/X-2026-0004.json says that X-2026-0004 was erased'],
  ],
  [
    'a file among the stones',
    (bent) => bent.files.set('output/erased/notes.txt', new Uint8Array()),
    ['output/erased/notes.txt is not the stone of a contract'],
  ],
  [
    'one of two acceptances that were noted at once',
    (bent) => bent.remove(`${ONE}/acceptance-client.json`),
    [
      `${ONE}/A1/record.json follows X-2026-0001, which is not noted as accepted by both sides`,
      `warning: ${ONE}/acceptance-client.json is missing; ${ONE}/acceptance-provider.json notes both sides at once`,
    ],
  ],
  [
    'a scan without its hash',
    (bent) => bent.rewrite(`${ONE}/acceptance-client.json`, { signed: { name: 'x.pdf' } }),
    [
      `${ONE}/acceptance-client.json can't be relied on: it is not the acceptance of X-2026-0001 by the client`,
      `${ONE}/A1/record.json follows X-2026-0001, which is not noted as accepted by both sides`,
    ],
  ],
];

test.each(TAMPERINGS)('finds and names %s', async (_, bend, expected) => {
  const bent = new Bent(clean);
  bend(bent);
  expect((await found(bent)).toSorted()).toEqual(expected.toSorted());
});

describe('an amendment whose ground has moved', () => {
  test('is refused while what it follows is not accepted, and can be withdrawn', async () => {
    const bent = new Bent(clean);
    bent.remove(`${ONE}/acceptance-client.json`);
    bent.rewrite(`${ONE}/acceptance-provider.json`, { both: undefined });
    const later = world(bent);
    const paper = { out: 'output', paper: 'X-2026-0001/A1' };
    expect(words(await acceptPaper(later, { ...paper, on: '2026-12-12' }))).toEqual([
      'X-2026-0001/A1 changes the terms of X-2026-0001, and X-2026-0001 is not accepted by both sides: the ground it stands on has moved | issue it again: plainterms withdraw X-2026-0001/A1 --reason TEXT, then plainterms amend CHANGE',
    ]);
    value(await withdrawPaper(later, { ...paper, reason: 'It is issued again', on: '2026-12-12' }));
  });

  test('is outdated where a fork came in from another computer, and the next one waits for its withdrawal', async () => {
    const bent = new Bent(clean);
    const here = world(bent);
    value(await acceptPaper(here, { out: 'output', paper: 'X-2026-0001/A1', on: '2026-12-12' }));
    const forked = new Bent(here);
    // Another computer withdrew its own A1 and went on from the contract.
    forked.copy(`${ONE}/A1/record.json`, `${ONE}/A2/record.json`);
    forked.rewrite(`${ONE}/A2/record.json`, { number: 'X-2026-0001/A2' });
    const later = smallWorld(Object.fromEntries(forked.files));
    const paper = { out: 'output', paper: 'X-2026-0001/A2' };
    expect(words(await acceptPaper(later, { ...paper, on: '2026-12-13' }))).toEqual([
      'X-2026-0001/A2 changes the terms of X-2026-0001, and what both sides accepted last is X-2026-0001/A1: the ground it stands on has moved | issue it again: plainterms withdraw X-2026-0001/A2 --reason TEXT, then plainterms amend CHANGE',
    ]);
    expect(value(await listPapers(later, { out: 'output' })).find(({ number }) => number === paper.paper)?.state).toBe(
      'outdated',
    );
    expect(words(await issueAmendment(later, { ...to, change: 'second.yaml' }))).toEqual([
      'X-2026-0001/A2 changes the terms of X-2026-0001, and what both sides accepted last is X-2026-0001/A1 | take it back first: plainterms withdraw X-2026-0001/A2 --reason TEXT',
    ]);
    value(await withdrawPaper(later, { ...paper, reason: 'It is issued again', on: '2026-12-13' }));
    expect(value(await issueAmendment(later, { ...to, change: 'second.yaml' })).number).toBe('X-2026-0001/A3');
  });
});

describe('a revision', () => {
  test.each([
    [
      'of a contract for somebody else',
      { 'client.yaml': ['Mill Lane Ltd', 'Bridge Road Ltd', 'office@mill', 'office@bridge'] },
      "X-2026-0003 was made for Mill Lane Ltd, and the client's file is of Bridge Road Ltd",
    ],
    [
      'dated before what it replaces',
      { 'client.yaml': ['date: 2026-12-01', 'date: 2026-11-30'] },
      'X-2026-0003 is dated 2026-12-01, and the contract that takes its place is dated before that, 2026-11-30',
    ],
  ])('%s is refused, and nothing is written', async (_, changes, expected) => {
    const bent = new Bent(clean);
    for (const [name, parts] of Object.entries(changes))
      for (let part = 0; part < parts.length; part += 2) bent.replace(name, parts[part] ?? '', parts[part + 1] ?? '');
    const later = world(bent);
    const outcome = await issueContract(later, { ...contract, revise: 'X-2026-0003' });
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([expected]);
    expect([...later.files.keys()].sort()).toEqual([...bent.files.keys()].sort());
  });

  test('with a name that is spelt another way is fine, and so is a revision of a revision', async () => {
    const bent = new Bent(clean);
    bent.replace('client.yaml', 'Mill Lane Ltd', 'Mill Lane Limited');
    const later = world(bent);
    expect(value(await issueContract(later, { ...contract, revise: 'X-2026-0003' })).number).toBe('X-2026-0005');
    expect((await verifyFolders(later, { folders: ['output'] })).diagnostics).toEqual([]);
  });
});
