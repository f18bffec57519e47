/** Takes a table, gives HTML that scrolls sideways by itself where the screen is narrow. */
import type { Block, Inline, Row } from '../../document/tree.ts';
import type { Context } from '../context.ts';
import { writeInlines } from './inlines.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A table without words in its head has no head. Columns beyond the declared ones start at the start. */
export function writeTable(table: Table, context: Context): string {
  const cell = (tag: string, content: readonly Inline[], column: number): string => {
    const align = table.columns[column]?.align ?? 'start';
    const look = align === 'start' ? '' : ` class="${align}"`;
    return `<${tag}${look}>${writeInlines(content, context)}</${tag.split(' ')[0]}>`;
  };
  const row = ({ cells, total }: Row): string =>
    `<tr${total ? ' class="total"' : ''}>${cells.map((content, column) => cell('td', content, column)).join('')}</tr>`;
  const head = table.head.some((content) => content.length > 0)
    ? [
        `<thead><tr>${table.head.map((content, column) => cell('th scope="col"', content, column)).join('')}</tr></thead>`,
      ]
    : [];
  return [
    '<div class="scroll">',
    '<table>',
    ...(table.caption ? [`<caption>${writeInlines(table.caption, context)}</caption>`] : []),
    ...head,
    '<tbody>',
    ...table.rows.map(row),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}
