/** Takes an engaged service, gives what one costs and how many are charged: the band of the whole quantity, the minimum. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Figure } from './figure.ts';
import { given, reckoned, step } from './figure.ts';
import type { EngagedService } from './schema/engaged.ts';
import type { Service } from './schema/terms.ts';
import type { Price, PriceBand, Quantity } from './values.ts';

/** What one costs, and how many. */
export interface Priced {
  readonly price: Figure<Price>;
  /** Absent where the price is for the whole. */
  readonly quantity?: Figure<Quantity>;
}

/** The price of a service as engaged, or what keeps it from having one. */
export function priceOf(service: Service, engaged: EngagedService): Priced | Diagnostic {
  const path = step(step('services', service.id), 'price');
  const quantity = quantityOf(service, engaged);
  if (Array.isArray(service.price)) {
    return quantity
      ? bandPrice(service, service.price, path, quantity)
      : lacksQuantity(service, service.price[0]?.unit);
  }
  const { price } = service;
  const [unit] = price.basis === 'included' ? [] : price.units;
  if (unit === undefined) {
    return quantity && engaged.quantity ? hasNoUnit(service, engaged.quantity) : { price: given(path, price) };
  }
  return quantity ? { price: given(path, price), quantity } : lacksQuantity(service, unit);
}

function bandPrice(
  service: Service,
  bands: readonly PriceBand[],
  path: string,
  quantity: Figure<Quantity>,
): Priced | Diagnostic {
  const { count } = quantity.value;
  const band = bands.find(({ from = 0, to = Number.POSITIVE_INFINITY }) => from <= count && count <= to);
  if (band === undefined) {
    return {
      rule: 'model/no-band',
      level: 'error',
      message: `${service.name}: no price for ${count} ${quantity.value.unit}`,
      hint: `add a band to services "${service.id}" price that holds ${count}`,
    };
  }
  // One more or one less changes the price only at the edge of the band.
  const edge = count === band.from || count === band.to;
  return { price: reckoned(path, [{ from: [path] }, ...(edge ? [quantity] : [])], band.price), quantity };
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
    message: `engagement.services "${service.id}": found no quantity, expected how many: the price is per ${unit}`,
    hint: `write the count after the id: - ${service.id}: 10 ${unit}s`,
  };
}

function hasNoUnit(service: Service, quantity: Quantity): Diagnostic {
  return {
    rule: 'model/quantity',
    level: 'error',
    message: `engagement.services "${service.id}": found ${quantity.count} ${quantity.unit}, expected no quantity: the price is for the whole`,
    hint: `leave out the quantity, or give services "${service.id}" a price per unit`,
  };
}
