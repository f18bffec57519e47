/** What pdfkit has and its published types lack. */

declare namespace PDFKit {
  interface PDFDocument {
    /** The file's identifier, 16 bytes. */
    _id: Uint8Array;
    /** Adds to the XMP. */
    appendXML(xml: string): void;
    /** Writes `info` into the XMP, without escaping it. */
    _addInfo(): void;
    /** The catalog. */
    readonly _root: { readonly data: { AF?: readonly PDFKitReference[]; AcroForm?: PDFKitReference } };
    endAcroForm(): this;
  }
  interface PDFStructureElement {
    /** What is written of it when it ends. */
    readonly dictionary: { readonly data: { A?: object } };
  }
  interface PDFPage {
    /** What its operators name. */
    readonly ext_gstates: Record<string, PDFKitReference>;
    readonly xobjects: Record<string, PDFKitReference>;
  }
  interface PDFOutline {
    /** `left` counts from the right edge, `top` from the top of the page that is current. */
    addItem(title: string, options: { left: number; top: number }): PDFOutline;
    /** Its entries, which are written when the file ends. */
    readonly outlineData: { Count?: number };
    readonly children: readonly PDFOutline[];
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** For TH. */
    scope?: 'Column' | 'Row';
  }
  interface TaggedLink {
    structParent: PDFStructureElement;
    /** What the link says to who cannot see it. A plain string would be written as a name. */
    Contents: object;
  }
  interface Widget {
    Subtype: 'Widget';
    structParent: PDFStructureElement;
    FT: 'Sig' | 'Tx';
    /** The name, and what is said of it. */
    T: object;
    TU: object;
    F: number;
    AP: { N: PDFKitReference };
    /** For Tx: font, size and colour of what is typed, and at which side it begins. */
    DA?: object;
    Q?: 0 | 2;
  }
  interface PDFAnnotation {
    annotate(x: number, y: number, w: number, h: number, options: Widget): this;
    goTo(x: number, y: number, w: number, h: number, name: string, options: TaggedLink): this;
    link(x: number, y: number, w: number, h: number, url: string, options: TaggedLink): this;
  }
}
