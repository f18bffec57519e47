/** The parts of fontkit, hyphen and linebreak that the layout uses; none of them brings types. */

declare module 'fontkit' {
  interface FontGlyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly bbox: { readonly maxY: number };
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
    /** Script and language are found by the text where they are not given. */
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
      script: undefined,
      language: undefined,
      direction: 'ltr' | 'rtl',
    ): GlyphRun;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): FontGlyph;
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

declare module 'hyphen/en-gb/index.js' {
  const patterns: { hyphenateSync(text: string, options: { readonly hyphenChar: string }): string };
  export default patterns;
}

declare module 'hyphen/en-us/index.js' {
  const patterns: { hyphenateSync(text: string, options: { readonly hyphenChar: string }): string };
  export default patterns;
}
