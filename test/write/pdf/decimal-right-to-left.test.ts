/** Takes a column of figures in a document that is read from the right, looks at where their decimal marks stand. */
import { expect, it } from 'vitest';
import type { Document } from '../../../src/document/tree.ts';
import { measuresOf } from '../../../src/write/pdf/measure.ts';
import { fontsOf } from './fonts.ts';
import { texts } from './show.ts';
import { contract, laidOut, table, value } from './trees.ts';

/** The places of the marks of all figures, or of their ends where they have none, in points from the left. */
function marks(figures: readonly string[]): number[] {
  const rows = table(['الخدمة', 'المبلغ'], ['', '']);
  const document: Document = {
    ...contract({ ...rows, rows: figures.map((figure) => ({ cells: [[value('الدعم')], [value(figure)]] })) }),
    language: 'ar',
  };
  const measures = measuresOf(fontsOf(document));
  const boxes = texts(laidOut(document)).filter(({ box }) => box.tag?.role === 'TD' && /\d/.test(box.text));
  expect(boxes).toHaveLength(figures.length);
  return boxes.map(({ box }) => {
    const [whole = ''] = /[\d,]*\d(?=\.)|[\d,]*\d/.exec(box.text) ?? [];
    const before = box.text.slice(0, box.text.indexOf(whole) + whole.length);
    return Math.round(10 * (box.x + measures.width(before, box.style, box.size)));
  });
}

function check(...figures: string[]): void {
  expect(new Set(marks(figures)).size).toBe(1);
}

it.each([[['630.00', '120.00']], [['12%', '75%']]])('%s stand with their marks below each other', (figures) =>
  check(...figures),
);

/** What stands after a mark is measured, where what stands left of it would have to be: see `tailOf`. */
it.each([
  [['630.00', '75.50']],
  [['£1,140.00', '£63.00']],
  [['7.5%', '12%', '100%']],
  [['1,140.00 يورو', '630.00']],
  [['3 أيام', '14 يوما']],
])('%s stand with their marks below each other', (figures) => check(...figures));

it('the figures end within their column, at the side where the page is read to', () => {
  const document = {
    ...contract(table(['الخدمة', 'المبلغ'], ['الدعم', '630.00'], ['النسخ', '1,140.50'])),
    language: 'ar',
  };
  const pages = laidOut(document);
  const cells = texts(pages).filter(({ box }) => box.tag?.role === 'TD' || box.tag?.role === 'TH');
  const right = (words: string): number => {
    const box = cells.find(({ box }) => box.text.trim() === words)?.box;
    return Math.round((box?.x ?? 0) + (box?.width ?? 0));
  };
  const start = Math.round(pages.width - 66);
  expect(['الخدمة', 'الدعم', 'النسخ'].map(right)).toEqual([start, start, start]);
  for (const { box } of cells) expect(box.x).toBeGreaterThanOrEqual(66);
});
