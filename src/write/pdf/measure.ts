/** Takes the bytes of the fonts, gives the shapes and widths of words: what layout reckons with is what draw draws. */
import type { Cut, Face, FontStyle, Shaped } from './text/face.ts';
import { openFace } from './text/open.ts';

/** The bytes of the four TTF files of one family. */
export type Family = { readonly [cut in Cut]: Uint8Array };

/** The first family is the text's own; each other is asked for what those before it lack. */
export type FontFiles = readonly Family[];

/** What layout may ask about the fonts. Sizes and answers are in points. */
export interface Measures {
  /** The first face of a style that has a character; nothing where none has it. */
  faceOf(style: FontStyle, codePoint: number): Face | undefined;
  /** The face of a style that the text is in where no character asks for another. */
  main(style: FontStyle): Face;
  /** Of a text that runs from left to right. */
  width(text: string, style: FontStyle, size: number): number;
  /** How far letters reach above the baseline. */
  ascent(style: FontStyle, size: number): number;
  /** How far letters reach below the baseline. */
  descent(style: FontStyle, size: number): number;
  /** The height of capitals, as they are drawn. */
  capHeight(style: FontStyle, size: number): number;
}

/** The same bytes give the same faces again, with all that they have shaped, so that each font is read once. */
export function measuresOf(files: FontFiles): Measures {
  const [family] = files;
  if (!family) throw new Error('a document needs a family of fonts');
  const main = (style: FontStyle): Face => faceFrom(family, style);
  const faces: Record<FontStyle, Map<number, Face | undefined>> = {
    regular: new Map(),
    italic: new Map(),
    semibold: new Map(),
    bold: new Map(),
    capitals: new Map(),
  };
  const faceOf = (style: FontStyle, codePoint: number): Face | undefined => {
    const known = faces[style];
    if (!known.has(codePoint)) {
      const found = files.find((each) => faceFrom(each, style).has(codePoint));
      known.set(codePoint, found && faceFrom(found, style));
    }
    return known.get(codePoint);
  };
  const shape = (text: string, style: FontStyle): Shaped[] =>
    inFaces(text, (codePoint) => faceOf(style, codePoint) ?? main(style)).flatMap(({ part, face }) =>
      shapeWords(part, face),
    );
  return {
    faceOf,
    main,
    width: (text, style, size) => (size * advanceOf(shape(text, style))) / 1000,
    ascent: (style, size) => (size * main(style).ascent) / 1000,
    descent: (style, size) => (size * main(style).descent) / 1000,
    capHeight: (style, size) => (size * main(style).drawnHeight) / 1000,
  };
}

/** A text of one face, word by word; where it runs from right to left, the last word comes first. `spelled`: without ligatures. */
export function shapeWords(text: string, face: Face, rtl = false, spelled = false): Shaped[] {
  const words = (text.match(WORD) ?? []).map((word) => face.shape(word, rtl, spelled));
  return rtl ? words.reverse() : words;
}

/** In thousandths of the size. */
export function advanceOf(pieces: readonly Shaped[]): number {
  return pieces.reduce((sum, { advance }) => sum + advance, 0);
}

function inFaces(text: string, faceOf: (codePoint: number) => Face): { part: string; face: Face }[] {
  const parts: { part: string; face: Face }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const face = faceOf(character.codePointAt(0) ?? 0);
    if (last && (last.face === face || character === ' ')) last.part += character;
    else parts.push({ part: character, face });
  }
  return parts;
}

const opened = { plain: new WeakMap<Uint8Array, Face>(), capitals: new WeakMap<Uint8Array, Face>() };

function faceFrom(family: Family, style: FontStyle): Face {
  const [faces, cut]: [typeof opened.plain, Cut] =
    style === 'capitals' ? [opened.capitals, 'semibold'] : [opened.plain, style];
  const bytes = family[cut];
  const known = faces.get(bytes);
  if (known) return known;
  const face = openFace(bytes, style === 'capitals');
  faces.set(bytes, face);
  return face;
}

/**
 * A word is shaped together with the space after it. Shaping takes time as the square of the length: words that no line can hold
 * are shaped in pieces.
 */
const WORD = /[^ ]{400}\p{M}{0,100}|[^ ]* |[^ ]+$/gu;
