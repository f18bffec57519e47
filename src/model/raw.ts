/** Takes what was written and a path, gives it with one part replaced, added or taken out; nothing is changed in place. */
import type { Spot } from './keys.ts';
import { walkRaw } from './keys.ts';
import type { Raw } from './source.ts';

export function isMap(raw: Raw | undefined): raw is { [key: string]: Raw } {
  return typeof raw === 'object' && !Array.isArray(raw);
}

/** Every part with its spot by path, in the order of the file. Where a list and its plain items share a path, the list has it. */
export function parts(raw: Raw): ReadonlyMap<string, { readonly spot: Spot; readonly raw: Raw }> {
  const found = new Map<string, { spot: Spot; raw: Raw }>();
  walkRaw(raw, (spot, part) => {
    if (!found.has(spot.path)) found.set(spot.path, { spot, raw: part });
  });
  return found;
}

/** `raw` with another part at a position; `undefined` takes the part out. */
export function replaced(raw: Raw, at: readonly (string | number)[], part: Raw | undefined): Raw {
  const [head, ...rest] = at;
  if (head === undefined) {
    if (part === undefined) throw new Error('The whole of a file cannot be taken out');
    return part;
  }
  if (Array.isArray(raw) && typeof head === 'number') {
    return raw.flatMap((item, index) => {
      if (index !== head) return [item];
      return rest.length === 0 && part === undefined ? [] : [replaced(item, rest, part)];
    });
  }
  if (!isMap(raw) || typeof head !== 'string') throw new Error(`Nothing stands at ${at.join('.')}`);
  if (rest.length > 0) return { ...raw, [head]: replaced(raw[head] ?? {}, rest, part) };
  const { [head]: _, ...others } = raw;
  return part === undefined ? others : { ...raw, [head]: part };
}

/** `raw` with an item at the end of the list under `keys`; the list is made where there is none. */
export function appended(raw: Raw, keys: readonly string[], item: Raw): Raw {
  const list = keys.reduce<Raw | undefined>((part, key) => (isMap(part) ? part[key] : undefined), raw);
  return replaced(raw, keys, [...(Array.isArray(list) ? list : []), item]);
}

/** True where both say the same, whatever the order of their keys. */
export function same(a: Raw | undefined, b: Raw | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
  }
  return a === b;
}
