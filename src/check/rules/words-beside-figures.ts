/** Takes a definition, finds numbers that stand in words and in figures, and differ. */
import { NUMBER_WORDS, numberIn } from '../prose/number-words.ts';
import type { Finding, Rule } from '../rule.ts';

export const wordsBesideFigures: Rule = {
  id: 'words-beside-figures',
  level: 'error',
  about: 'contradictory',
  what: 'A number that stands in words and in figures is the same in both.',
  why: 'Of two numbers for one thing neither can be relied on.',
  good: `tips: We share tips among fourteen (14) people.
`,
  bad: `tips: We share tips among fourteen (15) people.
`,
  check({ definition: { value }, texts }) {
    if (!/^en\b/.test(value.language)) return [];
    return texts().flatMap(({ path, text }) =>
      [...text.matchAll(BESIDE)].flatMap(([found, word = '', digits = '']): readonly Finding[] => {
        if (numberIn(word) === Number(digits)) return [];
        const message = `${path}: found "${found}", expected the same number in words and in figures`;
        return [{ path, message, hint: 'write the number once, in figures' }];
      }),
    );
  },
};

const BESIDE = new RegExp(String.raw`(?<![\p{L}-])(${NUMBER_WORDS})\s*\((\d{1,6})\)`, 'giu');
