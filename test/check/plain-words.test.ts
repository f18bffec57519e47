/** Takes texts of an owner, compares what the rule on plain words finds in them with its words and its figures. */
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/check/facts.ts';
import { plainWords } from '../../src/check/rules/plain-words.ts';
import { readDefinition } from '../../src/read/index.ts';
import { value } from '../workflow/register.ts';
import { base, findIn } from './find.ts';

function find(part: string): readonly string[] {
  return findIn(base + part, [plainWords]).map(({ message, hint }) => `${message} | ${hint}`);
}

const again = (count: number, words: string): string => Array.from({ length: count }, () => words).join(' ');
const own = (text: string): string => `clauses:\n  - clause: general\n    text: ${JSON.stringify(text)}\n`;
const long = `We ${again(59, 'do')}.`;

describe('an own text', () => {
  test.each([
    ['of short sentences', own(again(24, 'We do it.'))],
    ['that is short, with one hard word after another', own(again(20, 'Notwithstanding.'))],
    ['that is a list', own(`You bring:\n${again(17, '- a key\n')}`)],
    ['with one sentence of 30 words', own(`We ${again(29, 'do')}.`)],
  ])('%s is fine', (_, part) => expect(find(part)).toEqual([]));

  test.each([
    [
      'with a long sentence, wherever it stands',
      `client_duties:\n  - id: keys\n    what: The keys\n    otherwise: ${long}\n`,
      'client_duties.keys.otherwise: found 60.0 words a sentence, a sentence of 60 words; expected under 22 words a sentence on average, no sentence of over 50 words | split the sentence of 60 words that begins with "We do do do"',
    ],
    [
      'in an item of a plain list',
      `refuse:\n  - work at night\n  - ${long}\n`,
      'refuse: found 60.0 words a sentence, a sentence of 60 words; expected under 22 words a sentence on average, no sentence of over 50 words | split the sentence of 60 words that begins with "We do do do"',
    ],
    [
      'with long paragraphs',
      own(`${again(60, 'We do it.')}\n\nWe go.`),
      'clauses.general.text: found 91.0 words a paragraph, a paragraph of 180 words; expected under 75 words a paragraph on average, no paragraph of over 150 words | split the paragraph of 180 words that begins with "We do it. We"',
    ],
    [
      'with long words',
      own(again(15, 'We apply liability notwithstanding.')),
      'clauses.general.text: found 3.00 syllables a word, a reading ease of -52; expected under 1.55 syllables a word on average, a reading ease of 45 or more | find shorter words for "liability", "notwithstanding", "apply"',
    ],
  ])('%s is found', (_, part, expected) => expect(find(part)).toEqual([expected]));

  test.each([31, 50])('with a sentence of %i words is worth a note', (words) => {
    const found = findIn(base + own(`We ${again(words - 1, 'do')}.`), [plainWords]);
    expect(found.map(({ level, message }) => `${level} ${message}`)).toEqual([
      `note clauses.general.text: found a sentence of ${words} words; expected 30 at most`,
    ]);
  });

  test('in another language is not measured: its syllables are others', () => {
    const definition = value(readDefinition(new TextEncoder().encode(base + own(long)), 'service.yaml'));
    const arabic = { ...definition, value: { ...definition.value, language: 'ar' } };
    expect(plainWords.check(factsOf({ definition: arabic, contract: { clauses: [], annexes: [] } }))).toEqual([]);
  });
});
