/** Takes a definition, gives what stands at a place of it, and all texts that its owner wrote. */

import { keysOf } from '../model/figure.ts';
import { text as freeText } from '../model/grammar/text.ts';
import { parts } from '../model/raw.ts';
import { leaves } from '../model/schema/leaves.ts';
import { termsSchema } from '../model/schema/terms.ts';
import type { Raw } from '../model/source.ts';

/** Some text of a definition, and where it stands. */
export interface Said {
  readonly path: string;
  readonly text: string;
  /** Its position, where it is an item of a plain list, which has the path of its list. */
  readonly item?: number;
}

/** What is free text: read by people, never computed. */
export function ownTexts(raw: Raw): readonly Said[] {
  return leaves(termsSchema, raw).flatMap(({ role, raw: text, spot: { path, at } }) =>
    role.role === 'value' && role.grammar === freeText && typeof text === 'string' && !isForUs(path)
      ? [{ path, text, ...positionIn(at) }]
      : [],
  );
}

function positionIn(at: readonly (string | number)[]): { readonly item?: number } {
  const last = at.at(-1);
  return typeof last === 'number' ? { item: last } : {};
}

/** What the owner told `check` stands on no paper. */
function isForUs(path: string): boolean {
  return keysOf(path)[0] === 'silenced';
}

/** Every scalar at a place or below it, whatever its form; a `*` stands for any item. */
export function saidAt(raw: Raw, place: string): readonly Said[] {
  const keys = place.split('.');
  return [...parts(raw)].flatMap(([path, { raw: part }]) => {
    const here = keysOf(path);
    const fits = here.length === keys.length && keys.every((key, at) => key === '*' || key === here[at]);
    return fits ? scalarsIn(part).map((text) => ({ path, text })) : [];
  });
}

function scalarsIn(raw: Raw): readonly string[] {
  if (typeof raw === 'string') return [raw];
  return (Array.isArray(raw) ? raw : Object.values(raw)).flatMap(scalarsIn);
}
