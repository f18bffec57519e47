/** Takes how long work takes and its rate, gives the time that is charged: in whole steps, the minimum at least. */
import type { Ratio } from './ratio.ts';
import { ratio } from './ratio.ts';
import type { Duration, Price, Quantity } from './values.ts';

/** A rate for work by the time. */
export interface WorkRate {
  readonly price: Price;
  readonly step?: Duration;
  readonly minimum?: Quantity;
}

/** Minutes of the units that rates are per. */
const MINUTES: Readonly<Record<string, number>> = {
  minute: 1,
  minutes: 1,
  'quarter hour': 15,
  'quarter hours': 15,
  'half hour': 30,
  'half hours': 30,
  hour: 60,
  hours: 60,
};

/** The minutes of a unit of time, as after `per` or with a count; undefined of what is no time of work. */
function minutesOf(unit: string): number | undefined {
  return Object.hasOwn(MINUTES, unit) ? MINUTES[unit] : undefined;
}

/** The minutes that the price of a rate is for; undefined where it is not a price per hour, half hour and so on. */
export function unitMinutes(price: Price): number | undefined {
  if (price.basis !== 'unit') return undefined;
  return minutesOf(price.units[0] ?? '');
}

/**
 * The time charged for work that takes `hours`: rounded up to whole steps of the rate, then its minimum where that is more. In
 * hours where it comes to whole ones. A step or minimum that is no time of work plays no part.
 */
export function chargedTime(hours: Duration, { step, minimum }: WorkRate): Duration {
  const size = (step && minutesOf(step.unit) && step.count * (minutesOf(step.unit) ?? 1)) ?? 1;
  const taken = hours.count * (minutesOf(hours.unit) ?? 1);
  const least = minimum ? minimum.count * (minutesOf(minimum.unit) ?? 0) : 0;
  const minutes = Math.max(Math.ceil(taken / size) * size, least);
  return minutes % 60 === 0
    ? { kind: 'duration', count: minutes / 60, unit: 'hour' }
    : { kind: 'duration', count: minutes, unit: 'minute' };
}

/** How many times the price of a rate some time is. */
export function timesRate(time: Duration, price: Price): Ratio {
  return ratio(time.count * (minutesOf(time.unit) ?? 1), unitMinutes(price) ?? 1);
}
