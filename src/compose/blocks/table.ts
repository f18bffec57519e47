/** Takes a table's nodes, gives the table: alignment by column, sums marked, empty rows left out. */
import type { Align, Block, Row } from '../../document/tree.ts';
import type { Node } from '../nodes.ts';
import type { Run, Runs } from '../run.ts';

/** The table; undefined where no row is left. A head without words is no head. */
export function table(node: Node, runs: Runs): Block | undefined {
  const [head, ...body] = rowsOf(node);
  const columns = (head?.children ?? []).map((cell) => ({ align: alignOf(cell) }));
  const heads = (head?.children ?? []).map((cell) => runOf(cell, runs).content);
  const rows = body.flatMap((row): Row[] => {
    const cells = row.children.map((cell) => runOf(cell, runs));
    const total = cells.some((cell) => cell.total);
    if (cells.every((cell) => cell.content.length === 0)) return [];
    return [{ cells: cells.map((cell) => cell.content), ...(total && { total }) }];
  });
  if (rows.length === 0) return undefined;
  return { type: 'table', columns, head: heads.some((cell) => cell.length > 0) ? heads : [], rows };
}

function rowsOf(node: Node): readonly Node[] {
  return node.children.flatMap((part) => (part.token.type === 'tr_open' ? [part] : rowsOf(part)));
}

function runOf(cell: Node, runs: Runs): Run {
  return runs.read(cell.children[0]?.token.children ?? []);
}

function alignOf(cell: Node): Align {
  const style = String(cell.token.attrGet('style') ?? '');
  if (style.includes('right')) return 'end';
  return style.includes('center') ? 'center' : 'start';
}
