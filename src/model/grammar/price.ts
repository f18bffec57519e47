/** Takes `45.00 per computer per month`, gives a price. */
import type { Period, Price } from '../values.ts';
import { AMOUNT, amountSlip, toAmount } from './amount.ts';
import { fine, grammar } from './grammar.ts';
import { UNIT } from './quantity.ts';

const PERIODS: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
const PERIOD = PERIODS.join('|');
const THING = `(?!(?:${PERIOD})(?: per |$))${UNIT}`;

/** ` per computer per month`: one or two things, then the period; or the period alone. */
export const PER = `(?: per ${THING}){1,2}(?: per (?:${PERIOD}))?| per (?:${PERIOD})`;

/** A price that is not `included`. */
const PRICE = `${AMOUNT}(?: once|${PER})`;

/** The units and the period of ` per computer per month`. */
export function toPer(text: string): { units: string[]; period?: Period } {
  const units = text.split(' per ').slice(1);
  const period = PERIODS.find((each) => each === units.at(-1));
  return period === undefined ? { units } : { units: units.slice(0, -1), period };
}

/** The price of a text that matched PRICE or is `included`. */
export function toPrice(text: string): Price {
  if (text === 'included') return { kind: 'price', basis: 'included' };
  const space = text.indexOf(' ');
  const amount = toAmount(text.slice(0, space));
  if (text.endsWith(' once')) return { kind: 'price', basis: 'once', amount, units: [] };
  const per = toPer(text.slice(space));
  return { kind: 'price', basis: per.period === undefined ? 'unit' : 'period', amount, ...per };
}

export const price = grammar<Price>({
  name: 'price',
  what: 'a price',
  examples: ['45.00 per computer per month', '950.00 once', 'included'],
  pattern: `included|${PRICE}`,
  build: (_, text) => fine(toPrice(text)),
  slip: (text) => {
    if (/^[\d.,]+$/.test(text)) return `say for what: ${text} once, ${text} per hour, ${text} per month`;
    const per = /^([\d.,]+) ?(?:\/|an? |each )(.+)$/.exec(text);
    if (per) return `write ${per[1]} per ${per[2]}`;
    if (new RegExp(` per (${PERIOD}) per `).test(text))
      return 'name the thing first and the period last: 45.00 per computer per month';
    if (/monthly|yearly|weekly|hourly|daily/.test(text)) return 'write it out: 45.00 per month';
    return amountSlip(text.split(' ')[0] ?? '') ?? amountSlip(text);
  },
});
