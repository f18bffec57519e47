/** Takes definitions with every fault at once, each marked at its line, and compares what `check` finds with the marks. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDefinition, RULES } from '../../src/index.ts';
import { memoryWorld } from '../../src/world.ts';

/** A shop has faults that a contract can't have beside the rest: `lateness-both-ways` wants nothing said of the owner's own mistakes, of which other faults say too much. */
const FILES = ['contract', 'shop'];

const texts = new Map(
  FILES.map((name) => [name, readFileSync(new URL(`all-at-once/${name}.yaml`, import.meta.url), 'utf8')]),
);

/** `line rule`, once for each time that a mark names the rule. What lacks stands where its place would be, so several may stand together. */
function marked(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, ids = ''] = / # expect: (.*)$/.exec(line) ?? [];
    return ids.split(' ').flatMap((id) => (id === '' ? [] : [`${index + 1} ${id}`]));
  });
}

test.each(FILES)('%s: every fault is found on its line, and nothing else', async (name) => {
  const text = texts.get(name) ?? '';
  const world = memoryWorld({ 'service.yaml': text }, '2026-11-22');
  const { diagnostics } = await checkDefinition(world, { definition: 'service.yaml' });
  expect(diagnostics.map(({ rule, place }) => `${place?.line} ${rule}`).sort()).toEqual([...marked(text)].sort());
});

test('every rule finds something, and so do laws of two countries and of California', () => {
  const ids = [...texts.values()].flatMap(marked).map((mark) => mark.split(' ')[1] ?? '');
  expect(RULES.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
  expect([...new Set(ids.filter((id) => id.startsWith('law/')))].sort()).toEqual([
    'law/BAN-REVIEW',
    'law/CO-CA',
    'law/COOL-FTC',
    'law/DEP-CA',
    'law/DEP-UK',
    'law/HIC-CA',
    'law/UK-POSR',
    'law/UK-RET',
  ]);
});
