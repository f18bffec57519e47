/** Takes a shop and its place, tells the least sizes of type and sheet that its poster must have, and the notes that go with it. */
import { describe, expect, test } from 'vitest';
import { leastSheet, leastType, onTheWall } from '../../../src/check/index.ts';
import type { LawFile } from '../../../src/model/schema/law.ts';
import { readLaw } from '../../../src/read/index.ts';
import { laws, shop } from './shop.ts';

describe('the least type', () => {
  const cases: readonly (readonly [place: string, own: readonly string[], expected: readonly string[]])[] = [
    ['US-MN', [], ['returns 14 bold RET-MN']],
    ['US-MN', ['sells_goods: no\n'], []],
    ['US-MN', ['customers: businesses\n'], []],
    ['US-CA', ['trade: dry-cleaning\n'], ['prices 14 bold SIGN-CA-PRICE']],
    ['US-CA', ['trade: web-design\n'], []],
    ['US-CT', ['trade: car-repair\n'], ['headings 120 bold SIGN-CT-AUTO', 'poster 48 SIGN-CT-AUTO']],
    ['US-TX', [], []],
    ['DE', [], []],
  ];
  test.each(cases)('in %s with %j', (place, own, expected) => {
    const found = leastType(shop(place, ...own).value, laws(place));
    expect(found.map(({ of, points, bold, rule }) => [of, points, ...(bold ? ['bold'] : []), rule].join(' '))).toEqual(
      expected,
    );
    expect(found.every(({ citation }) => citation.length > 10)).toBe(true);
  });

  test('is the largest of several, bold where one asks for it', () => {
    expect(leastType(shop('DE').value, [of('A', '14', 'yes'), of('B', '24', 'no'), of('C', '18', 'no')])).toEqual([
      { of: 'prices', points: 24, bold: true, rule: 'B', citation: 'Law B' },
    ]);
  });
});

function of(id: string, points: string, bold: string): LawFile {
  const text = `jurisdiction: DE
name: Germany
rules:
  - id: ${id}
    citation: Law ${id}
    source: nowhere
    checked: 2026-11-22
    least_type:
      - of: prices
        points: ${points}
        bold: ${bold}
`;
  const read = readLaw(new TextEncoder().encode(text), 'DE.yaml');
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.value.value;
}

test.each([
  ['US-CT', 'trade: car-repair\n', [{ width: 17, height: 24, unit: 'in', rule: 'SIGN-CT-AUTO' }]],
  ['US-CT', 'trade: bakery\n', []],
  ['US-OH', 'trade: car-repair\n', []],
])('the least sheet in %s with %s', (place, own, expected) => {
  expect(leastSheet(shop(place, own).value, laws(place))).toMatchObject(expected);
});

describe('the notes on a poster', () => {
  const notes = (place: string, ...own: readonly string[]): readonly string[] =>
    onTheWall(shop(place, ...own), laws(place), true).map(
      ({ level, rule, message }) => `${level} ${rule.replace('law/', '')} ${message}`,
    );

  test('say where it hangs, and what hangs beside it', () => {
    expect(notes('US-CA', 'trade: car-repair\n', 'returns: none\n')).toEqual([
      'note PRICE-CA-478 in California, each price has to hold every fee that all customers pay; only taxes and shipping may stand apart',
      'note SIGN-CA-BAR in California, beside this must hang the official sign of the Bureau of Automotive Repair, of 24 x 26 inches, and your registration; it is not made here',
      'note SIGN-CA-BAR in California, who repairs away from the shop hands out a paper copy of the sign with each work order, with name, address, phone and registration number',
      'note RET-CA-where in California, hang this at each register and each sales counter, or at each entrance for customers; a receipt alone is not enough',
      'note RET-SF if your shop is in San Francisco, the city has a rule on refund signs of its own, much like that of the state',
    ]);
  });

  test('say how large the sheet must be', () => {
    const own = ['trade: car-repair\n', 'sells_goods: no\n'];
    const rates =
      'rates:\n  - id: hour\n    name: Diagnosis\n    price: 80.00 per hour\nschedule:\n  storage:\n    free: 3 days after ready\n    then: 20.00 per day\n';
    expect(notes('US-CT', ...own, rates)).toContain(
      'note SIGN-CT-AUTO in Connecticut, the sheet must have 17 x 24 in or more',
    );
  });

  test('wait until nothing is wrong', () => {
    expect(notes('US-CA').map((note) => note.split(' ', 1)[0])).toEqual(['error']);
  });

  test('stand beside a warning', () => {
    expect(notes('US-FL').map((note) => note.split(' ', 1)[0])).toEqual(['warning', 'note', 'note']);
  });

  test('say once that they are no legal advice', () => {
    const hints = onTheWall(shop('US-CA', 'returns: none\n'), laws('US-CA'), true).map(({ hint }) => hint ?? '');
    expect(hints.map((hint) => hint.includes('no legal advice'))).toEqual([true, false, false]);
  });

  test('are none where no law is known', () => {
    expect(notes('DE')).toEqual([]);
  });
});
