/** Takes a document and its sheet, gives it in the largest type that looks right and fits, never below the least that can be read; or nothing. */
import type { Sheet } from '../../../document/sheet.ts';
import type { Document } from '../../../document/tree.ts';
import type { Writing } from '../setting.ts';
import { sidesOf } from './code.ts';
import type { Columns } from './columns.ts';
import { DESIGNS } from './designs.ts';
import { cutsIn, linesOfNames } from './sections.ts';
import { threeOf } from './three.ts';
import { columnsOf, fits, type Trial, trialOf } from './trial.ts';
import { type Size, type Way, waysOf } from './ways.ts';

export interface Fit {
  readonly trial: Trial;
  readonly columns: Columns;
}

/** With the largest code for phones that takes little from the type, or without one where there is no room for it. */
export function fit(document: Document, sheet: Sheet, script: Writing): Fit | undefined {
  const bench = benchOf(document, sheet, script);
  for (const lines of [FEW_LINES, Number.POSITIVE_INFINITY]) {
    const without = best(bench, { lines });
    if (!without) continue;
    const trial = (document.code && withCode(bench, { lines }, sidesOf(sheet, document.code), without)) || without;
    return { trial, columns: columnsOf(trial) };
  }
  return undefined;
}

/** The name of what has a price is broken into no more, unless there is no other way. */
const FEW_LINES = 3;

function withCode(bench: Bench, wish: Wish, sides: readonly number[], without: Trial): Trial | undefined {
  const { body, ease } = without.attempt;
  for (const side of sides) {
    const found = best(bench, { ...wish, side, body: body * MOST_OF_SIZE });
    if (found && found.attempt.ease >= Math.min(0.5, ease)) return found;
  }
  return best(bench, { ...wish, side: sides.at(-1) });
}

/** A code that is not the least takes no more of the type's size. */
const MOST_OF_SIZE = 0.88;

/** What is asked of a trial, beside that all fits. */
interface Wish {
  /** Of a name beside its price: at most. */
  readonly lines: number;
  /** Of the code for phones. */
  readonly side?: number | undefined;
  /** At least. */
  readonly body?: number;
}

/** The trials of one document on one sheet. */
interface Bench {
  readonly ways: readonly Way[];
  /** Each is laid out once. */
  lay(columns: number, size: Size): Trial;
  /** That with the longest lines: what it breaks can't be helped. */
  readonly widest: Trial;
}

function benchOf(document: Document, sheet: Sheet, script: Writing): Bench {
  const known = new Map<string, Trial>();
  const lay = (columns: number, size: Size): Trial => {
    const key = `${columns} ${size.body} ${size.ease}`;
    const trial = known.get(key) ?? laid(document, script, sheet, size, columns);
    known.set(key, trial);
    return trial;
  };
  const ways = waysOf(sheet, script);
  const [first, ...others] = ways;
  if (!first) throw new Error('a sheet without a way to lay it out');
  const { columns, sizes } = others.reduce((fewest, way) => (way.columns < fewest.columns ? way : fewest), first);
  return { ways, lay, widest: lay(columns, sizes[0]) };
}

/** A sheet laid out in a size, whether it fits or not. */
function laid(document: Document, script: Writing, sheet: Sheet, size: Size, columns: number): Trial {
  const attempt = { sheet, design: DESIGNS[sheet.look], ...size, columns };
  return sheet.fold === 'three' ? threeOf(document, script, attempt) : trialOf(document, script, attempt);
}

/** In the least type, with just the space that must be, for each number of columns that breaks no word. */
export function snugTrials(document: Document, sheet: Sheet, script: Writing): readonly Trial[] {
  const bench = benchOf(document, sheet, script);
  const trials = bench.ways.map(({ columns, sizes }) => bench.lay(columns, sizes[0]));
  return trials.filter((trial) => isSound(trial, bench, Number.POSITIVE_INFINITY));
}

/** True where no word is broken (as an address would be), and no name into many lines, that need not be. */
function isSound(trial: Trial, { widest }: Bench, lines: number): boolean {
  return cuts(trial) <= cuts(widest) && (namesOf(trial) <= lines || namesOf(trial) <= namesOf(widest));
}

function cuts({ sections }: Trial): number {
  return sections.reduce((sum, { items }) => sum + cutsIn(items), 0);
}

function namesOf({ sections }: Trial): number {
  return Math.max(0, ...sections.map(({ items }) => linesOfNames(items)));
}

/** The best of all numbers of columns: that with the largest type, and of those that are alike the one with the fullest columns. */
function best(bench: Bench, { lines, side, body: least = 0 }: Wish): Trial | undefined {
  let kept: Trial | undefined;
  for (const { columns, sizes } of bench.ways) {
    const { body: before, ease } = kept?.attempt ?? { body: 0, ease: 0 };
    const wanted = sizes.filter(({ body }) => body >= least && (!kept || ease < 1 || body > before * MUCH));
    const found = largest(wanted, (size) => {
      const plain = bench.lay(columns, size);
      const trial = side === undefined ? plain : plain.coded(side);
      return isSound(trial, bench, lines) && fits(trial) ? trial : undefined;
    });
    if (found && (!kept || isBetter(found, kept))) kept = found;
  }
  return kept;
}

/** Larger, or as large with more space. */
function isBetter({ attempt: one }: Trial, { attempt: other }: Trial): boolean {
  return one.body === other.body ? one.ease > other.ease : one.body > other.body;
}

/** A little more size is not worth another column. */
const MUCH = 1.04;

/** The last of a list that is good, where what is good at one place nearly always is before it. */
function largest<T, R>(list: readonly T[], good: (item: T) => R | undefined): R | undefined {
  let found: R | undefined;
  let low = 0;
  let high = list.length;
  let at = 0;
  while (low < high) {
    const item = list[at];
    const result = item === undefined ? undefined : good(item);
    if (result) [found, low] = [result, at + 1];
    else high = at;
    at = Math.floor((low + high) / 2);
  }
  return found;
}
