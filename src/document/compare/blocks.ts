/** Takes two lists of blocks, gives those that changed with their words marked: of lists and tables only the lines that changed. */
import { ownNumber } from '../numbers.ts';
import type { Block, BlockType, Inline, Row } from '../tree.ts';
import { type Match, matches } from './match.ts';
import { isWord, numberNode, tokensOf } from './tokens.ts';
import { markedRun, plainRun, type Sides, wholeRun } from './words.ts';

type Of<T extends BlockType> = Extract<Block, { type: T }>;
type Change = 'insertion' | 'deletion';
type Cells = readonly (readonly Inline[])[];

/** What changed, in the order in which it stands after the change. Empty where nothing did. A heading stays over what changed below it. */
export function changedBlocks(before: readonly Block[], after: readonly Block[], sides: Sides): readonly Block[] {
  const shown: Block[] = [];
  let headings: Of<'heading'>[] = [];
  for (const match of matches(before, after, (block) => [block.type, ...keysOf(block)])) {
    const block = match.after ?? match.before;
    const changed = changedBlock(match, sides);
    if (block?.type === 'heading') {
      headings = [...headings.filter(({ level }) => level < block.level)];
      if (changed.length > 0) shown.push(...headings.splice(0), ...changed);
      else headings.push({ ...block, content: plainRun(block.content, sides) });
    } else if (changed.length > 0) shown.push(...headings.splice(0), ...changed);
  }
  return shown;
}

/** Blocks that came or went as a whole, every word of them marked. */
export function wholeBlocks(content: readonly Block[], change: Change, sides: Sides): readonly Block[] {
  return content.flatMap((block) => wholeBlock(block, change, sides));
}

function wholeBlock(block: Block, change: Change, sides: Sides): readonly Block[] {
  const run = (words: readonly Inline[]): readonly Inline[] => wholeRun(words, change, sides);
  const inner = (blocks: readonly Block[]): readonly Block[] => wholeBlocks(blocks, change, sides);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ ...block, content: run(block.content) }];
    case 'clause':
    case 'annex':
      return [{ type: 'heading', level: 4, content: run(block.title) }, ...inner(block.content)];
    case 'subclause':
      return inner(numbered(block, change === 'insertion' ? sides.after : sides.before));
    case 'list':
      return [{ ...block, items: block.items.map(inner) }];
    case 'definitions':
      return [
        { ...block, items: block.items.map(({ term, content }) => ({ term: run(term), content: run(content) })) },
      ];
    case 'table':
      return [wholeTable(block, run)];
    case 'box':
    case 'note':
    case 'statutory':
      return [{ ...block, content: inner(block.content) }];
    case 'columns':
      return block.columns.flatMap(inner);
    case 'signatures':
    case 'page-break':
      return [];
  }
}

function changedBlock({ before, after }: Match<Block>, sides: Sides): readonly Block[] {
  if (before === undefined) return after ? wholeBlocks([after], 'insertion', sides) : [];
  if (after === undefined) return wholeBlocks([before], 'deletion', sides);
  const apart = [...wholeBlocks([before], 'deletion', sides), ...wholeBlocks([after], 'insertion', sides)];
  switch (after.type) {
    case 'heading':
    case 'paragraph': {
      const content = before.type === after.type ? markedRun(before.content, after.content, sides) : undefined;
      if (before.type !== after.type) return apart;
      return content === undefined ? [] : [{ ...after, content }];
    }
    case 'clause':
    case 'annex': {
      if (before.type !== after.type) return apart;
      const inner = changedBlocks(before.content, after.content, sides);
      const title = markedRun(before.title, after.title, sides);
      if (inner.length === 0 && title === undefined) return [];
      return [{ type: 'heading', level: 4, content: title ?? plainRun(after.title, sides) }, ...inner];
    }
    case 'subclause':
      return before.type === after.type ? changedSubclause(before, after, sides) : apart;
    case 'list': {
      if (before.type !== after.type) return apart;
      const items = matches(before.items, after.items, (item) => item.flatMap((block) => keysOf(block)))
        .map((item) =>
          item.before && item.after
            ? changedBlocks(item.before, item.after, sides)
            : wholeBlocks(item.after ?? item.before ?? [], item.after ? 'insertion' : 'deletion', sides),
        )
        .filter((item) => item.length > 0);
      // The numbers of an ordered list would be wrong, as what stays is not shown.
      return items.length === 0 ? [] : [{ ...after, ordered: false, items }];
    }
    case 'definitions': {
      if (before.type !== after.type) return apart;
      const items = rows(
        before.items.map(({ term, content }) => ({ cells: [term, content] })),
        after.items.map(({ term, content }) => ({ cells: [term, content] })),
        sides,
      ).map(({ cells: [term = [], content = []] }) => ({ term, content }));
      return items.length === 0 ? [] : [{ ...after, items }];
    }
    case 'table':
      return before.type === after.type ? changedTable(before, after, sides) : apart;
    case 'box':
    case 'note':
    case 'statutory': {
      if (before.type !== after.type) return apart;
      const inner = changedBlocks(before.content, after.content, sides);
      return inner.length === 0 ? [] : [{ ...after, content: inner }];
    }
    case 'columns':
      return before.type === after.type ? changedBlocks(before.columns.flat(), after.columns.flat(), sides) : apart;
    case 'signatures':
    case 'page-break':
      return [];
  }
}

