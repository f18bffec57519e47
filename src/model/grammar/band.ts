/** Takes `up to 79 guests` or `15 to 30 days`, gives a band: of quantities for a price list, of notice for a cancellation. */
import type { NoticeBand, Price, PriceBand } from '../values.ts';
import { TIME_UNITS, timeUnit } from './duration.ts';
import { fine, grammar, meaningless, type Parsed } from './grammar.ts';
import { price } from './price.ts';
import { COUNT, toCount, UNIT } from './quantity.ts';

interface Range {
  readonly from?: number;
  readonly to?: number;
  readonly unit: string;
}

/** The left side of a price band: `up to 79 guests`, `from 80 guests`, `80 to 99 guests`. */
export const range = grammar<Range>({
  name: 'range',
  what: 'a band of quantities',
  examples: ['up to 79 guests', '80 to 99 guests', 'from 100 guests'],
  pattern: `up to (?<to>${COUNT}) (?<a>${UNIT})|from (?<from>${COUNT}) (?<b>${UNIT})|(?<low>${COUNT}) to (?<high>${COUNT}) (?<c>${UNIT})`,
  build: (group, text) => {
    const unit = group('a') || group('b') || group('c');
    if (group('to')) return fine({ to: toCount(group('to')), unit });
    if (group('from')) return fine({ from: toCount(group('from')), unit });
    return between(toCount(group('low')), toCount(group('high')), text, (from, to) => ({ from, to, unit }));
  },
  slip: (text) => {
    const [, figure, unit, side] = /^([\d,]+) (.+) or (more|less)$/.exec(text) ?? [];
    if (figure === undefined) return undefined;
    return `write ${side === 'more' ? 'from' : 'up to'} ${figure} ${unit}`;
  },
});

/** Both sides of a price band. */
export function priceBand(left: string, right: string): Parsed<PriceBand> {
  const quantities = range.parse(left);
  if (!quantities.ok) return quantities;
  const cost = price.parse(right);
  if (!cost.ok) return cost;
  return fine(withPrice(quantities.value, cost.value));
}

function withPrice(quantities: Range, cost: Price): PriceBand {
  return { kind: 'band', ...quantities, price: cost };
}

const UNITS = TIME_UNITS.map((unit) => `${unit}s?`).join('|');

export const notice = grammar<NoticeBand>({
  name: 'notice',
  what: 'a band of notice',
  examples: ['31 days or more', '15 to 30 days', '7 days or less'],
  pattern: `(?<at>0|${COUNT}) (?<unit>${UNITS}) or (?<side>more|less)|less than (?<under>${COUNT}) (?<below>${UNITS})|(?<low>0|${COUNT}) to (?<high>${COUNT}) (?<units>${UNITS})`,
  build: (group, text) => {
    const unit = timeUnit(group('unit') || group('below') || group('units')) ?? 'day';
    const under = group('under');
    if (under) return fine({ kind: 'notice', to: toCount(under) - 1, unit, under: toCount(under) });
    if (group('side') === 'more') return fine({ kind: 'notice', from: toCount(group('at')), unit });
    if (group('side') === 'less') return fine({ kind: 'notice', to: toCount(group('at')), unit });
    return between(toCount(group('low')), toCount(group('high')), text, (from, to) => ({
      kind: 'notice',
      from,
      to,
      unit,
    }));
  },
  slip: (text) => {
    const [, word = '', figure, unit] = /^(more than|over|at least|under|at most|up to) (\d+) (.+)$/.exec(text) ?? [];
    if (figure === undefined) return undefined;
    const step = { 'more than': 1, over: 1, under: -1 }[word] ?? 0;
    const side = /^(?:more|over|at least)/.test(word) ? 'more' : 'less';
    return `both ends belong to the band: write ${Number(figure) + step} ${unit} or ${side}`;
  },
});

function between<T>(low: number, high: number, text: string, make: (from: number, to: number) => T): Parsed<T> {
  if (low <= high) return fine(make(low, high));
  return meaningless(
    text,
    'the smaller figure first',
    `write ${text.replace(/^[\d,]+ to [\d,]+/, `${high} to ${low}`)}`,
  );
}
