/** Takes another value for a place of the terms, or none, gives the terms with it there, or without it. */
import { nearest } from '../../nearest.ts';
import { keysOf, placeOf, step } from '../figure.ts';
import { itemKey } from '../keys.ts';
import { isMap, parts, replaced, same } from '../raw.ts';
import { termsSchema } from '../schema/terms.ts';
import { child, forms, type Schema, schemaAt } from '../schema/walk.ts';
import type { Raw } from '../source.ts';
import type { ByOp, Edit, Refusal, Target } from './edit.ts';
import { keyOf, listAt, listed, noChange, unknown } from './edit.ts';

/**
 * What no amendment changes, and why: sums, days and words of the issued papers hang on it, so that before and after could not be
 * compared.
 */
const FIXED: Readonly<Record<string, string>> = {
  plainterms: 'the version of the format',
  language: 'the language of the contract',
  currency: 'the currency of all its sums',
  jurisdiction: 'the law that it is under',
  shape: 'the kind of work that it is about',
  customers: 'whom the law takes the client for',
  contract_number: 'how contracts are numbered',
  'engagement.date': 'the day of the contract',
  'client.kind': 'whom the law takes the client for',
};

/** Puts another value in a place of the terms. Whether the place may hold it is found when the terms are read again. */
export function change(target: Target, { what }: ByOp['change']): Edit {
  const put = putAt(target.terms, what, keyOf(target.own, 'to') ?? '');
  return 'message' in put ? put : unlessFixed(target, put.raw, new Map([[placeOf(what), `${target.path}.to`]]));
}

/** The terms with another value at a place that they have, or that their format knows. */
export function putAt(terms: Raw, written: string, to: Raw): { readonly raw: Raw } | Refusal {
  const what = placeOf(written);
  const known = parts(terms);
  const old = known.get(what);
  if (what === '') return unknownPlace(written, known);
  if (old !== undefined && same(old.raw, to)) return noChange(`${what} says so already`);
  if (old && isKnownBy(old.spot.at) && namesItem(terms, old.spot.at)) {
    return {
      message: `found ${what}, expected a place that can change: by this name it is known here and on earlier papers`,
      hint: 'leave the name, or take the thing out and add it anew',
    };
  }
  const at = old ? old.spot.at : newPlace(known, what);
  return at === undefined ? unknownPlace(written, known) : { raw: replaced(terms, at, to) };
}

/** People know a thing by its id or name; what else tells items apart, as the notice of a band, may change. */
function isKnownBy(at: readonly (string | number)[]): boolean {
  return at.at(-1) === 'id' || at.at(-1) === 'name';
}

/** True of what a thing of a list goes by in paths. */
export function namesItem(terms: Raw, at: readonly (string | number)[]): boolean {
  const key = at.at(-1);
  const thing = partAt(terms, at.slice(0, -1));
  if (typeof key !== 'string' || typeof at.at(-2) !== 'number' || !isMap(thing)) return false;
  return itemKey(thing) !== itemKey({ ...thing, [key]: [] });
}

/** What has an operation of its own for taking it out, since more hangs on it than its own place. */
const REMOVED_BY: Readonly<Record<string, string>> = {
  services: 'remove_service',
  'engagement.services': 'remove_service',
  rates: 'remove_rate',
  'schedule.milestones': 'remove_milestone',
  client_duties: 'remove_duty',
  clauses: 'replace_words, with back_to: standard words',
};

/** Takes a place out of the terms. Whether they can do without it is found when they are read again. */
export function remove(target: Target, { what: written }: ByOp['remove']): Edit {
  const what = placeOf(written);
  const known = parts(target.terms);
  const old = known.get(what);
  if (what === '' || old === undefined) return unknownPlace(written, known);
  const operation = Object.entries(REMOVED_BY).find(([list]) => what === list || isItemOf(what, list))?.[1];
  if (operation !== undefined) {
    return {
      message: `found ${what}, expected a place that nothing hangs on`,
      hint: `use ${operation} for each thing that is to go`,
    };
  }
  return unlessFixed(target, without(target.terms, old.spot.at), new Map([[what, target.path]]));
}

