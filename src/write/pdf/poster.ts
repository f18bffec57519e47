/** Takes a numbered poster and measures, gives its sheet: the largest type with which all of it fits on as few pages as can be, in two columns. */
import type { Document } from '../../document/tree.ts';
import { type Parts, partsOf } from '../parts.ts';
import { blocks } from './blocks.ts';
import { type Box, type Pages, shift, type Tag } from './boxes.ts';
import { heightOf, type Item, paginate, place } from './flow.ts';
import { type Foot, footOf } from './foot.ts';
import { PAPER } from './paper.ts';
import { lineStrips, type Setting, tagged, type Writing } from './setting.ts';
import { type Style, styleOf } from './style.ts';

/** Sizes of body type, in points. */
const LARGEST = 22;
const SMALLEST = 9;
const STEP = 0.5;
const MARGIN = { side: 46, bottom: 32 } as const;

export function poster(document: Document, script: Writing): Pages {
  const parts = partsOf(document.content);
  const flowing = { intro: [], sections: [parts.intro, ...parts.sections, parts.closing], closing: [] };
  const sheet = (size: number): Sheet => sheetOf(document, parts, false, script, size);
  const endless = (size: number): Sheet => sheetOf(document, flowing, true, script, size);
  const whole = largest((size) => evenColumns(sheet(size)) !== undefined);
  const pages = (size: number): number => Math.ceil(columnsOf(endless(size)).length / 2);
  const least = pages(SMALLEST);
  const flowed = largest((size) => pages(size) <= least) ?? SMALLEST;
  // Sections stay whole, unless that makes the type much smaller: a long table of prices goes on in the second column.
  if (whole && (least > 1 || whole * MUCH > flowed)) {
    const best = sheet(whole);
    return onePage(best, evenColumns(best) ?? []);
  }
  return manyPages(endless(flowed));
}

const MUCH = 1.25;

/** The largest size of type that is good, if the smallest is. What is good in one size nearly always is in the next smaller. */
function largest(good: (size: number) => boolean): number | undefined {
  if (!good(SMALLEST)) return undefined;
  let low = 0;
  let high = (LARGEST - SMALLEST) / STEP;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (good(SMALLEST + middle * STEP)) low = middle;
    else high = middle - 1;
  }
  return SMALLEST + low * STEP;
}

/** A poster laid out at one size of type, before its columns are made. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly setting: Setting;
  readonly band: readonly Box[];
  /** Where the columns may start and must end. */
  readonly top: number;
  readonly bottom: number;
  readonly intro: readonly Item[];
  readonly sections: readonly (readonly Item[])[];
  readonly closing: readonly Item[];
  readonly foot: Foot;
}

function sheetOf(document: Document, parts: Parts, numbered: boolean, script: Writing, size: number): Sheet {
  const { width, height } = PAPER[document.theme.paper];
  const plain = styleOf(document.theme, size);
  // Sections stand in columns, and what room is left goes between them anyway.
  const style: Style = {
    ...plain,
    figures: 'semibold',
    justified: false,
    boxed: plain.heading[2],
    above: { ...plain.above, 2: size * 1.4 },
  };
  const setting: Setting = {
    ...script,
    style,
    tag: { role: 'Document', children: [] } satisfies Tag,
    x: MARGIN.side,
    width: width - 2 * MARGIN.side,
    margin: 0,
    size,
    color: style.ink,
    hung: false,
    depth: 0,
  };
  const band = bandOf(document, setting, width);
  const intro = blocks(parts.intro, setting);
  const column = { ...setting, width: columnWidth(setting, parts.sections.length) };
  const sections = parts.sections.map((section) => blocks(section, column));
  const closing = blocks(parts.closing, setting);
  const small = { ...setting, style: styleOf(document.theme, Math.min(size, FOOT_BODY)) };
  const foot = footOf(document, small, numbered);
  const introHeight = intro.length > 0 ? heightOf(intro) + style.gap * 2 : 0;
  const closingHeight = closing.length > 0 ? heightOf(closing) + style.gap * 2 : 0;
  return {
    width,
    height,
    setting,
    band: band.boxes,
    top: band.bottom + style.gap * 2.6 + introHeight,
    bottom: height - MARGIN.bottom - foot.height - size - closingHeight,
    intro,
    sections,
    closing,
    foot,
  };
}

/** The foot is for who wants to know which version hung here: it stays small. */
const FOOT_BODY = 11;

function columnWidth({ width, style }: Setting, sections: number): number {
  return sections > 1 ? (width - gutter(style)) / 2 : width;
}

function gutter({ gutter: between }: Setting['style']): number {
  return Math.min(between, 36);
}

