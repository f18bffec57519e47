import { readFileSync } from 'node:fs';
import { type Language, languageOf } from '../../src/compose/language.ts';
import type { Scope } from '../../src/compose/template.ts';
import type { Figure } from '../../src/model/figure.ts';
import { given } from '../../src/model/figure.ts';
import type { Words } from '../../src/model/values.ts';
import { readPlain } from '../../src/read/plain.ts';

/** The parsed files of templates/languages. */
export function languageFiles(): ReadonlyMap<string, unknown> {
  return new Map(
    ['en', 'en-GB', 'en-US'].map((name) => {
      const file = new URL(`../../templates/languages/${name}.yaml`, import.meta.url);
      const read = readPlain(readFileSync(file, 'utf8'), `${name}.yaml`);
      if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
      return [name, read.value];
    }),
  );
}

export function language(tag: string): Language {
  const result = languageOf(tag, languageFiles());
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

export function scope(tag = 'en-GB', currency = 'GBP'): Scope {
  return {
    language: language(tag),
    format: {
      currency,
      units: { person: 'people' },
      anchor: (id) => (id === 'live' ? { text: 'Help desk open', from: ['schedule.milestones.live.name'] } : undefined),
    },
  };
}

export function words(path: string, text: string): Figure<Words> {
  return given(path, { kind: 'words', text });
}
