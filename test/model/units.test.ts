import { expect, test } from 'vitest';
import { plural, sameUnit } from '../../src/model/units.ts';

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
