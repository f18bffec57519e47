/** Takes how long an offer is open and since when, gives its last day. */
import { given } from '../model/figure.ts';
import type { Reckoning } from '../model/reckoning.ts';
import type { CalendarDate, Duration } from '../model/values.ts';

/** The last day on which an offer of that date may be accepted, ISO 8601; null where it is open without end. */
export function openUntil(reckoning: Reckoning, openFor: Duration | undefined, date: CalendarDate): string | null {
  if (openFor === undefined) return null;
  const last = given('open_until', {
    kind: 'offset',
    duration: openFor,
    direction: 'after',
    anchor: date.iso,
  } as const);
  return reckoning.moment(last)?.date.value.iso ?? null;
}
