/** Takes a definition, finds clauses in the owner's own words, and says what these words must still say. */
import type { OwnClause } from '../../model/clauses.ts';
import { step } from '../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';

export const ownWords: Rule = {
  id: 'own-words',
  level: 'warning',
  about: 'contradictory',
  what: 'A clause in your own words still says what your definition promises and asks there.',
  why: 'The program does not read your words. What they leave out is on the first page and on your poster and in no clause, and nobody can tell which of them holds.',
  good: `clauses:
  - clause: general
    text: This paper is all that we have agreed.
`,
  bad: `confidentiality: 2 years after end
clauses:
  - clause: confidentiality
    text: We keep your secrets.
`,
  check({ definition, contract, expected }) {
    const { clauses = [] } = definition.value;
    const promised = clauses.length === 0 ? [] : expected();
    return clauses.flatMap(({ clause: id, left_out }: OwnClause): Finding[] => {
      const clause = contract.clauses.find((each) => each.id === id);
      const paths = promised.flatMap(({ kind, path }) => (clause?.promises.includes(kind) ? [path] : []));
      if (clause === undefined || paths.length === 0) return [];
      const path = step('clauses', id);
      if (left_out !== undefined) {
        const message = `${path}: clause "${clause.title}" is left out, and no other clause says: ${paths.join(', ')}`;
        return [{ path, message, hint: 'take these out of your definition too, or keep the clause' }];
      }
      const message = `${path}: clause "${clause.title}" is replaced by your own words; see that it still says: ${paths.join(', ')}`;
      const hint = 'read both side by side; to go back to the standard words, take this entry away';
      return [{ path, message, hint }];
    });
  },
};
