/** A draft says on every page that it is one, in every format, and is otherwise the same paper. */
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/tree.ts';
import { writeHtml, writeMarkdown, writePdf, writeText } from '../../src/write/index.ts';
import { layout } from '../../src/write/pdf/layout.ts';
import { measuresOf } from '../../src/write/pdf/measure.ts';
import { fonts } from './pdf/fonts.ts';
import { numbersOf } from './resolved.ts';
import { sample, samplePoster } from './sample.ts';

const papers = [sample, samplePoster].map((paper) => ({ kind: paper.kind, paper, numbers: numbersOf(paper) }));

function draftOf(paper: Document): Document {
  return { ...paper, watermark: 'ENTWURF' };
}

test.each(papers)('PDF of a $kind: behind the text of each page, and no part of what is read', ({ paper, numbers }) => {
  const measures = measuresOf(fonts);
  const plain = layout(paper, numbers, measures);
  const draft = layout(draftOf(paper), numbers, measures);
  expect(draft.pages.length).toBe(plain.pages.length);
  expect(draft.tag).toEqual(plain.tag);
  for (const [index, boxes] of draft.pages.entries()) {
    const first = boxes.find(({ type }) => type === 'watermark');
    const others = boxes.filter((box) => box !== first);
    if (first?.type !== 'watermark') throw new Error('there is no watermark');
    expect(first.pieces.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')).toBe('ENTWURF');
    // From where it begins, half the word along its line and half its capitals up is the middle of the page.
    const turn = (first.angle * Math.PI) / 180;
    const [along, up] = [first.width / 2, measures.capHeight('bold', first.size) / 2];
    expect(first.x + along * Math.cos(turn) - up * Math.sin(turn)).toBeCloseTo(plain.width / 2, 6);
    expect(first.y - along * Math.sin(turn) - up * Math.cos(turn)).toBeCloseTo(plain.height / 2, 6);
    // On a sheet, pale areas stand behind the word.
    const behind = boxes.slice(0, boxes.indexOf(first));
    expect(behind.filter(({ type }) => type !== 'rect')).toEqual([]);
    // Nobody signs a draft.
    const there = plain.pages[index]?.filter((box) => box.type !== 'field') ?? [];
    expect(others.length).toBe(there.length);
    expect(others.filter(({ type }) => type !== 'rect')).toEqual(there.filter(({ type }) => type !== 'rect'));
  }
});

test.each(papers)('PDF of a $kind: the word stays on the page', ({ paper, numbers }) => {
  const { width, height, pages } = layout(draftOf(paper), numbers, measuresOf(fonts));
  const mark = pages[0]?.find(({ type }) => type === 'watermark');
  if (mark?.type !== 'watermark') throw new Error('there is no watermark');
  const angle = (mark.angle * Math.PI) / 180;
  expect(mark.width * Math.cos(angle) + mark.size * Math.sin(angle)).toBeLessThan(width);
  expect(mark.width * Math.sin(angle) + mark.size * Math.cos(angle)).toBeLessThan(height);
});

test('the bytes of a draft are not those of the paper', async () => {
  const numbers = numbersOf(sample);
  expect(await writePdf(draftOf(sample), numbers, fonts)).not.toEqual(await writePdf(sample, numbers, fonts));
});

test.each(papers)(
  'HTML of a $kind: in the head, and by the style sheet across screen and paper',
  ({ paper, numbers }) => {
    const html = writeHtml(draftOf(paper), numbers);
    expect(html).toContain('<p class="unsigned">ENTWURF</p>');
    expect(html).toMatch(/body::before \{\n {2}content: "ENTWURF";/);
    expect(writeHtml(paper, numbers)).not.toMatch(/body::before|class="unsigned"/);
  },
);

test('HTML: a word can end neither its string nor the style sheet', () => {
  const html = writeHtml({ ...sample, watermark: '"; } </style><b>' }, numbersOf(sample));
  expect(html).not.toContain('</style><b>');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

test.each(papers)('Markdown and text of a $kind: the first line', ({ paper, numbers }) => {
  expect(writeMarkdown(draftOf(paper), numbers)).toBe(`**ENTWURF**\n\n${writeMarkdown(paper, numbers)}`);
  expect(writeText(draftOf(paper), numbers)).toBe(`ENTWURF\n\n${writeText(paper, numbers)}`);
});
