/** What pdfkit has and its published types lack. */

declare namespace PDFKit {
  interface PDFDocument {
    /** The file's identifier, 16 bytes. */
    _id: Uint8Array;
    /** Writes `info` into the XMP, without escaping it. */
    _addInfo(): void;
    /** The catalog. */
    readonly _root: { readonly data: { AF?: readonly PDFKitReference[] } };
  }
  interface PDFOutline {
    /** `left` counts from the right edge, `top` from the top of the page that is current. */
    addItem(title: string, options: { left: number; top: number }): PDFOutline;
  }
}

declare namespace PDFKit.Mixins {
  /** fontkit's other form of `features`: one that is on by default, turned off. */
  interface SpelledText {
    lineBreak: false;
    baseline: 'alphabetic';
    features: Readonly<Record<string, false>>;
  }
  interface PDFText {
    text(text: string, x: number, y: number, options: SpelledText): this;
  }
  interface StructureElementOptions {
    /** For TH. */
    scope?: 'Column' | 'Row';
  }
  interface TaggedLink {
    structParent: PDFStructureElement;
    /** What the link says to who cannot see it. A plain string would be written as a name. */
    Contents: object;
  }
  interface PDFAnnotation {
    goTo(x: number, y: number, w: number, h: number, name: string, options: TaggedLink): this;
    link(x: number, y: number, w: number, h: number, url: string, options: TaggedLink): this;
  }
}
