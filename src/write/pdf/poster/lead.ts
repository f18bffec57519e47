/** Takes the facts that are asked first, gives them in the largest type: side by side where there is room, else one below the other, each beside its label. */
import { type Box, shift } from '../boxes.ts';
import { heightOf, place } from '../flow.ts';
import { extent } from '../lines.ts';
import { baseline, lineStrips, type Setting, tagged } from '../setting.ts';
import { spans } from '../spans.ts';
import type { FontStyle } from '../text/face.ts';
import type { Area, Lead } from './design.ts';

export interface LeadLook {
  /** Sizes of a fact: at least, and at most where it fits beside the others. */
  readonly least: number;
  readonly most: number;
  readonly label: { readonly font: FontStyle; readonly color: string };
  readonly fact: { readonly font: FontStyle; readonly color: string };
  readonly align: 'start' | 'center';
  /** Around each, inside of what may stand behind it. */
  readonly pad: { readonly x: number; readonly y: number };
  /** From one to the next. */
  readonly gap: number;
  /** True where a first row may be shorter than the others. */
  readonly uneven?: true;
}

export interface LaidLead {
  readonly boxes: readonly Box[];
  /** What may stand behind each. */
  readonly areas: readonly Area[];
  readonly height: number;
}

/** Below `top`; `setting` is where it is laid out, in the size of the labels. */
export function layLead(lead: Lead | undefined, setting: Setting, look: LeadLook, top: number): LaidLead {
  if (!lead || lead.items.length === 0) return { boxes: [], areas: [], height: 0 };
  const widths = lead.items.map((item) => naturalWidths(item, setting, look));
  const rows = rowsOf(widths, setting, look);
  return rows ? sideBySide(lead, setting, look, top, rows, widths) : below(lead, setting, look, top, widths);
}

/** Of a label in its size, and of a fact in a size of 1. */
interface Natural {
  readonly label: number;
  readonly fact: number;
}

function naturalWidths({ term, content }: Lead['items'][number], setting: Setting, look: LeadLook): Natural {
  return {
    label: extent(spans(term, look.label.font, setting), setting.size, setting).most + HAIR,
    fact: extent(spans(content, look.fact.font, setting), 1, setting).most * (1 + HAIR / 100),
  };
}

/** Sums of widths are rounded, in points. */
const HAIR = 0.2;

interface Rows {
  readonly size: number;
  readonly perRow: number;
}

/** The largest size in which all stand in one row, or in rows that are as long; nothing where there is no such row. */
function rowsOf(widths: readonly Natural[], { width }: Setting, look: LeadLook): Rows | undefined {
  const { least, most, gap, pad, uneven } = look;
  const counts = widths.map((_, index) => widths.length - index).filter((count) => count > 1 || widths.length === 1);
  for (const perRow of counts.filter((count) => uneven || widths.length % count === 0)) {
    for (let step = 0; step <= SIZES; step++) {
      const size = most - ((most - least) * step) / SIZES;
      const fits = chunks(widths, perRow).every((row) => {
        const needed = row.reduce((sum, { label, fact }) => sum + Math.max(label, fact * size) + 2 * pad.x, 0);
        return needed + gap * (row.length - 1) <= width;
      });
      if (fits) return { size, perRow };
    }
  }
  return undefined;
}

const SIZES = 4;

