/** Takes what pdfkit takes, gives a document that does in the way of these papers what pdfkit does in another. */
import PDFDocument from 'pdfkit';

/** What the file says about itself. */
export interface Info {
  readonly title: string;
  readonly author: string;
  /** The number of the paper and the hash of its record; a draft has neither. */
  readonly subject?: string;
  /** ISO 8601: the date of the file, whenever it is made. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
}

/** A file that holds nothing yet but what it says about itself. */
export function emptyPaper(size: [number, number], info: Info, day: Date): Paper {
  return new Paper({
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: info.language,
    displayTitle: true,
    // Without this pdfkit begins with a font that it does not embed.
    font: '',
    info: {
      Title: info.title,
      Author: info.author,
      ...(info.subject !== undefined && { Subject: info.subject }),
      Creator: 'plainterms',
      Producer: 'plainterms',
      CreationDate: day,
      ModDate: day,
    },
  });
}

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
