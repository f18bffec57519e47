/** Takes a numbered poster and measures, gives its sheet: the largest type with which all of it fits on one page, in two even columns. */
import type { Numbers } from '../../document/numbers.ts';
import type { Document } from '../../document/tree.ts';
import { type Parts, partsOf } from '../parts.ts';
import { blocks } from './blocks.ts';
import { type Box, type Pages, shift, type Tag } from './boxes.ts';
import { heightOf, type Item, paginate, place } from './flow.ts';
import { type Foot, footOf } from './foot.ts';
import type { Measures } from './measure.ts';
import { PAPER } from './paper.ts';
import { lineStrips, type Setting, tagged } from './setting.ts';
import { styleOf } from './style.ts';

/** Sizes of body type, in points. */
const LARGEST = 22;
const SMALLEST = 9;
const STEP = 0.5;
const MARGIN = { side: 46, bottom: 32 } as const;

export function poster(document: Document, numbers: Numbers, measures: Measures): Pages {
  const parts = partsOf(document.content);
  const at = (step: number): { sheet: Sheet; columns: Columns | undefined } => {
    const sheet = sheetOf(document, parts, numbers, measures, SMALLEST + step * STEP);
    return { sheet, columns: evenColumns(sheet) };
  };
  // What fits in one size nearly always fits in the next smaller: halve the sizes that are left.
  let best = at(0);
  let low = 0;
  let high = (LARGEST - SMALLEST) / STEP;
  while (best.columns && low < high) {
    const middle = Math.ceil((low + high) / 2);
    const trial = at(middle);
    if (trial.columns) [best, low] = [trial, middle];
    else high = middle - 1;
  }
  if (best.columns) return onePage(best.sheet, best.columns);
  const flowing = { intro: [], sections: [parts.intro, ...parts.sections, parts.closing], closing: [] };
  return manyPages(sheetOf(document, flowing, numbers, measures, SMALLEST));
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

function sheetOf(document: Document, parts: Parts, numbers: Numbers, measures: Measures, size: number): Sheet {
  const { width, height } = PAPER[document.theme.paper];
  const plain = styleOf(document.theme, size);
  // Sections stand in columns, and what room is left goes between them anyway.
  const style = { ...plain, boxed: plain.heading[2], above: { ...plain.above, 2: size * 1.4 } };
  const setting: Setting = {
    numbers,
    furniture: document.furniture,
    measures,
    style,
    tag: { role: 'Document', children: [] } satisfies Tag,
    x: MARGIN.side,
    width: width - 2 * MARGIN.side,
    size,
    color: style.ink,
    hung: false,
  };
  const band = bandOf(document, setting, width);
  const intro = blocks(parts.intro, setting);
  const column = { ...setting, width: columnWidth(setting, parts.sections.length) };
  const sections = parts.sections.map((section) => blocks(section, column));
  const closing = blocks(parts.closing, setting);
  const foot = footOf(document, { ...setting, style: styleOf(document.theme, Math.min(size, FOOT_BODY)) });
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

/** More than one sheet can hold even in the smallest type: two columns on each page, filled one after the other. */
function manyPages({ setting, top, band, sections, foot, width, height }: Sheet): Pages {
  const column = columnWidth(setting, sections.length) + gutter(setting.style);
  const footTop = height - MARGIN.bottom - foot.height;
  const bottom = footTop - setting.size;
  const head = (page: number): number => (page === 0 ? top : MARGIN.side);
  const filled = paginate(sections.flat(), (index) => bottom - head(Math.floor(index / 2)));
  const pages = filled.flatMap((left, index) => {
    if (index % 2 === 1) return [];
    const page = index / 2;
    const right = place(filled[index + 1] ?? [], head(page)).map((box) => shift(box, column, 0));
    return [[...place(left, head(page)), ...right]];
  });
  const whole = pages.map((boxes, index): Box[] => [
    ...(index === 0 ? band : []),
    ...boxes,
    ...foot.at(footTop, { page: index + 1, pages: pages.length }),
  ]);
  return { width, height, tag: setting.tag, pages: whole };
}
