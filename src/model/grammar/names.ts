/** Takes the small names of a definition (ids, codes, colours, numbers of contracts), gives them back where their form is right. */
import { fine, grammar } from './grammar.ts';

export const id = grammar<string>({
  name: 'id',
  what: 'an id (small letters, figures and hyphens)',
  examples: ['help-desk'],
  pattern: '(?!(?:true|false|null)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*',
  build: (_, text) => fine(text),
  slip: (text) => {
    const slug = text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
    if (/^\d/.test(text)) return 'start it with a letter';
    return slug === '' || slug === text ? undefined : `write ${slug}`;
  },
});

export const currency = grammar<string>({
  name: 'currency',
  what: 'a currency in three letters',
  examples: ['GBP', 'EUR'],
  pattern: '[A-Z]{3}',
  build: (_, text) => fine(text),
  slip: (text) => (/^[a-z]{3}$/i.test(text) ? `write ${text.toUpperCase()}` : undefined),
});

export const language = grammar<string>({
  name: 'language',
  what: 'a language and, where it matters, a country',
  examples: ['en-GB', 'en-US'],
  pattern: '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?',
  build: (_, text) => fine(text),
  slip: (text) => {
    const [, base = '', country = ''] = /^([a-z]{2,3})[-_]?([a-z]{2})?$/i.exec(text) ?? [];
    if (base === '') return undefined;
    return `write ${base.toLowerCase()}${country === '' ? '' : `-${country.toUpperCase()}`}`;
  },
});

export const timeZone = grammar<string>({
  name: 'time-zone',
  what: 'a time zone by its place',
  examples: ['Europe/London', 'America/New_York'],
  pattern: 'UTC|[A-Za-z_]+(?:/[A-Za-z0-9_+-]+){1,2}',
  build: (_, text) => fine(text),
  slip: () => 'name the largest city of the zone: Europe/London',
});

/** A country with, where it matters, its part: of laws and of public holidays. */
export const region = grammar<string>({
  name: 'region',
  what: 'a country in two letters and, where it matters, its part',
  examples: ['GB-ENG', 'US-CA', 'DE'],
  pattern: '[A-Z]{2}(?:-[A-Z0-9]{1,3})?',
  build: (_, text) => fine(text),
  slip: (text) => (/^[a-z]{2}(-[a-z0-9]{1,3})?$/i.test(text) ? `write ${text.toUpperCase()}` : undefined),
});

export const color = grammar<string>({
  name: 'color',
  what: 'a colour in quotes',
  examples: ['"#0b5c6b"'],
  pattern: '#[0-9a-fA-F]{6}',
  build: (_, text) => fine(text),
  slip: (text) => (/^[0-9a-fA-F]{6}$/.test(text) ? `write "#${text}" in quotes` : undefined),
});

export const pictureFile = grammar<string>({
  name: 'picture-file',
  what: 'the name of an SVG or PNG file',
  examples: ['logo.svg'],
  pattern: String.raw`(?!/)[^\u0000-\u001F\u007F:\\]*[^\u0000-\u001F\u007F:\\/]\.(?:[sS][vV][gG]|[pP][nN][gG])`,
  build: (_, text) => fine(text),
  slip: (text) => {
    if (/^(?:\/|[a-z]:)/i.test(text)) return 'put the file beside your definition, and write its name: logo.svg';
    if (text.includes('\\')) return `write ${text.replaceAll('\\', '/')}`;
    return /\.\w+$/.test(text) ? 'save the logo as SVG or PNG' : undefined;
  },
});

/** What stands in a number, which names folders and files too: a point only before a letter or a figure. */
const IN_NUMBER = String.raw`(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9{]))`;

/** Names that Windows keeps for devices, also with a point and more behind them: no number begins so. */
const NO_DEVICE = String.raw`(?!(?:[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|(?:[Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9])(?:\.|$))`;

/** The pattern of contract numbers: it must hold `{number}`, once. */
export const numberPattern = grammar<string>({
  name: 'number-pattern',
  what: 'a pattern for contract numbers with {number} in it',
  examples: ['HIT-{year}-{number}'],
  pattern: `${NO_DEVICE}(?=[A-Za-z0-9{])(?=.{1,50}$)${IN_NUMBER}*(?:\\{year\\}${IN_NUMBER}*)?\\{number\\}${IN_NUMBER}*(?:\\{year\\}${IN_NUMBER}*)?`,
  build: (_, text) => fine(text),
  slip: (text) => {
    if (!text.includes('{number}')) return 'put {number} where the running number goes';
    if (text.length > 50) return 'write a shorter one, of at most 50 signs';
    if (/[\s/\\:]/.test(text))
      return 'use only letters, figures, hyphens, points and underscores: the number names files too';
    if (new RegExp(`^${NO_DEVICE}`).test(text) === false)
      return 'begin it with other letters: some systems keep this name for a device';
    if (/\.(?![A-Za-z0-9{])/.test(text))
      return 'a point stands only before a letter or a figure: the number names files too';
    return undefined;
  },
});

/**
 * The number of a contract, as issued. It is a folder's name too: it begins with a letter or figure and holds a figure, which keeps
 * it apart from the register's own folders (`posters`, `drafts`, `conformed`, `numbers`).
 */
export const contractNumber = grammar<string>({
  name: 'contract-number',
  what: 'the number of a contract',
  examples: ['HIT-2026-0001'],
  pattern: String.raw`${NO_DEVICE}(?=.*\d)[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9])){0,63}`,
  read: ['number'],
  build: (_, text) => fine(text),
});
