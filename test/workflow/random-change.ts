/** Takes what is agreed and what chance drew, gives one operation of a change file as a person would write it. */
import fc from 'fast-check';
import { addDays } from '../../src/model/calendar.ts';
import { hangingOn } from '../../src/model/hanging.ts';
import { parts } from '../../src/model/raw.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import type { Raw } from '../../src/model/source.ts';
import type { CalendarDate } from '../../src/model/values.ts';

/** What chance drew. Everything shrinks to the first kind, the first thing, the smallest sum and no day. */
export interface Draw {
  readonly kind: Kind;
  readonly pick: number;
  readonly size: number;
  readonly days: number;
  readonly other: boolean;
}

/** What an operation is written for. */
export interface Occasion {
  readonly terms: Terms;
  readonly raw: Raw;
  readonly date: CalendarDate;
  /** Unlike that of every other operation of the chain, for names and ids. */
  readonly serial: number;
}

/** An operation as a change file has it. */
export interface Written {
  readonly [operation: string]: Raw;
}

type Write = (on: Occasion, draw: Draw) => Written | undefined;

const money = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

/** One of a list, or nothing of an empty one. */
function one<T>(items: readonly T[] | undefined, pick: number): T | undefined {
  return items && items.length > 0 ? items[pick % items.length] : undefined;
}

const day = (on: Occasion, days: number): string => addDays(on.date, days).iso;
/** Now and then from a later day. */
const from = (on: Occasion, { days, other }: Draw) => (other ? { from: day(on, days) } : {});

/** The price of a service as written, where it is one price and not a list. */
function priceOf({ raw }: Occasion, id: string): string | undefined {
  const found = list(raw, 'services').find((service) => text(service, 'id') === id);
  return found === undefined ? undefined : text(found, 'price');
}

function list(raw: Raw, key: string): readonly Raw[] {
  const found =
    typeof raw === 'object' && !Array.isArray(raw) ? Object.entries(raw).find(([name]) => name === key) : undefined;
  return Array.isArray(found?.[1]) ? found[1] : [];
}

function text(raw: Raw, key: string): string | undefined {
  if (typeof raw === 'string' || Array.isArray(raw)) return undefined;
  const found = Object.entries(raw).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : undefined;
}

const serviceIds = ({ terms }: Occasion): readonly string[] => terms.services.map(({ id }) => id);
const milestoneIds = ({ terms }: Occasion): readonly string[] => (terms.schedule?.milestones ?? []).map(({ id }) => id);

/** What nothing else of the terms hangs on, and now and then all the same. */
function free<T extends { readonly id: string }>(
  on: Occasion,
  kind: 'rate' | 'milestone' | 'duty',
  items: readonly T[] = [],
) {
  const without = items.filter(({ id }) => hangingOn(on.raw, kind, id).length === 0);
  return on.serial % 10 === 0 ? items : without;
}

/** What no place of the terms may hold. */
const JUNK: readonly Raw[] = ['none', '', [], ['none'], [{ id: 'none' }], [{ none: 'none' }], { none: 'none' }, [[]]];

/** The places of terms, down to the things of their lists. */
function placesOf(raw: Raw): readonly string[] {
  return [...parts(raw).keys()].filter((path) => path.split('.').length <= 3);
}

