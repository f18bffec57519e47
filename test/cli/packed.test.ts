/** Packs the built package as npm would publish it, puts it where only its dependencies are, and uses it as a program and as a library. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
let home = '';
let main = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'plainterms-packed-'));
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], { cwd: root });
  const [file = ''] = await readdir(home);
  await run('tar', ['-xzf', join(home, file), '-C', home]);
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const modules = join(home, 'node_modules');
  await mkdir(modules);
  await symlink(join(home, 'package'), join(modules, 'plainterms'));
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(home, 'package/node_modules', name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(home, 'package/node_modules', name));
  }
  main = join(modules, 'plainterms/dist/cli/main.js');
});
afterAll(() => rm(home, { recursive: true }));

describe('the package, installed elsewhere', () => {
  test('checks, and makes a contract as PDF', async () => {
    const example = join(home, 'package/templates/examples/catering');
    expect((await run(process.execPath, [main, 'check', `${example}.yaml`], { cwd: home })).stderr).toContain(
      'is fine',
    );
    const command = ['contract', `${example}.yaml`, '--client', `${example}-client.yaml`, '--formats', 'pdf'];
    const { stdout } = await run(process.execPath, [main, ...command], { cwd: home });
    expect((await readFile(join(home, stdout.split('\n')[0] ?? ''))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is a library', async () => {
    const program =
      "import { checkDefinition, diskWorld } from 'plainterms'; const { ok } = await checkDefinition(diskWorld, { definition: process.argv[1] }); process.stdout.write(String(ok));";
    const definition = join(home, 'package/templates/examples/catering.yaml');
    const command = ['--input-type=module', '-e', program, definition];
    expect((await run(process.execPath, command, { cwd: home })).stdout).toBe('true');
  });

  test('brings along the licence of each package that is in its files', async () => {
    const cli = join(home, 'package/dist/cli');
    const licences = await readFile(join(cli, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    const code = await Promise.all(
      (await readdir(cli)).filter((name) => name.endsWith('.js')).map((name) => readFile(join(cli, name), 'utf8')),
    );
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const named = code.flatMap((text) => [...text.matchAll(/(?:from|import\(|\()\s*["'`]((?:@[^/"'`]+\/)?[^/"'`]+)/g)]);
    const outside = new Set(named.map(([, name]) => name));
    const inside = Object.keys(dependencies).filter(
      (name) => !outside.has(name) && !/^@expo-google-fonts\//.test(name),
    );
    expect(inside.filter((name) => !licences.includes(`\n${name} `) && !licences.startsWith(`${name} `))).toEqual([]);
    expect(inside).toContain('zod');
    expect(licences).toMatch(/^yaml [\d.]+ \(ISC\)$/m);
  });
});
