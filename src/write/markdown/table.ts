/** Takes a table, gives a table as GitHub's Markdown writes it, its bars in line where the cells are short. */
import type { Align, Block, Inline } from '../../document/tree.ts';
import type { Context } from '../context.ts';
import { displayWidth } from '../width.ts';
import { writeLine } from './inlines.ts';

type Table = Extract<Block, { type: 'table' }>;

/** Cells longer than this do not widen their column. */
const WIDEST = 40;
const RULE: Record<Align, (width: number) => string> = {
  start: (width) => '-'.repeat(width),
  end: (width) => `${'-'.repeat(width - 1)}:`,
  center: (width) => `:${'-'.repeat(width - 2)}:`,
};

/** Every row gets as many cells as the widest; a table without a head gets an empty one, because Markdown asks for it. */
export function writeTable(table: Table, context: Context): string {
  const strong = (content: readonly Inline[]): readonly Inline[] => [{ type: 'strong', content }];
  const rows = table.rows.map((row) => (row.total ? row.cells.map(strong) : row.cells));
  const count = Math.max(table.columns.length, table.head.length, ...rows.map((row) => row.length));
  if (count === 0) return '';
  const columns = Array.from({ length: count }, (_, column) => column);
  const written = [table.head, ...rows].map((row) => columns.map((column) => writeLine(row[column] ?? [], context)));
  const widths = columns.map((column) =>
    Math.max(3, ...written.map((row) => displayWidth(row[column] ?? '')).filter((width) => width <= WIDEST)),
  );
  const aligns = columns.map((column) => table.columns[column]?.align ?? 'start');
  const [head = [], ...body] = written.map((row) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column] ?? 'start')),
  );
  const rule = columns.map((column) => RULE[aligns[column] ?? 'start'](widths[column] ?? 3));
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function pad(cell: string, width: number, align: Align): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return align === 'end' ? space + cell : cell + space;
}
