/** Takes colours, looks at whether white words can be read on what is made of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, darkened } from '../../../src/write/pdf/style.ts';
import { RUNS } from '../../runs.ts';

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is %f', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
});

it('leaves a dark colour as it is', () => expect(darkened('#0b5c6b')).toBe('#0b5c6b'));

it('makes any colour dark enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (color) => {
      const dark = darkened(`#${color.toString(16).padStart(6, '0')}`);
      expect(contrast(dark, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: RUNS },
  );
});
