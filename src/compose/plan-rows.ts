/** Takes the payment plan before and after an amendment, gives its rows: each with what was to be paid until now, where that is another sum. */
import type { Figures } from '../model/figures.ts';
import type { Instalment } from '../model/reckoning.ts';
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
      .map((line) => ({ ...instalmentView(line, is), ...compared(line, before), gone: false })),
    ...gone
      .filter((line) => line.path === path)
      .map((line) => ({
        ...instalmentView(line, was),
        ...{ net: undefined, tax: undefined, gross: undefined },
        until_now: line.sum?.gross,
        added: false,
        gone: true,
      })),
  ]);
}

function compared(line: Instalment, before: readonly Instalment[]): View {
  const old = formerOf(line, before);
  const same = old?.sum?.gross.value.minor === line.sum?.gross.value.minor;
  return { until_now: same ? undefined : old?.sum?.gross, added: old === undefined };
}

/** The line before; of a fee, the one that was to be charged on the day from which this one is. */
function formerOf(line: Instalment, before: readonly Instalment[]): Instalment | undefined {
  const own = before.filter(({ path, period }) => path === line.path && period === line.period);
  const day = line.begins?.value.iso;
  if (day === undefined) return own.at(0);
  return own.findLast(({ begins }) => begins !== undefined && begins.value.iso <= day) ?? own.at(0);
}
