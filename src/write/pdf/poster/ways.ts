/** Takes a sheet, gives every number of columns and every size of type that it can be tried in, from the least that can be read to the largest that looks right. */
import type { Sheet } from '../../../document/sheet.ts';
import { extentOf } from '../../../document/sheet.ts';
import type { Writing } from '../setting.ts';
import { DESIGNS } from './designs.ts';
import { leastSize } from './legibility.ts';
import { panelsOf } from './panels.ts';
import { marginOf } from './three.ts';

export interface Size {
  readonly body: number;
  readonly ease: number;
}

export interface Way {
  readonly columns: number;
  /** From the least; each next one needs more room. */
  readonly sizes: readonly [Size, ...Size[]];
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
  return (folded ? [PANELS] : COLUMNS).flatMap((columns): Way[] => {
    const from = Math.max(least, inner / columns / LONGEST);
    // However large the type, one column is a way: else nobody could say by how much all is too long.
    const to = columns === 1 || folded ? most : Math.min(most, inner / columns / SHORTEST);
    if (from > to) return [];
    const steps = Math.floor(Math.log(to / from) / Math.log(STEP));
    const easy = Array.from({ length: steps }, (_, step): Size => ({ body: from * STEP ** (step + 1), ease: 1 }));
    const [first, ...others] = from === least ? EASES : [1];
    const sizeOf = (ease: number): Size => ({ body: from, ease });
    return [{ columns, sizes: [sizeOf(first), ...others.map(sizeOf), ...easy] }];
  });
}

/** Of the words of all panels that they flow through. */
function foldedWidth(width: number, share: number): number {
  const flap = panelsOf(width).inner[3].width;
  return PANELS * (flap - 2 * marginOf(flap, share));
}

/** How many panels words flow through where a sheet is folded in three. */
const PANELS = 4;

/** In the least type. */
const EASES = [0, 0.25, 0.5, 0.75, 1] as const;
/** As many columns as any sheet has. */
const COLUMNS = [2, 3, 1, 4];
/** The width of a column, in sizes of the type. Words may want more: see `isSound`. */
const SHORTEST = 13.5;
const LONGEST = 34;
/** How often the largest type goes into the shorter side of the sheet. */
const LARGEST = 23;
/** The same into a panel of a folded one, which is held in the hand. */
const LARGEST_FOLDED = 17;
const STEP = 1.04;
