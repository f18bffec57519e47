/** Takes nothing, gives texts and blocks that are hard on a layout, and lays them out, counting the work. */
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import type { Pages } from '../../../src/write/pdf/boxes.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { type Measures, measuresOf } from '../../../src/write/pdf/measure.ts';
import type { Face } from '../../../src/write/pdf/text/face.ts';
import { hyphenatorOf } from '../../../src/write/pdf/text/hyphens.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { fontsOf } from './fonts.ts';

export const text = (words: string): Inline[] => [{ type: 'text', text: words }];
export const paragraph = (words: string): Block => ({ type: 'paragraph', content: text(words) });
export const times = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('');

/** A list in a list in a list, each with its level as a word. */
function nested(levels: number): Block[] {
  let blocks: Block[] = [paragraph('innermost')];
  for (let level = levels; level > 0; level--)
    blocks = [{ type: 'list', ordered: level % 2 === 0, items: [[paragraph(`level${level}`), ...blocks]] }];
  return blocks;
}

export function table(rows: number, columns: number, cell: (row: number, column: number) => string): Block {
  return {
    type: 'table',
    columns: Array.from({ length: columns }, (_, column) => ({ align: column === 0 ? 'start' : 'end' })),
    head: [],
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: Array.from({ length: columns }, (_, column) => text(cell(row, column))),
    })),
  };
}

const clause = (_: unknown, index: number): Block => ({
  type: 'clause',
  id: `clause${index}`,
  title: text(`title${index}`),
  content: [{ type: 'subclause', id: `part${index}`, content: [paragraph(`body${index}.`)] }],
});

/** Words of a language, each with another one after it than the last time. */
const speech =
  (list: readonly string[]) =>
  (letters: number): string => {
    let all = '';
    for (let index = 0; all.length < letters; index++)
      all += `${list[(index * 7 + ((index * index) % 11)) % list.length]} `;
    return all;
  };
export const english = speech(
  'the services that we agreed upon are invoiced monthly after considerable arrangements of it'.split(' '),
);
const arabic = speech('العقد الخدمات التي اتفقنا عليها تدفع شهريا بعد تسليمها في مدة معقولة'.split(' '));

/** What turns words around: embeddings, overrides, isolates, and the marks of a direction. */
const TURNS = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'];
const FAMILY = '\u{1f469}\u{1f3fd}\u200d\u{1f469}\u200d\u{1f467}';

/** A text by its size; what it is to show, without spaces and unseen characters, where that is not itself. */
type Hard = readonly [name: string, size: number, of: (size: number) => string, shown?: (size: number) => string];

const TEXTS: readonly Hard[] = [
  ['a word of a million letters', 1_000_000, (size) => 'x'.repeat(size)],
  ['a word with a break after each letter', 100_000, (size) => '1/'.repeat(size / 2)],
  ['spaces', 100_000, (size) => `a${' '.repeat(size)}b`],
  ['zero-width spaces', 100_000, (size) => `a${'\u200b'.repeat(size)}b`],
  ['no-break spaces', 100_000, (size) => `a${'\u00a0'.repeat(size)}b`],
  ['tabs', 100_000, (size) => `a${'\t'.repeat(size)}b`],
  ['control characters', 100_000, (size) => `a${'\u0000\u0007\u001b\u009f'.repeat(size / 4)}b`, () => 'ab'],
  ['soft hyphens', 100_000, (size) => 'ab\u00ad\u00ad'.repeat(size / 4)],
  ['a tower of accents', 3000, (size) => `e${'\u0301'.repeat(size)}`],
  ['a word of towers of 200 accents', 40_000, (size) => `e${'\u0301'.repeat(200)}`.repeat(size / 200)],
  ['towers of 50 vowel signs', 80_000, (size) => `ب${'\u064e'.repeat(50)} `.repeat(size / 50)],
  ['short words', 480_000, (size) => 'plain words '.repeat(size / 12)],
  ['an Arabic word of a megabyte', 500_000, (size) => 'ب'.repeat(size)],
  ['an Arabic paragraph of a megabyte', 500_000, arabic],
  ['Latin and Arabic letters by turns', 100_000, (size) => 'aب'.repeat(size / 2)],
  [
    'marks that turn words, within words',
    50_000,
    (size) => times(size / 2, (at) => `${TURNS[at % 12]}${'aא1'[at % 3]}`),
  ],
  ['overrides that are never ended', 50_000, (size) => '\u202ea'.repeat(size / 2)],
  ['isolates within isolates', 10_000, (size) => `${'\u2067a'.repeat(size / 4)}א${'\u2069'.repeat(size / 4)}`],
  ['brackets within brackets', 50_000, (size) => `א${'('.repeat(size / 2)}${')'.repeat(size / 2)}`],
  [
    'families of emoji',
    8000,
    (size) => FAMILY.repeat(size / 8),
    (size) => '[U+1F469][U+1F3FD][U+1F469][U+1F467]'.repeat(size / 8),
  ],
];

