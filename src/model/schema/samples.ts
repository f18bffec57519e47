/** Takes files that were read, with their schemas; gives for each field a value that stands in one of them. */
import * as z from 'zod';
import type { Raw } from '../source.ts';
import { bare, type Field, type Way } from './fields.ts';
import { type Kind, roles } from './scalar.ts';
import { child, pick, type Schema } from './walk.ts';

/** A file and what it should be. */
export interface SampleFile {
  readonly schema: Schema;
  readonly raw: Raw;
}

/** What is longer than this is an example only where nothing shorter is there. */
const SHORT = 60;

/**
 * Gives the example of a field: the one in its schema; else the first short value at its path in a file of its kind; else one that
 * the same field has elsewhere, as the price of a service that an amendment adds is the price of any service; else the first choice,
 * or the first id of the kind that the field points to.
 */
export function sampler(files: readonly SampleFile[]): (root: Schema, field: Field) => Raw | undefined {
  const byPath = new Map<Schema, Map<string, Raw[]>>();
  const bySchema = new Map<Schema, Raw[]>();
  const ids = new Map<Kind, string>();
  const visit = (root: Schema, schema: Schema | undefined, raw: Raw, path: string): void => {
    if (schema === undefined || typeof raw === 'string') return;
    const form = pick(schema, raw);
    if (Array.isArray(raw)) {
      for (const [index, item] of raw.entries()) visit(root, child(form, index), item, path);
    } else if (form instanceof z.ZodObject) {
      for (const [key, part] of Object.entries(raw)) {
        const field = child(form, key);
        if (field === undefined) continue;
        const role = roles.get(bare(field));
        if (role?.role === 'id' && typeof part === 'string' && !ids.has(role.of)) ids.set(role.of, part);
        const here = path === '' ? key : `${path}.${key}`;
        const sample = sampleOf(field, part);
        if (sample !== undefined) {
          const paths = byPath.get(root) ?? new Map<string, Raw[]>();
          byPath.set(root, paths.set(here, [...(paths.get(here) ?? []), sample]));
          bySchema.set(bare(field), [...(bySchema.get(bare(field)) ?? []), sample]);
        }
        visit(root, field, part, here);
      }
    }
  };
  for (const { schema, raw } of files) visit(schema, schema, raw, '');
  return (root, field) =>
    field.example ??
    chosen(byPath.get(root)?.get(field.path) ?? []) ??
    chosen(bySchema.get(field.schema) ?? []) ??
    field.ways.flatMap((way) => suited(way, ids))[0];
}

/** The value itself; of a list the first item, of pairs the first pair. Undefined for what has fields of its own, and for text of several lines. */
function sampleOf(field: Schema, raw: Raw): Raw | undefined {
  if (typeof raw === 'string') return raw.includes('\n') ? undefined : raw;
  if (bare(field) instanceof z.ZodLazy) return undefined;
  const form = pick(field, raw);
  if (form instanceof z.ZodRecord) return Object.fromEntries(Object.entries(raw).slice(0, 1));
  if (!Array.isArray(raw)) return undefined;
  const [item] = raw;
  const inner = item === undefined ? undefined : pick(child(form, 0) ?? field, item);
  if (item === undefined || inner === undefined) return undefined;
  return typeof item === 'string' || roles.get(inner)?.role === 'line' ? [item] : undefined;
}

/** What a field may hold by its form alone. */
function suited(way: Way, ids: ReadonlyMap<Kind, string>): readonly Raw[] {
  const all =
    way.is === 'choice' ? way.choices : way.is === 'reference' ? way.to.flatMap((to) => ids.get(to) ?? []) : [];
  return way.many ? all.map((each) => [each]) : all;
}

function chosen(samples: readonly Raw[]): Raw | undefined {
  return samples.find((each) => JSON.stringify(each).length <= SHORT) ?? samples[0];
}