/** The band at the head of the sheet: white words on the business's colour, from edge to edge. */
function bandOf(document: Document, setting: Setting, width: number): { boxes: Box[]; bottom: number } {
  const { style, size } = setting;
  const white = { ...setting, color: '#ffffff' };
  const title = lineStrips(
    document.title,
    { ...white, size: size * 2.5, style: { ...style, leading: 1.15 } },
    { font: 'bold', tag: tagged(setting.tag, 'H1') },
  );
  const subtitle = lineStrips(
    document.subtitle ?? [],
    { ...white, size: size * 1.2 },
    { tag: tagged(setting.tag, 'P') },
    size * 0.15,
  );
  const items = [...title, ...subtitle];
  const pad = size * 1.5;
  const bottom = heightOf(items) + 2 * pad;
  const band: Box = { type: 'rect', x: 0, y: 0, width, height: bottom, fill: style.accent };
  return { boxes: [band, ...place(items, pad)], bottom };
}

type Columns = readonly (readonly (readonly Item[])[])[];

/** The sections in one or two columns of about the same height, or nothing where they do not fit. */
function evenColumns({ sections, top, bottom }: Sheet): Columns | undefined {
  const room = bottom - top;
  const splits = sections.length > 1 ? sections.slice(1).map((_, index) => index + 1) : [sections.length];
  let best: { columns: Columns; height: number } | undefined;
  for (const at of splits) {
    const columns = [sections.slice(0, at), sections.slice(at)];
    const height = Math.max(...columns.map((column) => heightOf(column.flat())));
    if (height <= room && (!best || height < best.height)) best = { columns, height };
  }
  return best?.columns;
}

function onePage(sheet: Sheet, columns: Columns): Pages {
  const { setting, top, bottom, intro, closing, height } = sheet;
  const { style } = setting;
  const footTop = height - MARGIN.bottom - sheet.foot.height;
  const boxes: Box[] = [
    ...sheet.band,
    ...place(intro, top - style.gap * 2 - heightOf(intro)),
    ...columns.flatMap((column, index) => {
      const dx = index * (columnWidth(setting, sheet.sections.length) + gutter(style));
      return place(spread(column, bottom - top, style.gap * 2.5), top).map((box) => shift(box, dx, 0));
    }),
    ...place(closing, bottom + style.gap * 2),
    ...sheet.foot.at(footTop),
  ];
  // One sheet needs no outline.
  const page = boxes.filter((box) => box.type !== 'outline');
  return { width: sheet.width, height, tag: setting.tag, pages: [page] };
}

/** What room is left goes between the sections, as far as it still looks meant. */
function spread(sections: readonly (readonly Item[])[], room: number, most: number): Item[] {
  const spare = room - heightOf(sections.flat());
  const extra = sections.length > 1 ? Math.min(most, spare / (sections.length - 1)) : 0;
  return sections.flatMap((section) =>
    section.map((item, index) => (index === 0 ? { ...item, gap: item.gap + extra } : item)),
  );
}

/** Everything one below the other in two columns on each page, filled one after the other. */
function columnsOf(sheet: Sheet): (readonly Item[])[] {
  return paginate(sheet.sections.flat(), (column) => roomOf(sheet, column));
}

/** The same, so that the columns of the last page end at about the same height. */
function balanced(sheet: Sheet): (readonly Item[])[] {
  let even = columnsOf(sheet);
  const ends = even.length + (even.length % 2);
  let low = 0;
  let high = roomOf(sheet, ends - 1);
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    const room = (column: number): number => (column < ends - 2 ? roomOf(sheet, column) : middle);
    const trial = paginate(sheet.sections.flat(), room);
    // What cannot be split may be higher than it should be, but not higher than the page.
    const fits = trial.every((items, column) => heightOf(items) <= Math.max(room(column), high));
    if (trial.length <= ends && fits) [even, high] = [trial, middle];
    else low = middle;
  }
  return even;
}

/** Halving the height of a page so often leaves less than a point. */
const ROUNDS = 10;

function head({ top }: Sheet, page: number): number {
  return page === 0 ? top : MARGIN.side;
}

function roomOf(sheet: Sheet, column: number): number {
  const { height, foot, setting } = sheet;
  return height - MARGIN.bottom - foot.height - setting.size - head(sheet, Math.floor(column / 2));
}

/** More than one section or sheet can hold: what flows, with the page's number where there are several. */
function manyPages(sheet: Sheet): Pages {
  const { setting, band, foot, width, height } = sheet;
  const across = columnWidth(setting, sheet.sections.length) + gutter(setting.style);
  const footTop = height - MARGIN.bottom - foot.height;
  const columns = balanced(sheet);
  const count = Math.ceil(columns.length / 2);
  const pages = Array.from({ length: count }, (_, page): Box[] => [
    ...(page === 0 ? band : []),
    ...columns
      .slice(2 * page, 2 * page + 2)
      .flatMap((items, side) => place(items, head(sheet, page)).map((box) => shift(box, side * across, 0))),
    ...foot.at(footTop, count > 1 ? { page: page + 1, pages: count } : undefined),
  ]);
  return { width, height, tag: setting.tag, pages };
}
