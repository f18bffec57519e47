/** Takes documents of a few pages, looks at what stands around their text: running words over it, initials below. */
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import type { Pages } from '../../../src/write/pdf/boxes.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { measures } from './fonts.ts';
import { texts } from './show.ts';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'paragraph', content: text(`Line ${index + 1}.`) }));
const clause = (id: string, title: string, ...content: Block[]): Block => ({
  type: 'clause',
  id,
  title: text(title),
  content,
});
const laidOut = (document: Document): Pages => layout(document, numbersOf(document), measures);
const contract = (...content: Block[]): Pages => laidOut({ ...sample, content });

/** What no tag holds, over the text and at the foot, page by page. */
function artifacts(pages: Pages): string[][] {
  const found = pages.pages.map((): string[] => []);
  for (const { page, box } of texts(pages)) if (!box.tag) found[page - 1]?.push(box.text.trim());
  return found;
}

/** The words over the text of each page. */
const heads = (pages: Pages): string[] =>
  pages.pages.map((boxes) =>
    boxes.flatMap((box) => (box.type === 'text' && !box.tag && box.y < 62 ? [box.text.trim()] : [])).join(' '),
  );

describe('over a page that goes on with a clause', () => {
  it('stands the clause, with its number', () => {
    expect(heads(contract(clause('a', 'What we do', ...lines(70))))).toEqual([
      '',
      '1. What we do, continued',
      '1. What we do, continued',
    ]);
  });

  it('stands the last clause of the page before, not the first', () => {
    const pages = contract(clause('a', 'One', ...lines(3)), clause('b', 'Two', ...lines(40)));
    expect(heads(pages)).toEqual(['', '2. Two, continued']);
  });

  it('stands the clause, not a box in it', () => {
    const box: Block = { type: 'box', title: text('In short'), content: lines(1) };
    expect(heads(contract(clause('a', 'One', box, ...lines(40))))).toEqual(['', '1. One, continued']);
  });

  it('stands nothing where only a box came before', () => {
    const box: Block = { type: 'box', title: text('In short'), content: lines(1) };
    expect(heads(contract(box, ...lines(40)))).toEqual(['', '']);
  });

  it('stands nothing where a part begins with the page', () => {
    const pages = contract(clause('a', 'One', ...lines(3)), { type: 'page-break' }, clause('b', 'Two', ...lines(3)));
    expect(heads(pages)).toEqual(['', '']);
  });

  it('stands nothing where a title is longer than two lines', () => {
    expect(heads(contract(clause('a', 'A long title '.repeat(30).trim(), ...lines(40))))).toEqual(['', '']);
  });
});

describe('where initials are asked for', () => {
  const document: Document = { ...sample, content: lines(60), initials: [text('We'), text('You')] };
  const plain: Pages = laidOut({ ...sample, content: lines(60) });
  const pages = laidOut(document);

  it('each page names both sides, outside of the reading order', () => {
    expect(pages.pages.length).toBeGreaterThan(1);
    for (const page of artifacts(pages)) expect(page).toEqual(expect.arrayContaining(['Initials', 'We', 'You']));
    for (const page of artifacts(plain)) expect(page).not.toContain('Initials');
  });

  it('each side has a line to write on, within the margins, over the rule of the foot', () => {
    for (const boxes of pages.pages) {
      const rules = boxes.filter((box) => box.type === 'rule').slice(-3);
      const [we, you, foot] = rules;
      expect(rules.map(({ width }) => Math.round(width))).toEqual([53, 53, 463]);
      expect(we?.y).toBe(you?.y);
      expect((we?.x ?? 0) + (we?.width ?? 0)).toBeLessThan(you?.x ?? 0);
      expect((you?.x ?? 0) + (you?.width ?? 0)).toBeCloseTo((foot?.x ?? 0) + (foot?.width ?? 0), 0);
      expect(we?.y).toBeLessThan(foot?.y ?? 0);
    }
  });

  it('the text ends above them', () => {
    for (const [index, boxes] of pages.pages.entries()) {
      const lowest = Math.max(...boxes.flatMap((box) => (box.type === 'text' && box.tag ? [box.y] : [])));
      const first = texts(pages).find(({ page, box }) => page === index + 1 && box.text.trim() === 'Initials');
      expect(lowest).toBeLessThan((first?.box.y ?? 0) - 20);
    }
  });
});
