/**
 * Every job that writes into a register is stopped after every single step of the disk, and has every single step refused. After each, what was
 * issued before is the same to the byte, nothing half-written counts, and the same job done again comes to a register that is clean.
 */
import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  endContract,
  eraseContract,
  hasErrors,
  issueAmendment,
  issueContract,
  type MemoryWorld,
  makeBatch,
  type Outcome,
  verifyFolders,
  type World,
  withdrawPaper,
} from '../../src/index.ts';
import type { Operation } from '../../src/world.ts';
import { value, words } from './register.ts';
import { SMALL, smallWorld } from './small.ts';

const ONE = 'X-2026-0001';
const TWO = 'X-2026-0002';
const to = { out: 'output', formats: ['txt'] } as const;
const at = (paper: string) => ({ out: 'output', paper });
const contract = { ...to, definition: 'service.yaml', client: 'client.yaml' };

const CLIENTS = `client.name,client.address,client.email,engagement.title,engagement.date,engagement.start,engagement.services
Pond Ltd,1 Pond,office@pond.example,Work,2026-12-01,2027-01-04,work
Wood Ltd,1 Wood,office@wood.example,Work,2026-12-01,2027-01-04,work
`;

/** Two contracts, the first with an amendment that both sides accepted, with a conformed copy and a draft of another amendment. */
async function begin(): Promise<Readonly<Record<string, Uint8Array>>> {
  const world = smallWorld({ ...SMALL, 'clients.csv': CLIENTS });
  value(await issueContract(world, contract));
  value(await issueContract(world, contract));
  value(await acceptPaper(world, { ...at(ONE), on: '2026-12-01' }));
  value(await issueAmendment(world, { ...to, change: 'change.yaml' }));
  value(await acceptPaper(world, { ...at(`${ONE}/A1`), on: '2026-12-12' }));
  value(await issueAmendment(world, { ...to, change: 'second.yaml', draft: true }));
  value(await issueContract(world, contract));
  value(await withdrawPaper(world, { ...at('X-2026-0003'), reason: 'Nobody needs it' }));
  await world.create(`output/conformed/${ONE}-1/${ONE}.txt`, new Uint8Array(9));
  return Object.fromEntries(world.files);
}

const given = await begin();

interface Job {
  readonly what: string;
  run(world: World): Promise<Outcome<unknown>>;
  /** What is true of the files once it is done, whatever came before. */
  done(world: MemoryWorld): boolean;
  /** What the same job says when it was done already; most do it again. */
  readonly again?: string;
}

