/** Takes things and the joining words of a language, gives them with the words between: `a, b and c`. */
import type { Language } from '../language.ts';

export type Joining = Language['list']['and'];

/** The words before each item but the first. */
export function between(count: number, index: number, joining: Joining): string {
  if (index < count - 1) return joining.between;
  return count === 2 ? joining.pair : joining.last;
}

/**
 * The same, with stronger signs where an item holds a comma, and a comma before the last of three or more where one holds an `and`: nobody
 * could tell where it ends.
 */
export function joiningOf(items: readonly string[], joining: Joining): Joining {
  const holds = (sign: string): boolean => items.some((item) => item.includes(sign));
  const { between: comma, last, apart, last_apart } = joining;
  if (holds(comma)) return { ...joining, between: apart, pair: last_apart, last: last_apart };
  if (items.length < 3 || !holds(joining.pair) || last.startsWith(comma.trimEnd())) return joining;
  return { ...joining, last: comma + last.trimStart() };
}

export function joined(items: readonly string[], joining: Joining): string {
  return items.map((item, index) => (index === 0 ? item : between(items.length, index, joining) + item)).join('');
}
