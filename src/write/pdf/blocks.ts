/** Takes blocks, gives the items that they become: one function a block. */
import { plain } from '../../document/inline.ts';
import { headingNumber, ownNumber, referenceText } from '../../document/numbers.ts';
import type { Block, BlockType, Inline } from '../../document/tree.ts';
import type { Box, Role, Tag } from './boxes.ts';
import { definitions } from './definitions.ts';
import { type Frame, heightOf, type Item, kept, type Parallel } from './flow.ts';
import { noted } from './margin.ts';
import { indented, type Look, lineStrips, type Setting, spacer, tagged, withSpace } from './setting.ts';
import { signatures } from './signatures.ts';
import { table, tableWidths } from './table.ts';

type Of<T extends BlockType> = Extract<Block, { type: T }>;

/** A list of blocks from the top down. `gap` is the space between two paragraphs here. */
export function blocks(content: readonly Block[], setting: Setting, gap = setting.style.gap): Item[] {
  const items: Item[] = [];
  let forced = false;
  let below = false;
  let led = false;
  const widths = tableWidths(content, setting);
  for (const [index, block] of content.entries()) {
    if (block.type === 'page-break') {
      forced = true;
      continue;
    }
    const made =
      block.type === 'table' ? table(block, setting, gap * 1.6, widths.get(block)) : one(block, setting, gap);
    const follows = content[index - 1]?.type === block.type;
    const [first, ...others] =
      block.type === 'annex'
        ? annexed(made, follows)
        : block.type === 'columns' && follows
          ? lower(made, setting)
          : made;
    if (!first) continue;
    // What a heading is the head of stands close below it.
    const close = below ? { ...first, gap: Math.min(first.gap, gap) } : first;
    // A list or table stays with the sentence that leads into it.
    const joined = led && (block.type === 'list' || block.type === 'table') ? worse(close) : close;
    items.push(forced ? { ...joined, force: true } : joined);
    for (const other of others) items.push(other);
    forced = false;
    below = block.type === 'heading';
    led = block.type === 'paragraph';
  }
  return kept(items);
}

/** An item that is not parted from the one before it where that can be helped. */
function worse<T extends Item>(item: T): T {
  return item.cost === 0 ? { ...item, cost: 1 } : item;
}

function one(block: Exclude<Block, Of<'page-break' | 'table'>>, setting: Setting, gap: number): Item[] {
  switch (block.type) {
    case 'heading':
      return titled(block.content, '', setting, `H${block.level}`, []);
    case 'paragraph':
      return lineStrips(block.content, setting, { tag: tagged(setting.tag, 'P'), running: true }, gap);
    case 'clause':
      return clause(block, setting);
    case 'subclause':
      return subclause(block, setting);
    case 'annex':
      return annex(block, setting);
    case 'list':
      return list(block, setting, gap);
    case 'definitions':
      return definitions(block, setting, gap);
    case 'box':
      return box(block, setting);
    case 'columns':
      return [columns(block, setting, gap)];
    case 'signatures':
      return signatures(block, setting);
    case 'statutory':
      return statutory(block, setting);
    case 'note':
      return note(block, setting, gap);
  }
}

/** The title of a document's part: its lines stay together and with what follows, and it is an entry of the outline. */
function titled(
  content: readonly Inline[],
  number: string,
  setting: Setting,
  role: Role,
  marks: readonly Box[],
): Item[] {
  const { style, numbers, furniture } = setting;
  const level = Number(role.slice(1)) === 3 ? 3 : Number(role.slice(1)) === 4 ? 4 : 2;
  const tag = tagged(setting.tag, role);
  const at = { ...setting, size: style.heading[level], color: level === 4 ? style.ink : style.accent };
  const look = { font: style.headings, tag } as const;
  const inner = number === '' ? at : indented(at, style.hang);
  const words = plain(content, (to) => referenceText(to, numbers, furniture));
  const entry: Box = { type: 'outline', y: 0, level, title: `${number} ${words}`.trim() };
  const strips = lineStrips(content, inner, look, style.above[level]);
  return strips.map((strip, index) =>
    index > 0
      ? { ...strip, role: 'heading', cost: 3 }
      : { ...strip, role: 'heading', boxes: [...marks, entry, ...label(number, at, look), ...strip.boxes] },
  );
}

