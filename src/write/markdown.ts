/** Takes a numbered document, gives Markdown (CommonMark and GitHub's tables) that reads back as the same headings, lists, tables and words. */
import { directionOfLanguage } from '../document/direction.ts';
import type { Numbers } from '../document/numbers.ts';
import type { Document, Inline } from '../document/tree.ts';
import { chunksOf } from './markdown/blocks.ts';
import { type Chunk, writeChunks } from './markdown/chunks.ts';
import { writeHeading, writeLines } from './markdown/inlines.ts';

/** The file as text. `numbers` is what `resolve` gave for this document. */
export function writeMarkdown(document: Document, numbers: Numbers): string {
  const { furniture, foot } = document;
  const direction = directionOfLanguage(document.language);
  const context = { numbers, furniture, direction, inSection: false };
  const chunk = (text: string): Chunk => ({ type: 'text', text });
  const dot: Inline = { type: 'text', text: ' · ' };
  const last = [foot.words, words(foot.number), words(foot.hash)].filter((part) => part !== undefined);
  const footer = last.flatMap((part, index) => (index === 0 ? part : [dot, ...part]));
  return `${writeChunks([
    chunk(writeLines([{ type: 'strong', content: words(document.watermark) ?? [] }], context)),
    chunk(`# ${writeHeading(document.title, context)}`),
    chunk(writeLines(document.subtitle ?? [], context)),
    ...chunksOf(document.content, context),
    ...(footer.length > 0 ? [chunk('---'), chunk(writeLines(footer, context))] : []),
  ])}\n`;
}

function words(text: string | undefined): readonly Inline[] | undefined {
  return text === undefined ? undefined : [{ type: 'text', text }];
}
