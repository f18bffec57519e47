/** Takes glyphs as they are drawn, gives each its code, and writes the fonts that hold them: only what is used of them. */
import { fontDescriptor } from './font-descriptor.ts';
import type { Face, Glyph } from './text/face.ts';

/** One face in one file. */
interface Embedded {
  readonly face: Face;
  /** What pages call it by. */
  readonly name: string;
  readonly font: PDFKit.PDFKitReference;
  /** The glyph and the characters of each code; code 0 is the glyph for what is missing. */
  readonly shown: { readonly glyph: number; readonly text: string }[];
  readonly codes: Map<string, number>;
}

/**
 * A code stands for a glyph and for what it says: a hyphen of the word and one of the line's end share a glyph and have two codes,
 * so that each copies as what it is. (ISO 32000-1, 9.7.4.2: CIDs are led to glyphs by a CIDToGIDMap.)
 */
export class Fonts {
  private readonly paper: PDFKit.PDFDocument;
  private readonly embedded = new Map<Face, Embedded>();

  constructor(paper: PDFKit.PDFDocument) {
    this.paper = paper;
  }

  /** The name of a face on the page that is being drawn. */
  nameOf(face: Face): string {
    const { name, font } = this.of(face);
    this.paper.page.fonts[name] = font;
    return name;
  }

  /** The code of a glyph: four hexadecimal digits. */
  codeOf(face: Face, { id, text }: Glyph): string {
    const { codes, shown } = this.of(face);
    const key = `${id} ${text}`;
    const code = codes.get(key) ?? shown.push({ glyph: id, text }) - 1;
    codes.set(key, code);
    return hex(code);
  }

  /** To be called when all pages are drawn. */
  end(): void {
    for (const each of this.embedded.values()) write(each, this.paper);
  }

  private of(face: Face): Embedded {
    const known = this.embedded.get(face);
    if (known) return known;
    const name = `F${this.embedded.size + 1}`;
    const shown = [{ glyph: 0, text: '' }];
    const embedded: Embedded = { face, name, font: this.paper.ref({}), shown, codes: new Map() };
    this.embedded.set(face, embedded);
    return embedded;
  }
}

function write({ face, name, font, shown }: Embedded, paper: PDFKit.PDFDocument): void {
  const glyphs = [...new Set(shown.map(({ glyph }) => glyph))];
  const stream = (bytes: Uint8Array, data = {}): PDFKit.PDFKitReference => {
    const reference = paper.ref(data);
    reference.end(Buffer.from(bytes));
    return reference;
  };
  const object = (data: object): PDFKit.PDFKitReference => {
    const reference = paper.ref(data);
    reference.finalize();
    return reference;
  };
  const program = face.subset(glyphs);
  const order = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const map = new Uint8Array(shown.flatMap(({ glyph }) => bytesOf(order.get(glyph) ?? 0)));
  // Symbolic, since the codes follow no encoding of letters.
  const described = fontDescriptor(face, tagOf(name), 'symbolic', program, paper);
  const descendant = object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    ...described,
    CIDSystemInfo: { Registry: Object('Adobe'), Ordering: Object('Identity'), Supplement: 0 },
    CIDToGIDMap: stream(map),
    W: [0, shown.map(({ glyph }) => face.width(glyph))],
  });
  Object.assign(font.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: described.BaseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(new TextEncoder().encode(toUnicode(shown.map(({ text }) => text)))),
  });
  font.finalize();
}

/** Six capitals name a font that is not whole (ISO 32000-1, 9.6.4); each face has others. */
function tagOf(name: string): string {
  return `PLAIN${String.fromCharCode(64 + Number(name.slice(1)))}`;
}

function bytesOf(code: number): [number, number] {
  return [code >> 8, code & 0xff];
}

/** The CMap that leads codes back to characters (ISO 32000-1, 9.10.3). */
function toUnicode(texts: readonly string[]): string {
  const codes = texts.map((text) => `<${utf16(text === '' ? JOINER : text)}>`);
  // Codes of one range share their first byte. Code 0 is never shown.
  const ranges = Array.from({ length: Math.ceil(codes.length / 256) }, (_, index) => {
    const [first, end] = [Math.max(1, 256 * index), Math.min(256 * (index + 1), codes.length)];
    return `<${hex(first)}> <${hex(end - 1)}> [${codes.slice(first, end).join(' ')}]`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** What a part of a letter says whose other part says it all: nothing, yet a code must say something. */
const JOINER = '\u2060';

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
