/** Takes a definition, finds numbers without a unit in the owner's own sentences, and times that start nowhere. */
import type { Rule } from '../rule.ts';
import { wordFindings } from '../words.ts';

export const bareNumbers: Rule = {
  id: 'bare-numbers',
  level: 'warning',
  about: 'vague',
  what: 'A number in your own words has a unit, and a time says what it is counted from.',
  why: 'A deadline "within 5 days" has no end as long as nobody says which day is the first.',
  good: `clauses:
  - clause: general
    text: Tell us of a fault within 5 days after you find it.
`,
  bad: `clauses:
  - clause: general
    text: Tell us of a fault within 5 days.
`,
  check: ({ words, prose }) => (words ? wordFindings(words.bare_numbers, prose()) : []),
};
