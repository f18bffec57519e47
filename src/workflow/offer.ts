/** Takes the date of a paper and how long its offer is open, gives the last day as the record keeps it. */
import { given } from '../model/figure.ts';
import type { Clock } from '../model/moment.ts';
import { openUntil } from '../model/offer.ts';
import type { CalendarDate, Duration } from '../model/values.ts';

/** The last day on which the offer may be accepted, ISO 8601; null where nothing says how long it is open. */
export function lastDay(openFor: Duration | undefined, date: CalendarDate, clock: Clock): string | null {
  if (openFor === undefined) return null;
  const last = openUntil('open_until', given('date', date), given('open_for', openFor), clock);
  // Reading refuses what can't be counted; here it would be an offer that is open without end by mistake.
  if (!last) throw new Error('An offer is open for a time that cannot be counted');
  return last.value.iso;
}
