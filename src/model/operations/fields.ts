/** Takes an operation that changes some fields of one thing, gives the terms with these fields as it says. */
import { step } from '../figure.ts';
import { idsOf } from '../prune.ts';
import { parts, replaced, same } from '../raw.ts';
import type { Raw } from '../source.ts';
import type { Edit, Target } from './edit.ts';
import { listAt, noChange, ownKeys, show, unknown } from './edit.ts';

/** Where things of a kind are listed, and what a message calls one. */
export interface Home {
  readonly keys: readonly string[];
  readonly what: string;
}

/**
 * The thing `id` with each named field as written; every field must be there to be changed, and say something else than before.
 * `may` names the fields, for the hint where none is there.
 */
export function changeFields(target: Target, home: Home, id: string, may: readonly string[]): Edit {
  const list = listAt(target.terms, home.keys);
  const path = step(home.keys.join('.'), id);
  if (!idsOf(list).includes(id)) return unknown(home.what, id, idsOf(list));
  const { id: _, ...fields } = ownKeys(target.own);
  if (Object.keys(fields).length === 0) return namesNothing(id, may);
  return edited(target, path, fields, home.what);
}

/** Refused where an operation says what it changes but not to what. */
export function namesNothing(id: string, may: readonly string[]): Edit {
  return { message: `this changes nothing: it names only ${id}`, hint: `add what changes: ${may.join(', ')}` };
}

/** The terms with each field below `path` as written. */
export function edited(target: Target, path: string, fields: { readonly [key: string]: Raw }, what: string): Edit {
  const known = parts(target.terms);
  const at = known.get(path)?.spot.at;
  if (at === undefined) throw new Error(`No ${what} at ${path}`);
  let raw = target.terms;
  const writes = new Map<string, string>();
  for (const [key, value] of Object.entries(fields)) {
    const place = step(path, key);
    // Where a list and its plain items share a path, the first is the list.
    if (same(known.get(place)?.raw, value)) return noChange(`${place} says ${show(value)} already`);
    raw = replaced(raw, [...at, key], value);
    writes.set(place, step(target.path, key));
  }
  return { raw, writes };
}
