import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changeFileSchema } from '../../../src/model/schema/change.ts';
import { clientFileSchema } from '../../../src/model/schema/client.ts';
import { serviceDefinitionSchema } from '../../../src/model/schema/definition.ts';

const folder = new URL('../../../templates/examples/', import.meta.url);

describe('every example has the form of its file', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
    const raw: unknown = parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'failsafe' });
    const result = schemaOf(name).safeParse(raw);
    expect(result.error?.issues ?? []).toEqual([]);
  });
});

function schemaOf(name: string) {
  if (name.includes('-change-')) return changeFileSchema;
  return name.includes('-client') ? clientFileSchema : serviceDefinitionSchema;
}
