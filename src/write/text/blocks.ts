/** Takes blocks and a width, gives lines of plain text. */
import { headingLevel, headingNumber } from '../../document/numbers.ts';
import type { Block, Inline, SigningParty } from '../../document/tree.ts';
import type { Naming } from '../context.ts';
import { bracketed } from '../margin.ts';
import { printable } from '../printable.ts';
import { signingLines } from '../signing.ts';
import { displayWidth } from '../width.ts';
import { columnWidths, rowLines, rule } from './grid.ts';
import { writeInlines } from './inlines.ts';
import { wrap } from './wrap.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;
type Lines = readonly string[];

/** The widest that a column of labels gets. */
const LABELS = 24;
/** The space for a sub-clause's number, so that most of them stand in line. */
const NUMBERS = 6;
const PEN = 32;

/** Blocks one below the other, an empty line between them, none after a small heading. */
export function writeBlocks(content: readonly Block[], width: number, context: Naming): Lines {
  const out: string[] = [];
  let close = true;
  for (const block of content) {
    const lines = writeBlock(block, width, context);
    if (lines.length === 0) continue;
    if (!close) out.push('');
    out.push(...lines);
    close = block.type === 'heading' && block.level > 2;
  }
  return out;
}

/** Every kind has its case; a kind that is missing does not compile. */
function writeBlock(block: Block, width: number, context: Naming): Lines {
  switch (block.type) {
    case 'heading':
      return heading(writeInlines(block.content, context), block.level, width);
    case 'paragraph':
      return wrap(writeInlines(block.content, context), width);
    case 'clause':
    case 'annex':
      return section(block, width, context);
    case 'subclause':
      return subclause(block, width, context);
    case 'list':
      return list(block, width, context);
    case 'definitions':
      return definitions(block, width, context);
    case 'table':
      return table(block, width, context);
    case 'box': {
      const title = block.title ? [...heading(writeInlines(block.title, context), 2, width).slice(1), ''] : [];
      const frame = '='.repeat(width);
      return [frame, ...title, ...writeBlocks(block.content, width, context), frame];
    }
    case 'columns':
      return writeBlocks(block.columns.flat(), width, context);
    case 'signatures':
      return block.parties.flatMap((party, index) => [
        ...(index === 0 ? [] : ['']),
        ...signingParty(party, block.labels, width, context),
      ]);
    case 'statutory': {
      const room = less(width, 4);
      const words = writeBlocks(block.content, room, context);
      return [...words, '', ...wrap(writeInlines(block.citation, context), room)].map((line) =>
        `  | ${line}`.trimEnd(),
      );
    }
    case 'note':
      return writeBlocks(block.content, width, context);
    case 'page-break':
      return [];
  }
}

/** Levels 1 and 2 are underlined; level 2 has an empty line more above it. Small headings are a line of their own. */
export function heading(words: string, level: 1 | 2 | 3 | 4, width: number, underline = '-'): Lines {
  const lines = wrap(words, width);
  if (level > 2 || lines.length === 0) return lines;
  const line = (level === 1 ? '=' : underline).repeat(Math.max(...lines.map(displayWidth)));
  return [...(level === 2 ? [''] : []), ...lines, line];
}

function section(block: Of<'clause' | 'annex'>, width: number, context: Naming): Lines {
  const number = headingNumber(block.id, context.numbers, context.furniture);
  const words = number + (block.type === 'annex' ? ': ' : ' ') + writeInlines(block.title, context);
  const title = heading(words, headingLevel(block.id, context.numbers), width, block.type === 'annex' ? '=' : '-');
  const margin = block.margin ? [...wrap(writeInlines(bracketed(block.margin), context), width), ''] : [];
  return [...title, '', ...margin, ...writeBlocks(block.content, width, context)];
}

function subclause(block: Of<'subclause'>, width: number, context: Naming): Lines {
  const number = headingNumber(block.id, context.numbers, context.furniture);
  if (number === '') return writeBlocks(block.content, width, context);
  const room = Math.max(NUMBERS, number.length + 1);
  return hang(number.padEnd(room), writeBlocks(block.content, less(width, room), context));
}

function list(block: Of<'list'>, width: number, context: Naming): Lines {
  const digits = String(block.items.length).length;
  const loose = block.items.some((item) => item.slice(1).some((part) => part.type !== 'list'));
  return block.items.flatMap((item, index) => {
    const mark = block.ordered ? `${String(index + 1).padStart(digits)}. ` : '- ';
    const lines = item.flatMap((part, place) => [
      ...(loose && place > 0 ? [''] : []),
      ...writeBlock(part, less(width, mark.length), context),
    ]);
    return [...(loose && index > 0 ? [''] : []), ...hang(mark, lines)];
  });
}

/** The mark stands before the first line, the others stand under its words. */
function hang(mark: string, lines: Lines): Lines {
  if (lines.length === 0) return [mark.trimEnd()];
  return lines.map((line, index) => ((index === 0 ? mark : ' '.repeat(mark.length)) + line).trimEnd());
}

/** However deep something stands, a few letters fit on its lines. */
function less(width: number, by: number): number {
  return Math.max(20, width - by);
}

function definitions(block: Of<'definitions'>, width: number, context: Naming): Lines {
  const rows = block.items.map((item) => [writeInlines(item.term, context), writeInlines(item.content, context)]);
  const labels = Math.min(LABELS, columnWidths(rows, width)[0] ?? 0);
  return rows.flatMap((row) => rowLines(row, [labels, width - labels - 2], ['start', 'start']));
}

function table(block: Of<'table'>, width: number, context: Naming): Lines {
  const words = (cells: readonly (readonly Inline[])[]): Lines => cells.map((cell) => writeInlines(cell, context));
  const head = words(block.head);
  const rows = block.rows.map((row) => ({ cells: words(row.cells), total: row.total === true }));
  const widths = columnWidths([head, ...rows.map((row) => row.cells)], width);
  if (widths.length === 0) return [];
  const aligns = block.columns.map((column) => column.align);
  const hasHead = head.some((cell) => cell !== '');
  return [
    ...(block.caption ? [...wrap(writeInlines(block.caption, context), width), ''] : []),
    ...(hasHead ? [...rowLines(head, widths, aligns), rule(widths)] : []),
    ...bodyLines(
      rows.map(({ cells, total }) => ({ lines: rowLines(cells, widths, aligns), total })),
      rule(widths),
    ),
  ];
}

/** A rule stands over a sum. Where a cell needs more than one line, an empty line shows where the next row begins. */
function bodyLines(rows: readonly { lines: Lines; total: boolean }[], over: string): Lines {
  const apart = rows.some(({ lines }) => lines.length > 1);
  return rows.flatMap(({ lines, total }, index) => [...(total ? [over] : apart && index > 0 ? [''] : []), ...lines]);
}

function signingParty(party: SigningParty, labels: Of<'signatures'>['labels'], width: number, context: Naming): Lines {
  // However long a language's word for it is, there is room to write.
  const room = Math.min(Math.max(...Object.values(labels).map(displayWidth)), less(width, PEN + 2)) + 2;
  const signatories = signingLines(party, labels).flatMap((lines) => [
    '',
    '',
    ...lines.flatMap((line) => {
      const filled = line.content ? writeInlines(line.content, context) : '_'.repeat(PEN);
      return rowLines([printable(line.label), filled], [room - 2, width - room], ['start', 'start']);
    }),
  ]);
  return [
    ...wrap(writeInlines(party.role, context), width),
    ...wrap(writeInlines(party.name, context), width),
    ...signatories,
  ];
}
