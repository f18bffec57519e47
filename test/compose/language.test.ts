import { expect, test } from 'vitest';
import { languageOf } from '../../src/compose/language.ts';
import { language, languageFiles } from './scope.ts';

test('a region changes only what it names', () => {
  const [en, us] = [language('en'), language('en-US')];
  expect(us.date.months).toEqual(en.date.months);
  expect(us.money.symbols).toEqual({ ...en.money.symbols, USD: '$' });
  expect(us.tag).toBe('en-US');
});

test('a region without a file has the words of its language', () => {
  expect(language('en-AU')).toEqual({ ...language('en'), tag: 'en-AU' });
});

function check(tag: string, changes: Readonly<Record<string, unknown>>): readonly string[] {
  const result = languageOf(tag, new Map([...languageFiles(), ...Object.entries(changes)]));
  return result.diagnostics.map(({ message, hint }) => `${message} (${hint})`);
}

const faults: readonly [string, string, Readonly<Record<string, unknown>>, string][] = [
  [
    'a language that is not there',
    'fr-FR',
    {},
    'language fr was asked for, and the languages are en, en-GB, en-US (choose one of them, or add templates/languages/fr.yaml)',
  ],
  [
    'a language that extends itself',
    'xx',
    { xx: { extends: 'yy' }, yy: { extends: 'xx' } },
    'language xx was asked for, and the languages are en, en-GB, en-US, xx, yy (choose one of them, or add templates/languages/xx.yaml)',
  ],
  [
    'a place that a pattern does not have',
    'xx',
    { xx: { extends: 'en', per: 'per {thing}' } },
    'templates/languages/xx.yaml: per: found {thing}, expected only {unit} (see en.yaml for every word that a language needs)',
  ],
  [
    'a month too few',
    'xx',
    { xx: { extends: 'en', date: { months: ['Januar'] } } },
    'templates/languages/xx.yaml: date.months: Too small: expected array to have exactly 12 items (see en.yaml for every word that a language needs)',
  ],
  [
    'a word that no language has',
    'xx',
    { xx: { extends: 'en', colour: 'red' } },
    'templates/languages/xx.yaml: Unrecognized key: "colour" (see en.yaml for every word that a language needs)',
  ],
];

test.each(faults)('%s is refused', (_, tag, changes, expected) => {
  expect(check(tag, changes)).toEqual([expected]);
});
