/** Takes a document, gives the lines on which both sides put their initials at the foot of a page. */
import type { Document, Inline } from '../../document/tree.ts';
import { type Box, shift } from './boxes.ts';
import { extent } from './lines.ts';
import { baseline, lineStrips, type Setting } from './setting.ts';
import { spans } from './spans.ts';

export interface Initials {
  readonly height: number;
  /** Their tops count from 0. */
  readonly boxes: readonly Box[];
}

/** `Initials  We ______  You ______`, at the end of the line; nothing where the document asks for none. */
export function initialsOf({ initials = [], furniture }: Document, setting: Setting): Initials {
  if (initials.length === 0) return { height: 0, boxes: [] };
  const { size, style, x, width } = setting;
  const height = size * ROOM;
  const down = height - size * style.leading - style.gap;
  const entries = [
    { words: [text(furniture.initials)], pen: 0 },
    ...initials.map((words) => ({ words, pen: PEN })),
  ].map(({ words, pen }) => ({
    words,
    most: extent(spans(words, 'regular', setting), size, setting).most + HAIR,
    pen: size * pen,
  }));
  const between = size * 0.5;
  const whole = entries.reduce((sum, { most, pen }) => sum + most + between + pen, between * (entries.length - 1));
  let left = x + width - whole;
  const boxes = entries.flatMap(({ words, most, pen }): Box[] => {
    const strips = lineStrips(words, { ...setting, x: left, width: most }, { tag: undefined });
    const start = left + most + between;
    left = start + pen + between;
    const y = baseline(size, setting) + size * 0.2;
    const line: Box = { type: 'rule', x: start, y, width: pen, thickness: 0.5, color: style.quiet };
    return [...strips.slice(0, 1).flatMap((strip) => strip.boxes), ...(pen > 0 ? [line] : [])];
  });
  return { height, boxes: boxes.map((box) => shift(box, 0, down)) };
}

/** In sizes of the type: the room for them, and the length of a line. */
const ROOM = 3.6;
const PEN = 6;
/** Sums of widths are rounded: what fits exactly must not be broken. */
const HAIR = 0.2;

function text(words: string): Inline {
  return { type: 'text', text: words };
}
