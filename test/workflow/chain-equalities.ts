/** Takes a step of a chain of amendments, holds its ladders and its plan to what must be equal, whatever was changed. */
import { expect } from 'vitest';
import { addDays, earlier } from '../../src/model/calendar.ts';
import type { DayRow, Instalment, Line, MoneyLadder, Reckoning, Totals, When } from '../../src/model/reckoning.ts';
import type { CalendarDate, Duration, Period } from '../../src/model/values.ts';
import type { Standing } from '../../src/workflow/chain.ts';
import type { Step } from './random-chain.ts';

/** Net, tax and gross in minor units. */
export type Sum = readonly [net: bigint, tax: bigint, gross: bigint];

const NOTHING: Sum = [0n, 0n, 0n];

export function sumOf(totals: Totals | undefined): Sum {
  if (totals === undefined) return NOTHING;
  return [totals.net.value.minor, totals.tax.value.minor, totals.gross.value.minor];
}

export function add(...sums: readonly Sum[]): Sum {
  return sums.reduce(([a, b, c], [d, e, f]) => [a + d, b + e, c + f], NOTHING);
}

/** The price as the lines say it, added up anew: favours and what is credited at signing come to nothing by themselves. */
export function priceOf({ lines }: Reckoning, period?: Period): Sum {
  return add(...lines.filter((line: Line) => line.period === period).map(sumOf));
}

/**
 * For what is charged once and for each period: original + earlier = before; before + this = after; the lines add up to this; and
 * it begins where the step before it ended.
 */
export function holdMoney({ before, after, ladders }: Step, original: Standing, last?: Step): void {
  const ended = new Map(last?.ladders.money.map((ladder) => [ladder.period, sumOf(ladder.after)]));
  for (const ladder of ladders.money) {
    const { period } = ladder;
    const [first, earlier, was, change, is] = sumsOf(ladder);
    for (const [net, tax, gross] of [first, earlier, was, change, is]) expect(net + tax).toBe(gross);
    expect(['original', period, first]).toEqual(['original', period, priceOf(original.reckoning, period)]);
    expect(['before', period, was]).toEqual(['before', period, ended.get(period) ?? priceOf(before.reckoning, period)]);
    expect(['after', period, is]).toEqual(['after', period, priceOf(after.reckoning, period)]);
    expect(['original + earlier', period, add(first, earlier)]).toEqual(['original + earlier', period, was]);
    expect(['before + this', period, add(was, change)]).toEqual(['before + this', period, is]);
    expect(['lines', period, add(...ladder.lines.map(sumOf))]).toEqual(['lines', period, change]);
  }
  // What is in no ladder costs nothing, before and after.
  const periods = new Set([before, after].flatMap((each) => each.reckoning.periods.map(({ period }) => period)));
  for (const period of periods) expect(ladders.money.map((ladder) => ladder.period)).toContain(period);
}

function sumsOf({ original, earlier, before, change, after }: MoneyLadder): readonly [Sum, Sum, Sum, Sum, Sum] {
  return [sumOf(original), sumOf(earlier), sumOf(before), sumOf(change), sumOf(after)];
}

/** What is billed once adds up to the price, and what is billed per period to the fee, in net, tax and gross. */
export function holdPlan({ plan, reckoning }: Standing): void {
  const billed = (lines: readonly Instalment[]): string => lines.map(billedAs).join('\n');
  const once = plan.filter(({ kind }) => kind !== 'recurring');
  expect(add(...once.map(({ sum }) => sumOf(sum))), billed(once)).toEqual(priceOf(reckoning));
  for (const { period } of reckoning.periods) {
    const running = plan.filter((line) => line.period === period && line.until === undefined);
    expect(add(...running.map(({ sum }) => sumOf(sum))), billed(running)).toEqual(priceOf(reckoning, period));
  }
  for (const line of plan) {
    const [net, tax, gross] = sumOf(line.sum);
    expect(net + tax, billedAs(line)).toBe(gross);
  }
}

/** A line that is invoiced by the date of the amendment stays as it is, and so does a fee that ran until then. */
export function holdFixed({ before, after, date }: Step): void {
  for (const line of before.plan) {
    const invoiced = line.invoiced !== undefined && !earlier(date, line.invoiced.value);
    const once = line.kind !== 'recurring' && line.kind !== 'extras';
    const past = line.until !== undefined && earlier(line.until.value, date);
    if (!line.fixed && !(once && invoiced) && !past) continue;
    const kept = after.plan.map(billedAs).filter((text) => text === billedAs(line));
    expect(kept, billedAs(line)).not.toEqual([]);
  }
}

/** A plan to be read. */
export function planned({ plan }: Standing): string {
  return plan.map(billedAs).join('\n');
}

/** All of an instalment that a client could hold against us. */
function billedAs({ path, kind, name, sum, invoiced, due, begins, until }: Instalment): string {
  const days = [invoiced, due, begins, until].map((at) => at?.value.iso ?? '-');
  return [kind, path, name?.value.text ?? '', ...sumOf(sum), ...days].join(' ');
}

/** original + earlier = before and before + this = after, in the kind of day of the row; and each row tells of a day that changed. */
export function holdDays({ before, after, ladders }: Step, original: Standing): void {
  const [was, is, first] = [daysOf(before), daysOf(after), daysOf(original)];
  const keys = ladders.days.map(({ kind, path }) => `${kind} ${path}`);
  for (const [index, row] of ladders.days.entries()) {
    const key = keys[index] ?? '';
    const said = [row.original, row.before, row.after].map((date) => date?.value.iso);
    expect([key, ...said]).toEqual([key, ...[first, was, is].map((days) => days.get(key)?.date.value.iso)]);
    holdRow(row, after);
  }
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => dayAsTold(was.get(key)) !== dayAsTold(is.get(key)),
  );
  // Another quantity from some day on is no day that anyone waits for.
  const opened = changed.filter((key) => keys.includes(key) || !key.startsWith('service '));
  expect(keys.toSorted()).toEqual(opened.toSorted());
}

function holdRow({ path, original, earlier: sofar, before, change, after }: DayRow, { clock }: Standing): void {
  const shifted = (day: CalendarDate, { count, unit }: Duration): string | undefined =>
    (unit === 'business day' ? clock.business?.days.add(day, count) : addDays(day, count))?.iso;
  if (original && sofar && before)
    expect([path, shifted(original.value, sofar.value)]).toEqual([path, before.value.iso]);
  if (before && change && after) expect([path, shifted(before.value, change.value)]).toEqual([path, after.value.iso]);
}

function dayAsTold(day: When | undefined): string {
  return JSON.stringify([day?.date.value.iso, day?.time?.value]);
}

/** The days of the agreement and of its plan; of a fee that changed, the day on which it began. */
function daysOf({ reckoning, plan }: Standing): ReadonlyMap<string, When> {
  const billed = plan.flatMap(({ path, begins, invoiced }): [string, When][] => {
    const date = begins ?? invoiced;
    return date ? [[`instalment ${path}`, { date }]] : [];
  });
  const named = reckoning.days.map((day): [string, When] => [`${day.kind} ${day.path}`, day]);
  return new Map([...named, ...billed].toReversed());
}
