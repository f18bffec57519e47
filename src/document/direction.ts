/** Takes a language, gives the direction in which it is written. */

export type Direction = 'ltr' | 'rtl';

/** Languages and scripts that run from right to left, by their subtags (BCP 47). */
const LANGUAGES: ReadonlySet<string> = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const SCRIPTS: ReadonlySet<string> = new Set(['arab', 'hebr', 'thaa', 'syrc', 'nkoo']);

/** A value as it stands among words that run from right to left: it keeps its own direction, and turns nothing beside it (UAX #9, 2.4). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A script that the tag names decides; else the language does. */
export function directionOfLanguage(language: string): Direction {
  const [primary = '', ...others] = language.toLowerCase().split('-');
  const script = others.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  return (script === undefined ? LANGUAGES.has(primary) : SCRIPTS.has(script)) ? 'rtl' : 'ltr';
}
