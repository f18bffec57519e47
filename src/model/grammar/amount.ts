/** Takes `45.00` or `"1,200.00"`, gives an amount. */
import type { Amount } from '../values.ts';
import { fine, grammar } from './grammar.ts';

/** Figures without sign and without leading zeros; thousands commas only where they belong. */
export const AMOUNT = String.raw`(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,4})?`;

/** The amount of a text that matched AMOUNT. */
export function toAmount(text: string): Amount {
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  return { kind: 'amount', minor: BigInt(whole + part), decimals: part.length };
}

/** An amount as people write it. */
export function amountText({ minor, decimals }: Pick<Amount, 'minor' | 'decimals'>): string {
  const digits = `${minor}`.padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export const amount = grammar<Amount>({
  name: 'amount',
  what: 'an amount',
  examples: ['45.00'],
  pattern: AMOUNT,
  read: ['number'],
  build: (_, text) => fine(toAmount(text)),
  slip: amountSlip,
});

/** What is usual where an amount was meant and something else was written. */
export function amountSlip(text: string): string | undefined {
  if (/^-/.test(text)) return 'write it without the sign; credits and discounts are positive figures too';
  if (/[$€£¥]|^[A-Z]{3}\s|\s[A-Z]{3}$/.test(text))
    return 'leave the currency away; it is named once, at the top of the definition';
  if (/^\d{1,3}(\.\d{3})*,\d{1,2}$/.test(text)) return 'write the decimals after a point: 1200.00';
  if (/^\d[\d,]*(\.\d+)?$/.test(text) && text.includes(','))
    return 'put a comma before each three figures, or leave the commas away';
  if (/^\d+ \d{3}/.test(text)) return 'write it without spaces: 1200.00';
  return undefined;
}
