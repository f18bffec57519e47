/** Takes a definition, finds services that speak of revisions and say nowhere how many there are. */
import { step } from '../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';

export const revisionsCounted: Rule = {
  id: 'revisions-counted',
  level: 'warning',
  about: 'missing',
  what: 'Where a service includes revisions, it says how many rounds.',
  why: 'Without a number the last round never comes, and the customer who asks for a tenth is right.',
  good: `services:
  - id: logo
    name: Logo
    description: A logo in three drafts, with revisions.
    price: 900.00 once
    revisions:
      rounds: 2
      beyond: 80.00 per round
`,
  bad: `services:
  - id: logo
    name: Logo
    description: A logo in three drafts, with revisions.
    price: 900.00 once
`,
  check({ definition: { value }, texts }) {
    return value.services.flatMap(({ id, revisions }): readonly Finding[] => {
      if (revisions !== undefined) return [];
      const path = step('services', id);
      const [said] = texts().flatMap(({ path: at, sentences }) =>
        at.startsWith(`${path}.`) && !at.startsWith(`${path}.excludes`)
          ? sentences
              .filter(({ text }) => REVISIONS.test(text) && !COUNTED.test(text))
              .map(({ text }) => ({ at, text }))
          : [],
      );
      if (!said) return [];
      const message = `${said.at}: found "${said.text}", and ${path} has no number of revisions; expected one`;
      return [
        {
          path: said.at,
          message,
          hint: 'add to the service for example revisions: {rounds: 2, beyond: 80.00 per round}',
        },
      ];
    });
  },
};

const REVISIONS = /\b(?:revisions?|rounds? of (?:changes|corrections|edits)|amends)\b/i;
/** A number of its own beside the word, or none at all. */
const COUNTED =
  /\b(?:\d+|no|not|without|one|two|three|four|five|six|each)\b(?:\W+\w+)?\W+(?:revisions?|rounds?|amends)\b|\b(?:revisions?|rounds?|amends)\b.*\b(?:cost|costs|are charged|is charged|not included|extra)\b/i;
