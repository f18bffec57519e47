/** Takes the days of the week on which a business works and the region of its holidays, gives counting in business days. */
import { addDays, earlier, weekday } from './calendar.ts';
import { holidayCalendar } from './holidays.ts';
import { REGIONS } from './regions.ts';
import type { CalendarDate, Weekday } from './values.ts';

/** A business day is one of its weekdays that is no public holiday. Opening hours and closed days never move a date. */
export interface BusinessDays {
  is(day: CalendarDate): boolean;
  /** `count` business days after `day`, or before it where negative. Counting starts the day after (before) it. */
  add(day: CalendarDate, count: number): CalendarDate;
  /** Business days after `a` up to and with `b`; negative where `b` is earlier. */
  between(a: CalendarDate, b: CalendarDate): number;
}

/** `region` is a country as ISO 3166-1 with, after a hyphen, a part of it: `US`, `US-CA`, `GB-ENG`. */
export function businessDays(weekdays: readonly Weekday[], region?: string): BusinessDays {
  if (weekdays.length === 0) throw new Error('Business days without a weekday');
  const holidays = publicHolidays(region);
  const isBusinessDay = (day: CalendarDate): boolean => weekdays.includes(weekday(day)) && !holidays(day);
  return {
    is: isBusinessDay,
    add(day, count) {
      const direction = count < 0 ? -1 : 1;
      let at = day;
      for (let left = Math.abs(count); left > 0; ) {
        at = addDays(at, direction);
        if (isBusinessDay(at)) left -= 1;
      }
      return at;
    },
    between(a, b) {
      const [from, to, sign] = earlier(b, a) ? [b, a, -1] : [a, b, 1];
      let count = 0;
      for (let at = from; earlier(at, to); ) {
        at = addDays(at, 1);
        if (isBusinessDay(at)) count += 1;
      }
      // Counting back starts the day before: from `a` to an earlier `b`, `b` itself counts and `a` does not.
      if (sign < 0) count += Number(isBusinessDay(from)) - Number(isBusinessDay(to));
      return count === 0 ? 0 : sign * count;
    },
  };
}

/** True where the region's public holidays are known: a country, or a part of one that the calendar lists. */
export function knowsHolidays(region: string): boolean {
  const [country = '', part] = region.split('-');
  const parts = REGIONS.get(country);
  return parts !== undefined && (part === undefined || parts.includes(part));
}

/** Calendars of regions, read once: to look up the rules of a country takes longer than all the rest. */
const calendars = new Map<string, (day: CalendarDate) => boolean>();

function publicHolidays(region: string | undefined): (day: CalendarDate) => boolean {
  if (region === undefined) return () => false;
  const calendar = calendars.get(region) ?? holidaysOf(region);
  calendars.set(region, calendar);
  return calendar;
}

/** Holidays that last the whole day, as the calendar of the place writes them; the machine's own clock plays no part. */
function holidaysOf(region: string): (day: CalendarDate) => boolean {
  const [country = '', state] = region.split('-');
  const Holidays = holidayCalendar();
  const options = { types: ['public' as const], languages: 'en' };
  const calendar = state === undefined ? new Holidays(country, options) : new Holidays(country, state, options);
  const years = new Map<number, ReadonlySet<string>>();
  const ofYear = (year: number): ReadonlySet<string> => {
    const days = calendar.getHolidays(year, 'en').flatMap((holiday) => {
      const first = { kind: 'date' as const, iso: holiday.date.slice(0, 10) };
      const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
      return Array.from({ length }, (_, index) => addDays(first, index).iso);
    });
    return new Set(days);
  };
  return (day) => {
    const year = Number(day.iso.slice(0, 4));
    // A holiday of some days may begin in the year before.
    for (const near of [year, year - 1]) {
      const days = years.get(near) ?? ofYear(near);
      years.set(near, days);
      if (days.has(day.iso)) return true;
    }
    return false;
  };
}
