/** Takes the plan as billed so far and the agreement as amended, gives the plan as amended: what is invoiced stays, the rest follows. */
import { apportion, totals } from './billing.ts';
import { earlier } from './calendar.ts';
import { refees } from './fee-change.ts';
import { given, reckoned, step } from './figure.ts';
import type { After, Amendment, Stage } from './ladder.ts';
import { changeOf } from './ladder.ts';
import { resolve } from './moment.ts';
import { type AnchorOf, invoiceDays } from './plan.ts';
import type { RoundingMode } from './ratio.ts';
import { clockOf } from './reckon.ts';
import type { Instalment, Line, Reckoning, Totals } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import { counted } from './tax.ts';
import type { Moment } from './values.ts';

/** The amended plan, in the order of the plan before it; lines that the amendment makes come last. Its one-off sums add up to the new price. */
export function replan(before: Stage, after: After, amendment: Amendment): readonly Instalment[] {
  const old = before.plan.map((line) => ({ ...line, fixed: isFixed(line, amendment) }));
  const now = new Map(after.reckoning.plan.map((line) => [line.path, line]));
  const known = new Set(old.map((line) => line.path));

  const one = old.filter((line) => line.kind !== 'recurring');
  const kept = one.flatMap((line) => refreshed(line, now.get(line.path)));
  const dropped = one.filter((line) => !kept.some(({ path }) => path === line.path));
  const added = after.reckoning.plan.filter((line) => line.kind !== 'recurring' && !known.has(line.path));
  const billed = bill(before.reckoning, after, { kept, dropped, added }, amendment);
  const fees = refees(before, after, amendment);

  const order = [...new Set([...old, ...after.reckoning.plan, ...billed].map((line) => line.path))];
  const dated = billed.map((line) => (known.has(line.path) ? line : atAcceptance(line, after.terms, amendment)));
  const lines = [...dated, ...fees];
  return order.flatMap((path) => lines.filter((line) => line.path === path));
}

/** An instalment is fixed when its invoice date is on or before the amendment's, or the change file says so. Fees never are. */
export function isFixed(line: Instalment, { date, invoiced }: Pick<Amendment, 'date' | 'invoiced'>): boolean {
  // Lines that an amendment made were invoiced when it was accepted, before the next one.
  if (line.fixed || line.path.startsWith(MADE)) return true;
  if (line.kind === 'recurring' || line.kind === 'extras') return false;
  if (line.kind === 'deposit' && invoiced.some((name) => name === 'deposit' || name === 'Deposit')) return true;
  if (line.name && invoiced.includes(line.name.value.text)) return true;
  return line.invoiced !== undefined && !earlier(date.value, line.invoiced.value);
}

/** A line that may change takes its days from the amended terms, and keeps its sum for now. */
function refreshed(line: Instalment, now: Instalment | undefined): readonly Instalment[] {
  if (line.fixed) return [line];
  if (now === undefined) return [];
  const { sum: _, ...rest } = now;
  const { invoiced, due } = now.invoiced ? now : line;
  return [{ ...rest, ...(invoiced && { invoiced }), ...(due && { due }), ...(line.sum && { sum: line.sum }) }];
}

/** What this amendment adds to the plan and bills when it is accepted, with its days once that day is known. */
function atAcceptance(line: Instalment, terms: Terms, { accepted }: Amendment): Instalment {
  if (accepted === undefined || line.invoiced !== undefined) return line;
  const clock = clockOf(terms);
  const anchor: AnchorOf = (name) => (name === 'acceptance' ? { date: given('acceptance', accepted) } : undefined);
  const day = resolve(`${line.path}.invoiced`, line.invoice, anchor, clock);
  return { ...line, ...invoiceDays(terms, line.path, day, anchor, clock) };
}

interface Lines {
  readonly kept: readonly Instalment[];
  readonly dropped: readonly Instalment[];
  readonly added: readonly Instalment[];
}

/** What is charged once: fixed lines as they were, and the others so that all add up to the new price. */
function bill(
  before: Reckoning,
  after: After,
  { kept, dropped, added }: Lines,
  amendment: Amendment,
): readonly Instalment[] {
  const { currency } = before;
  const path = ownPath(amendment, [...kept, ...dropped]);
  const price = after.reckoning.oneOff ?? totals('price.once', [], currency);
  const fixed = kept.filter((line) => line.fixed);
  const paid = totals(path, sumsOf(fixed), currency);
  if (price.net.value.minor < paid.net.value.minor) {
    const extras = kept.filter((line) => line.kind === 'extras');
    return [
      ...fixed,
      ...extras,
      ownLine('refund', path, less(path, price, [...sumsOf(fixed)], currency, [price, paid])),
    ];
  }

  const apart = added.flatMap((line) => line.of);
  const rest = (lines: readonly Line[]): readonly Line[] =>
    counted(lines).filter((line) => line.period === undefined && !line.of.every((id) => apart.includes(id)));
  const [was, is] = [rest(before.lines), rest(after.reckoning.lines)];
  const cause = [changeOf(path, was, is, currency), ...sumsOf(dropped)];
  const difference = less(path, price, [...sumsOf(kept), ...sumsOf(added)], currency, cause);
  const lines = [...kept, ...added];
  if (isNothing(difference)) return lines;

  const mode = after.terms.rounding.mode;
  switch (after.terms.changes?.effect_on_plan ?? 'own line') {
    case 'own line':
      return [...lines, ...ownLines(path, difference, addedOf(was, is), currency)];
    case 'next instalment':
      return intoNext(lines, difference, path, currency);
    case 'remaining instalments':
      return intoAll(lines, difference, path, currency, mode);
  }
}

