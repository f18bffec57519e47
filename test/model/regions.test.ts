import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { REGIONS } from '../../src/model/regions.ts';

test('the regions are those that date-holidays lists', () => {
  const calendar = new Holidays();
  const listed = Object.keys(calendar.getCountries('en')).map((country): readonly [string, readonly string[]] => [
    country,
    Object.keys(calendar.getStates(country, 'en') ?? {}),
  ]);
  expect(Object.fromEntries(REGIONS)).toEqual(Object.fromEntries(listed));
});
