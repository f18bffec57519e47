/** Takes parts that can be taken out, gives few choices that have each pair of parts in and out in every way that holds. */

/** The parts that are out, by their numbers. */
export type Out = ReadonlySet<number>;

export interface Choosing {
  /** Of each part: those within it, which go with it. */
  readonly within: readonly (readonly number[])[];
  /** A choice that holds with at least these parts out, as others must go with them; undefined where there is none. */
  settle(out: Out): Out | undefined;
}

interface Pair {
  readonly parts: readonly [number, number];
  readonly out: readonly [boolean, boolean];
}

type Left = Map<string, Pair>;

/** The same choices each time: the first pair that no choice has yet gets one, with all other parts as it serves the most such pairs. */
export function pairwise(choosing: Choosing): readonly Out[] {
  const left: Left = new Map(pairs(choosing.within.length).map((pair) => [keyOf(pair), pair]));
  const choices: Out[] = [];
  for (const [key, pair] of left) {
    const least = choosing.settle(new Set(pair.parts.filter((_, at) => pair.out[at])));
    left.delete(key);
    if (!least || !has(least, pair)) continue;
    const choice = grown(least, wishes(choosing, least, pair, left), pair, choosing);
    choices.push(choice);
    for (const [each, other] of left) if (has(choice, other)) left.delete(each);
  }
  return choices;
}

function pairs(count: number): readonly Pair[] {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const ways = [false, true].flatMap((a) => [false, true].map((b) => [a, b] as const));
  return numbers.flatMap((a) =>
    numbers.slice(a + 1).flatMap((b) => ways.map((out) => ({ parts: [a, b], out }) as const)),
  );
}

function keyOf({ parts, out }: Pair): string {
  return [...parts, ...out].join(' ');
}

function has(choice: Out, { parts: [a, b], out }: Pair): boolean {
  return choice.has(a) === out[0] && choice.has(b) === out[1];
}

/** Which other parts to take out: each as it makes more of the pairs that are left, with those decided before it. */
function wishes({ within }: Choosing, least: Out, { parts }: Pair, left: Left): readonly number[] {
  const decided = new Map<number, boolean>([...parts, ...least].map((part) => [part, least.has(part)]));
  const gain = (part: number, way: boolean): number => {
    let pairs = 0;
    for (const [other, out] of decided) {
      const [a, b] = other < part ? [other, part] : [part, other];
      if (left.has(keyOf({ parts: [a, b], out: other < part ? [out, way] : [way, out] }))) pairs += 1;
    }
    return pairs;
  };
  for (const [part, inner] of within.entries()) {
    if (decided.has(part)) continue;
    const free = inner.filter((each) => !decided.has(each));
    const sum = (gains: readonly number[]): number => gains.reduce((all, one) => all + one, 0);
    const kept = gain(part, false) + sum(free.map((each) => Math.max(gain(each, false), gain(each, true))));
    const gone = sum([part, ...free].map((each) => gain(each, true)));
    const out = gone > kept && inner.every((each) => decided.get(each) !== false);
    for (const each of out ? [part, ...free] : [part]) decided.set(each, out);
  }
  return [...decided].flatMap(([part, out]) => (out && !least.has(part) ? [part] : []));
}

/** As many of the wishes as hold together, and leave the pair as it is. */
function grown(base: Out, more: readonly number[], pair: Pair, choosing: Choosing): Out {
  if (more.length === 0) return base;
  const all = choosing.settle(new Set([...base, ...more]));
  if (all && has(all, pair)) return all;
  if (more.length === 1) return base;
  const half = more.length >> 1;
  return grown(grown(base, more.slice(0, half), pair, choosing), more.slice(half), pair, choosing);
}
