/** Takes an agreement before and after an amendment, gives what else the amendment changes: figures of the terms that hang on others. */
import { totals } from './billing.ts';
import { within } from './fees.ts';
import { asText, type Figure, given, reckoned, step } from './figure.ts';
import { itemKey } from './keys.ts';
import { limitInAll } from './limit.ts';
import { words } from './lines.ts';
import { exact, rounded, scaled } from './money.ts';
import { compare, type Ratio, ratio, shareRatio } from './ratio.ts';
import type { Line, Reckoning } from './reckoning.ts';
import type { Service, Terms } from './schema/terms.ts';
import { counted } from './tax.ts';
import type { Cap, Duration, Limit, Money, Period } from './values.ts';

/** The agreement on one side of an amendment. */
export interface Side {
  readonly terms: Terms;
  readonly reckoning: Reckoning;
}

/**
 * What hangs on what was changed: the price that a list gives for another quantity, the least quantity that is charged, how much is
 * included in all, what cancelling costs, the most that is paid for damage, and a sum set aside or estimated, which is in no total.
 */
export type EffectKind =
  | 'price'
  | 'minimum'
  | 'limit'
  | 'cancellation'
  | 'at most'
  | 'cap'
  | 'allowance'
  | 'estimate'
  | 'never above';

/** One figure before and after. */
export interface Effect {
  readonly kind: EffectKind;
  readonly path: string;
  /** The service, the allowance, or the milestone where a band of cancellation ends. */
  readonly name?: Figure;
  /** Of cancellation: the notice. */
  readonly notice?: Figure;
  /** Of cancellation: the share of the price. */
  readonly share?: Figure;
  /** Of a cap in fees: how many months of them. */
  readonly months?: Figure<Duration>;
  readonly before?: Figure;
  readonly after?: Figure;
}

/** In the order of the terms: services, allowances, cancellation, liability. Only what is not what it was. */
export function effects(before: Side, after: Side): readonly Effect[] {
  return [
    ...after.terms.services.flatMap((service) => {
      const old = before.terms.services.find(({ id }) => id === service.id);
      return old ? ofService(old, service, before, after) : [];
    }),
    ...apart(before, after),
    ...cancellations(before, after),
    ...caps(before, after),
  ];
}

function ofService(old: Service, now: Service, before: Side, after: Side): readonly Effect[] {
  const [was, is] = [charged(before, now.id), charged(after, now.id)];
  const path = step('effects.services', now.id);
  const name = words(`${step('services', now.id)}.name`, now.name);
  const list = Array.isArray(now.price) && asText(old.price) === asText(now.price);
  const least = asText(ordered(before, now.id)?.value) !== asText(ordered(after, now.id)?.value) && isRaised(after, is);
  return [
    ...differing({ kind: 'price', path: `${path}.price`, name }, list ? was?.price : undefined, is?.price),
    ...differing(
      { kind: 'minimum', path: `${path}.minimum`, name },
      least ? was?.quantity : undefined,
      is?.quantity,
      true,
    ),
    ...limits(old, now, before, after).flatMap((row) => differing({ ...row, name }, row.before, row.after)),
  ];
}

function charged({ reckoning }: Side, id: string): Line | undefined {
  return reckoning.lines.find((line) => line.kind === 'service' && line.id === id);
}

function ordered({ terms }: Side, id: string): Figure | undefined {
  const quantity = terms.engagement.services.find((one) => one.id === id)?.quantity;
  return quantity && given(`${step('engagement.services', id)}.quantity`, quantity);
}

/** True where fewer were ordered than are charged. */
function isRaised(side: Side, line: Line | undefined): boolean {
  const own = line && ordered(side, line.id)?.value;
  return own?.kind === 'quantity' && line?.quantity !== undefined && own.count < line.quantity.value.count;
}

/** How much is included in all, where it is so much for each of what was ordered. */
function limits(old: Service, now: Service, before: Side, after: Side): readonly Effect[] {
  return (now.limits ?? []).flatMap((item): readonly Effect[] => {
    const same = (old.limits ?? []).find(({ of }) => of.unit === item.of.unit && of.period === item.of.period);
    const path = step(step('services', now.id), 'limits');
    const total = (side: Side, limit: typeof item | undefined): Figure<Limit> | undefined => {
      const each = limit && given(`${step(path, itemKey(limit) ?? '')}.of`, limit.of);
      return each && limitInAll(`effects.${path}`, each, ordered(side, now.id), side.terms);
    };
    const [was, is] = [total(before, same), total(after, item)];
    return was && is ? [{ kind: 'limit', path: `effects.${path}`, before: was, after: is }] : [];
  });
}

/** A sum that is in no total, by its place. */
type Apart = Pick<Effect, 'kind' | 'name'> & { readonly sum: Figure<Money> };

/** Allowances, and estimates with the most that they may come to. */
function apart(before: Side, after: Side): readonly Effect[] {
  const [was, is] = [before, after].map(({ reckoning }) => apartOf(reckoning));
  return [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])].flatMap((path): readonly Effect[] => {
    const [old, now] = [was?.get(path), is?.get(path)];
    const known = now ?? old;
    if (known === undefined || asText(old?.sum.value) === asText(now?.sum.value)) return [];
    const { sum: _, ...row } = known;
    return [{ ...row, path: `effects.${path}`, ...(old && { before: old.sum }), ...(now && { after: now.sum }) }];
  });
}

