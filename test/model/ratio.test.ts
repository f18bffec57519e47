import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundingMode } from '../../src/model/ratio.ts';
import { compare, minus, plus, ratio, round, shareRatio, times } from '../../src/model/ratio.ts';
import { RUNS } from '../runs.ts';

describe('a fraction is rounded by its size', () => {
  const table: readonly [bigint, bigint, RoundingMode, bigint][] = [
    [5n, 10n, 'half-up', 1n],
    [-5n, 10n, 'half-up', -1n],
    [15n, 10n, 'half-up', 2n],
    [25n, 10n, 'half-up', 3n],
    [5n, 10n, 'half-even', 0n],
    [15n, 10n, 'half-even', 2n],
    [25n, 10n, 'half-even', 2n],
    [-25n, 10n, 'half-even', -2n],
    [26n, 10n, 'half-even', 3n],
    [24n, 10n, 'half-up', 2n],
    [0n, 7n, 'half-up', 0n],
    [1n, 10n, 'up', 1n],
    [-1n, 10n, 'up', -1n],
    [20n, 10n, 'up', 2n],
    [19n, 10n, 'down', 1n],
    [-19n, 10n, 'down', -1n],
  ];
  for (const [top, bottom, mode, expected] of table) {
    test(`${top}/${bottom} ${mode}`, () => expect(round(ratio(top, bottom), mode)).toBe(expected));
  }
});

test('a share is exact', () => {
  expect(shareRatio({ kind: 'share', digits: 6625n, decimals: 3 })).toEqual({ top: 6625n, bottom: 100_000n });
});

test('a ratio over a negative number keeps its sign on top', () => {
  expect(ratio(3, -4)).toEqual({ top: -3n, bottom: 4n });
  expect(() => ratio(1, 0)).toThrow('over zero');
});

const anyRatio = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n))
  .map(([top, bottom]) => ratio(top, bottom));
const anyMode = fc.constantFrom<RoundingMode>('half-up', 'half-even', 'up', 'down');

test('a credit mirrors its charge', () => {
  fc.assert(
    fc.property(anyRatio, anyMode, (value, mode) => round(times(value, ratio(-1)), mode) === -round(value, mode)),
    { numRuns: RUNS },
  );
});

test('to the nearest, a figure moves by half a unit at most', () => {
  const nearest = fc.constantFrom<RoundingMode>('half-up', 'half-even');
  fc.assert(
    fc.property(anyRatio, nearest, (value, mode) => {
      const off = minus(ratio(round(value, mode)), value);
      return compare(off, ratio(1, 2)) <= 0 && compare(off, ratio(-1, 2)) >= 0;
    }),
    { numRuns: RUNS },
  );
});

test('what is added and taken away again leaves the same', () => {
  fc.assert(
    fc.property(anyRatio, anyRatio, (a, b) => compare(minus(plus(a, b), b), a) === 0),
    { numRuns: RUNS },
  );
});
