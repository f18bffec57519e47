/** Takes the terms of one agreement with what was reckoned, gives the data of its templates: contract and amendment read the same. */

import { isConsumer } from '../model/consumer.ts';
import type { Figure } from '../model/figure.ts';
import { given, reckoned } from '../model/figure.ts';
import type { Figures, FigureTree } from '../model/figures.ts';
import { figures } from '../model/figures.ts';
import { limitInAll } from '../model/limit.ts';
import { dayKind } from '../model/moment.ts';
import type { Instalment, Reckoning } from '../model/reckoning.ts';
import type { Terms } from '../model/schema/terms.ts';
import { termsSchema } from '../model/schema/terms.ts';
import type { Source } from '../model/source.ts';
import type { Share } from '../model/values.ts';
import { agreedView } from './agreed-for-you.ts';
import { calendarView, datesView } from './dates-view.ts';
import type { FormatContext } from './format/scope.ts';
import type { Language } from './language.ts';
import { estimateView, packView, usedWithExtras } from './money-view.ts';
import type { Extras, View } from './view.ts';
import {
  child,
  entry,
  expectationViews,
  filled,
  instalmentView,
  isWords,
  leaf,
  momentAt,
  nameOf,
  noteOf,
  placeName,
  priceView,
  printed,
  records,
  serviceNames,
  termsView,
  textOf,
  whensOf,
} from './view.ts';
import { bandView, cancellationView, visitsView } from './visits.ts';

/** Terms and what follows from them. */
export interface Agreed {
  readonly terms: Source<Terms>;
  readonly reckoning: Reckoning;
}

/** An agreement as templates and blocks read it. */
export interface Agreement {
  readonly tree: Figures;
  readonly data: View;
  readonly format: FormatContext;
}

/** The agreement's data in a language. `number` is absent of a draft. */
export function agreement({ terms, reckoning }: Agreed, number: string | undefined, language: Language): Agreement {
  const tree = figures(termsSchema, terms.value);
  const whenOf = whensOf(reckoning);
  const extras = extrasOf(tree, terms.value, reckoning);
  const client = child(tree, 'client');
  const consumer = isConsumer(terms.value);
  const advice = child(tree, 'advice');
  const rate = entry(tree, `rates.${textOf(leaf(advice, 'repair_rate')) ?? ''}`);
  const owed = expectationViews(tree, whenOf, extras, reckoning);
  const data: View = {
    ...termsView(tree, whenOf, extras),
    expectations: owed,
    to_pay: filled(owed.filter((one) => one['kind'] === 'price')),
    number:
      number === undefined
        ? undefined
        : printed('number', number, [given('contract_number', words(number)), ...days(tree)]),
    consumer,
    ...owingView(client, consumer),
    taxed: child(tree, 'tax') !== undefined,
    agreed: agreedView(terms, tree, language),
    price: priceView(reckoning, tree),
    plan: filled(reckoning.plan.map((one) => instalmentView(one, tree))),
    dates: datesView(tree, terms.value, reckoning),
    calendar: calendarView(tree, reckoning, consumer),
    used: filled(usedWithExtras(reckoning)),
    ordered_apart: terms.value.rates !== undefined && !reckoning.plan.some(({ kind }) => kind === 'extras'),
    warranties: terms.value.services.some((one) => one.warranty),
    elsewhere: filled(
      records(tree['services'])
        .filter((one) => one['place'] !== undefined && textOf(one['place']) !== textOf(tree['place']))
        .map((one) => ({ name: one['name'], place: one['place'] })),
    ),
    base_rate: baseRate(child(child(tree, 'payment'), 'late')),
    offer_matching: child(tree, 'offer')?.['price_matching'] === true,
    advice_in_writing: advice?.['in_writing'] === true,
    repair_rate: rate && { name: rate['name'], price: rate['price'] },
    ...visitsView(tree),
    event_elsewhere: child(child(tree, 'engagement'), 'event') !== undefined && textOf(tree['place']) !== 'premises',
    cancellation_at_rate: records(tree['cancellation']).some((one) => one['rate'] !== undefined),
    cancellation_hangs: records(tree['cancellation']).some((one) => one['until'] !== undefined),
    ending_of: serviceNames(tree, child(tree, 'ending')?.['of']),
    got: reckoning.lines
      .filter((line) => ['service', 'included', 'estimate'].includes(line.kind))
      .map((line) => line.name),
    left_out: records(tree['services'])
      .filter((service) => service['excludes'] !== undefined)
      .map((service) => ({ name: service['name'], items: service['excludes'] })),
    ...withoutAmendment(terms.value),
    clock_place: clockPlace(leaf(tree, 'time_zone')),
    jurisdiction_name: placeName(leaf(tree, 'jurisdiction'), language),
    holiday_place: placeName(leaf(child(tree, 'schedule'), 'holidays'), language),
  };
  return { tree, data, format: formatContext(tree, terms.value) };
}

