/** Takes the name of a shipped example, gives its files as sources and its agreed terms, parsed by the schemas alone. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Outcome } from '../../src/diagnostic.ts';
import { agree } from '../../src/model/agree.ts';
import { walkRaw } from '../../src/model/keys.ts';
import { reckon } from '../../src/model/reckon.ts';
import type { Reckoning, Totals } from '../../src/model/reckoning.ts';
import type { ChangeFile } from '../../src/model/schema/change.ts';
import { changeFileSchema } from '../../src/model/schema/change.ts';
import { clientFileSchema } from '../../src/model/schema/client.ts';
import { serviceDefinitionSchema } from '../../src/model/schema/definition.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Raw, Source } from '../../src/model/source.ts';

/** A file of templates/examples. Each line of its text is edited first, so that a test can say what is different. */
export function source<T extends z.ZodType>(
  schema: T,
  file: string,
  edit: (text: string) => string = (text) => text,
): Source<z.infer<T>> {
  const text = readFileSync(new URL(`../../templates/examples/${file}.yaml`, import.meta.url), 'utf8');
  return fromRaw(schema, parse(edit(text), { schema: 'failsafe' }), file);
}

export function fromRaw<T extends z.ZodType>(schema: T, raw: Raw, file: string): Source<z.infer<T>> {
  const places = new Map<string, { file: string; line: number; column: number }>();
  walkRaw(raw, ({ path }) => {
    if (!places.has(path)) places.set(path, { file: `${file}.yaml`, line: places.size + 1, column: 1 });
  });
  return { value: schema.parse(raw), raw, places };
}

export const definition = (name: string, edit?: (text: string) => string) =>
  source(serviceDefinitionSchema, name, edit);
export const client = (name: string, edit?: (text: string) => string) =>
  source(clientFileSchema, `${name}-client`, edit);
export const changeFile = (name: string, edit?: (text: string) => string): Source<ChangeFile> =>
  source(changeFileSchema, `${name}-change-1`, edit);

export function terms(
  name: string,
  edit?: (text: string) => string,
  editClient?: (text: string) => string,
): Source<Terms> {
  const agreed = must(agree(definition(name, edit), client(name, editClient)));
  return { value: termsSchema.parse(agreed.raw), ...agreed };
}

export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

export function reckoned(source: Source<Terms>): Reckoning {
  return must(reckon(source.value));
}

/** `950.00 + 190.00 = 1140.00`: net, tax and gross of a currency with two decimals. */
export function shown(totals: Totals | undefined): string {
  if (totals === undefined) return 'none';
  const [net, tax, gross] = [totals.net, totals.tax, totals.gross].map(({ value }) => {
    const size = (value.minor < 0n ? -value.minor : value.minor).toString().padStart(3, '0');
    return `${value.minor < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
  });
  return `${net} + ${tax} = ${gross}`;
}
