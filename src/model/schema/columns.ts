/** Takes the name of a column in a table of clients (`client.name`, `client.signatories.1.title`), gives what of a client file stands in it. */
import * as z from 'zod';
import { clientFileSchema } from './client.ts';
import { roles } from './scalar.ts';
import { forms, isScalar, type Schema } from './walk.ts';

/** What one column holds: a value or a list, whose items stand in one cell. A line is an item such as `helpdesk: 14 computers`. */
export interface Column {
  /** As the header has it. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly holds: 'value' | 'line' | 'list' | 'lines';
}

/** The column of that name; undefined where a client file has nothing that one cell could hold there. */
export function columnOf(name: string): Column | undefined {
  const keys = name.split('.');
  const schema = keys.reduce<Schema | undefined>((here, key) => here && below(here, key), clientFileSchema);
  const holds = schema && holding(schema);
  return holds && { name, keys, holds };
}

/** The name of every column that a table may have, with 1 where items are counted. */
export function columnNames(schema: Schema = clientFileSchema, before = ''): readonly string[] {
  const all = forms(schema);
  const start = before === '' ? '' : `${before}.`;
  // What may be a value or a list of anything stands in its cell as a value.
  const within = all.flatMap((form) => {
    if (form instanceof z.ZodArray && !all.some(isScalar)) return columnNames(form.element, `${start}1`);
    if (!(form instanceof z.ZodObject)) return [];
    return Object.entries(form.shape).flatMap(([key, part]) => columnNames(part, start + key));
  });
  return [...new Set([...(holding(schema) === undefined ? [] : [before]), ...within])];
}

/** The columns without which no client file is whole. */
export function neededColumns(schema: Schema = clientFileSchema, before = ''): readonly string[] {
  const [form] = forms(schema);
  if (!(form instanceof z.ZodObject)) return [before];
  const start = before === '' ? '' : `${before}.`;
  return Object.entries(form.shape).flatMap(([key, part]) =>
    part instanceof z.ZodExactOptional ? [] : neededColumns(part, start + key),
  );
}

/** What a key leads to; a number counts the items of a list. */
function below(schema: Schema, key: string): Schema | undefined {
  for (const form of forms(schema)) {
    if (form instanceof z.ZodArray && /^[1-9]\d?$/.test(key)) return form.element;
    if (form instanceof z.ZodObject && Object.hasOwn(form.shape, key)) return form.shape[key];
  }
  return undefined;
}

function holding(schema: Schema): Column['holds'] | undefined {
  const all = forms(schema);
  if (all.some(isLine)) return 'line';
  if (all.some(isScalar)) return 'value';
  const items = all.flatMap((form) => (form instanceof z.ZodArray ? forms(form.element) : []));
  if (items.some(isLine)) return 'lines';
  return items.some(isScalar) ? 'list' : undefined;
}

function isLine(form: Schema): boolean {
  return roles.get(form)?.role === 'line';
}
