/** Takes a definition, finds deeds in the owner's own sentences that nobody is said to do. */
import type { Rule } from '../rule.ts';
import { wordFindings } from '../words.ts';

export const namedDoer: Rule = {
  id: 'named-doer',
  level: 'warning',
  about: 'vague',
  what: 'What is promised or asked in your own words says who does it.',
  why: 'What "will be repaired" waits for somebody to do and to pay it, and each side means the other.',
  good: `clauses:
  - clause: general
    text: We replace broken panes at our cost.
`,
  bad: `clauses:
  - clause: general
    text: Broken panes will be replaced.
`,
  check: ({ words, prose }) => (words ? wordFindings(words.no_doer, prose()) : []),
};
