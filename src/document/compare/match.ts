/** Takes two lists, gives which item of one became which of the other: by likeness, wherever they stand. */

/** An item on both sides, or only on one. */
export interface Match<T> {
  readonly before?: T;
  readonly after?: T;
}

/**
 * Each item once, in the order of the list after; what is gone stands behind what it stood behind before.
 * @param keysOf the words of an item, as often as it has them
 */
export function matches<T>(
  before: readonly T[],
  after: readonly T[],
  keysOf: (item: T) => readonly string[],
): readonly Match<T>[] {
  const partner = partners(
    before.map((item) => counted(keysOf(item))),
    after.map((item) => counted(keysOf(item))),
  );
  const result: Match<T>[] = after.map((item, index) => {
    const old = partner.get(index);
    const match = old === undefined ? undefined : before[old];
    return match === undefined ? { after: item } : { before: match, after: item };
  });
  const kept = new Set(partner.values());
  for (const [index, item] of before.entries()) {
    if (kept.has(index)) continue;
    const earlier = index === 0 ? undefined : before[index - 1];
    const place = earlier === undefined ? 0 : result.findIndex((match) => match.before === earlier) + 1;
    result.splice(place, 0, { before: item });
  }
  return result;
}

type Counts = ReadonlyMap<string, number>;

/** By the index in the list after: the index in the list before. The likest are joined first, and of equals the nearest. */
function partners(before: readonly Counts[], after: readonly Counts[]): ReadonlyMap<number, number> {
  const pairs = before.flatMap((one, from) =>
    after.map((other, to) => ({ from, to, likeness: likeness(one, other), far: Math.abs(from - to) })),
  );
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness || a.far - b.far)) {
    if (likeness <= LIKE || taken.has(from) || found.has(to)) continue;
    taken.add(from);
    found.set(to, from);
  }
  return found;
}

/** Two items with no more in common are two, not one that changed. */
const LIKE = 0.5;

/** From 0, nothing in common, to 1, the same. What was cut short, or grew, is still like what it was. */
function likeness(one: Counts, other: Counts): number {
  const size = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [all, least] = [size(one) + size(other), Math.min(size(one), size(other))];
  if (least === 0) return all === 0 ? 1 : 0;
  let shared = 0;
  for (const [key, count] of one) shared += Math.min(count, other.get(key) ?? 0);
  return shared / all + shared / least / 2;
}

function counted(keys: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
