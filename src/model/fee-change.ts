/** Takes the fees per period before and after an amendment, gives the lines that bill them: each sum from its day, until the next. */
import { totals } from './billing.ts';
import { addDays, earlier } from './calendar.ts';
import { dayBefore, partOf, within } from './fees.ts';
import type { Figure } from './figure.ts';
import { given, reckoned, step } from './figure.ts';
import type { After, Amendment, Stage } from './ladder.ts';
import { difference } from './money.ts';
import { firstInvoice, invoiceDays } from './plan.ts';
import { clockOf } from './reckon.ts';
import type { Fees, Instalment, Line, Totals } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import { counted } from './tax.ts';
import type { CalendarDate } from './values.ts';

type Day = Figure<CalendarDate>;

/** Recurring lines of the amended plan. A fee that changes after it began has one line for each sum, from its day on. */
export function refees(before: Stage, after: After, amendment: Amendment): readonly Instalment[] {
  const recurring = (lines: readonly Instalment[]) => lines.filter((line) => line.kind === 'recurring');
  const [old, now] = [recurring(before.plan), recurring(after.reckoning.plan)];
  const keyOf = ({ path, period }: Instalment): string => `${path} ${period}`;
  return [...new Set([...old, ...now].map(keyOf))].flatMap((key) => {
    const line = { old: old.filter((one) => keyOf(one) === key), next: now.find((one) => keyOf(one) === key) };
    return timeline(line, before, after, amendment);
  });
}

/** One line of the plan with its period: as billed so far, in order, and as the amended terms have it. */
interface Changing {
  readonly old: readonly Instalment[];
  readonly next: Instalment | undefined;
}

function timeline(line: Changing, before: Stage, after: After, amendment: Amendment): readonly Instalment[] {
  const { old, next } = line;
  const first = firstDay(line, amendment);
  const shape = next ?? old.at(-1);
  if (first === undefined || shape === undefined) return next ? [next] : [];
  const changes = changesOf(line, before, after, amendment);
  const days = boundaries(first, old, changes);
  const states = days.map((day) => stateOn(day, old, next, changes, counted(after.reckoning.lines)));
  const priced = (fees: readonly Fees[]): readonly Line[] =>
    fees.flatMap(({ of, lines }) => within(lines, of, after.terms)).filter((one) => one.period === shape.period);
  // A day on which nothing becomes different begins no line of its own.
  const kept = days.flatMap((day, index) => {
    const [was, is] = [index === 0 ? [] : priced(states[index - 1] ?? []), priced(states[index] ?? [])];
    return index > 0 && sameFees(was, is) ? [] : [{ day, fees: states[index] ?? [], was, is }];
  });
  return kept.flatMap(({ day, fees, was, is }, index): readonly Instalment[] => {
    const result = step('plan', shape.name?.value.text ?? shape.path);
    const to = kept[index + 1]?.day;
    const until = to && { until: dayBefore(`${result}.from.until`, to) };
    const same = old.find((one) => one.begins?.value.iso === day.value.iso && sameFees(priced(one.fees ?? []), is));
    const sent = same?.invoiced !== undefined && !earlier(amendment.date.value, same.invoiced.value);
    if (same && !sent && next?.begins?.value.iso === day.value.iso)
      return [{ ...daysOf(next), ...summed(same), ...until }];
    // The last line of a fee that ended keeps its own end.
    if (same) return [is.length === 0 ? same : { ...withoutEnd(same), ...until }];
    const opening = index === 0;
    if (opening && is.length === 0) return [];
    const part = opening
      ? partFrom(`${result}.part`, shape, is, [], day, after.terms)
      : partFrom(`${result}.from.part`, shape, is, was, day, after.terms);
    if (is.length === 0 && part === undefined) return [];
    const { part: _, invoiced, due, until: __, ...rest } = shape;
    const own = opening && next?.begins?.value.iso === day.value.iso;
    const paid = own
      ? { ...(invoiced && { invoiced }), ...(due && { due }) }
      : daysFrom(`${result}.from`, shape, day, after.terms);
    // What is given back of the period in which a fee ends is all that its last line holds.
    const end = is.length === 0 && part ? { until: reckoned(`${result}.from.until`, [day], part.last.value) } : until;
    const sum = totals(result, is, after.reckoning.currency);
    return [
      { ...rest, of: fees.flatMap(({ of }) => of), fees, begins: day, sum, ...(part && { part }), ...paid, ...end },
    ];
  });
}

/** Until its first invoice, a fee begins on the day that the amended terms say. */
function firstDay({ old, next }: Changing, { date }: Amendment): Day | undefined {
  const was = old[0]?.begins;
  const billed = old[0]?.invoiced ?? was;
  const begun = billed !== undefined && !earlier(date.value, billed.value);
  return begun ? was : (next?.begins ?? was);
}

