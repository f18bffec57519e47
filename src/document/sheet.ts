/** Takes nothing; says which sheets a poster and the kinds beside it can fill, how large each is, and from how far away it is read. Lengths are in points unless said otherwise. */

const MM = 72 / 25.4;
const IN = 72;

/** From a series to the next larger sheet of it: upright, the shorter side first, and the usual viewing distance of a poster in metres. */
const SHEETS = {
  A5: { width: 148 * MM, height: 210 * MM, metres: 0.5, series: 'A' },
  A4: { width: 210 * MM, height: 297 * MM, metres: 1, series: 'A' },
  A3: { width: 297 * MM, height: 420 * MM, metres: 1.5, series: 'A' },
  A2: { width: 420 * MM, height: 594 * MM, metres: 2, series: 'A' },
  A1: { width: 594 * MM, height: 841 * MM, metres: 3, series: 'A' },
  'half-letter': { width: 5.5 * IN, height: 8.5 * IN, metres: 0.5, series: 'inch' },
  Letter: { width: 8.5 * IN, height: 11 * IN, metres: 1, series: 'inch' },
  Legal: { width: 8.5 * IN, height: 14 * IN, metres: 1, series: 'inch' },
  Tabloid: { width: 11 * IN, height: 17 * IN, metres: 1.5, series: 'inch' },
  '18x24': { width: 18 * IN, height: 24 * IN, metres: 2, series: 'inch' },
  '24x36': { width: 24 * IN, height: 36 * IN, metres: 3, series: 'inch' },
} as const;

export type SheetName = keyof typeof SHEETS;

/** Each with a character of its own in type, space and colour. */
export type Look = 'band' | 'classic' | 'tiles';

/** `tent`: in the middle, so that it stands and shows a face to either side. `three`: in three panels, the last of which goes inside. */
export type Fold = 'tent' | 'three';

/** What fills a sheet. */
export type SheetKind = 'card' | 'handout' | 'poster' | 'staff';

/** The one sheet that a document fills, and how it is to be read. A writer adds nothing to it and goes on on no second one. */
export interface Sheet {
  /** Of a tent, one of its two faces. */
  readonly name: SheetName;
  readonly landscape: boolean;
  readonly look: Look;
  /** From how far away it is to be read, in metres. */
  readonly metres: number;
  /** `ada`: all lines are as high as the signs of a public building. */
  readonly legibility: 'usual' | 'ada';
  /** The ids of the sections that readers can do without, the least needed first. */
  readonly spare: readonly string[];
  /** The least size of type, in points, where something else than the distance wants one, and what wants it. */
  readonly least?: { readonly points: number; readonly by: string };
  readonly fold?: Fold;
  /** True where it may go on on its back: it lies in a hand. */
  readonly twoSided?: true;
  /** The ids of the sections that stand on the back of a sheet folded in three. They are the last ones. */
  readonly back?: readonly string[];
  /** How far colours go on beyond its edges, in points, for a print shop. */
  readonly bleed?: number;
  /** True where marks say where it is to be cut. */
  readonly marks?: true;
}

/** What sheets a kind has: the first of the metric ones and the first of the others are its usual ones. */
interface Kind {
  readonly sizes: readonly SheetName[];
  readonly folds: readonly Fold[];
  /** From how far away it is usually read, in metres, where that does not go by the sheet. */
  readonly metres?: number;
}

const KINDS: Readonly<Record<SheetKind, Kind>> = {
  card: { sizes: ['A5', 'half-letter'], folds: ['tent'], metres: 0.5 },
  // Held in the hand.
  handout: { sizes: ['A4', 'Letter'], folds: ['three'], metres: 0.4 },
  poster: {
    sizes: ['A4', 'A5', 'A3', 'A2', 'A1', 'Letter', 'Legal', 'Tabloid', '18x24', '24x36'],
    folds: [],
  },
  staff: { sizes: ['A5', 'A4', 'half-letter', 'Letter'], folds: [], metres: 0.5 },
};

/** What people call a kind of document: `staff card` where its name alone is no thing. */
export function calledKind(kind: string): string {
  return kind === 'staff' ? 'staff card' : kind;
}

/** True for what fills a sheet. */
export function isSheetKind(kind: string): kind is SheetKind {
  return Object.hasOwn(KINDS, kind);
}

/** The sheets that a kind can fill, from the smallest of each series. */
export function sizesOf(kind: SheetKind): readonly SheetName[] {
  return SHEET_NAMES.filter((name) => KINDS[kind].sizes.includes(name));
}

/** The ways in which a kind can be folded. */
export function foldsOf(kind: SheetKind): readonly Fold[] {
  return KINDS[kind].folds;
}

/** The sheet that a kind fills where nobody says another one, by the paper of the country. */
export function usualSize(kind: SheetKind, paper: 'A4' | 'Letter'): SheetName {
  const { series } = SHEETS[paper];
  return KINDS[kind].sizes.find((name) => SHEETS[name].series === series) ?? paper;
}

/** How wide and high it is, as it hangs or lies; of a tent, one face of it. */
export function extentOf({ name, landscape, fold }: Pick<Sheet, 'name' | 'landscape' | 'fold'>): {
  readonly width: number;
  readonly height: number;
} {
  if (fold === 'tent') {
    const { width, height } = SHEETS[openedTent(name)];
    return { width, height: height / 2 };
  }
  const { width, height } = SHEETS[name];
  return landscape ? { width: height, height: width } : { width, height };
}

/** The sheet that a tent with such faces is folded of. */
export function openedTent(face: SheetName): 'A4' | 'Letter' {
  return SHEETS[face].series === 'A' ? 'A4' : 'Letter';
}

/** From how far away it is usually read, in metres. */
export function usualMetres(name: SheetName, kind: SheetKind = 'poster'): number {
  return KINDS[kind].metres ?? SHEETS[name].metres;
}

/** The larger sheets of its series that the kind can fill, the next one first. */
export function largerThan(name: SheetName, kind: SheetKind = 'poster'): readonly SheetName[] {
  const { series, width, height } = SHEETS[name];
  return sizesOf(kind).filter((each) => {
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
