/** Takes the contracts of examples with serifs, looks at the spaces of each full line, and lists the lines that are not full. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/tree.ts';
import type { Raw } from '../../../src/model/source.ts';
import type { Pages, Tag, TextBox } from '../../../src/write/pdf/boxes.ts';
import { advanceOf, shapeWords } from '../../../src/write/pdf/measure.ts';
import { SHRINK, STRETCH } from '../../../src/write/pdf/text/fit.ts';
import { hyphenatorOf } from '../../../src/write/pdf/text/hyphens.ts';
import { EXAMPLES, filesOf, papersOf } from '../../papers/examples.ts';
import { texts } from './show.ts';
import { laidOut } from './trees.ts';

function serifContract(name: string, size: 'A4' | 'Letter'): Document {
  const files = filesOf(name);
  const papers = { theme: 'serif', size };
  const made = papersOf(
    { ...files, definition: { ...(files.definition as { [key: string]: Raw }), papers } },
    EXAMPLES[name]?.number,
  );
  const document = made.ok ? made.value.contract : undefined;
  if (!document) throw new Error(`${name} has no contract`);
  return document;
}

/** One line of a text, from left to right. */
interface Line {
  readonly page: number;
  readonly boxes: readonly TextBox[];
  readonly words: string;
  readonly last: boolean;
}

/** The lines of each text of more than one line: those of one tag, page by page. */
function linesOf(pages: Pages): Line[] {
  const byTag = new Map<Tag, Map<string, Placed[]>>();
  for (const { page, box } of texts(pages)) {
    if (box.tag?.role !== 'P') continue;
    const lines = byTag.get(box.tag) ?? new Map<string, Placed[]>();
    byTag.set(box.tag, lines);
    // The number of a clause stands before its text.
    if (/^\d+\.\d+ $/.test(box.text) && lines.size === 0) continue;
    const key = `${page} ${box.y}`;
    lines.set(key, [...(lines.get(key) ?? []), { page, box }]);
  }
  return [...byTag.values()].flatMap((lines) =>
    [...lines.values()].map((placed, index) => ({
      page: placed[0]?.page ?? 0,
      boxes: placed.map(({ box }) => box),
      words: placed.map(({ box }) => box.text).join(''),
      last: index === lines.size - 1,
    })),
  );
}

type Placed = ReturnType<typeof texts>[number];

/** How much wider a space of a box is than by nature, as a share. */
function shareOf({ pieces: [first], stretch, size }: TextBox): number {
  return first ? (1000 * stretch) / (size * advanceOf(shapeWords(' ', first.face))) : 0;
}

/** Of the last words of a line; draw leaves the space after them out. */
const endOf = ({ boxes }: Line): number => Math.max(...boxes.map((box) => box.x + box.width));

/** From the edge of a box to its words. */
const BOX = 10.5 * 1.1 * 1.2;

const hyphenators = { A4: await hyphenatorOf('en-GB'), Letter: await hyphenatorOf('en-US') } as const;

describe.each([
  ['itsupport', 'A4'],
  ['catering', 'Letter'],
] as const)('the contract of %s on %s', (name, size) => {
  const pages = laidOut(serifContract(name, size), hyphenators[size]);
  const lines = linesOf(pages);
  const filled = lines.filter(({ boxes }) => boxes.some(({ stretch }) => stretch !== 0));
  // Of the page, and of a box on it.
  const edges = [pages.width - 66, pages.width - 66 - BOX];
  const isFull = (line: Line): boolean => edges.some((edge) => Math.abs(endOf(line) - edge) < 0.01);

  it('has no space narrower than 0.8 or wider than 1.5 of its width', () => {
    const bad = filled.filter(({ boxes }) => boxes.map(shareOf).some((share) => share < -SHRINK || share > STRETCH));
    expect(bad.map(({ words }) => words)).toEqual([]);
    expect(filled.length).toBeGreaterThan(25);
  });

  it('has its filled lines end at the edge of the text or of a box', () => {
    const off = filled.filter((line) => !isFull(line));
    expect(off.map((line) => `${endOf(line).toFixed(2)} ${line.words}`)).toEqual([]);
  });

  it('has lines that nothing can fill only where they are listed', async () => {
    const short = lines.filter((line) => !line.last && !isFull(line));
    const listed = short.filter(({ page }) => page > 1).map(({ words }) => words.trim().replaceAll('\u00ad', '¬'));
    await expect(`${listed.join('\n')}\n`).toMatchFileSnapshot(`goldens/short-lines-of-${name}.txt`);
  });
});
