/** Whatever a record in a PDF holds, in every form and with every link right: an answer in words, and never a fault of the program. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  listPapers,
  memoryWorld,
  restoreContract,
  showContract,
  showPapers,
  termsInPapers,
  verifyFolders,
} from '../../src/index.ts';
import { seal } from '../../src/register/record.ts';
import { attached, pdfOf } from '../register/pdfs.ts';
import { RUNS } from '../runs.ts';
import { issued } from './papers.ts';
import { words } from './register.ts';

const { files } = await issued();
const RECORDS = [
  'output/HIT-2026-0001/record.json',
  'output/HIT-2026-0001/A1/record.json',
  'output/HIT-2026-0001/A2/record.json',
  'output/posters/joes-dry-cleaning-2026-12-01/record.json',
].map((path): unknown => JSON.parse(new TextDecoder().decode(files.get(path))));

type Path = readonly (string | number)[];

/** The way to every part of a value. */
function ways(value: unknown, way: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, part]) => ways(part, [...way, key]))];
}

/** The same value with another part at the end of a way. */
function put(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, old]) => [name, name === String(key) ? put(old, rest, part) : old]);
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** Templates are long and never looked into; all else is. */
const places = RECORDS.map((record) => ways(record).filter(([first]) => first !== 'templates'));

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '0',
    '-1',
    '9'.repeat(400),
    'A1',
    '../..',
    '2026-02-30',
    '9999-12-31',
    'NaN',
    '__proto__',
    '\u0000',
    '€',
  ),
  fc.constantFrom<unknown>(null, true, [], {}, [[]], ['x'], { x: 'y' }, { constructor: 'x', toString: 'y' }),
  fc.string(),
);

test('a record with anything in any place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(RECORDS.length - 1).chain((which) =>
        fc.record({
          which: fc.constant(which),
          bends: fc.array(fc.tuple(fc.nat((places[which]?.length ?? 1) - 1), odd), { minLength: 1, maxLength: 2 }),
        }),
      ),
      async ({ which, bends }) => {
        const bent = bends.reduce((record, [at, part]) => put(record, places[which]?.[at] ?? [], part), RECORDS[which]);
        const pdfs = RECORDS.slice(0, 3).map((record, at) => (at === which ? bent : record));
        const all = which < 3 ? pdfs : [bent];
        const named = Object.fromEntries(
          all.map((record, at) => [`${at}.pdf`, pdfOf([attached(seal(Object(record)).bytes)])] as const),
        );
        const world = memoryWorld(named, '2026-11-22');
        const names = Object.keys(named);
        const outcomes = [
          await verifyFolders(world, { folders: [], pdfs: names }),
          await showPapers(world, names),
          await showPapers(world, [`${Math.min(which, all.length - 1)}.pdf`]),
          await termsInPapers(world, names),
          await restoreContract(world, { out: 'output', pdfs: names }),
          // What came back from such papers is no worse to meet in the register.
          await listPapers(world, { out: 'output' }),
          await showContract(world, { out: 'output', paper: 'HIT-2026-0001' }),
        ];
        for (const outcome of outcomes) {
          if (!outcome.ok) expect(outcome.diagnostics.length).toBeGreaterThan(0);
          expect(words(outcome).join('\n')).not.toMatch(/undefined|\[object|Error:/);
        }
        for (const path of world.files.keys()) expect(path).toMatch(/^(?:\d\.pdf|output\/[^.][^/]*\/.+)$/);
      },
    ),
    { numRuns: RUNS },
  );
});
