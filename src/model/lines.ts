/** Takes agreed terms, gives the lines of the price: services, what comes off and what is given back, each with net, tax and gross. */
import type { Diagnostic } from '../diagnostic.ts';
import { addedLines } from './added-lines.ts';
import type { Figure } from './figure.ts';
import { given, step } from './figure.ts';
import { exact, negated, nothing, rounded, scaled, sum } from './money.ts';
import { priceOf } from './price.ts';
import { ratio, shareRatio, times } from './ratio.ts';
import type { Allowance, Line } from './reckoning.ts';
import type { Discount, Service, Terms } from './schema/terms.ts';
import type { Untaxed } from './tax.ts';
import { counted, taxed } from './tax.ts';
import type { CalendarDate, Moment, Words } from './values.ts';

/** Finds the day of a moment, to stand at `path`; undefined where it can't be known in advance. */
export type DayOf = (path: string, moment: Figure<Moment>) => Figure<CalendarDate> | undefined;

/**
 * The lines in the order of the terms: services, each followed by what `credited: on signature` takes off again; discounts, one
 * line for each period that they touch; then what amendments added.
 */
export function linesOf(
  terms: Terms,
  dayOf: DayOf,
): { readonly lines: readonly Line[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const services = terms.services.flatMap((service): readonly Untaxed[] => {
    const lines = serviceLines(terms, service);
    if (!('rule' in lines)) return lines;
    diagnostics.push(lines);
    return [];
  });
  const { discounts = [] } = terms.engagement;
  const off = discounts.flatMap((discount) => discountLines(terms, discount, services, dayOf));
  return { lines: taxed(terms, [...services, ...off, ...addedLines(terms)]), diagnostics };
}

/** Sums set aside for what is billed at cost: those that were engaged. */
export function allowancesOf(terms: Terms): readonly Allowance[] {
  const { currency, rounding } = terms;
  return (terms.allowances ?? [])
    .filter(({ id }) => terms.engagement.allowances?.includes(id))
    .map(({ id, name, amount }) => {
      const path = step('allowances', id);
      const figure = given(`${path}.amount`, amount);
      const money = rounded(`${path}.amount`, exact(figure, currency), currency, rounding.mode);
      return { id, path, name: words(`${path}.name`, name), amount: money };
    });
}

function serviceLines(terms: Terms, service: Service): readonly Untaxed[] | Diagnostic {
  const { id } = service;
  const engaged = terms.engagement.services.find((entry) => entry.id === id);
  if (engaged === undefined) return [];
  const priced = priceOf(service, engaged, terms.currency);
  if ('rule' in priced) return priced;
  const { price, quantity, period, sum: all } = priced;
  const path = step('services', id);
  const result = step('lines', id);
  const line = { id, path, result, name: words(`${path}.name`, service.name), of: [id], ...(price && { price }) };
  if (all === undefined) {
    return [{ ...line, kind: 'included', base: nothing(result, terms.currency) }];
  }
  const charged: Untaxed = {
    ...line,
    kind: service.estimate ? 'estimate' : 'service',
    ...(quantity && { quantity }),
    ...(period && { period }),
    base: rounded(result, all, terms.currency, terms.rounding.mode),
  };
  if (service.credited === undefined) return [charged];
  const { price: _, quantity: __, ...taken } = charged;
  return [
    charged,
    { ...taken, kind: 'credit', onSignature: true, result: `${result}.credited`, base: negated(result, charged.base) },
  ];
}

/** A discount on its services as they stand, added units included. */
function discountLines(
  terms: Terms,
  discount: Discount,
  services: readonly Untaxed[],
  dayOf: DayOf,
): readonly Untaxed[] {
  const path = step('engagement.discounts', discount.name);
  const share = given(`${path}.share`, discount.share);
  const until =
    discount.until && dayOf(`${step('lines', discount.name)}.until`, given(`${path}.until`, discount.until));
  const of = discount.of.filter((id) => services.some((line) => line.id === id));
  const lines = counted(services).filter((line) => line.kind === 'service' && of.includes(line.id));
  return [...new Set(lines.map((line) => line.period))].map((period) => {
    const result = step(step('lines', discount.name), period ?? 'once');
    const base = sum(
      result,
      lines.filter((line) => line.period === period).map((line) => line.base),
      terms.currency,
    );
    const off = scaled(
      { minor: ratio(base.value.minor), from: base.from },
      times(ratio(-1), shareRatio(discount.share)),
      share,
    );
    return {
      id: discount.name,
      kind: 'discount',
      path,
      result,
      name: words(`${path}.name`, discount.name),
      share,
      of: lines.filter((line) => line.period === period).map((line) => line.id),
      ...(period && { period }),
      ...(until && { until }),
      base: rounded(result, off, terms.currency, terms.rounding.mode),
    };
  });
}

export function words(path: string, text: string): Figure<Words> {
  return given(path, { kind: 'words', text });
}
