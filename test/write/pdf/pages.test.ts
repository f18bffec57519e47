/** Takes documents that are hard on pages, looks at what stands together and what is parted. */
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import type { Pages } from '../../../src/write/pdf/boxes.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { measures } from './fonts.ts';
import { texts, words } from './show.ts';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const paragraph = (words: string): Block => ({ type: 'paragraph', content: text(words) });
const lines = (count: number): Block[] => Array.from({ length: count }, (_, index) => paragraph(`Line ${index + 1}.`));
const laidOut = (document: Document): Pages => layout(document, numbersOf(document), measures);
const contract = (...content: Block[]): Pages => laidOut({ ...sample, content });

/** The pages on which a text stands. */
function pagesOf(pages: Pages, wanted: string): number[] {
  return [...new Set(texts(pages).flatMap(({ page, box }) => (box.text.trim() === wanted ? [page] : [])))];
}

/** How many lines of the text's own tag stand on each page. */
function linesOn(pages: Pages, start: string): number[] {
  const tag = texts(pages).find(({ box }) => box.text.startsWith(start))?.box.tag;
  const counts = new Map<number, number>();
  for (const { page, box } of texts(pages)) if (box.tag === tag) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts.values()];
}

const signature = (count: number): Extract<Block, { type: 'signatures' }> => ({
  type: 'signatures',
  labels: { signature: 'Signature', name: 'Name', title: 'Title', place: 'Place', date: 'Date' },
  parties: ['We', 'You'].map((role) => ({
    role: text(role),
    name: text(`${role} Ltd`),
    signatories: Array.from({ length: count }, (_, index) => ({ name: text(`${role} ${index + 1}`) })),
  })),
});

/** Every place on the page at which something may begin. */
const OFFSETS = Array.from({ length: 40 }, (_, index) => index);

describe('wherever on a page it falls', () => {
  it.each(OFFSETS)('a heading stands with two lines of what follows (%i lines above)', (count) => {
    const long = 'Some words that fill more than one line of the page. '.repeat(6);
    const pages = contract(
      ...lines(count),
      { type: 'heading', level: 2, content: text('Head') },
      paragraph(`Start ${long}`),
    );
    const [page] = pagesOf(pages, 'Head');
    const own = texts(pages).find(({ box }) => box.text.startsWith('Start'))?.box.tag;
    expect(texts(pages).filter((one) => one.box.tag === own && one.page === page).length).toBeGreaterThanOrEqual(2);
  });

  it.each(OFFSETS)('a paragraph leaves no line alone (%i lines above)', (count) => {
    const pages = contract(...lines(count), paragraph(`Start ${'some words to fill the lines of a page '.repeat(10)}`));
    for (const there of linesOn(pages, 'Start')) expect(there).toBeGreaterThanOrEqual(2);
  });

  it.each(OFFSETS)('a signature block is whole, with two lines before it (%i lines above)', (count) => {
    const pages = contract(...lines(count + 2), signature(2));
    const [page, ...others] = [...new Set(['We', 'We 2', 'You', 'You 2'].flatMap((name) => pagesOf(pages, name)))];
    expect(others).toEqual([]);
    expect(pagesOf(pages, `Line ${count + 2}.`)).toEqual([page]);
    expect(pagesOf(pages, `Line ${count + 1}.`)).toEqual([page]);
  });
});

it('has the lines of two who sign level, with a line under each', () => {
  const party = (...people: { name?: Inline[]; title?: Inline[] }[]) => ({
    role: text('Side'),
    name: text('Side Ltd'),
    signatories: people,
  });
  const block = {
    ...signature(1),
    parties: [party({ title: text('Director') }), party({ name: text('Ann') }, { name: text('Tom') })],
  };
  const [page = []] = contract(block).pages;
  const ys = (label: string): number[] =>
    page.flatMap((box) => (box.type === 'text' && box.text.trim() === label ? [Math.round(box.y)] : []));
  for (const label of ['Signature', 'Name', 'Title', 'Date']) {
    const [left, right, below] = ys(label);
    expect(left).toBe(right);
    expect(below).toBeGreaterThan(left ?? 0);
  }
  // Three who sign, and the lines under the title and over the foot.
  expect(page.filter((box) => box.type === 'rule')).toHaveLength(3 * 5 + 2);
});

