/** Takes texts and documents whose figures are counted by hand, compares them with what is measured. */
import { describe, expect, test } from 'vitest';
import { failed } from '../../src/document/plainness/limits.ts';
import { plainness, plainnessOf, readingEase } from '../../src/document/plainness/measure.ts';
import { paragraphsIn, paragraphsOf } from '../../src/document/plainness/prose.ts';
import { syllablesOf, wordsIn } from '../../src/document/plainness/words.ts';
import type { Block, Document, Inline } from '../../src/document/tree.ts';
import { sample } from '../write/sample.ts';

describe('words', () => {
  test('are counted as the law counts them', () => {
    expect(wordsIn('We don’t re-open: pay £1,200.00 + VAT – by 5 p.m. (e.g. today).')).toEqual([
      'We',
      'don’t',
      're-open:',
      'pay',
      '£1,200.00',
      '+',
      'VAT',
      'by',
      '5',
      'p.m.',
      '(e.g.',
      'today).',
    ]);
  });

  test.each([
    ['we', 1],
    ['don’t', 1],
    ['paper', 2],
    ['agreement', 3],
    ['e-mail', 2],
    ['(amendment).', 3],
    ['1,200.00', 1],
    ['$', 1],
    ['VAT', 1],
    ['p.m.', 1],
    ['hello@shop.example', 1],
    ['IMPORTANT', 3],
  ])('%s has %i syllables', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

const sentences = (text: string): readonly (readonly string[])[] =>
  paragraphsOf(text).map((paragraph) => paragraph.sentences.map((each) => each.text));

describe('a text', () => {
  test('has sentences over lines, and paragraphs between empty lines', () => {
    expect(sentences('We call\nyou. You pay\n \n\nAt once.')).toEqual([['We call you.', 'You pay'], ['At once.']]);
  });

  test('has items of lists, each by itself', () => {
    expect(sentences('You bring:\n- the key\n  and the book\n2. Money.\n\n* 3 - 1')).toEqual([
      ['You bring:', 'the key and the book', 'Money.'],
      ['3 - 1'],
    ]);
  });

  test('has figures that can be counted by hand', () => {
    const figures = plainness(paragraphsOf('The cat sat on the mat. It ate.\n\nWe go.'));
    expect(figures).toMatchObject({
      words: 10,
      wordsPerSentence: 10 / 3,
      longestSentence: { text: 'The cat sat on the mat.', words: 6 },
      wordsPerParagraph: 5,
      longestParagraph: { words: 8 },
      syllablesPerWord: 1,
    });
    expect(figures.readingEase).toBeCloseTo(206.835 - 1.015 * (10 / 3) - 84.6, 10);
    // The bounds of the scale for one sentence of two words of one syllable.
    expect(readingEase(2, 1)).toBeCloseTo(120.205, 10);
  });

  test('without words has no figures that fail', () => {
    expect(failed(plainness(paragraphsOf('–\n\n...')))).toEqual([]);
  });
});

describe('Connecticut’s test', () => {
  const words = (count: number, word = 'day'): string => `${Array.from({ length: count }, () => word).join(' ')}.`;
  const repeated = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');

  test.each([
    ['21 words a sentence', repeated(3, `D${words(21).slice(1)}`), []],
    ['22 words a sentence', repeated(3, `D${words(22).slice(1)}`), ['words-a-sentence']],
    ['50 words in one of many sentences', `${words(50)} ${repeated(9, 'Do it.')}`, []],
    ['51 words in one of many sentences', `${words(51)} ${repeated(9, 'Do it.')}`, ['longest-sentence']],
    ['74 words in a paragraph', repeated(37, 'Do it.'), []],
    ['75 words in a paragraph', `${repeated(36, 'Do it.')} Do it now.`, ['words-a-paragraph']],
    ['150 words in one of many paragraphs', `${repeated(75, 'Do it.')}\n\nDo it.\n\nDo it.`, []],
    ['152 words in one of many paragraphs', `${repeated(76, 'Do it.')}\n\nDo it.\n\nDo it.`, ['longest-paragraph']],
    ['3 syllables in 2 words', 'Do paper.', []],
    ['1.6 syllables a word', 'Do paper paper paper it.', ['syllables-a-word']],
  ])('%s', (_, text, expected) => {
    expect(failed(plainness(paragraphsOf(text)))).toEqual(expected);
  });
});

const text = (words: string): Inline => ({ type: 'text', text: words });
const value = (words: string): Inline => ({ type: 'value', text: words, path: 'a', from: ['a'] });
const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const clause = (id: string, ...content: readonly Block[]): Block => ({
  type: 'clause',
  id,
  title: [text('Title')],
  content,
});
const paper = (...content: readonly Block[]): Document => ({ ...sample, content });

describe('a document', () => {
  const list: Block = {
    type: 'list',
    ordered: false,
    items: [[paragraph(text('a key'))], [paragraph(value('a book'))], [paragraph(text('You pay;'))]],
  };

  test('has the words of its templates, a stand-in for each value, and its clauses', () => {
    const { whole, clauses } = plainnessOf(
      paper(
        paragraph(
          text('We are '),
          value('Long Name of a Company Ltd'),
          text('. Go to '),
          { type: 'reference', to: 'x' },
          text('.'),
        ),
        clause('a', paragraph(text('We do it.')), paragraph(value('Own words of the owner.'))),
        clause('b', paragraph(value('Only own words.'))),
      ),
      'stand-in',
    );
    expect(whole).toMatchObject({ words: 10, wordsPerSentence: 10 / 3, wordsPerParagraph: 5 });
    expect([...clauses].map(([id, { words }]) => [id, words])).toEqual([['a', 3]]);
  });

  test('has the words of its values too, as printed', () => {
    const { whole } = plainnessOf(paper(paragraph(text('We are '), value('Long Name Ltd'), text('.'))), 'printed');
    expect(whole.words).toBe(5);
  });

  test('a list belongs to the paragraph before it, and what has no stop there is no sentence', () => {
    const [only, ...others] = paragraphsIn(paper(paragraph(text('You bring:')), list), 'stand-in');
    expect(others).toEqual([]);
    expect(only?.sentences).toEqual([
      { text: 'You bring:', whole: true },
      { text: 'a key', whole: false },
      { text: 'You pay;', whole: true },
    ]);
    expect(plainness(only ? [only] : [])).toMatchObject({ words: 6, wordsPerSentence: 3, wordsPerParagraph: 6 });
  });

  test('headings, tables, labels, signatures and words that a law fixes are not counted, nor a list of names', () => {
    const counted = paragraphsIn(sample, 'printed').flatMap(({ sentences: all }) => all.map((each) => each.text));
    const types = ['heading', 'table', 'definitions', 'signatures', 'statutory', 'page-break'];
    const bare = sample.content.filter(({ type }) => types.includes(type));
    expect(bare.length).toBeGreaterThan(0);
    expect(
      paragraphsIn(paper(...bare, { type: 'list', ordered: false, items: [[paragraph(text('a key'))]] }), 'printed'),
    ).toEqual([]);
    expect(counted.length).toBeGreaterThan(5);
  });
});
