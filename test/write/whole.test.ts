/** Takes words, looks at which of them stay on one line: these are shown in square brackets. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieces } from '../../src/write/whole.ts';
import { RUNS } from '../runs.ts';

it.each([
  ['within 14 days after it', 'within [14 days] after it'],
  ['10 business days', '[10 business] days'],
  ['January 25, 2027 to 3 May 2028', '[January 25, 2027] to [3 May 2028]'],
  ['in 2027 we start', 'in 2027 we start'],
  ['at 5:00 p.m. or so', 'at [5:00 p.m.] or so'],
  ['call +44 117 496 0123 first', 'call [+44 117 496 0123] first'],
  ['to a-b@c-d.example, e-mail', 'to [a-b@c-d.example,] e-mail'],
  ['contract HIT-2026-0001 of 2026-12-01', 'contract [HIT-2026-0001] of [2026-12-01]'],
  ['same-day service', 'same-day service'],
  [`${'1'.repeat(32)}-`, `${'1'.repeat(32)}-`],
  ['', ''],
])('%s', (text, expected) => {
  const shown = pieces(text).map((piece) => (piece.whole ? `[${piece.text}]` : piece.text));
  expect(shown.join('')).toBe(expected);
});

it('loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('1', '2027', 'May', 'a', ' ', '-', ',', '@', '\n') }), (text) => {
      expect(
        pieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: RUNS },
  );
});
