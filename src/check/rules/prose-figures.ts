/** Takes a definition, finds figures in its free text that are not those of the definition. */
import type { OwnText } from '../facts.ts';
import { figuresIn, type ProseFigure } from '../prose/read.ts';
import { type NamedTerm, namedTerms } from '../prose/terms.ts';
import type { Finding, Rule } from '../rule.ts';

export const proseFigures: Rule = {
  id: 'prose-figures',
  level: 'warning',
  about: 'contradictory',
  what: 'A figure in your own words is the one that your definition has.',
  why: 'Each paper prints both. Where they differ, the customer holds you to the one that suits them, and is often right.',
  good: `complaints:
  to: the owner
  answer_within: 2 days
clauses:
  - clause: complaints
    text: We answer each complaint within 2 days.
`,
  bad: `complaints:
  to: the owner
  answer_within: 2 days
clauses:
  - clause: complaints
    text: We answer each complaint within 5 days.
`,
  check({ definition: { value }, texts }) {
    if (!/^en\b/.test(value.language)) return [];
    const terms = namedTerms(value);
    return texts().flatMap((text) => text.sentences.flatMap((sentence) => inSentence(sentence.text, text, terms)));
  },
};

/** A sentence with two figures of a kind may mean either: nobody can say which, so it is not judged. */
function inSentence(sentence: string, { path }: OwnText, terms: readonly NamedTerm[]): readonly Finding[] {
  const figures = figuresIn(sentence);
  return figures.flatMap((figure): readonly Finding[] => {
    if (figures.filter((other) => alike(other, figure)).length > 1) return [];
    const meant = terms.filter((term) => alike(term, figure) && isNear(path, term) && speaksOf(sentence, term));
    const [first] = meant;
    if (!first || meant.some(({ value }) => value === figure.value)) return [];
    const message = `${path}: found "${figure.text.trim()}" in "${sentence}", and ${first.path} is ${first.shown}`;
    return [
      {
        path,
        message,
        hint: `write ${first.shown} in both places, or say what the other figure is for`,
        related: [{ path: first.path, message: `${first.shown} here` }],
      },
    ];
  });
}

function alike(a: Pick<ProseFigure, 'kind' | 'unit'>, b: Pick<ProseFigure, 'kind' | 'unit'>): boolean {
  return a.kind === b.kind && a.unit === b.unit;
}

function speaksOf(sentence: string, { names, not }: NamedTerm): boolean {
  if (!names.every((name) => name.test(sentence))) return false;
  // The name of a thing may hold a word that brings in another: "Extra visits".
  return not?.test(names.reduce((rest, name) => rest.replace(name, ' '), sentence)) !== true;
}

function isNear(path: string, { within }: NamedTerm): boolean {
  return within === undefined || path.startsWith(within);
}