/** What the words of values need: the currency, plurals, and the names of milestones and duties. */
export function formatContext(
  tree: Figures,
  terms: { currency: string; units?: Record<string, string> | undefined },
): FormatContext {
  const name = nameOf(tree);
  return {
    currency: terms.currency,
    units: terms.units ?? {},
    anchor(id) {
      const figure = name(`schedule.milestones.${id}`) ?? name(`client_duties.${id}`);
      const text = textOf(figure);
      return figure && text !== undefined ? { text, from: figure.from } : undefined;
    },
  };
}

/** What stands beside an entry's own keys: a service's quantity, an instalment's sum, the names behind ids. */
function extrasOf(tree: Figures, terms: Terms, reckoning: Reckoning): Extras {
  const name = nameOf(tree);
  const ordered = new Map(
    records(child(tree, 'engagement')?.['services']).map((one) => [textOf(one['id']) ?? '', one]),
  );
  const instalments = new Map(reckoning.plan.map((one) => [one.path, one]));
  const moved = new Map(reckoning.timetable.milestones.map((one) => [one.path, one.moved]));
  const lasts = new Map(reckoning.timetable.cancellation.map((one) => [one.path, one.last]));
  const estimates = new Map(reckoning.estimates.map((one) => [one.path, one]));
  return (path, record) => {
    if (path.endsWith('.pack')) return packView(tree, path, record);
    const estimate = estimates.get(path);
    if (estimate) return estimateView(estimate);
    const [top, second] = path.split('.');
    if (path === 'service_charge') return { of_names: serviceNames(tree, record['of']) };
    if (path === 'deposit' || path === 'payment.retention' || path.startsWith('payment.plan.'))
      return { ...billed(instalments.get(path), tree), of_names: serviceNames(tree, record['of']) };
    if (top === 'services' && path.split('.').length === 2) {
      const order = ordered.get(second ?? '');
      return { quantity: order?.['quantity'], note: noteOf(order) };
    }
    if (path.startsWith('schedule.milestones.')) {
      const needs = Array.isArray(record['needs']) ? record['needs'] : [];
      return {
        moved: moved.get(path),
        needed: filled(
          needs.flatMap((id) => name(`client_duties.${textOf(id)}`) ?? name(`schedule.milestones.${textOf(id)}`) ?? []),
        ),
      };
    }
    if (path.startsWith('schedule.cutoffs.'))
      return { name: name(`surcharges.${textOf(record['for'])}`) ?? record['for'] };
    if (path === 'notices' || path === 'signing') return waysView(record['by']);
    if (/^services\.[^.]+\.limits\./.test(path)) return { in_all: inAll(path, record, ordered, terms) };
    if (path.startsWith('appointments.cancel.')) return bandView(tree, record);
    if (top === 'client_duties') {
      const due = momentAt(record, 'due');
      return {
        due_hangs: due?.value.kind === 'offset',
        in_business_days: due !== undefined && dayKind(due.value) === 'business day',
      };
    }
    if (top === 'cancellation') return { ...cancellationView(tree, record), last: lasts.get(path) };
    return {};
  };
}

