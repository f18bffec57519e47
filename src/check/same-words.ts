/** Takes two names that people wrote, gives whether they name the same, or one a part of the other. */

/** The same words that say something, in any order and number. */
export function isSame(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return first.size > 0 && first.size === second.size && [...first].every((word) => second.has(word));
}

/** Two words or more, all of which the other has: one word alone may mean anything. */
export function isPart(a: string, whole: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(whole)];
  return words.size > 1 && [...words].every((word) => others.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !EMPTY.has(word)).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)),
  );
}

/** Words that name nothing. */
const EMPTY = new Set('a an and at by for from in of on one or our the this to with your'.split(' '));
