/** Takes how long an offer is open and since when, gives its last day. */
import { given } from '../model/figure.ts';
import { type Clock, shift } from '../model/moment.ts';
import type { CalendarDate, Duration } from '../model/values.ts';

/** The last day on which an offer of that date may be accepted, ISO 8601; null where it is open without end. */
export function openUntil(clock: Clock, openFor: Duration | undefined, date: CalendarDate): string | null {
  if (openFor === undefined) return null;
  const { count, unit } = openFor;
  return shift('open_until', { date: given('date', date) }, { from: [] }, count, unit, clock)?.date.value.iso ?? null;
}
