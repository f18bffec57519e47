/** The built program, killed at any moment and run fifty times at once: whatever happens, the register is right, and the next run is fine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskWorld, verifyFolders } from '../../src/index.ts';
import { value } from '../workflow/register.ts';
import { SMALL } from '../workflow/small.ts';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Fifty processes take their time where others are at work too. */
const LONG = 600_000;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainterms-kills-'));
  for (const [name, text] of Object.entries(SMALL)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(out: string): ChildProcess {
  const args = ['contract', 'service.yaml', '--client', 'client.yaml', '--formats', 'txt', '--json', '--out', out];
  return spawn(process.execPath, [main, ...args], { cwd: folder });
}

function ended(child: ChildProcess): Promise<Ended> {
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

const verified = (out: string) => verifyFolders(diskWorld, { folders: [join(folder, out)] });

test(
  'twenty kills, spread over the part of a run in which it works, leave a register that the next run finds or makes right',
  async () => {
    const begun = performance.now();
    expect(await ended(start('killed'))).toMatchObject({ code: 0 });
    const whole = performance.now() - begun;
    for (let count = 1; count <= 20; count++) {
      const child = start('killed');
      const end = ended(child);
      await new Promise((done) => setTimeout(done, whole * (0.4 + (0.65 * count) / 20)));
      child.kill('SIGKILL');
      await end;
      const { diagnostics } = await verified('killed');
      expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    }
    expect(await ended(start('killed'))).toMatchObject({ code: 0 });
    const after = value(await verified('killed'));
    expect(await verified('killed')).toMatchObject({ ok: true, diagnostics: [] });
    const names = await readdir(join(folder, 'killed'));
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    expect(names.filter((name) => name !== 'numbers').sort()).toEqual(numbers(after.contracts));
  },
  LONG,
);

test(
  'of fifty that issue at once, each has a number of its own, without a gap',
  async () => {
    const runs = await Promise.all(Array.from({ length: 50 }, () => ended(start('fifty'))));
    expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
    expect(runs.map(({ out }) => JSON.parse(out).data.number).sort()).toEqual(numbers(50));
    expect(await verified('fifty')).toMatchObject({ ok: true, value: { contracts: 50 }, diagnostics: [] });
    expect((await readdir(join(folder, 'fifty'))).filter((name) => name.startsWith('.'))).toEqual([]);
  },
  LONG,
);

/** `X-2026-0001` and so on. */
function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `X-2026-${String(at + 1).padStart(4, '0')}`);
}
