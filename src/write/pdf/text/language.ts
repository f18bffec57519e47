/** Takes a letter and the language of a document, says of which language a letter of another script is taken to be. */

/** Scripts, with the language that a reading program is told for words in them, the one with most readers, and with the tags of languages and of themselves. */
const SCRIPTS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\p{Script=Latin}/u, 'en', ['latn']],
  [/\p{Script=Arabic}/u, 'ar', ['ar', 'fa', 'ur', 'ps', 'sd', 'ug', 'arab']],
  [/\p{Script=Hebrew}/u, 'he', ['he', 'yi', 'hebr']],
  [/\p{Script=Cyrillic}/u, 'ru', ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'tg', 'mn', 'tt', 'cyrl']],
  [/\p{Script=Greek}/u, 'el', ['el', 'grek']],
];

/** The language of a letter that is not of the document's own script; nothing for its own letters. */
export function foreignLanguage(letter: string, document: string): string | undefined {
  const own = scriptOf(document);
  const script = SCRIPTS.find(([letters]) => letters.test(letter));
  return script === undefined || script === own ? undefined : script[1];
}

/** Whether a text has letters of any script that a document of this language would have to name. */
export function hasForeignLetters(text: string, document: string): boolean {
  const own = scriptOf(document);
  return SCRIPTS.some((script) => script !== own && script[0].test(text));
}

/** The language of each UTF-16 unit: what is no letter goes with the letters around it, where these are of one language. */
export function languagesOf(text: string, document: string): readonly (string | undefined)[] {
  const languages: (string | undefined)[] = Array.from({ length: text.length });
  let before: string | undefined;
  let from = 0;
  for (const { 0: letter, index } of text.matchAll(/\p{L}\p{M}*/gu)) {
    const language = foreignLanguage(letter, document);
    languages.fill(language === before ? language : undefined, from, index);
    from = index + letter.length;
    languages.fill(language, index, from);
    before = language;
  }
  return languages;
}

function scriptOf(language: string): (typeof SCRIPTS)[number] | undefined {
  const [primary = '', ...others] = language.toLowerCase().split('-');
  const script = others.find((part) => /^[a-z]{4}$/.test(part));
  return SCRIPTS.find(([, , tags]) => tags.includes(script ?? primary)) ?? SCRIPTS[0];
}
