/** Takes paragraphs, gives the figures of plain language: how long their sentences, paragraphs and words are, and how well they read. */
import type { Document } from '../tree.ts';
import { type Paragraph, paragraphsIn, type Values } from './prose.ts';
import { syllablesOf, wordsIn } from './words.ts';

/** A piece of text with its length in words. */
export interface Piece {
  readonly text: string;
  readonly words: number;
}

export interface Plainness {
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly longestSentence: Piece;
  readonly wordsPerParagraph: number;
  readonly longestParagraph: Piece;
  readonly syllablesPerWord: number;
  readonly readingEase: number;
}

/** The figures of a whole document, and of each clause and annex by its id. */
export interface DocumentPlainness {
  readonly whole: Plainness;
  readonly clauses: ReadonlyMap<string, Plainness>;
}

/** How plain a document is: the words of its templates, with a stand-in for each value, or all words as printed. */
export function plainnessOf(document: Document, values: Values): DocumentPlainness {
  const all = paragraphsIn(document, values);
  const ids = new Set(all.flatMap(({ clause }) => clause ?? []));
  const own = (id: string): readonly Paragraph[] => all.filter(({ clause }) => clause === id);
  return { whole: plainness(all), clauses: new Map([...ids].map((id) => [id, plainness(own(id))])) };
}

/** The figures of some paragraphs. */
export function plainness(paragraphs: readonly Paragraph[]): Plainness {
  const known = KNOWN.get(paragraphs) ?? measured(paragraphs);
  KNOWN.set(paragraphs, known);
  return known;
}

/** The same text is measured again after each change of something else. */
const KNOWN = new WeakMap<readonly Paragraph[], Plainness>();

function measured(paragraphs: readonly Paragraph[]): Plainness {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const words = sentences.flatMap(({ text }) => wordsIn(text));
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const wordsPerSentence = ratio(words.length, sentences.filter(({ whole }) => whole).length);
  const syllablesPerWord = ratio(syllables, words.length);
  return {
    words: words.length,
    wordsPerSentence,
    longestSentence: longest(sentences.map(({ text }) => text)),
    wordsPerParagraph: ratio(words.length, paragraphs.length),
    longestParagraph: longest(paragraphs.map((each) => each.sentences.map(({ text }) => text).join(' '))),
    syllablesPerWord,
    readingEase: readingEase(wordsPerSentence, syllablesPerWord),
  };
}

/** The Flesch reading ease (R. Flesch, "A new readability yardstick", 1948; so in C.O.M.A.R. 31.10.02.03): 60 to 70 is plain English. */
export function readingEase(wordsPerSentence: number, syllablesPerWord: number): number {
  return 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord;
}

function longest(texts: readonly string[]): Piece {
  const pieces = texts.map((text) => ({ text, words: wordsIn(text).length }));
  return pieces.reduce((most, piece) => (piece.words > most.words ? piece : most), { text: '', words: 0 });
}

/** Where there are none of one, the other counts as the whole. */
function ratio(count: number, of: number): number {
  return count / Math.max(1, of);
}
