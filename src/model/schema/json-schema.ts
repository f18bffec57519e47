/** Takes the name of a kind of file, gives its JSON Schema (2020-12), for editors that complete and check. */
import * as z from 'zod';
import { changeFileSchema } from './change.ts';
import { clientFileSchema } from './client.ts';
import { serviceDefinitionSchema } from './definition.ts';

const FILES = {
  service: { schema: serviceDefinitionSchema, title: 'plainterms service definition' },
  client: { schema: clientFileSchema, title: 'plainterms client file' },
  change: { schema: changeFileSchema, title: 'plainterms change file' },
} as const;

export type SchemaName = keyof typeof FILES;

/** The kinds of files that have a schema, in the order of a list. */
export const SCHEMA_NAMES: readonly SchemaName[] = ['service', 'client', 'change'];

/**
 * The form of a file as JSON Schema. It accepts every file that is right and rejects every fault of form; faults of meaning (sums,
 * names that lead nowhere, days that don't exist) only `check` finds. A figure may be a number, as an editor reads it.
 */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const { schema, title } = FILES[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema: made }) => {
      // `plainterms: 1` is text to us and a number to an editor.
      if (zodSchema instanceof z.ZodLiteral && zodSchema.value === '1') {
        delete made.type;
        delete made.const;
        made.enum = ['1', 1];
      }
    },
  });
  return { $schema, title, ...rest };
}
