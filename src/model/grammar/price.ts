/** Takes `45.00 per computer per month`, gives a price. */
import type { Period, Price } from '../values.ts';
import { AMOUNT, amountSlip, toAmount } from './amount.ts';
import { fine, grammar } from './grammar.ts';
import { UNIT } from './quantity.ts';

const PERIODS: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
const PERIOD = PERIODS.join('|');

/** Words for lengths of time that are no period of a price: read as things they would be counted. */
const NO_PERIODS = 'days|weeks|months|quarters|years|fortnights?|annum|half[ -]years?|semesters?|decades?';
const THING = `(?!(?:${PERIOD}|${NO_PERIODS})(?: per |$))${UNIT}`;

/** ` per computer per month`: one thing, then the period; or one of both alone. */
export const PER = ` per ${THING}(?: per (?:${PERIOD}))?| per (?:${PERIOD})`;

/** A price that is not `included`. */
const PRICE = `${AMOUNT}(?: once|${PER})`;

/** The units and the period of ` per computer per month`. */
export function toPer(text: string): { units: string[]; period?: Period } {
  const units = text.split(' per ').slice(1);
  const period = PERIODS.find((each) => each === units.at(-1));
  return period === undefined ? { units } : { units: units.slice(0, -1), period };
}

/** The price of a text that matched PRICE or is `included`. */
function toPrice(text: string): Price {
  if (text === 'included') return { kind: 'price', basis: 'included' };
  const space = text.indexOf(' ');
  const amount = toAmount(text.slice(0, space));
  if (text.endsWith(' once')) return { kind: 'price', basis: 'once', amount, units: [] };
  const per = toPer(text.slice(space));
  return { kind: 'price', basis: per.period === undefined ? 'unit' : 'period', amount, ...per };
}

/** A word on what stands after `per`, of prices and of limits. */
export function perSlip(text: string): string | undefined {
  const [, ...after] = text.split(' per ');
  const last = after.at(-1) ?? '';
  const periods = `${PERIODS.slice(0, -1).join(', ')} or ${PERIODS.at(-1)}`;
  if (new RegExp(`^(?:${NO_PERIODS})$`).test(last))
    return `the periods are ${periods}: write per ${PERIODS.find((period) => `${period}s` === last) ?? 'month'}`;
  const things = after.filter((word) => !PERIODS.some((period) => period === word));
  if (things.length > 1) return `name one thing and, after it, the period (${periods}): per ${things[0]} per month`;
  return undefined;
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
    const slip = perSlip(text);
    if (slip !== undefined) return slip;
    if (/monthly|yearly|weekly|hourly|daily/.test(text)) return 'write it out: 45.00 per month';
    return amountSlip(text.split(' ')[0] ?? '') ?? amountSlip(text);
  },
});
