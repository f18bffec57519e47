/** Takes a numbered document and the fonts, gives a PDF: laid out first, drawn afterwards. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { plain } from '../../document/inline.ts';
import { type Numbers, referenceText } from '../../document/numbers.ts';
import type { Sheet } from '../../document/sheet.ts';
import type { Document } from '../../document/tree.ts';
import type { Pages } from './boxes.ts';
import { draw } from './draw.ts';
import { layout, layoutSheet } from './layout.ts';
import { type FontFiles, measuresOf } from './measure.ts';
import { hyphenatorOf } from './text/hyphens.ts';

export { familiesOf } from './families.ts';
export type { FontFiles } from './measure.ts';
export { missingCharacters } from './missing.ts';

/**
 * The bytes of the PDF; the same document gives the same bytes. `fonts` are the files that `familiesOf` names. A character that they
 * lack is printed as its code point, `[U+4E2D]`: ask `missingCharacters` first, and refuse the document if it answers. A sheet that
 * can't hold its words throws: ask `sheetFindings`.
 * @param record the bytes of the paper's record, which the PDF carries as an attachment; a draft has none
 */
export async function writePdf(
  document: Document,
  numbers: Numbers,
  fonts: FontFiles,
  record?: Uint8Array,
): Promise<Uint8Array> {
  const laid = await pagesOf(document, numbers, fonts);
  const title = plain(document.title, (to) => referenceText(to, numbers, document.furniture));
  const { author, date, language, foot } = document;
  const subject = foot.hash !== undefined && { subject: `${foot.number} ${foot.hash}` };
  const info = { title, author, ...subject, date, language };
  return draw(laid, info, record);
}

async function pagesOf(document: Document, numbers: Numbers, fonts: FontFiles): Promise<Pages> {
  const { theme, language } = document;
  if (document.sheet) return pagesOfSheet(document, document.sheet, numbers, fonts);
  const hyphenator = theme.family === 'serif' ? await hyphenatorOf(language) : undefined;
  return layout(document, numbers, measuresOf(fonts), hyphenator);
}

function pagesOfSheet(document: Document, sheet: Sheet, numbers: Numbers, fonts: FontFiles): Pages {
  const outcome = laidSheet(document, sheet, numbers, fonts);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

/**
 * What is to be said of a document that fills one sheet: how small its type gets, and whether its colour had to be darkened; or an
 * error where the sheet can't hold its words in letters that can be read, with what helps. Nothing for any other document.
 */
export function sheetFindings(document: Document, numbers: Numbers, fonts: FontFiles): readonly Diagnostic[] {
  return document.sheet ? laidSheet(document, document.sheet, numbers, fonts).diagnostics : [];
}

/** Laid out once for the findings and for the drawing. */
function laidSheet(document: Document, sheet: Sheet, numbers: Numbers, fonts: FontFiles): Outcome<Pages> {
  const known = LAID.get(document);
  if (known && known.numbers === numbers && known.fonts === fonts) return known.outcome;
  const outcome = layoutSheet(document, sheet, numbers, measuresOf(fonts));
  LAID.set(document, { numbers, fonts, outcome });
  return outcome;
}

const LAID = new WeakMap<Document, { numbers: Numbers; fonts: FontFiles; outcome: Outcome<Pages> }>();
