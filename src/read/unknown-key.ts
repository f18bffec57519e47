/** Takes a key that nothing knows at its place, gives the nearest right name, or where it belongs, or what there is. */
import { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Spot } from '../model/keys.ts';
import { forms, pick, type Schema } from '../model/schema/walk.ts';
import type { Raw } from '../model/source.ts';
import { either, nearest, show } from './show.ts';

export function unknownKey(
  root: Schema,
  schema: Schema,
  raw: Raw,
  key: string,
  spot: Spot,
  place: Place | undefined,
): Diagnostic {
  const { expected, hint } = wayOut(root, schema, raw, key, spot);
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

function wayOut(root: Schema, schema: Schema, raw: Raw, key: string, spot: Spot): WayOut {
  const here = spot.at.filter((each) => typeof each === 'string').join('.');
  const homes = homesOf(root, key);
  if (homes.includes(here))
    return { expected: 'it in an item of its own', hint: `start a new item for ${key}, with a hyphen` };
  if (homes.length > 0 && homes.length < 4) {
    return { expected: 'it elsewhere', hint: `${key} belongs under ${either(homes)}` };
  }
  const near = nearestKey(schema, raw, key);
  if (near !== undefined) return { expected: show(near), hint: `write ${near}` };
  return { expected: `one of ${keysOf(pick(schema, raw)).join(', ')}`, hint: 'take it away, or write one of these' };
}

/** The key that an unknown one is nearly, among those that are not there yet. */
export function nearestKey(schema: Schema, raw: Raw, key: string): string | undefined {
  const used = typeof raw === 'string' ? [] : Object.keys(raw);
  return nearest(
    key,
    keysOf(pick(schema, raw)).filter((each) => !used.includes(each)),
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

function keysOf(form: Schema | undefined): readonly string[] {
  return form instanceof z.ZodObject ? Object.keys(form.shape) : [];
}

/** The parts of a file that know the key: `payment`, `schedule.storage`; the top of the file is not named. */
function homesOf(root: Schema, key: string): readonly string[] {
  const homes = new Set<string>();
  const seen = new Set<Schema>();
  const walk = (schema: Schema, path: string): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const form of forms(schema)) {
      if (form instanceof z.ZodArray) walk(form.element, path);
      if (!(form instanceof z.ZodObject)) continue;
      if (key in form.shape) homes.add(path === '' ? 'the top of the file' : path);
      for (const [name, part] of Object.entries(form.shape)) walk(part, path === '' ? name : `${path}.${name}`);
    }
  };
  walk(root, '');
  return [...homes];
}
