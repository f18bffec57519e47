/** Takes a document and a size of type, gives its sheet laid out in that size: what stands at its head, its sections in columns, its foot, or by how much they are too high. */

import type { Sheet } from '../../../document/sheet.ts';
import { extentOf } from '../../../document/sheet.ts';
import type { Block, Document } from '../../../document/tree.ts';
import { partsOf } from '../../parts.ts';
import { type Pages, shift, type Tag } from '../boxes.ts';
import { type Foot, footOf } from '../foot.ts';
import type { Setting, Writing } from '../setting.ts';
import { codeSection } from './code.ts';
import { type Around, type Columns, columnHeight, evenColumns } from './columns.ts';
import { type Design, eased, type Ground, type Lead } from './design.ts';
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
  /** Of the code for phones, in points; without it there is none. */
  readonly side?: number;
}

/** A sheet in one size, measured; `place` decides where its sections stand. */
export interface Trial {
  readonly attempt: Attempt;
  readonly sections: readonly Section[];
  readonly around: Around;
  /** How high the columns may be. */
  readonly room: number;
  /** From one baseline to the next. */
  readonly line: number;
  drawn(columns: Columns): Pages;
}

/** The columns of a trial, or nothing where they are too high. */
export function columnsOf({ sections, attempt, room, around }: Trial): Columns | undefined {
  return evenColumns(sections, attempt.columns, room, around);
}

export function trialOf(document: Document, script: Writing, attempt: Attempt): Trial {
  const { sheet, design, body, columns: count, ease, side } = attempt;
  const { width, height } = extentOf(sheet);
  const shorter = Math.min(width, height);
  const margin = shorter * design.margin(ease);
  const inks = design.inks(document.theme.accent);
  const ground: Ground = { width, height, margin, body, ease, first: leastSize('first', sheet, script.measures), inks };
  const spacing = design.spacing(ease);
  const style = styleFor(document, ground, design);
  const root: Tag = { role: 'Document', children: [] };
  const setting: Setting = {
    ...script,
    style,
    tag: root,
    x: margin,
    width: width - 2 * margin,
    margin: 0,
    size: body,
    color: style.ink,
    hung: false,
    depth: 0,
  };
  const { lead, sections } = contentOf(document);
  const head = (spare: number, at = setting) => design.head({ document, lead, setting: at, spare }, ground);
  const { bottom: top } = head(0, { ...setting, tag: { role: 'Document', children: [] } });
  const foot = footFor(document, setting, body);
  const footTop = height - margin - foot.height;
  const across = columnAcross(setting, count, spacing);
  const inner = { ...setting, x: setting.x + spacing.side * body, width: across.width - 2 * spacing.side * body };
  // Their tags follow those of the head, which is laid out last, when it is known what is left over.
  const told: Tag = { role: 'Document', children: [] };
  const around = { pad: (spacing.top + spacing.bottom) * body, between: spacing.between * body };
  const bottom = footTop - body * eased(0.4, 0.9, ease);
  const below = { ...inner, tag: told };
  const { code } = document;
  return {
    attempt,
    sections: [
      ...sections.map((content) => layoutSection(content, below)),
      ...(code && side !== undefined
        ? [codeSection(code, below, side, { dark: inks.strong, light: design.plate(inks) })]
        : []),
    ],
    around,
    room: bottom - top,
    line: body * style.leading,
    drawn(columns) {
      const tallest = Math.max(...columns.map((column) => columnHeight(column, around)));
      const gaps = Math.max(1, ...columns.map((column) => column.length - 1));
      const easy = Math.min(bottom - top - tallest, (gaps * EASY + (design.grows ? 1 : 0)) * body);
      const spare = Math.max(0, Math.min(bottom - top - tallest - easy, MOST_SPARE * body));
      const placed = head(spare);
      root.children.push(...told.children);
      const end = Math.min(bottom, placed.bottom + tallest + easy);
      const boxes = columns.flatMap((column, index) =>
        columnBoxes(column, { ...ground, design, spacing, around, top: placed.bottom, end, x: setting.x, across }).map(
          (box) => shift(box, index * across.step, 0),
        ),
      );
      const lines = columns.slice(1).flatMap((_, index) => {
        const x = setting.x + (index + 1) * across.step - spacing.gutter * body;
        const area = { x, y: placed.bottom, width: spacing.gutter * body, height: end - placed.bottom };
        return design.between(area, ground);
      });
      const page = [...design.background(ground), ...placed.boxes, ...lines, ...boxes, ...foot.at(footTop)];
      return { width, height, tag: root, pages: [page] };
    },
  };
}

/** How much may be added to the head, in sizes of the type. */
const MOST_SPARE = 8;

function contentOf({ content }: Document): { lead: Lead | undefined; sections: readonly (readonly Block[])[] } {
  const { intro, sections, closing } = partsOf(content);
  const isLead = (block: Block): block is Lead => block.type === 'definitions' && block.lead === true;
  const lead = intro.find(isLead);
  const rest = intro.filter((block) => block !== lead);
  return { lead, sections: [rest, ...sections, closing].filter((part) => part.length > 0) };
}

function footFor(document: Document, setting: Setting, body: number): Foot {
  const size = Math.max(FOOT_SMALLEST, Math.min(body * 0.6, FOOT_USUAL + body / 6));
  return footOf(document, { ...setting, style: { ...setting.style, small: size, gap: size } }, false);
}

/** In points: the foot is for who wants to know which version hung here, and grows with the sheet only a little. */
const FOOT_USUAL = 8;
