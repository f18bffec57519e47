/** Takes a PDF, gives the faults of its form: fields that the form does not know, and fonts in which nobody can type. */
import { glyphInMap, tableOf, widthInFile } from './fonts.ts';
import { catalog, type Dictionary, dictionary, list, type Pdf, pages, stream, text } from './pdf.ts';
import { type Rule, unless } from './rule.ts';

const form = (pdf: Pdf): Dictionary => dictionary(pdf, catalog(pdf)['/AcroForm']);

function widgets(pdf: Pdf): readonly { readonly ref: string; readonly about: Dictionary }[] {
  return pages(pdf)
    .flatMap(({ dictionary: page }) => list(pdf, page['/Annots']))
    .map((ref) => ({ ref: String(ref), about: dictionary(pdf, ref) }))
    .filter(({ about }) => about['/Subtype'] === '/Widget');
}

/** The font that a field's default appearance names, as the form has it. */
function typedIn(pdf: Pdf, about: Dictionary): Dictionary {
  const name = /\/(\S+) [\d.]+ Tf/.exec(text(pdf, about['/DA'] ?? form(pdf)['/DA']) ?? '')?.[1] ?? '';
  return dictionary(pdf, dictionary(pdf, dictionary(pdf, form(pdf)['/DR'])['/Font'])[`/${name}`]);
}

/** The simple fonts in which words can be typed, each once. */
function typingFonts(pdf: Pdf): readonly Dictionary[] {
  return [...new Set(widgets(pdf).map(({ about }) => typedIn(pdf, about)))].filter((font) => '/Subtype' in font);
}

export const formRules: readonly Rule[] = [
  {
    id: 'field-known',
    clause: 'ISO 32000-1 12.7.2',
    says: 'The form lists each field, by a name that no other has.',
    check: (pdf) => {
      const known = new Set(list(pdf, form(pdf)['/Fields']).map(String));
      const names = widgets(pdf).map(({ about }) => text(pdf, about['/T']) ?? '');
      return widgets(pdf).flatMap(({ ref }, index) => [
        ...unless(known.has(ref), `the form does not list ${ref}`),
        ...unless(names[index] !== '', `${ref} has no name`),
        ...unless(names.indexOf(names[index] ?? '') === index, `${ref} has the name of another`),
      ]);
    },
  },
  {
    id: 'field-font',
    clause: 'ISO 32000-1 12.7.3.3, ISO 19005-3 6.2.11.4.1',
    says: 'Each field for words names a font that the form has and that is in the file.',
    check: (pdf) =>
      widgets(pdf).flatMap(({ ref, about }) => {
        const file = stream(pdf, dictionary(pdf, typedIn(pdf, about)['/FontDescriptor'])['/FontFile2']);
        return unless(about['/FT'] !== '/Tx' || file !== undefined, `${ref} has no font to type in`);
      }),
  },
  {
    id: 'simple-font',
    clause: 'ISO 19005-3 6.2.11.6',
    says: 'A font to type in is not symbolic, and its program leads from Unicode to glyphs.',
    check: (pdf) =>
      typingFonts(pdf).flatMap((font) => {
        const descriptor = dictionary(pdf, font['/FontDescriptor']);
        const file = stream(pdf, descriptor['/FontFile2']);
        const name = String(font['/BaseFont']);
        return [
          ...unless((Number(descriptor['/Flags']) & 0b100100) === 0b100000, `${name} is symbolic`),
          ...unless(font['/Encoding'] === '/WinAnsiEncoding', `${name} has the encoding ${String(font['/Encoding'])}`),
          ...unless(!file || tableOf(file, 'cmap') !== undefined, `${name} has no map`),
        ];
      }),
  },
  {
    id: 'typed-widths',
    clause: 'ISO 19005-3 6.2.11.5',
    says: 'Each letter that can be typed has a glyph, and is as wide in the PDF as that.',
    check: (pdf) =>
      typingFonts(pdf).flatMap((font) => {
        const file = stream(pdf, dictionary(pdf, font['/FontDescriptor'])['/FontFile2']);
        const widths = list(pdf, font['/Widths']);
        const first = Number(font['/FirstChar']);
        const letters = widths.map((_, index) => first + index).filter((code) => code < 0x7f || code >= 0xa0);
        return letters.flatMap((code) => {
          const glyph = file && glyphInMap(file, code);
          const width = glyph === undefined ? undefined : widthInFile(file ?? new Uint8Array(), glyph);
          return [
            ...unless(Boolean(glyph), `${code} has no glyph`),
            ...unless(
              Math.abs((width ?? 0) - Number(widths[code - first])) <= 1,
              `${code} is not as wide as its glyph`,
            ),
          ];
        });
      }),
  },
];