it('shows a long label before a line to write on whole', () => {
  const place = 'Place at which the person who may sign for this side puts the signature, under seal';
  const pages = contract({ ...signature(1), labels: { ...signature(1).labels, place } });
  const shown = texts(pages).filter(({ box }) => box.size < 10 && box.tag?.role === 'P');
  expect(shown.map(({ box }) => box.text.trim()).join(' ')).toContain(place);
  for (const { box } of shown) expect(box.width).toBeLessThan(120);
});

describe('the fields of a signature block', () => {
  const fieldsOf = (document: Document) =>
    laidOut(document).pages.flatMap((boxes) => boxes.filter((box) => box.type === 'field'));
  const signed: Document = { ...sample, content: [...lines(2), signature(2)] };

  it('are for what each who signs has to write, each with its own name, saying whose it is', () => {
    expect(fieldsOf(signed).map(({ name, label, typed }) => [name, label, typed ? 'typed' : 'signed'])).toEqual(
      ['1', '2'].flatMap((person) => [
        [`signature-1-${person}`, `Signature, We Ltd, We ${person}`, 'signed'],
        [`signature-2-${person}`, `Signature, You Ltd, You ${person}`, 'signed'],
        [`place-1-${person}`, `Place, We Ltd, We ${person}`, 'typed'],
        [`place-2-${person}`, `Place, You Ltd, You ${person}`, 'typed'],
        [`date-1-${person}`, `Date, We Ltd, We ${person}`, 'typed'],
        [`date-2-${person}`, `Date, You Ltd, You ${person}`, 'typed'],
      ]),
    );
  });

  it('are also for a name and a title that nobody has given', () => {
    const nameless = { ...signature(1), parties: [{ role: text('We'), name: text('We Ltd'), signatories: [{}] }] };
    const titled = [
      { ...nameless.parties[0], role: text('You'), name: text('You Ltd'), signatories: [{ title: text('Director') }] },
    ];
    const names = fieldsOf({ ...sample, content: [{ ...nameless, parties: [...nameless.parties, ...titled] }] });
    expect(names.map(({ name, label }) => `${name}: ${label}`).filter((name) => /^(name|title)/.test(name))).toEqual([
      'name-1-1: Name, We Ltd',
      'name-2-1: Name, You Ltd',
      'title-1-1: Title, We Ltd',
    ]);
  });

  it('lie over the lines to write on, and touch no words', () => {
    for (const field of fieldsOf(signed))
      for (const { box } of texts(laidOut(signed)))
        expect(
          box.x < field.x + field.width &&
            box.x + box.width > field.x &&
            box.y > field.y &&
            box.y - box.size * 0.7 < field.y + field.height,
        ).toBe(false);
  });

  it('are in no draft', () => expect(fieldsOf({ ...signed, watermark: 'DRAFT' })).toEqual([]));
});

it('parts a signature block that no page can hold between two who sign', () => {
  const pages = contract(...lines(2), signature(12));
  for (let index = 1; index <= 12; index++) {
    const names = texts(pages).filter(({ box }) => box.text === `We ${index}` || box.text === `You ${index}`);
    expect(new Set(names.map(({ page }) => page)).size).toBe(1);
  }
});

describe('the width of a table', () => {
  const table = (head: string, ...rows: string[]): Block => ({
    type: 'table',
    columns: [{ align: 'start' }, { align: 'end' }],
    head: [text(head), text('Sum')],
    rows: rows.map((name) => ({ cells: [text(name), text('1.00')] })),
  });
  const long = 'Words that need clearly more than half of the width of this page';
  /** The right ends of the sums, as shares of the width between the margins. */
  const ends = (...tables: Block[]): number[] => {
    const pages = contract(...tables);
    const sums = texts(pages).filter(({ box }) => box.text === '1.00');
    return sums.map(({ box }) => Math.round(((box.x + box.width - 66) / (pages.width - 132)) * 100));
  };

  it.each<[string, Block[], number[]]>([
    ['is half, where a name and its figure need no more', [table('A', 'One', 'Two')], [50, 50]],
    ['is more, where they do', [table('A', long)], [67]],
    ['is the same under the same head', [table('A', 'One'), table('A', long)], [67, 67]],
    ['is its own under another head', [table('A', 'One'), table('B', long)], [50, 67]],
    ['is all, where it is long', [table('A', ...Array.from({ length: 13 }, () => 'One'))], Array(13).fill(100)],
  ])('%s', (_, tables, expected) => expect(ends(...tables)).toEqual(expected));
});

