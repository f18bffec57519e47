/** Takes figures of money, gives figures of money: exact sums in the currency's own minor units, each with all it hangs on. */
import type { Figure } from './figure.ts';
import { reckoned } from './figure.ts';
import type { Ratio, RoundingMode } from './ratio.ts';
import { ratio, round, times } from './ratio.ts';
import type { Amount, Money } from './values.ts';

/** Decimals of a currency by ISO 4217, as Intl knows them: JPY 0, EUR 2, KWD 3. */
export function decimalsOf(currency: string): number {
  const found =
    decimals.get(currency) ??
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2;
  decimals.set(currency, found);
  return found;
}

/** Currencies that were looked up: every sum asks. */
const decimals = new Map<string, number>();

/** An exact sum that is not rounded yet, in minor units, with all it hangs on. */
export interface Exact {
  readonly minor: Ratio;
  readonly from: readonly string[];
}

/** An amount of the terms in minor units of the currency; more decimals than the currency has stay exact. */
export function exact(amount: Figure<Amount>, currency: string): Exact {
  return { minor: amountRatio(amount.value, currency), from: amount.from };
}

/** The minor units of an amount: `45.00` is 4500 in EUR and 45 in JPY. */
function amountRatio(amount: Amount, currency: string): Ratio {
  return ratio(amount.minor * 10n ** BigInt(decimalsOf(currency)), 10n ** BigInt(amount.decimals));
}

/** `sum` times `factor`, not rounded; `by` is what the factor hangs on. */
export function scaled(sum: Exact, factor: Ratio, ...by: readonly { readonly from: readonly string[] }[]): Exact {
  return { minor: times(sum.minor, factor), from: [sum, ...by].flatMap((input) => input.from) };
}

/** Money at `path`, rounded once. */
export function rounded(path: string, sum: Exact, currency: string, mode: RoundingMode): Figure<Money> {
  return reckoned(path, [sum], { kind: 'money', minor: round(sum.minor, mode), currency });
}

/** The sum at `path`; zero where there is nothing to add. */
export function sum(path: string, parts: readonly Figure<Money>[], currency: string): Figure<Money> {
  return reckoned(path, parts, {
    kind: 'money',
    minor: parts.reduce((total, part) => total + minorOf(part, currency), 0n),
    currency,
  });
}

/** `a` less `b`, at `path`. */
export function difference(path: string, a: Figure<Money>, b: Figure<Money>): Figure<Money> {
  const { currency } = a.value;
  return reckoned(path, [a, b], { kind: 'money', minor: a.value.minor - minorOf(b, currency), currency });
}

/** The same sum with the other sign, at `path`. */
export function negated(path: string, money: Figure<Money>): Figure<Money> {
  return reckoned(path, [money], { ...money.value, minor: -money.value.minor });
}

/** Nothing, at `path`. */
export function nothing(path: string, currency: string): Figure<Money> {
  return sum(path, [], currency);
}

/** Sums of two currencies are never added: the definition names its currency once. */
function minorOf(money: Figure<Money>, currency: string): bigint {
  if (money.value.currency !== currency)
    throw new Error(`${money.path} is in ${money.value.currency}, not ${currency}`);
  return money.value.minor;
}
