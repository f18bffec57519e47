/** Takes a document and the size of its pages, gives the word that stands across each of them, if it has one. */
import type { Document } from '../../document/tree.ts';
import type { Box } from './boxes.ts';
import { breakLines } from './lines.ts';
import type { Script } from './text/flat.ts';

/** From corner to corner, as large as the page lets it be. */
export function watermark({ watermark: text }: Document, page: Sheet, script: Script): readonly Box[] {
  if (text === undefined || text === '') return [];
  const { width, height } = page;
  // Widths grow with the size alone.
  const [line] = breakLines([{ text, font: 'bold' }], 1, ENDLESS, script);
  if (!line || line.width === 0) return [];
  const size = Math.min(LARGEST * width, (SPAN * Math.hypot(width, height)) / line.width);
  const angle = (Math.atan2(height, width) * 180) / Math.PI;
  const turn = (angle * Math.PI) / 180;
  // Along the slope, half the word before the middle of the page and half of it after; the middle of its capitals on the diagonal.
  const down = script.measures.capHeight('bold', size) / 2;
  return line.runs.map(({ x, width: own, pieces, rtl, lead }): Box => {
    const along = (x - line.width / 2) * size;
    return {
      type: 'watermark',
      x: width / 2 + along * Math.cos(turn) + down * Math.sin(turn),
      y: height / 2 - along * Math.sin(turn) + down * Math.cos(turn),
      pieces,
      width: own * size,
      ...(rtl && { lead }),
      size,
      angle,
      color: LIGHT,
    };
  });
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** In sizes of the type: no word is as wide. */
const ENDLESS = 10_000;
/** How much of the diagonal the word takes. */
const SPAN = 0.7;
/** The size of its letters at most, as a share of the page's width. */
const LARGEST = 0.3;
/** Words of the paper over it keep a contrast of more than 4.5 to 1, also the quiet ones. */
const LIGHT = '#e6e9ec';
