/** Takes small and random documents on one sheet, looks at where the layout puts each text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../src/document/sheet.ts';
import { extentOf, largerThan, SHEET_NAMES } from '../../../../src/document/sheet.ts';
import type { Block, Document } from '../../../../src/document/tree.ts';
import type { Pages } from '../../../../src/write/pdf/boxes.ts';
import { layoutSheet } from '../../../../src/write/pdf/layout.ts';
import { measuresOf } from '../../../../src/write/pdf/measure.ts';
import { RUNS } from '../../../runs.ts';
import { numbersOf } from '../../resolved.ts';
import { samplePoster } from '../../sample.ts';
import { fontsOf } from '../fonts.ts';
import { randomDocument } from '../random.ts';
import { texts, words } from '../show.ts';
import { heading, paragraph, table } from '../trees.ts';

const usual: Sheet = { name: 'A3', landscape: false, look: 'band', metres: 1, legibility: 'usual', spare: [] };
const laid = (document: Document, sheet: Sheet) =>
  layoutSheet({ ...document, sheet }, sheet, numbersOf(document), measuresOf(fontsOf(document)));

function onSheet(content: readonly Block[], sheet: Partial<Sheet> = {}): Pages {
  const outcome = laid({ ...samplePoster, content }, { ...usual, ...sheet });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

const section = (index: number, count: number): Block[] => [
  heading(`Section ${index}`),
  ...Array.from({ length: count }, (_, line) => paragraph(`Line ${line + 1}.`)),
];

describe('the sheets', () => {
  it.each([
    ['A4', 595.2756, 841.8898],
    ['A5', 419.5276, 595.2756],
    ['A1', 1683.7795, 2383.937],
    ['Letter', 612, 792],
    ['24x36', 1728, 2592],
  ] as const)('%s', (name, width, height) => {
    expect(extentOf({ name, landscape: false }).width).toBeCloseTo(width, 4);
    expect(extentOf({ name, landscape: false }).height).toBeCloseTo(height, 4);
    expect(extentOf({ name, landscape: true }).width).toBeCloseTo(height, 4);
  });

  it('have larger ones of their own series', () => {
    expect(largerThan('A4')).toEqual(['A3', 'A2', 'A1']);
    expect(largerThan('Letter')).toEqual(['Legal', 'Tabloid', '18x24', '24x36']);
    expect(largerThan('24x36')).toEqual([]);
    expect(SHEET_NAMES).toHaveLength(11);
  });
});

it('takes larger type where there is less to say, on one page', () => {
  const sizes = [2, 6, 12].map((count) => {
    const pages = onSheet([1, 2, 3, 4].flatMap((index) => section(index, count)));
    expect(pages.pages).toHaveLength(1);
    return texts(pages).find(({ box }) => box.text === 'Line 1.')?.box.size ?? 0;
  });
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes[0]).toBeGreaterThan(sizes[2] ?? 0);
});

it('has one size of running type, and few others', () => {
  const pages = onSheet([1, 2, 3, 4].flatMap((index) => section(index, 5)));
  const sizes = new Set(texts(pages).flatMap(({ box }) => (box.tag ? [box.size.toFixed(2)] : [])));
  expect(sizes.size).toBeLessThanOrEqual(3);
});

it('ends its columns at about the same height', () => {
  const pages = onSheet([5, 3, 4, 6, 2, 4, 5].flatMap((count, index) => section(index + 1, count)));
  const lowest = new Map<number, number>();
  for (const { box } of texts(pages))
    if (box.tag?.role === 'P' && box.text.startsWith('Line'))
      lowest.set(Math.round(box.x), Math.max(lowest.get(Math.round(box.x)) ?? 0, box.y));
  const ends = [...lowest.values()];
  expect(ends.length).toBeGreaterThan(1);
  const size = texts(pages).find(({ box }) => box.text === 'Line 1.')?.box.size ?? 0;
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(size * 9);
});

it('keeps a section whole', () => {
  const pages = onSheet([4, 9, 3, 8, 5].flatMap((count, index) => section(index + 1, count)));
  const all = texts(pages).filter(({ box }) => box.tag?.role === 'H2' || box.text.startsWith('Line'));
  let left = Number.NaN;
  for (const { box } of all) {
    if (box.tag?.role === 'H2') left = Math.round(box.x);
    else expect(Math.round(box.x)).toBe(left);
  }
});

it('goes on with a table of many rows in the next column, and leaves a few together', () => {
  const rows = (count: number): Block =>
    table([], ...Array.from({ length: count }, (_, index) => [`Service ${index + 1}`, '1.00']));
  const columns = (count: number): number => {
    const pages = onSheet([heading('Prices'), rows(count), ...section(1, 8), ...section(2, 8)]);
    return new Set(texts(pages).flatMap(({ box }) => (/^Service/.test(box.text) ? [box.x] : []))).size;
  };
  expect(columns(70)).toBeGreaterThan(1);
  expect(columns(8)).toBe(1);
});

it('goes on with a long section in the next column, under its heading again, with two lines at least', () => {
  const pages = onSheet([...section(1, 40), ...section(2, 3)]);
  const lines = new Map<number, number>();
  for (const { box } of texts(pages))
    if (box.text.startsWith('Line')) lines.set(Math.round(box.x), (lines.get(Math.round(box.x)) ?? 0) + 1);
  const again = texts(pages).filter(({ box }) => box.text.startsWith('Section 1, continued'));
  expect(lines.size).toBeGreaterThan(1);
  expect(again).toHaveLength(lines.size - 1);
  expect(again.map(({ box }) => box.tag)).toEqual(again.map(() => undefined));
  expect(Math.min(...lines.values())).toBeGreaterThan(1);
});

it('breaks no address, and no name into many lines, where fewer columns or smaller type avoid it', () => {
  const address = 'everybody@long-business.example';
  const rows = ['Three-course dinner, up to 79 guests', 'Three-course dinner, from 80 guests'];
  const pages = onSheet([
    heading('Prices'),
    table([], ...rows.map((name) => [name, '$68.00 per guest and evening'])),
    ...[1, 2, 3, 4].flatMap((index) => section(index, 6)),
    paragraph(address),
  ]);
  const all = texts(pages);
  expect(all.filter(({ box }) => box.text.trim() === address)).toHaveLength(1);
  const cells = all.flatMap(({ box }) => (box.tag?.role === 'TD' ? [box.tag] : []));
  expect(Math.max(...cells.map((cell) => cells.filter((other) => other === cell).length))).toBeLessThanOrEqual(3);
});

it('prints prices heavier than names, and never breaks one', () => {
  const content = [
    heading('Prices'),
    table([], ['Laundered shirt', '$14.50 per dress'], ['A very long name of a service', '$3.50']),
  ];
  const cells = texts(onSheet(content)).flatMap(({ box }) => (box.tag?.role === 'TD' ? [box] : []));
  expect(cells.filter(({ text }) => text.startsWith('$')).map(({ text, style }) => [text.trim(), style])).toEqual([
    ['$14.50 per dress', 'semibold'],
    ['$3.50', 'semibold'],
  ]);
});

it('puts the word of a draft behind all words, and before the ground', () => {
  for (const look of ['band', 'classic', 'tiles'] as const) {
    const outcome = laid({ ...samplePoster, watermark: 'DRAFT' }, { ...usual, look });
    const page = outcome.ok ? (outcome.value.pages[0] ?? []) : [];
    const mark = page.findIndex(({ type }) => type === 'watermark');
    const first = page.findIndex(({ type }) => type === 'text');
    const grounds = page.flatMap((box, index) =>
      box.type === 'rect' && box.width === (outcome.ok ? outcome.value.width : 0) && box.y === 0 && look === 'classic'
        ? [index]
        : [],
    );
    expect(mark).toBeGreaterThanOrEqual(0);
    expect(mark).toBeLessThan(first);
    for (const ground of grounds) expect(ground).toBeLessThan(mark);
  }
});

describe('any document', () => {
  it('has each of its words once, in order and within its margins, or is refused', () => {
    let made = 0;
    const looks = fc.constantFrom('band' as const, 'classic' as const, 'tiles' as const);
    fc.assert(
      fc.property(randomDocument, looks, fc.boolean(), ({ document, count }, look, landscape) => {
        const outcome = laid(document, { ...usual, name: '24x36', look, landscape });
        if (!outcome.ok) {
          expect(outcome.diagnostics.map(({ rule }) => rule)).toEqual(['poster/too-full']);
          return;
        }
        made += 1;
        const pages = outcome.value;
        const numbers = words(pages).flatMap((word) => /^w(\d+)xo*$/.exec(word)?.[1] ?? []);
        expect(numbers.map(Number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        for (const { box } of texts(pages)) {
          expect(box.x).toBeGreaterThanOrEqual(50);
          expect(box.x + box.width).toBeLessThanOrEqual(pages.width - 50);
        }
      }),
      { numRuns: RUNS / 4 },
    );
    expect(made).toBeGreaterThan(RUNS / 16);
  });
});
