/** Takes a table, gives its rows as items: widths from the content, a head that is repeated, rows that may be split between lines. */
import { plain } from '../../document/inline.ts';
import type { Align, Block, Inline } from '../../document/tree.ts';
import { shift, type Tag } from './boxes.ts';
import { type Extent, isRoomy, sharedWidths } from './column-widths.ts';
import { reachOf } from './decimal.ts';
import { heightOf, type Item, type Strip } from './flow.ts';
import { extent } from './lines.ts';
import { lineStrips, type Setting, tagged } from './setting.ts';
import { spans } from './spans.ts';
import type { FontStyle } from './text/face.ts';

type Table = Extract<Block, { type: 'table' }>;
type Cells = readonly (readonly Inline[])[];

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
  /** From the decimal marks of its figures to its end; only columns that end level have some. */
  readonly tail: number;
}

/** How a table is set: in smaller type, and closer, where its narrow columns would be broken otherwise. */
interface Grid extends Setting {
  /** From the end of one column to the start of the next. */
  readonly between: number;
}

/** `width` is no more than the width of its place: see `tableWidths`. */
export function table(block: Table, place: Setting, gap: number, width = place.width): Item[] {
  const setting = { ...place, width };
  const { style } = setting;
  const size = setting.size / style.body;
  const usual = gridOf(setting, block.columns.length);
  const small: Grid = {
    ...usual,
    size: size * style.small,
    between: Math.min(usual.between, size * style.small * 1.25),
  };
  const inner = isRoomy(extentsOf(block, usual), roomOf(block, usual)) ? usual : small;
  const tag = tagged(setting.tag, 'Table');
  const columns = columnsOf(block, inner);
  const pad = inner.size * style.rows;
  const line = { x: setting.x, width: setting.width };
  const caption = captionOf(block, inner, tag, gap);
  const head = headOf(block, inner, columns, pad, tag);
  const header = head && { ...head, gap: caption.length > 0 ? inner.size * 0.35 : gap };
  // Repeated on the next page it is furniture: read aloud once only.
  const again = headOf(block, inner, columns, pad, undefined);
  const rows = block.rows.map(({ cells, total }, index): Item => {
    const row = tagged(tag, 'TR');
    const look = {
      font: (column: number) => fontOf(block, column, total, setting),
      tag: (column: number) => cellTag(row, column, total),
      level: true,
    } as const;
    const first = index === 0;
    // No first and no last row stands alone.
    const alone = index === 1 || index === block.rows.length - 1;
    const rule = total
      ? { ...line, thickness: 0.9, color: style.accent }
      : { ...line, thickness: 0.4, color: style.hairline };
    return {
      type: 'parallel',
      gap: first && !head ? gap : 0,
      cost: first && (head || caption.length > 0) ? 3 : total || alone || (first && !head) ? 1 : 0,
      pad,
      cells: unsplit(cellsOf(cells, inner, columns, look)),
      ...(first ? {} : { rule }),
      ...(again ? { header: [again] } : {}),
    };
  });
  const items = [...caption, ...(header ? [header] : []), ...rows, closing(setting)];
  const whole = heightOf(items) < style.body * SHORT;
  return items.map((item, index) => (whole && index > 0 && item.cost === 0 ? { ...item, cost: 1 } : item));
}

/** A table of up to this many times the body's size is not split where that can be helped. */
const SHORT = 18;

/** Where there are many columns, words get the most of the room. */
function gridOf(setting: Setting, columns: number): Grid {
  const size = (setting.size / setting.style.body) * setting.style.table;
  return { ...setting, size, between: Math.min(size * 1.7, setting.width / (4 * Math.max(1, columns))), hung: false };
}

/**
 * The width of each short table of a list of blocks: no more than its words need, in a few steps, so that a name and its figure
 * stand near each other. Tables with the same head have the same width, so that their figures stand below each other.
 */
