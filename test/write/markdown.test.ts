/** Takes documents, reads the Markdown made of them with markdown-it, and compares what it finds with the tree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Inline } from '../../src/document/tree.ts';
import { writeMarkdown } from '../../src/write/index.ts';
import { RUNS } from '../runs.ts';
import { outlineOfMarkdown, outlineOfTree } from './outline.ts';
import { documents, TRICKY } from './random.ts';
import { numbersOf } from './resolved.ts';
import { HOSTILE, sample, samplePoster } from './sample.ts';

const READERS = [{}, { html: true, linkify: true }];

function readsBack(document: Document): void {
  const numbers = numbersOf(document);
  const markdown = writeMarkdown(document, numbers);
  for (const reader of READERS) {
    expect(outlineOfMarkdown(markdown, reader), markdown).toEqual(outlineOfTree(document, numbers));
  }
}

describe('Markdown', () => {
  it.each([
    ['the contract', sample],
    ['the poster', samplePoster],
  ])('%s reads back as the same headings, lists, tables and words', (_name, document) => readsBack(document));

  it('has the hostile name in a line and in a cell', () => {
    const outline = outlineOfMarkdown(writeMarkdown(sample, numbersOf(sample)), {});
    expect(outline).toContain(`p Client: ${HOSTILE}`);
    expect(outline).toContainEqual(expect.stringMatching(/^row Help desk for \*\*x\*\* \| {{y}} <b> \[a]\(b\),/));
  });

  it('has tricky words as they are: alone, after a break, in a list, a heading, a cell and between marks', () => {
    for (const text of TRICKY) {
      const content: Inline[] = [{ type: 'value', text, path: 'a', from: ['a'] }];
      const marked = (['strong', 'emphasis'] as const).flatMap((type): Inline[] => [
        { type: 'text', text: 'a' },
        { type, content },
        { type: 'text', text: ' ' },
        { type, content },
        ...content,
      ]);
      readsBack({
        ...sample,
        title: content,
        content: [
          { type: 'paragraph', content },
          { type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'break' }, ...content] },
          { type: 'paragraph', content: marked },
          { type: 'list', ordered: false, items: [[{ type: 'paragraph', content }]] },
          { type: 'heading', level: 2, content },
          { type: 'table', columns: [], head: [content, content], rows: [{ cells: [content, content], total: true }] },
        ],
      });
    }
  });

  it('reads back whatever stands in the tree', () => {
    fc.assert(fc.property(documents, readsBack), { numRuns: 3 * RUNS });
  });
});
