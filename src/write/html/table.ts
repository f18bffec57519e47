/** Takes a table, gives HTML: no wider than its words need, and ready to stand row by row where the screen is narrow. */
import { plain } from '../../document/inline.ts';
import { referenceText } from '../../document/numbers.ts';
import type { Block, Inline, Row } from '../../document/tree.ts';
import type { Context } from '../context.ts';
import { escapeHtml } from './escape.ts';
import { writeInlines } from './inlines.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A table of so many columns does not fit on a phone. */
const WIDE = 3;
/** One of so many is set smaller, so that it fits on a desk's screen and on paper. */
const MANY = 6;
/** Up to so many rows and columns a reader's eye must find from a name to its figure, so they stand near each other. */
const SHORT = { rows: 12, columns: 4 } as const;

/** A table without words in its head has none; there the first cell of a row says what the others are of. Columns beyond the declared ones start at the start. */
export function writeTable(table: Table, context: Context): string {
  const headed = table.head.some((content) => content.length > 0);
  const wide = headed && table.columns.length >= WIDE;
  const cell = (tag: string, content: readonly Inline[], column: number): string => {
    const align = table.columns[column]?.align ?? 'start';
    const look = align === 'start' ? '' : ` class="${align}"`;
    const words = writeInlines(content, context);
    const held = tag.includes('data-label') && words !== '' ? `<span>${words}</span>` : words;
    return `<${tag}${look}>${held}</${tag.split(' ')[0]}>`;
  };
  const label = (column: number): string => {
    const words = plain(table.head[column] ?? [], (to) => referenceText(to, context.numbers, context.furniture));
    return wide && column > 0 && words !== '' ? ` data-label="${escapeHtml(words)}"` : '';
  };
  const tagOf = (cells: Row['cells'], column: number): string =>
    !headed && column === 0 && cells.length > 1 && cells[0]?.length !== 0 ? 'th scope="row"' : `td${label(column)}`;
  const row = ({ cells, total }: Row): string =>
    `<tr${total ? ' class="total"' : ''}>${cells.map((content, column) => cell(tagOf(cells, column), content, column)).join('')}</tr>`;
  const head = headed
    ? [
        `<thead><tr>${table.head.map((content, column) => cell('th scope="col"', content, column)).join('')}</tr></thead>`,
      ]
    : [];
  const short = table.rows.length <= SHORT.rows && table.columns.length <= SHORT.columns;
  const many = table.columns.length >= MANY;
  const looks = [...(wide ? ['wide'] : []), ...(short ? ['short'] : []), ...(many ? ['many'] : [])].join(' ');
  return [
    '<div class="scroll">',
    looks === '' ? '<table>' : `<table class="${looks}">`,
    ...(table.caption ? [`<caption>${writeInlines(table.caption, context)}</caption>`] : []),
    ...head,
    '<tbody>',
    ...table.rows.map(row),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}
