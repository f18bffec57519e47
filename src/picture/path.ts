/** Takes path data and what moves, turns and scales it, gives straight steps and curves. */
import svgpath from 'svgpath';
import type { Segment } from '../document/picture.ts';
import { PictureFault, SAVE_PLAIN } from './fault.ts';
import { FARTHEST } from './outline.ts';

/** Every step with its points where they are on the drawing. */
export function segmentsOf(d: string, transforms: string): readonly Segment[] {
  if (d.trim() === '') return [];
  const path = svgpath(d);
  if ('err' in path && path.err) throw unreadable();
  const found: Segment[] = [];
  path
    .transform(transforms)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      found.push(stepOf(segment, x, y));
    });
  const points = found.flatMap(([, ...numbers]) => numbers);
  if (!points.every((point) => Math.abs(point) <= FARTHEST)) throw unreadable();
  return found;
}

function unreadable(): PictureFault {
  return new PictureFault("found a path that can't be read", SAVE_PLAIN);
}

/** @param x where the step begins */
function stepOf([type, ...numbers]: readonly [string, ...number[]], x: number, y: number): Segment {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  switch (type) {
    case 'M':
    case 'L':
      return [type, a, b];
    case 'H':
      return ['L', a, y];
    case 'V':
      return ['L', x, a];
    case 'C':
      return ['C', a, b, c, d, e, f];
    case 'Q':
      // The same curve with two handles.
      return ['C', x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d];
    case 'Z':
    case 'z':
      return ['Z'];
    default:
      throw unreadable();
  }
}

const NUMBER = String.raw`[+-]?(?:\d{1,7}\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?`;
const MOVES = new RegExp(
  String.raw`^\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\(\s*${NUMBER}(?:[\s,]+${NUMBER}){0,5}\s*\)[\s,]*)*$`,
  'i',
);

/** What an attribute says of moving and turning, or a fault: the reader of paths would leave out what it can't read. */
export function transformOf(text: string): string {
  if (text.length > LONGEST || !MOVES.test(text))
    throw new PictureFault(
      `found transform=${JSON.stringify(text.slice(0, 40))}, expected moves such as translate(5 2)`,
      SAVE_PLAIN,
    );
  return text;
}

const LONGEST = 500;

/** How much lines grow by what is done to the drawing. */
export function scaleOf(transforms: string): number {
  const points: (readonly [number, number])[] = [];
  svgpath('M0 0L1 0L0 1')
    .transform(transforms)
    .iterate(([, x = 0, y = 0]) => {
      points.push([Number(x), Number(y)]);
    });
  const [[x0, y0] = [0, 0], [x1, y1] = [0, 0], [x2, y2] = [0, 0]] = points;
  return Math.sqrt(Math.abs((x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0)));
}
