/** The parts of fontkit and linebreak that the layout uses; neither package brings types. */

declare module 'fontkit' {
  interface FontGlyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }
  interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  /** In font units. */
  interface GlyphRun {
    readonly glyphs: readonly FontGlyph[];
    readonly positions: readonly GlyphPosition[];
    /** With kerning. */
    readonly advanceWidth: number;
  }
  interface Subset {
    /** Answers the number of the glyph in the subset. */
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  }
  interface Font {
    readonly postscriptName: string;
    readonly familyName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    /** Under the baseline, so below zero. */
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph: (id: number, codePoints?: readonly number[]) => FontGlyph;
    createSubset(): Subset;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'linebreak' {
  interface Break {
    /** Where the next line may start, in UTF-16 units. */
    readonly position: number;
    readonly required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
