/** Takes a paper to sign, fills its fields as a reader's program does, and looks at what is then in the file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { writePdf } from '../../../src/write/index.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { skipped } from './conformance/tools.ts';
import { fonts } from './fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainterms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const empty = await writePdf(sample, numbersOf(sample), fonts);

/** Opens a PDF, types into its fields by their names, and gives the file that is saved. */
async function filled(pdf: Uint8Array, typed: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const fields = (await document.getFieldObjects()) ?? {};
  for (const [name, value] of Object.entries(typed)) {
    const [field] = fields[name] ?? [];
    if (!field) throw new Error(`there is no field ${name}`);
    document.annotationStorage.setValue(String(Object(field).id), { value });
  }
  const saved = await document.saveDocument();
  await task.destroy();
  return saved;
}

/** The value of each field for words. */
async function values(pdf: Uint8Array): Promise<Record<string, unknown>> {
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  const fields = (await (await task.promise).getFieldObjects()) ?? {};
  await task.destroy();
  const found = Object.entries(fields).map(([name, [field]]) => [name, Object(field)] as const);
  return Object.fromEntries(found.filter(([, { type }]) => type === 'text').map(([name, { value }]) => [name, value]));
}

const TYPED = { 'place-1-1': 'Bristol', 'date-1-1': '4 January 2027', 'place-2-1': 'Łódź & Zürich “€”' };

describe('the fields of a paper to sign', () => {
  test('are empty', async () => {
    expect(Object.keys(await values(empty))).toEqual(expect.arrayContaining(Object.keys(TYPED)));
    expect(new Set(Object.values(await values(empty)))).toEqual(new Set(['']));
  });

  test('keep what is typed into them', async () => {
    expect(await values(await filled(empty, TYPED))).toMatchObject(TYPED);
  });

  test.skipIf(skipped('qpdf', 'pdftotext'))(
    'show it, in a file that is whole (skipped without qpdf and pdftotext)',
    async () => {
      const file = join(folder, 'filled.pdf');
      writeFileSync(file, await filled(empty, { ...TYPED, 'place-2-1': 'Zürich' }));
      const { status, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      expect(text).toMatch(/Place\s+Bristol\s+Place\s+Zürich/);
      expect(text).toMatch(/Date\s+4 January 2027/);
    },
  );
});
