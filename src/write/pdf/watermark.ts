/** Takes a document and the size of its pages, gives the word that stands across each of them, if it has one. */
import type { Document } from '../../document/tree.ts';
import type { Box } from './boxes.ts';
import type { Measures } from './measure.ts';

/** From corner to corner, as large as the page lets it be. */
export function watermark({ watermark: text }: Document, page: Sheet, measures: Measures): readonly Box[] {
  if (text === undefined || text === '') return [];
  const { width, height } = page;
  const unit = measures.width(text, 'bold', 1);
  const size = Math.min(LARGEST * width, (SPAN * Math.hypot(width, height)) / unit);
  const angle = (Math.atan2(height, width) * 180) / Math.PI;
  const turn = (angle * Math.PI) / 180;
  // From the middle of the page half the word back, and half the height of its capitals down, aslant.
  const [back, down] = [(unit * size) / 2, measures.capHeight('bold', size) / 2];
  const place = {
    x: width / 2 - back * Math.cos(turn) + down * Math.sin(turn),
    y: height / 2 + back * Math.sin(turn) + down * Math.cos(turn),
  };
  return [
    {
      type: 'watermark',
      ...place,
      pieces: measures.shape(text, 'bold'),
      width: unit * size,
      size,
      angle,
      color: LIGHT,
    },
  ];
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** How much of the diagonal the word takes. */
const SPAN = 0.7;
/** The size of its letters at most, as a share of the page's width. */
const LARGEST = 0.3;
/** Words of the paper over it keep a contrast of more than 4.5 to 1, also the quiet ones. */
const LIGHT = '#e6e9ec';
