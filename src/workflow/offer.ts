/** Takes the date of a paper and how long its offer is open, gives the last day as the record keeps it. */
import type { Outcome, Place } from '../diagnostic.ts';
import { given } from '../model/figure.ts';
import type { Clock } from '../model/moment.ts';
import { openUntil } from '../model/offer.ts';
import type { CalendarDate, Duration } from '../model/values.ts';
import { refused } from './answer.ts';

/**
 * The last day on which the offer may be accepted, ISO 8601; null where it is open without end. Refused where that day can't be
 * counted, so that no offer is open without end by mistake.
 * @param place where `open_for` stands
 */
export function lastDay(
  openFor: Duration | undefined,
  date: CalendarDate,
  clock: Clock,
  place: Place | undefined,
): Outcome<string | null> {
  if (openFor === undefined) return { ok: true, value: null, diagnostics: [] };
  const last = openUntil('open_until', given('date', date), given('open_for', openFor), clock);
  if (last) return { ok: true, value: last.value.iso, diagnostics: [] };
  return refused([
    {
      rule: 'contract/open-for',
      level: 'error',
      message: `open_for: ${openFor.count} ${openFor.unit}s from ${date.iso} can't be counted, expected a time that gives a day`,
      hint: 'write it in days: open_for: 14 days; business days need business_days in the terms',
      ...(place && { place }),
    },
  ]);
}
