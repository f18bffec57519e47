/** Takes a definition, finds own words that name a clause by its number, which another contract gives to another clause. */
import type { Finding, Rule } from '../rule.ts';

export const clauseByNumber: Rule = {
  id: 'clause-by-number',
  level: 'warning',
  about: 'contradictory',
  what: 'Your own words name a clause by its title, not by its number.',
  why: 'Clauses are numbered for each contract anew, as what was ordered calls them up. A number that was right once points elsewhere in the next.',
  good: `tips: See the clause "What it costs".
`,
  bad: `tips: See clause 7.
`,
  check({ definition: { value }, texts }) {
    if (!/^en\b/.test(value.language)) return [];
    return texts().flatMap(({ path, text }): readonly Finding[] => {
      const [found] = /\b(?:[Cc]lause|[Ss]ection|[Pp]aragraph) \d+(?:\.\d+)*\b(?! of the| [A-Z])/.exec(text) ?? [];
      if (found === undefined) return [];
      const message = `${path}: found "${found}", expected the title of a clause`;
      return [
        { path, message, hint: 'clauses get other numbers in other contracts; write for example: see "What it costs"' },
      ];
    });
  },
};
