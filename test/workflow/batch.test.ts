/** Many contracts at once are what as many single ones would be: the same bytes, each once, no number twice and none left out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BatchHelp,
  issueContract,
  type MemoryWorld,
  makeBatch,
  openPress,
  type Press,
  restoreContract,
  verifyFolders,
  withdrawPaper,
  writePlain,
} from '../../src/index.ts';
import { RUNS } from '../runs.ts';
import { value, words } from './register.ts';
import { SMALL, smallWorld } from './small.ts';

const HEAD =
  'client.name,client.address.1,client.address.2,client.email,engagement.title,engagement.date,engagement.start,engagement.services';
const request = { out: 'output', formats: ['md', 'txt'], definition: 'service.yaml', clients: 'clients.csv' } as const;

interface Client {
  readonly name: string;
  readonly street: string;
  readonly town?: string;
  readonly year: string;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (clients: readonly Client[]): string =>
  [
    HEAD,
    ...clients.map(({ name, street, town = '', year }) =>
      [...[name, street, town].map(cell), 'a@b.example', 'Work', `${year}-12-01`, `${year}-12-20`, 'work'].join(','),
    ),
  ].join('\n');
const file = ({ name, street, town, year }: Client): string =>
  writePlain({
    client: { name, address: town === undefined ? [street] : [street, town], email: 'a@b.example' },
    engagement: { title: 'Work', date: `${year}-12-01`, start: `${year}-12-20`, services: ['work'] },
  });
const named = (count: number): readonly Client[] =>
  Array.from({ length: count }, (_, at) => ({ name: `Client ${at + 1}`, street: '1 Lane', year: '2026' }));

const filesBelow = ({ files }: MemoryWorld, folder: string) =>
  new Map(
    [...files]
      .filter(([name]) => name.startsWith(`${folder}/`))
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]),
  );
const numbers = ({ files }: MemoryWorld): readonly string[] =>
  [...files.keys()].flatMap((name) => /^output\/([^/]+)\/record\.json$/.exec(name)?.[1] ?? []).sort();
const upTo = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `X-2026-${String(at + 1).padStart(4, '0')}`);
const whom = (world: MemoryWorld): readonly string[] =>
  numbers(world).map((number) => /Client \d+/.exec(world.text(`output/${number}/${number}.txt`) ?? '')?.[0] ?? '');

/** As many presses as threads would be, taken in turn. */
function inTurn(world: MemoryWorld, jobs: number): BatchHelp {
  return {
    press: async (each) => {
      const presses: Press[] = [];
      for (let count = 0; count < jobs; count++) presses.push(value(await openPress(world, each)));
      let turn = 0;
      const next = (): Press => presses[turn++ % jobs] as Press;
      return {
        jobs,
        check: (one) => next().check(one),
        make: (one, since) => next().make(one, since),
        close: async () => undefined,
      };
    },
  };
}

