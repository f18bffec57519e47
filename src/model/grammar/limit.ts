/** Takes `2 calls per computer per month`, gives a limit; takes `rolls over 1 month`, gives what happens to its unused part. */
import type { Limit, Unused } from '../values.ts';
import { DURATION, toDuration } from './duration.ts';
import { fine, grammar, type Parsed } from './grammar.ts';
import { PER, perSlip, toPer } from './price.ts';
import { COUNT, toCount, UNIT } from './quantity.ts';

export const limit = grammar<Limit>({
  name: 'limit',
  what: 'a limit',
  examples: ['2 calls per computer per month', '2 hours per month'],
  pattern: `(?<count>${COUNT}) (?<unit>${UNIT})(?<per>${PER})`,
  build: toLimit,
  slip: (text) =>
    new RegExp(`^${COUNT} ${UNIT}$`, 'u').test(text) ? `say per what: ${text} per month` : perSlip(text),
});

/** How often: `2 per year`. The limit's unit is empty. */
export const times = grammar<Limit>({
  name: 'times',
  what: 'how often',
  examples: ['2 per year'],
  pattern: `(?<count>${COUNT})(?<per>${PER})`,
  build: toLimit,
  slip: (text) => (/^\d+$/.test(text) ? `say in which time: ${text} per year` : undefined),
});

function toLimit(group: (name: string) => string): Parsed<Limit> {
  const { units, period } = toPer(group('per'));
  const base = { kind: 'limit', count: toCount(group('count')), unit: group('unit'), per: units } as const;
  return fine(period === undefined ? base : { ...base, period });
}

export const unused = grammar<Unused>({
  name: 'unused',
  what: 'what happens to the unused part',
  examples: ['lapses', 'rolls over 1 month'],
  pattern: `lapses|rolls over (?<over>${DURATION})`,
  build: (group) => fine(group('over') ? { kind: 'unused', rollsOver: toDuration(group('over')) } : { kind: 'unused' }),
  slip: (text) => (text === 'rolls over' ? 'say for how long: rolls over 1 month' : undefined),
});