/** A short text at the start of a first line: a number, a bullet. */
function label(text: string, setting: Setting, look: Look): readonly Box[] {
  if (text === '') return [];
  const width = Math.max(setting.width, setting.size * WIDEST);
  const [strip] = lineStrips(labelOf(text), { ...setting, width }, look);
  return withSpace(strip?.boxes ?? []);
}

/** The same words give the same inlines again: what is known of them is remembered by them. */
function labelOf(text: string): readonly Inline[] {
  const label = LABELS.get(text) ?? [{ type: 'text', text }];
  if (LABELS.size >= KEPT) LABELS.clear();
  LABELS.set(text, label);
  return label;
}

const LABELS = new Map<string, readonly Inline[]>();
const KEPT = 1000;

/** In sizes of the type: no number is wider. */
const WIDEST = 100;

function clause({ id, title, margin, content }: Of<'clause'>, setting: Setting): Item[] {
  const number = headingNumber(id, setting.numbers, setting.furniture);
  const heading = titled(title, number, setting, 'H2', [{ type: 'anchor', y: 0, id }]);
  return [
    ...noted(heading, margin, setting),
    ...blocks(content, { ...indented(setting, setting.style.hang), hung: true }),
  ];
}

function annex({ id, title, margin, content }: Of<'annex'>, setting: Setting): Item[] {
  const { style } = setting;
  const number = headingNumber(id, setting.numbers, setting.furniture);
  const words: Inline[] = [{ type: 'text', text: `${number}: ` }, ...title];
  const large = { ...setting, style: { ...style, heading: { ...style.heading, 2: style.heading[2] * 1.25 } } };
  const heading = titled(words, '', large, 'H2', [{ type: 'anchor', y: 0, id }]);
  const [first, ...others] = noted(heading, margin, setting);
  return [...(first ? [first] : []), ...others, ...blocks(content, setting)];
}

/** Columns below columns: a heading at the top of one brings no space of its own. */
function lower([first, ...others]: readonly Item[], { style }: Setting): readonly Item[] {
  return first ? [{ ...first, gap: style.above[3] }, ...others] : others;
}

/** Annexes start on a page of their own; one that follows another goes on below it where all of it fits there. */
function annexed(items: readonly Item[], follows: boolean): readonly Item[] {
  const [first, ...others] = items;
  if (!first) return items;
  if (!follows) return [{ ...first, force: true }, ...others];
  return [{ ...first, gap: first.gap * 1.5, whole: heightOf(items) }, ...others];
}

function subclause({ id, content }: Of<'subclause'>, setting: Setting): Item[] {
  const { hang } = setting.style;
  const inner = setting.hung ? { ...setting, hung: false } : indented(setting, hang);
  const [first, ...others] = blocks(content, inner);
  if (!first) return [];
  const tag = firstTag(first) ?? tagged(setting.tag, 'P');
  const at = { ...inner, x: inner.x - hang, width: hang };
  const boxes: Box[] = [{ type: 'anchor', y: 0, id }, ...label(ownNumber(id, setting.numbers), at, { tag })];
  return hanging(boxes, first, others, setting);
}

function firstTag(item: Item): Tag | undefined {
  return item.type === 'strip' ? item.boxes.find((box) => box.type === 'text')?.tag : undefined;
}

/** Boxes that stand at the left of a first line; before rows and columns, and where they need more room, they get a line of their own. */
function hanging(boxes: readonly Box[], first: Item, others: readonly Item[], { size, style }: Setting): Item[] {
  const end = Math.max(0, ...boxes.map((box) => (box.type === 'text' ? box.x + box.width : 0)));
  const isFree = first.type === 'strip' && first.boxes.every((box) => box.type !== 'text' || box.x >= end);
  if (first.type === 'strip' && first.lines > 0 && isFree)
    return [{ ...first, boxes: [...boxes, ...first.boxes] }, ...others];
  const height = size * style.leading;
  const { gap, cost } = first;
  return [{ type: 'strip', height, gap, cost, lines: 0, boxes }, { ...first, gap: 0, cost: 3 }, ...others];
}

