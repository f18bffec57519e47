/** Takes the unit of a price (`computer`), gives its plural, and says whether a written unit is meant to be it. */

/** Irregular plurals of the definition: `units: { person: people }`. */
export type Units = Readonly<Record<string, string>>;

/** The plural of a unit: from `units`, else by the rule of the language; a language without a rule keeps the word. */
export function plural(unit: string, language: string, units: Units = {}): string {
  if (Object.hasOwn(units, unit)) return units[unit] ?? unit;
  const words = unit.split(' ');
  const last = words.at(-1) ?? unit;
  const ending = Object.hasOwn(units, last) ? units[last] : undefined;
  const many = ending ?? (/^en\b/.test(language) ? englishPlural(last) : last);
  return [...words.slice(0, -1), many].join(' ');
}

/** True where `written` (`14 computers`) is the unit of the price, in the singular or in the plural. */
export function sameUnit(written: string, singular: string, language: string, units: Units = {}): boolean {
  return written === singular || written === plural(singular, language, units);
}

/** The regular plurals of English, with the spelling rules of -y and of hissing sounds. */
function englishPlural(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}
