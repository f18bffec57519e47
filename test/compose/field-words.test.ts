/** An amendment names each place of the terms in words: no field of the format is without them. */
import { expect, test } from 'vitest';
import { jsonSchema, type SchemaName } from '../../src/model/schema/json-schema.ts';
import { readPlain } from '../../src/read/index.ts';
import { kit } from '../papers/examples.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Each field's place without ids, maps left out. The ids of ordered services are never printed. */
function places(schema: Schema, place: string): readonly string[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap((one) => places(one, place));
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
    places(one, place === '' ? key : `${place}.${key}`),
  );
  return inner.length + own.length > 0 ? [...new Set([...inner, ...own])] : [place];
}

const unprinted = new Set(['engagement.services', 'units', 'silenced.finding', 'silenced.because']);

test.each<SchemaName>(['service', 'client'])('%s', (name) => {
  const english = readPlain(kit.texts.get('languages/en.yaml') ?? '', 'en.yaml');
  if (!english.ok || typeof english.value === 'string' || !('words' in english.value)) throw new Error('no words');
  const words = Object.keys(english.value['words'] ?? {});
  const schema: Schema = JSON.parse(JSON.stringify(jsonSchema(name)));
  const lacking = places(schema, '').filter((place) => !unprinted.has(place) && !words.includes(`field.${place}`));
  expect(lacking).toEqual([]);
});
