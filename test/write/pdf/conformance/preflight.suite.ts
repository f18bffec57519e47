/** Takes the papers of the examples, lets PDFBox's preflight look at them: all that it finds is where PDF/A-1 differs from PDF/A-3. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutations } from './mutations.ts';
import { papers } from './papers.ts';
import { copyOf, type Pdf, readPdf } from './pdf.ts';
import { skipped } from './tools.ts';

/** Of Debian's libpdfbox2-java, libcommons-logging-java, and libactivation-java and libjaxb-api-java, which were Java's own until 11. */
const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) => `/usr/share/java/${name}.jar`,
);
const without = skipped('java', 'qpdf') || JARS.some((jar) => !existsSync(jar) && skipped(jar));

/** Preflight knows PDF/A-1b alone. What it says of a good PDF/A-3a, and the clauses of ISO 19005-1 and ISO 19005-3 that differ. */
const DIFFERENCES: readonly (readonly [code: string, why: string, part1: string, part3: string])[] = [
  ['7.11.2', 'each part of the standard has its own pdfaid:part', '6.7.11', '6.6.4'],
  ['1.4.7', 'part 1 forbids EmbeddedFiles in the name dictionary, part 3 does not', '6.1.11', '6.8'],
  ['1.2.9', 'part 1 forbids EF in a file specification, part 3 allows a file of any kind', '6.1.11', '6.8'],
  ['2.2.2', 'part 1 forbids pictures that are seen through, parts 2 and 3 allow them', '6.4', '6.2.10'],
  ['4.1.2', 'part 1 forbids areas that are seen through, parts 2 and 3 allow them', '6.4', '6.2.10'],
  ['3.1.11', 'part 1 asks for a CIDSet, part 3 only that one that is there be whole', '6.3.5', '6.2.11.4.2'],
];

/** By the name of a fault in `mutations.ts`: the code that preflight has for it. Of ToUnicode and tags it knows nothing. */
const BITES: ReadonlyMap<string, string> = new Map([
  ['no output intent', '2.4.3'],
  ['a colour of print', '2.4.2'],
  ['a font that is not embedded', '3.1.3'],
  ['widths that are not those of the font', '3.1.6'],
  ['no map to glyphs', '3.1.9'],
  ['a glyph beyond the last', '3.3.1'],
  ['a hidden link', '5.2.2'],
  ['an action that starts a program', '6.2.5'],
  ['metadata that are no XML', '7.1'],
]);

const folder = mkdtempSync(join(tmpdir(), 'plainterms-'));

/** What preflight says of each PDF, by its name; one Java reads them all. */
function preflight(all: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  const names = [...all.keys()];
  const batch = mkdtempSync(join(folder, 'batch-'));
  for (const [index, bytes] of [...all.values()].entries()) writeFileSync(join(batch, `${index}.pdf`), bytes);
  // What it learns of the system's fonts it keeps here, not in the home of who tests.
  const options = [`-Dpdfbox.fontcache=${folder}`, '-cp', JARS.join(':')];
  const given = [...options, 'org.apache.pdfbox.preflight.Validator_A1b', 'batch', batch];
  const { stdout, stderr, error } = spawnSync('java', given, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error) throw error;
  const found = new Map<string, readonly string[]>();
  for (const [, index, said = ''] of stdout.matchAll(/^The file (\d+)\.pdf is .*\n((?:.+\n)*)/gm))
    found.set(names[Number(index)] ?? '', said.split('\n').filter(Boolean));
  if (found.size < names.length) throw new Error(`preflight read ${found.size} of ${names.length} PDFs\n${stderr}`);
  return found;
}

/** The same bytes, but no font is marked as a subset: of one that lacks a CIDSet, preflight looks at no width and no glyph. */
function unmarked(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const other = text.replaceAll(/\/[A-Z]{6}\+/g, (mark) => mark.toLowerCase());
  return Buffer.from(other, 'latin1');
}

/** A PDF that was bent as a file, the end of each stream on a line of its own, as PDF/A-1 asks. */
function fileOf({ version, trailer, objects }: Pdf, ...options: readonly string[]): Uint8Array {
  const entries = [...objects].map(([ref, { value, data }]) => {
    const stream = data && { dict: value, data: Buffer.from(data).toString('base64') };
    return [`obj:${ref}`, stream ? { stream } : { value }] as const;
  });
  const maxobjectid = Math.max(...[...objects.keys()].map((ref) => Number.parseInt(ref, 10)));
  const about = { jsonversion: 2, pdfversion: version, pushedinheritedpageresources: false, calledgetallpages: false };
  const all = Object.fromEntries([...entries, ['trailer', { value: trailer }]]);
  const json = join(folder, 'bent.json');
  writeFileSync(json, JSON.stringify({ version: 2, qpdf: [{ ...about, maxobjectid }, all] }));
  const written = ['--json-input', '--newline-before-endstream', ...options, json, '-'];
  return execFileSync('qpdf', written, { maxBuffer: 2 ** 26 });
}

const all = without ? new Map<string, Uint8Array>() : await papers();
const read = new Map(all);
for (const [name, bytes] of all) read.set(`${name}: glyphs`, unmarked(bytes));
const paper = all.get('itsupport contract');
if (paper) {
  const good = readPdf(paper);
  read.set('bent: not at all', unmarked(fileOf(good)));
  read.set('bent: encrypted', fileOf(good, '--encrypt', '', 'owner', '256', '--'));
  for (const [name, seed] of mutations.filter(([each]) => BITES.has(each))) {
    const pdf = copyOf(good);
    seed(pdf);
    read.set(`bent: ${name}`, unmarked(fileOf(pdf)));
  }
}
const found = without ? new Map<string, readonly string[]>() : preflight(read);
rmSync(folder, { recursive: true });

const expected = new Set(DIFFERENCES.map(([code]) => code));
const codeOf = (line: string): string => line.split(' ')[0] ?? '';
const faults = (name: string): readonly string[] =>
  (found.get(name) ?? []).filter((line) => !expected.has(codeOf(line)));

describe.skipIf(without)('preflight finds no fault (skipped without java, its jars and qpdf)', () => {
  test.each([...all.keys()])('%s', (name) => {
    expect([...faults(name), ...faults(`${name}: glyphs`)]).toEqual([]);
  });

  test('PDF/A-1 still differs in all that is listed', () => {
    const said = new Set([...all.keys()].flatMap((name) => found.get(name) ?? []).map(codeOf));
    expect([...expected].filter((code) => !said.has(code))).toEqual([]);
  });
});

describe.skipIf(without)('a fault in a good paper is found (skipped without java, its jars and qpdf)', () => {
  test('a paper that is only written anew has none', () => {
    expect(faults('bent: not at all')).toEqual([]);
  });

  test.each([...BITES, ['encrypted', '1.4.2'] as const])('%s', (name, code) => {
    expect(faults(`bent: ${name}`).map(codeOf)).toContain(code);
  });
});
