import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainterms-built-'));
  await cp(join(root, 'templates/examples'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the built program in the folder of examples. */
function plainterms(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ code: number | string | null | undefined; out: string; err: string }>((done) => {
    execFile(process.execPath, [main, ...args], { cwd: folder, env: { ...process.env, ...env } }, (error, out, err) =>
      done({ code: error ? error.code : 0, out, err }),
    );
  });
}

describe('the built program', () => {
  test('knows its version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(await plainterms(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('ends with 2 on wrong usage', async () => {
    expect(await plainterms(['contrakt'])).toMatchObject({ code: 2, out: '' });
  });

  test('ends with 1 on problems, without a stack trace', async () => {
    const { code, out, err } = await plainterms(['check', 'nowhere.yaml'], { NO_COLOR: '' });
    expect(code).toBe(1);
    expect(out).toContain('error: there is no file "nowhere.yaml"');
    expect(out + err).not.toMatch(/\n\s+at /);
  });

  test('issues a contract that is whole, and another one with the next number', async () => {
    const command = ['contract', 'catering.yaml', '--client', 'catering-client.yaml'];
    const runs = [await plainterms(command), await plainterms(command)];
    expect(runs.map(({ code, out }) => [code, out.split('\n')[0]])).toEqual([
      [0, 'output/TC-2027-0001/TC-2027-0001.pdf'],
      [0, 'output/TC-2027-0002/TC-2027-0002.pdf'],
    ]);
    expect((await readdir(join(folder, 'output/TC-2027-0001'))).sort()).toEqual([
      'TC-2027-0001.html',
      'TC-2027-0001.md',
      'TC-2027-0001.pdf',
      'TC-2027-0001.txt',
      'manifest.json',
      'record.json',
    ]);
  });

  test('of six that issue at once, each has a number of its own', async () => {
    const command = ['contract', 'website.yaml', '--client', 'website-client.yaml', '--formats', 'txt', '--json'];
    const runs = await Promise.all(Array.from({ length: 6 }, () => plainterms(command)));
    const numbers = runs.map(({ out }) => JSON.parse(out).data.number).sort();
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((count) => `DP-2027-000${count}`));
  });

  test('says in words that standard output is full, and does not mind a reader that has seen enough', async () => {
    const shell = (command: string) =>
      new Promise<{ code: number | string | null | undefined; err: string }>((done) => {
        execFile('bash', ['-c', command], { cwd: folder, env: { ...process.env, MAIN: main } }, (error, _, err) =>
          done({ code: error ? error.code : 0, err }),
        );
      });
    const full = await shell(`"${process.execPath}" "$MAIN" schema service > /dev/full`);
    expect(full).toEqual({
      code: 1,
      err: expect.stringMatching(/^error: standard output could not be written: .* ENOSPC\n/),
    });
    expect(full.err).not.toMatch(/\n\s+at /);
    const read = await shell(`set -o pipefail; "${process.execPath}" "$MAIN" schema service | true`);
    expect(read).toEqual({ code: 0, err: '' });
  });

  test('says in words that the register is no folder', async () => {
    const command = ['poster', 'joes-dry-cleaning.yaml', '--formats', 'txt', '--out', 'website.yaml'];
    const { code, err } = await plainterms(command);
    expect(code).toBe(1);
    expect(err).toContain('a part of "website.yaml/posters" is a file, and a folder was expected');
  });
});
