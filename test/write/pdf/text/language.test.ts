/** Takes texts and the language of a document, looks at which of their words are said to be of another language. */
import { describe, expect, it } from 'vitest';
import { directionOfLanguage } from '../../../../src/document/direction.ts';
import { breakLines } from '../../../../src/write/pdf/lines.ts';
import { measuresOf } from '../../../../src/write/pdf/measure.ts';
import { foreignLanguage, hasForeignLetters } from '../../../../src/write/pdf/text/language.ts';
import { sample } from '../../sample.ts';
import { fontsOf } from '../fonts.ts';
import { contract, paragraph } from '../trees.ts';

const measures = measuresOf(fontsOf({ ...contract(paragraph('شרκ')), language: sample.language }));

/** The words of other languages, each after its language: `ru:Договор `. */
function check(language: string, text: string, expected: string): void {
  const script = { measures, language, direction: directionOfLanguage(language) };
  const runs = breakLines([{ text, font: 'regular' }], 10, 10_000, script).flatMap((line) => line.runs);
  const foreign = runs.filter((run) => run.language !== undefined && run.text !== ' ');
  expect(foreign.map((run) => `${run.language}:${run.text.trim()}`).join(' ')).toBe(expected);
  expect(hasForeignLetters(text, language)).toBe(expected !== '');
  expect(runs.map((run) => run.text).join('')).toBe(text);
}

describe('words of another language', () => {
  it.each<[language: string, text: string, expected: string]>([
    ['en-GB', 'Service contract', ''],
    ['en-GB', 'naïve, Łódź, Nguyễn', ''],
    ['en-GB', 'the Договор here', 'ru:Договор'],
    ['en-GB', 'the Новый Договор here', 'ru:Новый Договор'],
    ['en-GB', 'a Λόγος and a Договор', 'el:Λόγος ru:Договор'],
    ['en-GB', 'to عقد', 'ar:عقد'],
    ['en-GB', 'to חוזה', 'he:חוזה'],
    ['en-GB', '14 – 21 (§ 3), 12%', ''],
    ['en-GB', '', ''],
    ['de-DE', 'Vertrag', ''],
    ['ru', 'Договор', ''],
    ['uk-UA', 'Договір', ''],
    ['ru', 'Договор с Harbour IT Ltd', 'en:Harbour IT Ltd'],
    ['el', 'Λόγος, then Договор', 'en:then ru:Договор'],
    ['ar', 'عقد', ''],
    ['fa-IR', 'قرارداد', ''],
    ['ar', 'عقد Harbour IT هنا', 'en:Harbour IT'],
    ['ar-EG', '14 (12%)', ''],
    ['he', 'חוזה עם Harbour', 'en:Harbour'],
  ])('in %s: %s', check);

  it('keep what stands between them, and leave what stands before them', () =>
    check('ru', '14 Harbour, IT (Ltd', 'en:Harbour, IT (Ltd'));
});

/** The script that a tag names is not looked at; a language in no list is taken for one in Latin letters. */
it.each<[language: string, text: string, expected: string]>([
  ['sr-Latn', 'Ugovor', ''],
  ['uz-Cyrl', 'Шартнома', ''],
  ['ky', 'Келишим', ''],
])('in %s: %s', check);

/** What follows foreign words up to the next letter is said in their language, `14` in English. */
it('leave what stands after them', () => check('ru', 'Harbour IT, 14 дней', 'en:Harbour IT'));

describe('a letter', () => {
  it.each<[letter: string, document: string, expected: string | undefined]>([
    ['a', 'en', undefined],
    ['a', 'xx', undefined],
    ['a', '', undefined],
    ['a', 'AR', 'en'],
    ['ш', 'sr', undefined],
    ['ш', 'en', 'ru'],
    ['س', 'ur', undefined],
    ['א', 'yi', undefined],
    ['א', 'ar', 'he'],
    ['ა', 'en', undefined],
    ['7', 'ar', undefined],
  ])('%s in %s', (letter, document, expected) => expect(foreignLanguage(letter, document)).toBe(expected));
});