const JOBS: readonly Job[] = [
  {
    what: 'contract',
    run: (world) => issueContract(world, contract),
    done: ({ files }) => files.has('output/X-2026-0004/record.json'),
  },
  {
    what: 'batch',
    // A batch that was stopped by a fault has counts to tell all the same.
    run: async (world) => {
      const outcome = await makeBatch(world, { ...to, definition: 'service.yaml', clients: 'clients.csv' });
      return hasErrors(outcome.diagnostics) ? { ok: false, diagnostics: outcome.diagnostics } : outcome;
    },
    done: ({ files }) => files.has('output/X-2026-0004/record.json') && files.has('output/X-2026-0005/record.json'),
  },
  {
    what: 'contract --revise',
    run: (world) => issueContract(world, { ...contract, revise: TWO }),
    done: ({ files }) => files.has('output/X-2026-0004/record.json'),
    again: `X-2026-0004 took the place of ${TWO} already, on 2026-12-01`,
  },
  {
    what: 'accept by one side',
    run: (world) => acceptPaper(world, { ...at(TWO), on: '2026-12-05', side: 'client' }),
    done: ({ files }) => files.has(`output/${TWO}/acceptance-client.json`),
    again: `${TWO} is accepted already (client on 2026-12-05); what was noted once is never changed`,
  },
  {
    what: 'accept by both sides, with a scan',
    run: (world) => acceptPaper(world, { ...at(TWO), on: '2026-12-05', signed: 'client.yaml' }),
    done: ({ files }) =>
      files.has(`output/${TWO}/acceptance-client.json`) && files.has(`output/${TWO}/acceptance-provider.json`),
    again: `${TWO} is accepted already (provider on 2026-12-05, client on 2026-12-05); what was noted once is never changed`,
  },
  {
    what: 'amend',
    run: (world) => issueAmendment(world, { ...to, change: 'second.yaml' }),
    done: ({ files }) => files.has(`output/${ONE}/A2/record.json`),
    again: `${ONE}/A2 is not accepted yet, and only what both sides accepted can be amended`,
  },
  {
    what: 'withdraw',
    run: (world) => withdrawPaper(world, { ...at(TWO), reason: 'Nobody needs it' }),
    done: ({ files }) => files.has(`output/${TWO}/withdrawal.json`),
    again: `${TWO} was withdrawn already, on 2026-11-22`,
  },
  {
    what: 'end',
    run: (world) => endContract(world, { ...at(ONE), on: '2027-04-30', reason: 'Notice' }),
    done: ({ files }) => files.has(`output/${ONE}/end.json`),
    again: `${ONE} ended already, on 2027-04-30`,
  },
  {
    what: 'erase',
    run: (world) => eraseContract(world, { ...at(ONE), reason: 'Retention time is over', sure: true }),
    done: ({ files, folders }) =>
      files.has(`output/erased/${ONE}.json`) &&
      ![...folders].some((name) => name === `output/${ONE}` || name.includes(`/${ONE}-`)) &&
      ![...files.keys()].some((name) => name.startsWith(`output/${ONE}/`) || name.includes(`/${ONE}-`)),
    again: `${ONE} was erased already, on 2026-11-22: Retention time is over`,
  },
  {
    what: 'contract --draft',
    run: (world) => issueContract(world, { ...contract, draft: true }),
    done: ({ files }) => files.has('output/drafts/mill-lane-ltd-1/mill-lane-ltd-draft.txt'),
  },
];

type Fault = (operation: Operation, path: string) => string | undefined;

/** The steps that a job takes in a world where nothing goes wrong. */
async function stepsOf(job: Job): Promise<readonly Operation[]> {
  const steps: Operation[] = [];
  const world = smallWorld(given, (operation) => {
    steps.push(operation);
    return undefined;
  });
  value(await job.run(world));
  expect(job.done(world)).toBe(true);
  return steps;
}

/** Hundreds of runs take their time where others are at work too. */
const LONG = 600_000;

class Stopped extends Error {}

/** Stops at step `at` and does nothing any more. */
function stoppingAt(at: number): Fault {
  let count = 0;
  return () => {
    if (++count >= at) throw new Stopped();
    return undefined;
  };
}

/** Refuses step `at` alone. */
function refusingAt(at: number, code: string): Fault {
  let count = 0;
  return () => (++count === at ? code : undefined);
}

const findings = async (world: World) => (await verifyFolders(world, { folders: ['output'] })).diagnostics;

/** What was issued before, as far as the job may not touch it; a byte is a letter, because texts are compared much faster than bytes. */
function earlier(job: Job, { files }: MemoryWorld): readonly (readonly [string, string | undefined])[] {
  const mine = job.what === 'erase' ? ONE : '?';
  return Object.keys(given)
    .filter((name) => !name.includes(mine))
    .map((name) => {
      const bytes = files.get(name);
      return [name, bytes && Buffer.from(bytes).toString('latin1')];
    });
}

