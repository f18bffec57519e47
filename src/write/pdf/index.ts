/** Takes a numbered document and the fonts, gives a PDF: laid out first, drawn afterwards. */
import { plain } from '../../document/inline.ts';
import { type Numbers, referenceText } from '../../document/numbers.ts';
import type { Document } from '../../document/tree.ts';
import { draw } from './draw.ts';
import { layout } from './layout.ts';
import { type FontFiles, measuresOf } from './measure.ts';

export type { FontFiles } from './measure.ts';
export { missingCharacters } from './missing.ts';

/**
 * The bytes of the PDF; the same document gives the same bytes. `fonts` are the TTF files of one family. A character that they
 * lack is printed as its code point, `[U+4E2D]`: ask `missingCharacters` first, and refuse the document if it answers.
 */
export function writePdf(document: Document, numbers: Numbers, fonts: FontFiles): Promise<Uint8Array> {
  const title = plain(document.title, (to) => referenceText(to, numbers, document.furniture));
  const { author, date, language } = document;
  return draw(layout(document, numbers, measuresOf(fonts)), { title, author, date, language }, fonts);
}
