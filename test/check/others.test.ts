/** Takes the definitions of businesses that the product does not ship, and compares what `check` finds in them with what is written down and judged. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDefinition } from '../../src/index.ts';
import { memoryWorld } from '../../src/world.ts';

const folder = new URL('others/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort();

/** `file: rule path`, one a line; what somebody judged to be wrong goes on with ` | wrong: why`. */
const written = read('findings.txt')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [finding = '', wrong] = line.split(' | wrong: ');
    return { finding, wrong, rule: finding.split(' ')[1] ?? '' };
  });

test('what is found is what was judged, in the order of the files', async () => {
  const found: string[] = [];
  for (const name of files) {
    const world = memoryWorld({ 'service.yaml': read(name) }, '2026-11-22');
    const { diagnostics } = await checkDefinition(world, { definition: 'service.yaml' });
    found.push(...diagnostics.map(({ rule, path }) => `${name.replace('.yaml', '')}: ${rule} ${path}`));
  }
  expect(found).toEqual(written.map(({ finding }) => finding));
});

test('fewer than one finding in ten is wrong, each with a reason', () => {
  const wrong = written.filter((each) => each.wrong !== undefined);
  expect(wrong.filter((each) => each.wrong === '')).toEqual([]);
  expect(wrong.length / written.length).toBeLessThan(0.1);
});

test('the table in the README counts them', () => {
  const rules = [...new Set(written.map(({ rule }) => rule))].sort();
  const rows = rules.map((id) => {
    const all = written.filter(({ rule }) => rule === id);
    return `| ${id} | ${all.length} | ${all.filter(({ wrong }) => wrong !== undefined).length} |`;
  });
  const wrong = written.filter((each) => each.wrong !== undefined).length;
  expect(read('README.md')).toContain(`${rows.join('\n')}\n| all | ${written.length} | ${wrong} |\n`);
});
