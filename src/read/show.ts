/** Takes something found in a file, gives it as a message shows it: in quotes, short, with nothing in it that could fool a terminal. */
import type { Raw } from '../model/source.ts';

/** A text in quotes; invisible and private characters are spelled out. */
export function show(text: string): string {
  const short = text.length > 70 ? `${text.slice(0, 67).trimEnd()}...` : text;
  const safe = short.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, (found) => {
    if (found === '\n') return '\\n';
    return `\\u{${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
  return `"${safe}"`;
}

/** What a part of a file is: a text in quotes, or a list, or keys. */
export function kindOf(raw: Raw): string {
  if (typeof raw === 'string') return show(raw);
  if (Array.isArray(raw)) return raw.length === 0 ? 'an empty list' : 'a list';
  const keys = Object.keys(raw);
  if (keys.length === 0) return 'an empty map';
  return `${keys.length === 1 ? 'the key' : 'the keys'} ${keys.slice(0, 4).map(show).join(', ')}${keys.length > 4 ? ', ...' : ''}`;
}

/** `a, b or c`. */
export function either(names: readonly string[], word = 'or'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}