/** Credits and charges that the amendment adds; each has a line of its own. */
function addedOf(was: readonly Line[], is: readonly Line[]): readonly Line[] {
  const own = (line: Line): boolean => line.kind === 'credit' || line.kind === 'charge';
  return is.filter((line) => own(line) && !was.some(({ path }) => path === line.path));
}

function ownLines(path: string, difference: Totals, added: readonly Line[], currency: string): readonly Instalment[] {
  const lines = added.map((line): Instalment => {
    const own = step(path, line.name.value.text);
    return { ...ownLine('own line', own, totals(own, [line], currency)), name: line.name, of: line.of };
  });
  if (added.length === 0) return [ownLine('own line', path, difference)];
  const rest = less(path, difference, added, currency, [difference]);
  return isNothing(rest) ? lines : [...lines, ownLine('own line', path, rest)];
}

/** The next invoice takes the difference; what it can't take off goes on to the one after it. */
function intoNext(
  lines: readonly Instalment[],
  difference: Totals,
  path: string,
  currency: string,
): readonly Instalment[] {
  const open = lines.filter(isOpen).toSorted(byDay);
  const result = new Map(lines.map((line) => [line.path, line]));
  let left = difference;
  for (const line of open) {
    if (isNothing(left)) break;
    const all = added(line, left, currency);
    if (all.sum.net.value.minor >= 0n) {
      result.set(line.path, all);
      left = totals(path, [], currency);
    } else {
      result.delete(line.path);
      left = totals(path, [all.sum], currency);
    }
  }
  return [...result.values(), ...(isNothing(left) ? [] : [ownLine('own line', path, left)])];
}

/** All that is not fixed takes its part, in proportion to the sums. */
function intoAll(
  lines: readonly Instalment[],
  difference: Totals,
  path: string,
  currency: string,
  mode: RoundingMode,
): readonly Instalment[] {
  const open = lines.filter(isOpen);
  if (open.length === 0) return [...lines, ownLine('own line', path, difference)];
  const weights = open.map((line) => line.sum.net.value.minor);
  const nets = apportion(difference.net.value.minor, weights, mode);
  const taxes = apportion(difference.tax.value.minor, weights, mode);
  return lines.flatMap((line) => {
    const index = open.findIndex(({ path }) => path === line.path);
    const own = open[index];
    if (own === undefined) return [line];
    const part = {
      net: { ...difference.net, value: { ...difference.net.value, minor: nets[index] ?? 0n } },
      tax: { ...difference.tax, value: { ...difference.tax.value, minor: taxes[index] ?? 0n } },
    };
    const result = added(own, part, currency);
    return isNothing(result.sum) ? [] : [result];
  });
}

type Summed = Instalment & { readonly sum: Totals };

function isOpen(line: Instalment): line is Summed {
  return !line.fixed && line.kind !== 'recurring' && line.sum !== undefined && line.sum.net.value.minor > 0n;
}

/** Lines whose day is not known come last, in the order of the plan. */
function byDay(a: Instalment, b: Instalment): number {
  const [first, second] = [a.invoiced?.value.iso ?? '~', b.invoiced?.value.iso ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function added(line: Summed, part: Pick<Totals, 'net' | 'tax'>, currency: string): Summed {
  const path = line.sum.net.path.replace(/\.net$/, '');
  return { ...line, sum: totals(path, [line.sum, part], currency) };
}

/** Paths of lines that amendments made begin so. */
const MADE = 'amendment.plan';

/** Where the lines of an amendment stand: by its date, and by a number besides where another amendment has that date. */
function ownPath({ date }: Amendment, plan: readonly Instalment[]): string {
  const taken = (path: string): boolean => plan.some((line) => line.path === path || line.path.startsWith(`${path}.`));
  for (let ordinal = 1; ; ordinal += 1) {
    const path = step(MADE, ordinal === 1 ? date.value.iso : `${date.value.iso}-${ordinal}`);
    if (!taken(path)) return path;
  }
}

/** A line on its own, invoiced when the amendment is accepted. */
function ownLine(kind: 'own line' | 'refund', path: string, sum: Totals): Instalment {
  const invoice = given<Moment>('changes.effect_on_plan', { kind: 'anchor', anchor: 'acceptance' });
  return { kind, path, of: [], invoice, sum, fixed: false };
}

/** What is left of a sum. It hangs on `cause`, not on all that cancels out. */
function less(
  path: string,
  whole: Totals,
  parts: readonly Totals[],
  currency: string,
  cause: readonly Totals[],
): Totals {
  const left = (of: 'net' | 'tax') => {
    const off = totals(path, parts, currency)[of].value.minor;
    const inputs = cause.map((totals) => totals[of]);
    return reckoned(`${path}.${of}`, inputs, { ...whole[of].value, minor: whole[of].value.minor - off });
  };
  return totals(path, [{ net: left('net'), tax: left('tax') }], currency);
}

function sumsOf(lines: readonly Instalment[]): readonly Totals[] {
  return lines.flatMap((line) => (line.sum && line.kind !== 'recurring' ? [line.sum] : []));
}

function isNothing({ net, tax }: Totals): boolean {
  return net.value.minor === 0n && tax.value.minor === 0n;
}