describe('a table', () => {
  const row = (first: string, second: string) => ({ cells: [text(first), text(second)] });
  const table = (rows: { cells: Inline[][]; total?: boolean }[]): Block => ({
    type: 'table',
    columns: [{ align: 'start' }, { align: 'end' }],
    head: [text('What'), text('Amount')],
    rows,
  });

  it('repeats its head on each page, and reads it once', () => {
    const pages = contract(table(Array.from({ length: 80 }, (_, index) => row(`Row ${index + 1}`, '1.00'))));
    expect(pages.pages.length).toBeGreaterThan(1);
    expect(pagesOf(pages, 'What')).toEqual(pages.pages.map((_, index) => index + 1));
    expect(words(pages).filter((word) => word === 'What')).toHaveLength(1);
  });

  it('parts a row that is taller than a page, and loses no word', () => {
    const long = Array.from({ length: 3000 }, (_, index) => `n${index}`).join(' ');
    const pages = contract(table([row('Before', '1.00'), row(long, '2.00'), row('After', '3.00')]));
    expect(
      words(pages)
        .filter((word) => /^n\d+$/.test(word))
        .join(' '),
    ).toBe(long);
    expect(pagesOf(pages, 'After')).toEqual([pages.pages.length]);
  });

  it.each([30, 31, 32, 33, 34, 35])('keeps a total with a row before it (%i rows)', (count) => {
    const rows = Array.from({ length: count }, (_, index) => row(`Row ${index + 1}`, '1.00'));
    const pages = contract(table([...rows, { ...row('Sum', '9.00'), total: true }]));
    expect(pagesOf(pages, 'Sum')).toEqual(pagesOf(pages, `Row ${count}`));
  });
});

it('starts annexes and what follows a page break on a new page', () => {
  const pages = contract(paragraph('One.'), { type: 'page-break' }, paragraph('Two.'), {
    type: 'annex',
    id: 'a',
    title: text('Three'),
    content: [paragraph('Four.')],
  });
  expect(['One.', 'Two.', 'Annex A: Three', 'Four.'].map((words) => pagesOf(pages, words))).toEqual([
    [1],
    [2],
    [3],
    [3],
  ]);
});

describe('an annex after another', () => {
  const annex = (id: string, count: number): Block => ({
    type: 'annex',
    id,
    title: text(id),
    content: lines(count).map((line, index) => (index === 0 ? paragraph(`First of ${id}.`) : line)),
  });

  it.each([
    [3, 3, 2],
    [3, 25, 2],
    [3, 36, 3],
    [3, 80, 3],
  ])('of %i lines, one of %i, stands on page %i', (one, other, page) => {
    const pages = contract(paragraph('One.'), annex('a', one), annex('b', other));
    expect(pagesOf(pages, 'First of a.')).toEqual([2]);
    expect(pagesOf(pages, 'First of b.')).toEqual([page]);
  });
});

describe('an overview before a page break', () => {
  const overview = (count: number): Pages => contract(...lines(count), { type: 'page-break' }, paragraph('Next.'));
  const sizeOf = (pages: Pages, wanted: string): number | undefined =>
    texts(pages).find(({ box }) => box.text === wanted)?.box.size;

  it.each([
    [10, 10.5, 2],
    [32, 10, 2],
    [34, 9.5, 2],
    [37, 8.75, 2],
    [60, 10.5, 3],
  ])('of %i lines is set in %f points', (count, size, next) => {
    const pages = overview(count);
    expect(sizeOf(pages, 'Line 1.')).toBe(size);
    expect(sizeOf(pages, 'Next.')).toBe(10.5);
    expect(pagesOf(pages, 'Next.')).toEqual([next]);
  });
});
