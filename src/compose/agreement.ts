/** Takes the terms of one agreement with what was reckoned, gives the data of its templates: contract and amendment read the same. */

import { isConsumer } from '../model/consumer.ts';
import type { Figure } from '../model/figure.ts';
import { given, reckoned } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import { figures, isFigure } from '../model/figures.ts';
import { openUntil } from '../model/offer.ts';
import { clockOf } from '../model/reckon.ts';
import type { Instalment, Reckoning } from '../model/reckoning.ts';
import type { Terms } from '../model/schema/terms.ts';
import { termsSchema } from '../model/schema/terms.ts';
import type { Source } from '../model/source.ts';
import type { Share } from '../model/values.ts';
import type { FormatContext } from './format/scope.ts';
import type { Language } from './language.ts';
import type { Extras, View } from './view.ts';
import {
  child,
  entry,
  expectationViews,
  filled,
  instalmentView,
  isNothing,
  leaf,
  momentAt,
  nameOf,
  placeName,
  priceView,
  printed,
  records,
  serviceNames,
  termsView,
  textOf,
  whensOf,
} from './view.ts';
import { bandView, visitsView } from './visits.ts';

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
  const extras = extrasOf(tree, reckoning);
  const client = child(tree, 'client');
  const consumer = isConsumer(terms.value);
  const advice = child(tree, 'advice');
  const rate = entry(tree, `rates.${textOf(leaf(advice, 'repair_rate')) ?? ''}`);
  const data: View = {
    ...termsView(tree, whenOf, extras),
    expectations: expectationViews(tree, whenOf, extras, reckoning),
    number:
      number === undefined
        ? undefined
        : printed('number', number, [given('contract_number', words(number)), ...days(tree)]),
    consumer,
    joint: consumer && records(client?.['signatories']).length > 1,
    taxed: child(tree, 'tax') !== undefined,
    price: priceView(reckoning, tree),
    plan: filled(reckoning.plan.map((one) => instalmentView(one, tree))),
    dates: datesView(tree, terms.value, reckoning),
    calendar: calendarView(tree, reckoning),
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
    cancellation_hangs: records(tree['cancellation']).some((one) => one['until'] !== undefined),
    ending_of: serviceNames(tree, child(tree, 'ending')?.['of']),
    got: reckoning.lines.filter((line) => line.kind === 'service' || line.kind === 'included').map((line) => line.name),
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
function extrasOf(tree: Figures, reckoning: Reckoning): Extras {
  const name = nameOf(tree);
  const ordered = new Map(
    records(child(tree, 'engagement')?.['services']).map((one) => [textOf(one['id']) ?? '', one]),
  );
  const instalments = new Map(reckoning.plan.map((one) => [one.path, one]));
  const moved = new Map(reckoning.timetable.milestones.map((one) => [one.path, one.moved]));
  const lasts = new Map(reckoning.timetable.cancellation.map((one) => [one.path, one.last]));
  return (path, record) => {
    const [top, second] = path.split('.');
    if (path === 'deposit' || path.startsWith('payment.plan.'))
      return { ...billed(instalments.get(path), tree), of_names: serviceNames(tree, record['of']) };
    if (top === 'services' && path.split('.').length === 2)
      return { quantity: ordered.get(second ?? '')?.['quantity'] };
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
    if (path.startsWith('appointments.cancel.')) return bandView(tree, record);
    if (top === 'client_duties') return { due_hangs: isFigure(record['due']) && record['due'].value.kind === 'offset' };
    if (top === 'cancellation') {
      const rate = entry(tree, `rates.${textOf(record['rate']) ?? ''}`);
      return {
        last: lasts.get(path),
        of_names: serviceNames(tree, record['of']),
        rate_price: rate && leaf(rate, 'price'),
        until_name: name(`schedule.milestones.${textOf(record['until']) ?? ''}`),
      };
    }
    return {};
  };
}

/** Whose clock counts, as people say it: `New York` of `America/New_York`. */
function clockPlace(zone: Figure | undefined): Figure | undefined {
  const text = textOf(zone)?.split('/').at(-1)?.replaceAll('_', ' ');
  return zone && text !== undefined ? printed('time_zone', text, [zone]) : undefined;
}

/** What changes without an amendment, so that the clause on changes does not deny it. */
function withoutAmendment(terms: Terms): View {
  const final_counts = terms.services.some((one) => one.final_count);
  const stops = terms.payment?.late?.suspend_after !== undefined;
  const orders = terms.client.may_order !== undefined;
  return { final_counts, no_amendment: final_counts || stops || orders };
}

function billed(one: Instalment | undefined, tree: Figures): View {
  return {
    instalment: one && instalmentView(one, tree),
    recurring: one?.kind === 'recurring',
    period: one?.period,
  };
}

function datesView(tree: Figures, terms: Terms, reckoning: Reckoning): View {
  const open = terms.offer?.open_for;
  const { timetable } = reckoning;
  const event = leaf(child(child(tree, 'engagement'), 'event'), 'date');
  const title = leaf(child(tree, 'engagement'), 'title');
  const milestones = timetable.milestones.map(({ name, date }) => ({ name, date }));
  return {
    offer_ends:
      open &&
      openUntil(
        'offer.open_until',
        given('engagement.date', terms.engagement.date),
        given('offer.open_for', open),
        clockOf(terms),
      ),
    term_end: timetable.termEnd,
    last_notice: timetable.lastNotice,
    list: filled([...(event && title ? [{ name: title, date: event }] : []), ...milestones.filter((one) => one.date)]),
  };
}

/** Every known day, in order, with who acts on it. */
function calendarView(tree: Figures, reckoning: Reckoning): readonly View[] {
  const { timetable } = reckoning;
  const engagement = child(tree, 'engagement');
  const event = child(engagement, 'event');
  const name = nameOf(tree);
  const row = (kind: string, who: string, date: Figure | undefined, more: View = {}): View => ({
    kind,
    who,
    date,
    name: undefined,
    time: undefined,
    ...more,
  });
  const counts = records(tree['services']).map((service) => {
    const by = momentAt(child(service, 'final_count'), 'by');
    return row('count', 'you', by && reckoning.moment(by)?.date, { name: service['name'] });
  });
  const back = momentAt(child(tree, 'deposit'), 'back_until');
  const rows = [
    row('start', 'we', leaf(engagement, 'start')),
    ...timetable.duties.map(({ date, time, name }) => row('duty', 'you', date, { name, time })),
    ...timetable.milestones.map(({ date, name }) => row('milestone', 'we', date, { name })),
    ...reckoning.plan
      .filter((one) => !isNothing(one))
      .map((one) => row('invoice', 'we', one.invoiced, { name: one.name ?? name(one.path) })),
    ...counts,
    row('deposit', 'you', back && reckoning.moment(back)?.date),
    row('event', 'both', leaf(event, 'date'), { time: leaf(event, 'from') }),
    row('notice', 'both', timetable.lastNotice),
    row('term', 'both', timetable.termEnd),
  ];
  return rows
    .filter((one) => one['date'] !== undefined)
    .sort((a, b) => (iso(a) < iso(b) ? -1 : iso(a) > iso(b) ? 1 : 0));
}

function iso(row: View): string {
  const date = row['date'];
  return isFigure(date) && date.value.kind === 'date' ? date.value.iso : '';
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
