/** Takes the text of a starter file and its name, gives it written with its schema beside it; never over a file. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { jsonSchema, type SchemaName } from '../../model/schema/json-schema.ts';
import type { World } from '../../world.ts';
import { answering, refused } from '../answer.ts';

/** The files that were written: the starter, and the schema that its first line names, where none was there. */
export interface Written {
  readonly file: string;
  readonly schema: string;
}

/** Refused where the name is taken: what somebody wrote is never touched. Asked before the questions, so that nobody answers them in vain. */
export function free(world: World, file: string): Promise<Outcome<undefined>> {
  return answering<undefined>(async () =>
    (await world.read(file)) === undefined ? { ok: true, value: undefined, diagnostics: [] } : taken(file),
  );
}

/**
 * Writes the starter with the line for editors first. It names a schema file in the same folder: that works without a network,
 * after the program was moved or taken away, and in a copy of the folder.
 */
export async function writeStarter(
  world: World,
  file: string,
  kind: SchemaName,
  text: string,
): Promise<Outcome<Written>> {
  const name = `${kind}.schema.json`;
  const modeline = `# yaml-language-server: $schema=./${name}\n`;
  if (!(await world.create(file, new TextEncoder().encode(modeline + text)))) return taken(file);
  const schema = file.slice(0, file.lastIndexOf('/') + 1) + name;
  const bytes = new TextEncoder().encode(`${JSON.stringify(jsonSchema(kind), null, 2)}\n`);
  const kept = (await world.create(schema, bytes)) || same(await world.read(schema), bytes);
  return { ok: true, value: { file, schema }, diagnostics: kept ? [] : [otherSchema(schema, kind)] };
}

function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function otherSchema(schema: string, kind: SchemaName): Diagnostic {
  return {
    rule: 'start/schema',
    level: 'note',
    message: `"${schema}" was there already and is of another version; it stays as it is`,
    hint: `to renew it: plainterms schema ${kind} > ${schema}`,
  };
}

function taken(file: string): Outcome<never> {
  return refused([
    {
      rule: 'start/taken',
      level: 'error',
      message: `there is a file "${file}" already, and a starter is never written over a file`,
      hint: 'give another name, or move that file away first',
    },
  ]);
}
