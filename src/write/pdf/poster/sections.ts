/** Takes the blocks of a sheet, gives its sections laid out for one width: each whole, save a long table, which may go on in the next column. */
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
  /** Over a part that goes on in another column; nothing for a section that stays whole. */
  readonly again?: readonly Item[];
}

export function layoutSection(content: readonly Block[], setting: Setting): Section {
  const [head] = content;
  const heading = head?.type === 'heading' ? head : undefined;
  // One sheet needs no outline.
  const items = blocks(content, setting).map(withoutOutline);
  const long = content.some((block) => block.type === 'table' && block.rows.length > MANY_ROWS);
  return {
    id: heading?.id,
    items,
    height: heightOf(items),
    ...(long && { again: heading ? headingAgain(heading.content, setting) : [] }),
  };
}

/** A table of up to so many rows is never parted. */
const MANY_ROWS = 12;

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

/** As many rows as fit into a height, and the rest under its heading again; nothing where too few rows would stand on either side. */
export function parted(section: Section, height: number): readonly [Section, Section] | undefined {
  const { again, items, id } = section;
  if (!again) return undefined;
  const ends = items.flatMap((item, index) => (isRow(item) && isRow(items[index - 1]) ? [index] : []));
  const rows = items.filter(isRow).length;
  for (const at of ends.toReversed()) {
    const before = items.slice(0, at);
    const own = before.filter(isRow).length;
    if (heightOf(before) > height || rows - own < FEW_ROWS) continue;
    if (own < FEW_ROWS) return undefined;
    const [next, ...others] = items.slice(at);
    if (!next) return undefined;
    const { rule: _, ...bare } = next;
    const rest = [...again, { ...bare, gap: again.length > 0 ? ROW_GAP : 0 }, ...others];
    return [
      { id, items: before, height: heightOf(before) },
      { id, items: rest, height: heightOf(rest), again },
    ];
  }
  return undefined;
}

/** On each side of a break. */
const FEW_ROWS = 4;
/** In points, between a heading that is repeated and the first row under it. */
const ROW_GAP = 2;

function isRow(item: Item | undefined): boolean {
  return item?.type === 'parallel';
}
