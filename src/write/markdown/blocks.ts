/** Takes blocks, gives the chunks of a Markdown file. Boxes, columns and notes leave no trace but their content. */
import { headingLevel, headingNumber } from '../../document/numbers.ts';
import type { Block, Inline, SigningParty } from '../../document/tree.ts';
import type { Context } from '../context.ts';
import { bracketed } from '../margin.ts';
import { printable } from '../printable.ts';
import { signingLines } from '../signing.ts';
import { type Chunk, writeChunks } from './chunks.ts';
import { escapeText } from './escape.ts';
import { writeHeading, writeLines } from './inlines.ts';
import { writeTable } from './table.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/** The line to write on: dots, which need no escape. */
const BLANK = '.'.repeat(30);

/** The chunks of blocks one below the other. */
export function chunksOf(content: readonly Block[], context: Context): readonly Chunk[] {
  return content.flatMap((block) => chunks(block, context));
}

/** Every kind of block has its case; a kind that is missing does not compile. */
function chunks(block: Block, context: Context): readonly Chunk[] {
  switch (block.type) {
    case 'heading':
      return [text(`${'#'.repeat(block.level)} ${writeHeading(block.content, context)}`)];
    case 'paragraph':
      return [text(writeLines(block.content, context))];
    case 'clause':
      return section(block, ' ', context);
    case 'annex':
      return section(block, ': ', context);
    case 'subclause':
      return subclause(block, context);
    case 'list':
      return [{ type: 'list', ordered: block.ordered, items: block.items.map((item) => chunksOf(item, context)) }];
    case 'definitions':
      return [bullets(block.items.map((item) => labelled(item.term, item.content, context)))];
    case 'table': {
      const caption = block.caption ? [text(writeLines([{ type: 'strong', content: block.caption }], context))] : [];
      return [...caption, text(writeTable(block, context))];
    }
    case 'box':
      return box(block, context);
    case 'columns':
      return block.columns.flatMap((column) => chunksOf(column, context));
    case 'signatures':
      return block.parties.flatMap((party) => signingParty(party, block.labels, context));
    case 'statutory':
      return [statutory(block, context)];
    case 'note':
      return chunksOf(block.content, context);
    case 'page-break':
      return [];
  }
}

function section(block: Of<'clause' | 'annex'>, colon: string, context: Context): readonly Chunk[] {
  const number = escapeText(printable(headingNumber(block.id, context.numbers, context.furniture)));
  const heading = `${'#'.repeat(headingLevel(block.id, context.numbers))} ${number}${colon}`;
  const title = writeHeading(block.title, context);
  const margin = block.margin ? [text(writeLines(bracketed(block.margin), context))] : [];
  return [text(heading + title), ...margin, ...chunksOf(block.content, { ...context, inSection: true })];
}

/** The number stands before the first words, where the sub-clause starts with words. */
function subclause(block: Of<'subclause'>, context: Context): readonly Chunk[] {
  const number = headingNumber(block.id, context.numbers, context.furniture);
  if (number === '') return chunksOf(block.content, context);
  const [first, ...rest] = block.content;
  if (first?.type !== 'paragraph') return [text(`**${number}**`), ...chunksOf(block.content, context)];
  const words = `**${number}** ${writeLines(first.content, context)}`;
  return [text(words.trimEnd()), ...chunksOf(rest, context)];
}

function box(block: Of<'box'>, context: Context): readonly Chunk[] {
  const level = context.inSection ? '###' : '##';
  const title = block.title ? [text(`${level} ${writeHeading(block.title, context)}`)] : [];
  return [...title, ...chunksOf(block.content, { ...context, inSection: true })];
}

function statutory(block: Of<'statutory'>, context: Context): Chunk {
  const citation: Inline = { type: 'emphasis', content: block.citation };
  const content = writeChunks([...chunksOf(block.content, context), text(writeLines([citation], context))]);
  return text(content === '' ? '' : content.replace(/^(?=.)/gmu, '> ').replace(/^$/gmu, '>'));
}

function signingParty(party: SigningParty, labels: Of<'signatures'>['labels'], context: Context): readonly Chunk[] {
  const blank: readonly Inline[] = [{ type: 'text', text: BLANK }];
  return [
    text(labelled(party.role, party.name, context)),
    ...signingLines(party, labels).map((lines) =>
      bullets(lines.map((line) => labelled([{ type: 'text', text: line.label }], line.content ?? blank, context))),
    ),
  ];
}

function labelled(label: readonly Inline[], content: readonly Inline[], context: Context): string {
  const colon: Inline = { type: 'text', text: ': ' };
  return writeLines([{ type: 'strong', content: label }, colon, ...content], context);
}

function bullets(items: readonly string[]): Chunk {
  return { type: 'list', ordered: false, items: items.map((item) => [text(item)]) };
}

function text(words: string): Chunk {
  return { type: 'text', text: words };
}
