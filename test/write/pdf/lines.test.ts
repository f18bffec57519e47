/** Takes texts and widths, looks at where lines are broken. */
import { describe, expect, it } from 'vitest';
import { breakLines, extent } from '../../../src/write/pdf/lines.ts';
import { measures, script } from './fonts.ts';

const SIZE = 10;

/** The lines of a text in a column of so many points, joined by `|`. */
function check(text: string, width: number, expected: string): void {
  const lines = breakLines([{ text, font: 'regular' }], SIZE, width, script);
  expect(lines.map((line) => line.runs.map((run) => run.text).join('')).join('|')).toBe(expected);
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
}

describe('lines are broken', () => {
  it('between words; the space hangs over the end', () => check('one two three', 40, 'one two |three'));
  it('not at a no-break space, which is drawn as a space', () => check('within 14\u00a0days', 50, 'within |14 days'));
  it('after a hyphen, and at no other place in a word', () => check('a well-known name', 40, 'a well-|known |name'));
  it('not before a full stop or after a bracket', () => check('one (two).', 32, 'one |(two).'));
  it('where the document says so, also twice', () => check('one\ntwo\n\nthree', 100, 'one |two ||three'));
  it('in a word that is too long for any line', () => check('oooooooooooo', 30, 'ooooo|ooooo|oo'));
  it('in such a word between characters as a reader sees them', () =>
    check('e\u0301e\u0301e\u0301e\u0301', 11, 'e\u0301e\u0301|e\u0301e\u0301'));
  it('at a zero-width space, which is not drawn', () => check('one\u200btwo', 25, 'one|two'));
  it('nowhere in nothing', () => check('', 40, ''));
});

it('breaks a word of a million letters without hanging', () => {
  const lines = breakLines([{ text: 'o'.repeat(1_000_000), font: 'regular' }], SIZE, 400, script);
  expect(lines.map((line) => line.runs.map((run) => run.text).join('')).join('')).toHaveLength(1_000_000);
});

it('keeps the looks of words apart, and their places together', () => {
  const spans = [
    { text: 'pay ', font: 'regular' },
    { text: 'now', font: 'semibold' },
    { text: ', please', font: 'regular' },
  ] as const;
  const [line] = breakLines(spans, SIZE, 200, script);
  expect(line?.runs.map((run) => run.text)).toEqual(['pay ', 'now', ', please']);
  const ends = line?.runs.map((run) => run.x + run.width) ?? [];
  expect(line?.runs.map((run) => run.x)).toEqual([0, ...ends.slice(0, 2)]);
});

it('measures the longest word and the longest line', () => {
  const { least, most } = extent([{ text: 'a longest\nword', font: 'regular' }], SIZE, script);
  expect(least).toBeCloseTo(measures.width('longest', 'regular', SIZE));
  expect(most).toBeCloseTo(measures.width('a longest', 'regular', SIZE));
});
