/** Takes words as lengths, looks at where their lines end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, type Pieces } from '../../../src/write/pdf/text/fit.ts';
import { RUNS } from '../../runs.ts';

/** Words of one letter a unit, with a space of one unit between them; `|` ends a line. */
function piecesOf(words: readonly string[]): Pieces {
  const lengths = words.map((word) => word.replace('|', '').length);
  return {
    count: words.length,
    required: (piece) => words[piece]?.endsWith('|') ?? false,
    hyphenated: (piece) => words[piece]?.endsWith('-') ?? false,
    width: (from, to) => lengths.slice(from, to).reduce((sum, length) => sum + length, to - from - 1),
    spaces: (from, to) => to - from - 1,
  };
}

function linesOf(text: string, room: number): string {
  const words = text.split(' ');
  let start = 0;
  return fit(piecesOf(words), room)
    .map((end) => {
      const line = words.slice(start, end).join(' ');
      start = end;
      return line;
    })
    .join(' / ');
}

describe('lines', () => {
  it.each<[string, number, string]>([
    ['one', 10, 'one'],
    ['aaa bb cc ddddd', 6, 'aaa / bb cc / ddddd'],
    ['aaa bb| cc ddddd', 9, 'aaa bb| / cc ddddd'],
    ['one two| three', 20, 'one two| / three'],
    ['one| two|', 20, 'one| / two|'],
    ['a bbbbbbbbbbbb c', 6, 'a / bbbbbbbbbbbb / c'],
    ['aaaaa bbbbb ccccc d', 17, 'aaaaa bbbbb / ccccc d'],
    ['aaaaaaaa bbbbbbb d', 16, 'aaaaaaaa bbbbbbb / d'],
  ])('%s in %i', (text, room, expected) => expect(linesOf(text, room)).toBe(expected));
});

const paragraph = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 40 });
const wordsOf = (lengths: readonly number[]): string[] => lengths.map((length) => 'x'.repeat(length));

/** What the lines of a paragraph cost: the squares of the room that all but the last leave free. */
function cost(pieces: Pieces, ends: readonly number[], room: number): number {
  return ends.slice(0, -1).reduce((sum, end, line) => {
    const width = pieces.width(line === 0 ? 0 : (ends[line - 1] ?? 0), end);
    return sum + Math.max(0, room - width) ** 2;
  }, 0);
}

function greedy(pieces: Pieces, room: number): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let end = 1; end <= pieces.count; end++) {
    if (end - start > 1 && pieces.width(start, end) > room) {
      ends.push(end - 1);
      start = end - 1;
    }
  }
  return [...ends, pieces.count];
}

describe('any paragraph', () => {
  it('keeps each piece, and no line is too long that could be shorter', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 4, max: 40 }), (lengths, room) => {
        const pieces = piecesOf(wordsOf(lengths));
        const ends = fit(pieces, room);
        expect(ends.at(-1)).toBe(pieces.count);
        for (const [line, end] of ends.entries()) {
          const start = line === 0 ? 0 : (ends[line - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end - start === 1 || pieces.width(start, end) <= room).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is no worse than one that is filled line by line, where neither ends in a short word alone', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 15, max: 40 }), (lengths, room) => {
        const pieces = piecesOf(wordsOf(lengths));
        const [ours, theirs] = [fit(pieces, room), greedy(pieces, room)];
        const alone = (ends: readonly number[]): boolean => pieces.count - (ends.at(-2) ?? 0) === 1;
        fc.pre(!alone(theirs));
        expect(cost(pieces, ours, room)).toBeLessThanOrEqual(cost(pieces, theirs, room));
      }),
      { numRuns: RUNS },
    );
  });

  it('ends in no short word alone where another way to break it is there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 60 }), (lengths) => {
        const room = 30;
        const pieces = piecesOf(wordsOf(lengths));
        const ends = fit(pieces, room);
        expect(ends.length > 1 && pieces.count - (ends.at(-2) ?? 0) === 1).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});
