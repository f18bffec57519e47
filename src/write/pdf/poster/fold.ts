/** Takes where a sheet is folded, gives the marks at its edges that say so. They are no part of the document. */
import type { Box } from '../boxes.ts';

/** A mark at either end of each fold. `along`: places across the page where it is folded from top to bottom, or down the page from side to side. */
export function foldMarks(
  along: { readonly x: readonly number[] } | { readonly y: readonly number[] },
  { width, height }: { readonly width: number; readonly height: number },
): Box[] {
  if ('x' in along) {
    return along.x.flatMap((x) => [0, height - LENGTH].flatMap((y) => mark(x, y, THICKNESS, LENGTH)));
  }
  return along.y.flatMap((y) => [0, width - LENGTH].flatMap((x) => mark(x, y, LENGTH, THICKNESS)));
}

/** Dark on a light edge, so that it is seen on any ground. */
function mark(x: number, y: number, width: number, height: number): Box[] {
  const [right, down] = width < height ? [width / 2, 0] : [0, height / 2];
  const [wide, high] = width < height ? [width * 3, height] : [width, height * 3];
  return [
    { type: 'rect', x: x - right * 3, y: y - down * 3, width: wide, height: high, fill: '#ffffff' },
    { type: 'rect', x: x - right, y: y - down, width, height, fill: '#23272b' },
  ];
}

const LENGTH = (4 * 72) / 25.4;
const THICKNESS = 0.5;
