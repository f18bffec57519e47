/** Takes counts with their units, lengths of time and limits, gives their words. */

import { inNumber } from '../../model/units.ts';
import type { Duration, Limit, NoticeBand, Period, Quantity, TimeUnit, Unused } from '../../model/values.ts';
import { whole } from './number.ts';
import type { Scope } from './scope.ts';
import { fill } from './scope.ts';

/** `14 computers` */
export function quantity({ count, unit }: Pick<Quantity, 'count' | 'unit'>, scope: Scope): string {
  return fill(scope.language.counted, {
    count: whole(count, scope),
    unit: inNumber(count, unit, scope.language.tag, scope.format.units),
  });
}

/** `10 business days` */
export function duration({ count, unit }: Pick<Duration, 'count' | 'unit'>, scope: Scope): string {
  return fill(scope.language.counted, { count: whole(count, scope), unit: timeUnit(count, unit, scope) });
}

function timeUnit(count: number, unit: TimeUnit, { language }: Scope): string {
  return language.time_units[unit][count === 1 ? 'one' : 'other'];
}

/** `2 calls per computer per month`; `2 per year` where nothing is named after the count */
export function limit(value: Limit, scope: Scope): string {
  const count = value.unit === '' ? whole(value.count, scope) : quantity(value, scope);
  return [count, ...per(value, scope)].join(' ');
}

/** `per computer`, `per month`: what a price or a limit is counted by. */
export function per(
  value: { readonly units?: readonly string[]; readonly per?: readonly string[]; readonly period?: Period },
  { language }: Scope,
): readonly string[] {
  const period = value.period === undefined ? [] : [language.periods[value.period]];
  return [...(value.units ?? value.per ?? []), ...period].map((unit) => fill(language.per, { unit }));
}

export function unused(value: Unused, scope: Scope): string {
  const { lapses, rolls_over } = scope.language.unused;
  return value.rollsOver ? fill(rolls_over, { duration: duration(value.rollsOver, scope) }) : lapses;
}

/** `31 days or more`, `15 to 30 days`, `7 days or less`, `less than 24 hours` */
export function notice({ from, to, unit, under }: NoticeBand, scope: Scope): string {
  const words = scope.language.notice;
  if (under !== undefined) return fill(words.under, { duration: duration({ count: under, unit }, scope) });
  if (to === undefined) return fill(words.at_least, { duration: duration({ count: from ?? 0, unit }, scope) });
  const most = duration({ count: to, unit }, scope);
  if (from === undefined) return fill(words.at_most, { duration: most });
  return from === to ? most : fill(words.between, { from: whole(from, scope), duration: most });
}
