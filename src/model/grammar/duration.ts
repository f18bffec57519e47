/** Takes `10 business days`, gives a duration. */
import type { Duration, TimeUnit } from '../values.ts';
import { fine, grammar } from './grammar.ts';

export const TIME_UNITS: readonly TimeUnit[] = ['minute', 'hour', 'day', 'business day', 'week', 'month', 'year'];
const ONE = TIME_UNITS.join('|');

/** A count and its unit, one with the singular and any other with the plural. */
export const DURATION = `(?:1 (?:${ONE})|(?:[2-9]|[1-9]\\d{1,4}) (?:${ONE})s)`;

/** The unit of `business days` or `business day`, or undefined. */
export function timeUnit(word: string): TimeUnit | undefined {
  return TIME_UNITS.find((unit) => word === unit || word === `${unit}s`);
}

/** The duration of a text that matched DURATION. */
export function toDuration(text: string): Duration {
  const space = text.indexOf(' ');
  return {
    kind: 'duration',
    count: Number(text.slice(0, space)),
    unit: timeUnit(text.slice(space + 1)) ?? 'day',
  };
}

export const duration = grammar<Duration>({
  name: 'duration',
  what: 'a length of time',
  examples: ['10 business days', '48 hours'],
  pattern: DURATION,
  build: (_, text) => fine(toDuration(text)),
  slip: durationSlip,
});

export function durationSlip(text: string): string | undefined {
  const [, count, word = ''] = /^(\d+) ?(.*)$/.exec(text) ?? [];
  if (count === undefined) return undefined;
  if (word === '') return `say of what: ${text} days, ${text} business days, ${text} hours`;
  if (/^0+$/.test(count)) return 'leave the line away where no time is meant';
  const working = /^(working|work|bus\.?) ?(days?)$/.exec(word);
  if (working) return `write ${count} business ${working[2]}`;
  const unit = timeUnit(word);
  if (Number(count) > 99_999) return `the most is 99999 ${unit ?? 'day'}s`;
  if (unit === undefined) return `the units are ${TIME_UNITS.map((each) => `${each}s`).join(', ')}`;
  return `write ${Number(count)} ${Number(count) === 1 ? unit : `${unit}s`}`;
}
