/** Takes texts, levels and characters, looks at their direction, their order on a line and what they are turned into. */
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../../src/document/direction.ts';
import { directionOf, hasRightToLeft, mirrored, visualOrder } from '../../../../src/write/pdf/text/bidi.ts';

describe('the direction of a paragraph', () => {
  it.each<[text: string, inEnglish: Direction, inArabic: Direction]>([
    ['contract', 'ltr', 'ltr'],
    ['عقد', 'rtl', 'rtl'],
    ['חוזה', 'rtl', 'rtl'],
    ['contract عقد', 'ltr', 'rtl'],
    ['عقد contract', 'ltr', 'rtl'],
    ['Договор', 'ltr', 'ltr'],
    ['14', 'ltr', 'rtl'],
    ['١٤', 'ltr', 'rtl'],
    ['(12%)', 'ltr', 'rtl'],
    ['+44 117 496 0123', 'ltr', 'rtl'],
    ['', 'ltr', 'rtl'],
    ['\u0301', 'ltr', 'rtl'],
    ['\u2068\u2069', 'ltr', 'rtl'],
    ['N-1', 'ltr', 'ltr'],
    ['ﷺ', 'rtl', 'rtl'],
  ])('%s', (text, inEnglish, inArabic) =>
    expect([directionOf(text, 'ltr'), directionOf(text, 'rtl')]).toEqual([inEnglish, inArabic]),
  );
});

describe('the order from left to right', () => {
  it.each<[levels: string, expected: string]>([
    ['', ''],
    ['0', '0'],
    ['00', '01'],
    ['1', '0'],
    ['11', '10'],
    ['010', '012'],
    ['0110', '0213'],
    ['121', '210'],
    ['1221', '3120'],
    ['12121', '43210'],
    ['01210', '03214'],
    ['0121010', '0321456'],
    ['232', '210'.split('').reverse().join('')],
    ['1232', '1230'],
    ['2', '0'],
    ['22', '01'],
    ['1441', '3120'],
  ])('of levels %s', (levels, expected) => expect(visualOrder([...levels].map(Number)).join('')).toBe(expected));
});

describe('from right to left', () => {
  it.each([...['()', '[]', '{}', '<>', '«»', '‹›', '⟨⟩', '≤≥', '（）']])(
    '%s look at each other',
    ([open = '', close = '']) => expect([mirrored(open), mirrored(close)]).toEqual([close, open]),
  );
  it.each([...'aع1-.,:;/%&“”’„…–'])('%s stays what it is', (character) => expect(mirrored(character)).toBe(character));
});

describe('whether anything runs from right to left', () => {
  it.each<[string, boolean]>([
    ['contract (14)', false],
    ['Договор', false],
    ['', false],
    ['14 عقد', true],
    ['\u05d0', true],
    ['\ufb2a', true],
    ['\ufefb', true],
    ['\u200f', true],
    ['\u2067', true],
    ['\u202e', true],
    ['\u2068', false],
    ['\u200e', false],
    ['\u{1e900}', true],
    ['\u{10800}', true],
    ['\u{1f600}', false],
  ])('%j: %s', (text, expected) => expect(hasRightToLeft(text)).toBe(expected));
});
