/** Takes the unit of a price or a quantity, gives its singular or plural, and says whether two writings mean the same unit. */

/** Plurals that the language's rule gets wrong, from the definition: `units: { person: people }`. */
export type Units = Readonly<Record<string, string>>;

/** The plural of a unit: from `units`, else by the rule of the language; a language without a rule keeps the word. */
export function plural(unit: string, language: string, units: Units = {}): string {
  return lastWord(unit, units, (word) => exception(word, language, units) ?? ruleOf(language).plural(word));
}

/** The unit as the count asks for it. It may be written either way: people write `14 computers` and `per computer`. */
export function inNumber(count: number, unit: string, language: string, units: Units = {}): string {
  const one = singular(unit, language, units);
  return count === 1 ? one : plural(one, language, units);
}

/** True where `written` (`14 computers`) is the unit of the price, in the singular or in the plural. */
export function sameUnit(written: string, one: string, language: string, units: Units = {}): boolean {
  return written === one || written === plural(one, language, units);
}

/** A unit that is no plural is a singular already. */
function singular(unit: string, language: string, units: Units): string {
  const known = Object.entries({ ...ruleOf(language).exceptions, ...units });
  return lastWord(unit, Object.fromEntries(known.map(([one, many]) => [many, one])), (word) => {
    if (known.some(([one]) => one === word)) return word;
    const found = known.find(([, many]) => many === word)?.[0];
    return found ?? ruleOf(language).singular(word);
  });
}

/** Changes the last word of a unit (`half hour`), unless the whole unit is in `whole`. */
function lastWord(unit: string, whole: Units, change: (word: string) => string): string {
  if (Object.hasOwn(whole, unit)) return whole[unit] ?? unit;
  const words = unit.split(' ');
  return [...words.slice(0, -1), change(words.at(-1) ?? unit)].join(' ');
}

function exception(word: string, language: string, units: Units): string | undefined {
  if (Object.hasOwn(units, word)) return units[word];
  const { exceptions } = ruleOf(language);
  return Object.hasOwn(exceptions, word) ? exceptions[word] : undefined;
}

/** True where the plurals of a language are known by a rule, so that two writings of a unit can be compared. */
export function hasPlurals(language: string): boolean {
  return Object.hasOwn(RULES, language.split('-')[0] ?? '');
}

interface Rule {
  readonly exceptions: Units;
  plural(word: string): string;
  singular(word: string): string;
}

function ruleOf(language: string): Rule {
  const [base = ''] = language.split('-');
  return (Object.hasOwn(RULES, base) ? RULES[base] : undefined) ?? UNCHANGED;
}

const UNCHANGED: Rule = { exceptions: {}, plural: (word) => word, singular: (word) => word };

const RULES: Readonly<Record<string, Rule>> = {
  /** The regular plurals of English, with the spelling rules of -y and of hissing sounds. */
  en: {
    exceptions: { person: 'people', child: 'children', man: 'men', woman: 'women' },
    plural(word) {
      if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
      return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
    },
    singular(word) {
      if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
      if (/(?:ss|x|z|ch|sh)es$/i.test(word)) return word.slice(0, -2);
      return /[^sui]s$/i.test(word) ? word.slice(0, -1) : word;
    },
  },
};
