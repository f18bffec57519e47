/** Takes a definition, or the terms of one client, measures the owner's own text in it, and finds what is too long or too hard to read for a customer. */
import { failed, LIMITS, type Measure } from '../../document/plainness/limits.ts';
import { type Piece, type Plainness, plainness } from '../../document/plainness/measure.ts';
import { type Paragraph, paragraphsOf } from '../../document/plainness/prose.ts';
import { syllablesOf, wordsIn } from '../../document/plainness/words.ts';
import type { Finding, Rule } from '../rule.ts';

export const plainWords: Rule = {
  id: 'plain-words',
  level: 'warning',
  about: 'vague',
  what: 'What you write in your own words has sentences, paragraphs and words that are short enough to be read.',
  why: 'Nobody keeps to a sentence that they gave up on. The bounds are those of a law on contracts with consumers (Connecticut, C.G.S. 42-152), and a reading ease of 45; a sentence of over 30 words is told in a note.',
  good: `clauses:
  - clause: general
    text: |
      This paper is all that we have agreed. If we both sign an amendment later, it counts before this paper.

      Some part of this paper may turn out not to hold in law. All other parts still hold then.
`,
  bad: `clauses:
  - clause: general
    text: |
      This paper with all that is attached to it is everything that we have agreed, and whatever either of us may have
      said, written or promised before the day on which we both signed it no longer counts for anything, save where the
      law that applies to this contract says that it does.
`,
  check({ definition: { value }, texts }) {
    if (!/^en\b/.test(value.language)) return [];
    return texts().flatMap(({ path, text }) => textFindings(path, text));
  },
};

/** Averages of fewer words say little; then only the longest sentence counts. */
const LONG = 60;
/** A sentence of more words is within the law, and is read twice. */
const LONG_SENTENCE = 30;
/** The least reading ease of a text; Connecticut asks it of insurers (Regs. Conn. State Agencies 38a-651-2). */
const EASE = 45;

function textFindings(path: string, text: string): readonly Finding[] {
  const paragraphs = paragraphsOf(text);
  if (isShort(paragraphs)) return [];
  const figures = plainness(paragraphs);
  const long = figures.words >= LONG;
  const broken = failed(figures).filter((measure) => long || measure === 'longest-sentence');
  const hard = long && figures.readingEase < EASE;
  if (broken.length === 0 && !hard) return longSentence(path, figures);
  const expected = [
    ...broken.map((measure) => LIMITS[measure].said),
    ...(hard ? [`a reading ease of ${EASE} or more`] : []),
  ];
  const found = [
    ...broken.map((measure) => SAID[measure](figures)),
    ...(hard ? [`a reading ease of ${Math.floor(figures.readingEase)}`] : []),
  ];
  const message = `${path}: found ${found.join(', ')}; expected ${expected.join(', ')}`;
  return [{ path, message, hint: hintOf(figures, broken, text) }];
}

/** Most texts are a sentence or two: nothing can be found in them, and nobody needs to count their syllables. */
function isShort(paragraphs: readonly Paragraph[]): boolean {
  const counts = paragraphs.flatMap(({ sentences }) => sentences.map((each) => wordsIn(each.text).length));
  return counts.every((count) => count <= LONG_SENTENCE) && counts.reduce((sum, count) => sum + count, 0) < LONG;
}

function longSentence(path: string, { longestSentence }: Plainness): readonly Finding[] {
  if (longestSentence.words <= LONG_SENTENCE) return [];
  const message = `${path}: found a sentence of ${longestSentence.words} words; expected ${LONG_SENTENCE} at most`;
  return [{ path, level: 'note', message, hint: `split the sentence of ${opening(longestSentence)}` }];
}

/** Only what is wrong, in the order in which it says what was expected. */
const SAID: Readonly<Record<Measure, (figures: Plainness) => string>> = {
  'words-a-sentence': ({ wordsPerSentence }) => `${wordsPerSentence.toFixed(1)} words a sentence`,
  'longest-sentence': ({ longestSentence }) => `a sentence of ${longestSentence.words} words`,
  'words-a-paragraph': ({ wordsPerParagraph }) => `${wordsPerParagraph.toFixed(1)} words a paragraph`,
  'longest-paragraph': ({ longestParagraph }) => `a paragraph of ${longestParagraph.words} words`,
  'syllables-a-word': ({ syllablesPerWord }) => `${syllablesPerWord.toFixed(2)} syllables a word`,
};

function hintOf(figures: Plainness, broken: readonly Measure[], text: string): string {
  const over = (...measures: readonly Measure[]): boolean => measures.some((measure) => broken.includes(measure));
  return [
    over('words-a-sentence', 'longest-sentence') && `split the sentence of ${opening(figures.longestSentence)}`,
    over('words-a-paragraph', 'longest-paragraph') && `split the paragraph of ${opening(figures.longestParagraph)}`,
    over('syllables-a-word') && `find shorter words for ${longWords(text).join(', ')}`,
  ]
    .filter((part) => part !== false)
    .join('; ');
}

function opening({ text, words }: Piece): string {
  return `${words} words that begins with "${wordsIn(text).slice(0, 4).join(' ')}"`;
}

/** The words with the most syllables, three at most. */
function longWords(text: string): readonly string[] {
  const words = [...new Set(wordsIn(text).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase()))];
  return words
    .sort((a, b) => syllablesOf(b) - syllablesOf(a))
    .slice(0, 3)
    .map((word) => `"${word}"`);
}
