import { expect, test } from 'vitest';
import { readPlain } from '../../src/read/plain.ts';

const good: readonly [string, unknown][] = [
  ['a: 1\nb:\n  - 07\n  - yes\n', { a: '1', b: ['07', 'yes'] }],
  ['a:\nb: {}\nc: []\n', { a: '', b: {}, c: [] }],
  ['a: "\\u00a0"\n', { a: '\u00a0' }],
  ['', ''],
];

test.each(good)('%j is read as text', (text, value) => {
  expect(readPlain(text, 'f.yaml')).toEqual({ ok: true, value, diagnostics: [] });
});

const bad: readonly [string, string, number, number][] = [
  ['a: 1\na: 2\n', "found YAML that can't be read: Map keys must be unique", 2, 1],
  ['a: &x 1\nb: *x\n', 'found the alias *x, expected what it stands for', 2, 4],
];

test.each(bad)('%j is refused', (text, message, line, column) => {
  const result = readPlain(text, 'f.yaml');
  expect(result.ok).toBe(false);
  expect(result.diagnostics).toMatchObject([{ message, place: { file: 'f.yaml', line, column } }]);
});
