/** Takes lengths of time, gives which of two is longer, where that is certain whatever day they begin on. */
import type { Duration } from './values.ts';

/** Time that passes, by what it is counted in; each part may be below zero. */
export interface Elapsed {
  readonly minutes: number;
  readonly businessDays: number;
  readonly months: number;
}

export const none: Elapsed = { minutes: 0, businessDays: 0, months: 0 };

const DAY = 24 * 60;
const MINUTES = { minute: 1, hour: 60, day: DAY, week: 7 * DAY } as const;

export function elapsed({ count, unit }: Duration): Elapsed {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
    case 'week':
      return { ...none, minutes: count * MINUTES[unit] };
    case 'business day':
      return { ...none, businessDays: count };
    case 'month':
      return { ...none, months: count };
    case 'year':
      return { ...none, months: 12 * count };
  }
}

/** The minutes of a length that has the same in every month and week; undefined of months and of business days. */
export function exactMinutes({ count, unit }: Pick<Duration, 'count' | 'unit'>): number | undefined {
  return unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'week' ? count * MINUTES[unit] : undefined;
}

/** `a` and `b` one after the other; with `-1` as sign, `a` without `b`. */
export function together(a: Elapsed, b: Elapsed, sign: 1 | -1 = 1): Elapsed {
  return {
    minutes: a.minutes + sign * b.minutes,
    businessDays: a.businessDays + sign * b.businessDays,
    months: a.months + sign * b.months,
  };
}

/** Below zero, zero or above, as all of it goes back, stands or goes on; undefined where that hangs on the day it begins. */
export function direction(time: Elapsed, weekdays: number): -1 | 0 | 1 | undefined {
  const counted = [time.minutes, time.businessDays, time.months].filter((part) => part !== 0);
  const [only, second] = counted;
  if (only === undefined) return 0;
  if (second === undefined) return only < 0 ? -1 : 1;
  const [least, most] = bounds(time, weekdays);
  if (least > 0) return 1;
  return most < 0 ? -1 : undefined;
}

/** Whether `a` is surely longer than `b`, where a week has so many business days. */
export function longer(a: Duration, b: Duration, weekdays: number): boolean {
  return direction(together(elapsed(a), elapsed(b), -1), weekdays) === 1;
}

/** The least and the most minutes that it can come to. */
function bounds({ minutes, businessDays, months }: Elapsed, weekdays: number): readonly [number, number] {
  const parts = [bothWays(businessDays, (count) => daysOfWork(count, weekdays)), bothWays(months, daysOfMonths)];
  return [
    parts.reduce((sum, [least]) => sum + least * DAY, minutes),
    parts.reduce((sum, [, most]) => sum + most * DAY, minutes),
  ];
}

function bothWays(count: number, days: (count: number) => readonly [number, number]): readonly [number, number] {
  if (count === 0) return [0, 0];
  const [least, most] = days(Math.abs(count));
  return count > 0 ? [least, most] : [-most, -least];
}

/** The days off that holidays may add to business days, at most; some places close for more than a week. */
const HOLIDAYS = 10;

/** One day less, since the first may be nearly over when the counting begins. */
function daysOfWork(count: number, weekdays: number): readonly [number, number] {
  const weeksBetween = Math.floor((count - 1) / weekdays);
  return [count + weeksBetween * (7 - weekdays) - 1, Math.ceil(count / weekdays) * 7 + HOLIDAYS];
}

/** 400 years have 4800 months and 146097 days; a row of months is up to three days off that. */
function daysOfMonths(count: number): readonly [number, number] {
  const mean = (count * 146097) / 4800;
  return [Math.max(28 * count, Math.floor(mean) - 3), Math.min(31 * count, Math.ceil(mean) + 3)];
}
