/** Takes what columns need, looks at what each gets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedWidths } from '../../../src/write/pdf/column-widths.ts';
import { RUNS } from '../../runs.ts';

/** Each column as `[least, most]`; those at `figures` hold figures. */
function check(
  columns: readonly [number, number][],
  room: number,
  figures: readonly number[],
  expected: number[],
): void {
  const extents = columns.map(([least, most]) => ({ least, most }));
  const widths = sharedWidths(
    extents,
    room,
    columns.map((_, index) => figures.includes(index)),
  );
  expect(widths.map((width) => Math.round(width))).toEqual(expected);
}

describe('columns share the room', () => {
  it('words take what is left, figures do not', () =>
    check(
      [
        [20, 50],
        [10, 30],
      ],
      200,
      [1],
      [170, 30],
    ));
  it('words in proportion', () =>
    check(
      [
        [20, 50],
        [20, 100],
      ],
      300,
      [],
      [100, 200],
    ));
  it('figures too where there is nothing else', () =>
    check(
      [
        [20, 50],
        [20, 50],
      ],
      200,
      [0, 1],
      [100, 100],
    ));
  it('the narrow stay unbroken where the wide do not', () =>
    check(
      [
        [20, 50],
        [40, 900],
      ],
      300,
      [],
      [50, 250],
    ));
  it('the wider get more', () =>
    check(
      [
        [20, 400],
        [20, 900],
      ],
      500,
      [],
      [200, 300],
    ));
  it('none less than its longest word', () =>
    check(
      [
        [200, 400],
        [20, 900],
      ],
      300,
      [],
      [200, 100],
    ));
  it('words are cut only in columns wider than their fair share', () =>
    check(
      [
        [20, 50],
        [400, 900],
      ],
      300,
      [],
      [20, 280],
    ));
});

it('and all of it, each no less than its longest word while all can', () => {
  const column = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 2000 }), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 50, max: 600 }),
      (columns, room) => {
        const extents = columns.map(([least, more]) => ({ least, most: least + more }));
        const widths = sharedWidths(
          extents,
          room,
          columns.map(([, , figure]) => figure),
        );
        const total = (of: readonly number[]): number => of.reduce((sum, width) => sum + width, 0);
        expect(total(widths)).toBeCloseTo(room, 1);
        if (total(extents.map(({ least }) => least)) > room) return;
        for (const [index, width] of widths.entries())
          if (!columns[index]?.[2]) expect(width).toBeGreaterThanOrEqual((extents[index]?.least ?? 0) - 0.01);
      },
    ),
    { numRuns: RUNS },
  );
});
