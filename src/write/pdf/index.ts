/** Takes a numbered document and the fonts, gives a PDF: laid out first, drawn afterwards. */
import { plain } from '../../document/inline.ts';
import { type Numbers, referenceText } from '../../document/numbers.ts';
import type { Document } from '../../document/tree.ts';
import { draw } from './draw.ts';
import { layout } from './layout.ts';
import { type FontFiles, measuresOf } from './measure.ts';
import { hyphenatorOf } from './text/hyphens.ts';

export { familiesOf } from './families.ts';
export type { FontFiles } from './measure.ts';
export { missingCharacters } from './missing.ts';

/**
 * The bytes of the PDF; the same document gives the same bytes. `fonts` are the files that `familiesOf` names. A character that they
 * lack is printed as its code point, `[U+4E2D]`: ask `missingCharacters` first, and refuse the document if it answers.
 * @param record the bytes of the paper's record, which the PDF carries as an attachment; a draft has none
 */
export async function writePdf(
  document: Document,
  numbers: Numbers,
  fonts: FontFiles,
  record?: Uint8Array,
): Promise<Uint8Array> {
  const title = plain(document.title, (to) => referenceText(to, numbers, document.furniture));
  const { author, date, language, foot } = document;
  const subject = foot.hash !== undefined && { subject: `${foot.number} ${foot.hash}` };
  const info = { title, author, ...subject, date, language };
  const hyphenator = document.theme.family === 'serif' ? await hyphenatorOf(language) : undefined;
  return draw(layout(document, numbers, measuresOf(fonts), hyphenator), info, record);
}
