/** Takes lines of the price, gives what of them belongs to some services, and what a part of a month, quarter or year costs. */
import { apportion, totals } from './billing.ts';
import { addDays, daysBetween, daysIn, lastOf } from './calendar.ts';
import type { Figure } from './figure.ts';
import { reckoned } from './figure.ts';
import { rounded, scaled, sum } from './money.ts';
import { ratio } from './ratio.ts';
import type { Instalment, Line } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import { taxed } from './tax.ts';
import type { CalendarDate, CalendarPeriod, Money } from './values.ts';

type Rules = Pick<Terms, 'tax' | 'rounding' | 'currency'>;

/**
 * The lines of some services. A discount that others share too is split in proportion to what its services cost, to the cent.
 */
export function within(lines: readonly Line[], services: readonly string[], rules: Rules): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.of.every((id) => services.includes(id))) return [line];
    return line.of.some((id) => services.includes(id)) ? [split(line, lines, services, rules)] : [];
  });
}

function split(line: Line, lines: readonly Line[], services: readonly string[], rules: Rules): Line {
  const weights = line.of.map((id) => {
    const own = lines.find((other) => other.kind === 'service' && other.id === id && other.period === line.period);
    return own?.net.value.minor ?? 0n;
  });
  const part = (whole: Figure<Money>): Figure<Money> => {
    const parts = apportion(whole.value.minor, weights, rules.rounding.mode);
    const minor = parts.reduce((all, each, index) => all + (services.includes(line.of[index] ?? '') ? each : 0n), 0n);
    return { ...whole, value: { ...whole.value, minor } };
  };
  const [net, tax] = [part(line.net), part(line.tax)];
  return { ...line, net, tax, gross: sum(line.gross.path, [net, tax], rules.currency) };
}

/** What the days of a calendar period from `begins` on cost: each line by actual days, its tax on that; undefined from its first day on. */
export function partOf(
  path: string,
  period: CalendarPeriod,
  lines: readonly Line[],
  begins: Figure<CalendarDate>,
  rules: Rules,
): Instalment['part'] {
  const last = lastOf(period, begins.value);
  const whole = daysIn(period, begins.value);
  const count = daysBetween(begins.value, last) + 1;
  if (count === whole) return undefined;
  const inclusive = rules.tax !== 'none' && rules.tax.prices === 'inclusive';
  const parts = taxed(
    rules,
    lines.map((line) => {
      const fee = inclusive ? line.gross : line.net;
      const due = scaled({ minor: ratio(fee.value.minor), from: fee.from }, ratio(count, whole), begins);
      return { ...line, result: path, base: rounded(path, due, rules.currency, rules.rounding.mode) };
    }),
  );
  return {
    days: reckoned(`${path}.days`, [begins], { kind: 'count', count }),
    last: reckoned(`${path}.last`, [begins], last),
    sum: totals(path, parts, rules.currency),
  };
}

/** The day before, at `path`. */
export function dayBefore(path: string, day: Figure<CalendarDate>): Figure<CalendarDate> {
  return reckoned(path, [day], addDays(day.value, -1));
}
