/** Takes what pdfkit takes, gives a document that does in the way of these papers what pdfkit does in another. */
import PDFDocument from 'pdfkit';

/** pdfkit, with what it does in another way than these papers need. */
export class Paper extends PDFDocument {
  /** pdfkit writes a title into XML as it stands, so that `&` and `<` would break the file or put words of theirs into it. */
  override _addInfo(): void {
    const { info } = this;
    this.info = { ...info, Title: escaped(info.Title ?? ''), Author: escaped(info.Author ?? '') };
    super._addInfo();
    this.info = info;
  }

  /**
   * pdfkit's own forms ask the reader's program to draw them, which PDF/A forbids; all fields of this one are drawn already.
   * `font` is what words are typed in.
   */
  form(fields: readonly PDFKit.PDFKitReference[], font: PDFKit.PDFKitReference | undefined): void {
    const fonts = font && { DR: { Font: { [TYPED]: font } } };
    const form = this.ref({ Fields: fields, SigFlags: 1, ...fonts });
    form.finalize();
    this._root.data.AcroForm = form;
  }

  /** The form is whole. */
  override endAcroForm(): this {
    return this;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What fields call the font that words are typed in. */
export const TYPED = 'Typed';
