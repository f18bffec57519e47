/** Takes colours, looks at whether words can be read on what is made of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, mixed, palette, readable } from '../../src/write/colour.ts';
import { RUNS } from '../runs.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`);

it('can be read, whatever the accent', () => {
  fc.assert(
    fc.property(colours, (accent) => {
      const { text, onAccent } = palette(accent);
      expect(contrast(text, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 5 * RUNS },
  );
});

it('can be read on any ground that is light or dark enough for words at all', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom('#ffffff', '#f4f5f6', '#1f2429', '#15181b', '#000000'), (color, ground) => {
      expect(contrast(readable(color, ground), ground)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 5 * RUNS },
  );
});

it.each([
  ['#0b5c6b', { accent: '#0b5c6b', text: '#0b5c6b', onAccent: '#ffffff' }],
  ['#ffffff', { accent: '#ffffff', text: '#757575', onAccent: '#000000' }],
])('the palette of %s', (accent, expected) => {
  expect(palette(accent)).toEqual(expected);
});

it.each(['red', '#fff', '#12345g', '#123456;}'])('refuses %s', (accent) => {
  expect(() => palette(accent)).toThrow(`found the colour "${accent}", expected #rrggbb`);
});

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is %f', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
});

it('mixes two colours by their share', () => expect(mixed('#000000', '#ffffff', 0.2)).toBe('#cccccc'));
