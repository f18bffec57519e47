import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/languages.ts';
import { hasPlurals } from '../../src/model/units.ts';

test('the languages are the files of templates/languages, and each has its rule for plurals', () => {
  const folder = new URL('../../templates/languages/', import.meta.url);
  expect(LANGUAGES).toEqual(
    readdirSync(folder)
      .map((name) => name.replace('.yaml', ''))
      .sort(),
  );
  expect(LANGUAGES.filter((language) => !hasPlurals(language))).toEqual([]);
  expect(hasPlurals('constructor')).toBe(false);
});
