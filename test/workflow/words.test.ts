/** Takes a definition with vague words, and words that somebody adds for a language, through the jobs of the owner: check, contract. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDefinition, type Diagnostic, issueContract, memoryWorld } from '../../src/index.ts';

const shipped = (name: string): string => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

const VAGUE = shipped('examples/website.yaml').replace(
  '    name: Website build\n',
  '$&    includes:\n      - Help, soon, with about 40 pages\n',
);

async function checked(definition: string, own: Readonly<Record<string, string>> = {}): Promise<readonly Diagnostic[]> {
  const mine = Object.entries(own).map(([name, text]) => [`mine/${name}`, text]);
  const world = memoryWorld({ 'service.yaml': definition, ...Object.fromEntries(mine) }, '2027-01-20');
  const templates = mine.length > 0 ? { templates: 'mine' } : {};
  return (await checkDefinition(world, { definition: 'service.yaml', ...templates })).diagnostics;
}

const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ rule, level, message }) => `${level} ${rule} ${/found (".*?")/.exec(message)?.[1]}`);

test('check tells vague words, and the contract leaves what is only a note to it', async () => {
  expect(told(await checked(VAGUE))).toEqual(['warning vague-words "soon"', 'note vague-words "about 40 pages"']);
  const world = memoryWorld(
    { 'service.yaml': VAGUE, 'client.yaml': shipped('examples/website-client.yaml') },
    '2026-12-01',
  );
  const issued = await issueContract(world, {
    out: 'output',
    formats: ['txt'],
    definition: 'service.yaml',
    client: 'client.yaml',
    dryRun: true,
  });
  expect(told(issued.diagnostics).filter((each) => each.includes('vague'))).toEqual(['warning vague-words "soon"']);
});

test('what check tells of an item of a list, it tells once, with a client too', async () => {
  const files = { 'service.yaml': VAGUE, 'client.yaml': shipped('examples/website-client.yaml') };
  const request = { definition: 'service.yaml', client: 'client.yaml' };
  const { diagnostics } = await checkDefinition(memoryWorld(files, '2026-12-01'), request);
  expect(told(diagnostics)).toEqual(['warning vague-words "soon"', 'note vague-words "about 40 pages"']);
});

test('words in a folder of templates take the place of those that are shipped', async () => {
  const [head = ''] = shipped('check/en.yaml').split('vague_words:');
  const rest = /\nloose_joins:[\s\S]*/.exec(shipped('check/en.yaml'))?.[0] ?? '';
  const own = `${head}vague_words:
  - id: help
    expected: what it is
    ask: What is it?
    write: a call
    phrases:
      - help
${rest}`;
  expect(told(await checked(VAGUE, { 'check/en.yaml': own }))).toEqual(['warning vague-words "Help"']);
  expect(told(await checked(VAGUE, { 'check/de.yaml': own.replace('language: en', 'language: de') }))).toHaveLength(2);
});

test('a slip in them is told where it stands', async () => {
  const slip = shipped('check/en.yaml').replace('      - promptly\n', '      - "*"\n');
  const [first] = await checked(VAGUE, { 'check/en.yaml': slip });
  expect([first?.rule, first?.place?.file]).toEqual(['read/words-phrase', 'mine/check/en.yaml']);
});

test.each(['check/EN.yaml', 'check/en-GB.yaml', 'check/words.yaml'])('a file called %s is refused', async (name) => {
  expect((await checked(VAGUE, { [name]: shipped('check/en.yaml') })).map(({ rule }) => rule)).toEqual([
    'files/templates',
  ]);
});
