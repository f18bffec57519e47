/** Takes the sections of one column and where it stands, gives their boxes; what is left over is spread so that it looks meant. */
import type { Box } from '../boxes.ts';
import { place } from '../flow.ts';
import type { Setting } from '../setting.ts';
import { type Around, columnHeight } from './columns.ts';
import type { Design, Ground, Spacing } from './design.ts';
import type { Section } from './sections.ts';

/** How much may be added between two sections so that columns end level, in sizes of the type. */
export const EASY = 1.4;

export interface Across {
  readonly width: number;
  readonly step: number;
}

export function columnAcross({ width, size }: Setting, count: number, { gutter }: Spacing): Across {
  const own = (width - gutter * size * (count - 1)) / count;
  return { width: own, step: own + gutter * size };
}

export interface Column extends Ground {
  readonly design: Design;
  readonly spacing: Spacing;
  readonly around: Around;
  readonly x: number;
  readonly top: number;
  readonly end: number;
  readonly across: Across;
}

/** One column; what is left over in it goes between its sections, or into what stands behind them, as far as that looks meant. */
export function columnBoxes(column: readonly Section[], here: Column): Box[] {
  const { design, spacing, around, body, top, end, across, x } = here;
  const spare = end - top - columnHeight(column, around);
  const gaps = column.length - 1;
  const extra = design.grows || gaps === 0 ? 0 : Math.min(MOST_GAP * body, spare / gaps);
  const words = column.reduce((sum, { height }) => sum + height, 0);
  let y = top;
  return column.flatMap(({ items, height }) => {
    const grown = design.grows
      ? Math.min(Math.max(MOST_GROWN * body, height * MOST_SHARE), (spare * height) / words)
      : 0;
    const area = { x, y, width: across.width, height: height + around.pad + grown };
    const boxes = [...design.section(area, here), ...place(items, y + spacing.top * body + grown * GROWN_ABOVE)];
    y += area.height + around.between + extra;
    return boxes;
  });
}

/** What one column may add between its sections where another is longer, in sizes of the type. */
const MOST_GAP = 3.2;
/** A tile that grows by more, in sizes of the type, looks empty. */
const MOST_GROWN = 5;
/** The same, as a share of the height of its words. */
const MOST_SHARE = 0.35;
/** The share of it above the words. */
const GROWN_ABOVE = 0.12;
