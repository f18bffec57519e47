/** Takes a document and a size of type, gives its sheet laid out in that size: what stands at its head, its sections in columns, its foot, or by how much they are too high. */

import type { Sheet } from '../../../document/sheet.ts';
import { extentOf } from '../../../document/sheet.ts';
import type { Block, Document } from '../../../document/tree.ts';
import { partsOf } from '../../parts.ts';
import { type Box, type Pages, shift, type Tag } from '../boxes.ts';
import { type Foot, footOf } from '../foot.ts';
import type { Setting, Writing } from '../setting.ts';
import { codeSections } from './code.ts';
import { type Around, type Columns, evenColumns, holds, reach } from './columns.ts';
import { type Design, eased, type Ground, type Lead, type Spacing } from './design.ts';
import { FOOT_SMALLEST, leastSize } from './legibility.ts';
import { layoutSection, type Section } from './sections.ts';
import { styleFor } from './sheet-style.ts';
import { columnAcross, columnBoxes, EASY } from './spread.ts';

/** What is tried. */
export interface Attempt {
  readonly sheet: Sheet;
  readonly design: Design;
  readonly body: number;
  readonly columns: number;
  /** See `Ground`. */
  readonly ease: number;
}

/** A sheet in one size, measured; `place` decides where its sections stand. */
export interface Trial {
  readonly attempt: Attempt;
  readonly sections: readonly Section[];
  readonly around: Around;
  /** How many columns there are on all of its sides. */
  readonly count: number;
  /** How high the columns may be. */
  readonly room: number;
  /** From one baseline to the next. */
  readonly line: number;
  /** How much of what stands outside of the columns does not fit, in points. */
  readonly outer: number;
  /** Of its code for phones, in points, where it has one. */
  readonly side?: number;
  /** The same with a code for phones that is as large; as it is where the document has none. */
  coded(side: number): Trial;
  drawn(columns: Columns): Pages;
}

/** True where nothing is too high. */
export function fits({ sections, count, room, around, outer }: Trial): boolean {
  return outer <= 0 && holds(sections, count, room, around);
}

/** The columns of a trial that fits. */
export function columnsOf({ sections, count, room, around }: Trial): Columns {
  const columns = evenColumns(sections, count, room, around);
  if (!columns) throw new Error('columns of a sheet that is too full');
  return columns;
}

