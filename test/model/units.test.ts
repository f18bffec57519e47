import { expect, test } from 'vitest';
import { inNumber, plural, sameUnit } from '../../src/model/units.ts';

test.each([
  ['computer', 'en-GB', {}, 'computers'],
  ['half hour', 'en-GB', {}, 'half hours'],
  ['dress', 'en-US', {}, 'dresses'],
  ['box', 'en-US', {}, 'boxes'],
  ['lunch', 'en-US', {}, 'lunches'],
  ['property', 'en-US', {}, 'properties'],
  ['day', 'en-US', {}, 'days'],
  ['person', 'en-US', { person: 'people' }, 'people'],
  ['extra person', 'en-US', { person: 'people' }, 'extra people'],
  ['constructor', 'en-US', {}, 'constructors'],
  ['Gast', 'de-DE', { Gast: 'Gäste' }, 'Gäste'],
  ['Zimmer', 'de-DE', {}, 'Zimmer'],
])('%s in %s', (unit, language, units, expected) => {
  expect(plural(unit, language, units)).toBe(expected);
  expect(sameUnit(unit, unit, language, units)).toBe(true);
  expect(sameUnit(expected, unit, language, units)).toBe(true);
  expect(sameUnit(`${expected}x`, unit, language, units)).toBe(false);
});

const both = (count: number, unit: string): string =>
  inNumber(count, unit, 'en-GB', { lens: 'lenses', staff: 'staff' });

/** Both forms of a unit; each is made from each. */
const units: readonly [string, string][] = [
  ['computer', 'computers'],
  ['half hour', 'half hours'],
  ['day', 'days'],
  ['delivery', 'deliveries'],
  ['address', 'addresses'],
  ['box', 'boxes'],
  ['batch', 'batches'],
  ['brush', 'brushes'],
  ['piece', 'pieces'],
  ['dress', 'dresses'],
  ['person', 'people'],
  ['lens', 'lenses'],
  ['staff', 'staff'],
];

test.each(units)('1 %s, 2 %s', (one, other) => {
  expect([both(1, one), both(1, other)]).toEqual([one, one]);
  expect([both(2, one), both(2, other), both(0, one)]).toEqual([other, other, other]);
});