test('a batch is what single contracts are, to the byte', async () => {
  const word = fc
    .stringMatching(/^[A-Za-zÄéß&',;:#"-][A-Za-z0-9Äéß &',;:#"-]{0,18}[A-Za-z.)]$/)
    .filter((text) => !/ {2}/.test(text));
  const client = fc.record(
    { name: word, street: word, town: word, year: fc.constantFrom('2026', '2027') },
    { requiredKeys: ['name', 'street', 'year'] },
  );
  const clients = fc.uniqueArray(client, { minLength: 1, maxLength: 5, selector: (one) => JSON.stringify(one) });
  await fc.assert(
    fc.asyncProperty(clients, async (all) => {
      const single = smallWorld({
        ...SMALL,
        ...Object.fromEntries(all.map((one, at) => [`client-${at}.yaml`, file(one)])),
      });
      for (const at of all.keys()) value(await issueContract(single, { ...request, client: `client-${at}.yaml` }));
      const batch = smallWorld({ ...SMALL, 'clients.csv': table(all) });
      expect(value(await makeBatch(batch, request))).toMatchObject({ made: all.length, faulty: 0 });
      expect(filesBelow(batch, 'output')).toEqual(filesBelow(single, 'output'));
    }),
    { numRuns: RUNS / 5 },
  );
});

test.each([1, 2, 3])('%i at once: each client has one contract, no number is left out', async (jobs) => {
  const world = smallWorld({ ...SMALL, 'clients.csv': table(named(13)) });
  expect(value(await makeBatch(world, request, inTurn(world, jobs)))).toMatchObject({ clients: 13, made: 13 });
  expect(numbers(world)).toEqual(upTo(13));
  expect(new Set(whom(world)).size).toBe(13);
  expect(await verifyFolders(world, { folders: ['output'] })).toMatchObject({ ok: true, diagnostics: [] });
});

describe('again', () => {
  const stopped = async (): Promise<MemoryWorld> => {
    let issued = 0;
    const world = smallWorld({ ...SMALL, 'clients.csv': table(named(9)) }, (operation, path) => {
      if (operation === 'rename' && /X-2026-\d+$/.test(path) && ++issued > 4) throw new Error('stopped');
      return undefined;
    });
    await expect(makeBatch(world, request, inTurn(world, 2))).rejects.toThrow('stopped');
    return world;
  };
  const revived = async ({ files, folders }: MemoryWorld): Promise<MemoryWorld> => {
    const next = smallWorld(Object.fromEntries(files));
    for (const folder of folders) await next.reserve(folder);
    return next;
  };

  test('after a stop it makes only what is missing, and fills the number that was reserved', async () => {
    const left = await stopped();
    expect(numbers(left).length).toBeLessThan(6);
    const world = await revived(left);
    const before = filesBelow(world, 'output/X-2026-0001');
    const there = numbers(world).length;
    expect(value(await makeBatch(world, request))).toMatchObject({ clients: 9, made: 9 - there, there });
    expect(numbers(world)).toEqual(upTo(9));
    expect(new Set(whom(world)).size).toBe(9);
    expect(filesBelow(world, 'output/X-2026-0001')).toEqual(before);
    expect(await verifyFolders(world, { folders: ['output'] })).toMatchObject({ ok: true, diagnostics: [] });
  });

  test('a number that came to nothing between others is given to the next', async () => {
    const world = smallWorld({ ...SMALL, 'clients.csv': table(named(5)) });
    value(await makeBatch(world, request));
    const files = [...world.files].filter(([name]) => !name.includes('X-2026-0001') && !name.includes('X-2026-0004'));
    const next = smallWorld(Object.fromEntries(files));
    expect(value(await makeBatch(next, request, inTurn(next, 2)))).toMatchObject({ made: 2, there: 3 });
    expect(numbers(next)).toEqual(upTo(5));
  });

  test('each year has its own numbers', async () => {
    const both = named(6).map((one, at) => (at % 2 === 0 ? one : { ...one, year: '2027' }));
    const world = smallWorld({ ...SMALL, 'clients.csv': table(both) });
    value(await makeBatch(world, request));
    const files = [...world.files].filter(([name]) => !/X-2026-0002|X-2027-0001/.test(name));
    const next = smallWorld(Object.fromEntries(files));
    expect(value(await makeBatch(next, request, inTurn(next, 2)))).toMatchObject({ made: 2, there: 4 });
    expect(numbers(next)).toEqual([...upTo(3), ...upTo(3).map((number) => number.replace('2026', '2027'))]);
  });

  test('a contract that was withdrawn since is not made anew, and its number not given away', async () => {
    const world = smallWorld({ ...SMALL, 'clients.csv': table(named(2)) });
    value(await makeBatch(world, request));
    value(await withdrawPaper(world, { out: 'output', paper: 'X-2026-0002', reason: 'Nobody needs it' }));
    expect(value(await makeBatch(world, request))).toMatchObject({ made: 0, there: 2 });
    expect(numbers(world)).toEqual(upTo(2));
  });

  test('a contract that was restored from its PDF counts as well', async () => {
    const pdf = { ...request, formats: ['pdf'] } as const;
    const world = smallWorld({ ...SMALL, 'clients.csv': table(named(1)) });
    value(await makeBatch(world, pdf));
    const bytes = world.files.get('output/X-2026-0001/X-2026-0001.pdf') ?? new Uint8Array();
    const other = smallWorld({ ...SMALL, 'clients.csv': table(named(2)), 'paper.pdf': bytes });
    value(await restoreContract(other, { out: 'output', pdfs: ['paper.pdf'] }));
    expect(value(await makeBatch(other, pdf))).toMatchObject({ made: 1, there: 1 });
  });

  test('what is planned is not written, and not there the next time', async () => {
    const world = smallWorld({ ...SMALL, 'clients.csv': table(named(2)) });
    expect(value(await makeBatch(world, { ...request, dryRun: true }))).toMatchObject({ status: 'planned', made: 2 });
    expect(filesBelow(world, 'output').size).toBe(0);
    expect(value(await makeBatch(world, request))).toMatchObject({ made: 2, there: 0 });
  });
});

describe('what is wrong', () => {
  test('in the definition is told once, before any client is read', async () => {
    const files = {
      ...SMALL,
      'service.yaml': SMALL['service.yaml'].replace('customers: businesses', 'customers: nobody'),
    };
    const world = smallWorld({ ...files, 'clients.csv': table(named(3)) });
    const outcome = await makeBatch(world, request);
    expect(outcome).toMatchObject({ ok: false, diagnostics: [{ place: { file: 'service.yaml' } }] });
  });

  test('for each client alike is told once, with the first of them', async () => {
    const files = { ...SMALL, 'service.yaml': SMALL['service.yaml'].replace(/^contract_number.*\n/m, '') };
    const world = smallWorld({ ...files, 'clients.csv': table(named(3)) });
    const outcome = await makeBatch(world, request);
    expect(value(outcome)).toMatchObject({ made: 0, faulty: 3 });
    expect(outcome.diagnostics.map(({ rule, related }) => [rule, related?.[0]?.place.line])).toEqual([
      ['contract/lacks', 2],
    ]);
  });

  test('in the table as such is told before anything is made', async () => {
    const world = smallWorld({ ...SMALL, 'clients.csv': `${table(named(3))}\n"Client 4,` });
    const outcome = await makeBatch(world, request);
    expect([outcome.ok, ...words(outcome)]).toEqual([
      false,
      'found a quote that is never closed, expected one at the end of the cell too | close it',
    ]);
    expect(filesBelow(world, 'output').size).toBe(0);
  });

  test('a full disk ends it: what follows would only say the same', async () => {
    const world = smallWorld({ ...SMALL, 'clients.csv': table(named(9)) }, (operation, path) =>
      operation === 'write' && path.includes('X-2026-0003.md') ? 'ENOSPC' : undefined,
    );
    const outcome = await makeBatch(world, request);
    expect(value(outcome)).toMatchObject({ made: 2, faulty: 7 });
    expect(outcome.diagnostics.map(({ rule }) => rule)).toEqual(['world/write']);
  });

  test('while another batch is at work, nothing is made', async () => {
    const base = smallWorld({ ...SMALL, 'clients.csv': table(named(2)) });
    await base.reserve('output/.batch.desk-1-0.part');
    const outcome = await makeBatch({ ...base, isOver: async () => false }, request);
    expect([outcome.ok, ...words(outcome)]).toEqual([
      false,
      'another batch is at work in "output" | wait until it has ended, then run this one again: it makes only what is missing',
    ]);
    expect(numbers(base)).toEqual([]);
    expect(value(await makeBatch(base, request))).toMatchObject({ made: 2 });
  });
});