export function trialOf(document: Document, script: Writing, attempt: Attempt): Trial {
  const { sheet, design, body, columns: count, ease } = attempt;
  const extent = extentOf(sheet);
  const margin = Math.min(extent.width, extent.height) * design.margin(ease);
  const { ground, setting } = surfaceOf(document, script, attempt, { ...extent, margin });
  const { width, height, inks } = ground;
  const root = setting.tag;
  const spacing = design.spacing(ease);
  const { lead, sections } = contentOf(document);
  const head = (spare: number, at = setting) => design.head({ document, lead, setting: at, spare }, ground);
  const { bottom: top } = head(0, { ...setting, tag: { role: 'Document', children: [] } });
  const foot = footFor(document, setting, body);
  const footTop = height - margin - foot.height;
  const across = columnAcross(setting, count, spacing);
  const inner = { ...setting, x: setting.x + spacing.side * body, width: across.width - 2 * spacing.side * body };
  // Their tags follow those of the head, which is laid out last, when it is known what is left over.
  const told: Tag = { role: 'Document', children: [] };
  // The head stands on the front only.
  const more = (column: number): number => (column < count ? 0 : top - margin);
  const around = aroundOf(spacing, body, more);
  const bottom = footTop - body * eased(0.4, 0.9, ease);
  const laid = sections.map((content) => layoutSection(content, { ...inner, tag: told }));
  const trial = (own: readonly Section[], coda: Tag, code?: { readonly side: number }): Trial => ({
    attempt,
    sections: own,
    ...code,
    around,
    count: sheet.twoSided ? 2 * count : count,
    room: bottom - top,
    line: body * setting.style.leading,
    outer: 0,
    coded(side) {
      const tag: Tag = { role: 'Document', children: [] };
      const colors = { dark: inks.strong, light: design.plate(inks) };
      const code = codeSections(document, { ...inner, tag }, side, colors);
      return trial([...laid, ...code], tag, code.length > 0 ? { side } : undefined);
    },
    drawn(columns) {
      const tallest = reach(columns, around);
      const gaps = Math.max(1, ...columns.map((column) => column.length - 1));
      const easy = Math.min(bottom - top - tallest, (gaps * EASY + (design.grows ? 1 : 0)) * body);
      const spare = Math.max(0, Math.min(bottom - top - tallest - easy, MOST_SPARE * body));
      const placed = head(spare);
      root.children.push(...told.children, ...coda.children);
      const end = Math.min(bottom, placed.bottom + tallest + easy);
      const side = (own: Columns, head: readonly Box[], top: number): readonly Box[] => {
        const boxes = own.flatMap((column, index) =>
          columnBoxes(column, { ...ground, design, spacing, around, top, end, x: setting.x, across }).map((box) =>
            shift(box, index * across.step, 0),
          ),
        );
        const lines = own.slice(1).flatMap((_, index) => {
          const x = setting.x + (index + 1) * across.step - spacing.gutter * body;
          return design.between({ x, y: top, width: spacing.gutter * body, height: end - top }, ground);
        });
        return [...design.background(ground), ...head, ...lines, ...boxes, ...foot.at(footTop)];
      };
      const back = columns.slice(count);
      const pages = [
        side(columns.slice(0, count), placed.boxes, placed.bottom),
        ...(back.length > 0 ? [side(back, [], margin)] : []),
      ];
      return { width, height, tag: root, pages };
    },
  });
  return trial(laid, { role: 'Document', children: [] });
}

/** The space around sections in a size of type. */
export function aroundOf({ top, bottom, between }: Spacing, body: number, more: Around['more']): Around {
  return { pad: (top + bottom) * body, between: between * body, slack: SLACK * body, more };
}

/** In sizes of the type: what is left over in a column spreads between its sections. */
const SLACK = 5;

/** What is laid out on: the colours and lengths of an area, and the setting of its words, whose tags are a document of their own. */
export function surfaceOf(
  document: Document,
  script: Writing,
  { sheet, design, body, ease }: Omit<Attempt, 'columns'>,
  { width, height, margin }: Pick<Ground, 'width' | 'height' | 'margin'>,
): { readonly ground: Ground; readonly setting: Setting } {
  const inks = design.inks(document.theme.accent);
  const ground: Ground = { width, height, margin, body, ease, first: leastSize('first', sheet, script.measures), inks };
  const style = styleFor(document, ground, design);
  const tag: Tag = { role: 'Document', children: [] };
  const place = { x: margin, width: width - 2 * margin, margin: 0, hung: false, depth: 0 };
  return { ground, setting: { ...script, ...place, style, tag, size: body, color: style.ink } };
}

/** How much may be added to the head, in sizes of the type. */
const MOST_SPARE = 8;

/** The facts that are asked first, and what follows, section by section. */
export function contentOf({ content }: Document): { lead: Lead | undefined; sections: readonly (readonly Block[])[] } {
  const { intro, sections, closing } = partsOf(content);
  const isLead = (block: Block): block is Lead => block.type === 'definitions' && block.lead === true;
  const lead = intro.find(isLead);
  const rest = intro.filter((block) => block !== lead);
  return { lead, sections: [rest, ...sections, closing].filter((part) => part.length > 0) };
}

/** What stands at the bottom: which version it is. */
export function footFor(document: Document, setting: Setting, body: number): Foot {
  const size = Math.max(FOOT_SMALLEST, Math.min(body * 0.6, FOOT_USUAL + body / 6));
  return footOf(document, { ...setting, style: { ...setting.style, small: size, gap: size } }, false);
}

/** In points: the foot is for who wants to know which version hung here, and grows with the sheet only a little. */
const FOOT_USUAL = 8;