function isItemOf(path: string, list: string): boolean {
  return path.startsWith(`${list}.`) && keysOf(path).length === keysOf(list).length + 1;
}

/** The terms without what stands there; a list of one goes with its item. A service keeps its id without a quantity. */
function without(terms: Raw, at: readonly (string | number)[]): Raw {
  const around = at.slice(0, -1);
  const item = partAt(terms, around);
  const [engagement, services, index, id] = at;
  if (engagement === 'engagement' && services === 'services' && at.length === 4 && isMap(item) && !('id' in item)) {
    return replaced(terms, [engagement, services, index ?? 0], `${id}`);
  }
  return replaced(terms, Array.isArray(item) && item.length === 1 ? around : at, undefined);
}

function partAt(raw: Raw, at: readonly (string | number)[]): Raw | undefined {
  return at.reduce<Raw | undefined>((part, key) => {
    if (typeof key === 'number') return Array.isArray(part) ? part[key] : undefined;
    return part === undefined ? undefined : keyOf(part, key);
  }, raw);
}

function unlessFixed(target: Target, raw: Raw, writes: ReadonlyMap<string, string>): Edit {
  const fixed = fixedPlace(target.terms, raw);
  if (fixed !== undefined) {
    return {
      message: `found a change of ${fixed.path}, expected a place that an amendment can change: this is ${fixed.is}`,
      hint: 'end this contract and make a new one, or leave it as it is',
    };
  }
  if (same(usualPlaces(target.terms), usualPlaces(raw))) return { raw, writes };
  return {
    message:
      'found a change of what is usual, expected a place that an amendment can change: this is what the definition said when the contract was made',
    hint: 'change the value itself, at the path after what',
  };
}

/** The first place that differs between two terms and that nothing may change, with what it is. */
export function fixedPlace(before: Raw, after: Raw): { readonly path: string; readonly is: string } | undefined {
  const [known, now] = [parts(before), parts(after)];
  const fixed = Object.entries(FIXED).find(([path]) => !same(known.get(path)?.raw, now.get(path)?.raw));
  return fixed && { path: fixed[0], is: fixed[1] };
}

/** Of what was agreed for this client alone: the places, with what is usual there. */
function usualPlaces(terms: Raw): Raw {
  const agreed = listAt(terms, ['engagement', 'agreed']);
  return Array.isArray(agreed) ? agreed.filter((each) => isMap(each) && 'what' in each) : [];
}

/** The position of a place that the format knows and the terms don't have yet; undefined where it knows none. */
function newPlace(known: ReturnType<typeof parts>, what: string): readonly (string | number)[] | undefined {
  const keys = keysOf(what);
  const paths = keys.map((_, index) => keys.slice(0, index).reduce(step, ''));
  const around = paths.toReversed().find((path) => known.has(path)) ?? '';
  const there = known.get(around);
  const rest = keys.slice(keysOf(around).length);
  // An item of a list is added by an operation of its own, or with the whole list.
  if (there === undefined || !isMap(there.raw) || rest.length === 0) return undefined;
  const whole = known.get('')?.raw ?? '';
  const start = schemaAt(termsSchema, whole, there.spot.at).schema;
  const last = rest.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((schema) => forms(schema).flatMap((form) => child(form, key) ?? [])),
    start ? [start] : [],
  );
  return last.length > 0 ? [...there.spot.at, ...rest] : undefined;
}

function unknownPlace(what: string, known: ReadonlyMap<string, unknown>): Refusal {
  const places = [...known.keys()].filter((path) => path !== '');
  if (nearest(what, places) !== undefined) return unknown('place in the terms', what, places);
  return {
    message: `found ${what}, expected a place in the terms of the contract`,
    hint: `write its path with keys and ids, such as schedule.hours or services.ID.price; the contract has ${listed(places.filter((path) => !path.includes('.')))}`,
  };
}
