import type { Block, Inline } from '../../src/document/tree.ts';

/** A line for each block, so that a test shows what it expects: values in ‹ ›, promises in { }. */
export function show(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => indent + line(block, indent)).join('\n');
}

function line(block: Block, indent: string): string {
  const inside = (content: readonly Block[]) => `\n${show(content, `${indent}  `)}`;
  switch (block.type) {
    case 'heading':
      return `h${block.level} ${run(block.content)}`;
    case 'paragraph':
      return `p ${run(block.content)}`;
    case 'subclause':
      return `subclause ${block.id}${inside(block.content)}`;
    case 'list':
      return `${block.ordered ? 'ol' : 'ul'}${block.items.map((item) => `\n${indent} -${inside(item)}`).join('')}`;
    case 'definitions':
      return `${block.lead ? 'lead' : 'dl'}${block.items.map((item) => `\n${indent}  ${run(item.term)}: ${run(item.content)}`).join('')}`;
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[], mark = '') =>
        `\n${indent}  ${mark}| ${cells.map(run).join(' | ')} |`;
      const head = block.head.length > 0 ? row(block.head, '^') : '';
      const align = block.columns.map((column) => column.align).join(' ');
      return `table ${align}${head}${block.rows.map((each) => row(each.cells, each.total ? '=' : '')).join('')}`;
    }
    case 'box':
      return `box ${run(block.title ?? [])}${inside(block.content)}`;
    case 'note':
      return `note${inside(block.content)}`;
    case 'columns':
      return `columns${block.columns.map((column) => `\n${indent} column${inside(column)}`).join('')}`;
    default:
      return block.type;
  }
}

/** The inlines of a run. */
export function run(content: readonly Inline[]): string {
  return content.map(word).join('');
}

function word(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'value':
      return `‹${inline.text}›`;
    case 'insertion':
      return `{+${run(inline.content)}+}`;
    case 'deletion':
      return `{-${run(inline.content)}-}`;
    case 'strong':
      return `**${run(inline.content)}**`;
    case 'emphasis':
      return `*${run(inline.content)}*`;
    case 'reference':
      return `→${inline.to}`;
    case 'define':
      return `define(${inline.term}: ${run(inline.content)})`;
    case 'term':
      return `term(${inline.term}: ${run(inline.content)})`;
    case 'link':
      return `[${run(inline.content)}](${inline.href})`;
    case 'break':
      return '⏎';
    case 'promise':
      return `{${inline.expectation} ${run(inline.content)}}`;
  }
}
