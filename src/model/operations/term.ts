/** Takes another value for a place of the terms, gives the terms with it there. */
import { nearest } from '../../nearest.ts';
import { isMap, parts, replaced, same } from '../raw.ts';
import { termsSchema } from '../schema/terms.ts';
import { child, pick, type Schema } from '../schema/walk.ts';
import type { Raw } from '../source.ts';
import type { ByOp, Edit, Target } from './edit.ts';
import { keyOf, listed, noChange, unknown } from './edit.ts';

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
  const to = keyOf(target.own, 'to') ?? '';
  const known = parts(target.terms);
  const old = known.get(what);
  if (what === '' || (old !== undefined && same(old.raw, to))) return noChange(`${what} says so already`);
  const at = old ? old.spot.at : newPlace(target.terms, what);
  if (at === undefined) return unknownPlace(what, known);
  const raw = replaced(target.terms, at, to);
  const after = parts(raw);
  const fixed = Object.keys(FIXED).find((path) => !same(known.get(path)?.raw, after.get(path)?.raw));
  if (fixed !== undefined) {
    return {
      message: `found a change of ${fixed}, expected a place that an amendment can change: this is ${FIXED[fixed]}`,
      hint: 'end this contract and make a new one, or leave it as it is',
    };
  }
  return { raw, writes: new Map([[what, `${target.path}.to`]]) };
}

/** The position of a place that the format knows and the terms don't have yet; undefined where it knows none. */
function newPlace(terms: Raw, what: string): readonly string[] | undefined {
  const keys = what.split('.');
  let schema: Schema | undefined = termsSchema;
  let raw: Raw = terms;
  for (const key of keys) {
    // An item of a list is added by an operation of its own, or with the whole list.
    if (!isMap(raw)) return undefined;
    const form: Schema | undefined = schema && pick(schema, raw);
    schema = child(form, key);
    if (schema === undefined) return undefined;
    raw = Object.hasOwn(raw, key) ? (raw[key] ?? {}) : {};
  }
  return keys;
}

function unknownPlace(what: string, known: ReadonlyMap<string, unknown>): Edit {
  const places = [...known.keys()].filter((path) => path !== '');
  if (nearest(what, places) !== undefined) return unknown('place in the terms', what, places);
  return {
    message: `found ${what}, expected a place in the terms of the contract`,
    hint: `write its path with keys and ids, such as schedule.hours or services.ID.price; the contract has ${listed(places.filter((path) => !path.includes('.')))}`,
  };
}
