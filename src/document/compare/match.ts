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
    before.map((item) => keysOf(item)),
    after.map((item) => keysOf(item)),
  );
  const behind = goneBehind(before, new Set(partner.values()));
  return [
    ...(behind.get(-1) ?? []),
    ...after.flatMap((item, index): readonly Match<T>[] => {
      const from = partner.get(index);
      const old = from === undefined ? undefined : before[from];
      if (from === undefined || old === undefined) return [{ after: item }];
      return [{ before: old, after: item }, ...(behind.get(from) ?? [])];
    }),
  ];
}

/** What is gone, by the index of what is kept and stood before it; of the first ones, -1. */
function goneBehind<T>(before: readonly T[], kept: ReadonlySet<number>): ReadonlyMap<number, readonly Match<T>[]> {
  const gone = new Map<number, Match<T>[]>();
  let last = -1;
  for (const [index, item] of before.entries()) {
    if (kept.has(index)) last = index;
    else gone.set(last, [...(gone.get(last) ?? []), { before: item }]);
  }
  return gone;
}

/** An item by its place in its list, with its words counted. */
interface Item {
  readonly at: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** By the index in the list after: the index in the list before. Items of the same words are joined in their order, then the likest, and of equals the nearest. */
function partners(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const same = new Map<string, number[]>();
  for (const [from, keys] of before.entries()) {
    const words = wordsOf(keys);
    const known = same.get(words);
    if (known) known.push(from);
    else same.set(words, [from]);
  }
  for (const [to, keys] of after.entries()) {
    const from = same.get(wordsOf(keys))?.shift();
    if (from !== undefined) found.set(to, from);
  }
  const taken = new Set(found.values());
  const left = before.flatMap((keys, at) => (taken.has(at) ? [] : [counted(keys, at)]));
  const come = after.flatMap((keys, at) => (found.has(at) ? [] : [counted(keys, at)]));
  const reach = Math.ceil(MOST_PAIRS / Math.max(come.length, 1));
  const pairs = come.flatMap((other, index) =>
    left.slice(Math.max(0, index - reach), index + reach + 1).flatMap((one) => {
      const how = likeness(one, other);
      return how > LIKE ? [{ from: one.at, to: other.at, how, far: Math.abs(one.at - other.at) }] : [];
    }),
  );
  for (const { from, to } of pairs.sort((a, b) => b.how - a.how || a.far - b.far)) {
    if (taken.has(from) || found.has(to)) continue;
    taken.add(from);
    found.set(to, from);
  }
  return found;
}

/** Of lists in which more is another, each item is compared with the nearest only: no contract has so many, and a long one must not take hours. */
const MOST_PAIRS = 250_000;

/** Two items with no more in common are two, not one that changed. */
const LIKE = 0.5;

/** From 0, nothing in common, to 1, the same. What was cut short, or grew, is still like what it was. */
function likeness(one: Item, other: Item): number {
  const [all, least] = [one.size + other.size, Math.min(one.size, other.size)];
  if (least === 0) return 0;
  let shared = 0;
  for (const [key, count] of one.counts) shared += Math.min(count, other.counts.get(key) ?? 0);
  return shared / all + shared / least / 2;
}

function counted(keys: readonly string[], at: number): Item {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { at, counts, size: keys.length };
}

/** The same for two items of the same words, whatever their order. */
function wordsOf(keys: readonly string[]): string {
  return JSON.stringify([...keys].sort());
}
