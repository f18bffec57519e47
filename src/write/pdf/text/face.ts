/** Takes nothing, gives the shape of a face: what layout asks of a font, and what draw needs to embed it. All lengths are thousandths of the size. */

/** Which of the files of a family. */
export type Cut = 'regular' | 'italic' | 'semibold' | 'bold';

/** Which of the faces of a family: one for each file, and small capitals from that of the semibold letters. */
export type FontStyle = Cut | 'capitals';

/** One glyph of a shaped text. */
export interface Glyph {
  /** Its number in the face. */
  readonly id: number;
  /** The characters that it shows, as they are read; empty where an earlier glyph of the same letter says them. */
  readonly text: string;
  /** From its origin to that of the next, with kerning. */
  readonly advance: number;
  /** What it is moved by, to the right and up. */
  readonly dx: number;
  readonly dy: number;
}

/** A piece of text in one face, as it stands on the line. */
export interface Shaped {
  readonly face: Face;
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
}

/** One font file, open. It answers the same to all documents, and keeps its answers. */
export interface Face {
  /** Its PostScript name. */
  readonly name: string;
  /** How far letters reach above and below the baseline; both are positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** How high its capitals stand as they are drawn: small ones are lower. */
  readonly drawnHeight: number;
  /** In degrees, against the clock: below zero for letters that lean to the right. */
  readonly italicAngle: number;
  readonly serif: boolean;
  /** Left, bottom, right, top of all glyphs. */
  readonly bounds: readonly [number, number, number, number];
  has(codePoint: number): boolean;
  /** The number of the glyph of a character by itself; 0 where there is none. */
  glyph(codePoint: number): number;
  /** `rtl`: from right to left; `spelled`: letter by letter, without ligatures. */
  shape(text: string, rtl: boolean, spelled: boolean): Shaped;
  /** The advance of a glyph by itself. */
  width(glyph: number): number;
  /** A TrueType program of these glyphs, numbered in this order; the first must be 0. */
  subset(glyphs: readonly number[]): Uint8Array;
}
