/** Takes rows of words, gives lines in columns: as wide as the words need, narrower where the page ends, cells wrapped inside. */
import type { Align } from '../../document/tree.ts';
import { displayWidth } from '../width.ts';
import { wrap } from './wrap.ts';

const GAP = 2;
/** A column never gets narrower than a wide letter. */
const LEAST = 2;

/** Widths of the columns so that all fit side by side; only more columns than the page can hold don't. */
export function columnWidths(rows: readonly (readonly string[])[], page: number): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const room = page - GAP * (count - 1);
  const widest = (split: RegExp, column: number): number =>
    Math.max(LEAST, ...rows.flatMap((row) => (row[column] ?? '').split(split)).map(displayWidth));
  const columns = Array.from({ length: count }, (_, column) => column);
  const words = columns.map((column) => widest(/[ \n]/u, column));
  const widths = columns.map((column) => Math.min(widest(/\n/u, column), Math.max(LEAST, room)));
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    // First the columns that can give way without breaking a word, the widest first.
    const spare = columns.filter((column) => (widths[column] ?? 0) > (words[column] ?? 0));
    const able = spare.length > 0 ? spare : columns.filter((column) => (widths[column] ?? 0) > LEAST);
    const [first, ...rest] = able;
    if (first === undefined) break;
    const giving = rest.reduce((best, column) => ((widths[column] ?? 0) > (widths[best] ?? 0) ? column : best), first);
    widths[giving] = (widths[giving] ?? 0) - 1;
  }
  return widths;
}

/** One row, as many lines as its longest cell needs. */
export function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  aligns: readonly Align[],
): readonly string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => aligned(wrapped[column]?.[line] ?? '', width, aligns[column] ?? 'start'))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** A line under or over a row, broken at the gaps. */
export function rule(widths: readonly number[]): string {
  return widths.map((width) => '-'.repeat(width)).join(' '.repeat(GAP));
}

function aligned(text: string, width: number, align: Align): string {
  const space = Math.max(0, width - displayWidth(text));
  const before = align === 'end' ? space : align === 'center' ? Math.floor(space / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(space - before);
}
