/** Takes the bytes of the fonts, gives the shapes and widths of words: what layout reckons with is what draw draws. */
import type { Face, FontStyle, Shaped } from './text/face.ts';
import { openFace } from './text/open.ts';

/** The bytes of the four TTF files of one family. */
export type FontFiles = { readonly [style in FontStyle]: Uint8Array };

/** What layout may ask about the fonts. Sizes and answers are in points. */
export interface Measures {
  width(text: string, style: FontStyle, size: number): number;
  /** The words of a text, each with the space after it. `spelled`: letter by letter, without ligatures. */
  shape(text: string, style: FontStyle, spelled?: boolean): readonly Shaped[];
  /** How far letters reach above the baseline. */
  ascent(style: FontStyle, size: number): number;
  /** How far letters reach below the baseline. */
  descent(style: FontStyle, size: number): number;
  /** The height of capitals. */
  capHeight(style: FontStyle, size: number): number;
  has(style: FontStyle, codePoint: number): boolean;
}

/** The same bytes give the same faces again, with all that they have shaped, so that each font is read once. */
export function measuresOf(files: FontFiles): Measures {
  const face = (style: FontStyle): Face => faceOf(files[style]);
  const shape = (text: string, style: FontStyle, spelled = false): Shaped[] =>
    (text.match(WORD) ?? []).map((word) => face(style).shape(word, spelled));
  return {
    shape,
    width: (text, style, size) => (size * shape(text, style).reduce((sum, { advance }) => sum + advance, 0)) / 1000,
    ascent: (style, size) => (size * face(style).ascent) / 1000,
    descent: (style, size) => (size * face(style).descent) / 1000,
    capHeight: (style, size) => (size * face(style).capHeight) / 1000,
    has: (style, codePoint) => face(style).has(codePoint),
  };
}

const faces = new WeakMap<Uint8Array, Face>();

function faceOf(bytes: Uint8Array): Face {
  const known = faces.get(bytes);
  if (known) return known;
  const face = openFace(bytes);
  faces.set(bytes, face);
  return face;
}

/**
 * A word is shaped together with the space after it. Shaping takes time as the square of the length: words that no line can hold
 * are shaped in pieces.
 */
const WORD = /[^ ]{400}|[^ ]* |[^ ]+$/g;
