/** The parts of fontkit and linebreak that the layout uses; neither package brings types. */

declare module 'fontkit' {
  interface GlyphRun {
    /** In font units, with kerning. */
    readonly advanceWidth: number;
  }
  interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    /** Under the baseline, so below zero. */
    readonly descent: number;
    layout(text: string): GlyphRun;
    hasGlyphForCodePoint(codePoint: number): boolean;
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
