/** Takes texts that are hard on a layout, looks whether all of each stands on the pages, within the margins. */
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { measures } from './fonts.ts';
import { texts } from './show.ts';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const paragraph = (words: string): Block => ({ type: 'paragraph', content: text(words) });

/** A list in a list in a list, each with its level as a word. */
function nested(levels: number): Block[] {
  let blocks: Block[] = [paragraph('innermost')];
  for (let level = levels; level > 0; level--)
    blocks = [{ type: 'list', ordered: level % 2 === 0, items: [[paragraph(`level${level}`), ...blocks]] }];
  return blocks;
}

const rows = Array.from({ length: 5000 }, (_, index) => ({ cells: [text(`row${index}`), text(`${index}.00`)] }));

describe('nothing is lost, and nothing leaves the margins, of', () => {
  it.each<[string, Block[], string]>([
    ['a word of a million letters', [paragraph('x'.repeat(1_000_000))], 'x'.repeat(1_000_000)],
    ['a word with a break after each letter', [paragraph('1/'.repeat(50_000))], '1/'.repeat(50_000)],
    ['100,000 spaces', [paragraph(`a${' '.repeat(100_000)}b`)], 'ab'],
    ['100,000 zero-width spaces', [paragraph(`a${'\u200b'.repeat(100_000)}b`)], 'ab'],
    ['a tower of accents', [paragraph(`e${'\u0301'.repeat(3000)}`)], `e${'\u0301'.repeat(3000)}`],
    ['80,000 words', [paragraph('plain words '.repeat(40_000))], 'plainwords'.repeat(40_000)],
    [
      'lists within 500 lists',
      nested(500),
      `${Array.from({ length: 500 }, (_, index) => `${index % 2 === 0 ? '•' : '1.'}level${index + 1}`).join('')}innermost`,
    ],
    [
      'a table of 5,000 rows',
      [{ type: 'table', columns: [{ align: 'start' }, { align: 'end' }], head: [], rows }],
      rows.map((_, index) => `row${index}${index}.00`).join(''),
    ],
  ])('%s', (_, content, expected) => {
    const document: Document = { ...sample, title: [], subtitle: [], content };
    const pages = layout(document, numbersOf(document), measures);
    const tagged = texts(pages).filter(({ box }) => box.tag);
    const shown = tagged.map(({ box }) => box.text.replaceAll(/\s/g, '')).join('');
    expect(shown === expected, `${shown.length} letters for ${expected.length}`).toBe(true);
    const outside = tagged.filter(({ box }) => box.x < 65.9 || box.x + box.width > pages.width - 65.9);
    expect(outside.map(({ page, box }) => `page ${page}: ${box.text}`)).toEqual([]);
  });
});
