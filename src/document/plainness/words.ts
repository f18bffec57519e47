/** Takes a text, gives its words and their syllables, counted as Connecticut's law on plain language counts them (C.G.S. 42-158). */
import { syllable } from 'syllable';

/** The words: a contraction, a hyphenated word, a numeral, a symbol and an abbreviation are one word each (42-158(a)(4)). */
export function wordsIn(text: string): readonly string[] {
  return text.split(/[\s\u2013\u2014]+/u).filter((token) => /[\p{L}\p{N}\p{S}]/u.test(token));
}

/**
 * The syllables of an English word; an abbreviation, a numeral and a symbol have one (42-158(c)(2)). Where the package is in doubt it
 * counts one too many rather than one too few (`interest` has three), so that no text looks plainer than it is.
 */
export function syllablesOf(word: string): number {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (/[\p{N}\p{S}@:.]/u.test(bare) || /^\P{Ll}{0,5}$/u.test(bare)) return 1;
  const parts = bare.split(/[^\p{L}'\u2019]+/u).filter((part) => part !== '');
  return parts.reduce((sum, part) => sum + Math.max(1, syllable(part)), 0);
}
