/** Takes a definition, gives everything in it that has a price, by name. */
import { step } from '../model/figure.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Amount, Price } from '../model/values.ts';

/** Something that costs so much once, per thing or per period. What is included, and price lists by quantity, have no one price. */
export interface Priced {
  /** Of the thing itself: `services.helpdesk`. */
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly price: Charged;
}

/** A price that is not `included`. */
export type Charged = Extract<Price, { readonly amount: Amount }>;

export function pricedServices({ services }: ServiceDefinition): readonly Priced[] {
  return services.flatMap(({ id, name, description, price }) =>
    Array.isArray(price) || price.basis === 'included'
      ? []
      : [{ path: step('services', id), id, name, ...(description !== undefined && { description }), price }],
  );
}

export function pricedRates({ rates = [] }: ServiceDefinition): readonly Priced[] {
  return rates.flatMap(({ id, name, price }) =>
    price.basis === 'included' ? [] : [{ path: step('rates', id), id, name, price }],
  );
}

/** Whether two prices are for as much of the same: both per hour, or both per computer per month. */
export function alike(a: Charged, b: Charged): boolean {
  return a.basis === b.basis && a.period === b.period && a.units.join(' ') === b.units.join(' ');
}
