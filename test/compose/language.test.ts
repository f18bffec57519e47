import { expect, test } from 'vitest';
import { language as languageIn } from '../../src/compose/kit.ts';
import { languageOf } from '../../src/compose/language.ts';
import { kit } from '../papers/examples.ts';
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

test('a frozen language keeps its words, and takes from today only what it lacks', () => {
  const name = 'languages/en.yaml';
  const now = kit.texts.get(name) ?? '';
  const frozen = now.replace(/^ {2}continued: .*\n/m, '').replace('page: Page {page}', 'page: Sheet {page}');
  const texts = new Map([...kit.texts, [name, frozen]]);
  expect(languageIn({ ...kit, texts }, 'en').ok).toBe(false);
  const found = languageIn({ ...kit, texts, languages: new Map([[name, now]]) }, 'en');
  expect(found.ok && found.value.furniture).toMatchObject({
    page: 'Sheet {page} of {pages}',
    continued: '{title} (continued)',
  });
});

test('another spelling of today does not reach a frozen language', () => {
  const name = 'languages/en-US.yaml';
  const now = kit.texts.get(name) ?? '';
  const texts = new Map([...kit.texts, [name, now.replace(/^spelling:\n(?: {2}.*\n)+/m, '')]]);
  const found = languageIn({ ...kit, texts, languages: new Map([[name, now]]) }, 'en-US');
  expect(found.ok && found.value.spelling).toEqual({});
});