/** What a run that went wrong leaves behind is right, and what follows it too. Many steps leave the same: that is judged once. */
async function judge(job: Job, world: MemoryWorld, judged: Set<string>): Promise<void> {
  const state = stateOf(world);
  if (judged.has(state)) return;
  judged.add(state);
  expect(earlier(job, world)).toEqual(earlier(job, smallWorld(given)));
  const after = await revived(world);
  // What is named is only what the next run mends.
  const named = (await findings(after)).filter(({ level }) => level === 'error');
  expect(named).toEqual([]);
  const finished = job.done(after);
  const outcome = await job.run(after);
  if (outcome.ok) expect(job.done(after)).toBe(true);
  else
    expect([finished || job.done(after), words(outcome).at(-1)]).toEqual([
      true,
      expect.stringContaining(job.again ?? '-'),
    ]);
  expect(earlier(job, after)).toEqual(earlier(job, world));
  expect(await findings(after)).toEqual([]);
  expect([...after.files.keys(), ...after.folders].filter((name) => name.includes('.part'))).toEqual([]);
  // Nothing but papers is left: no folder that was reserved and forgotten.
  const papers = [...after.folders].filter((name) => /\d{4}$|\/A\d$/.test(name));
  expect(papers.filter((name) => !after.files.has(`${name}/record.json`))).toEqual([]);
}

/** The names and sizes of all files and folders, whatever the run is called. */
function stateOf({ files, folders }: MemoryWorld): string {
  const named = [...files].map(([name, bytes]) => `${name} ${bytes.length}`);
  return [...named, ...folders]
    .sort()
    .join('\n')
    .replaceAll(/memory-\d+/g, 'run');
}

describe.each(JOBS.map((job) => [job.what, job] as const))('%s', (_, job) => {
  const judged = new Set<string>();

  test(
    'can be stopped at any step',
    async () => {
      const steps = await stepsOf(job);
      expect(steps.length).toBeGreaterThan(10);
      for (let at = 1; at <= steps.length; at++) {
        const world = smallWorld(given, stoppingAt(at));
        await expect(job.run(world), `step ${at}`).rejects.toThrow(Stopped);
        await judge(job, world, judged);
      }
      expect(judged.size).toBeGreaterThan(2);
    },
    LONG,
  );

  test.each(['ENOSPC', 'EACCES'])(
    'can have any step refused with %s',
    async (code) => {
      const steps = await stepsOf(job);
      for (let at = 1; at <= steps.length; at++) {
        const world = smallWorld(given, refusingAt(at, code));
        const outcome = await job.run(world);
        // A job that says that it was done was done, and one that says that it was not was not.
        expect([at, steps[at - 1], outcome.ok], words(outcome).join('\n')).toEqual([
          at,
          steps[at - 1],
          job.done(world),
        ]);
        await judge(job, world, judged);
      }
    },
    LONG,
  );
});

/** The same files and folders in a world of another run, where nothing goes wrong. */
async function revived({ files, folders }: MemoryWorld): Promise<MemoryWorld> {
  const next = smallWorld(Object.fromEntries(files));
  for (const folder of folders) await next.reserve(folder);
  return next;
}

test('a paper counts as issued only once its bytes and its name are on the disk', async () => {
  const steps: string[] = [];
  const world = smallWorld(given, (operation, path) => {
    steps.push(`${operation} ${path.replaceAll(/memory-\d+/g, 'run')}`);
    return undefined;
  });
  value(await issueContract(world, contract));
  const moved = steps.indexOf('rename output/X-2026-0004');
  const before = steps.slice(0, moved);
  for (const name of ['X-2026-0004.txt', 'manifest.json', 'record.json']) {
    const staged = `output/.paper.run-0.part/${name}`;
    expect(before.indexOf(`flush output/.paper.run-0.part/.${name}.run-0.part`)).toBeGreaterThan(0);
    expect(before.indexOf(`link ${staged}`)).toBeGreaterThan(
      before.indexOf(`flush output/.paper.run-0.part/.${name}.run-0.part`),
    );
  }
  expect(before.at(-1)).toBe('sync output/.paper.run-0.part');
  expect(steps[moved + 1]).toBe('sync output');
});
