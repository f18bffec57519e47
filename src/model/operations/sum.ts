/** Takes an operation that adds a sum of its own and the terms as written, gives the terms with it: credits, charges, favours. */
import { step } from '../figure.ts';
import { price as priceGrammar } from '../grammar/price.ts';
import { idsOf } from '../prune.ts';
import { appended, isMap, parts } from '../raw.ts';
import type { Raw } from '../source.ts';
import type { Amount } from '../values.ts';
import { unitMinutes } from '../work.ts';
import type { ByOp, Edit, Refusal, Target } from './edit.ts';
import { exists, listAt, over, ownKeys, textOf, unknown } from './edit.ts';

export function addCredit(target: Target, { name, amount, on }: ByOp['add_credit']): Edit {
  return added(target, 'credit', name, amount, { ...ownKeys(target.own), on: (on ?? target.date).iso });
}

/**
 * Of hours at a rate, the rate is written out, so that another rate later leaves this charge as it was agreed. A charge from a later
 * day is not invoiced before that day.
 */
export function addCharge(target: Target, charge: ByOp['add_charge']): Edit {
  const rate = 'rate' in charge ? rateOf(target.terms, charge.rate) : { keys: {} };
  if ('message' in rate) return rate;
  const sum = 'amount' in charge ? charge.amount : 'cost' in charge ? charge.cost : undefined;
  const { invoice, from } = charge;
  const late = invoice?.kind === 'date' ? over(invoice.iso, 'invoice', target.date, 'correct the date') : undefined;
  if (late) return late;
  if (invoice?.kind === 'date' && from && invoice.iso < from.iso) {
    return {
      message: `found invoice: ${invoice.iso}, expected a day on or after ${from.iso}, from which it is charged`,
      hint: 'correct one of the two dates',
    };
  }
  const own = invoice === undefined && from && from.iso > target.date.iso ? { invoice: from.iso } : {};
  const entry = { ...ownKeys(target.own), ...rate.keys, ...own, on: (from ?? target.date).iso };
  return added(target, 'charge', charge.name, sum, entry);
}

export function addFavour(target: Target, { name, price, from }: ByOp['add_favour']): Edit {
  return added(target, 'favour', name, price, { ...ownKeys(target.own), on: (from ?? target.date).iso });
}

/** Lines of an amendment are told apart by their names, whatever they are. */
function added(
  target: Target,
  what: 'credit' | 'charge' | 'favour',
  name: string,
  sum: Amount | undefined,
  entry: Raw,
): Edit {
  if (sum?.minor === 0n) {
    return { message: `this changes nothing: the sum of ${name} is 0`, hint: 'leave it out, or write its sum' };
  }
  const of = textOf(target.own, 'of');
  const services = idsOf(listAt(target.terms, ['services']));
  if (of !== undefined && !services.includes(of)) return unknown('service', of, services);
  for (const [list, kind] of LISTS) {
    const names = idsOf(listAt(target.terms, ['engagement', list]));
    if (names.includes(name)) return exists(kind, name, 'give this one another name');
  }
  const home = ['engagement', `${what}s`];
  return {
    raw: appended(target.terms, home, entry),
    writes: new Map([[step(home.join('.'), name), target.path]]),
  };
}

/** Where the sums stand that amendments added, and what a message calls one. */
export const LISTS = [
  ['credits', 'credit'],
  ['charges', 'charge'],
  ['favours', 'favour'],
] as const;

/** The price, step and minimum of a rate as written, or why no time can be charged at it. */
function rateOf(terms: Raw, id: string): { readonly keys: { [key: string]: Raw } } | Refusal {
  const rates = idsOf(listAt(terms, ['rates']));
  const rate = parts(terms).get(step('rates', id))?.raw;
  if (!isMap(rate)) return unknown('rate', id, rates);
  const written = textOf(rate, 'price') ?? '';
  const parsed = priceGrammar.parse(written);
  if (!parsed.ok || unitMinutes(parsed.value) === undefined) {
    return {
      message: `found the rate ${id}, which is ${written}; expected a rate per hour, half hour or minute`,
      hint: 'charge an amount instead, or name another rate',
    };
  }
  const { id: _, name: __, ...keys } = rate;
  return { keys };
}
