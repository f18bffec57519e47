/** Takes the blocks of a sheet, gives its sections laid out for one width: each whole, save a long one, which may go on in the next column. */
import { plain } from '../../../document/inline.ts';
import { referenceText } from '../../../document/numbers.ts';
import type { Block, Inline } from '../../../document/tree.ts';
import { blocks } from '../blocks.ts';
import { heightOf, type Item } from '../flow.ts';
import { lineStrips, type Setting } from '../setting.ts';

/** A section, or a part of one, without what stands around it. */
export interface Section {
  readonly id: string | undefined;
  readonly items: readonly Item[];
  readonly height: number;
  /** How it may go on in another column; nothing for a section that stays whole. */
  readonly going?: Going;
}

interface Going {
  /** Its heading over a part that goes on. */
  readonly again: readonly Item[];
  /** How high each part is at least, in points. */
  readonly least: number;
}

export function layoutSection(content: readonly Block[], setting: Setting): Section {
  const [head] = content;
  const heading = head?.type === 'heading' ? head : undefined;
  // One sheet needs no outline.
  const items = blocks(content, setting).map(withoutOutline);
  const height = heightOf(items);
  const again = heading ? headingAgain(heading.content, setting) : [];
  return {
    id: heading?.id,
    items,
    height,
    ...(height > setting.size * LONG && { going: { again, least: setting.size * ENOUGH } }),
  };
}

/** A section of up to so many sizes of the type is never parted. */
const LONG = 18;
/** On each side of a break, in sizes of the type. */
const ENOUGH = 6;

function withoutOutline(item: Item): Item {
  return item.type === 'strip' ? { ...item, boxes: item.boxes.filter(({ type }) => type !== 'outline') } : item;
}

/** Read aloud once only, so these words are no part of the document. */
function headingAgain(content: readonly Inline[], setting: Setting): Item[] {
  const { style, numbers, furniture } = setting;
  const title = plain(content, (to) => referenceText(to, numbers, furniture));
  const text = furniture.continued.replace('{title}', () => title);
  const at = { ...setting, size: style.heading[2], color: style.accent };
  return lineStrips([{ type: 'text', text }], at, { font: style.headings, tag: undefined });
}

/** As much as fits into a height, and the rest under its heading again; nothing where too little would stand on either side. */
export function parted(section: Section, height: number): readonly [Section, Section] | undefined {
  const { going, items, id } = section;
  if (!going) return undefined;
  const { again, least } = going;
  const places = items.flatMap((item, index) => (isBegun(item) && item.cost === 0 ? [index] : []));
  for (const at of places.toReversed()) {
    const before = items.slice(0, at);
    const [next, ...others] = items.slice(at);
    if (!next || heightOf(before) > height || !isEnough([next, ...others], least)) continue;
    if (!isEnough(before, least)) return undefined;
    const { rule: _, ...bare } = next;
    const gap = again.length === 0 ? 0 : next.type === 'parallel' ? ROW_GAP : next.gap;
    const rest = [...again, { ...bare, gap }, ...others];
    return [
      { id, items: before, height: heightOf(before) },
      { id, items: rest, height: heightOf(rest), going },
    ];
  }
  return undefined;
}

/** In points, between a heading that is repeated and the first row under it. */
const ROW_GAP = 2;

/** True where a paragraph, an entry of a list or a row of a table begins. */
function isBegun(item: Item): boolean {
  return item.type === 'parallel' || (item.role !== 'heading' && item.gap > 0);
}

/** Two things at least, beside a heading, and not too low. */
function isEnough(items: readonly Item[], least: number): boolean {
  return items.filter(isBegun).length > 1 && heightOf(items) >= least;
}

/** How many of its lines end within a word. */
export function cutsIn(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    if (item.type === 'parallel') return sum + item.cells.reduce((own, cell) => own + cutsIn(cell), 0);
    return sum + (item.cut ? 1 : 0);
  }, 0);
}

/** How many lines the longest name takes in a row beside its price. */
export function linesOfNames(items: readonly Item[]): number {
  return Math.max(0, ...items.map((item) => (item.type === 'parallel' ? (item.cells[0]?.length ?? 0) : 0)));
}
