/** Takes documents, looks at which families of fonts they ask for: that of the theme, then those of the scripts that they have words in. */
import { expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import { familiesOf } from '../../../src/write/pdf/families.ts';
import { clause, contract, paragraph, signatures, table, text, value } from './trees.ts';

/** The folders of a document's fonts, in order. */
const namesOf = (document: Document): string =>
  familiesOf(document)
    .map(({ regular }) => regular.split('/')[0])
    .join(', ');

it.each<[words: string, sans: string, serif: string]>([
  ['contract', 'source-sans-3', 'source-serif-4'],
  ['Договор, Λόγος', 'source-sans-3', 'source-serif-4'],
  ['عقد', 'source-sans-3, vazirmatn', 'source-serif-4, vazirmatn'],
  ['a ﻻ', 'source-sans-3, vazirmatn', 'source-serif-4, vazirmatn'],
  ['\u061c14', 'source-sans-3, vazirmatn', 'source-serif-4, vazirmatn'],
  ['חוזה', 'source-sans-3, assistant', 'source-serif-4, frank-ruhl-libre'],
  ['חוזה עقد', 'source-sans-3, vazirmatn, assistant', 'source-serif-4, vazirmatn, frank-ruhl-libre'],
  ['14 ₪ (12%)', 'source-sans-3', 'source-serif-4'],
  ['合同', 'source-sans-3', 'source-serif-4'],
])('%s asks for %s, with serifs for %s', (words, sans, serif) => {
  const document = contract(paragraph(words));
  const { theme } = document;
  expect(namesOf({ ...document, theme: { ...theme, family: 'sans' } })).toBe(sans);
  expect(namesOf({ ...document, theme: { ...theme, family: 'serif' } })).toBe(serif);
});

const WORD = 'عقد';
const within = (...content: Block[]): Partial<Document> => ({ content });
const inside = (inline: Inline): Partial<Document> => within({ type: 'paragraph', content: [inline] });

it.each<[place: string, part: Partial<Document>]>([
  ['the title', { title: text(WORD) }],
  ['the subtitle', { subtitle: text(WORD) }],
  ['a value', inside(value(WORD))],
  ['strong words', inside({ type: 'strong', content: text(WORD) })],
  ['words put in', inside({ type: 'insertion', said: 'added', content: text(WORD) })],
  ['a note in the margin', within({ ...clause('a', 'A'), margin: text(WORD) })],
  ['the head of a table', within(table([WORD], ['a']))],
  ['a cell', within(table(['a'], [WORD]))],
  ['a citation', within({ type: 'statutory', citation: [{ type: 'text', text: WORD }], content: [] })],
  ['a label of the signatures', within({ ...signatures, labels: { ...signatures.labels, date: WORD } })],
  ['the word behind the text', { watermark: WORD }],
  ['the foot', { foot: { words: text(WORD) } }],
  ['the furniture', { furniture: { ...contract().furniture, page: WORD } }],
])('also for %s', (_, part) => expect(namesOf({ ...contract(), ...part })).toBe('source-sans-3, vazirmatn'));

/** `familiesOf` walks no initials. */
it('also for the initials', () =>
  expect(namesOf({ ...contract(), initials: [text(WORD)] })).toBe('source-sans-3, vazirmatn'));
