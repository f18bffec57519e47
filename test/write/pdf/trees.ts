/** Takes words, gives small blocks and documents of them: what tests of pages are laid out from. */
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import type { Pages } from '../../../src/write/pdf/boxes.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { measuresOf } from '../../../src/write/pdf/measure.ts';
import type { Hyphenator } from '../../../src/write/pdf/text/hyphens.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { fontsOf } from './fonts.ts';

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;

export const text = (words: string): Inline[] => [{ type: 'text', text: words }];
export const value = (words: string): Inline => ({ type: 'value', text: words, path: 'a.b', from: ['a.b'] });
export const paragraph = (words: string): Block => ({ type: 'paragraph', content: text(words) });
export const heading = (words: string): Block => ({ type: 'heading', level: 2, content: text(words) });
export const list = (ordered: boolean, ...items: Block[][]): Block => ({ type: 'list', ordered, items });
export const subclause = (id: string, ...content: Block[]): Block => ({ type: 'subclause', id, content });
export const clause = (id: string, title: string, ...content: Block[]): Of<'clause'> => ({
  type: 'clause',
  id,
  title: text(title),
  content,
});
export const pageBreak: Block = { type: 'page-break' };

/** A text, and so many lines together with it that all others are empty. */
export const tall = (words: string, lines: number, last = ''): Inline[] => [
  ...text(words),
  ...Array.from({ length: lines - 1 }, (): Inline => ({ type: 'break' })),
  ...text(last === '' ? '\u200b' : last),
];

/** What fills a page to a place: a paragraph of one line with words and empty ones below it. */
export const filler = (lines: number): Block => ({
  type: 'paragraph',
  content: tall(`Filler of ${lines} lines.`, lines),
});

/** A column of words, then columns of figures. */
export const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Of<'table'> => ({
  type: 'table',
  columns: (rows[0] ?? head).map((_, index) => ({ align: index === 0 ? 'start' : 'end' })),
  head: head.map(text),
  rows: rows.map((cells) => ({ cells: cells.map(text) })),
});

export const signatures: Of<'signatures'> = {
  type: 'signatures',
  labels: { signature: 'Signature', name: 'Name', title: 'Title', place: 'Place', date: 'Date' },
  parties: ['We', 'You'].map((role) => ({
    role: text(role),
    name: text(`${role} Ltd`),
    signatories: [{ name: text(`${role} Miller`) }],
  })),
};

export function contract(...content: Block[]): Document {
  return { ...sample, title: text('Title'), subtitle: [], content, foot: { number: 'N-1' } };
}

/** A document as its own fonts lay it out. */
export function laidOut(document: Document, hyphenator?: Hyphenator): Pages {
  return layout(document, numbersOf(document), measuresOf(fontsOf(document)), hyphenator);
}
