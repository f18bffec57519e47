/** Takes a letter and the language of a document, says of which language a letter of another script is taken to be. */

/** Scripts, with the language that a reading program is told for words in them: the one with most readers. */
const SCRIPTS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\p{Script=Latin}/u, 'en', []],
  [/\p{Script=Arabic}/u, 'ar', ['ar', 'fa', 'ur', 'ps', 'sd', 'ug']],
  [/\p{Script=Hebrew}/u, 'he', ['he', 'yi']],
  [/\p{Script=Cyrillic}/u, 'ru', ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk']],
  [/\p{Script=Greek}/u, 'el', ['el']],
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

function scriptOf(language: string): (typeof SCRIPTS)[number] | undefined {
  const [primary = ''] = language.toLowerCase().split('-');
  return SCRIPTS.find(([, , languages]) => languages.includes(primary)) ?? SCRIPTS[0];
}
