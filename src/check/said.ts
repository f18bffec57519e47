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
  return remembered(raw, OWN_TEXTS, () => textsIn(raw));
}

function textsIn(raw: Raw): readonly Said[] {
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
  return remembered(raw, PARTS, () => partsIn(raw)).flatMap(({ path, keys: here, raw: part }) => {
    const fits = here.length === keys.length && keys.every((key, at) => key === '*' || key === here[at]);
    return fits ? scalarsIn(part).map((text) => ({ path, text })) : [];
  });
}

interface Placed {
  readonly path: string;
  readonly keys: readonly string[];
  readonly raw: Raw;
}

function partsIn(raw: Raw): readonly Placed[] {
  return [...parts(raw)].map(([path, part]) => ({ path, keys: keysOf(path), raw: part.raw }));
}

/** By what was written, which never changes: each rule of the law looks through all of it. */
const OWN_TEXTS = new WeakMap<object, readonly Said[]>();
const PARTS = new WeakMap<object, readonly Placed[]>();

function remembered<T>(raw: Raw, all: WeakMap<object, T>, read: () => T): T {
  if (typeof raw !== 'object') return read();
  const found = all.get(raw) ?? read();
  all.set(raw, found);
  return found;
}

function scalarsIn(raw: Raw): readonly string[] {
  if (typeof raw === 'string') return [raw];
  return (Array.isArray(raw) ? raw : Object.values(raw)).flatMap(scalarsIn);
}
