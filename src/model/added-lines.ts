/** Takes what amendments added to the terms, gives its lines of the price: credits, charges, and favours with what takes them off. */
import type { Figure } from './figure.ts';
import { given, reckoned, step } from './figure.ts';
import { type Exact, exact, negated, rounded, scaled } from './money.ts';
import { one, plus, ratio, shareRatio } from './ratio.ts';
import type { Charge, Credit, Favour, Terms } from './schema/terms.ts';
import { ownRate, type Untaxed } from './tax.ts';
import type { Duration, Price, Words } from './values.ts';
import { chargedTime, timesRate } from './work.ts';

/** In the order of the terms: credits, charges, favours. */
export function addedLines(terms: Terms): readonly Untaxed[] {
  const { credits = [], charges = [], favours = [] } = terms.engagement;
  return [
    ...credits.map((credit) => creditLine(terms, credit)),
    ...charges.map((charge) => chargeLine(terms, charge)),
    ...favours.flatMap((favour) => favourLines(terms, favour)),
  ];
}

function creditLine(terms: Terms, credit: Credit): Untaxed {
  const path = step('engagement.credits', credit.name);
  const result = step('lines', credit.name);
  const amount = exact(given(`${path}.amount`, credit.amount), terms.currency);
  const base = rounded(result, scaled(amount, ratio(-1)), terms.currency, terms.rounding.mode);
  return {
    id: credit.name,
    kind: 'credit',
    path,
    result,
    name: named(path, credit.name),
    of: [credit.of],
    ...rateOf(terms, credit.of),
    base,
  };
}

/** Where a charge stands in the terms; in plans and lines it is what is billed, beside the ids of services. */
export function chargePath(charge: Charge): string {
  return step('engagement.charges', charge.name);
}

function chargeLine(terms: Terms, charge: Charge): Untaxed {
  const path = chargePath(charge);
  const result = step('lines.charges', charge.name);
  const { all, ...shown } = sumOf(terms, charge, path, result);
  const base = rounded(result, all, terms.currency, terms.rounding.mode);
  return {
    id: path,
    kind: 'charge',
    path,
    result,
    name: named(path, charge.name),
    of: [path],
    ...shown,
    ...rateOf(terms, charge.of),
    base,
  };
}

interface Charged {
  /** Not rounded. */
  readonly all: Exact;
  readonly price?: Figure<Price>;
  readonly time?: Figure<Duration>;
}

/** An amount; a cost times one and its markup; the time charged times the rate. */
function sumOf(terms: Terms, charge: Charge, path: string, result: string): Charged {
  const { currency } = terms;
  if ('amount' in charge) return { all: exact(given(`${path}.amount`, charge.amount), currency) };
  if ('cost' in charge) {
    const markup = given(`${path}.markup`, charge.markup);
    const factor = plus(one, shareRatio(charge.markup));
    return { all: scaled(exact(given(`${path}.cost`, charge.cost), currency), factor, markup) };
  }
  // The rate is written out in the terms as it was when the charge was agreed; there it came from the list of rates.
  const rate = step('rates', charge.rate);
  const of = (key: 'price' | 'step' | 'minimum') => ({ from: [`${path}.${key}`, `${rate}.${key}`] });
  const price = reckoned(`${path}.price`, [of('price')], charge.price);
  const rules = (['step', 'minimum'] as const).flatMap((key) => (charge[key] ? [of(key)] : []));
  const time = reckoned(
    `${result}.time`,
    [given(`${path}.hours`, charge.hours), ...rules],
    chargedTime(charge.hours, charge),
  );
  if (charge.price.basis === 'included') return { all: { minor: ratio(0n), from: price.from }, price, time };
  const unit = exact({ ...price, value: charge.price.amount }, currency);
  return { all: scaled(unit, timesRate(time.value, charge.price), time), price, time };
}

/** Listed at the full price, and taken off in full: together they add nothing. */
function favourLines(terms: Terms, favour: Favour): readonly Untaxed[] {
  const path = step('engagement.favours', favour.name);
  const result = step('lines.favours', favour.name);
  const price = exact(given(`${path}.price`, favour.price), terms.currency);
  const base = rounded(result, price, terms.currency, terms.rounding.mode);
  const line = { id: path, path, name: named(path, favour.name), of: [path], ...rateOf(terms, favour.of) };
  return [
    { ...line, kind: 'favour', result, base },
    { ...line, kind: 'favour credit', result: `${result}.credited`, base: negated(result, base) },
  ];
}

/** It takes the tax of the service that it belongs to. */
function rateOf(terms: Terms, of: string | undefined): Pick<Untaxed, 'rate'> {
  const rate = of === undefined ? undefined : ownRate(terms, of);
  return rate ? { rate } : {};
}

function named(path: string, text: string): Figure<Words> {
  return given(`${path}.name`, { kind: 'words', text });
}