export function tableWidths(content: readonly Block[], setting: Setting): ReadonlyMap<Block, number> {
  const widths = new Map<Block, number>();
  const byHead = new Map<string, number>();
  if (setting.width < setting.style.body * NARROW) return widths;
  for (const block of content) {
    if (block.type !== 'table') continue;
    const head = headWords(block);
    byHead.set(head, Math.max(byHead.get(head) ?? 0, neededWidth(block, setting)));
  }
  for (const block of content) {
    if (block.type === 'table') widths.set(block, byHead.get(headWords(block)) ?? setting.width);
  }
  return widths;
}

/** A place of up to this many times the body's size is filled by any table. */
const NARROW = 34;
/** Shares of the width. */
const STEPS = [0.5, 0.67, 0.8];
/** Up to so many rows and columns, a table is not seen as a page's frame. */
const FEW_ROWS = 12;
const FEW_COLUMNS = 4;

function headWords({ head }: Table): string {
  return JSON.stringify(head.map((words) => plain(words)));
}

function neededWidth(block: Table, setting: Setting): number {
  if (block.rows.length > FEW_ROWS || block.columns.length > FEW_COLUMNS) return setting.width;
  const grid = gridOf(setting, block.columns.length);
  const words = extentsOf(block, grid).reduce((sum, column) => sum + column.most, 0);
  const needed = words + grid.between * (block.columns.length - 1);
  return setting.width * (STEPS.find((step) => needed <= setting.width * step) ?? 1);
}

/** The line under the last row. */
function closing({ x, width, style }: Setting): Strip {
  const boxes = [{ type: 'rule', x, y: 0, width, thickness: 0.4, color: style.hairline } as const];
  return { type: 'strip', height: style.gap, gap: 0, cost: 3, lines: 0, boxes };
}

function captionOf({ caption }: Table, setting: Setting, tag: Tag, gap: number): Item[] {
  if (!caption || caption.length === 0) return [];
  const look = { font: 'semibold', tag: tagged(tag, 'Caption') } as const;
  return lineStrips(caption, { ...setting, size: setting.style.body }, look, gap).map((strip) => ({
    ...strip,
    role: 'heading',
  }));
}

function headOf(
  block: Table,
  setting: Setting,
  columns: readonly Column[],
  pad: number,
  tag: Tag | undefined,
): Strip | undefined {
  if (block.head.length === 0) return undefined;
  const { style } = setting;
  const row = tag && tagged(tag, 'TR');
  const at = { ...setting, size: setting.size * (style.labels === 'capitals' ? 1 : 0.95), color: style.accent };
  const look: CellLook = { font: () => setting.style.labels, tag: () => row && tagged(row, 'TH', 'Column') };
  const cells = cellsOf(block.head, at, columns, look);
  const height = Math.max(...cells.map((cell) => cell.reduce((sum, strip) => sum + strip.height, 0)));
  // Heads of several lines stand on the line below them.
  const boxes = cells.flatMap((cell) => {
    const own = cell.reduce((sum, strip) => sum + strip.height, 0);
    let y = height - own;
    return cell.flatMap((strip) => {
      const top = y;
      y += strip.height;
      return strip.boxes.map((box) => ({ ...box, y: box.y + top }));
    });
  });
  const y = height + pad;
  const rule = { type: 'rule', x: setting.x, y, width: setting.width, thickness: 0.9, color: style.accent } as const;
  return { type: 'strip', height: y, gap: 0, cost: 0, role: 'heading', lines: 1, boxes: [...boxes, rule] };
}

function cellTag(row: Tag, column: number, total: boolean | undefined): Tag {
  return total && column === 0 ? tagged(row, 'TH', 'Row') : tagged(row, 'TD');
}

function fontOf(block: Table, column: number, total: boolean | undefined, { style }: Setting): FontStyle {
  if (total) return 'semibold';
  return block.columns[column]?.align === 'end' ? style.figures : 'regular';
}

interface CellLook {
  /** True where figures stand with their decimal marks below each other. */
  readonly level?: true;
  readonly font: (column: number) => FontStyle;
  readonly tag: (column: number) => Tag | undefined;
}

