/** Takes a spot and words, gives a finding there; and reads raw parts without minding what is missing. */
import type { Diagnostic, Place } from '../../diagnostic.ts';
import type { Spot } from '../../model/keys.ts';
import type { Raw } from '../../model/source.ts';

/** `path: words`, placed at the part or at what is nearest around it. */
export function finding(
  matter: { readonly place: (at: Spot['at']) => Place | undefined },
  rule: string,
  spot: Spot,
  words: string,
  hint: string,
  related?: { readonly message: string; readonly spot: Spot },
): Diagnostic {
  const place = matter.place(spot.at);
  const other = related && matter.place(related.spot.at);
  return {
    rule,
    level: 'error',
    message: spot.path === '' ? words : `${spot.path}: ${words}`,
    hint,
    ...(place ? { place } : {}),
    ...(related && other ? { related: [{ message: related.message, place: other }] } : {}),
  };
}

/** The part under a row of keys, or undefined. */
export function part(raw: Raw | undefined, ...keys: readonly string[]): Raw | undefined {
  let here = raw;
  for (const key of keys) {
    if (here === undefined || typeof here === 'string' || Array.isArray(here)) return undefined;
    here = Object.hasOwn(here, key) ? here[key] : undefined;
  }
  return here;
}

/** The text under a row of keys, or undefined. */
export function textAt(raw: Raw | undefined, ...keys: readonly string[]): string | undefined {
  const found = part(raw, ...keys);
  return typeof found === 'string' ? found : undefined;
}

/** The items of a list under a row of keys; none where there is no list. */
export function itemsAt(raw: Raw | undefined, ...keys: readonly string[]): readonly Raw[] {
  const found = part(raw, ...keys);
  return Array.isArray(found) ? found : [];
}
