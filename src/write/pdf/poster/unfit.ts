/** Takes a document that its sheet can't hold, gives the finding that says so: the next larger sheet that can, the sections to leave out, and how much is too long. */
import type { Diagnostic } from '../../../diagnostic.ts';
import {
  calledKind,
  isSheetKind,
  largerThan,
  type Sheet,
  type SheetKind,
  usualMetres,
} from '../../../document/sheet.ts';
import type { Document } from '../../../document/tree.ts';
import type { Writing } from '../setting.ts';
import { columnHeight, evenColumns } from './columns.ts';
import { snugTrials } from './fit.ts';
import { leastSize } from './legibility.ts';
import { fits, type Trial } from './trial.ts';

export function unfit(document: Document, sheet: Sheet, script: Writing): Diagnostic {
  const kind = isSheetKind(document.kind) ? document.kind : 'poster';
  const trials = snugTrials(document, sheet, script);
  const [shortest] = trials.toSorted((a, b) => tooLong(a) - tooLong(b));
  if (!shortest) throw new Error('a sheet without a way to lay it out');
  const lines = tooLong(shortest);
  const larger = largerSheet(document, kind, sheet, script);
  const out = sectionsToLeave(trials, sheet.spare);
  const ways = [
    ...(larger ? [`take a larger sheet: ${larger}`] : []),
    ...(out ? [`leave sections out${toType(kind, out)}`] : []),
    `write ${lines === 1 ? 'a line' : `about ${lines} lines`} less`,
  ];
  const size = shortest.attempt.body.toFixed(1);
  const way = sheet.landscape ? ' in landscape' : '';
  const { least } = sheet;
  const bound = least && least.points > leastSize('line', sheet, script.measures);
  const letters = bound ? `as large as ${least.by} wants` : `that can be read from ${metres(sheet.metres)}`;
  return {
    rule: 'poster/too-full',
    level: 'error',
    message: `found more words than ${sheet.name}${way} can hold in letters ${letters} (${size} pt), by ${lines === 1 ? 'a line' : `about ${lines} lines`}; the ${calledKind(kind)} is never set smaller than that`,
    hint: ways.join('; or '),
  };
}

/** Only the poster is so much the main thing that the definition says what it leaves out. */
function toType(kind: SheetKind, out: readonly string[]): string {
  return kind === 'poster'
    ? `, in your definition: poster: leave_out: [${out.join(', ')}]`
    : `: --leave-out ${out.join(',')}`;
}

/** `1.5 m (4.9 ft)` */
export function metres(count: number): string {
  return `${Number(count.toFixed(2))} m (${Number((count / 0.3048).toFixed(1))} ft)`;
}

/** In lines, over all columns. */
function tooLong({ sections, count, room, around, line, outer }: Trial): number {
  const columns = evenColumns(sections, count, columnHeight(sections, around), around) ?? [sections];
  const heights = columns.map((column, at) => columnHeight(column, around) - around.more(at));
  const inAll = heights.reduce((sum, height) => sum + height - room, 0);
  return Math.max(1, Math.ceil((Math.max(0, inAll, Math.max(...heights) - room) + outer) / line));
}

/** What to type for the next larger sheet that holds all, read from as far away as this one. */
function largerSheet(document: Document, kind: SheetKind, sheet: Sheet, script: Writing): string | undefined {
  const name = largerThan(sheet.name, kind).find((each) =>
    snugTrials(document, { ...sheet, name: each }, script).some(fits),
  );
  if (name === undefined) return undefined;
  return usualMetres(name, kind) === sheet.metres
    ? `--size ${name}`
    : `--size ${name} --distance ${Number(sheet.metres.toFixed(2))}m`;
}

/** The fewest sections without which the rest fits; of as many, those that readers need least. */
function sectionsToLeave(trials: readonly Trial[], spare: readonly string[]): readonly string[] | undefined {
  const there = spare.filter((id) => trials[0]?.sections.some((section) => section.id === id));
  for (let count = 1; count <= there.length; count++) {
    for (const out of choices(there, count)) {
      const enough = trials.some((trial) =>
        fits({
          ...trial,
          sections: trial.sections.filter(({ id }) => id === undefined || !out.includes(id)),
        }),
      );
      if (enough) return out;
    }
  }
  return undefined;
}

/** So many of a list, those first that come first in it. */
function choices<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return list.flatMap((item, index) => choices(list.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}