function cellsOf(cells: Cells, setting: Setting, columns: readonly Column[], look: CellLook): Strip[][] {
  return columns.map(({ x, width, align, tail }, index) => {
    const tag = look.tag(index);
    const content = cells[index] ?? [];
    if (content.length === 0) return [];
    const font = look.font(index);
    const strips = lineStrips(content, { ...setting, x, width }, { font, align, tag });
    const own = tail > 0 && look.level ? reachOf(spans(content, font, setting), setting.size, setting) : undefined;
    return strips.length === 1 && own !== undefined ? strips.map((strip) => movedIn(strip, tail - own, x)) : strips;
  });
}

/** A line whose end stands that far before the end of its column, or as far as the column lets it. */
function movedIn(strip: Strip, by: number, start: number): Strip {
  const left = Math.min(...strip.boxes.flatMap((box) => ('x' in box ? [box.x] : [])));
  const dx = -Math.max(0, Math.min(by, left - start));
  return { ...strip, boxes: strip.boxes.map((box) => shift(box, dx, 0)) };
}

/** A row of a few lines is not split at all. */
function unsplit(cells: Strip[][]): Strip[][] {
  if (cells.some((cell) => cell.length > FEW)) return cells;
  return cells.map((cell) => cell.map((strip, index) => (index > 0 ? { ...strip, cost: 1 } : strip)));
}

/** Lines. */
const FEW = 6;

/** Widths from the content; together they are as wide as the table. */
function columnsOf(block: Table, setting: Grid): Column[] {
  const figures = block.columns.map((column) => column.align !== 'start');
  const widths = sharedWidths(extentsOf(block, setting), roomOf(block, setting), figures);
  const tails = block.columns.map((_, index) => largest(tailsOf(block, index, setting)));
  let x = setting.x;
  return block.columns.map(({ align }, index) => {
    const width = widths[index] ?? 0;
    const column = { x, width, align, tail: tails[index] ?? 0 };
    x += width + setting.between;
    return column;
  });
}

function roomOf({ columns }: Table, setting: Grid): number {
  return setting.width - setting.between * (columns.length - 1);
}

/**
 * How far the figure in each row of a column reaches beyond its decimal mark; nothing where these differ so much that figures with
 * few words behind them would stand in the middle of nowhere.
 */
function tailsOf(block: Table, column: number, setting: Setting): (number | undefined)[] {
  if (block.columns[column]?.align !== 'end') return [];
  const tails = block.rows.map((row) => {
    const content = spans(row.cells[column] ?? [], fontOf(block, column, row.total, setting), setting);
    return reachOf(content, setting.size, setting);
  });
  const least = tails.reduce<number>((least, tail = least) => Math.min(least, tail), Number.POSITIVE_INFINITY);
  return largest(tails) - least > setting.size * ALIKE ? [] : tails;
}

/** In sizes of the type. */
const ALIKE = 6;

function extentsOf(block: Table, setting: Setting): Extent[] {
  const { size } = setting;
  return block.columns.map((_, index) => {
    const tails = tailsOf(block, index, setting);
    const longest = largest(tails);
    const rows = block.rows.map((row, at) => {
      const content = spans(row.cells[index] ?? [], fontOf(block, index, row.total, setting), setting);
      const { least, most } = extent(content, size, setting);
      const tail = tails[at];
      return { least, most: tail === undefined ? most : most + longest - tail };
    });
    const cells = [...rows, extent(spans(block.head[index] ?? [], setting.style.labels, setting), size, setting)];
    const most = largest(cells.map((cell) => cell.most)) + HAIR;
    const whole = setting.style.unbroken && block.columns[index]?.align === 'end' && most < setting.width * WHOLE;
    return { least: whole ? most : largest(cells.map((cell) => cell.least)) + HAIR, most };
  });
}

/** Figures that need more of the width are broken all the same. */
const WHOLE = 0.6;

/** Of as many as a table has rows: more than a call can take. */
function largest(lengths: readonly (number | undefined)[]): number {
  return lengths.reduce<number>((most, length = 0) => Math.max(most, length), 0);
}

/** Sums of widths are rounded: what fits exactly must not be broken. */
const HAIR = 0.2;
