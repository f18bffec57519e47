/** Takes a viewing distance, gives how high letters must be, and the other way round. Heights are those of capitals, in points. */
import type { Sheet } from '../../../document/sheet.ts';
import type { Measures } from '../measure.ts';
import type { FontStyle } from '../text/face.ts';

/** What a customer asks first (whose sheet it is, the lead facts), and every line. */
export type Rank = 'first' | 'line';

/**
 * How many feet away an inch of capitals is read. 10: the rule of sign makers for easy reading, met at trade printers such as
 * newhanoverprinting.com. 25: still read, by the tests of the United States Sign Council with Penn State University (1998).
 */
const FEET_PER_INCH: Readonly<Record<Rank, number>> = { first: 10, line: 25 };

/** In points: no line of a sheet is smaller, however near it is read. */
const SMALLEST = 9;

/** In points. The foot says which version hung here, to who steps up to it: no distance binds it, only this. */
export const FOOT_SMALLEST = 6;

const METRES_PER_FOOT = 0.3048;
const POINTS_PER_INCH = 72;
const INCHES_PER_METRE = 12 / METRES_PER_FOOT;

/** How high the capitals of a line of this rank must be. */
export function leastHeight(rank: Rank, { metres, legibility }: Pick<Sheet, 'metres' | 'legibility'>): number {
  if (legibility === 'ada') return adaHeight(metres * INCHES_PER_METRE) * POINTS_PER_INCH;
  return (metres / METRES_PER_FOOT / FEET_PER_INCH[rank]) * POINTS_PER_INCH;
}

/** The least size of type for lines of this rank, in the faces that a sheet uses. */
export function leastSize(rank: Rank, sheet: Pick<Sheet, 'metres' | 'legibility'>, measures: Measures): number {
  const capitals = Math.min(...FACES.map((style) => measures.capHeight(style, 1)));
  return Math.max(SMALLEST, leastHeight(rank, sheet) / capitals);
}

const FACES: readonly FontStyle[] = ['regular', 'semibold', 'bold'];

/** From how far away, in metres, every line can be read whose capitals are that high. */
export function readFrom(height: number): number {
  return (height / POINTS_PER_INCH) * FEET_PER_INCH.line * METRES_PER_FOOT;
}

/**
 * The least height of capitals on signs of public buildings in the United States, in inches: 2010 ADA Standards, table 703.5.5.
 * @param distance from the sign, in inches
 * @param baseline of the lowest letters above the floor, in inches: eye level where nothing is said
 */
export function adaHeight(distance: number, baseline = 60): number {
  const [near, least] = baseline > 120 ? [21 * 12, 3] : baseline > 70 ? [180, 2] : [72, 0.625];
  return least + Math.max(0, (distance - near) / 12) * 0.125;
}
