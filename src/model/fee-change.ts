/** Takes the fees per period before and after an amendment, gives the lines that bill them: the old fee until, the new one from. */
import { totals } from './billing.ts';
import { earlier } from './calendar.ts';
import { dayBefore, partMonth, within } from './fees.ts';
import type { Figure } from './figure.ts';
import { given, reckoned, step } from './figure.ts';
import type { After, Amendment, Stage } from './ladder.ts';
import { difference } from './money.ts';
import { invoiceDays, monthlyInvoice } from './plan.ts';
import { clockOf } from './reckon.ts';
import type { Instalment, Line, Reckoning, Totals } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import { counted } from './tax.ts';
import type { CalendarDate } from './values.ts';

/** Recurring lines of the amended plan. A fee that changes after it began has two: until the day before, and from then on. */
export function refees(before: Stage, after: After, amendment: Amendment): readonly Instalment[] {
  const recurring = (lines: readonly Instalment[]) => lines.filter((line) => line.kind === 'recurring');
  const past = recurring(before.plan).filter((line) => line.until !== undefined);
  const running = recurring(before.plan).filter((line) => line.until === undefined);
  const now = recurring(after.reckoning.plan);
  const same = (a: Instalment) => (b: Instalment) => a.path === b.path && a.period === b.period;
  return [
    ...past,
    ...running.flatMap((line) => {
      const next = now.find(same(line));
      return next ? changed(line, next, before.reckoning, after, amendment) : ended(line, amendment);
    }),
    ...now.filter((line) => !running.some(same(line))),
  ];
}

function changed(
  old: Instalment,
  next: Instalment,
  before: Reckoning,
  after: After,
  amendment: Amendment,
): readonly Instalment[] {
  if (old.sum?.gross.value.minor === next.sum?.gross.value.minor && equal(old.of, next.of)) return [next];
  const from = since([...new Set([...old.of, ...next.of])], after.terms, amendment);
  const begins = old.begins ?? next.begins;
  const starts = next.begins;
  if (starts === undefined || begins === undefined || !earlier(starts.value, from.value)) return [next];
  const result = `${step('plan', next.name?.value.text ?? next.path)}.from`;
  const { part: _, invoiced: __, due: ___, ...rest } = next;
  const part = partChange(`${result}.part`, before, after, { old, next, from });
  // A fee that an amendment of the same day began has no day of its own left.
  const ran = old.begins === undefined || earlier(old.begins.value, from.value);
  return [
    ...(ran
      ? [{ ...begun(result, old, next, before, after, amendment), until: dayBefore(`${result}.until`, from) }]
      : []),
    { ...rest, begins: from, ...(part && { part }), ...daysFrom(result, next, from, after.terms) },
  ];
}

/** The old fee with its first day: a fee that has not begun yet begins on the day that the amendment moves it to. */
function begun(
  result: string,
  old: Instalment,
  next: Instalment,
  before: Reckoning,
  { terms }: After,
  { date }: Amendment,
): Instalment {
  const starts = next.begins;
  if (starts === undefined || old.begins === undefined || starts.value.iso === old.begins.value.iso) return old;
  if (!earlier(date.value, old.begins.value)) return old;
  const { part: _, invoiced: __, due: ___, ...rest } = old;
  const lines = within(counted(before.lines), old.of, terms).filter((line) => line.period === 'month');
  const monthly = next.period === 'month' && next.invoice.value.kind === 'monthly';
  const part = monthly ? partMonth(`${result}.before`, lines, starts, terms) : undefined;
  return { ...rest, begins: starts, ...(part && { part }), ...daysFrom(`${result}.before`, next, starts, terms) };
}

/** A fee that ends, where it had begun. */
function ended(old: Instalment, amendment: Amendment): readonly Instalment[] {
  const dates = old.of.flatMap((id) => amendment.dates.get(step('services', id)) ?? []);
  const last = dates.toSorted((a, b) => (earlier(a, b) ? -1 : 1)).at(-1);
  const from = last ? reckoned(amendment.date.path, [amendment.date], last) : amendment.date;
  if (old.begins === undefined || !earlier(old.begins.value, from.value)) return [];
  return [{ ...old, until: dayBefore(`${old.path}.until`, from) }];
}

/** From when a fee changes: the latest day that the amendment gives for one of its services. */
function since(services: readonly string[], terms: Terms, amendment: Amendment): Figure<CalendarDate> {
  const days = services.flatMap((id): readonly Figure<CalendarDate>[] => {
    const path = step('engagement.services', id);
    const from = terms.engagement.services.find((service) => service.id === id)?.from;
    if (from && amendment.dates.has(path)) return [given(`${path}.from`, from)];
    return [path, step('services', id)].flatMap((place) =>
      [...amendment.dates]
        .filter(([changed]) => changed === place || changed.startsWith(`${place}.`))
        .map(([, day]) => reckoned(amendment.date.path, [amendment.date], day)),
    );
  });
  return days.reduce<Figure<CalendarDate>>(
    (latest, day) => (latest === amendment.date || earlier(latest.value, day.value) ? day : latest),
    amendment.date,
  );
}

/** Within a month, the days from the change on cost the difference of the two fees for those days. */
function partChange(
  path: string,
  before: Reckoning,
  { terms, reckoning }: After,
  { old, next, from }: { readonly old: Instalment; readonly next: Instalment; readonly from: Figure<CalendarDate> },
): Instalment['part'] {
  if (next.period !== 'month' || next.invoice.value.kind !== 'monthly') return undefined;
  const lines = ({ lines }: Reckoning, of: readonly string[]): readonly Line[] =>
    within(counted(lines), of, terms).filter((line) => line.period === 'month');
  const less = partMonth(path, lines(before, old.of), from, terms);
  const more = partMonth(path, lines(reckoning, next.of), from, terms);
  return less && more && { ...more, sum: differing(path, more.sum, less.sum, reckoning.currency) };
}

function differing(path: string, a: Totals, b: Totals, currency: string): Totals {
  return totals(path, [{ net: difference(path, a.net, b.net), tax: difference(path, a.tax, b.tax) }], currency);
}

/** The first invoice of the new fee. */
function daysFrom(
  result: string,
  next: Instalment,
  from: Figure<CalendarDate>,
  terms: Terms,
): Pick<Instalment, 'invoiced' | 'due'> {
  const { value } = next.invoice;
  if (value.kind !== 'monthly') return {};
  const first = monthlyInvoice(from.value, value.for);
  const date = reckoned(`${result}.invoice`, [from], first);
  return invoiceDays(terms, result, { date }, () => undefined, clockOf(terms));
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
