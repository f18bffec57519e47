/** Takes texts and blocks that are hard on a layout, looks whether all of each stands on the pages, within the margins. */
import { describe, expect, it } from 'vitest';
import { UNSEEN } from '../../../src/write/pdf/text/unseen.ts';
import { BLOCKS, english, type Laid, laidOut, paragraph, table, times } from './hostile.ts';
import { texts, words } from './show.ts';

const seen = (text: string): string => text.replaceAll(new RegExp(`${UNSEEN.source}|\\s`, 'gu'), '');

function expectWhole(laid: Laid, expected: string): void {
  expectShown(laid, expected);
  expectInside(laid);
}

function expectShown({ pages }: Laid, expected: string): void {
  const shown = seen(words(pages).join(''));
  expect(shown === seen(expected), `${shown.length} letters for ${seen(expected).length}`).toBe(true);
}

function expectInside({ pages }: Laid): void {
  const tagged = texts(pages).filter(({ box }) => box.tag);
  const outside = tagged.filter(({ box }) => box.x < 65.9 || box.x + box.width > pages.width - 65.9);
  expect(
    outside.slice(0, 5).map(({ page, box }) => `page ${page}: ${box.text} at ${box.x}, ${box.width} wide`),
  ).toEqual([]);
}

describe('nothing is lost, and nothing leaves the margins, of', () => {
  it.each(BLOCKS)('%s (%i)', (_, size, of, shown) => expectWhole(laidOut(of(size)), shown(size)));
  it('a megabyte of words in full lines, parted with hyphens', () => {
    const laid = laidOut([paragraph(english(1_000_000))], 'serif');
    expectWhole(laid, english(1_000_000));
    const hyphens = texts(laid.pages).filter(({ box }) => /\u00ad\s?$/.test(box.text));
    expect(hyphens.length).toBeGreaterThan(100);
  });
});

describe('a table of 60 columns', () => {
  const columns = [table(20, 60, (row, column) => `r${row}c${column}`)];
  it('is whole', () =>
    expectShown(
      laidOut(columns),
      times(20 * 60, (at) => `r${Math.floor(at / 60)}c${at % 60}`),
    ));
  it('stays within the margins', () => expectInside(laidOut(columns)));
});

it.each([...'\u000b\u000c\u0085\u2028\u2029'])('a line end of another kind (%j) parts two words', (end) => {
  expect(words(laidOut([paragraph(`a${end}b`)]).pages)).toEqual(['a', 'b']);
});
