/** Takes documents with characters that the fonts lack, looks at what is said about them and what is printed. */
import { expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import { missingCharacters } from '../../../src/write/pdf/index.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { numbersOf } from '../resolved.ts';
import { sample, samplePoster } from '../sample.ts';
import { fonts, measures } from './fonts.ts';
import { words } from './show.ts';

const holding = (...content: Inline[]): Document => {
  const paragraph: Block = { type: 'paragraph', content };
  return { ...sample, content: [paragraph] };
};
const messages = (document: Document): string[] => missingCharacters(document, fonts).map(({ message }) => message);

it.each([
  ['sample', sample],
  ['poster', samplePoster],
])('finds nothing in the %s', (_, document) => expect(messages(document)).toEqual([]));

it('names the path of a value', () => {
  const value: Inline = { type: 'value', text: '王 & 王', path: 'client.name', from: ['client.name'] };
  expect(messages(holding(value))).toEqual([
    '"王" (U+738B) was found in client.name; expected characters that the font has',
  ]);
});

it('names the words around it in a text', () => {
  const text: Inline = {
    type: 'text',
    text: 'What follows from the agreement and the sign \u{1f91d} of a shaken hand',
  };
  expect(messages(holding(text))).toEqual([
    '"\u{1f91d}" (U+1F91D) was found in the words "... the agreement and the sign \u{1f91d} of a shaken hand"; expected characters that the font has',
  ]);
});

it('is silent on characters that show nothing', () => {
  expect(messages(holding({ type: 'text', text: 'a\tb\u00a0c\u200bd\u00ade\u2060f' }))).toEqual([]);
});

it('prints the code point, not an empty box', () => {
  const document = holding({ type: 'text', text: 'a 王 b' });
  expect(words(layout(document, numbersOf(document), measures))).toContain('[U+738B]');
});
