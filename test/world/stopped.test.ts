/** On a real disk, too, a run that is stopped at some step leaves a register that the next run finds or makes right. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptPaper, diskWorld, issueContract, type Outcome, verifyFolders, type World } from '../../src/index.ts';
import { realDisk, realMachine } from '../../src/world/disk.ts';
import { type Disk, worldOver } from '../../src/world/over.ts';
import { value } from '../workflow/register.ts';
import { brief, SMALL } from '../workflow/small.ts';

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'plainterms-stopped-'));
  for (const [name, text] of Object.entries(SMALL)) await writeFile(join(base, name), text);
  value(await issueContract(brief(diskWorld), contract(join(base, 'begun'))));
});
afterAll(() => rm(base, { recursive: true }));

const contract = (out: string) => ({
  out,
  formats: ['txt'] as const,
  definition: join(base, 'service.yaml'),
  client: join(base, 'client.yaml'),
});

class Stopped extends Error {}

/** The real disk, of which every step asks first. */
function asking(ask: () => void): Disk {
  const step =
    <A extends readonly unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      ask();
      return act(...args);
    };
  return {
    read: step(realDisk.read),
    names: step(realDisk.names),
    isFolder: step(realDisk.isFolder),
    makeFolder: step(realDisk.makeFolder),
    makeFolders: step(realDisk.makeFolders),
    write: step(realDisk.write),
    sync: step(realDisk.sync),
    link: step(realDisk.link),
    rename: step(realDisk.rename),
    unlink: step(realDisk.unlink),
    removeFolder: step(realDisk.removeFolder),
  };
}

/** A run that does `steps` steps and then nothing any more; and one after it. */
const stopping = (steps: number): World => {
  let count = 0;
  const ask = (): void => {
    if (++count > steps) throw new Stopped();
  };
  return brief(worldOver(asking(ask), { ...realMachine, run: 'stopped-1' }));
};
const next = brief(worldOver(realDisk, { ...realMachine, run: 'next-2', isOver: async (run) => run === 'stopped-1' }));

const JOBS: readonly (readonly [string, (world: World, out: string) => Promise<Outcome<unknown>>, 'again' | 'once'])[] =
  [
    ['contract', (world, out) => issueContract(world, contract(out)), 'again'],
    ['revise', (world, out) => issueContract(world, { ...contract(out), revise: 'X-2026-0001' }), 'once'],
    ['accept', (world, out) => acceptPaper(world, { out, paper: 'X-2026-0001', on: '2026-12-05' }), 'once'],
  ];

test.each(JOBS)('%s', async (what, job, often) => {
  let [steps, stopped] = [0, true];
  for (; stopped; steps += 4) {
    const out = join(base, `${what}-${steps}`);
    await cp(join(base, 'begun'), out, { recursive: true });
    try {
      value(await job(stopping(steps), out));
      stopped = false;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      const { diagnostics } = await verifyFolders(next, { folders: [out] });
      expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
      const outcome = await job(next, out);
      if (often === 'again') value(outcome);
    }
    expect(await verifyFolders(next, { folders: [out] })).toMatchObject({ ok: true, diagnostics: [] });
  }
  expect(steps).toBeGreaterThan(20);
});
