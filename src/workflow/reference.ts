/** Takes which of the files that people write, gives its reference: a page of Markdown with each field, what it is, and an example. */
import type { Outcome } from '../diagnostic.ts';
import { changeFileSchema } from '../model/schema/change.ts';
import { clientFileSchema } from '../model/schema/client.ts';
import { serviceDefinitionSchema } from '../model/schema/definition.ts';
import { sectionsOf } from '../model/schema/fields.ts';
import type { SchemaName } from '../model/schema/json-schema.ts';
import { type SampleFile, sampler } from '../model/schema/samples.ts';
import type { Schema } from '../model/schema/walk.ts';
import { readPlain } from '../read/index.ts';
import type { World } from '../world.ts';
import { type PageInput, referencePage } from './reference-page.ts';

const FILES: Readonly<
  Record<SchemaName, { readonly schema: Schema; readonly title: string; readonly opening: string }>
> = {
  service: {
    schema: serviceDefinitionSchema,
    title: 'The service definition, field by field',
    opening:
      'You write it once for your business. Contracts and posters are made from it. The files itsupport.yaml, catering.yaml, website.yaml and joes-dry-cleaning.yaml of templates/examples show it whole.',
  },
  client: {
    schema: clientFileSchema,
    title: 'The client file, field by field',
    opening:
      'You write one for each new client: who it is, and what was ordered. The files of templates/examples that end with -client.yaml show it whole.',
  },
  change: {
    schema: changeFileSchema,
    title: 'The change file, field by field',
    opening:
      'You write one for each change to a contract that was accepted. An amendment is made from it. The files of templates/examples with -change- in their names show it whole.',
  },
};

/** What the page of a file is made from. Examples that no schema gives come from the program's own example files. */
export async function referenceInput({ program }: World, name: SchemaName): Promise<Outcome<PageInput>> {
  const samples: SampleFile[] = [];
  for (const [file, text] of await program.templates()) {
    if (!/^examples\/.*\.yaml$/.test(file)) continue;
    const read = readPlain(text, `templates/${file}`);
    if (!read.ok) return read;
    const kind = file.includes('-change-') ? 'change' : file.includes('-client') ? 'client' : 'service';
    samples.push({ schema: FILES[kind].schema, raw: read.value });
  }
  const { schema, title, opening } = FILES[name];
  const sample = sampler(samples);
  const input = { title, opening, sections: sectionsOf(schema), example: sample.bind(null, schema) };
  return { ok: true, value: input, diagnostics: [] };
}

/** The reference of a file, as Markdown. */
export async function fileReference(world: World, name: SchemaName): Promise<Outcome<{ readonly page: string }>> {
  const input = await referenceInput(world, name);
  return input.ok ? { ...input, value: { page: referencePage(input.value) } } : input;
}