/** How much is included in all, where it is so much for each of what was ordered. */
function inAll(path: string, limit: Figures, ordered: ReadonlyMap<string, Figures>, terms: Terms): Figure | undefined {
  const each = leaf(limit, 'of');
  if (each?.value.kind !== 'limit') return undefined;
  const many = leaf(ordered.get(path.split('.')[1] ?? ''), 'quantity');
  return limitInAll(`${path}.in_all`, { ...each, value: each.value }, many, terms);
}

/** Which ways a list of them has, so that words on the others are left out. */
function waysView(by: FigureTree | undefined): View {
  const has = (way: string): boolean => Array.isArray(by) && by.some((one) => isWords(one, way));
  return { email: has('e-mail'), post: has('post'), hand: has('hand'), electronic: has('electronically') };
}

/** Whose clock counts, as people say it: `New York` of `America/New_York`. */
function clockPlace(zone: Figure | undefined): Figure | undefined {
  const text = textOf(zone)?.split('/').at(-1)?.replaceAll('_', ' ');
  return zone && text !== undefined ? printed('time_zone', text, [zone]) : undefined;
}

/** Who of several who sign owes what, and whether a sum bounds what somebody else may order. */
function owingView(client: Figures | undefined, consumer: boolean): View {
  const several = records(client?.['signatories']).length > 1;
  const shared = isWords(client?.['owe'], 'each a share');
  const orderers = records(client?.['may_order']);
  return {
    joint: several && !shared && (consumer || client?.['owe'] !== undefined),
    shared: several && shared,
    order_limits: orderers.some((one) => one['up_to'] !== undefined || one['per_month'] !== undefined),
  };
}

/** What changes without an amendment, so that the clause on changes does not deny it. */
function withoutAmendment(terms: Terms): View {
  const final_counts = terms.services.some((one) => one.final_count);
  const stops = terms.payment?.late?.suspend_after !== undefined;
  const orders = terms.client.may_order !== undefined;
  const late_moves = (terms.client_duties ?? []).some((one) => one.if_late);
  const beyond = terms.services.some(({ limits, pack }) => pack?.single || limits?.some((one) => one.beyond));
  const estimated = terms.services.some((one) => one.estimate);
  const named = beyond || estimated || terms.rates !== undefined || terms.appointments !== undefined;
  const moves = stops || late_moves || terms.beyond_control !== undefined;
  return {
    final_counts,
    late_moves,
    beyond,
    estimated,
    no_amendment: final_counts || orders || named || moves || terms.price_review !== undefined,
  };
}

function billed(one: Instalment | undefined, tree: Figures): View {
  return {
    instalment: one && instalmentView(one, tree),
    recurring: one?.kind === 'recurring',
    period: one?.period,
  };
}

/** Interest above a base rate, with that rate as it stood: the whole of it for a year. */
function baseRate(late: Figures | undefined): View | undefined {
  const base = child(late, 'base_rate');
  const value = leaf(base, 'value');
  const interest = leaf(late, 'interest');
  if (value?.value.kind !== 'share' || interest?.value.kind !== 'interest') return undefined;
  const above = interest.value.rates.find((rate) => rate.aboveBaseRate && rate.per === 'year');
  if (!above) return undefined;
  return {
    value,
    as_of: leaf(base, 'as_of'),
    of: leaf(base, 'of'),
    year: reckoned('payment.late.year', [value, interest], sum(above.share, value.value)),
  };
}

function sum(a: Share, b: Share): Share {
  const decimals = Math.max(a.decimals, b.decimals);
  const scaled = (share: Share): bigint => share.digits * 10n ** BigInt(decimals - share.decimals);
  return { kind: 'share', digits: scaled(a) + scaled(b), decimals };
}

function days(tree: Figures): readonly Figure[] {
  const date = leaf(child(tree, 'engagement'), 'date');
  return date ? [date] : [];
}

function words(text: string): { kind: 'words'; text: string } {
  return { kind: 'words', text };
}
