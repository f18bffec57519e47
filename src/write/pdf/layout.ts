/** Takes a numbered document and measures, gives its pages: every box placed. Pure: knows no PDF. */
import { directionOfLanguage } from '../../document/direction.ts';
import type { Numbers } from '../../document/numbers.ts';
import type { Block, Document } from '../../document/tree.ts';
import { blocks } from './blocks.ts';
import { type Box, mirrored, type Pages, type Tag } from './boxes.ts';
import { continued } from './continued.ts';
import { type Item, paginate, place } from './flow.ts';
import { footOf } from './foot.ts';
import type { Measures } from './measure.ts';
import { PAPER } from './paper.ts';
import { poster } from './poster.ts';
import { lineStrips, type Setting, spacer, tagged, type Writing } from './setting.ts';
import { type Style, styleOf } from './style.ts';
import type { Hyphenator } from './text/hyphens.ts';
import { watermark } from './watermark.ts';

const BODY = 10.5;
const MARGIN = { top: 62, side: 66, bottom: 46 } as const;

/**
 * Posters fill one sheet with the largest type that fits; all else flows over as many pages as it needs. A document in a language that
 * is read from right to left is laid out from its lines' beginning like any other, and mirrored as a whole at last.
 */
export function layout(document: Document, numbers: Numbers, measures: Measures, hyphenator?: Hyphenator): Pages {
  const direction = directionOfLanguage(document.language);
  const { language, furniture } = document;
  const script = { numbers, furniture, measures, language, direction, hyphenator };
  const laid = document.kind === 'poster' ? poster(document, script) : flowing(document, script);
  const behind = watermark(document, laid, script);
  // A draft is not for signing.
  const shown = (box: Box): boolean => behind.length === 0 || box.type !== 'field';
  const turned = (box: Box): Box => (direction === 'rtl' ? mirrored(box, laid.width) : box);
  return { ...laid, pages: laid.pages.map((boxes) => [...behind, ...boxes.filter(shown).map(turned)]) };
}

function flowing(document: Document, script: Writing): Pages {
  const { width, height } = PAPER[document.theme.paper];
  const style = styleOf(document.theme, BODY);
  const tag: Tag = { role: 'Document', children: [] };
  const setting: Setting = {
    ...script,
    style,
    tag,
    x: MARGIN.side,
    width: width - 2 * MARGIN.side,
    margin: MARGIN.side,
    size: BODY,
    color: style.ink,
    hung: false,
    depth: 0,
  };
  const foot = footOf(document, setting);
  const bottom = height - MARGIN.bottom - foot.height;
  const room = bottom - style.gap * 2.6 - MARGIN.top;
  const parts = paginate(itemsOf(document, setting, room), () => room);
  const placed = parts.map((part) => place(part, MARGIN.top));
  const heads = continued(placed, setting, MARGIN.top);
  const pages = placed.map((boxes, index): Box[] => [
    ...(heads[index] ?? []),
    ...boxes,
    ...foot.at(bottom, { page: index + 1, pages: parts.length }),
  ]);
  return { width, height, tag, pages };
}

/** What a page break ends is an overview, and wants to be one page: it gets smaller type where that helps. */
function itemsOf(document: Document, setting: Setting, room: number): Item[] {
  const parts: Block[][] = [[]];
  for (const block of document.content) {
    if (block.type === 'page-break') parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts.flatMap((part, index) => {
    const set = (size: number): { items: Item[]; tag: Tag } => {
      const tag: Tag = { role: 'Document', children: [] };
      const at = { ...setting, size, style: styleOf(document.theme, size), tag };
      return { items: [...(index === 0 ? titleOf(document, at) : []), ...blocks(part, at)], tag };
    };
    const trials = index === parts.length - 1 ? [] : OVERVIEW_SIZES;
    const size = trials.find((trial) => paginate(set(trial).items, () => room).length === 1) ?? BODY;
    const { items, tag } = set(size);
    for (const child of tag.children) setting.tag.children.push(child);
    return items;
  });
}

/** In points, from the largest. */
const OVERVIEW_SIZES = [BODY, 10, 9.5, 9, 8.75, 8.5, 8.25];

function titleOf(document: Document, setting: Setting): Item[] {
  const { style } = setting;
  const title = lineStrips(
    document.title,
    { ...setting, size: style.title, color: style.accent, style: tight(style) },
    { font: 'semibold', tag: tagged(setting.tag, 'H1') },
  );
  const subtitle = lineStrips(
    document.subtitle ?? [],
    { ...setting, size: style.subtitle, color: style.quiet },
    { tag: tagged(setting.tag, 'P') },
    style.gap * 0.3,
  );
  const rule: Box = {
    type: 'rule',
    x: setting.x,
    y: style.gap * 1.4,
    width: setting.width,
    thickness: 1.2,
    color: style.accent,
  };
  const line: Item = { ...spacer(style.gap * 2.4), boxes: [rule] };
  return [...title, ...subtitle, line].map((item, index) => (index === 0 ? item : { ...item, cost: 3 }));
}

/** Large type needs less space between its lines. */
function tight(style: Style): Style {
  return { ...style, leading: 1.15 };
}
