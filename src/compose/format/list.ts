/** Takes things and the joining words of a language, gives them with the words between: `a, b and c`. */
import type { Language } from '../language.ts';

export type Joining = Language['list']['and'];

/** The words before each item but the first; `holding` says that an item itself holds the joining word. */
export function between(count: number, index: number, joining: Joining, holding = false): string {
  if (index < count - 1) return joining.between;
  if (holding && joining.apart !== undefined) return joining.apart;
  return count === 2 ? joining.pair : joining.last;
}

export function joined(items: readonly string[], joining: Joining): string {
  return items.map((item, index) => (index === 0 ? item : between(items.length, index, joining) + item)).join('');
}