function sideBySide(
  lead: Lead,
  setting: Setting,
  look: LeadLook,
  top: number,
  { size, perRow }: Rows,
  widths: readonly Natural[],
): LaidLead {
  const tag = tagged(setting.tag, 'L');
  const boxes: Box[] = [];
  const areas: Area[] = [];
  let y = top;
  const naturals = chunks(widths, perRow);
  for (const [at, row] of chunks(lead.items, perRow).entries()) {
    const needed = row.map((_, index) => {
      const natural = naturals[at]?.[index];
      return Math.max(natural?.label ?? 0, (natural?.fact ?? 0) * size) + 2 * look.pad.x;
    });
    const room = setting.width - look.gap * (row.length - 1);
    const spare = room - needed.reduce((sum, each) => sum + each, 0);
    const even = needed.every((each) => each <= room / row.length);
    let x = setting.x;
    const cells = row.map((item, index) => {
      const width = even ? room / row.length : (needed[index] ?? 0) + spare / row.length;
      const entry = tagged(tag, 'LI');
      const inner = { ...setting, x: x + look.pad.x, width: width - 2 * look.pad.x };
      const { align } = look;
      const term = { ...look.label, align, tag: tagged(entry, 'Lbl') };
      const fact = { ...look.fact, align, tag: tagged(entry, 'LBody') };
      const large = { ...inner, size, color: look.fact.color, style: tight(setting) };
      const strips = [
        ...lineStrips(item.term, { ...inner, color: look.label.color }, term),
        ...lineStrips(item.content, large, fact),
      ];
      const cell = { x, width, strips };
      x += width + look.gap;
      return cell;
    });
    const height = Math.max(...cells.map(({ strips }) => heightOf(strips))) + 2 * look.pad.y;
    for (const { x, width, strips } of cells) {
      areas.push({ x, y, width, height });
      boxes.push(...place(strips, y + look.pad.y));
    }
    y += height + look.gap;
  }
  return { boxes, areas, height: y - look.gap - top };
}

/** One fact a line, its label before it on the same line; facts that are too long for that stand under their labels. */
function below(lead: Lead, setting: Setting, look: LeadLook, top: number, widths: readonly Natural[]): LaidLead {
  const { label, fact, pad, align, least: size } = look;
  const tag = tagged(setting.tag, 'L');
  const inner = { ...setting, x: setting.x + pad.x, width: setting.width - 2 * pad.x };
  const labels = Math.max(...widths.map((each) => each.label));
  const facts = Math.max(...widths.map((each) => each.fact * size));
  const between = size * 0.5;
  const spare = inner.width - labels - between - facts;
  const beside = spare >= 0;
  // In the middle, the line between labels and facts is what both lean on.
  const left = inner.x + (align === 'center' ? spare / 2 : 0);
  const large = beside
    ? { ...inner, x: left + labels + between, width: inner.x + inner.width - left - labels - between }
    : inner;
  const looks = beside
    ? ({ label: align === 'center' ? 'end' : 'start', fact: 'start' } as const)
    : { label: align, fact: align };
  const boxes: Box[] = [];
  let y = top + pad.y;
  for (const { term, content } of lead.items) {
    const entry = tagged(tag, 'LI');
    const small = { ...inner, ...(beside && { x: left, width: labels }), color: label.color };
    const words = lineStrips(term, small, { font: label.font, align: looks.label, tag: tagged(entry, 'Lbl') });
    const answer = { ...large, size, color: fact.color, style: tight(setting) };
    const said = lineStrips(content, answer, { font: fact.font, align: looks.fact, tag: tagged(entry, 'LBody') });
    const down = beside ? baseline(size, answer) - baseline(setting.size, setting) : 0;
    boxes.push(...place(words, y).map((box) => shift(box, 0, down)));
    y += beside ? 0 : heightOf(words);
    boxes.push(...place(said, y));
    y += heightOf(said) + size * 0.08;
  }
  const height = y - size * 0.08 + pad.y - top;
  return { boxes, areas: [{ x: setting.x, y: top, width: setting.width, height }], height };
}

function tight({ style }: Setting): Setting['style'] {
  return { ...style, leading: 1.15 };
}

/** Rows of so many, the first of which has what is left over. */
function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const first = list.length % size;
  const rest = Array.from({ length: Math.floor(list.length / size) }, (_, index) => first + index * size);
  return [...(first > 0 ? [list.slice(0, first)] : []), ...rest.map((start) => list.slice(start, start + size))];
}
