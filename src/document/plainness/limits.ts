/** Takes the figures of a text, gives which parts of Connecticut's objective test of plain language it fails (C.G.S. 42-152(c)). */
import type { Plainness } from './measure.ts';

/** What is measured, in the order of the law. */
export const MEASURES = [
  'words-a-sentence',
  'longest-sentence',
  'words-a-paragraph',
  'longest-paragraph',
  'syllables-a-word',
] as const;
export type Measure = (typeof MEASURES)[number];

/** A bound of the law: whether the figures keep to it, and the words for it. */
interface Limit {
  readonly said: string;
  readonly holds: (figures: Plainness) => boolean;
}

/** 42-152(c)(1) to (5). */
export const LIMITS: Readonly<Record<Measure, Limit>> = {
  'words-a-sentence': {
    said: 'under 22 words a sentence on average',
    holds: ({ wordsPerSentence }) => wordsPerSentence < 22,
  },
  'longest-sentence': { said: 'no sentence of over 50 words', holds: ({ longestSentence: { words } }) => words <= 50 },
  'words-a-paragraph': {
    said: 'under 75 words a paragraph on average',
    holds: ({ wordsPerParagraph }) => wordsPerParagraph < 75,
  },
  'longest-paragraph': {
    said: 'no paragraph of over 150 words',
    holds: ({ longestParagraph: { words } }) => words <= 150,
  },
  'syllables-a-word': {
    said: 'under 1.55 syllables a word on average',
    holds: ({ syllablesPerWord }) => syllablesPerWord < 1.55,
  },
};

/** The parts of the test that the figures fail, in their order. */
export function failed(figures: Plainness): readonly Measure[] {
  return MEASURES.filter((measure) => !LIMITS[measure].holds(figures));
}
