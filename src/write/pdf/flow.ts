/** Takes a list of items and heights of pages, gives what stands on each page. Knows of lines and rows, and not what they mean. */
import { type Box, shift } from './boxes.ts';

/**
 * How bad a break before an item is. 0: fine. 1: leaves a heading, or less than two lines, alone. 2: parts a signature from the
 * words before it, or one signatory from the next. 3: parts what is one thing. Higher ones are taken only where a page has no other.
 */
export type Cost = 0 | 1 | 2 | 3;

interface Common {
  /** The space before it; dropped at the top of a page or column. */
  readonly gap: number;
  readonly cost: Cost;
  /** Starts a new page. */
  readonly force?: boolean;
  /** The height of what begins here and, where the rest of the page is too small for it, starts a new one. */
  readonly whole?: number;
  readonly role?: 'heading' | 'signature';
  /** The frames around it, outermost first. */
  readonly frames?: readonly Frame[];
  /** Repeated above it where it comes to stand first on a page. */
  readonly header?: readonly Item[];
  /** A line above it; left out at the top of a page. */
  readonly rule?: { readonly x: number; readonly width: number; readonly thickness: number; readonly color: string };
}

/** What cannot be broken: a line of text and what stands beside it. The y of its boxes counts from its top. */
export interface Strip extends Common {
  readonly type: 'strip';
  readonly height: number;
  readonly boxes: readonly Box[];
  /** How many lines of words it holds. */
  readonly lines: number;
  /** True where it ends within a word. */
  readonly cut?: true;
}

/** Lists side by side: a row of a table, columns. Where it is broken, each list goes on below. */
export interface Parallel extends Common {
  readonly type: 'parallel';
  readonly cells: readonly (readonly Item[])[];
  readonly pad: number;
}

export type Item = Strip | Parallel;

/** A box around items, drawn anew on each page that they reach. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly pad: number;
  readonly fill?: string;
  readonly stroke?: string;
  /** A heavy line along its left side. */
  readonly edge?: string;
}

/** Lengths are sums of many; without this a list that just fits might not. */
const TOLERANCE = 0.01;

export function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, item, index) => sum + (index === 0 ? 0 : item.gap) + itemHeight(item), 0);
}

function itemHeight(item: Item): number {
  if (item.type === 'strip') return item.height;
  return 2 * item.pad + Math.max(0, ...item.cells.map(heightOf));
}

/** `heights` gives the room on each page, by its index. Every item comes to stand on one page, or in parts on several. */
export function paginate(items: readonly Item[], heights: (page: number) => number): Item[][] {
  const pages: Item[][] = [];
  let rest: readonly Item[] = items;
  while (rest.length > 0) {
    const room = heights(pages.length);
    const header = pages.length > 0 ? repeated(rest, room) : [];
    const part = take(rest, room - heightOf(header) - (header.length > 0 ? (rest[0]?.gap ?? 0) : 0), 'whole page');
    pages.push(header.length > 0 ? [...header, ...unruled(part.taken)] : [...part.taken]);
    rest = part.rest;
  }
  return pages;
}

/** A header that leaves too little room for what it is the head of is not repeated. */
function repeated(rest: readonly Item[], room: number): readonly Item[] {
  const header = rest[0]?.header ?? [];
  return heightOf(header) < room / 3 ? header : [];
}

/** A header brings its own line below it. */
function unruled([first, ...others]: readonly Item[]): readonly Item[] {
  if (!first) return others;
  const { rule: _, ...bare } = first;
  return [bare, ...others];
}

interface Part {
  readonly taken: readonly Item[];
  readonly rest: readonly Item[];
}

/**
 * As many items as fit. On a whole page at least one is taken, and bad breaks are made where there are no good ones; in what is
 * left of a page only good breaks are, and nothing may be taken at all.
 */
function take(items: readonly Item[], room: number, where: 'whole page' | 'rest of a page'): Part {
  let y = 0;
  for (const [index, item] of items.entries()) {
    if (item.force && index > 0) return cut(items, index);
    const top = y + (index === 0 ? 0 : item.gap);
    if (item.whole !== undefined && index > 0 && top + item.whole > room + TOLERANCE) return cut(items, index);
    y = top + itemHeight(item);
    if (y <= room + TOLERANCE) continue;
    const split = item.type === 'parallel' ? splitParallel(item, room - top, 'rest of a page') : undefined;
    if (split) return { taken: [...items.slice(0, index), split.head], rest: [split.tail, ...items.slice(index + 1)] };
    return overfull(items, index, room, where);
  }
  return { taken: items, rest: [] };
}

