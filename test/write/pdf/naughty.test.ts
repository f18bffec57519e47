/** Takes the Big List of Naughty Strings, looks whether each stands on the pages whole, letter for letter, and whether programs of others read it there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it, test } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import { missingCharacters, writePdf } from '../../../src/write/pdf/index.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { type Measures, measuresOf } from '../../../src/write/pdf/measure.ts';
import type { FontStyle } from '../../../src/write/pdf/text/face.ts';
import { UNSEEN } from '../../../src/write/pdf/text/unseen.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { skipped } from './conformance/tools.ts';
import { fontsOf } from './fonts.ts';
import { texts, words } from './show.ts';

const LIST = new URL('../../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url);
const strings: readonly string[] = JSON.parse(readFileSync(LIST, 'utf8'));

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const value = (words: string, path = 'a'): Inline => ({ type: 'value', text: words, path, from: [path] });
const paragraph = (content: Inline[]): Block => ({ type: 'paragraph', content });
const holding = (content: readonly Block[]): Document => ({ ...sample, title: [], subtitle: [], content });

/** Where a text may stand, with the font that it has there. */
type Form = readonly [name: string, font: FontStyle, block: (words: string) => Block];

const FORMS: readonly Form[] = [
  ['a paragraph', 'regular', (words) => paragraph(text(words))],
  ['a value', 'regular', (words) => paragraph([value(words)])],
  ['a heading', 'semibold', (words) => ({ type: 'heading', level: 2, content: text(words) })],
  [
    'a cell',
    'regular',
    (words) => ({ type: 'table', columns: [{ align: 'start' }], head: [], rows: [{ cells: [text(words)] }] }),
  ],
  [
    'a cell of figures',
    'regular',
    (words) => ({
      type: 'table',
      columns: [{ align: 'start' }, { align: 'end' }],
      head: [],
      rows: [{ cells: [[], text(words)] }],
    }),
  ],
];

const isUnseen = (character: string): boolean => UNSEEN.test(character) || /\p{Cc}/u.test(character);
const isLacking = (character: string, font: FontStyle, measures: Measures): boolean =>
  !isUnseen(character) && measures.faceOf(font, character.codePointAt(0) ?? 0) === undefined;
const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** All that is seen of a text, without its spaces. */
function seen(words: string, font: FontStyle, measures: Measures): string {
  return [...words]
    .map((character) => (isLacking(character, font, measures) ? `[${named(character)}]` : character))
    .filter((character) => !isUnseen(character) && !/\s/.test(character))
    .join('');
}

describe('each string', () => {
  it.each(FORMS)('stands in %s, whole and within the margins', (_, font, block) => {
    const wrong = strings.flatMap((string) => {
      const document = holding([block(string)]);
      const measures = measuresOf(fontsOf(document));
      const pages = layout(document, numbersOf(document), measures);
      const shown = [...words(pages).join('')].filter((character) => !isUnseen(character)).join('');
      const tagged = texts(pages).filter(({ box }) => box.tag);
      const outside = tagged.some(({ box }) => box.x < 65.9 || box.x + box.width > pages.width - 65.9);
      const expected = seen(string, font, measures);
      return shown !== expected || outside ? [{ string, shown, expected, outside }] : [];
    });
    expect(wrong).toEqual([]);
  });
});

test('each character that no font has is named', () => {
  const characters = [...new Set(strings.join(''))];
  const document = holding([paragraph(characters.map((character) => value(character, named(character))))]);
  const fonts = fontsOf(document);
  const measures = measuresOf(fonts);
  const styles = ['regular', 'italic', 'semibold', 'bold'] as const;
  const lacking = characters.filter((character) => styles.some((style) => isLacking(character, style, measures)));
  expect(missingCharacters(document, fonts).map(({ message }) => message)).toEqual(
    lacking.map(
      (character) =>
        `${named(character)}: found "${character}" (${named(character)}), expected characters that the font of the PDF has`,
    ),
  );
  expect(characters.length - lacking.length).toBeGreaterThan(350);
});

describe('a PDF of all strings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plainterms-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = async (name: string, content: readonly Block[]): Promise<{ file: string; pdf: Uint8Array }> => {
    const document = holding(content);
    const pdf = await writePdf(document, numbersOf(document), fontsOf(document));
    const file = join(folder, name);
    writeFileSync(file, pdf);
    return { file, pdf };
  };
  const all = await written(
    'all.pdf',
    strings.flatMap((string) => FORMS.map(([, , block]) => block(string))),
  );

  it('is read by pdf.js, page by page', async () => {
    const task = getDocument({ data: all.pdf.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
    const { numPages } = await task.promise;
    let found = '';
    for (let number = 1; number <= numPages; number += 1) {
      const { items } = await (await (await task.promise).getPage(number)).getTextContent();
      found += items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    await task.destroy();
    // Each string of the last lines stands five times.
    expect(found.split('Scunthorpe General Hospital')).toHaveLength(FORMS.length + 1);
    expect(found.split("' OR 1=1 -- 1")).toHaveLength(FORMS.length + 1);
  });

  it.skipIf(skipped('qpdf'))('has nothing that qpdf warns of (skipped without qpdf)', () => {
    const { status, stderr } = spawnSync('qpdf', ['--check', all.file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(skipped('pdftotext'))(
    'gives pdftotext the Latin strings, each after the one before it (skipped without pdftotext)',
    async () => {
      const measures = measuresOf(fontsOf(sample));
      const isLatin = (string: string): boolean =>
        /^[\p{sc=Latin}\p{sc=Common}]+$/u.test(string) &&
        [...string].every((character) => !isUnseen(character) && !isLacking(character, 'regular', measures));
      const latin = strings.filter(isLatin);
      expect(latin.length).toBeGreaterThan(380);
      const { file } = await written(
        'latin.pdf',
        latin.map((string) => paragraph(text(string))),
      );
      // A word that ends a line in a hyphen of its own is joined without it.
      const bare = (words: string): string => words.normalize('NFKC').replaceAll(/[\s-]/g, '');
      const read = bare(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
      let from = 0;
      const lost = latin
        .flatMap((string) => string.split(/\s+/))
        .filter((word) => {
          const at = read.indexOf(bare(word), from);
          if (at >= 0) from = at + bare(word).length;
          return at < 0;
        });
      expect(lost).toEqual([]);
    },
  );
});
