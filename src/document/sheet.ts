/** Takes nothing; says which sheets a poster can fill, how large each is, and from how far away it is read. Lengths are in points unless said otherwise. */

const MM = 72 / 25.4;
const IN = 72;

/** From a series to the next larger sheet of it: upright, the shorter side first, and the usual viewing distance in metres. */
const SHEETS = {
  A5: { width: 148 * MM, height: 210 * MM, metres: 0.5, series: 'A' },
  A4: { width: 210 * MM, height: 297 * MM, metres: 1, series: 'A' },
  A3: { width: 297 * MM, height: 420 * MM, metres: 1.5, series: 'A' },
  A2: { width: 420 * MM, height: 594 * MM, metres: 2, series: 'A' },
  A1: { width: 594 * MM, height: 841 * MM, metres: 3, series: 'A' },
  Letter: { width: 8.5 * IN, height: 11 * IN, metres: 1, series: 'inch' },
  Legal: { width: 8.5 * IN, height: 14 * IN, metres: 1, series: 'inch' },
  Tabloid: { width: 11 * IN, height: 17 * IN, metres: 1.5, series: 'inch' },
  '18x24': { width: 18 * IN, height: 24 * IN, metres: 2, series: 'inch' },
  '24x36': { width: 24 * IN, height: 36 * IN, metres: 3, series: 'inch' },
} as const;

export type SheetName = keyof typeof SHEETS;

/** Each with a character of its own in type, space and colour. */
export type Look = 'band' | 'classic' | 'tiles';

/** The one sheet that a poster fills, and how it is to be read. A writer adds nothing to it and goes on on no second one. */
export interface Sheet {
  readonly name: SheetName;
  readonly landscape: boolean;
  readonly look: Look;
  /** From how far away it is to be read, in metres. */
  readonly metres: number;
  /** `ada`: all lines are as high as the signs of a public building. */
  readonly legibility: 'usual' | 'ada';
  /** The ids of the sections that readers can do without, the least needed first. */
  readonly spare: readonly string[];
  /** How far colours go on beyond its edges, in points, for a print shop. */
  readonly bleed?: number;
  /** True where marks say where it is to be cut. */
  readonly marks?: true;
}

/** How wide and high it is, as it hangs. */
export function extentOf({ name, landscape }: Pick<Sheet, 'name' | 'landscape'>): {
  readonly width: number;
  readonly height: number;
} {
  const { width, height } = SHEETS[name];
  return landscape ? { width: height, height: width } : { width, height };
}

/** From how far away it is usually read, in metres. */
export function usualMetres(name: SheetName): number {
  return SHEETS[name].metres;
}

/** The larger sheets of its series, the next one first. */
export function largerThan(name: SheetName): readonly SheetName[] {
  const { series, width, height } = SHEETS[name];
  return SHEET_NAMES.filter((each) => {
    const other = SHEETS[each];
    return other.series === series && other.width * other.height > width * height;
  });
}

/** Every name, from the smallest of each series. */
export const SHEET_NAMES = Object.keys(SHEETS).filter(isSheetName);

/** True for a name that a sheet has. */
export function isSheetName(name: string): name is SheetName {
  return Object.hasOwn(SHEETS, name);
}
