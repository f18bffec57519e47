/** Takes a reckoning, gives its days and its payment plan as a record holds them: every figure as text. */
import { decimalsOf } from '../model/money.ts';
import type { Dated, Instalment, Reckoning, Totals } from '../model/reckoning.ts';
import type { ClockTime, Money } from '../model/values.ts';
import type { Json } from './record.ts';

/** Each day that could be worked out, by its path: `{"schedule.milestones.live": "2027-01-25"}`; with a time where hours were counted. */
export function recordedDates(reckoning: Reckoning): Json {
  const { milestones, duties, completion, termEnd, lastNotice, cancellation } = reckoning.timetable;
  const single = {
    'timetable.completion': completion,
    'timetable.termEnd': termEnd,
    'timetable.lastNotice': lastNotice,
  };
  return Object.fromEntries([
    ...[...milestones, ...duties].flatMap((dated) => dayOf(dated)),
    ...Object.entries(single).flatMap(([path, figure]) => (figure ? [[path, figure.value.iso] as const] : [])),
    ...cancellation.map(({ path, last }) => [path, last.value.iso] as const),
  ]);
}

/** Each line of the payment plan, in order. What could not be worked out at signing is left out of its line. */
export function recordedBilling(plan: readonly Instalment[]): Json {
  return plan.map(billed);
}

function dayOf({ path, date, time }: Dated): readonly (readonly [string, string])[] {
  return date ? [[path, time ? `${date.value.iso}T${clock(time.value)}` : date.value.iso]] : [];
}

function billed(line: Instalment): Json {
  return {
    kind: line.kind,
    path: line.path,
    of: line.of,
    fixed: line.fixed ? 'yes' : 'no',
    ...(line.name && { name: line.name.value.text }),
    ...(line.invoiced && { invoiced: line.invoiced.value.iso }),
    ...(line.due && { due: line.due.value.iso }),
    ...(line.sum && sums(line.sum)),
    ...(line.period && { per: line.period }),
    ...(line.begins && { begins: line.begins.value.iso }),
    ...(line.until && { until: line.until.value.iso }),
    ...(line.part && { part: { last: line.part.last.value.iso, ...sums(line.part.sum) } }),
  };
}

function sums({ net, tax, gross }: Totals): { readonly [key: string]: Json } {
  return {
    currency: net.value.currency,
    net: decimal(net.value),
    tax: decimal(tax.value),
    gross: decimal(gross.value),
  };
}

/** `-1234.50`: the minor units with the point where the currency has it. */
export function decimal({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${minor < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}

function clock({ hour, minute }: ClockTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
