/** Takes agreed terms, gives the lines of the price: services, what comes off and what is given back, each with net, tax and gross. */
import type { Diagnostic } from '../diagnostic.ts';
import { addedLines } from './added-lines.ts';
import type { Figure } from './figure.ts';
import { asText, given, step } from './figure.ts';
import { exact, negated, nothing, rounded, scaled, sum } from './money.ts';
import { priceOf } from './price.ts';
import { one, type Ratio, ratio, shareRatio, times } from './ratio.ts';
import type { Allowance, Line } from './reckoning.ts';
import type { Discount, Service, Terms } from './schema/terms.ts';
import type { Untaxed } from './tax.ts';
import { counted, ownRate, taxed } from './tax.ts';
import type { CalendarDate, Moment, Share, Words } from './values.ts';

/** Finds the day of a moment, to stand at `path`; undefined where it can't be known in advance. */
export type DayOf = (path: string, moment: Figure<Moment>) => Figure<CalendarDate> | undefined;

/**
 * The lines in the order of the terms: services, each followed by what `credited: on signature` takes off again; the
 * service charge and discounts, one line for each period that they touch; then what amendments added.
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
  const besides = serviceChargeLines(terms, services);
  const off = discounts.flatMap((discount) => discountLines(terms, discount, services, dayOf));
  return { lines: taxed(terms, [...services, ...besides, ...off, ...addedLines(terms)]), diagnostics };
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
  const rate = ownRate(terms, id);
  const line = {
    ...{ id, path, result, name: words(`${path}.name`, service.name), of: [id] },
    ...(price && { price }),
    ...(rate && { rate }),
  };
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
  const { name } = discount;
  const path = step('engagement.discounts', name);
  const until = discount.until && dayOf(`${step('lines', name)}.until`, given(`${path}.until`, discount.until));
  const line = { id: name, kind: 'discount', path, result: step('lines', name), ...(until && { until }) } as const;
  return shareLines(terms, line, discount, services, ratio(-1));
}

/** What everybody pays besides: a share of the prices as they stand before discounts. */
function serviceChargeLines(terms: Terms, services: readonly Untaxed[]): readonly Untaxed[] {
  const path = 'service_charge';
  const line = { id: path, kind: 'service charge', path, result: step('lines', path) } as const;
  return terms.service_charge ? shareLines(terms, line, terms.service_charge, services, one) : [];
}

/** A share of what some services cost: one line for what is charged once, and one for each period; and for each rate of tax. */
function shareLines(
  terms: Terms,
  line: Pick<Untaxed, 'id' | 'kind' | 'path' | 'result' | 'until'>,
  part: { readonly name: string; readonly share: Share; readonly of: readonly string[] },
  services: readonly Untaxed[],
  sign: Ratio,
): readonly Untaxed[] {
  const share = given(`${line.path}.share`, part.share);
  const lines = counted(services).filter(({ kind, id }) => kind === 'service' && part.of.includes(id));
  const group = ({ period, rate }: Untaxed): string => `${period ?? 'once'} ${asText(rate?.value)}`;
  return [...new Set(lines.map(group))].map((key) => {
    const own = lines.filter((each) => group(each) === key);
    const [{ period, rate } = {}] = own;
    const result = [period ?? 'once', ...(rate ? [own[0]?.id ?? ''] : [])].reduce(step, line.result);
    const base = sum(
      result,
      own.map((each) => each.base),
      terms.currency,
    );
    const all = scaled({ minor: ratio(base.value.minor), from: base.from }, times(sign, shareRatio(part.share)), share);
    return {
      ...line,
      result,
      name: words(`${line.path}.name`, part.name),
      share,
      of: own.map(({ id }) => id),
      ...(period && { period }),
      ...(rate && { rate }),
      base: rounded(result, all, terms.currency, terms.rounding.mode),
    };
  });
}

export function words(path: string, text: string): Figure<Words> {
  return given(path, { kind: 'words', text });
}
