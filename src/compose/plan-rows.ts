/** Takes the payment plan before and after an amendment, gives its rows: each with what was to be paid until now, where that is another sum. */
import type { Figure } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import type { Instalment, Totals } from '../model/reckoning.ts';
import { instalmentView, type View } from './view.ts';

/** Rows in the order of the plan; what is billed no more stands where it stood. */
export function planRows(
  before: readonly Instalment[],
  after: readonly Instalment[],
  was: Figures,
  is: Figures,
): readonly View[] {
  const gone = before.filter((line) => line.kind !== 'recurring' && !after.some(({ path }) => path === line.path));
  const order = [...new Set([...before, ...after].map(({ path }) => path))];
  return order.flatMap((path) => [
    ...after
      .filter((line) => line.path === path)
      .map((line) => ({
        ...instalmentView(line, is),
        ...compared(line, before, after),
        follows: follows(line, after),
        gone: false,
      })),
    ...gone
      .filter((line) => line.path === path)
      .map((line) => ({
        ...instalmentView(line, was),
        ...{ net: undefined, tax: undefined, gross: undefined },
        until_now: line.sum?.gross,
        part_until_now: undefined,
        part_added: false,
        added: false,
        follows: false,
        gone: true,
      })),
  ]);
}

function compared(line: Instalment, before: readonly Instalment[], after: readonly Instalment[]): View {
  const old = formerOf(line, before);
  // A fee that only now takes the place of another has a part of its own; the other keeps its part.
  const part = old && follows(line, after) === follows(old, before) ? old.part : undefined;
  return {
    until_now: unlessSame(old?.sum, line.sum),
    part_until_now: part && unlessSame(part.sum, line.part?.sum),
    part_added: part === undefined,
    added: old === undefined,
  };
}

/** True of a fee that takes the place of another within the plan: its part of a month is what the days left cost more. */
export function follows(line: Instalment, plan: readonly Instalment[]): boolean {
  return plan.find(({ path, period }) => path === line.path && period === line.period) !== line;
}

/** What was to be paid, where that is not what is to be paid. */
function unlessSame(old: Totals | undefined, now: Totals | undefined): Figure | undefined {
  return old?.gross.value.minor === now?.gross.value.minor ? undefined : old?.gross;
}

/** The line before; of a fee, the one that was to be charged on the day from which this one is. */
function formerOf(line: Instalment, before: readonly Instalment[]): Instalment | undefined {
  const own = before.filter(({ path, period }) => path === line.path && period === line.period);
  const day = line.begins?.value.iso;
  if (day === undefined) return own.at(0);
  return own.findLast(({ begins }) => begins !== undefined && begins.value.iso <= day) ?? own.at(0);
}
