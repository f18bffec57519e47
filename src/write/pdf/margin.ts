/** Takes the items of a heading and what stands in the margin beside it, gives both: beside each other where the page has room. */
import type { Inline } from '../../document/tree.ts';
import { shift } from './boxes.ts';
import type { Item } from './flow.ts';
import { lineStrips, type Setting, tagged } from './setting.ts';

/** The first line of the note stands level with the heading; without a margin it is a small line below. */
export function noted(heading: readonly Item[], note: readonly Inline[] | undefined, setting: Setting): Item[] {
  const [first, ...others] = heading;
  if (note === undefined || first?.type !== 'strip') return [...heading];
  const { style, margin } = setting;
  const look = { tag: tagged(setting.tag, 'P') };
  const small = { ...setting, size: style.small * 0.85, color: style.quiet, hung: false };
  if (margin < LEAST)
    return [...heading, ...lineStrips(note, small, look).map((strip) => ({ ...strip, cost: 3 }) as const)];
  const strips = lineStrips(note, { ...small, x: setting.x + setting.width + GAP, width: margin - GAP - EDGE }, look);
  const level = firstBaseline(first) - firstBaseline(strips[0]);
  const boxes = strips.flatMap((strip, line) => strip.boxes.map((box) => shift(box, 0, level + line * strip.height)));
  return [{ ...first, boxes: [...first.boxes, ...boxes] }, ...others];
}

/** A margin of less holds no note. Lengths are in points. */
const LEAST = 46;
/** From the text to the note, and from the note to the edge of the sheet, where many printers can't print. */
const GAP = 8;
const EDGE = 14;

function firstBaseline(item: Item | undefined): number {
  const text = item?.type === 'strip' ? item.boxes.find(({ type }) => type === 'text') : undefined;
  return text?.y ?? 0;
}
