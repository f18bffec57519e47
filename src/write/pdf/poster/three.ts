/** Takes a document and the sheet that is folded in three, gives it laid out in one size of type: the head on the front, its sections through the panels inside, and what one looks for on the back. */
import { extentOf } from '../../../document/sheet.ts';
import type { Block, Document } from '../../../document/tree.ts';
import { type Box, shift, type Tag } from '../boxes.ts';
import type { Setting, Writing } from '../setting.ts';
import { codeSections } from './code.ts';
import { type Around, alike, columnHeight } from './columns.ts';
import type { Design, Ground, Placed } from './design.ts';
import { foldMarks } from './fold.ts';
import { CLEAR, type Panel, panelsOf } from './panels.ts';
import { cutsIn, layoutSection, type Section } from './sections.ts';
import { columnAcross, columnBoxes } from './spread.ts';
import { type Attempt, aroundOf, contentOf, footFor, surfaceOf, type Trial } from './trial.ts';

export function threeOf(document: Document, script: Writing, attempt: Attempt): Trial {
  const { sheet, design, body, ease } = attempt;
  const { width, height } = extentOf(sheet);
  const { front, inner, back, folds } = panelsOf(width);
  // All words are as wide as those of the narrowest panel: they flow from one to the next.
  const flap = inner[3].width;
  const margin = marginOf(flap, design.margin(ease));
  const surfaceIn = (size: number) =>
    surfaceOf(document, script, { ...attempt, body: size }, { width: flap, height, margin });
  const { ground, setting } = surfaceIn(body);
  const { lead, sections } = contentOf(document);
  const isBack = ([head]: (typeof sections)[number]): boolean =>
    head?.type === 'heading' && head.id !== undefined && sheet.back?.includes(head.id) === true;
  const inside = panelText(
    sections.filter((content) => !isBack(content)),
    surfaceIn(body),
    design,
  );
  const foot = footFor(document, setting, body);
  const footTop = height - margin - foot.height;
  const bottom = footTop - body;
  const outsideWith = (side?: number): PanelText => {
    const outsides = [LARGER, LARGE, 1].map((share) => {
      const surface = surfaceIn(body * share);
      const { inks } = surface.ground;
      const colors = { dark: inks.strong, light: design.plate(inks) };
      return panelText(sections.filter(isBack), surface, design, (at) =>
        side === undefined ? [] : codeSections(document, at, side, colors),
      );
    });
    return outsides.find((one) => one.height <= bottom - margin && one.cuts === 0) ?? outsides.at(-1) ?? inside;
  };
  const title = { ...setting, x: margin + (front.width - flap) / 2, size: body * LARGER };
  const head = (spare: number, at: Setting): Placed =>
    design.head({ document, lead, setting: at, spare }, { ...ground, width: front.width, body: body * LARGER });
  const least = head(0, { ...title, tag: { role: 'Document', children: [] } }).bottom;
  const room = height - 2 * margin;
  const trial = (outside: PanelText, code?: { readonly side: number }): Trial => ({
    attempt,
    ...code,
    sections: inside.sections,
    around: inside.around,
    count: inner.length,
    room,
    line: body * setting.style.leading,
    outer: Math.max(0, least - height + margin) + Math.max(0, outside.height - (bottom - margin)),
    coded: (side) => trial(outsideWith(side), document.code && { side }),
    drawn(columns) {
      const named = head(Math.min(MOST_SPARE * body, height - margin - least), title);
      setting.tag.children.push(...inside.tag.children, ...outside.tag.children);
      const panels: readonly (readonly [Panel, readonly Box[]])[] = [
        [front, sunk(named, height - margin)],
        ...inner.map(
          (panel, at) => [panel, middle(inside.boxes(columns[at] ?? [], height - margin), panel, flap)] as const,
        ),
        [back, middle([...outside.boxes(outside.sections, bottom), ...foot.at(footTop)], back, flap)],
      ];
      const side = (at: 0 | 1): readonly Box[] => [
        ...panels.filter(([panel]) => panel.side === at).flatMap(([panel, boxes]) => on(panel, boxes, ground, attempt)),
        ...foldMarks({ x: folds[at] }, { width, height }),
      ];
      return { width, height, tag: setting.tag, pages: [side(0), side(1)] };
    },
  });
  return trial(outsideWith());
}

/** The front has a panel of its own, and larger type; so has the back, where there is room. */
const LARGER = 1.3;
const LARGE = 1.15;
/** How much may be added to the head, in sizes of the type. */
const MOST_SPARE = 30;

/** The sections of one panel, or of several that words flow through. */
interface PanelText {
  readonly sections: readonly Section[];
  readonly around: Around;
  /** Of all of them below each other. */
  readonly height: number;
  readonly cuts: number;
  readonly tag: Tag;
  /** Those of one panel, down to `end`. */
  boxes(own: readonly Section[], end: number): Box[];
}

function panelText(
  content: readonly (readonly Block[])[],
  { ground, setting }: ReturnType<typeof surfaceOf>,
  design: Design,
  coda: (below: Setting) => readonly Section[] = () => [],
): PanelText {
  const { body, ease, margin: top } = ground;
  const { tag, x } = setting;
  const spacing = design.spacing(ease);
  const around = aroundOf(spacing, body, alike);
  const across = columnAcross(setting, 1, spacing);
  const inset = { x: x + spacing.side * body, width: across.width - 2 * spacing.side * body };
  const below = { ...setting, ...inset };
  const sections = [...content.map((one) => layoutSection(one, below)), ...coda(below)];
  return {
    sections,
    around,
    height: columnHeight(sections, around),
    cuts: cutsIn(sections.flatMap(({ items }) => items)),
    tag,
    boxes: (own, end) => columnBoxes(own, { ...ground, design, spacing, around, top, end, x, across }),
  };
}

/** From the edge of a panel to its words. The share that a look gives is that of a whole sheet, which has more to give. */
export function marginOf(panel: number, share: number): number {
  return Math.max(CLEAR, panel * share);
}

/** What is left over on the front goes above its words too, as on a title page; a head that begins at the very top stays there. */
function sunk({ boxes, bottom }: Placed, end: number): readonly Box[] {
  if (boxes.some((box) => box.type === 'rect' && box.y === 0)) return boxes;
  return boxes.map((box) => shift(box, 0, (end - bottom) * SUNK));
}

const SUNK = 0.4;

/** What was laid out for the narrowest panel, in the middle of this one. */
function middle(boxes: readonly Box[], { width }: Panel, narrowest: number): Box[] {
  return boxes.map((box) => shift(box, (width - narrowest) / 2, 0));
}

function on({ x, width }: Panel, boxes: readonly Box[], ground: Ground, { design }: Attempt): Box[] {
  return [...design.background({ ...ground, width }), ...boxes].map((box) => shift(box, x, 0));
}
