/** Figures that fall apart at their commas are told of; texts in quotes are left alone. */
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/read/yaml.ts';

const rules = (text: string) => parseYaml(text, 'f.yaml').diagnostics.map(({ rule }) => rule);

test('without quotes', () => {
  expect(rules('a: [1,200.00]')).toEqual(['read/split-figure']);
  expect(rules('a: {b: 1,200.00}')).toEqual(['read/split-figure']);
});

test('with quotes, as canonical JSON writes them', () => {
  expect(rules('{"a":["12","345 Mill Lane"]}')).toEqual([]);
  expect(rules('a: ["1",200]')).toEqual([]);
});
