/** Takes the one face of a card, gives the sheet that is folded to a tent: the face below the fold, and above it once more upside down, so that both stand upright. */
import { type Pages, shift, upsideDown } from '../boxes.ts';
import { foldMarks } from './fold.ts';

export function tent({ width, height: fold, tag, pages: [face = []] }: Pages): Pages {
  const height = 2 * fold;
  const front = face.map((box) => shift(box, 0, fold));
  return {
    width,
    height,
    tag,
    pages: [[...upsideDown(face, width, fold), ...front, ...foldMarks({ y: [fold] }, { width, height })]],
  };
}
