/** Takes a key that nothing knows at its place, gives the nearest right name, or where it belongs, or what there is. */
import { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { forms, type Schema } from '../model/schema/walk.ts';
import type { Raw } from '../model/source.ts';
import { either, nearest, show } from './show.ts';

export function unknownKey(
  root: Schema,
  form: Schema | undefined,
  raw: Raw,
  key: string,
  path: string,
  place: Place | undefined,
): Diagnostic {
  const known = form instanceof z.ZodObject ? Object.keys(form.shape) : [];
  const used = typeof raw === 'string' ? [] : Object.keys(raw);
  const free = known.filter((each) => !used.includes(each));
  const near = nearest(key, free);
  const homes = homesOf(root, key);
  const { expected, hint } =
    homes.length > 0 && homes.length < 4
      ? { expected: 'it elsewhere', hint: `${key} belongs under ${either(homes)}` }
      : near !== undefined
        ? { expected: show(near), hint: `write ${near}` }
        : { expected: `one of ${known.join(', ')}`, hint: 'take it away, or write one of these' };
  const words = `found the unknown key ${show(key)}, expected ${expected}`;
  return {
    rule: 'read/unknown-key',
    level: 'error',
    message: path === '' ? words : `${path}: ${words}`,
    hint,
    ...(place ? { place } : {}),
  };
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
