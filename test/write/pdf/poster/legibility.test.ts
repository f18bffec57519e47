/** Takes distances, looks at how high letters must be. */
import { describe, expect, it } from 'vitest';
import { adaHeight, leastHeight, leastSize, readFrom } from '../../../../src/write/pdf/poster/legibility.ts';
import { measures } from '../fonts.ts';

describe('the table of the ADA, in inches', () => {
  it.each([
    // A sign at eye level: 5/8 in to 6 feet, then 1/8 in more a foot.
    [72, 60, 0.625],
    [40, 60, 0.625],
    [120, 60, 1.125],
    [84, 60, 0.75],
    [180, 60, 1.75],
    // Higher up: 2 in to 15 feet; above 10 feet: 3 in to 21 feet.
    [180, 70.5, 2],
    [192, 120, 2.125],
    [252, 121, 3],
    [264, 240, 3.125],
  ])('%f in away, %f in above the floor: %f in', (distance, baseline, height) => {
    expect(adaHeight(distance, baseline)).toBeCloseTo(height, 10);
  });

  it('takes eye level where nothing is said', () => expect(adaHeight(120)).toBe(1.125));
});

describe('the height of capitals, in points', () => {
  const ft = 0.3048;
  it.each([
    ['line', 25 * ft, 'usual', 72],
    ['first', 10 * ft, 'usual', 72],
    ['line', 1, 'usual', 9.449],
    ['first', 1, 'usual', 23.622],
    ['line', 6 * ft, 'ada', 45],
    ['first', 10 * ft, 'ada', 81],
  ] as const)('of a %s %f m away, %s: %f', (rank, metres, legibility, height) => {
    expect(leastHeight(rank, { metres, legibility })).toBeCloseTo(height, 3);
  });

  it('says from where letters of a height can be read', () => expect(readFrom(72)).toBeCloseTo(25 * ft, 10));
});

describe('the size of type', () => {
  const size = (metres: number) => leastSize('line', { metres, legibility: 'usual' }, measures);
  it('has capitals as high as they must be, by what the font itself says of them', () => {
    expect(measures.capHeight('regular', size(1))).toBeCloseTo(9.449, 3);
  });
  it('is never under 9 points', () => {
    expect(size(0.5)).toBe(9);
    expect(size(0.2)).toBe(9);
  });
});
