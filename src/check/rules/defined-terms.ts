/** Takes a definition, finds words that its own text gives a meaning and never uses again. */
import type { Finding, Rule } from '../rule.ts';

export const definedTerms: Rule = {
  id: 'defined-terms',
  level: 'warning',
  about: 'contradictory',
  what: 'A word that your own text gives a meaning is used somewhere.',
  why: 'Readers look for the rule that the word was made for. Where there is none, they suspect that something was taken out.',
  good: `clauses:
  - clause: general
    text: |
      "Rush work" means work outside our hours.

      Rush work is done only after you have agreed to its price.
`,
  bad: `clauses:
  - clause: general
    text: |
      "Rush work" means work outside our hours.
`,
  check({ definition: { value }, texts }) {
    if (!/^en\b/.test(value.language)) return [];
    const all = texts().flatMap(({ sentences }) => sentences.map(({ text }) => text));
    return texts().flatMap(({ path, sentences }) =>
      sentences.flatMap(({ text }): readonly Finding[] => {
        const [, term] = DEFINES.exec(text) ?? [];
        if (term === undefined || all.some((other) => other !== text && uses(other, term))) return [];
        const message = `${path}: found a meaning for "${term}", and nothing else says ${term}; expected it in use`;
        return [{ path, message, hint: 'take the sentence away, or use the word in the rule that it was made for' }];
      }),
    );
  },
};

const DEFINES = /["“']([^"”']{3,40})["”'] (?:means|is when|stands for)\b/i;

function uses(sentence: string, term: string): boolean {
  return sentence.toLowerCase().includes(term.toLowerCase());
}
