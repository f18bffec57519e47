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
    'client.name: found "王" (U+738B), expected characters that the font of the PDF has',
  ]);
});

it('says once what a value lacks, and where it stands', () => {
  const value: Inline = { type: 'value', text: '王国 中文 王', path: 'parties', from: ['client.name'] };
  const place = { file: 'client.yaml', line: 3, column: 9 };
  expect(missingCharacters(holding(value, value), fonts, new Map([['client.name', place]]))).toMatchObject([
    {
      message:
        'parties: found "王" (U+738B), "国" (U+56FD), "中" (U+4E2D) and 1 more, expected characters that the font of the PDF has',
      place,
    },
  ]);
});

it('names the words around it in a text', () => {
  const text: Inline = {
    type: 'text',
    text: 'What follows from the agreement and the sign \u{1f91d} of a shaken hand',
  };
  expect(messages(holding(text))).toEqual([
    'the words "... the agreement and the sign \u{1f91d} of a shaken hand": found "\u{1f91d}" (U+1F91D), expected characters that the font of the PDF has',
  ]);
});

it('is silent on characters that show nothing', () => {
  expect(messages(holding({ type: 'text', text: 'a\tb\u00a0c\u200bd\u00ade\u2060f' }))).toEqual([]);
});

it('prints the code point, not an empty box', () => {
  const document = holding({ type: 'text', text: 'a 王 b' });
  expect(words(layout(document, numbersOf(document), measures))).toContain('[U+738B]');
});
