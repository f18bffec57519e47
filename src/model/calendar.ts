/** Takes calendar dates and lengths of time, gives calendar dates. Knows no time zone, save where hours are counted from a clock time. */
import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS } from './grammar/hours.ts';
import type { CalendarDate, CalendarPeriod, ClockTime, Weekday } from './values.ts';

export function date(iso: string): CalendarDate {
  return { kind: 'date', iso: Temporal.PlainDate.from(iso).toString() };
}

export function weekday(day: CalendarDate): Weekday {
  const name = WEEKDAYS[plain(day).dayOfWeek - 1];
  if (name === undefined) throw new Error(`No weekday for ${day.iso}`);
  return name;
}

/** `count` days on; back where it is negative. */
export function addDays(day: CalendarDate, count: number): CalendarDate {
  return { kind: 'date', iso: plain(day).add({ days: count }).toString() };
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return plain(a).until(plain(b), { largestUnit: 'day' }).days;
}

/**
 * The last day of `count` months that begin with `day`: the day before the same day, `count` months on. Where that month has no
 * such day (29th to 31st), its last day.
 */
export function lastDayOfMonths(day: CalendarDate, count: number): CalendarDate {
  const start = plain(day);
  const same = start.add({ months: count });
  return { kind: 'date', iso: (same.day === start.day ? same.subtract({ days: 1 }) : same).toString() };
}

/** The same day `count` months back; where that month has no such day, its last day. */
export function monthsBefore(day: CalendarDate, count: number): CalendarDate {
  return { kind: 'date', iso: plain(day).subtract({ months: count }).toString() };
}

/** The first day of the calendar month, quarter or year that a day is in. */
export function firstOf(period: CalendarPeriod, day: CalendarDate): CalendarDate {
  const { month } = plain(day);
  const first = month - ((month - 1) % MONTHS[period]);
  return { kind: 'date', iso: plain(day).with({ month: first, day: 1 }).toString() };
}

/** The first day of the month, quarter or year after it. */
export function firstOfNext(period: CalendarPeriod, day: CalendarDate): CalendarDate {
  return { kind: 'date', iso: plain(firstOf(period, day)).add({ months: MONTHS[period] }).toString() };
}

export function lastOf(period: CalendarPeriod, day: CalendarDate): CalendarDate {
  return addDays(firstOfNext(period, day), -1);
}

/** How many days the month, quarter or year has that a day is in. */
export function daysIn(period: CalendarPeriod, day: CalendarDate): number {
  return daysBetween(firstOf(period, day), firstOfNext(period, day));
}

const MONTHS: Readonly<Record<CalendarPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** ISO dates sort as text. */
export function earlier(a: CalendarDate, b: CalendarDate): boolean {
  return a.iso < b.iso;
}

/** `minutes` before or after a clock time of a day, as the clock of `timeZone` goes (a changed clock is counted). */
export function addMinutes(
  day: CalendarDate,
  time: ClockTime,
  minutes: number,
  timeZone: string,
): { readonly date: CalendarDate; readonly time: ClockTime } {
  const moved = plain(day)
    .toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(time.hour, time.minute) })
    .add({ minutes });
  return {
    date: { kind: 'date', iso: moved.toPlainDate().toString() },
    time: { kind: 'time', hour: moved.hour, minute: moved.minute },
  };
}

function plain(day: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(day.iso);
}