/** One writer for each kind of operation; undefined where the terms have nothing that it could be done to. */
const WRITERS = {
  quantity(on, draw) {
    const service = one(
      on.terms.engagement.services.filter(({ quantity }) => quantity !== undefined),
      draw.pick,
    );
    if (service?.quantity === undefined) return undefined;
    const quantity = `${1 + (draw.size % 120)} ${service.quantity.unit}`;
    return { change_service: { id: service.id, quantity, ...from(on, draw) } };
  },
  price(on, draw) {
    const id = one(
      serviceIds(on).filter((each) => /^\d/.test(priceOf(on, each) ?? '')),
      draw.pick,
    );
    const old = id === undefined ? undefined : priceOf(on, id);
    if (id === undefined || old === undefined) return undefined;
    const price = old.replace(/^\S+/, money(draw.size));
    return { change_service: { id, price, ...from(on, draw) } };
  },
  words(on, draw) {
    const id = one(serviceIds(on), draw.pick);
    if (id === undefined) return undefined;
    return { change_service: { id, description: `As told on day ${on.serial}.`, excludes: [`Number ${on.serial}`] } };
  },
  'new service'(on, draw) {
    const id = `service-${on.serial}`;
    const invoice = one([undefined, day(on, draw.days), ...milestoneIds(on)], draw.pick);
    const own = invoice === undefined ? {} : { invoice };
    const price = `${money(draw.size)} once`;
    return { add_service: { id, name: `Service ${on.serial}`, price, ...own, ...from(on, draw) } };
  },
  'new fee'(on, draw) {
    const id = `fee-${on.serial}`;
    const amount = money(draw.size);
    const price = draw.pick % 2 === 0 ? { price: `${amount} per month` } : { price: `${amount} per seat per month` };
    const quantity = draw.pick % 2 === 0 ? {} : { quantity: `${2 + (draw.pick % 30)} seats` };
    return { add_service: { id, name: `Fee ${on.serial}`, ...price, ...quantity, ...from(on, draw) } };
  },
  'less service'(on, draw) {
    const id = one(serviceIds(on), draw.pick);
    if (id === undefined) return undefined;
    return { remove_service: draw.other ? { id, from: day(on, draw.days) } : id };
  },
  'new rate'(on, draw) {
    const rules = draw.other ? { step: '15 minutes', minimum: '2 hours' } : {};
    const price = `${money(draw.size)} per ${draw.other || draw.pick % 2 === 0 ? 'hour' : 'half hour'}`;
    return { add_rate: { id: `rate-${on.serial}`, name: `Rate ${on.serial}`, price, ...rules } };
  },
  rate(on, draw) {
    const rate = one(on.terms.rates, draw.pick);
    return rate && { change_rate: { id: rate.id, price: `${money(draw.size)} per hour` } };
  },
  'less rate'(on, draw) {
    const rate = one(free(on, 'rate', on.terms.rates), draw.pick);
    return rate && { remove_rate: rate.id };
  },
  'new milestone'(on, draw) {
    const due = one([day(on, draw.days), `${1 + draw.days} business days after start`], Number(draw.other)) ?? '';
    const duty = one(on.terms.client_duties, draw.pick);
    const needs = duty && draw.pick % 3 === 0 ? { needs: [duty.id] } : {};
    return { add_milestone: { id: `day-${on.serial}`, name: `Day ${on.serial}`, due, ...needs } };
  },
  milestone(on, draw) {
    const id = one(milestoneIds(on), draw.pick);
    if (id === undefined) return undefined;
    const unit = draw.other ? 'business day' : 'day';
    const by = `${1 + draw.days} ${unit}${draw.days === 0 ? '' : 's'} ${draw.size % 3 === 0 ? 'earlier' : 'later'}`;
    return { move_milestone: draw.size % 2 === 0 ? { id, to: day(on, draw.days) } : { id, by } };
  },
  'less milestone'(on, draw) {
    const milestone = one(free(on, 'milestone', on.terms.schedule?.milestones), draw.pick);
    return milestone && { remove_milestone: milestone.id };
  },
  'new duty'(on, draw) {
    const due = one(
      [day(on, draw.days), 'signature', ...milestoneIds(on).map((id) => `2 days before ${id}`)],
      draw.pick,
    );
    const late = draw.other ? { if_late: 'dates that need it move day for day' } : {};
    return { add_duty: { id: `duty-${on.serial}`, what: `Thing ${on.serial}`, ...(due && { due }), ...late } };
  },
  duty(on, draw) {
    const duty = one(on.terms.client_duties, draw.pick);
    const change = draw.other ? { due: day(on, draw.days) } : { otherwise: `as told on day ${on.serial}` };
    return duty && { change_duty: { id: duty.id, ...change } };
  },
  'less duty'(on, draw) {
    const duty = one(free(on, 'duty', on.terms.client_duties), draw.pick);
    return duty && { remove_duty: duty.id };
  },
  received(on, draw) {
    const duty = one(
      on.terms.client_duties?.filter(({ due }) => due !== undefined),
      draw.pick,
    );
    return duty && { received: { duty: duty.id, on: day(on, -draw.days) } };
  },
  credit(on, draw) {
    const of = one(serviceIds(on), draw.pick);
    return of === undefined
      ? undefined
      : { add_credit: { name: `Credit ${on.serial}`, amount: money(draw.size % 30_000), of } };
  },
  charge(on, draw) {
    const of = one([undefined, ...serviceIds(on)], draw.pick);
    const invoice = one([undefined, day(on, draw.days), ...milestoneIds(on)], draw.size);
    const more = { ...(of && { of }), ...(invoice && { invoice }), ...from(on, draw) };
    return { add_charge: { name: `Charge ${on.serial}`, amount: money(draw.size), ...more } };
  },
  'charge at cost'(on, draw) {
    const cost = { cost: money(draw.size), markup: `${draw.pick % 100}.${draw.days % 10}%` };
    return { add_charge: { name: `At cost ${on.serial}`, ...cost } };
  },
  'charge by time'(on, draw) {
    const rate = one(on.terms.rates, draw.pick);
    return (
      rate && { add_charge: { name: `Time ${on.serial}`, rate: rate.id, hours: `${2 + (draw.size % 700)} minutes` } }
    );
  },
  favour(on, draw) {
    const of = one([undefined, ...serviceIds(on)], draw.pick);
    return { add_favour: { name: `Favour ${on.serial}`, price: money(draw.size), ...(of && { of }) } };
  },
  effect({ terms }, draw) {
    const effects = ['own line', 'next instalment', 'remaining instalments'];
    const to =
      one(
        effects.filter((each) => each !== terms.changes?.effect_on_plan),
        draw.pick,
      ) ?? '';
    return { change: { what: 'changes.effect_on_plan', to } };
  },
  term(on, draw) {
    const terms: readonly (readonly [string, Raw])[] = [
      ['schedule.hours', [`Mo-Fr 08:${10 + (draw.days % 49)}-18:00`]],
      ['payment.pay_within', `${2 + draw.days} days after invoice`],
      ['offer.open_for', `${2 + draw.days} days`],
      ['make_good.tell_us', `${2 + draw.days} business days after the fault`],
      ['complaints.to', `desk-${on.serial}@example.org`],
      ...(on.terms.tax === 'none' ? [] : ([['tax.rate', `${draw.days}.5%`]] as const)),
      ['rounding.at', draw.other ? 'document' : 'line'],
      ['rounding.mode', draw.other ? 'half-even' : 'half-up'],
    ];
    const [what, to] = one(terms, draw.pick) ?? ['', ''];
    return { change: { what, to, ...(draw.size % 5 === 0 ? from(on, draw) : {}) } };
  },
  // What a person may get wrong: it is refused, in words.
  wrong(on, draw) {
    const wrong: readonly Written[] = [
      { remove_service: `nothing-${on.serial}` },
      { change: { what: 'schedule.hour', to: 'Mo' } },
      { move_milestone: { id: 'launch' } },
      { add_credit: { name: 'Credit', amount: '0.00', of: serviceIds(on)[0] ?? '' } },
      { change: { what: 'schedule.hours', to: 'whenever' } },
      { add_milestone: { id: 'old', name: 'Old', due: day(on, -1 - draw.days) } },
      { change_service: { id: serviceIds(on)[0] ?? '', price: '12.5 once' } },
      { change: { what: 'currency', to: 'EUR' } },
      { change: { what: one(placesOf(on.raw), draw.size) ?? '', to: one(JUNK, draw.days) ?? '' } },
    ];
    return one(wrong, draw.other ? wrong.length - 1 : draw.pick);
  },
} satisfies { readonly [kind: string]: Write };

export type Kind = keyof typeof WRITERS;

function kinds(): readonly Kind[] {
  const known = (name: string): name is Kind => Object.hasOwn(WRITERS, name);
  return Object.keys(WRITERS).filter(known);
}

/** All kinds of operations. */
export const KINDS = kinds();

export function write(on: Occasion, draw: Draw): Written | undefined {
  const writer: Write = WRITERS[draw.kind];
  return writer(on, draw);
}

/** What chance may draw, of all kinds or of some. */
export function draws(of: readonly Kind[] = KINDS): fc.Arbitrary<Draw> {
  return fc.record({
    kind: fc.constantFrom(...of),
    pick: fc.nat({ max: 1000 }),
    size: fc.integer({ min: 1, max: 500_000 }),
    days: fc.nat({ max: 40 }),
    other: fc.boolean(),
  });
}
