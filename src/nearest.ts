/** Takes a name that is not there and those that are, gives the one that was meant, if one is near enough. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * The nearest of the right names: the same but for capitals, spaces and hyphens, the same letters in another order, or at most so
 * great a part of its letters is another.
 * @param allowed the part of the letters that may be another, 0.3 where nothing is said
 */
export function nearest(name: string, names: Iterable<string>, allowed = 0.3): string | undefined {
  const all = [...names];
  const folded = fold(name);
  const same = all.find((each) => fold(each) === folded);
  if (same !== undefined) return same;
  const sorted = letters(name);
  const swapped = all.find((each) => each.length === name.length && letters(each) === sorted);
  if (swapped !== undefined || all.length === 0) return swapped;
  const best = closest(name, all);
  const apart = distance(name, best);
  const limit = Math.max(1, Math.floor(Math.max(name.length, best.length) * allowed));
  return apart <= limit && apart < best.length ? best : undefined;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]+/g, '_');
}

function letters(name: string): string {
  return [...name].sort().join('');
}
