/** Takes `14 computers`, gives a quantity. */
import type { Quantity } from '../values.ts';
import { fine, grammar } from './grammar.ts';

/** A whole number from 1 on. */
export const COUNT = String.raw`(?:[1-9]\d{0,2}(?:,\d{3}){1,2}|[1-9]\d{0,8})`;

/** One to three words that name a thing counted; `per` and `once` belong to prices. */
export const UNIT = String.raw`(?!(?:per|once)\b)\p{L}[\p{L}\p{N}.'’-]*(?: (?!(?:per|once|or|and|to)\b)\p{L}[\p{L}\p{N}.'’-]*){0,2}`;

export function toCount(text: string): number {
  return Number(text.replaceAll(',', ''));
}

export const quantity = grammar<Quantity>({
  name: 'quantity',
  what: 'a quantity with its unit',
  examples: ['14 computers'],
  pattern: `(?<count>${COUNT}) (?<unit>${UNIT})`,
  build: (group) => fine({ kind: 'quantity', count: toCount(group('count')), unit: group('unit') }),
  slip: (text) => {
    if (/^\d[\d,]{9,}( |$)/.test(text)) return 'the most is 999999999';
    if (/^\d+$/.test(text)) return `say of what: ${text} computers`;
    if (/^\d+\.\d/.test(text)) return 'quantities are whole numbers';
    if (/ per /.test(text)) return 'a quantity is only a number and a unit; leave away what stands after "per"';
    return undefined;
  },
});
