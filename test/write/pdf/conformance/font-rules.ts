/** Takes a PDF, gives the faults of its fonts: what is not embedded, and what is shown that can't be read. */
import { type Font, fontsOf, glyphCount, glyphOf, toUnicode, widthInFile, widthInPdf } from './fonts.ts';
import { type Pdf, stream } from './pdf.ts';
import { type Rule, unless } from './rule.ts';
import { formSteps, pageSteps, SHOWS } from './shown.ts';

function each(check: (font: Font, pdf: Pdf) => readonly string[]): Rule['check'] {
  return (pdf) => fontsOf(pdf).flatMap((font) => check(font, pdf));
}

/** A rule that looks at each code that is shown of composite fonts. */
function eachCode(check: (font: Font, pdf: Pdf, code: number) => readonly string[]): Rule['check'] {
  return each((font, pdf) => (font.composite ? [...font.codes].flatMap((code) => check(font, pdf, code)) : []));
}

/** A value that says nothing: none, zero, or a mark of the order of bytes. */
function isVoid(units: readonly number[]): boolean {
  return units.length === 0 || units.some((unit) => unit === 0 || unit === 0xfffe || unit === 0xfeff);
}

/** In one of the three areas for private use; those beyond the first plane begin with these halves of pairs. */
function isPrivate(units: readonly number[]): boolean {
  return units.some((unit) => (unit >= 0xe000 && unit <= 0xf8ff) || (unit >= 0xdb80 && unit <= 0xdbff));
}

export const fontRules: readonly Rule[] = [
  {
    id: 'embedded',
    clause: 'ISO 19005-3 6.2.11.4.1',
    says: 'Each font is in the file.',
    check: each(({ name, file }) => unless(file !== undefined, `${name} is not embedded`)),
  },
  {
    id: 'known-font',
    clause: 'ISO 19005-3 6.2.11.4.1',
    says: 'Text is shown in a font that the page names.',
    check: (pdf) =>
      [...pageSteps(pdf), ...formSteps(pdf)].flatMap(({ ref, steps }) =>
        steps.flatMap(({ operator, font }) =>
          unless(!SHOWS.has(operator) || pdf.objects.has(font), `${operator} in ${ref} has no font`),
        ),
      ),
  },
  {
    id: 'glyph-map',
    clause: 'ISO 19005-3 6.2.11.3.2',
    says: 'A composite font of TrueType says which code shows which glyph.',
    check: each(({ name, composite, simple }, pdf) => {
      const map = simple['/CIDToGIDMap'];
      const needed = composite && simple['/Subtype'] === '/CIDFontType2';
      return unless(!needed || map === '/Identity' || stream(pdf, map) !== undefined, `${name} does not say it`);
    }),
  },
  {
    id: 'to-unicode',
    clause: 'ISO 14289-1 7.21.7',
    says: 'Each font that shows text says what its codes mean.',
    check: each((font, pdf) =>
      unless(font.codes.size === 0 || toUnicode(pdf, font) !== undefined, `${font.name} does not say what they mean`),
    ),
  },
  {
    id: 'meaning',
    clause: 'ISO 14289-1 7.21.7',
    says: 'Each code that is shown means a character, and not 0, U+FEFF or U+FFFE.',
    check: meanings((units) => isVoid(units)),
  },
  {
    id: 'private-use',
    clause: 'ISO 19005-3 6.2.11.7.3',
    says: 'No code that is shown means a character for private use.',
    check: meanings((units) => isPrivate(units)),
  },
  {
    id: 'notdef',
    clause: 'ISO 19005-3 6.2.11.8',
    says: 'Each code that is shown has a glyph, which is not the one for those that are missing.',
    check: eachCode((font, pdf, code) => {
      const glyph = glyphOf(pdf, font, code);
      const count = font.file && glyphCount(font.file);
      const there = glyph !== undefined && glyph > 0 && (count === undefined || glyph < count);
      return unless(there, `${font.name} shows code ${code}, whose glyph is ${glyph}`);
    }),
  },
  {
    id: 'widths',
    clause: 'ISO 19005-3 6.2.11.5',
    says: 'Each code that is shown is as wide in the PDF as its glyph is in the font.',
    check: eachCode((font, pdf, code) => {
      const glyph = glyphOf(pdf, font, code);
      const inFile = font.file && glyph !== undefined ? widthInFile(font.file, glyph) : undefined;
      const inPdf = widthInPdf(pdf, font, code);
      const same = inFile === undefined || Math.abs(inFile - inPdf) <= 1;
      return unless(same, `code ${code} of ${font.name} is ${inPdf} wide, its glyph ${inFile}`);
    }),
  },
  {
    id: 'cid-set',
    clause: 'ISO 14289-1 7.21.4.2',
    says: 'A list of the glyphs that are embedded, where there is one, has all of them.',
    check: each(({ name, descriptor, file }, pdf) => {
      const set = stream(pdf, descriptor['/CIDSet']);
      const count = (file && glyphCount(file)) ?? 0;
      const has = (glyph: number): boolean => (((set?.[glyph >> 3] ?? 0) << (glyph & 7)) & 0x80) !== 0;
      const missing = Array.from({ length: set ? count : 0 }, (_, glyph) => glyph).filter((glyph) => !has(glyph));
      return unless(missing.length === 0, `the list of ${name} lacks ${missing.length} of ${count} glyphs`);
    }),
  },
];

function meanings(bad: (units: readonly number[]) => boolean): Rule['check'] {
  return each((font, pdf) => {
    const values = toUnicode(pdf, font);
    if (!values) return [];
    return [...font.codes].flatMap((code) => {
      const units = values.get(code) ?? [];
      const hex = units.map((unit) => unit.toString(16).padStart(4, '0')).join(' ');
      return unless(!bad(units), `code ${code} of ${font.name} means ${hex || 'nothing'}`);
    });
  });
}
