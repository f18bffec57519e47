/** Takes words and faces, looks at what each glyph says, and at what a file that is made of them says to who copies from it. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/tree.ts';
import { writePdf } from '../../../src/write/pdf/index.ts';
import { openFace } from '../../../src/write/pdf/text/open.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { fonts } from './fonts.ts';

const [{ regular } = { regular: new Uint8Array() }] = fonts;
const face = openFace(regular);
const said = (word: string, spelled = false): string[] =>
  face.shape(word, false, spelled).glyphs.map(({ text }) => text);

describe('what glyphs say', () => {
  it.each<[string, string[]]>([
    ['day', ['d', 'a', 'y']],
    ['office', ['o', 'f', 'f', 'i', 'c', 'e']],
    ['£9', ['£', '9']],
    ['re\u00ad', ['r', 'e', '\u00ad']],
    ['a\u00a0b', ['a', '\u00a0', 'b']],
    ['a b', ['a', ' ', 'b']],
    ['well-', ['w', 'e', 'l', 'l', '-']],
  ])('%s', (word, expected) => expect(said(word, true)).toEqual(expected));

  it('all of a word, also joined', () => {
    for (const word of ['office', 'affluent', 'Éàüñ', 'ŁódźЖ', 'e\u0301', 'fjord'])
      expect(said(word).join('')).toBe(word);
  });

  it('the same after letters with accents', () => {
    const fresh = openFace(regular);
    fresh.shape('Ééàïü', false, false);
    expect(fresh.shape('Every aim', false, false).glyphs.map(({ text }) => text)).toEqual([...'Every aim']);
  });
});

describe('a shaped word', () => {
  it('is as wide as its glyphs', () => {
    const { glyphs, advance } = face.shape('AVATAR Tools', false, false);
    expect(glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)).toBeCloseTo(advance, 6);
    expect(advance).toBeLessThan(glyphs.reduce((sum, glyph) => sum + face.width(glyph.id), 0));
  });

  it('in small capitals says the same, in letters of one height', () => {
    const small = openFace(regular, true);
    const [plain, capitals] = [face, small].map((each) => each.shape('Sum, with VAT 20%', false, false).glyphs);
    expect(capitals?.map(({ text }) => text)).toEqual(plain?.map(({ text }) => text));
    const changed = capitals?.map(({ id }, index) => (id === plain?.[index]?.id ? '=' : '^')).join('');
    expect(changed).toBe('^^^= ^^^^ ^^^ ^^='.replaceAll(' ', '='));
  });

  it('is kept', () => expect(face.shape('kept', false, false)).toBe(face.shape('kept', false, false)));
});

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0 || process.env['PLAINTERMS_REQUIRE_TOOLS'] !== undefined;

it.skipIf(!hasPoppler)('a file copies word for word: signs, accents, brackets and backslashes', async () => {
  const words = String.raw`((a)) \b\ (\) “c” – d… naïve Łódź Ελλάδα Привет x\u000d €1,140.00 fi ffi − ½ n\r\n )(`;
  const document: Document = { ...sample, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  const file = await writePdf(document, numbersOf(document), fonts);
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: file, encoding: 'utf8' });
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
});
