/** Takes a length of time, gives the fewest and the most minutes that it can have: months and business days differ. */
import type { Duration, TimeUnit } from '../../model/values.ts';

/** A length of time, with how many business days a week has for whom that is known. */
export type Length = Duration & { readonly perWeek?: number };

/** The fewest and the most minutes. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

const DAY = 1440;
const WEEK = 7 * DAY;

const SPANS: Readonly<Record<Exclude<TimeUnit, 'business day'>, Span>> = {
  minute: { least: 1, most: 1 },
  hour: { least: 60, most: 60 },
  day: { least: DAY, most: DAY },
  week: { least: WEEK, most: WEEK },
  month: { least: 28 * DAY, most: 31 * DAY },
  year: { least: 365 * DAY, most: 366 * DAY },
};

export function spanOf({ count, unit, perWeek }: Length): Span {
  if (unit === 'business day') return businessSpan(count, perWeek);
  const { least, most } = SPANS[unit];
  return { least: count * least, most: count * most };
}

/** Whole weeks first; the days that are left may or may not have a weekend between them. */
function businessSpan(count: number, perWeek: number | undefined): Span {
  const least = perWeek === undefined ? count * DAY : Math.floor(count / perWeek) * WEEK + (count % perWeek) * DAY;
  return { least, most: Math.ceil(count / (perWeek ?? 5)) * WEEK };
}

/** True where the one is surely no shorter than the other. Of one kind the counts decide. */
export function isAtLeast(one: Length, other: Length): boolean {
  const [a, b] = [inMonths(one), inMonths(other)];
  if (a !== undefined && b !== undefined) return a >= b;
  if (one.unit === other.unit) return one.count >= other.count;
  return spanOf(one).least >= spanOf(other).most;
}

function inMonths({ count, unit }: Duration): number | undefined {
  if (unit === 'year') return 12 * count;
  return unit === 'month' ? count : undefined;
}
