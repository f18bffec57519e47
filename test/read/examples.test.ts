import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChange, readClient, readDefinition } from '../../src/read/index.ts';
import { printed } from './printed.ts';

const folder = new URL('../../templates/examples/', import.meta.url);

test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s is read without a finding', (name) => {
  const result = reader(name)(readFileSync(new URL(name, folder)), name);
  expect(printed(result.diagnostics)).toBe('');
  expect(result.ok).toBe(true);
});

function reader(name: string) {
  if (name.includes('-change-')) return readChange;
  return name.includes('-client') ? readClient : readDefinition;
}
