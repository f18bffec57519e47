/** Takes a definition, finds words in the owner's own sentences that two people can take in two ways. */
import type { Rule } from '../rule.ts';
import { wordFindings } from '../words.ts';

export const vagueWords: Rule = {
  id: 'vague-words',
  level: 'warning',
  about: 'vague',
  what: 'What you write in your own words says when, how often, how many, how good and who decides, so that both sides read the same.',
  why: 'Nobody quarrels about 2 business days. About "soon", both sides are right, and each remembers what suits them.',
  good: `client_duties:
  - id: keys
    what: The keys to the material store
    due: 2 days after signature
    otherwise: we start as soon as we have them, and the dates move by the days that we wait
`,
  bad: `client_duties:
  - id: keys
    what: The keys to the store
    due: 2 days after signature
    otherwise: we start as soon as possible
`,
  check: ({ words, prose }) => (words ? wordFindings(words.vague_words, prose()) : []),
};
