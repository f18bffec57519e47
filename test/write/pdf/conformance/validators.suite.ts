/** Takes the papers of the examples, lets programs of others read them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { papers } from './papers.ts';
import { skipped } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainterms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const all = [...(await papers())].map(([name, bytes]) => {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return { name, bytes, file };
});

/** All that a program says, and that it ends well. */
function said(program: string, ...given: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr, error } = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

describe.each(all)('$name', ({ name, bytes, file }) => {
  test.skipIf(skipped('qpdf'))('qpdf finds nothing to warn of (skipped without qpdf)', () => {
    const { status, out, err } = said('qpdf', '--check', file);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('No syntax or stream encoding errors found');
  });

  test.skipIf(skipped('mutool'))('mutool reads it (skipped without mutool)', () => {
    const info = said('mutool', 'info', file);
    expect({ status: info.status, err: info.err }).toEqual({ status: 0, err: '' });
    // -N: without colour profiles, which not every mutool is built with; one that is not warns of that.
    const drawn = said('mutool', 'draw', '-N', '-q', '-F', 'txt', file);
    expect({ status: drawn.status, err: drawn.err }).toEqual({ status: 0, err: '' });
    expect(drawn.out.trim()).not.toBe('');
  });

  test.skipIf(skipped('mutool', 'pdftotext'))(
    'mutool reads the words that pdftotext reads, each by itself (skipped without mutool and pdftotext)',
    () => {
      // right-to-left.test.ts looks at the one; of the other the word across its pages stands between all others.
      if (/^arabic|draft$/.test(name)) return;
      const words = (text: string): string[] => text.replaceAll('\u00ad', '').split(/\s+/).filter(Boolean);
      const read = new Set(words(said('mutool', 'draw', '-N', '-q', '-F', 'txt', file).out));
      const expected = words(said('pdftotext', '-layout', file, '-').out);
      expect(expected.length).toBeGreaterThan(20);
      expect(expected.filter((word) => !read.has(word))).toEqual([]);
    },
  );

  test.skipIf(skipped('gs'))('Ghostscript draws it (skipped without gs)', () => {
    const options = ['-q', '-dNOPAUSE', '-dBATCH', '-dPDFSTOPONERROR', '-sDEVICE=nullpage'];
    expect(said('gs', ...options, file)).toEqual({ status: 0, out: '', err: '' });
  });

  test.skipIf(skipped('pdftotext'))(
    'pdf.js reads the words that pdftotext reads (skipped without pdftotext)',
    async () => {
      // pdf.js leaves out the soft hyphen of a word that was parted.
      const { status, out, err } = said('pdftotext', file, '-');
      expect({ status, err }).toEqual({ status: 0, err: '' });
      // right-to-left.test.ts looks at lines that run the other way.
      if (/\p{sc=Arabic}/u.test(out)) return;
      const words = out.replaceAll('\u00ad', '').split(/\s+/).filter(Boolean);
      const read = await readByPdfJs(bytes);
      expect(words.length).toBeGreaterThan(20);
      // A word with a hyphen that ends a line is joined by pdftotext, without its hyphen.
      const joined = read.replaceAll(/-\n/g, '');
      expect(words.filter((word) => !read.includes(word) && !joined.includes(word))).toEqual([]);
    },
  );
});

/** The text of all pages. Items that begin a line stand apart; those within one are joined as they are. */
async function readByPdfJs(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
  }
  await task.destroy();
  return text;
}
