/** Takes what each column of a table needs, gives the widths that share the room among them. */

/** Widths in points: of the longest word of a column, and of its longest line if none were broken. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

/**
 * Where all columns fit unbroken, what is left goes to those of words, in proportion; figures keep their width. Where they do not,
 * the narrow ones stay unbroken if they can and the wide ones share the rest, the wider the more. None gets less than its longest word.
 */
export function sharedWidths(extents: readonly Extent[], room: number, figures: readonly boolean[]): number[] {
  const most = extents.map((column) => column.most);
  if (sum(most) <= room) return stretched(most, room, figures);
  const longestWords = extents.map((column) => column.least);
  for (const least of [unbroken(extents, room), longestWords]) if (sum(least) <= room) return fitted(least, most, room);
  return squeezed(longestWords, room);
}

/** True where no narrow column needs to be broken. */
export function isRoomy(extents: readonly Extent[], room: number): boolean {
  return sum(unbroken(extents, room)) <= room;
}

/** Narrow columns, as of dates and figures, want to stay on one line; wide ones want some more than their longest word. */
function unbroken(extents: readonly Extent[], room: number): number[] {
  return extents.map(({ least, most }) => (most < room / 4 ? most : Math.min(most, Math.max(least, room / 5))));
}

function stretched(widths: readonly number[], room: number, figures: readonly boolean[]): number[] {
  const all = figures.every((figure) => figure);
  const weights = widths.map((width, index) => (figures[index] && !all ? 0 : Math.max(width, 1)));
  const spare = room - sum(widths);
  return widths.map((width, index) => width + (spare * (weights[index] ?? 0)) / sum(weights));
}

/** In proportion to the root of what each wants, between its bounds: the algorithm that CSS has for flexible lengths. */
function fitted(least: readonly number[], most: readonly number[], room: number): number[] {
  const weights = most.map((width) => Math.sqrt(Math.max(width, 1)));
  const fixed: (number | undefined)[] = most.map(() => undefined);
  while (true) {
    const free = weights.filter((_, index) => fixed[index] === undefined);
    if (free.length === 0) return fixed.map((width) => width ?? 0);
    const share = (room - sum(fixed.map((width) => width ?? 0))) / sum(free);
    const wished = weights.map((weight, index) => fixed[index] ?? weight * share);
    const bounded = wished.map((width, index) => Math.min(Math.max(width, least[index] ?? 0), most[index] ?? 0));
    const excess = sum(bounded) - sum(wished);
    for (const [index, width] of bounded.entries()) {
      const moved = width - (wished[index] ?? 0);
      if (Math.abs(excess) < TINY || moved * excess > 0) fixed[index] ??= width;
    }
  }
}

/** Rounding of sums, in points. */
const TINY = 0.001;

/** Not even the longest words fit: no column that is narrower than its fair share gives any of it up. */
function squeezed(widths: readonly number[], room: number): number[] {
  let fair = room / widths.length;
  for (let round = 0; round < widths.length; round++) {
    const narrow = widths.filter((width) => width <= fair);
    const wide = widths.length - narrow.length;
    fair = wide === 0 ? fair : (room - sum(narrow)) / wide;
  }
  return widths.map((width) => Math.min(width, fair));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