function apartOf({ allowances, estimates }: Reckoning): ReadonlyMap<string, Apart> {
  return new Map([
    ...allowances.map(({ path, name, amount }) => [path, { kind: 'allowance' as const, name, sum: amount }] as const),
    ...estimates.flatMap(({ path, line: { name, gross }, most }): readonly (readonly [string, Apart])[] => [
      [path, { kind: 'estimate', name, sum: gross }],
      ...(most ? [[`${path}.never_above`, { kind: 'never above', name, sum: most.gross }] as const] : []),
    ]),
  ]);
}

/** What each line of the cancellation costs in money, before tax: its share of the one-off sum. */
function cancellations(before: Side, after: Side): readonly Effect[] {
  return (after.terms.cancellation ?? []).flatMap((line): readonly Effect[] => {
    if (!('charge' in line)) return [];
    const key = itemKey(line) ?? '';
    const path = step('cancellation', key);
    const milestone = 'until' in line && after.terms.schedule?.milestones?.find(({ id }) => id === line.until);
    const label = {
      ...('notice' in line && { notice: given(`${path}.notice`, line.notice) }),
      ...(milestone && { name: words(`${step('schedule.milestones', milestone.id)}.name`, milestone.name) }),
    };
    return (['charge', 'at_most'] as const).flatMap((of) => {
      const costs = (side: Side): Cost | undefined => cost(side, key, of);
      const [was, is] = [costs(before), costs(after)];
      if (was === undefined || is === undefined) return [];
      const kind = of === 'charge' ? 'cancellation' : 'at most';
      return differing({ kind, path: `effects.${path}.${of}`, ...label, share: is.share }, was.money, is.money);
    });
  });
}

interface Cost {
  readonly share: Figure;
  readonly money: Figure<Money>;
}

function cost({ terms, reckoning }: Side, key: string, field: 'charge' | 'at_most'): Cost | undefined {
  const line = terms.cancellation?.find((one) => 'charge' in one && itemKey(one) === key);
  const value = line && 'charge' in line ? line[field] : undefined;
  if (line === undefined || !('charge' in line) || value?.kind !== 'share') return undefined;
  const path = `${step('cancellation', key)}.${field}`;
  const share = given(path, value);
  const once = counted(reckoning.lines).filter((one) => one.kind !== 'included' && one.period === undefined);
  const net = totals('', line.of ? within(once, line.of, terms) : once, reckoning.currency).net;
  const part = scaled({ minor: ratio(net.value.minor), from: net.from }, shareRatio(value), share);
  return { share, money: rounded(`effects.${path}`, part, reckoning.currency, terms.rounding.mode) };
}

function caps(before: Side, after: Side): readonly Effect[] {
  const [was, is] = [capOf(before), capOf(after)];
  if (was === undefined || is === undefined) return [];
  const months = is.months ?? was.months;
  const path = 'effects.liability.cap';
  const money = ({ terms, reckoning }: Side, { minor, from }: Capped): Figure<Money> =>
    rounded(path, { minor, from }, reckoning.currency, terms.rounding.mode);
  return differing({ kind: 'cap', path, ...(months && { months }) }, money(before, was), money(after, is));
}

/** A cap in money, in minor units. */
interface Capped {
  readonly minor: Ratio;
  readonly from: readonly string[];
  readonly months?: Figure<Duration>;
}

/** The cap where it can be put in money: of the price, where there is no fee beside it; of fees, when all months have them. */
function capOf({ terms, reckoning }: Side): Capped | undefined {
  const { currency, oneOff, periods } = reckoning;
  const from = ['liability.cap'];
  const inMoney = (cap: Cap): Capped | undefined => {
    switch (cap.basis) {
      case 'amount':
        return exact(given('liability.cap', cap.amount), currency);
      case 'times': {
        if (oneOff === undefined || periods.length > 0) return undefined;
        return scaled({ minor: ratio(oneOff.net.value.minor), from: oneOff.net.from }, ratio(cap.times), { from });
      }
      case 'fees':
        return feesOf(cap.months);
      case 'greater': {
        const [a, b] = cap.of.map(inMoney);
        if (a === undefined || b === undefined) return undefined;
        return compare(a.minor, b.minor) < 0 ? b : a;
      }
    }
  };
  const feesOf = (count: number): Capped | undefined => {
    const [fee, other] = periods;
    const times = fee && MONTHS[fee.period];
    if (fee === undefined || other !== undefined || times === undefined) return undefined;
    const { net } = fee.totals;
    const months = reckoned<Duration>('liability.cap', [{ from }], { kind: 'duration', count, unit: 'month' });
    const sum = scaled({ minor: ratio(net.value.minor), from: net.from }, ratio(count, times), { from });
    return { ...sum, months };
  };
  return terms.liability && inMoney(terms.liability.cap);
}

/** The months of a period; weeks and days are no whole part of a month. */
const MONTHS: Readonly<Partial<Record<Period, number>>> = { month: 1, quarter: 3, year: 12 };

/** The row, where both sides are known and differ; `always` where it is told though they don't. */
function differing(
  row: Effect,
  before: Figure | undefined,
  after: Figure | undefined,
  always = false,
): readonly Effect[] {
  if (before === undefined || after === undefined) return [];
  return always || asText(before.value) !== asText(after.value) ? [{ ...row, before, after }] : [];
}
