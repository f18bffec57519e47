/** Takes a key that nothing knows at its place, gives the nearest right name, or where it belongs, or what there is. */
import * as z from 'zod';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Spot } from '../model/keys.ts';
import { forms, pick, type Schema } from '../model/schema/walk.ts';
import type { Raw } from '../model/source.ts';
import { nearest } from '../nearest.ts';
import { either, show } from './show.ts';

export function unknownKey(
  root: Schema,
  known: readonly string[],
  raw: Raw,
  key: string,
  spot: Spot,
  place: Place | undefined,
): Diagnostic {
  const { expected, hint } = wayOut(root, known, raw, key, spot);
  const words = `found the unknown key ${show(key)}, expected ${expected}`;
  return {
    rule: 'read/unknown-key',
    level: 'error',
    message: spot.path === '' ? words : `${spot.path}: ${words}`,
    hint,
    ...(place ? { place } : {}),
  };
}

interface WayOut {
  readonly expected: string;
  readonly hint: string;
}

function wayOut(root: Schema, known: readonly string[], raw: Raw, key: string, spot: Spot): WayOut {
  const here = spot.at.filter((each) => typeof each === 'string').join('.');
  const homes = homesOf(root, key);
  if (homes.includes(here))
    return { expected: 'it in an item of its own', hint: `start a new item for ${key}, with a hyphen` };
  if (homes.length > 0 && homes.length < 4) {
    return { expected: 'it elsewhere', hint: `${key} belongs under ${either(homes)}` };
  }
  const near = nearestKey(known, raw, key);
  if (near !== undefined) return { expected: show(near), hint: `write ${near}` };
  return { expected: `one of ${known.join(', ')}`, hint: 'take it away, or write one of these' };
}

/** The key that an unknown one is nearly, among those that are not there yet. */
export function nearestKey(known: readonly string[], raw: Raw, key: string): string | undefined {
  return nearest(
    key,
    known.filter((each) => typeof raw === 'string' || !Object.hasOwn(raw, each)),
  );
}

/** The map with its misspelt keys put right, to see which form of several is meant. */
export function respelt(schema: Schema, raw: Raw): Raw {
  if (typeof raw === 'string' || Array.isArray(raw)) return raw;
  const known = forms(schema).flatMap(keysOf);
  if (known.length === 0) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [known.includes(key) ? key : (nearest(key, known) ?? key), value]),
  );
}

/** The keys that a part may have. */
export function knownKeys(schema: Schema, raw: Raw): readonly string[] {
  return keysOf(pick(schema, raw));
}

function keysOf(form: Schema | undefined): readonly string[] {
  return form instanceof z.ZodObject ? Object.keys(form.shape) : [];
}

/** The parts of a file that know the key: `payment`, `schedule.storage`. */
function homesOf(root: Schema, key: string): readonly string[] {
  const known = HOMES.get(root) ?? allHomes(root);
  HOMES.set(root, known);
  return [...(known.get(key) ?? [])];
}

/** Schemas don't change: each is gone through once. */
const HOMES = new WeakMap<Schema, ReadonlyMap<string, ReadonlySet<string>>>();

function allHomes(root: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>();
  const seen = new Set<Schema>();
  const walk = (schema: Schema, path: string): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const form of forms(schema)) {
      if (form instanceof z.ZodArray) walk(form.element, path);
      if (!(form instanceof z.ZodObject)) continue;
      for (const [name, part] of Object.entries(form.shape)) {
        const at = homes.get(name) ?? new Set<string>();
        homes.set(name, at.add(path === '' ? 'the top of the file' : path));
        walk(part, path === '' ? name : `${path}.${name}`);
      }
    }
  };
  walk(root, '');
  return homes;
}
