/** Takes a definition, finds lists in the owner's own sentences that leave open what is in them. */
import type { Rule } from '../rule.ts';
import { wordFindings } from '../words.ts';

export const looseJoins: Rule = {
  id: 'loose-joins',
  level: 'warning',
  about: 'vague',
  what: 'Lists in your own words end, and say whether all of it is meant or one of it.',
  why: 'What stands behind "etc." is whatever the reader wishes. "And/or" lets each side pick the word that suits it.',
  good: `services:
  - id: work
    name: Work
    description: We clean the frames, the glass, or both, as you order.
    price: 100.00 once
`,
  bad: `services:
  - id: work
    name: Work
    description: We clean the frames and/or the glass.
    price: 100.00 once
`,
  check: ({ words, prose }) => (words ? wordFindings(words.loose_joins, prose()) : []),
};
