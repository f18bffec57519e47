/** Takes a phrase as law files write it and a sentence, gives the words of the sentence that it is in, if it is in it. */

/**
 * `*` at the end of a word stands for any ending, `/` parts words of which one will do, and a full stop at the end of the phrase asks
 * for its end in the sentence: `no refund*.` is in "No refunds!", and not in "No refunds if you change your mind".
 */
export function phraseIn(phrase: string, sentence: string): string | undefined {
  const found = patternOf(phrase).exec(flat(sentence));
  return found ? sentence.slice(found.index, found.index + found[0].length) : undefined;
}

/** True where one of the phrases is in the sentence. */
export function saysOne(phrases: readonly string[], sentence: string): boolean {
  return phrases.some((phrase) => phraseIn(phrase, sentence) !== undefined);
}

const PATTERNS = new Map<string, RegExp>();

function patternOf(phrase: string): RegExp {
  const known = PATTERNS.get(phrase) ?? compiled(phrase);
  PATTERNS.set(phrase, known);
  return known;
}

function compiled(phrase: string): RegExp {
  const words = flat(phrase.replace(/\.$/, '')).trim().split(/\s+/).map(word);
  const end = phrase.endsWith('.') ? String.raw`(?=\s*(?:[.!?,;:()"”–—-]|$))` : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join(String.raw`\s+`)}(?![\\p{L}\\p{N}]|'\\p{L})${end}`, 'iu');
}

function word(written: string): string {
  const ways = written.split('/').map((way) => {
    const letters = way.replace(/\*$/, '').replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    return way.endsWith('*') ? `${letters}[\\p{L}\\p{N}']*` : letters;
  });
  return `(?:${ways.join('|')})`;
}

/** Hyphens between letters and apostrophes in one form, letter by letter, so that positions stay. */
function flat(text: string): string {
  return text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' ').replace(/[’ʼ]/g, "'");
}
