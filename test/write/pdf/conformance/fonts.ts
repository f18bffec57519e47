/** Takes a PDF, gives its fonts with the codes that are shown of them, the Unicode value of each and the glyph of each. */
import { type Operand, operations } from './content.ts';
import { type Dictionary, dictionary, isDictionary, list, once, type Pdf, stream } from './pdf.ts';
import { formSteps, pageSteps, shownBy } from './shown.ts';

export interface Font {
  readonly ref: string;
  readonly name: string;
  readonly composite: boolean;
  readonly dictionary: Dictionary;
  /** The font itself, or that below a composite one. */
  readonly simple: Dictionary;
  readonly descriptor: Dictionary;
  /** Undefined where it is not embedded. */
  readonly file: Uint8Array | undefined;
  readonly codes: ReadonlySet<number>;
}

export const fontsOf = once((pdf): readonly Font[] => {
  const shown = codesShown(pdf);
  return [...pdf.objects].flatMap(([ref, { value }]) => {
    if (!isDictionary(value) || value['/Type'] !== '/Font' || /^\/CIDFont/.test(String(value['/Subtype']))) return [];
    const composite = isComposite(value);
    const simple = composite ? dictionary(pdf, list(pdf, value['/DescendantFonts'])[0]) : value;
    const descriptor = dictionary(pdf, simple['/FontDescriptor']);
    const file = stream(pdf, descriptor['/FontFile2'] ?? descriptor['/FontFile3'] ?? descriptor['/FontFile']);
    const codes = shown.get(ref) ?? new Set<number>();
    return [{ ref, name: String(value['/BaseFont']), composite, dictionary: value, simple, descriptor, file, codes }];
  });
});

function isComposite(font: Dictionary): boolean {
  return font['/Subtype'] === '/Type0';
}

function codesShown(pdf: Pdf): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { steps } of [...pageSteps(pdf), ...formSteps(pdf)])
    for (const step of steps)
      for (const bytes of shownBy(step)) {
        const codes = found.get(step.font) ?? new Set<number>();
        found.set(step.font, codes);
        const width = isComposite(dictionary(pdf, step.font)) ? 2 : 1;
        for (let at = 0; at + width <= bytes.length; at += width) codes.add(numberAt(bytes, at, width));
      }
  return found;
}

/** Of each code, the UTF-16 units that the font's CMap to Unicode gives; undefined where it has none. */
export function toUnicode(pdf: Pdf, font: Font): ReadonlyMap<number, readonly number[]> | undefined {
  const bytes = stream(pdf, font.dictionary['/ToUnicode']);
  if (!bytes) return undefined;
  const found = new Map<number, readonly number[]>();
  for (const { operator, operands } of operations(bytes)) {
    const given = operands.flatMap((one) => (one.type === 'string' || one.type === 'array' ? [one] : []));
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < given.length; at += 2) found.set(whole(given[at]), units(given[at + 1]));
    if (operator === 'endbfrange')
      for (let at = 0; at + 2 < given.length; at += 3) {
        const [first, last, to] = [whole(given[at]), whole(given[at + 1]), given[at + 2]];
        for (let code = first; code <= last; code += 1) {
          const values = to?.type === 'array' ? units(to.items[code - first]) : raised(units(to), code - first);
          found.set(code, values);
        }
      }
  }
  return found;
}

function raised(values: readonly number[], by: number): readonly number[] {
  return values.map((value, index) => (index === values.length - 1 ? value + by : value));
}

function whole(operand: Operand | undefined): number {
  return operand?.type === 'string' ? numberAt(operand.value, 0, operand.value.length) : Number.NaN;
}

function units(operand: Operand | undefined): readonly number[] {
  if (operand?.type !== 'string') return [];
  const { value } = operand;
  return Array.from({ length: value.length >> 1 }, (_, index) => numberAt(value, 2 * index, 2));
}

/** The glyph that a code of a composite font shows; undefined where the map to glyphs does not reach so far. */
export function glyphOf(pdf: Pdf, { simple }: Font, code: number): number | undefined {
  const map = stream(pdf, simple['/CIDToGIDMap']);
  if (!map) return code;
  return 2 * code + 2 <= map.length ? numberAt(map, 2 * code, 2) : undefined;
}

/** How many glyphs a TrueType file has; undefined where it is none. */
export function glyphCount(file: Uint8Array): number | undefined {
  const start = tableOf(file, 'maxp');
  return start === undefined ? undefined : numberAt(file, start + 4, 2);
}

/** The width of a glyph as a TrueType file has it, in thousandths of the size; undefined where it is none. */
export function widthInFile(file: Uint8Array, glyph: number): number | undefined {
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => tableOf(file, name));
  if (head === undefined || hhea === undefined || hmtx === undefined) return undefined;
  // The glyphs behind the last that has a width of its own are as wide as that.
  const last = numberAt(file, hhea + 34, 2) - 1;
  return (numberAt(file, hmtx + 4 * Math.min(glyph, last), 2) * 1000) / numberAt(file, head + 18, 2);
}

/** The width of a code of a composite font as the PDF has it. */
export function widthInPdf(pdf: Pdf, { simple }: Font, code: number): number {
  const widths = list(pdf, simple['/W']);
  for (let at = 0; at < widths.length; ) {
    const [first, second] = [Number(widths[at]), widths[at + 1] ?? null];
    const each = list(pdf, second);
    const inRange = each.length === 0 && code >= first && code <= Number(second);
    const found = inRange ? widths[at + 2] : code >= first ? each[code - first] : undefined;
    if (found !== undefined) return Number(found);
    at += each.length > 0 ? 2 : 3;
  }
  return Number(simple['/DW'] ?? 1000);
}

/** The glyph of a character by a TrueType file's map from Unicode, of platform 3, encoding 1 and format 4; undefined where it has none. */
export function glyphInMap(file: Uint8Array, character: number): number | undefined {
  const map = tableOf(file, 'cmap');
  if (map === undefined) return undefined;
  for (let entry = map + 4; entry < map + 4 + 8 * numberAt(file, map + 2, 2); entry += 8) {
    if (numberAt(file, entry, 2) !== 3 || numberAt(file, entry + 2, 2) !== 1) continue;
    const at = map + numberAt(file, entry + 4, 4);
    const size = numberAt(file, at + 6, 2);
    for (let segment = at + 14; segment < at + 14 + size; segment += 2) {
      const [end, start] = [numberAt(file, segment, 2), numberAt(file, segment + size + 2, 2)];
      if (end < character) continue;
      const [delta, range] = [numberAt(file, segment + 2 * size + 2, 2), numberAt(file, segment + 3 * size + 2, 2)];
      if (start > character || range !== 0) return undefined;
      return (character + delta) & 0xffff;
    }
  }
  return undefined;
}

/** Where a table of a TrueType file begins. */
export function tableOf(file: Uint8Array, name: string): number | undefined {
  for (let at = 12; at < 12 + 16 * numberAt(file, 4, 2); at += 16)
    if (Buffer.from(file.subarray(at, at + 4)).toString('latin1') === name) return numberAt(file, at + 8, 4);
  return undefined;
}

function numberAt(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);
}
