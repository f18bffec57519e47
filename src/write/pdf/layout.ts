/** Takes a numbered document and measures, gives its pages: every box placed. Pure: knows no PDF. */
import type { Outcome } from '../../diagnostic.ts';
import { directionOfLanguage } from '../../document/direction.ts';
import type { Numbers } from '../../document/numbers.ts';
import type { Sheet } from '../../document/sheet.ts';
import type { Block, Document } from '../../document/tree.ts';
import { contrast } from '../colour.ts';
import { blocks } from './blocks.ts';
import { type Box, mirrored, type Pages, type Tag } from './boxes.ts';
import { continued } from './continued.ts';
import { withCut } from './cut.ts';
import { type Item, paginate, place } from './flow.ts';
import { footOf } from './foot.ts';
import type { Measures } from './measure.ts';
import { PAPER } from './paper.ts';
import { poster } from './poster/poster.ts';
import { lineStrips, type Setting, spacer, tagged, type Writing } from './setting.ts';
import { type Style, styleOf } from './style.ts';
import type { Hyphenator } from './text/hyphens.ts';
import { watermark } from './watermark.ts';

const BODY = 10.5;
const MARGIN = { top: 62, side: 66, bottom: 46 } as const;

/**
 * A poster fills its one sheet; all else flows over as many pages as it needs. A document in a language that is read from right to left
 * is laid out from its lines' beginning like any other, and mirrored as a whole at last. A sheet that can't hold its words throws: ask
 * `layoutSheet` first.
 */
export function layout(document: Document, numbers: Numbers, measures: Measures, hyphenator?: Hyphenator): Pages {
  const script = writingOf(document, numbers, measures, hyphenator);
  if (!document.sheet) return finished(document, flowing(document, script), script);
  const outcome = layoutSheet(document, document.sheet, numbers, measures);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

/** The one page of a poster, with a note on its type; or why its sheet can't hold its words, and what helps. */
export function layoutSheet(document: Document, sheet: Sheet, numbers: Numbers, measures: Measures): Outcome<Pages> {
  const script = writingOf(document, numbers, measures);
  const outcome = poster(document, sheet, script);
  return outcome.ok ? { ...outcome, value: withCut(finished(document, outcome.value, script), sheet) } : outcome;
}

function writingOf(document: Document, numbers: Numbers, measures: Measures, hyphenator?: Hyphenator): Writing {
  const { language, furniture } = document;
  return { numbers, furniture, measures, language, direction: directionOfLanguage(language), hyphenator };
}

/** With the word of a draft behind the words, and turned round where the language asks for it. */
function finished(document: Document, laid: Pages, script: Writing): Pages {
  const behind = watermark(document, laid, script);
  // A draft is not for signing.
  const shown = (box: Box): boolean => behind.length === 0 || box.type !== 'field';
  const turned = (box: Box): Box => (script.direction === 'rtl' ? mirrored(box, laid.width) : box);
  // On a sheet, pale areas are drawn first: they would hide it.
  const isGround = (box: Box): boolean => behind.length > 0 && document.sheet !== undefined && isPale(box);
  return {
    ...laid,
    pages: laid.pages.map((boxes) => [
      ...boxes.filter(isGround).map(turned),
      ...behind,
      ...boxes.filter((box) => shown(box) && !isGround(box)).map(turned),
    ]),
  };
}

function isPale(box: Box): boolean {
  return box.type === 'rect' && box.fill !== undefined && contrast(box.fill, '#ffffff') < PALE;
}

/** What is nearer to white than this is seen through the word. */
const PALE = 1.5;

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
