/** Takes words and languages, looks at where the words are parted, and which words of a text stay whole. */
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../src/write/pdf/lines.ts';
import type { Span } from '../../../../src/write/pdf/spans.ts';
import { hyphenatorOf } from '../../../../src/write/pdf/text/hyphens.ts';
import { script } from '../fonts.ts';

/** Each place where a word may be parted, as `-`. */
async function check(language: string, word: string, expected: string): Promise<void> {
  const places = (await hyphenatorOf(language))?.(word) ?? [];
  expect(places.map((at, index) => `${word.slice(places[index - 1] ?? 0, at)}-`).join('')).toBe(
    expected.slice(0, expected.lastIndexOf('-') + 1),
  );
  expect(expected.replaceAll('-', '')).toBe(word);
}

describe('a word is parted', () => {
  it.each<[language: string, expected: string, why: string]>([
    ['en-GB', 'ad-min-is-tra-tion', 'by the patterns of its language'],
    ['en-GB', 'doc-u-ment-a-tion', 'as in Britain'],
    ['en-US', 'doc-u-men-ta-tion', 'as in America'],
    ['en-GB', 'main-ten-ance', 'as in Britain'],
    ['en-US', 'main-te-nance', 'as in America'],
    ['en', 're-spons-ib-il-ity', 'as in Britain, where no country is named'],
    ['en-IE', 're-spons-ib-il-ity', 'as in Britain, where the country has no patterns'],
    ['EN-us', 're-spon-si-bil-ity', 'whatever the case of its language'],
    ['en-US', 'com-puter', 'never before its last two letters'],
    ['en-GB', 'in-voice', 'after its first two letters'],
    ['en-GB', 'prior', 'not where it is shorter than six letters'],
    ['en-GB', 'Administration', 'not where it could be a name'],
    ['en-GB', 'ADMINISTRATION', 'not where it is an abbreviation'],
    ['en-GB', 'admin1stration', 'not where it has a figure'],
    ['en-GB', "administration's", 'not where it has a mark'],
    ['en-GB', 'administration'.repeat(5), 'not where it is longer than any word'],
    ['en-GB', '', 'not where it is none'],
    ['de', 'verwaltung', 'not in a language without patterns'],
    ['ar', 'administration', 'not in a language without patterns, whatever its letters'],
    ['enx', 'administration', 'not in a language whose name begins alike'],
  ])('%s: %s, %s', (language, expected) => check(language, expected.replaceAll('-', ''), expected));

  it('at the same places when it is asked for again', async () => {
    const british = await hyphenatorOf('en-GB');
    expect(british?.('administration')).toEqual(british?.('administration'));
  });
});

const british = await hyphenatorOf('en-GB');

const span = (text: string, font: Span['font'] = 'regular'): Span => ({ text, font });

/** The lines of a text that has exactly room for other words, with `¬` where a word is parted. */
function lines(content: readonly Span[], room: string): string {
  const width = breakLines([span(room)], 10, 1000, script)[0]?.width ?? 0;
  return breakLines(content, 10, width, script, { mode: 'justified', hyphenator: british })
    .map((line) => line.runs.map((run) => run.text.replace(/ $/, '')).join(' '))
    .join('|')
    .replaceAll('\u00ad', '¬');
}

describe('where a part of a word fills the line', () => {
  it.each<[text: string, room: string, expected: string, why: string]>([
    ['of the best administration', 'of the best admin-', 'of the best admin¬|istration', 'it is parted'],
    ['of the best (administration).', 'of the best (admin-', 'of the best (admin¬|istration).', 'between brackets'],
    ['of the best “administration”,', 'of the best “admin-', 'of the best “admin¬|istration”,', 'in quotation marks'],
    ['of the best administration’s', 'of the best admin-', 'of the best admin¬|istration’s', 'before an apostrophe'],
    ['and all of\u00a0administration', 'and all of adminis-', 'and all of adminis¬|tration', 'after a whole space'],
    ['of the best Administration', 'of the best Admin-', 'of the best|Administration', 'but no name'],
    ['of the best administration/it', 'of the best admin-', 'of the best|administration/it', 'no word at another sign'],
    ['that of all the administration@x', 'that of all the admin-', 'that of all the|administration@x', 'no address'],
    ['that of all administration-free', 'that of all admin-', 'that of all|administration-|free', 'none with a hyphen'],
    ['of the best администрация', 'of the best админи-', 'of the best|администрация', 'none of another script'],
  ])('%s: %s, %s, %s', (text, room, expected) => expect(lines([span(text)], room)).toBe(expected));

  it('a word of two looks stays whole', () =>
    expect(lines([span('of the best adminis'), span('tration', 'bold')], 'of the best adminis-')).toBe(
      'of the best|adminis tration',
    ));

  it('a word of another look is parted', () =>
    expect(lines([span('of the best '), span('administration', 'italic')], 'of the best admin-')).toBe(
      'of the best admin¬|istration',
    ));
});
