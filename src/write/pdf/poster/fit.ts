/** Takes a document and its sheet, gives it in the largest type that looks right and fits, never below the least that can be read; or nothing. */
import type { Sheet } from '../../../document/sheet.ts';
import { extentOf } from '../../../document/sheet.ts';
import type { Document } from '../../../document/tree.ts';
import type { Writing } from '../setting.ts';
import { band } from './band.ts';
import { classic } from './classic.ts';
import { sidesOf } from './code.ts';
import type { Columns } from './columns.ts';
import type { Design } from './design.ts';
import { leastSize } from './legibility.ts';
import { panelsOf } from './panels.ts';
import { marginOf, threeOf } from './three.ts';
import { tiles } from './tiles.ts';
import { type Attempt, columnsOf, type Trial, trialOf } from './trial.ts';

export const DESIGNS: Readonly<Record<Sheet['look'], Design>> = { band, classic, tiles };

export interface Fit {
  readonly trial: Trial;
  readonly columns: Columns;
}

/** With the largest code for phones that takes little from the type, or without one where there is no room for it. */
export function fit(document: Document, sheet: Sheet, script: Writing): Fit | undefined {
  const without = best(document, sheet, script);
  if (!without || !document.code) return without;
  const sides = sidesOf(sheet, document.code);
  for (const side of sides) {
    const found = best(document, sheet, script, side);
    if (found && isCalm(found, without)) return found;
  }
  return best(document, sheet, script, sides.at(-1)) ?? without;
}

/** True where a code takes no more of the type's size, or of the space between things, than looks right. */
function isCalm({ trial: { attempt: one } }: Fit, { trial: { attempt: other } }: Fit): boolean {
  return one.body >= other.body * MOST_OF_SIZE && one.ease >= Math.min(0.5, other.ease);
}

const MOST_OF_SIZE = 0.88;

/** The best of all numbers of columns: that with the largest type, and of those that are alike the one with the fullest columns. */
function best(document: Document, sheet: Sheet, script: Writing, side?: number): Fit | undefined {
  let kept: Fit | undefined;
  const code = side !== undefined && { side };
  for (const { columns, sizes } of waysOf(sheet, script)) {
    const { body: before, ease } = kept?.trial.attempt ?? { body: 0, ease: 0 };
    const wanted = sizes.filter((size) => !kept || ease < 1 || size.body > before * MUCH);
    const found = largest(wanted, (size) => tried(document, sheet, script, { ...size, ...code, columns }));
    if (found && (!kept || isBetter(found, kept))) kept = found;
  }
  return kept;
}

/** Larger, or as large with more space. */
function isBetter({ trial: { attempt: one } }: Fit, { trial: { attempt: other } }: Fit): boolean {
  return one.body === other.body ? one.ease > other.ease : one.body > other.body;
}

/** A little more size is not worth another column. */
const MUCH = 1.04;

interface Size {
  readonly body: number;
  readonly ease: number;
}

export interface Way {
  readonly columns: number;
  /** From the least; each next one needs more room. */
  readonly sizes: readonly Size[];
}

/** Every number of columns that leaves lines of a good length, the likeliest first, with the sizes in which it does. */
export function waysOf(sheet: Sheet, script: Writing): readonly Way[] {
  const { width, height } = extentOf(sheet);
  const folded = sheet.fold === 'three';
  const shorter = Math.min(folded ? panelsOf(width).inner[3].width : width, height);
  const least = Math.max(leastSize('line', sheet, script.measures), sheet.least?.points ?? 0);
  const most = Math.max(least, shorter / (folded ? LARGEST_FOLDED : LARGEST));
  const usual = DESIGNS[sheet.look].margin(1);
  const inner = folded ? foldedWidth(width, usual) : width - 2 * shorter * usual;
  const ways = (folded ? [PANELS] : COLUMNS).map((columns): Way => {
    const from = Math.max(least, inner / columns / LONGEST);
    // However large the type, one column is a way: else nobody could say by how much all is too long.
    const to = columns === 1 || folded ? most : Math.min(most, inner / columns / SHORTEST);
    if (from > to) return { columns, sizes: [] };
    const steps = Math.floor(Math.log(to / from) / Math.log(STEP));
    const easy = Array.from({ length: steps + 1 }, (_, step): Size => ({ body: from * STEP ** step, ease: 1 }));
    return { columns, sizes: from === least ? [...EASES.map((ease) => ({ body: least, ease })), ...easy] : easy };
  });
  return ways.filter(({ sizes }) => sizes.length > 0);
}

/** Of the words of all panels that they flow through. */
function foldedWidth(width: number, share: number): number {
  const flap = panelsOf(width).inner[3].width;
  return PANELS * (flap - 2 * marginOf(flap, share));
}

/** How many panels words flow through where a sheet is folded in three. */
const PANELS = 4;

/** In the least type. */
const EASES = [0, 0.25, 0.5, 0.75];
/** As many columns as any sheet has. */
const COLUMNS = [2, 3, 1, 4];
/** The width of a column, in sizes of the type. */
const SHORTEST = 13.5;
const LONGEST = 34;
/** How often the largest type goes into the shorter side of the sheet. */
const LARGEST = 23;
/** The same into a panel of a folded one, which is held in the hand. */
const LARGEST_FOLDED = 21;
const STEP = 1.04;

/** A sheet laid out in a size, whether it fits or not. */
export function trialIn(
  document: Document,
  sheet: Sheet,
  script: Writing,
  size: Pick<Attempt, 'body' | 'ease' | 'columns'>,
): Trial {
  const attempt = { sheet, design: DESIGNS[sheet.look], ...size };
  return sheet.fold === 'three' ? threeOf(document, script, attempt) : trialOf(document, script, attempt);
}

export function tried(
  document: Document,
  sheet: Sheet,
  script: Writing,
  size: Size & Pick<Attempt, 'columns' | 'side'>,
): Fit | undefined {
  const trial = trialIn(document, sheet, script, size);
  const columns = columnsOf(trial);
  return columns && { trial, columns };
}

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
