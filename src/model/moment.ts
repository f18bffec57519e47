/** Takes a moment as written and what its anchors are, gives its day (and time, where hours were counted). */
import type { BusinessDays } from './business-days.ts';
import { addDays, addMinutes, daysBetween, lastDayOfMonths, monthsBefore } from './calendar.ts';
import type { Figure } from './figure.ts';
import { reckoned } from './figure.ts';
import type { When } from './reckoning.ts';
import type { CalendarDate, Duration, Moment, TimeUnit } from './values.ts';

/** How days and hours are counted in an agreement. */
export interface Clock {
  /** Absent where the terms name no business days; then nothing can be counted in them. */
  readonly business?: { readonly days: BusinessDays; readonly from: readonly string[] };
  readonly timeZone?: { readonly zone: string; readonly from: readonly string[] };
}

/** The moment's result at `path`; undefined where its anchor is not known in advance, or it comes again and again. */
export function resolve(
  path: string,
  moment: Figure<Moment>,
  anchorOf: (name: string) => When | undefined,
  clock: Clock,
): When | undefined {
  const { value } = moment;
  if (value.kind === 'date') return { date: reckoned(path, [moment], value) };
  if (value.kind === 'periodic') return undefined;
  const anchor = anchorOf(value.anchor);
  if (anchor === undefined) return undefined;
  if (value.kind === 'anchor') return at(path, moment, anchor);
  const count = value.direction === 'after' ? value.duration.count : -value.duration.count;
  return shift(path, anchor, moment, count, value.duration.unit, clock);
}

/**
 * `when` moved by `count` of `unit`, at `path`. `by` is what the count hangs on. Hours from a day whose time is not known come to whole
 * days: 48 hours are 2 days, 4 hours are 1. Undefined only where business days are counted and nothing says which these are.
 */
export function shift(
  path: string,
  when: When,
  by: { readonly from: readonly string[] },
  count: number,
  unit: TimeUnit,
  clock: Clock,
): When | undefined {
  const day = when.date.value;
  const inputs = [when.date, by];
  const to = (date: CalendarDate, ...more: { readonly from: readonly string[] }[]): When => ({
    date: reckoned(path, [...inputs, ...more], date),
  });
  switch (unit) {
    case 'minute':
    case 'hour': {
      const minutes = count * (unit === 'hour' ? 60 : 1);
      // A day without a time: whole days, a part of one as a whole, so that nobody has less than was said.
      if (when.time === undefined || clock.timeZone === undefined) {
        return to(addDays(day, Math.sign(minutes) * Math.ceil(Math.abs(minutes) / (24 * 60))));
      }
      const moved = addMinutes(day, when.time.value, minutes, clock.timeZone.zone);
      const from = [when.date, when.time, by, clock.timeZone];
      return { date: reckoned(path, from, moved.date), time: reckoned(`${path}.time`, from, moved.time) };
    }
    case 'day':
      return to(addDays(day, count));
    case 'week':
      return to(addDays(day, 7 * count));
    case 'business day':
      return clock.business && to(clock.business.days.add(day, count), clock.business);
    case 'month':
    case 'year': {
      const months = count * (unit === 'year' ? 12 : 1);
      return to(months < 0 ? monthsBefore(day, -months) : lastDayOfMonths(day, months));
    }
  }
}

/** Whether a due moment is counted in business days or in days of the calendar; amendments move it in the same kind. */
export function dayKind(moment: Moment): 'day' | 'business day' {
  return moment.kind === 'offset' && moment.duration.unit === 'business day' ? 'business day' : 'day';
}

/** How long `b` is after `a`, in a kind of day; negative where it is earlier. */
export function distance(
  path: string,
  a: Figure<CalendarDate>,
  b: Figure<CalendarDate>,
  unit: 'day' | 'business day',
  clock: Clock,
): Figure<Duration> {
  const { business } = clock;
  if (unit === 'business day' && business) {
    const count = business.days.between(a.value, b.value);
    return reckoned(path, [a, b, business], { kind: 'duration', count, unit });
  }
  return reckoned(path, [a, b], { kind: 'duration', count: daysBetween(a.value, b.value), unit: 'day' });
}

function at(path: string, moment: Figure<Moment>, anchor: When): When {
  const { date, time } = anchor;
  return {
    date: reckoned(path, [moment, date], date.value),
    ...(time && { time: reckoned(`${path}.time`, [moment, time], time.value) }),
  };
}

/** True for a figure of a moment, whichever way it is given. */
export function isMoment(figure: Figure): figure is Figure<Moment> {
  return Object.hasOwn(MOMENTS, figure.value.kind);
}

/** The kinds of moments: one that is missing does not compile. */
const MOMENTS: Readonly<Record<Moment['kind'], true>> = { date: true, anchor: true, offset: true, periodic: true };
