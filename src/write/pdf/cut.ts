/** Takes a laid out sheet and what a print shop asks for, gives it on a larger page: colours that reach the edge go on beyond it, and marks say where to cut. */
import type { Sheet } from '../../document/sheet.ts';
import { type Box, type Cut, type Pages, shift } from './boxes.ts';
import type { Paper } from './pdf-file.ts';

/** The same sheet, where nothing is asked for. */
export function withCut(laid: Pages, { bleed = 0, marks }: Pick<Sheet, 'bleed' | 'marks'>): Pages {
  const around = bleed + (marks ? FAR + LONG : 0);
  if (around === 0) return laid;
  const { width, height } = laid;
  const cut: Cut = { around, bleed };
  const pages = laid.pages.map((boxes) => [
    ...boxes.map((box) => shift(grown(box, laid, bleed), around, around)),
    ...(marks ? marksOf(laid, cut) : []),
  ]);
  return { ...laid, width: width + 2 * around, height: height + 2 * around, pages, cut };
}

/** In points: marks begin beyond the bleed, so that none is left on a sheet that is cut a little off. */
const FAR = 3;
const LONG = 14;
const THIN = 0.25;

/** What reaches an edge of the sheet goes on into the bleed. */
function grown(box: Box, { width, height }: Pages, by: number): Box {
  if (box.type !== 'rect' || box.radius !== undefined) return box;
  const left = box.x <= HAIR ? by : 0;
  const top = box.y <= HAIR ? by : 0;
  const right = box.x + box.width >= width - HAIR ? by : 0;
  const bottom = box.y + box.height >= height - HAIR ? by : 0;
  const size = { width: box.width + left + right, height: box.height + top + bottom };
  return { ...box, x: box.x - left, y: box.y - top, ...size };
}

/** In points: the rounding of sums. */
const HAIR = 0.01;

/** Two lines at each corner, in line with the edges. */
function marksOf({ width, height }: Pages, { around }: Cut): Box[] {
  const line = { type: 'rect', fill: '#000000' } as const;
  const [left, top, right, bottom] = [around, around, around + width, around + height];
  const ends = { x: [0, right + around - LONG], y: [0, bottom + around - LONG] };
  return [
    ...[top, bottom].flatMap((y) =>
      ends.x.map((x): Box => ({ ...line, x, y: y - THIN / 2, width: LONG, height: THIN })),
    ),
    ...[left, right].flatMap((x) =>
      ends.y.map((y): Box => ({ ...line, x: x - THIN / 2, y, width: THIN, height: LONG })),
    ),
  ];
}

/** Says on the current page where the sheet is (ISO 32000-1, 14.11.2). */
export function markCut(paper: Paper, { around, bleed }: Cut): void {
  const { width, height, dictionary } = paper.page;
  const inset = (by: number): number[] => [by, by, width - by, height - by];
  Object.assign(dictionary.data, { TrimBox: inset(around), BleedBox: inset(around - bleed) });
}
