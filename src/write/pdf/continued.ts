/** Takes placed pages, gives over each that goes on with a clause the words that say so: who reads it alone knows what it is about. */
import type { Inline } from '../../document/tree.ts';
import { type Box, type OutlineBox, shift } from './boxes.ts';
import { heightOf, place, type Strip } from './flow.ts';
import { lineStrips, type Setting } from './setting.ts';

/** The words over a page, in its top margin, as an artifact: who hears the text hears it without a break. */
export function continued(pages: readonly (readonly Box[])[], setting: Setting, top: number): readonly Box[][] {
  const { style, furniture } = setting;
  const at = { ...setting, size: style.small, color: style.quiet, hung: false };
  let open: OutlineBox | undefined;
  const known = new Map<OutlineBox, readonly Strip[]>();
  const wordsOf = (part: OutlineBox): readonly Strip[] => {
    const words: Inline[] = [{ type: 'text', text: furniture.continued.split('{title}').join(part.title) }];
    const strips = known.get(part) ?? lineStrips(words, at, { tag: undefined });
    known.set(part, strips);
    return strips;
  };
  return pages.map((boxes) => {
    const before = isHead(boxes) ? undefined : open;
    open = boxes.findLast(isPart) ?? open;
    if (!before) return [];
    const strips = wordsOf(before);
    if (strips.length > MOST) return [];
    return place(strips, 0).map((box) => shift(box, 0, top - heightOf(strips) - style.gap));
  });
}

/** Lines: a longer title is not repeated. */
const MOST = 2;

/** An entry of the outline that no other stands above: a clause, an annex, the signatures. */
function isPart(box: Box): box is OutlineBox {
  return box.type === 'outline' && box.level <= 2 && !box.boxed;
}

/** True where the first words of a page are the title of a part. */
function isHead(boxes: readonly Box[]): boolean {
  const first = boxes.find((box) => box.type === 'text' || isPart(box));
  return first === undefined || isPart(first);
}
