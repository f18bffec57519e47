import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(read(path));

test('LICENSES.md names every package that plainterms depends on, with its licence', () => {
  const named = [...read('LICENSES.md').matchAll(/^\| (?!package |---)(.+?) \| (.+?) \|/gm)].map(
    ([, name, licence]) => [name, licence],
  );
  const depended = Object.keys(json('package.json')['dependencies'] ?? {})
    .sort()
    .map((name) => [name, json(`node_modules/${name}/package.json`)['license']]);
  expect(named).toEqual(depended);
});

test('LICENSE and package.json both say MIT', () => {
  expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} the plainterms authors\n/);
  expect(json('package.json')['license']).toBe('MIT');
});
