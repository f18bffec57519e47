/** Takes the schema of a file that people write, gives its sections: the fields of each, what they are and what may stand in them. */
import * as z from 'zod';
import type { Grammar } from '../grammar/grammar.ts';
import type { Raw } from '../source.ts';
import { type Kind, roles } from './scalar.ts';
import { forms, type Schema } from './walk.ts';

/** One thing that may be written in a field. `many` says that it is a list of them. */
export type Way = { readonly many: boolean } & (
  | { readonly is: 'value'; readonly grammar: Grammar<unknown> }
  | { readonly is: 'choice'; readonly choices: readonly string[] }
  | { readonly is: 'id'; readonly grammar: Grammar<unknown> }
  | { readonly is: 'reference'; readonly to: readonly Kind[]; readonly grammar: Grammar<unknown> }
  | { readonly is: 'band' | 'engaged' | 'pairs' | 'anything' }
  | { readonly is: 'fields'; readonly section: string }
);

/** One field: `path` has keys only, as `payment.plan.share`. */
export interface Field {
  readonly name: string;
  readonly path: string;
  readonly schema: Schema;
  readonly description: string | undefined;
  /** Whether its section can't be without it, in whichever form. */
  readonly needed: boolean;
  readonly ways: readonly Way[];
  /** The example that the schema itself gives. */
  readonly example: Raw | undefined;
}

/** Fields that stand together. Where they stand in one of several forms, `oneOf` names what each form can't be without. */
export interface Section {
  readonly path: string;
  readonly description: string | undefined;
  readonly fields: readonly Field[];
  readonly oneOf: readonly (readonly string[])[];
}

/** All sections, the file's own fields first. What stands in two places has one section, under the first of them. */
export function sectionsOf(root: Schema): readonly Section[] {
  const sections: Section[] = [];
  const places = new Map<Schema, string>();
  const section = (schema: Schema, path: string, objects: readonly z.ZodObject[]): string => {
    const known = objects[0] && places.get(objects[0]);
    if (known !== undefined) return known;
    for (const each of objects) places.set(each, path);
    const fields: Field[] = [];
    sections.push({ path, description: noted(schema).description, fields, oneOf: oneOf(objects) });
    for (const name of new Set(objects.flatMap((each) => Object.keys(each.shape)))) {
      const here = path === '' ? name : `${path}.${name}`;
      const all = objects.flatMap((each) => each.shape[name] ?? []);
      const needed = all.length === objects.length && !all.some((each) => each instanceof z.ZodExactOptional);
      for (const schema of all.slice(0, 1).map(bare))
        fields.push({ name, path: here, schema, ...noted(schema), needed, ways: waysOf(schema, schema, here, false) });
    }
    return path;
  };
  const waysOf = (field: Schema, schema: Schema, path: string, many: boolean): readonly Way[] => {
    if (schema instanceof z.ZodLazy) return [{ is: 'anything', many }];
    const all = forms(schema);
    const objects = all.filter((form) => form instanceof z.ZodObject);
    return all.flatMap((form): readonly Way[] => {
      if (form instanceof z.ZodArray) return waysOf(field, form.element, path, true);
      if (form instanceof z.ZodObject)
        return form === objects[0] ? [{ is: 'fields', section: section(field, path, objects), many }] : [];
      return [{ ...scalarWay(form), many }];
    });
  };
  section(
    root,
    '',
    forms(root).filter((form) => form instanceof z.ZodObject),
  );
  return sections;
}

type ScalarWay = Way extends infer W ? (W extends Way ? Omit<W, 'many'> : never) : never;

function scalarWay(form: Schema): ScalarWay {
  const role = roles.get(form);
  if (role?.role === 'line') return { is: role.line };
  if (role?.role === 'id') return { is: 'id', grammar: role.grammar };
  if (role?.role === 'reference') return { is: 'reference', to: role.to, grammar: role.grammar };
  if (role) return { is: 'value', grammar: role.grammar };
  if (form instanceof z.ZodEnum) return { is: 'choice', choices: form.options.map(String) };
  if (form instanceof z.ZodLiteral) return { is: 'choice', choices: [...form.values].map(String) };
  if (form instanceof z.ZodRecord) return { is: 'pairs' };
  throw new Error('a field whose form the reference does not know');
}

/** What each form has to have that not all of them have; nothing where there is one form. */
function oneOf(objects: readonly z.ZodObject[]): readonly (readonly string[])[] {
  if (objects.length < 2) return [];
  const needs = objects.map(({ shape }) =>
    Object.keys(shape).filter((key) => !(shape[key] instanceof z.ZodExactOptional)),
  );
  return needs.map((keys) => keys.filter((key) => !needs.every((each) => each.includes(key))));
}

/** A field's schema, whether or not the field may be left out. */
export function bare(schema: Schema): Schema {
  return schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;
}

/** What a schema says of itself, however it is wrapped. The example of a list is a list of the one that its items have. */
function noted(schema: Schema): Pick<Field, 'description' | 'example'> {
  const meta = z.globalRegistry.get(schema);
  const inner = schema instanceof z.ZodExactOptional ? schema.unwrap() : schema instanceof z.ZodPipe ? schema.in : null;
  const deeper = inner && noted(inner);
  const item = schema instanceof z.ZodArray ? noted(schema.element).example : undefined;
  const [first] = Array.isArray(meta?.examples) ? meta.examples : [];
  const own = isRaw(first) ? first : item === undefined ? undefined : [item];
  return { description: meta?.description ?? deeper?.description, example: own ?? deeper?.example };
}

function isRaw(value: unknown): value is Raw {
  if (Array.isArray(value)) return value.every(isRaw);
  return (
    typeof value === 'string' || (typeof value === 'object' && value !== null && Object.values(value).every(isRaw))
  );
}
