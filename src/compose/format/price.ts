/** Takes prices, bands, rates and caps, gives their words. */
import type { Cap, Interest, Price, PriceBand, RestartFee } from '../../model/values.ts';
import { amount, share, whole } from './number.ts';
import { duration, per, quantity } from './quantity.ts';
import type { Scope } from './scope.ts';
import { fill } from './scope.ts';

/** `£45.00 per computer per month`, `£950.00, once`, `included` */
export function price(value: Price, scope: Scope): string {
  const words = scope.language.price;
  if (value.basis === 'included') return words.included;
  const sum = amount(value.amount, scope);
  if (value.basis === 'once') return fill(words.once, { amount: sum });
  return [sum, ...per(value, scope)].join(' ');
}

/** `up to 79 guests`: which quantities a band is for. */
export function range({ from, to, unit }: PriceBand, scope: Scope): string {
  const words = scope.language.band;
  if (to === undefined) return fill(words.from, { quantity: quantity({ count: from ?? 0, unit }, scope) });
  const most = quantity({ count: to, unit }, scope);
  if (from === undefined) return fill(words.up_to, { quantity: most });
  return from === to ? most : fill(words.between, { from: whole(from, scope), quantity: most });
}

/** `up to 79 guests: $68.00 per guest` */
export function band(value: PriceBand, scope: Scope): string {
  return fill(scope.language.band.line, { range: range(value, scope), price: price(value.price, scope) });
}

export function interest(value: Interest, scope: Scope): string {
  const { rate, above_base, between } = scope.language.interest;
  return value.rates
    .map(({ share: part, per: period, aboveBaseRate }) =>
      fill(aboveBaseRate ? above_base : rate, { share: share(part, scope), period: scope.language.periods[period] }),
    )
    .join(between);
}

export function restartFee(value: RestartFee, scope: Scope): string {
  if ('amount' in value) return amount(value.amount, scope);
  return fill(scope.language.restart_fee, { share: share(value.share, scope) });
}

export function cap(value: Cap, scope: Scope): string {
  const words = scope.language.cap;
  switch (value.basis) {
    case 'amount':
      return amount(value.amount, scope);
    case 'times':
      return value.times === 1 ? words.times.one : fill(words.times.other, { count: whole(value.times, scope) });
    case 'fees':
      return fill(words.fees, { duration: duration({ count: value.months, unit: 'month' }, scope) });
    case 'greater':
      return fill(words.greater, { a: cap(value.of[0], scope), b: cap(value.of[1], scope) });
  }
}
