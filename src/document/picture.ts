/** Takes nothing, gives the shape of a picture, a drawing or pixels, and what its colours are. */

export type Picture = Drawing | Pixels;

/** Areas and lines, in units of its own; y counts down. What reaches out of its width and height is cut off. */
export interface Drawing {
  readonly type: 'drawing';
  readonly width: number;
  readonly height: number;
  /** The last one lies on top. */
  readonly shapes: readonly Shape[];
}

export interface Pixels {
  readonly type: 'pixels';
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and how opaque it is, a byte each, row by row from the top. */
  readonly rgba: Uint8Array;
  /** The file that they were read from. */
  readonly file: Uint8Array;
}

export interface Shape {
  readonly path: readonly Segment[];
  readonly fill?: Ink;
  /** True where an area within an area of the same shape is a hole, whichever way round it is drawn. */
  readonly evenOdd?: true;
  readonly stroke?: Ink & {
    readonly width: number;
    readonly cap: 'butt' | 'round' | 'square';
    readonly join: 'miter' | 'round' | 'bevel';
    readonly miter: number;
  };
}

/** A colour as `#rrggbb`, and how opaque it is, from 0 to 1. */
export interface Ink {
  readonly color: string;
  readonly opacity: number;
}

/** A step of a path to a point, in units of the drawing; a curve has its two handles before the point. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Each colour of a picture with its share of what is painted; all shares are 1 together. Nothing for a picture that shows nothing. */
export function colorsOf(picture: Picture): ReadonlyMap<string, number> {
  const known = KNOWN.get(picture);
  if (known) return known;
  const areas = picture.type === 'drawing' ? drawn(picture) : seen(picture);
  const all = [...areas.values()].reduce((sum, area) => sum + area, 0);
  const colors = new Map([...areas].map(([color, area]) => [color, area / all]));
  KNOWN.set(picture, colors);
  return colors;
}

/** A picture may have millions of pixels, and is asked for its colours at each trial of a layout. */
const KNOWN = new WeakMap<Picture, ReadonlyMap<string, number>>();

function drawn({ shapes }: Drawing): Map<string, number> {
  const areas = new Map<string, number>();
  const add = ({ color, opacity }: Ink, area: number): void => {
    if (area * opacity > 0) areas.set(color, (areas.get(color) ?? 0) + area * opacity);
  };
  for (const { path, fill, stroke } of shapes) {
    const { area, length } = extentOf(path);
    if (fill) add(fill, area);
    if (stroke) add(stroke, length * stroke.width);
  }
  return areas;
}

/** By its corners and handles, which is near enough for a share. */
function extentOf(path: readonly Segment[]): { readonly area: number; readonly length: number } {
  let [twice, length] = [0, 0];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [step, ...points] of path) {
    for (let at = 0; at < points.length; at += 2) {
      const [nextX = 0, nextY = 0] = points.slice(at, at + 2);
      if (step === 'M') {
        [startX, startY] = [nextX, nextY];
      } else {
        twice += x * nextY - nextX * y;
        length += Math.hypot(nextX - x, nextY - y);
      }
      [x, y] = [nextX, nextY];
    }
    if (step === 'Z') {
      twice += x * startY - startX * y;
      length += Math.hypot(startX - x, startY - y);
      [x, y] = [startX, startY];
    }
  }
  return { area: Math.abs(twice) / 2, length };
}

/** Colours that differ by a hair count as one: four bits of each of the three. */
function seen({ rgba }: Pixels): Map<string, number> {
  const areas = new Float64Array(4096);
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    const key = (coarse(red) << 8) | (coarse(green) << 4) | coarse(blue);
    areas[key] = (areas[key] ?? 0) + (rgba[at + 3] ?? 0);
  }
  const named = [...areas].map((area, key): [string, number] => [nameOf(key), area]);
  return new Map(named.filter(([, area]) => area > 0));
}

function coarse(byte: number): number {
  return Math.round(byte / 17);
}

/** `#aabbcc` of twelve bits. */
function nameOf(key: number): string {
  return `#${[...key.toString(16).padStart(3, '0')].map((digit) => digit + digit).join('')}`;
}
