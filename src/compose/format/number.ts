/** Takes exact numbers, sums and shares, gives their words. Own patterns, so that every release of Node writes the same. */
import { decimalsOf } from '../../model/money.ts';
import type { Amount, Money, Share } from '../../model/values.ts';
import type { Scope } from './scope.ts';
import { fill } from './scope.ts';

/** U+2212: a hyphen before a figure is easily lost. */
const MINUS = '−';

/** A sum with its currency: `£1,140.00`, `−CHF 90.00`. */
export function money(value: Money, { language }: Scope): string {
  const { symbol, code, symbols } = language.money;
  const sign = Object.hasOwn(symbols, value.currency) ? symbols[value.currency] : undefined;
  const parts = {
    minus: minus(value.minor),
    amount: decimal(value.minor, decimalsOf(value.currency), language.number),
  };
  return sign === undefined ? fill(code, { ...parts, code: value.currency }) : fill(symbol, { ...parts, symbol: sign });
}

/** A sum as written in the terms, in their currency. */
export function amount(value: Amount, scope: Scope): string {
  const { currency } = scope.format;
  const shift = decimalsOf(currency) - value.decimals;
  if (shift < 0) throw new Error(`An amount with ${value.decimals} decimals is no sum in ${currency}`);
  return money({ kind: 'money', minor: value.minor * 10n ** BigInt(shift), currency }, scope);
}

/** A sum without its currency, for a column whose head names it: `1,140.00`. */
export function bareMoney(value: Money | Amount, { language, format }: Scope): string {
  const decimals = value.kind === 'amount' ? value.decimals : decimalsOf(value.currency);
  const shown = value.kind === 'amount' ? Math.max(decimals, decimalsOf(format.currency)) : decimals;
  const minor = value.minor * 10n ** BigInt(shown - decimals);
  return minus(minor) + decimal(minor, shown, language.number);
}

/** `6.625%`, with the decimals it was written with. */
export function share(value: Share, { language }: Scope): string {
  const number = decimal(value.digits, value.decimals, language.number);
  return fill(language.share, { minus: minus(value.digits), number });
}

/** A whole number: `1,200`. */
export function whole(count: number, { language }: Scope): string {
  return minus(BigInt(count)) + decimal(BigInt(count), 0, language.number);
}

function minus(figure: bigint): string {
  return figure < 0n ? MINUS : '';
}

/** The size of a figure whose last `decimals` digits stand behind the point. */
function decimal(figure: bigint, decimals: number, number: Scope['language']['number']): string {
  const digits = (figure < 0n ? -figure : figure).toString().padStart(decimals + 1, '0');
  const units = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, number.group);
  return decimals === 0 ? units : units + number.decimal + digits.slice(-decimals);
}
