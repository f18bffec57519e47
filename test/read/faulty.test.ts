import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChange, readCheckWords, readClient, readDefinition, readLaw, readTerms } from '../../src/read/index.ts';
import { printed } from './printed.ts';

const folder = new URL('../fixtures/faulty/', import.meta.url);
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []));

test.each(names)('%s', (name) => {
  const bytes = readFileSync(new URL(`${name}.yaml`, folder));
  const result = reader(name)(bytes, `${name}.yaml`);
  expect(result.ok).toBe(false);
  expect(printed(result.diagnostics)).toBe(readFileSync(new URL(`${name}.expected.txt`, folder), 'utf8'));
});

/** The kind of a file stands at the start of its name. */
function reader(name: string) {
  if (name.startsWith('client-')) return readClient;
  if (name.startsWith('change-')) return readChange;
  if (name.startsWith('law-')) return readLaw;
  if (name.startsWith('words-')) return readCheckWords;
  return name.startsWith('terms-') ? readTerms : readDefinition;
}