function list({ ordered, items }: Of<'list'>, setting: Setting, gap: number): Item[] {
  const { style } = setting;
  const tag = tagged(setting.tag, 'L');
  const tight = items.every((item) => item.length === 1);
  const entries = items.flatMap((content, index) => {
    const entry = tagged(tag, 'LI');
    const mark = { tag: tagged(entry, 'Lbl') };
    const indent = ordered ? style.bullet * 1.3 : style.bullet;
    const place = setting.depth < DEEPEST ? indented(setting, indent) : setting;
    const inner = { ...place, depth: setting.depth + 1, tag: tagged(entry, 'LBody') };
    const color = ordered ? setting.color : style.accent;
    const boxes = label(ordered ? `${index + 1}.` : '•', { ...setting, x: inner.x - indent, color }, mark);
    const [first, ...others] = blocks(content, inner, gap * 0.6);
    if (!first) return [];
    return hanging(boxes, { ...first, gap: index === 0 ? gap : gap * (tight ? 0.35 : 0.7) }, others, setting);
  });
  const short = heightOf(entries) < style.body * SHORT_LIST;
  return short ? entries.map((entry, index) => (index === 0 ? entry : worse(entry))) : entries;
}

/** Lists within so many lists go on below each other at the same place, so that words find room however deep they stand. */
const DEEPEST = 8;

/** A list of up to this many times the body's size is not split where that can be helped: about five lines. */
const SHORT_LIST = 8;

function box({ title, content }: Of<'box'>, setting: Setting): Item[] {
  const { style } = setting;
  const frame: Frame = {
    x: setting.x,
    width: setting.width,
    pad: style.body * 1.1,
    fill: style.tint,
    stroke: style.hairline,
  };
  const tag = tagged(setting.tag, 'Sect');
  const inner = { ...inside(setting, frame), tag };
  const small = { ...inner, style: { ...style, heading: { ...style.heading, 2: style.boxed } } };
  const heading = title && title.length > 0 ? titled(title, '', small, 'H2', []).map(boxed) : [];
  return framed([...heading, ...blocks(content, inner)], frame, setting);
}

/** Its entry of the outline is no part of the document that could go on on the next page. */
function boxed(item: Item): Item {
  if (item.type !== 'strip') return item;
  return { ...item, boxes: item.boxes.map((box) => (box.type === 'outline' ? { ...box, boxed: true } : box)) };
}

function inside(setting: Setting, { pad }: Frame): Setting {
  return { ...setting, x: setting.x + pad * 1.2, width: setting.width - pad * 2.4, margin: 0, hung: false };
}

/** A frame of up to this many times the body's size is not split where that can be helped. */
const SHORT = 20;

function framed(items: readonly Item[], frame: Frame, { style }: Setting): Item[] {
  const [first, ...others] = kept(items);
  if (!first) return [];
  const whole = heightOf(items) < style.body * SHORT;
  const strips = [{ ...first, gap: 0, cost: 3 } as const, ...others].map((item) =>
    whole && item.cost === 0 ? ({ ...item, cost: 1 } as const) : item,
  );
  return [
    { ...spacer(frame.pad, 0), gap: style.gap * 2 },
    ...strips.map((item) => ({ ...item, frames: [frame, ...(item.frames ?? [])] })),
    spacer(frame.pad + style.gap * 0.8),
  ];
}

function columns({ columns: lists }: Of<'columns'>, setting: Setting, gap: number): Parallel {
  const { gutter } = setting.style;
  const width = (setting.width - gutter * (lists.length - 1)) / Math.max(1, lists.length);
  const cells = lists.map((content, index) =>
    blocks(content, { ...setting, x: setting.x + index * (width + gutter), width, margin: 0, hung: false }),
  );
  return { type: 'parallel', gap, cost: 0, pad: 0, cells };
}

/** The law's words, set apart by a line at the left, and where they come from. */
function statutory({ citation, leastSize = 0, content }: Of<'statutory'>, setting: Setting): Item[] {
  const { style } = setting;
  const frame: Frame = { x: setting.x, width: setting.width, pad: style.body * 0.7, edge: style.accent };
  const inner = { ...inside(setting, frame), tag: tagged(setting.tag, 'Sect') };
  const source = lineStrips(
    citation,
    { ...inner, size: style.small, color: style.quiet },
    { font: 'italic', tag: tagged(inner.tag, 'P') },
    style.gap * 0.7,
  );
  return framed(
    [
      ...blocks(content, { ...inner, size: Math.max(inner.size, leastSize) }),
      ...source.map((strip) => ({ ...strip, cost: 1 as const })),
    ],
    frame,
    setting,
  );
}

function note({ content }: Of<'note'>, setting: Setting, gap: number): Item[] {
  const { style } = setting;
  return blocks(
    content,
    { ...setting, size: style.small, color: style.quiet, tag: tagged(setting.tag, 'Sect') },
    gap * 0.8,
  );
}