/** Of each service whose fee becomes another: from which day. */
function changesOf(
  { old, next }: Changing,
  before: Stage,
  after: After,
  amendment: Amendment,
): ReadonlyMap<string, Day> {
  const [was, is] = [old.at(-1)?.of ?? [], next?.of ?? []];
  const period = (next ?? old.at(-1))?.period;
  const own = (lines: readonly Line[], of: readonly string[], id: string): readonly Line[] =>
    of.includes(id) ? within(counted(lines), [id], after.terms).filter((line) => line.period === period) : [];
  const ids = [...new Set([...old.flatMap(({ of }) => of), ...is])];
  return new Map(
    ids.flatMap((id) => {
      const same = sameFees(own(before.reckoning.lines, was, id), own(after.reckoning.lines, is, id));
      return same ? [] : [[id, since(id, after.terms, amendment)] as const];
    }),
  );
}

/** The day that the amendment gives for a service, or for what its fee hangs on; else the amendment's own. */
function since(id: string, terms: Terms, { date, dates }: Amendment): Day {
  const path = step('engagement.services', id);
  const from = terms.engagement.services.find((service) => service.id === id)?.from;
  const below = (...places: readonly string[]): readonly CalendarDate[] =>
    [...dates].flatMap(([changed, day]) =>
      places.some((place) => changed === place || changed.startsWith(`${place}.`)) ? [day] : [],
    );
  const own = below(path, step('services', id));
  const days = own.length > 0 ? own : below('engagement.discounts', 'service_charge', 'tax', 'rounding');
  const latest = days.toSorted((a, b) => (earlier(a, b) ? -1 : 1)).at(-1);
  if (latest === undefined) return date;
  return from?.iso === latest.iso && dates.has(path)
    ? given(`${path}.from`, from)
    : reckoned(date.path, [date], latest);
}

/** The days on which the fee may become another, in order, each once. */
function boundaries(first: Day, old: readonly Instalment[], changes: ReadonlyMap<string, Day>): readonly Day[] {
  const days = new Map<string, Day>([[first.value.iso, first]]);
  const ends = old.flatMap(({ until }) => (until ? [reckoned(until.path, [until], addDays(until.value, 1))] : []));
  for (const day of [...changes.values(), ...old.flatMap(({ begins }) => begins ?? []), ...ends]) {
    if (earlier(first.value, day.value) && !days.has(day.value.iso)) days.set(day.value.iso, day);
  }
  return [...days.values()].toSorted((a, b) => (earlier(a.value, b.value) ? -1 : 1));
}

/** What is charged from a day on: what changed by then at its new price, all else as it was to be. */
function stateOn(
  { value: day }: Day,
  old: readonly Instalment[],
  next: Instalment | undefined,
  changes: ReadonlyMap<string, Day>,
  lines: readonly Line[],
): readonly Fees[] {
  const before = old.findLast(({ begins }) => begins && !earlier(day, begins.value)) ?? old[0];
  const over = before?.until !== undefined && earlier(before.until.value, day);
  const isNew = (id: string): boolean => {
    const from = changes.get(id);
    return from !== undefined && !earlier(day, from.value);
  };
  const stay = (over ? [] : (before?.fees ?? [])).map((fees) => ({ ...fees, of: fees.of.filter((id) => !isNew(id)) }));
  const come = { of: (next?.of ?? []).filter(isNew), lines };
  return [...stay, come].filter(({ of }) => of.length > 0);
}

function sameFees(a: readonly Line[], b: readonly Line[]): boolean {
  const said = (lines: readonly Line[]): string => {
    const added = (of: 'net' | 'tax'): bigint => lines.reduce((all, line) => all + line[of].value.minor, 0n);
    const services = lines.flatMap(({ kind, id }) => (kind === 'service' ? [id] : []));
    return [added('net'), added('tax'), ...services.toSorted()].join(' ');
  };
  return said(a) === said(b);
}

/** A line of the amended terms without its sums. */
function daysOf({ sum: _, part: __, fees: ___, ...line }: Instalment): Instalment {
  return line;
}

function summed({ sum, part, fees, of }: Instalment): Pick<Instalment, 'sum' | 'part' | 'fees' | 'of'> {
  return { of, ...(sum && { sum }), ...(part && { part }), ...(fees && { fees }) };
}

function withoutEnd({ until: _, ...line }: Instalment): Instalment {
  return line;
}

/** Within a month, quarter or year, what the days left of it cost more than they would have; all of it where the fee begins. */
function partFrom(
  path: string,
  { period, invoice }: Instalment,
  is: readonly Line[],
  was: readonly Line[],
  from: Day,
  terms: Terms,
): Instalment['part'] {
  if (invoice.value.kind !== 'periodic' || invoice.value.each !== period) return undefined;
  const more = partOf(path, period, is, from, terms);
  if (more === undefined || was.length === 0) return more;
  const less = partOf(path, period, was, from, terms);
  return less && { ...more, sum: differing(path, more.sum, less.sum, terms.currency) };
}

function differing(path: string, a: Totals, b: Totals, currency: string): Totals {
  return totals(path, [{ net: difference(path, a.net, b.net), tax: difference(path, a.tax, b.tax) }], currency);
}

/** The first invoice of a fee that begins on a day. */
function daysFrom(
  result: string,
  { invoice }: Instalment,
  from: Day,
  terms: Terms,
): Pick<Instalment, 'invoiced' | 'due'> {
  const { value } = invoice;
  if (value.kind !== 'periodic') return {};
  const date = reckoned(`${result}.invoice`, [from], firstInvoice(from.value, value));
  return invoiceDays(terms, result, { date }, () => undefined, clockOf(terms));
}
