import { readdirSync } from 'node:fs';
import type { Argument } from 'commander';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { listed, run } from '../../src/cli/run.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { memoryWorld, type World } from '../../src/world.ts';

/** Runs a command line and gives all that it said. */
async function said(args: readonly string[], world: World, over: Partial<Shell> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    world,
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    color: { stdout: false, stderr: false },
    debug: false,
    ...over,
  });
  return { code, out: out.join(''), err: err.join('') };
}

const empty = (): World => memoryWorld({ 'bad.yaml': 'plainterms: 2\n' }, '2026-11-22');

test('the list of commands is sorted, and is that of the folder', () => {
  const files = readdirSync(new URL('../../src/cli/commands', import.meta.url)).filter((name) => name !== 'index.ts');
  expect(COMMANDS.map(({ name }) => `${name}.ts`)).toEqual(files.sort());
});

describe.each(COMMANDS)('$name', ({ name, ...entry }) => {
  test('is in the list as its file says', async () => {
    const command = (await entry.load()).define({} as Shell, () => undefined);
    const { registeredArguments: taken } = listed({ name, ...entry });
    const said = (all: readonly Argument[]) => all.map((each) => [each.name(), each.required, each.variadic]);
    expect([command.name(), said(command.registeredArguments)]).toEqual([name, said(taken)]);
    expect(command.options.map(({ long }) => long)).toContain('--json');
  });

  test('has help with an example that begins with its own name', async () => {
    const { code, out } = await said([name, '--help'], empty());
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\n {2}plainterms ${name}`));
  });

  test('takes --json, and then prints one object and nothing else', async () => {
    const { code, out, err } = await said([name, '--no-such-option', '--json'], empty());
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      status: 'problems',
      data: {},
      diagnostics: [{ rule: 'cli/usage' }],
    });
    expect([code, err]).toEqual([2, '']);
  });
});

describe('colours', () => {
  const ESC = '\u001b[';
  test('stand only where the shell has them', async () => {
    const plain = await said(['check', 'bad.yaml'], empty());
    const coloured = await said(['check', 'bad.yaml'], empty(), { color: { stdout: true, stderr: false } });
    expect(plain.out + plain.err).not.toContain(ESC);
    expect(coloured.out).toContain(ESC);
  });

  test('are never in JSON', async () => {
    expect(
      (await said(['check', 'bad.yaml', '--json'], empty(), { color: { stdout: true, stderr: true } })).out,
    ).not.toContain(ESC);
  });

  test('of a file do not steer the terminal', async () => {
    const world = memoryWorld({ 'bad.yaml': `plainterms: "${ESC}31m"\n` }, '2026-11-22');
    const { out } = await said(['check', 'bad.yaml'], world);
    expect(out).not.toContain('\u001b');
  });
});

describe('what is printed', () => {
  const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}]/u;
  const name = '\u001b[2J\u202e.yaml';
  const faulty = { [name]: `plainterms: "2 \u202e\u009b\ue000"\n` };

  test.each([
    [['check', name]],
    [['check', '\u001b[2J']],
    [['check', name, '--json']],
    [['accept', 'HIT-2026-0001', '--on', '\u001b[2J']],
    [['poster', 'shop.yaml', '--out', '\u001b[2J', '--formats', 'txt']],
    [['\u001b[2J']],
  ])('holds nothing that steers a terminal or can not be seen %#', async (args) => {
    const shop = (await empty().program.templates()).get('examples/joes-dry-cleaning.yaml') ?? '';
    const { out, err } = await said(args, memoryWorld({ ...faulty, 'shop.yaml': shop }, '2026-11-22'));
    expect(out + err).not.toMatch(UNSEEN);
    expect(out + err).not.toBe('');
  });
});

describe('our own bugs', () => {
  const broken: World = { ...empty(), read: () => Promise.reject(new TypeError('x is not a function')) };
  test('end with 70 and a kind sentence, without a stack trace', async () => {
    const { code, err } = await said(['check', 'bad.yaml'], broken);
    expect(code).toBe(70);
    expect(err).toBe(
      'error: plainterms itself failed, and that is our fault, not yours: x is not a function\n' +
        '  hint: please report it with the command that you ran; set PLAINTERMS_DEBUG=1 to see where it happened\n',
    );
  });

  test('show where they happened to who asks for it', async () => {
    expect((await said(['check', 'bad.yaml'], broken, { debug: true })).err).toMatch(/\n {4}at .*run\.test\.ts/);
  });

  test('are JSON where JSON was asked for', async () => {
    const { code, out } = await said(['check', 'bad.yaml', '--json'], broken);
    expect(code).toBe(70);
    expect(JSON.parse(out)).toMatchObject({ status: 'problems', diagnostics: [{ rule: 'cli/bug' }] });
  });
});

describe('what the disk refuses', () => {
  const full = (): World =>
    memoryWorld({}, '2026-11-22', (operation, path) =>
      operation === 'link' && path.endsWith('.pdf') ? 'ENOSPC' : undefined,
    );

  test('ends with 1 and says what to do', async () => {
    const { code, err } = await said(['tour'], full());
    expect(code).toBe(1);
    expect(err).toMatch(
      /^error: the disk is full; "output\/tour-1" could not be written \[world\/write\]\n {2}hint: free some space/,
    );
  });
});
