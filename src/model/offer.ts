/** Takes the date of an offer and how long it is open, gives its last day. */
import type { Figure } from './figure.ts';
import type { Clock } from './moment.ts';
import { shift } from './moment.ts';
import type { CalendarDate, Duration } from './values.ts';

/** The last day on which the offer may be accepted; undefined where it is counted in days that the terms do not name. */
export function openUntil(
  path: string,
  date: Figure<CalendarDate>,
  openFor: Figure<Duration>,
  clock: Clock,
): Figure<CalendarDate> | undefined {
  const { count, unit } = openFor.value;
  return shift(path, { date }, openFor, count, unit, clock)?.date;
}
