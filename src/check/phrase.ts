/** Takes phrases as the files of laws and of words write them and a sentence, gives the words of the sentence that they are in. */

/** Words of a sentence that a phrase is in, and where they stand. */
export interface Match {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word of a sentence, in small letters and with apostrophes in one form. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence as phrases are looked for in it. */
export interface Sentence {
  readonly text: string;
  /** The same letter by letter, with hyphens and slashes between words as blanks. */
  readonly flat: string;
  readonly words: readonly Word[];
}

export function sentenceOf(text: string): Sentence {
  const flat = unhyphened(text).replace(/(?<=\p{L}\s?)\/(?=\s?\p{L})/gu, ' ');
  const words = [...flat.matchAll(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu)].map(({ index, 0: word }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  return { text, flat, words };
}

/**
 * `*` at the end of a word stands for any ending, `/` parts words of which one will do, `<number>` is any number in figures,
 * `<amount>` money or a share too, `<time>` a time of day, and a full stop at the end of the phrase asks for its end in the sentence: `no refund*.` is in
 * "No refunds!", and not in "No refunds if you change your mind".
 */
export function phraseIn(phrase: string, sentence: Sentence): string | undefined {
  return matchesOf([phrase], sentence)[0]?.text;
}

/** True where one of the phrases is in the sentence. */
export function saysOne(phrases: readonly string[], sentence: Sentence): boolean {
  return matchesOf(phrases, sentence).length > 0;
}

/** Every place in the sentence where one of the phrases is, from left to right; of two that begin together, the longer one. */
export function matchesOf(phrases: readonly string[], sentence: Sentence): readonly Match[] {
  const index = indexOf(phrases);
  const found: Match[] = [];
  let past = 0;
  for (const [at, { word, start }] of sentence.words.entries()) {
    if (start < past) continue;
    const end = beginningWith(index, word).reduce((most, phrase) => Math.max(most, endOf(phrase, sentence, at)), 0);
    if (end === 0) continue;
    found.push({ text: sentence.text.slice(start, end), start, end });
    past = end;
  }
  return found;
}

/** What may stand at one place of a phrase. */
interface Ways {
  /** Signs right before it, as a bracket. */
  readonly lead: string;
  readonly words: ReadonlySet<string>;
  readonly starts: readonly string[];
  readonly signs: readonly RegExp[];
}

interface Phrase {
  readonly ways: readonly Ways[];
  /** True where the sentence, or a part of it, has to end with the phrase. */
  readonly ends: boolean;
}

/** Where the phrase ends that begins with that word; 0 where it does not. */
function endOf({ ways, ends }: Phrase, { flat, words }: Sentence, first: number): number {
  let at = first;
  let end = 0;
  for (const way of ways) {
    const word = words[at];
    if (!word || (at > first && flat.slice(end, word.start).trim() !== way.lead)) return 0;
    end = endOfWord(way, flat, word);
    if (end === 0) return 0;
    while ((words[at]?.start ?? end) < end) at += 1;
  }
  return !ends || matchesAt(END, flat, end) >= end ? end : 0;
}

function endOfWord({ words, starts, signs }: Ways, flat: string, { word, start, end }: Word): number {
  if (words.has(word) || starts.some((begin) => word.startsWith(begin))) return end;
  return Math.max(0, ...signs.map((sign) => matchesAt(sign, flat, start)));
}

/** Where the pattern ends that begins there; -1 where it does not. */
function matchesAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const END = /\s*(?:[.!?,;:()"”–—-]|$)/uy;

/** Phrases by what they begin with, so that a word is held against few. */
interface Index {
  readonly words: ReadonlyMap<string, readonly Phrase[]>;
  /** Those that begin in another way than with one of a few whole words. */
  readonly others: readonly Phrase[];
}

const INDEXES = new WeakMap<readonly string[], Index>();

function indexOf(phrases: readonly string[]): Index {
  const known = INDEXES.get(phrases) ?? indexed(phrases);
  INDEXES.set(phrases, known);
  return known;
}

function indexed(phrases: readonly string[]): Index {
  const words = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  for (const phrase of phrases.map(phraseOf)) {
    const [first] = phrase.ways;
    for (const word of first?.words ?? []) words.set(word, [...(words.get(word) ?? []), phrase]);
    if (first && first.starts.length + first.signs.length > 0) others.push(phrase);
  }
  return { words, others };
}

const NONE: readonly Phrase[] = [];

function beginningWith({ words, others }: Index, word: string): readonly Phrase[] {
  const found = words.get(word) ?? NONE;
  return others.length === 0 ? found : [...found, ...others];
}

function phraseOf(written: string): Phrase {
  const words = unhyphened(written.replace(/\.$/, '')).toLowerCase().trim().split(/\s+/);
  return { ways: words.map(waysOf), ends: written.endsWith('.') };
}

function waysOf(written: string): Ways {
  const words = new Set<string>();
  const starts: string[] = [];
  const signs: RegExp[] = [];
  for (const way of written.split('/')) {
    const [, letters = '', star] = /^([\p{L}\p{N}]+(?:'\p{L}*)*)(\*?)$/u.exec(way) ?? [];
    if (letters === '') signs.push(STAND_INS[way] ?? spelled(way));
    else if (star) starts.push(letters);
    else words.add(letters);
  }
  return { lead: /^[^\p{L}\p{N}<]*/u.exec(written)?.[0] ?? '', words, starts, signs };
}

/** A word with signs in it, as `100%`, found from its first letter or figure on. */
function spelled(way: string): RegExp {
  const letters = way.replace(/^[^\p{L}\p{N}]+|\*$/gu, '').replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`${letters}${way.endsWith('*') ? String.raw`[\p{L}\p{N}']*` : ''}(?![\\p{L}\\p{N}])`, 'iuy');
}

/**
 * Money, a share and a time of day are no numbers without a unit, so that `<number>` is not in them; a figure with two decimals is
 * money, whose currency is named once.
 */
const STAND_INS: Readonly<Record<string, RegExp>> = {
  '<number>':
    /(?<![\p{Sc}\p{N}.,:])(?!\p{N}[\p{N},]*\.\p{N}{2}(?!\p{N}))\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}]|[.,:]\p{N}|\s?[%\p{Sc}])/uy,
  '<amount>': /\p{N}+(?:[.,]\p{N}+)*(?:\s?[%\p{Sc}])?/uy,
  '<time>': /\p{N}{1,2}[:.]\p{N}{2}(?!\p{N})/uy,
};

/** Letter by letter, so that positions stay. */
function unhyphened(text: string): string {
  return text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' ').replace(/[’ʼ]/g, "'");
}
