/** Takes lists of words and texts, gives a finding for each text and list: the words, their sentence, and what to write instead. */
import { keysOf } from '../model/figure.ts';
import type { CheckWords, WordList } from '../model/schema/words.ts';
import { type Match, matchesOf, type Sentence, saysOne } from './phrase.ts';
import type { Prose } from './prose.ts';
import type { Finding } from './rule.ts';

/** One finding at most for each text and list. */
export function wordFindings(lists: readonly WordList[], texts: readonly Prose[]): readonly Finding[] {
  return texts.flatMap((text) =>
    lists.flatMap((list) => {
      const found = text.sentences.flatMap((sentence) => said(sentence, wordsIn(sentence, list)) ?? []);
      return found.length === 0 || !looksAt(list, text.path) ? [] : [findingOf(list, text, found.join(', '))];
    }),
  );
}

/** The finding of a list at a place; `found` quotes what is there. */
export function findingOf(
  { level, expected, ask, write }: Pick<WordList, 'level' | 'expected' | 'ask' | 'write'>,
  { path, item }: Pick<Prose, 'path' | 'item'>,
  found: string,
): Finding {
  const message = `${path}: found ${found}; expected ${expected}`;
  return {
    path,
    ...(item !== undefined && { item }),
    ...(level && { level }),
    message,
    hint: `${ask} write, for example, "${write}"`,
  };
}

/** The words of a list in a sentence, save where they are fine. */
function wordsIn(
  sentence: Sentence,
  { phrases, fine_in: around = [], fine_with: beside = [] }: WordList,
): readonly Match[] {
  const found = matchesOf(phrases, sentence).filter((match) => !isName(match, sentence.text));
  if (found.length === 0 || saysOne(beside, sentence)) return [];
  const fine = matchesOf(around, sentence);
  return found.filter(({ start, end }) => !fine.some((part) => part.start <= start && end <= part.end));
}

/** A capital within a sentence makes a name: the Standard plan. What has capitals alone is none: ASAP. */
function isName({ text, start }: Match, sentence: string): boolean {
  const capital = /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
  return capital && /[\p{L}\p{N}]/u.test(sentence.slice(0, start));
}

/** `"soon" and "later" in "We come soon, or later"`; nothing where there are no words. */
export function said({ text: sentence }: Sentence, words: readonly Match[]): string | undefined {
  const [first] = words;
  if (!first) return undefined;
  const quoted = [...new Set(words.map(({ text }) => `"${text}"`))].join(' and ');
  return first.text === sentence ? quoted : `${quoted} in "${around(first, sentence)}"`;
}

/** How much of a long sentence is quoted on each side of the word. */
const CONTEXT = 45;

function around({ start, end }: Match, sentence: string): string {
  const from = start <= CONTEXT ? 0 : sentence.indexOf(' ', start - CONTEXT) + 1;
  const to = end + CONTEXT >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', end + CONTEXT);
  const part = sentence.slice(Math.min(from, start), Math.max(to, end));
  return `${from > 0 ? '… ' : ''}${part}${to < sentence.length ? ' …' : ''}`;
}

function looksAt({ in: only, not_in: never = [] }: WordList, path: string): boolean {
  const isHere = (place: string): boolean => isBelow(path, place);
  return !never.some(isHere) && (only?.some(isHere) ?? true);
}

/** True for a place and what is below it; a `*` stands for any item. */
function isBelow(path: string, place: string): boolean {
  const keys = keysOf(path);
  return place.split('.').every((key, at) => key === '*' || key === keys[at]);
}

const READ = new WeakMap<CheckWords, CheckWords>();

/** The words with each `<number>` in figures or in words. */
export function withNumbers(words: CheckWords): CheckWords {
  const known = READ.get(words) ?? spelled(words);
  READ.set(words, known);
  return known;
}

function spelled(words: CheckWords): CheckWords {
  const number = ['<number>', ...words.numbers].join('/');
  const all = (phrases: readonly string[]): string[] => phrases.map((phrase) => phrase.replaceAll('<number>', number));
  const lists = (of: readonly WordList[]): WordList[] =>
    of.map((list) => ({
      ...list,
      phrases: all(list.phrases),
      ...(list.fine_in && { fine_in: all(list.fine_in) }),
      ...(list.fine_with && { fine_with: all(list.fine_with) }),
    }));
  return {
    ...words,
    vague_words: lists(words.vague_words),
    loose_joins: lists(words.loose_joins),
    placeholders: lists(words.placeholders),
    bare_numbers: lists(words.bare_numbers),
    no_doer: lists(words.no_doer),
  };
}
