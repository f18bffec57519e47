/** Takes sections and a number of columns, gives the lowest columns that hold them in their order. Knows heights, and not what they are of. */
import { parted, type Section } from './sections.ts';

export type Columns = readonly (readonly Section[])[];

/** What stands around sections, in points. */
export interface Around {
  /** Above and below the words of each, together. */
  readonly pad: number;
  readonly between: number;
  /** How much more room than the others a column has, by its index. */
  more(column: number): number;
}

/** The columns that are as even as can be, or nothing where not even `room` is high enough for them (and what some have more). */
export function evenColumns(
  sections: readonly Section[],
  count: number,
  room: number,
  around: Around,
): Columns | undefined {
  let best = whole(sections, count, room, around, false) ?? whole(sections, count, room, around, true);
  if (!best) return undefined;
  const split = whole(sections, count, room, around, false) === undefined;
  let low = 0;
  let high = room;
  while (high - low > CLOSE) {
    const middle = (low + high) / 2;
    const trial = whole(sections, count, middle, around, split);
    if (trial) [best, high] = [trial, middle];
    else low = middle;
  }
  return best;
}

/** In points: the eye sees no less. */
const CLOSE = 1;

export function columnHeight(column: readonly Section[], { pad, between }: Pick<Around, 'pad' | 'between'>): number {
  return column.reduce((sum, { height }) => sum + height + pad, 0) + between * Math.max(0, column.length - 1);
}

/** No column has more room than the others. */
export function alike(): number {
  return 0;
}

/** How high the highest column is, without what it has more than the others. */
export function reach(columns: Columns, around: Around): number {
  return Math.max(...columns.map((column, at) => columnHeight(column, around) - around.more(at)));
}

/** Column by column, each filled as far as its next section lets it. */
function whole(
  sections: readonly Section[],
  count: number,
  room: number,
  around: Around,
  split: boolean,
): Columns | undefined {
  const columns: Section[][] = [[]];
  const rest = [...sections];
  for (let next = rest.shift(); next; next = rest.shift()) {
    const column = columns.at(-1) ?? [];
    const own = room + around.more(columns.length - 1);
    const used = column.length === 0 ? 0 : columnHeight(column, around) + around.between;
    if (used + around.pad + next.height <= own + HAIR) {
      column.push(next);
      continue;
    }
    const parts = split ? parted(next, own - used - around.pad) : undefined;
    if (parts) column.push(parts[0]);
    else if (column.length === 0) return undefined;
    if (columns.length === count) return undefined;
    columns.push([]);
    rest.unshift(parts ? parts[1] : next);
  }
  return columns;
}

/** Lengths are sums of many; without this a column that just fits might not. */
const HAIR = 0.01;
