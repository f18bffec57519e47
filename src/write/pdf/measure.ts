/** Takes the bytes of the fonts, gives the widths and heights that layout reckons with: the same that pdfkit draws. */
import { create, type Font } from 'fontkit';
import type { FontKey } from './boxes.ts';

/** The bytes of the four TTF files of one family. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly italic: Uint8Array;
  readonly semibold: Uint8Array;
  readonly bold: Uint8Array;
}

/** What layout may ask about the fonts. Sizes and answers are in points. */
export interface Measures {
  width(text: string, font: FontKey, size: number): number;
  /** How far letters reach above the baseline. */
  ascent(font: FontKey, size: number): number;
  /** How far letters reach below the baseline. */
  descent(font: FontKey, size: number): number;
  has(font: FontKey, codePoint: number): boolean;
}

/** Measures over fonts of its own: a fontkit font keeps what it has seen, so that one shared by two documents mixes up their text. */
export function measuresOf(files: FontFiles): Measures {
  const fonts: Record<FontKey, Font> = {
    regular: create(files.regular),
    italic: create(files.italic),
    semibold: create(files.semibold),
    bold: create(files.bold),
  };
  const words: Record<FontKey, Map<string, number>> = {
    regular: new Map(),
    italic: new Map(),
    semibold: new Map(),
    bold: new Map(),
  };
  const wordWidth = (word: string, font: FontKey): number => {
    const known = words[font].get(word);
    if (known !== undefined) return known;
    const width = fonts[font].layout(word).advanceWidth / fonts[font].unitsPerEm;
    words[font].set(word, width);
    return width;
  };
  return {
    width: (text, font, size) => size * (text.match(WORD) ?? []).reduce((sum, word) => sum + wordWidth(word, font), 0),
    ascent: (font, size) => (size * fonts[font].ascent) / fonts[font].unitsPerEm,
    descent: (font, size) => (size * -fonts[font].descent) / fonts[font].unitsPerEm,
    has: (font, codePoint) => fonts[font].hasGlyphForCodePoint(codePoint),
  };
}

/**
 * pdfkit shapes each word together with the space after it, and so must this. Shaping takes time as the square of the length:
 * words that no line can hold are measured in pieces.
 */
const WORD = /[^ ]{400}|[^ ]* |[^ ]+$/g;
