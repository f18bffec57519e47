/** Takes sections and a number of columns, gives the lowest columns that hold them in their order, with as few sections parted as looks well. Knows heights, and not what they are of. */
import { parted, type Section } from './sections.ts';

export type Columns = readonly (readonly Section[])[];

/** What stands around sections, in points. */
export interface Around {
  /** Above and below the words of each, together. */
  readonly pad: number;
  readonly between: number;
  /** How much higher columns may be than they must, so that a section stays whole. */
  readonly slack: number;
  /** How much more room than the others a column has, by its index. */
  more(column: number): number;
}

/** True where columns that are as high as `room` hold all. */
export function holds(sections: readonly Section[], count: number, room: number, around: Around): boolean {
  return [NOWHERE, ANYWHERE].some((where) => filled(sections, count, room, around, where) !== undefined);
}

/** The columns that are as even as looks well, or nothing where not even `room` is high enough for them (and what some have more). */
export function evenColumns(
  sections: readonly Section[],
  count: number,
  room: number,
  around: Around,
): Columns | undefined {
  const even = (where: Parting): Columns | undefined => lowest(sections, count, room, around, where);
  const best = even(ANYWHERE) ?? even(NOWHERE);
  if (!best) return undefined;
  const enough = reach(best, around) + around.slack;
  for (const where of partings(count - 1)) {
    const columns = even(where);
    if (columns && reach(columns, around) <= enough) return columns;
  }
  return best;
}

/** True for a column whose last section may go on in the next one. */
type Parting = (column: number) => boolean;

const NOWHERE: Parting = () => false;
const ANYWHERE: Parting = () => true;

/** Where none is parted, then where one is, then two. */
function partings(ends: number): readonly Parting[] {
  const places = Array.from({ length: ends }, (_, index) => index);
  const one = places.map(
    (place): Parting =>
      (column) =>
        column === place,
  );
  const two = places.flatMap((first) =>
    places.slice(first + 1).map(
      (second): Parting =>
        (column) =>
          column === first || column === second,
    ),
  );
  return [NOWHERE, ...one, ...two];
}

function lowest(
  sections: readonly Section[],
  count: number,
  room: number,
  around: Around,
  where: Parting,
): Columns | undefined {
  let best = filled(sections, count, room, around, where);
  if (!best) return undefined;
  let low = 0;
  let high = room;
  while (high - low > CLOSE) {
    const middle = (low + high) / 2;
    const columns = filled(sections, count, middle, around, where);
    if (columns) [best, high] = [columns, middle];
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
function filled(
  sections: readonly Section[],
  count: number,
  room: number,
  around: Around,
  where: Parting,
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
    const parts = where(columns.length - 1) ? parted(next, own - used - around.pad) : undefined;
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
