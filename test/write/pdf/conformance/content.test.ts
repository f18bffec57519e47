/** Takes content streams as a PDF may write them, compares what the tokenizer makes of them. */
import { expect, test } from 'vitest';
import { operations } from './content.ts';
import { shownBy } from './shown.ts';

const parsed = (text: string): ReturnType<typeof operations> => operations(Buffer.from(text, 'latin1'));
const shown = (text: string): readonly number[] =>
  parsed(text).flatMap((one) => shownBy(one).flatMap((bytes) => [...bytes]));

test.each([
  ['<00 4B 5> Tj', [0x00, 0x4b, 0x50]],
  ['(ab) Tj', [97, 98]],
  ['(a(b)c) Tj', [97, 40, 98, 41, 99]],
  ['(\\n\\r\\t\\b\\f\\(\\)\\\\) Tj', [10, 13, 9, 8, 12, 40, 41, 92]],
  ['(\\0\\53\\0534\\x) Tj', [0, 43, 43, 52, 120]],
  ['(a\\\nb\\\r\nc) Tj', [97, 98, 99]],
  ['(a\r\nb\rc) Tj', [97, 10, 98, 10, 99]],
  ['[(a) -20 <62>] TJ', [97, 98]],
  ["% (no) Tj\n(a)Tj(b)'", [97, 98]],
])('%s', (text, bytes) => {
  expect(shown(text)).toEqual(bytes);
});

test('operators follow their operands', () => {
  const found = parsed('/P <</MCID 3/Lang(en)>>BDC\nBT/F1 9 Tf 1 0 0 1 -.5 2 Tm true ET EMC');
  expect(found.map(({ operator, operands }) => `${operator} ${operands.map(({ type }) => type).join()}`)).toEqual([
    'BDC name,dictionary',
    'BT ',
    'Tf name,number',
    'Tm number,number,number,number,number,number',
    'ET word',
    'EMC ',
  ]);
});

test.each(['(a', '<4', '[1', '<</a 1', ')', '1 2'])('%s is no content', (text) => {
  expect(() => parsed(text)).toThrow();
});
