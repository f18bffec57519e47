import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { businessDays, knowsHolidays } from '../../src/model/business-days.ts';
import {
  addDays,
  addMinutes,
  date,
  daysBetween,
  daysIn,
  firstOf,
  firstOfNext,
  lastDayOfMonths,
  lastOf,
  monthsBefore,
  weekday,
} from '../../src/model/calendar.ts';
import type { Weekday } from '../../src/model/values.ts';
import { RUNS } from '../runs.ts';

const WEEK: readonly Weekday[] = ['Mo', 'Tu', 'We', 'Th', 'Fr'];

describe('months from a day end with the day before the same day', () => {
  test.each([
    ['2027-01-04', 12, '2028-01-03'],
    ['2027-02-01', 1, '2027-02-28'],
    ['2027-01-29', 1, '2027-02-28'],
    ['2027-01-30', 1, '2027-02-28'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-03-31', 1, '2027-04-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-12-01', 1, '2027-12-31'],
  ])('%s and %i months: %s', (day, months, last) => expect(lastDayOfMonths(date(day), months).iso).toBe(last));
});

test('days of the calendar', () => {
  expect(addDays(date('2027-02-27'), 2).iso).toBe('2027-03-01');
  expect(daysBetween(date('2027-03-01'), date('2027-02-27'))).toBe(-2);
  expect(weekday(date('2027-01-18'))).toBe('Mo');
  expect(firstOfNext('month', date('2027-12-31')).iso).toBe('2028-01-01');
  expect(lastOf('month', date('2028-02-10')).iso).toBe('2028-02-29');
  expect(monthsBefore(date('2027-03-31'), 1).iso).toBe('2027-02-28');
});

test('hours are counted on the clock of the place, a changed clock included', () => {
  const at = (day: string, hour: number, minutes: number, zone: string) =>
    addMinutes(date(day), { kind: 'time', hour, minute: 0 }, minutes, zone);
  expect(at('2027-06-12', 17, -240, 'America/New_York')).toMatchObject({
    date: { iso: '2027-06-12' },
    time: { hour: 13 },
  });
  expect(at('2027-06-12', 17, -2880, 'America/New_York')).toMatchObject({
    date: { iso: '2027-06-10' },
    time: { hour: 17 },
  });
  // In New York the clocks go forward in the night to 14 March 2027.
  expect(at('2027-03-14', 12, -1440, 'America/New_York')).toMatchObject({
    date: { iso: '2027-03-13' },
    time: { hour: 11 },
  });
});

describe('business days count from the day after', () => {
  // US holidays of 2027: 18 January, 15 February, 31 May. England: 26 and 29 March.
  test.each([
    ['GB-ENG', '2027-01-04', 3, '2027-01-07'],
    ['GB-ENG', '2027-01-04', 10, '2027-01-18'],
    ['GB-ENG', '2027-01-04', 15, '2027-01-25'],
    ['GB-ENG', '2027-03-25', 1, '2027-03-30'],
    ['US', '2027-02-08', 5, '2027-02-16'],
    ['US', '2027-02-08', 15, '2027-03-02'],
    ['US', '2027-03-02', 10, '2027-03-16'],
    ['US', '2027-03-16', 30, '2027-04-27'],
    ['US', '2027-06-12', -7, '2027-06-03'],
    ['US', '2027-06-07', -5, '2027-05-28'],
    ['US', '2027-06-12', 3, '2027-06-16'],
  ])('%s %s and %i: %s', (region, from, count, to) => {
    expect(businessDays(WEEK, region).add(date(from), count).iso).toBe(to);
  });
});

test('without a region only weekdays decide', () => {
  expect(businessDays(WEEK).add(date('2026-12-24'), 1).iso).toBe('2026-12-25');
  expect(() => businessDays([])).toThrow('without a weekday');
});

test('days between two dates are counted as they are added', () => {
  const england = businessDays(WEEK, 'GB-ENG');
  expect(england.between(date('2027-01-07'), date('2027-01-14'))).toBe(5);
  expect(england.between(date('2027-01-14'), date('2027-01-07'))).toBe(-5);
  expect(england.between(date('2027-01-09'), date('2027-01-10'))).toBe(0);
});

test('holidays are known by country and part', () => {
  expect(['US', 'US-CA', 'GB-ENG', 'GB'].map(knowsHolidays)).toEqual([true, true, true, true]);
  expect(['XX', 'US-XX', ''].map(knowsHolidays)).toEqual([false, false, false]);
});

test('holidays do not hang on the zone of the machine', async () => {
  const zone = process.env['TZ'];
  const seen: string[] = [];
  for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = name;
    vi.resetModules();
    const fresh = await import('../../src/model/business-days.ts');
    seen.push(fresh.businessDays(WEEK, 'US').add(date('2027-05-28'), 30).iso);
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(seen).toEqual(['2027-07-14', '2027-07-14', '2027-07-14']);
});

test('counting on and back again comes to the same business day', () => {
  const calendars = { US: businessDays(WEEK, 'US'), 'GB-ENG': businessDays(['Mo', 'Sa'], 'GB-ENG') };
  fc.assert(
    fc.property(
      fc.constantFrom<keyof typeof calendars>('US', 'GB-ENG'),
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 120 }),
      (region, offset, count) => {
        const calendar = calendars[region];
        const start = calendar.add(addDays(date('2026-01-01'), offset), 1);
        const end = calendar.add(start, count);
        expect(calendar.add(end, -count)).toEqual(start);
        expect(calendar.between(start, end)).toBe(count);
        expect(calendar.between(end, start)).toBe(-count);
      },
    ),
    { numRuns: RUNS },
  );
});

describe('months, quarters and years of the calendar', () => {
  test.each([
    ['month', '2028-02-10', '2028-02-01', '2028-02-29', 29],
    ['quarter', '2027-01-01', '2027-01-01', '2027-03-31', 90],
    ['quarter', '2028-03-31', '2028-01-01', '2028-03-31', 91],
    ['quarter', '2027-05-15', '2027-04-01', '2027-06-30', 91],
    ['quarter', '2027-12-31', '2027-10-01', '2027-12-31', 92],
    ['year', '2027-07-01', '2027-01-01', '2027-12-31', 365],
    ['year', '2028-12-31', '2028-01-01', '2028-12-31', 366],
  ] as const)('%s of %s', (period, day, first, last, days) => {
    expect(firstOf(period, date(day)).iso).toBe(first);
    expect(lastOf(period, date(day)).iso).toBe(last);
    expect(daysIn(period, date(day))).toBe(days);
    expect(firstOf(period, firstOfNext(period, date(day))).iso).toBe(firstOfNext(period, date(day)).iso);
  });
});
