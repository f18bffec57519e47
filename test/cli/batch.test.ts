/** The built program makes a batch in threads, is killed in the middle, and run again: each client has one contract, and no number is left out. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { progressBar } from '../../src/cli/progress.ts';
import { diskWorld, verifyFolders } from '../../src/index.ts';
import { SMALL } from '../workflow/small.ts';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const LONG = 180_000;
const COUNT = 24;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainterms-batch-'));
  await writeFile(join(folder, 'service.yaml'), SMALL['service.yaml']);
  const rows = Array.from(
    { length: COUNT },
    (_, at) => `Client ${at + 1},1 Lane,a@b.example,Work,2026-12-01,2027-01-04,work`,
  );
  const head =
    'client.name,client.address,client.email,engagement.title,engagement.date,engagement.start,engagement.services';
  await writeFile(join(folder, 'clients.csv'), [head, ...rows, 'Nobody,,,,,,'].join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

const start = (): ChildProcess =>
  spawn(
    process.execPath,
    [main, 'batch', 'service.yaml', '--clients', 'clients.csv', '--formats', 'txt', '--jobs', '2', '--json'],
    { cwd: folder },
  );

function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (text) => {
      out += text;
    });
    child.stderr?.on('data', (text) => {
      err += text;
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}

const issued = async (): Promise<readonly string[]> => {
  const names = await readdir(join(folder, 'output')).catch(() => []);
  return names.filter((name) => name.startsWith('X-')).sort();
};

const verified = () => verifyFolders(diskWorld, { folders: [join(folder, 'output')] });

test(
  'a batch that is killed in the middle goes on where it was',
  async () => {
    const child = start();
    const end = ended(child);
    while ((await issued()).length < COUNT / 3 && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 10));
    child.kill('SIGKILL');
    await end;
    expect((await verified()).diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await issued()).length).toBeLessThan(COUNT);

    const { code, out, err } = await ended(start());
    expect([code, err]).toEqual([1, '']);
    const { data, diagnostics } = JSON.parse(out);
    expect(data).toMatchObject({ status: 'issued', clients: COUNT + 1, faulty: 1 });
    expect(data.made + data.there).toBe(COUNT);
    expect(data.there).toBeGreaterThan(0);
    const faults = diagnostics.filter(({ level }: { level: string }) => level === 'error');
    expect(faults.map(({ place }: { place: object }) => place)).toMatchObject(
      Array.from({ length: 5 }, () => ({ file: 'clients.csv', line: COUNT + 2 })),
    );

    const numbers = await issued();
    expect(numbers).toEqual(Array.from({ length: COUNT }, (_, at) => `X-2026-${String(at + 1).padStart(4, '0')}`));
    const texts = await Promise.all(
      numbers.map((each) => readFile(join(folder, 'output', each, `${each}.txt`), 'utf8')),
    );
    expect(new Set(texts.map((text) => /Client \d+/.exec(text)?.[0])).size).toBe(COUNT);
    expect(await verified()).toMatchObject({ ok: true, value: { contracts: COUNT }, diagnostics: [] });
    expect((await readdir(join(folder, 'output'))).filter((name) => name.startsWith('.'))).toEqual([]);
  },
  LONG,
);

test('a bar on a terminal says how far it is, and is wiped away', () => {
  const terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
  });
  let shown = '';
  terminal.on('data', (text) => {
    shown += text;
  });
  const bar = progressBar(terminal, 3);
  bar.step();
  bar.step();
  bar.stop();
  expect(shown).toContain('2 of 3 contracts');
  expect(shown.endsWith('\x1b[2K')).toBe(true);
});
