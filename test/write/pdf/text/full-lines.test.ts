/** Takes paragraphs in full lines, looks at how far the spaces of each line give way, and which lines are not filled. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, type Pieces, SHRINK, STRETCH } from '../../../../src/write/pdf/text/fit.ts';
import { RUNS } from '../../../runs.ts';

/** Letters and spaces of one unit; a word that ends in `-` is a part, with no space after it. */
function piecesOf(words: readonly string[]): Pieces {
  const spaced = (word = ''): number => (word.endsWith('-') ? 0 : 1);
  const lengthOf = (word = '', last: boolean): number =>
    word.replace(/[-|]$/, '').length + (last && word.endsWith('-') ? 1 : 0);
  return {
    count: words.length,
    required: (piece) => words[piece]?.endsWith('|') ?? false,
    hyphenated: (piece) => words[piece]?.endsWith('-') ?? false,
    width: (from, to) =>
      words.slice(from, to).reduce((sum, word, at) => sum + lengthOf(word, at === to - from - 1), 0) +
      words.slice(from, to - 1).reduce((sum, word) => sum + spaced(word), 0),
    spaces: (from, to) => words.slice(from, to - 1).reduce((sum, word) => sum + spaced(word), 0),
  };
}

/** The lines of a text, each after how far its spaces give way, unless it is a last one or nothing can fill it. */
function check(text: string, room: number, expected: string): void {
  const words = text.split(' ');
  const pieces = piecesOf(words);
  let start = 0;
  const lines = fit(pieces, room, 'justified').map((end) => {
    const last = end === pieces.count || pieces.required(end - 1);
    const line = `${last ? 'end' : shareOf(pieces, start, end, room)}: ${words.slice(start, end).join(' ')}`;
    start = end;
    return line;
  });
  expect(lines.join(' / ')).toBe(expected);
}

function shareOf(pieces: Pieces, start: number, end: number, room: number): string {
  const free = room - pieces.width(start, end);
  const share = free === 0 ? 0 : free / pieces.spaces(start, end);
  return share > STRETCH || share < -SHRINK ? 'short' : `${Math.round(100 * share)}%`;
}

describe('the spaces of a full line', () => {
  it.each<[text: string, room: number, expected: string, why: string]>([
    ['aaaa bbbb cccc dddd', 9, '0%: aaaa bbbb / end: cccc dddd', 'stay as they are where it is full'],
    ['aaa bbb ccc dddd eee', 12, '50%: aaa bbb ccc / end: dddd eee', 'are wider by half at most'],
    ['aaa bbb ccc dddd eee', 13, 'short: aaa bbb ccc / end: dddd eee', 'and not by more'],
    ['aa bb cc dd ee ff gg hh', 16, '-20%: aa bb cc dd ee ff / end: gg hh', 'are narrower by a fifth at most'],
    ['aa bb cc dd ee f- gg hh', 15, '25%: aa bb cc dd ee / end: f- gg hh', 'rather than that a word is parted'],
    ['aaa bb- bbbb cc', 7, '0%: aaa bb- / end: bbbb cc', 'which it is where that fills it'],
    ['aaaa bbbbbbbbb cccc', 9, 'short: aaaa / 0%: bbbbbbbbb / end: cccc', 'stay where none can fill it'],
    ['aaa bbb| cccc ddd eee', 8, 'end: aaa bbb| / 0%: cccc ddd / end: eee', 'stay where it must end'],
    ['aa bbb', 7, 'end: aa bbb', 'stay in a last line'],
  ])('%s in %i', (text, room, expected) => check(text, room, expected));

  it('fill all lines where any way to break the paragraph does', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 20, max: 40 }), (words, room) => {
        const pieces = piecesOf(words.map((length) => 'x'.repeat(length)));
        const short = (start: number, end: number): boolean => shareOf(pieces, start, end, room) === 'short';
        fc.pre(canBeFull(pieces, room, short));
        const ends = fit(pieces, room, 'justified').slice(0, -1);
        expect(ends.filter((end, line) => short(ends[line - 1] ?? 0, end))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

/** True where all lines but the last can be filled, and the last has room, and more than one word. */
function canBeFull(pieces: Pieces, room: number, short: (start: number, end: number) => boolean): boolean {
  const { count } = pieces;
  const full = [true];
  for (let end = 1; end < count; end++)
    full[end] = Array.from({ length: end }, (_, start) => start).some((start) => full[start] && !short(start, end));
  return Array.from({ length: count - 1 }, (_, start) => start).some(
    (start) => full[start] && pieces.width(start, count) <= room,
  );
}
