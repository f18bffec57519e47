/** Takes an operation on one thing of a list, gives the terms with it added, with some of its fields changed, or without it. */
import { step } from '../figure.ts';
import { hangingOn } from '../hanging.ts';
import { idsOf } from '../prune.ts';
import { appended, parts, replaced, same } from '../raw.ts';
import type { Kind } from '../schema/scalar.ts';
import type { Raw } from '../source.ts';
import type { Edit, Refusal, Target } from './edit.ts';
import { exists, listAt, noChange, ownKeys, show, unknown } from './edit.ts';

/** Where the things of a kind are listed, and what a message calls one. */
export interface Home {
  readonly kind: Kind;
  readonly keys: readonly string[];
  readonly what: string;
}

/** The thing as written, at the end of its list; refused where there is one of its id, with a hint on how to change that one. */
export function added(target: Target, home: Home, id: string, hint: string): Edit {
  if (idsOf(listAt(target.terms, home.keys)).includes(id)) return exists(home.what, id, hint);
  return {
    raw: appended(target.terms, home.keys, ownKeys(target.own)),
    writes: new Map([[step(home.keys.join('.'), id), target.path]]),
  };
}

/** The thing with each named field as written; `may` names the fields, for the hint where none is. */
export function changed(target: Target, home: Home, id: string, may: readonly string[]): Edit {
  const ids = idsOf(listAt(target.terms, home.keys));
  if (!ids.includes(id)) return unknown(home.what, id, ids);
  const { id: _, ...fields } = ownKeys(target.own);
  if (Object.keys(fields).length === 0) return namesNothing(id, may);
  return edited(target, step(home.keys.join('.'), id), fields);
}

/** The terms without the thing; refused while something hangs on it. What stands below `own` goes with it. */
export function removed(target: Target, home: Home, id: string, own?: readonly string[]): Edit {
  const ids = idsOf(listAt(target.terms, home.keys));
  if (!ids.includes(id)) return unknown(home.what, id, ids);
  const path = step(home.keys.join('.'), id);
  const along = own && step(own.join('.'), id);
  const hanging = hangingOn(target.terms, home.kind, id).filter((place) => !isBelow(place, path, along));
  if (hanging.length > 0) {
    return {
      message: `found ${id}, which ${hanging.join(', ')} ${hanging.length === 1 ? 'hangs' : 'hang'} on, expected a ${home.what} that nothing hangs on`,
      hint: `say first what ${hanging.length === 1 ? 'it hangs' : 'they hang'} on instead: an operation of its own, before this one`,
    };
  }
  const raw = own ? without(target.terms, own, id) : target.terms;
  return {
    raw: without(raw, home.keys, id),
    writes: new Map([path, ...(along === undefined ? [] : [along])].map((gone) => [gone, target.path])),
  };
}

function isBelow(place: string, ...paths: readonly (string | undefined)[]): boolean {
  return paths.some((path) => path !== undefined && (place === path || place.startsWith(`${path}.`)));
}

/** The list without the thing; an empty list goes too. */
function without(raw: Raw, keys: readonly string[], id: string): Raw {
  const list = listAt(raw, keys);
  const at = parts(raw).get(step(keys.join('.'), id))?.spot.at;
  if (at === undefined) return raw;
  return replaced(raw, Array.isArray(list) && list.length === 1 ? keys : at, undefined);
}

/** Refused where an operation says what it changes but not to what. */
export function namesNothing(id: string, may: readonly string[]): Refusal {
  return { message: `this changes nothing: it names only ${id}`, hint: `add what changes: ${may.join(', ')}` };
}

/** The terms with each field below `path` as written; each must say something else than before. */
export function edited(target: Target, path: string, fields: { readonly [key: string]: Raw }): Edit {
  const known = parts(target.terms);
  const at = known.get(path)?.spot.at;
  if (at === undefined) throw new Error(`Nothing at ${path}`);
  let raw = target.terms;
  const writes = new Map<string, string>();
  for (const [key, value] of Object.entries(fields)) {
    const place = step(path, key);
    if (same(known.get(place)?.raw, value)) return noChange(`${place} says ${show(value)} already`);
    raw = replaced(raw, [...at, key], value);
    writes.set(place, step(target.path, key));
  }
  return { raw, writes };
}
