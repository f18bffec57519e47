/** Takes an engaged service, gives what it costs and how many are charged: the band of the quantity, or each band its own; the minimum. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Figure } from './figure.ts';
import { given, reckoned, step } from './figure.ts';
import { type Exact, exact, scaled } from './money.ts';
import { plus, ratio, zero } from './ratio.ts';
import type { EngagedService } from './schema/engaged.ts';
import type { Service } from './schema/terms.ts';
import type { Period, Price, PriceBand, Quantity } from './values.ts';

/** What a service costs, and how many. */
export interface Priced {
  /** Absent where each band prices its own units: then there is no one price. */
  readonly price?: Figure<Price>;
  /** Absent where the price is for the whole. */
  readonly quantity?: Figure<Quantity>;
  readonly period?: Period;
  /** What all of it costs, not rounded; absent of what is included. */
  readonly sum?: Exact;
}

/** The price of a service as engaged, or what keeps it from having one. */
export function priceOf(service: Service, engaged: EngagedService, currency: string): Priced | Diagnostic {
  const path = step(step('services', service.id), 'price');
  const quantity = quantityOf(service, engaged);
  const { price } = service;
  if (Array.isArray(price)) {
    if (quantity === undefined) return lacksQuantity(service, price[0]?.unit);
    const { count } = quantity.value;
    const band = price.find(({ from = 0, to = Number.POSITIVE_INFINITY }) => from <= count && count <= to);
    if (band === undefined) return noBand(service, quantity.value);
    return band.own ? ownBands(price, path, quantity, currency) : wholeBand(band, path, quantity, currency);
  }
  const [unit] = price.basis === 'included' ? [] : price.units;
  if (unit === undefined && quantity && engaged.quantity) return hasNoUnit(service, engaged.quantity);
  if (unit !== undefined && quantity === undefined) return lacksQuantity(service, unit);
  return priced(given(path, price), unit === undefined ? undefined : quantity, currency);
}

/** The band of the whole quantity prices all of it. One more or one less changes the price only at the edge of the band. */
function wholeBand(band: PriceBand, path: string, quantity: Figure<Quantity>, currency: string): Priced {
  const { count } = quantity.value;
  const edge = count === band.from || count === band.to;
  return priced(reckoned(path, [{ from: [path] }, ...(edge ? [quantity] : [])], band.price), quantity, currency);
}

/** `quantity` times the price; a price without a unit is for the whole, however many there are. */
function priced(price: Figure<Price>, quantity: Figure<Quantity> | undefined, currency: string): Priced {
  const { value } = price;
  const shown = { price, ...(quantity && { quantity }) };
  if (value.basis === 'included') return shown;
  const one = exact({ ...price, value: value.amount }, currency);
  const all = quantity && value.units.length > 0 ? scaled(one, ratio(quantity.value.count), quantity) : one;
  return { ...shown, ...(value.period && { period: value.period }), sum: all };
}

/** Each band prices the units that fall into it, the first from 1 on; a band whose price has no unit is charged as a whole. */
function ownBands(bands: readonly PriceBand[], path: string, quantity: Figure<Quantity>, currency: string): Priced {
  const { count } = quantity.value;
  const [period] = bands.flatMap(({ price }) => (price.basis === 'period' ? (price.period ?? []) : []));
  const parts = bands.flatMap(({ from = 1, to = count, price }): readonly Exact[] => {
    const units = Math.max(0, Math.min(count, to) - from + 1);
    if (price.basis === 'included' || units === 0) return [];
    return [scaled(exact(given(path, price.amount), currency), ratio(price.units.length > 0 ? units : 1))];
  });
  const charged = bands.some(({ price }) => price.basis !== 'included');
  const minor = parts.reduce((sum, part) => plus(sum, part.minor), zero);
  return { quantity, ...(period && { period }), ...(charged && { sum: { minor, from: [path, ...quantity.from] } }) };
}

function noBand(service: Service, { count, unit }: Quantity): Diagnostic {
  return {
    rule: 'model/no-band',
    level: 'error',
    message: `${step('engagement.services', service.id)}: found ${count} ${unit}, expected as many as a band of the price holds`,
    hint: `add a band to ${step('services', service.id)}.price that holds ${count}`,
  };
}

/** As ordered, or the minimum where that is more. What does not decide is no part of the result. */
function quantityOf(service: Service, engaged: EngagedService): Figure<Quantity> | undefined {
  const ordered =
    engaged.quantity && given(step(step('engagement.services', service.id), 'quantity'), engaged.quantity);
  const least = service.minimum && given(step(step('services', service.id), 'minimum'), service.minimum);
  if (ordered === undefined || least === undefined) return ordered ?? least;
  if (ordered.value.count > least.value.count) return ordered;
  return reckoned(ordered.path, ordered.value.count === least.value.count ? [ordered, least] : [least], least.value);
}

function lacksQuantity(service: Service, unit = 'unit'): Diagnostic {
  return {
    rule: 'model/quantity',
    level: 'error',
    message: `${step('engagement.services', service.id)}: found no quantity, expected how many: the price is per ${unit}`,
    hint: `write the count after the id: - ${service.id}: 10 ${unit}s`,
  };
}

function hasNoUnit(service: Service, quantity: Quantity): Diagnostic {
  return {
    rule: 'model/quantity',
    level: 'error',
    message: `${step('engagement.services', service.id)}: found ${quantity.count} ${quantity.unit}, expected no quantity: the price is for the whole`,
    hint: `leave out the quantity, or give ${step('services', service.id)} a price per unit`,
  };
}
