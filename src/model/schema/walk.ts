/** Takes a schema and a raw file, gives which form of the schema each part of the file is meant to have. */
import * as z from 'zod';
import type { Raw } from '../source.ts';
import { roles } from './scalar.ts';

/** Any schema, as zod itself speaks of them. */
export type Schema = z.core.$ZodType;

/** The plain forms behind optional, transforming and union schemas. A schema with a role is left whole. */
export function forms(schema: Schema): readonly Schema[] {
  if (roles.get(schema)) return [schema];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(forms);
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodLazy) return forms(schema.unwrap());
  if (schema instanceof z.ZodPipe) return forms(schema.in);
  return [schema];
}

/** The form that a part is meant to have, or undefined where none fits its kind or no key tells. */
export function pick(schema: Schema, raw: Raw): Schema | undefined {
  const all = forms(schema);
  if (typeof raw === 'string') {
    const phrase = all.find((form) => form instanceof z.ZodLiteral && form.value === raw);
    return (
      phrase ??
      all.find((form) => roles.get(form)?.role !== 'line' && isScalar(form) && !(form instanceof z.ZodLiteral)) ??
      all.find(isScalar)
    );
  }
  if (Array.isArray(raw)) return all.find((form) => form instanceof z.ZodArray);
  const objects = all.filter((form) => form instanceof z.ZodObject);
  const shared = objects.map((form) => Object.keys(raw).filter((key) => key in form.shape).length);
  const most = Math.max(0, ...shared);
  const line = all.find((form) => roles.get(form)?.role === 'line' || form instanceof z.ZodRecord);
  if (most === 0 && (line !== undefined || objects.length > 1)) return line;
  return objects[shared.indexOf(most)];
}

/** True for a schema that takes a scalar. */
export function isScalar(form: Schema): boolean {
  const role = roles.get(form);
  if (role) return role.role !== 'line';
  return form instanceof z.ZodString || form instanceof z.ZodEnum || form instanceof z.ZodLiteral;
}

/** The schema of a key or item of a form. */
export function child(form: Schema | undefined, key: string | number): Schema | undefined {
  if (form instanceof z.ZodObject) return Object.hasOwn(form.shape, key) ? form.shape[key] : undefined;
  if (form instanceof z.ZodArray) return form.element;
  if (form instanceof z.ZodRecord) return form.valueType;
  // A line that is read as a whole: its one key holds text.
  if (form instanceof z.ZodPipe) return child(form.in, key);
  return undefined;
}

/** The schema and the raw part at a place of the file; undefined where the schema has nothing there. */
export function schemaAt(
  schema: Schema,
  raw: Raw,
  at: readonly PropertyKey[],
): { readonly schema: Schema | undefined; readonly raw: Raw | undefined } {
  let here: Schema | undefined = schema;
  let part: Raw | undefined = raw;
  for (const key of at) {
    if (typeof key === 'symbol') break;
    here = here && part !== undefined ? child(pick(here, part), key) : undefined;
    part = partOf(part, key);
  }
  return { schema: here, raw: part };
}

function partOf(raw: Raw | undefined, key: string | number): Raw | undefined {
  if (raw === undefined || typeof raw === 'string') return undefined;
  if (Array.isArray(raw)) return typeof key === 'number' ? raw[key] : undefined;
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}
