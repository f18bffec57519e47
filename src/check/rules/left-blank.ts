/** Takes a definition, finds what stands in it for something that was still to be filled in. */
import type { Match, Sentence } from '../phrase.ts';
import { writtenBy } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { findingOf, said, wordFindings } from '../words.ts';

export const leftBlank: Rule = {
  id: 'left-blank',
  level: 'warning',
  about: 'vague',
  what: 'Nothing that you write is a blank that was still to be filled in, as TBD, ___ or [name].',
  why: 'A blank is printed and signed like every other word, and whoever fills it in later decides alone.',
  good: `client_duties:
  - id: keys
    what: The keys of room 12
    due: 2 days after signature
`,
  bad: `client_duties:
  - id: keys
    what: The keys of room ___
    due: 2 days after signature
`,
  check({ words, texts }) {
    const written = writtenBy(texts());
    const signs = written.flatMap((text) => {
      const found = text.sentences.flatMap((sentence) => said(sentence, signsIn(sentence)) ?? []);
      return found.length === 0 ? [] : [findingOf(FILLED_IN, text, found.join(', '))];
    });
    return [...signs, ...wordFindings(words?.placeholders ?? [], written)];
  },
};

const FILLED_IN = {
  expected: 'what is meant, or no such line',
  ask: 'what belongs here?',
  write: 'the keys of room 12',
};

/** Blanks in any language: ___, [name], {name}, <name>, ???, XXX. */
const SIGNS =
  /_{2,}|\[(?=[^\]]*\p{L}{2})[^\]]+\]|\{+[^}]+\}+|<\p{L}[^>]+>|\?{2,}|(?<![\p{L}\p{N}])X{3,}(?![\p{L}\p{N}])/giu;

function signsIn({ text: sentence }: Sentence): readonly Match[] {
  return [...sentence.matchAll(SIGNS)].map(({ index, 0: text }) => ({ text, start: index, end: index + text.length }));
}