function overfull(items: readonly Item[], index: number, room: number, where: 'whole page' | 'rest of a page'): Part {
  const worst = where === 'whole page' ? 3 : 0;
  for (let cost = 0; cost <= worst; cost++) {
    for (let at = index; at > 0; at--) if ((items[at]?.cost ?? 0) <= cost) return cut(items, at);
  }
  const [first, ...others] = items;
  if (where === 'rest of a page' || !first) return { taken: [], rest: items };
  const split = first.type === 'parallel' ? splitParallel(first, room, where) : undefined;
  return split ? { taken: [split.head], rest: [split.tail, ...others] } : { taken: [first], rest: others };
}

function cut(items: readonly Item[], at: number): Part {
  return { taken: items.slice(0, at), rest: items.slice(at) };
}

function splitParallel(
  item: Parallel,
  room: number,
  where: 'whole page' | 'rest of a page',
): { head: Parallel; tail: Parallel } | undefined {
  const parts = item.cells.map((cell) => take(cell, room - 2 * item.pad, where));
  if (parts.some((part, index) => part.taken.length === 0 && (item.cells[index]?.length ?? 0) > 0)) return undefined;
  if (parts.every((part) => part.rest.length === 0)) return undefined;
  const { rule: _, ...others } = item;
  return {
    head: { ...item, cells: parts.map((part) => part.taken) },
    tail: { ...others, cost: 0, cells: parts.map((part) => part.rest) },
  };
}

/** The boxes of a list whose top stands at `top`. Frames come before what they frame. */
export function place(items: readonly Item[], top: number): Box[] {
  const boxes: Box[] = [];
  const spans = new Map<Frame, { top: number; bottom: number; first: number }>();
  let y = top;
  for (const [index, item] of items.entries()) {
    y += index === 0 ? 0 : item.gap;
    const bottom = y + itemHeight(item);
    for (const frame of item.frames ?? []) {
      const known = spans.get(frame);
      spans.set(frame, known ? { ...known, bottom } : { top: y, bottom, first: boxes.length });
    }
    if (item.rule && index > 0) boxes.push({ type: 'rule', y, ...item.rule });
    if (item.type === 'strip') boxes.push(...item.boxes.map((box) => shift(box, 0, y)));
    else for (const cell of item.cells) boxes.push(...place(cell, y + item.pad));
    y = bottom;
  }
  return [...[...spans].flatMap(([frame, span]) => framed(frame, span)), ...boxes];
}

function framed(frame: Frame, span: { top: number; bottom: number }): Box[] {
  const { x, width, pad } = frame;
  const y = span.top - pad;
  const height = span.bottom - span.top + 2 * pad;
  const rect: Box = {
    type: 'rect',
    x,
    y,
    width,
    height,
    ...(frame.fill ? { fill: frame.fill } : {}),
    ...(frame.stroke ? { stroke: frame.stroke } : {}),
  };
  return frame.edge ? [rect, { type: 'rect', x, y, width: 2.5, height, fill: frame.edge }] : [rect];
}

/** The same list, where no heading is parted from two lines of what follows, and no signature from two lines before it. */
export function kept(items: readonly Item[]): Item[] {
  const result = [...items];
  const raise = (at: number, cost: Cost): void => {
    const item = result[at];
    if (item && item.cost < cost) result[at] = { ...item, cost };
  };
  for (const [index, item] of items.entries()) {
    if (item.role === 'heading') {
      let lines = 0;
      for (let next = index + 1; next < items.length && lines < 2; next++) {
        raise(next, 1);
        lines += items[next]?.role === 'heading' ? 0 : linesOf(items[next]);
      }
    }
    if (item.role === 'signature' && items[index - 1]?.role !== 'signature') {
      let lines = 0;
      for (let at = index; at > 0 && lines < 2 && !items[at]?.force; at--) {
        raise(at, 2);
        lines += linesOf(items[at - 1]);
      }
    }
  }
  return result;
}

function linesOf(item: Item | undefined): number {
  if (!item) return 0;
  if (item.type === 'strip') return item.lines;
  return Math.max(0, ...item.cells.map((cell) => cell.reduce((sum, inner) => sum + linesOf(inner), 0)));
}
