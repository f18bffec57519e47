/** Takes texts, compares what is printed of each. */
import { expect, it } from 'vitest';
import { printable } from '../../src/write/printable.ts';

it.each([
  ['a  b', 'a b'],
  ['a\r\n\tb', 'a b'],
  ['a\u2028b', 'a b'],
  ['10\u00A0days', '10\u00A0days'],
  ['a\u0000b', 'a\uFFFDb'],
  ['a\u0085b', 'a\uFFFDb'],
  ['\uFEFFa', 'a'],
  ['**x** | <b>', '**x** | <b>'],
])('%j is printed as %j', (text, expected) => {
  expect(printable(text)).toBe(expected);
});
