/** Takes a face and the program that is embedded of it, gives the object that describes it in the PDF (ISO 32000-1, 9.8). */
import type { Face } from './text/face.ts';

/** `flag` says whether its codes follow an encoding of letters. No font is embedded whole: `tag` and a plus stand before its name. */
export function fontDescriptor(
  face: Face,
  tag: string,
  flag: 'symbolic' | 'nonsymbolic',
  program: Uint8Array,
  paper: PDFKit.PDFDocument,
): { readonly BaseFont: string; readonly FontDescriptor: PDFKit.PDFKitReference } {
  const file = paper.ref({ Length1: program.length });
  file.end(Buffer.from(program));
  const BaseFont = `${tag}+${face.name}`;
  const FontDescriptor = paper.ref({
    Type: 'FontDescriptor',
    FontName: BaseFont,
    // And with serifs or without, upright or not.
    Flags: FLAGS[flag] + (face.serif ? 2 : 0) + (face.italicAngle === 0 ? 0 : 64),
    FontBBox: face.bounds,
    ItalicAngle: face.italicAngle,
    Ascent: face.ascent,
    Descent: -face.descent,
    CapHeight: face.capHeight,
    // Nobody reads it where the font is embedded, and it must be there.
    StemV: 0,
    FontFile2: file,
  });
  FontDescriptor.finalize();
  return { BaseFont, FontDescriptor };
}

const FLAGS = { symbolic: 4, nonsymbolic: 32 } as const;
