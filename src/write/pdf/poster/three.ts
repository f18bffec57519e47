/** Takes a document and the sheet that is folded in three, gives it laid out in one size of type: the head on the front, its sections through the panels inside, and what one looks for on the back. */
import { extentOf, type Sheet } from '../../../document/sheet.ts';
import type { Document } from '../../../document/tree.ts';
import { type Box, type Pages, shift, type Tag } from '../boxes.ts';
import type { Setting, Writing } from '../setting.ts';
import { type Columns, columnHeight, evenColumns } from './columns.ts';
import { type Ground, type Placed } from './design.ts';
import { foldMarks } from './fold.ts';
import { CLEAR, type Panel, panelsOf } from './panels.ts';
import { layoutSection, type Section } from './sections.ts';
import { columnAcross, columnBoxes } from './spread.ts';
import { type Attempt, contentOf, footFor, surfaceOf, type Trial } from './trial.ts';

/** A trial whose columns are the inner panels. */
export interface Folded extends Trial {
  /** How much of the front and the back does not fit, in points; 0 where all does. */
  readonly outer: number;
}

export function threeOf(document: Document, script: Writing, attempt: Omit<Attempt, 'columns'>): Folded {
  const { sheet, design, body, ease } = attempt;
  const { width, height } = extentOf(sheet);
  const { front, inner, back, folds } = panelsOf(width);
  const [, , , flap] = inner;
  // All words are as wide as those of the narrowest panel: they flow from one to the next.
  const margin = Math.max(CLEAR, flap.width * design.margin(ease) * SHARE);
  const { ground, setting } = surfaceOf(document, script, attempt, { width: flap.width, height, margin });
  const spacing = design.spacing(ease);
  const around = { pad: (spacing.top + spacing.bottom) * body, between: spacing.between * body };
  const across = columnAcross(setting, 1, spacing);
  const told: Tag = { role: 'Document', children: [] };
  const place = { x: setting.x + spacing.side * body, width: across.width - 2 * spacing.side * body };
  const { lead, sections } = contentOf(document);
  const isBack = (content: (typeof sections)[number]): boolean => standsOnBack(content, sheet);
  const lay = (content: (typeof sections)[number]): Section => layoutSection(content, { ...setting, ...place, tag: told });
  const inside = sections.filter((content) => !isBack(content)).map(lay);
  const outside = sections.filter(isBack).map(lay);
  const foot = footFor(document, setting, body);
  const footTop = height - margin - foot.height;
  const head = (spare: number, at: Setting): Placed =>
    design.head({ document, lead, setting: at, spare }, { ...ground, width: front.width, body: body * LARGER });
  const large: Setting = { ...setting, size: body * LARGER };
  const least = head(0, { ...large, tag: { role: 'Document', children: [] } });
  const room = height - 2 * margin;
  const backRoom = footTop - margin - body;
  return {
    attempt: { ...attempt, columns: inner.length },
    sections: inside,
    around,
    room,
    line: body * setting.style.leading,
    outer: Math.max(0, least.bottom - (height - margin)) + Math.max(0, columnHeight(outside, around) - backRoom),
    drawn(columns) {
      const placed = head((height - least.bottom) * TAKEN_UP, large);
      setting.tag.children.push(...told.children);
      const column = (sections: readonly Section[], end: number): Box[] =>
        columnBoxes(sections, { ...ground, design, spacing, around, top: margin, end, x: setting.x, across });
      const tallest = margin + Math.max(...columns.map((each) => columnHeight(each, around)));
      const end = Math.min(height - margin, tallest + body * ROOMY);
      const filled: readonly (readonly [Panel, readonly Box[]])[] = [
        [front, placed.boxes],
        ...inner.map((panel, at) => [panel, column(columns[at] ?? [], end)] as const),
        [back, [...column(outside, footTop - body), ...foot.at(footTop)]],
      ];
      const side = (at: 0 | 1): readonly Box[] => [
        ...filled.filter(([panel]) => panel.side === at).flatMap(([panel, boxes]) => onPanel(panel, boxes, ground, front, design)),
        ...foldMarks({ x: folds[at] }, { width, height }),
      ];
      return { width, height, tag: setting.tag, pages: [side(0), side(1)] };
    },
  };
}
