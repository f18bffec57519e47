/** Takes a language, gives the direction in which it is written. */

/** Languages and scripts that run from right to left, by their subtags (BCP 47). */
const LANGUAGES: ReadonlySet<string> = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const SCRIPTS: ReadonlySet<string> = new Set(['arab', 'hebr', 'thaa', 'syrc', 'nkoo']);

/** A script that the tag names decides; else the language does. */
export function directionOfLanguage(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...others] = language.toLowerCase().split('-');
  const script = others.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  return (script === undefined ? LANGUAGES.has(primary) : SCRIPTS.has(script)) ? 'rtl' : 'ltr';
}
