/** Takes the words of a head and the logo, gives both: the logo beside the words or above them, on a plate where it could not be seen otherwise. */
import type { Picture } from '../../../document/picture.ts';
import { plateFor } from '../../plate.ts';
import type { Box, Tag } from '../boxes.ts';
import { heightOf, place, type Strip } from '../flow.ts';
import { extent } from '../lines.ts';
import { spans } from '../spans.ts';
import { eased, type Ground, type Head } from './design.ts';

export interface Placing {
  /** The colour behind the head. */
  readonly on: string;
  /** Where room is short, it stands at the end in every look: above the words, it would take height from all else. */
  readonly where: 'end' | 'above';
}

export interface HeadBlock {
  readonly height: number;
  at(top: number): Box[];
}

/** @param strips the lines of words for a head that may be narrower */
export function withLogo(head: Head, ground: Ground, placing: Placing, strips: (head: Head) => Strip[]): HeadBlock {
  const { logo } = head.document;
  if (!logo) {
    const lines = strips(head);
    return { height: heightOf(lines), at: (top) => place(lines, top) };
  }
  const { setting } = head;
  const plate = plateFor(logo.picture, placing.on, ground.inks.strong);
  const pad = plate === undefined ? 0 : ground.body * 0.4;
  const where = isPanel(ground) ? 'above' : ground.ease === 0 ? 'end' : placing.where;
  const size = sizeOf(logo.picture, ground, setting.width, where);
  const [width, height] = [size.width + 2 * pad, size.height + 2 * pad];
  const tag: Tag = { role: 'Figure', children: [], alt: logo.alt };
  const box = (x: number, y: number): Box => {
    const behind = plate !== undefined && { plate };
    return { type: 'picture', x, y, width, height, picture: logo.picture, pad, ...behind, tag };
  };
  setting.tag.children.push(tag);
  const gap = ground.body * eased(0.5, 0.8, ground.ease);
  const narrow = { ...setting, width: setting.width - width - 2 * gap };
  if (where === 'above' || !holds(narrow.width, head, ground)) {
    const lines = strips(head);
    const x = placing.where === 'above' ? setting.x + (setting.width - width) / 2 : setting.x;
    return {
      height: height + gap + heightOf(lines),
      at: (top) => [box(x, top), ...place(lines, top + height + gap)],
    };
  }
  const lines = strips({ ...head, setting: narrow });
  const all = Math.max(height, heightOf(lines));
  const x = setting.x + setting.width - width;
  return {
    height: all,
    at: (top) => [box(x, top + (all - height) / 2), ...place(lines, top + (all - heightOf(lines)) / 2)],
  };
}

/** Logos of all ratios look as large as each other when they cover as much; what is very long or high is held within bounds. */
function sizeOf(picture: Picture, { body, ease }: Ground, room: number, where: Placing['where']) {
  const ratio = picture.width / picture.height;
  const square = body * (where === 'above' ? eased(3, 5.8, ease) : eased(3, 5.4, ease));
  const most = { width: room * (where === 'above' ? 0.5 : 0.32), height: square * 1.25 };
  const height = Math.min(square / Math.sqrt(ratio), most.height, most.width / ratio);
  return { width: height * ratio, height };
}

/** True for the front of a folded sheet: too narrow for a logo beside a name, and with height to spare. */
function isPanel({ width, height }: Ground): boolean {
  return height > 2 * width;
}

/** True where the longest word of the name stands whole in such a width. */
function holds(width: number, { document, setting }: Head, { first }: Ground): boolean {
  return extent(spans(document.title, 'bold', setting), first, setting).least <= width;
}
