/** Takes the samples, compares what each writer makes of them with the files in goldens/. After a wanted change: `npx vitest run test/write -u`. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/tree.ts';
import { writeHtml, writeMarkdown, writeText } from '../../src/write/index.ts';
import { numbersOf } from './resolved.ts';
import { sample, samplePage, samplePoster } from './sample.ts';

const DOCUMENTS: readonly [string, Document][] = [
  ['sample', sample],
  ['poster', samplePoster],
  ['page', samplePage],
];

describe.each(DOCUMENTS)('%s', (name, document) => {
  const numbers = numbersOf(document);

  it('as HTML', async () => {
    await expect(writeHtml(document, numbers)).toMatchFileSnapshot(`goldens/${name}.html`);
  });

  it('as Markdown', async () => {
    await expect(writeMarkdown(document, numbers)).toMatchFileSnapshot(`goldens/${name}.md`);
  });

  it('as plain text', async () => {
    await expect(writeText(document, numbers)).toMatchFileSnapshot(`goldens/${name}.txt`);
  });
});
