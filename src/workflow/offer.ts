/** Takes the date of a paper and how long its offer is open, gives the last day as the record keeps it. */
import { given } from '../model/figure.ts';
import type { Clock } from '../model/moment.ts';
import { openUntil } from '../model/offer.ts';
import type { CalendarDate, Duration } from '../model/values.ts';

/** The last day on which the offer may be accepted, ISO 8601; null where it is open without end. */
export function lastDay(paper: string, clock: Clock, openFor: Duration | undefined, date: CalendarDate): string | null {
  if (openFor === undefined) return null;
  const open = given(`${paper}.open_for`, openFor);
  return openUntil(`${paper}.open_until`, given(`${paper}.date`, date), open, clock)?.value.iso ?? null;
}