/** Blocks by their size, and what they are to show. */
type Long = readonly [
  name: string,
  size: number,
  of: (size: number) => readonly Block[],
  shown: (size: number) => string,
];

export const BLOCKS: readonly Long[] = [
  ...TEXTS.map(([name, size, of, shown = of]): Long => [name, size, (own) => [paragraph(of(own))], shown]),
  [
    'lists within lists',
    500,
    nested,
    (size) => `${times(size, (index) => `${index % 2 === 0 ? '•' : '1.'}level${index + 1}`)}innermost`,
  ],
  [
    'a cell taller than ten pages',
    100_000,
    (size) => [table(1, 2, (_, column) => (column === 0 ? english(size) : '1.00'))],
    (size) => `${english(size)}1.00`,
  ],
  [
    'a cell of one word, taller than ten pages',
    50_000,
    (size) => [table(1, 2, (_, column) => (column === 0 ? 'x'.repeat(size) : '1.00'))],
    (size) => `${'x'.repeat(size)}1.00`,
  ],
  [
    'a table of 20,000 rows',
    20_000,
    (size) => [table(size, 2, (row, column) => (column === 0 ? `row${row}` : `${row}.00`))],
    (size) => times(size, (row) => `row${row}${row}.00`),
  ],
  [
    '10,000 clauses',
    10_000,
    (size) => Array.from({ length: size }, clause),
    (size) => times(size, (index) => `${index + 1}.title${index}body${index}.`),
  ],
];

const hyphenator = await hyphenatorOf(sample.language);

export interface Laid {
  readonly pages: Pages;
  /** How many boxes it has, and how many words and letters were shaped for it. */
  readonly work: { boxes: number; words: number; letters: number };
}

export function laidOut(content: readonly Block[], family: 'sans' | 'serif' = 'sans'): Laid {
  const document: Document = { ...sample, title: [], subtitle: [], content, theme: { ...sample.theme, family } };
  const work = { boxes: 0, words: 0, letters: 0 };
  const measures = counting(measuresOf(fontsOf(document)), work);
  const pages = layout(document, numbersOf(document), measures, family === 'serif' ? hyphenator : undefined);
  work.boxes = pages.pages.reduce((sum, boxes) => sum + boxes.length, 0);
  return { pages, work };
}

/** The same measures, which count what they are asked to shape. */
function counting(measures: Measures, work: Laid['work']): Measures {
  const faces = new Map<Face, Face>();
  const counted = (face: Face): Face => {
    const known = faces.get(face) ?? {
      ...face,
      shape(text, rtl, spelled) {
        work.words++;
        work.letters += text.length;
        return face.shape(text, rtl, spelled);
      },
    };
    faces.set(face, known);
    return known;
  };
  return {
    ...measures,
    main: (style) => counted(measures.main(style)),
    faceOf: (style, codePoint) => {
      const face = measures.faceOf(style, codePoint);
      return face && counted(face);
    },
  };
}