/** Its number, its sentences whole, and of its lists and tables what changed. */
function changedSubclause(before: Of<'subclause'>, after: Of<'subclause'>, sides: Sides): readonly Block[] {
  const pairs = matches(before.content, after.content, (block) => [block.type, ...keysOf(block)]).map((match) => ({
    after: match.after,
    changed: changedBlock(match, sides),
  }));
  if (pairs.every(({ changed }) => changed.length === 0)) return [];
  const shown = pairs.flatMap(({ after: block, changed }): readonly Block[] => {
    if (changed.length > 0 || block?.type !== 'paragraph') return changed;
    return [{ ...block, content: plainRun(block.content, sides) }];
  });
  return numbered({ ...after, content: shown }, sides.after);
}

/** The content of a sub-clause with its number before it. */
function numbered({ id, content }: Of<'subclause'>, { numbers }: Sides['after']): readonly Block[] {
  const own = ownNumber(id, numbers);
  if (own === '') return content;
  const number: Inline = { type: 'strong', content: [numberNode(id, own)] };
  const [first, ...others] = content;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [number] }, ...content];
  return [{ ...first, content: [number, { type: 'text', text: ' ' }, ...first.content] }, ...others];
}

function changedTable(before: Of<'table'>, after: Of<'table'>, sides: Sides): readonly Block[] {
  const run = (change: Change) => (words: readonly Inline[]) => wholeRun(words, change, sides);
  const heads = [before, after].map(({ head }) => head.flatMap((cell) => tokensOf(cell)));
  const sameHead = heads[0]?.map(({ key }) => key).join(' ') === heads[1]?.map(({ key }) => key).join(' ');
  if (before.columns.length !== after.columns.length || !sameHead)
    return [wholeTable(before, run('deletion')), wholeTable(after, run('insertion'))];
  const changed = rows(before.rows, after.rows, sides);
  if (changed.length === 0) return [];
  return [{ ...after, ...plainHead(after, sides), rows: changed }];
}

function plainHead({ head, caption }: Of<'table'>, sides: Sides): Pick<Of<'table'>, 'head' | 'caption'> {
  return { head: head.map((cell) => plainRun(cell, sides)), ...(caption && { caption: plainRun(caption, sides) }) };
}

function wholeTable(table: Of<'table'>, run: (words: readonly Inline[]) => readonly Inline[]): Block {
  return {
    ...table,
    ...(table.caption && { caption: run(table.caption) }),
    head: table.head.map(run),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(run) })),
  };
}

/** The rows that changed, came or went. */
function rows(before: readonly Row[], after: readonly Row[], sides: Sides): readonly Row[] {
  const keys = ({ cells, total }: Row): readonly string[] => [...(total ? ['total'] : []), ...cellKeys(cells)];
  return matches(before, after, keys).flatMap((match): readonly Row[] => {
    const row = match.after ?? match.before;
    if (row === undefined) return [];
    if (match.before === undefined)
      return [{ ...row, cells: row.cells.map((cell) => wholeRun(cell, 'insertion', sides)) }];
    if (match.after === undefined)
      return [{ ...row, cells: row.cells.map((cell) => wholeRun(cell, 'deletion', sides)) }];
    const old = match.before.cells;
    const marked = row.cells.map((cell, index) => markedRun(old[index] ?? [], cell, sides));
    if (marked.every((cell) => cell === undefined)) return [];
    return [{ ...row, cells: marked.map((cell, index) => cell ?? plainRun(row.cells[index] ?? [], sides)) }];
  });
}

/** What a block says, for how alike two are: its words, of a figure also where it comes from. */
function keysOf(block: Block): readonly string[] {
  const inner = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((one) => keysOf(one));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return runKeys(block.content);
    case 'clause':
    case 'annex':
      return [...runKeys(block.title), ...inner(block.content)];
    case 'subclause':
    case 'box':
    case 'note':
    case 'statutory':
      return inner(block.content);
    case 'list':
      return block.items.flatMap(inner);
    case 'definitions':
      return block.items.flatMap(({ term, content }) => cellKeys([term, content]));
    case 'table':
      return cellKeys([...block.head, ...block.rows.flatMap(({ cells }) => cells)]);
    case 'columns':
      return block.columns.flatMap(inner);
    case 'signatures':
    case 'page-break':
      return [];
  }
}

function cellKeys(cells: Cells): readonly string[] {
  return cells.flatMap((cell) => runKeys(cell));
}

function runKeys(run: readonly Inline[]): readonly string[] {
  const tokens = tokensOf(run).filter(isWord);
  const paths = new Set(tokens.flatMap(({ origin }) => (origin.type === 'value' ? [origin] : [])));
  return [...tokens.map(({ key }) => key), ...[...paths].map(({ path }) => `path ${path}`)];
}
