/** Takes a document and its numbers, gives its papers: the door to every writer. */
export { writeHtml } from './html.ts';
export { writeMarkdown } from './markdown.ts';
export { type FontFiles, missingCharacters, sheetFindings, writePdf } from './pdf/index.ts';
export { writeText } from './text.ts';
