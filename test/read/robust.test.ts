import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChange, readClient, readDefinition } from '../../src/read/index.ts';
import { RUNS } from '../runs.ts';

const folder = new URL('../../templates/examples/', import.meta.url);

/** Whatever is cut out of or put into a file, reading answers: with its terms, or with findings that have a place and a hint. */
test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))(
  '%s, damaged, is read or refused in words',
  (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const read = name.includes('-change-') ? readChange : name.includes('-client') ? readClient : readDefinition;
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '\n',
        '\t',
        ':',
        ': ',
        '- ',
        '#',
        ' #',
        '"',
        "'",
        '[',
        '{',
        '&a ',
        '*a',
        '!!x ',
        '~',
        '---\n',
        '<<: ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), piece, (at, cut, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + cut);
        const result = read(new TextEncoder().encode(damaged), name);
        if (!result.ok) expect(result.diagnostics.length).toBeGreaterThan(0);
        for (const { place, hint, message } of result.diagnostics) {
          expect(place?.line).toBeGreaterThan(0);
          expect(place?.column).toBeGreaterThan(0);
          expect(hint).toMatch(/\S/);
          expect(message).toMatch(/found .*expected /s);
        }
      }),
      { numRuns: RUNS },
    );
  },
);
