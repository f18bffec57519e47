/** Takes a face, gives the font in which a reader's program shows what is typed into a field: whole, since nobody knows what will be typed. */
import { fontDescriptor } from './font-descriptor.ts';
import type { Face } from './text/face.ts';

/**
 * A simple font of the letters of Windows code page 1252, which all programs can type in, as PDF/A asks of one (ISO 19005-3, 6.2.11:
 * embedded, with its widths, not symbolic, its program with a table from Unicode to glyphs).
 */
export function formFont(face: Face, paper: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const { program, widths } = lettersOf(face);
  const described = fontDescriptor(face, TAG, 'nonsymbolic', program, paper);
  const font = paper.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    ...described,
    Encoding: 'WinAnsiEncoding',
    FirstChar: FIRST,
    LastChar: 255,
    Widths: widths,
  });
  font.finalize();
  return font;
}

interface Letters {
  readonly program: Uint8Array;
  /** From the first code on, in thousandths of the size. */
  readonly widths: readonly number[];
}

/** The same for all documents. */
const made = new WeakMap<Face, Letters>();

function lettersOf(face: Face): Letters {
  const known = made.get(face);
  if (known) return known;
  const codes = Array.from({ length: 256 - FIRST }, (_, index) => FIRST + index);
  const glyphs = codes.map((code) => face.glyph(unicode(code)));
  const used = [...new Set([0, ...glyphs])];
  const numbers = new Map(codes.map((code, index) => [unicode(code), used.indexOf(glyphs[index] ?? 0)]));
  const program = withMap(face.subset(used), numbers);
  const letters = { program, widths: glyphs.map((glyph) => face.width(glyph)) };
  made.set(face, letters);
  return letters;
}

/** No face of the text has it: theirs begin with PLAIN. */
const TAG = 'TYPING';

/** The space. */
const FIRST = 32;

/** Where the code page is not Latin-1: from 80 to 9F. What it leaves open is a bullet, as PDF says (ISO 32000-1, D.2). */
const OWN = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

function unicode(code: number): number {
  const own = code === 0x7f ? '•' : OWN[code - 0x80];
  return own?.codePointAt(0) ?? code;
}

/** A TrueType program with one table more: `cmap`, of format 4, for Unicode on Windows (OpenType, "cmap"). Its head says nothing of the sum of all bytes, as before. */
function withMap(program: Uint8Array, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const view = new DataView(program.buffer, program.byteOffset, program.length);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    return { tag: latin1(program.subarray(at, at + 4)), bytes: program.subarray(start, start + length) };
  });
  return fileOf([...tables, { tag: 'cmap', bytes: mapOf(glyphs) }]);
}

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** The tables in the order of their tags, each at a place that four divides. */
function fileOf(tables: readonly Table[]): Uint8Array {
  const sorted = [...tables].sort((one, other) => (one.tag < other.tag ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const head = 12 + 16 * sorted.length;
  const file = new Uint8Array(sorted.reduce((sum, { bytes }) => sum + padded(bytes.length), head));
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  for (const [index, value] of [sorted.length, 16 << power, power, 16 * (sorted.length - (1 << power))].entries())
    view.setUint16(4 + 2 * index, value);
  let start = head;
  for (const [index, { tag, bytes }] of sorted.entries()) {
    file.set(bytes, start);
    const at = 12 + 16 * index;
    file.set(new TextEncoder().encode(tag), at);
    view.setUint32(at + 4, sumOf(view, start, bytes.length));
    view.setUint32(at + 8, start);
    view.setUint32(at + 12, bytes.length);
    start += padded(bytes.length);
  }
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function sumOf(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + padded(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** Each character is a segment of its own, moved to its glyph by a difference. */
function mapOf(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const segments = [...glyphs].sort(([one], [other]) => one - other);
  segments.push([0xffff, 0]);
  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const length = 16 + 8 * count;
  const words = [
    // One subtable: platform 3, encoding 1, at byte 12.
    ...[0, 1, 3, 1, 0, 12],
    ...[4, length, 0, 2 * count, 2 << power, power, 2 * (count - (1 << power))],
    ...segments.map(([code]) => code),
    0,
    ...segments.map(([code]) => code),
    ...segments.map(([code, glyph]) => (glyph - code) & 0xffff),
    ...segments.map(() => 0),
  ];
  const bytes = new Uint8Array(2 * words.length);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of words.entries()) view.setUint16(2 * index, word);
  return bytes;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
