/** Takes a text and where it is laid out (its place across the page, its style, its node of the structure tree), gives its lines. */
import type { Inline } from '../../document/tree.ts';
import type { Box, Role, RuleBox, Tag, TextBox } from './boxes.ts';
import type { Cost, Strip } from './flow.ts';
import { breakLines } from './lines.ts';
import { type Change, spans, type Words } from './spans.ts';
import type { Style } from './style.ts';
import type { FontStyle } from './text/face.ts';
import { type Line, type Run, spaced } from './text/flat.ts';
import type { Hyphenator } from './text/hyphens.ts';

/** What is the same for all of a document. */
export interface Writing extends Words {
  /** Parts the words of full lines. */
  readonly hyphenator: Hyphenator | undefined;
}

export interface Setting extends Writing {
  readonly x: number;
  readonly width: number;
  /** How much of the page is free to the right of the text. */
  readonly margin: number;
  readonly style: Style;
  readonly size: number;
  readonly color: string;
  readonly tag: Tag;
  /** True where the numbers of sub-clauses have room left of `x`. */
  readonly hung: boolean;
  /** In how many lists it stands. */
  readonly depth: number;
}

/** A new node below another. */
export function tagged(parent: Tag, role: Role, scope?: Tag['scope']): Tag {
  const tag: Tag = scope ? { role, children: [], scope } : { role, children: [] };
  parent.children.push(tag);
  return tag;
}

/** The same place, moved in from the left. */
export function indented(setting: Setting, by: number): Setting {
  return { ...setting, x: setting.x + by, width: setting.width - by, hung: false };
}

export interface Look {
  readonly font?: FontStyle;
  readonly align?: 'start' | 'end' | 'center';
  /** True for running text, which a style may set in full lines. */
  readonly running?: true;
  /** Undefined: an artifact. */
  readonly tag: Tag | undefined;
}

/** The lines of a text as strips, the first and last two of which stay together. */
export function lineStrips(content: readonly Inline[], setting: Setting, look: Look, gap = 0): Strip[] {
  const { size, width, hyphenator } = setting;
  const full = look.running && setting.style.justified && width >= size * ROOMY;
  const manner = full ? ({ mode: 'justified', hyphenator } as const) : undefined;
  const lines = breakLines(spans(content, look.font ?? 'regular', setting), size, width, setting, manner);
  const height = size * setting.style.leading;
  const spoken = spokenOf(lines.flatMap((line) => line.runs));
  return lines.map((line, index) => ({
    type: 'strip',
    height,
    gap: index === 0 ? gap : 0,
    cost: lineCost(index, lines.length),
    lines: 1,
    ...(line.cut && { cut: true }),
    boxes: lineBoxes(line, setting, look, spoken),
  }));
}

/** In sizes of the type: lines that are shorter have too few spaces to be full. */
const ROOMY = 30;

/** No first and no last line of a paragraph stands alone. */
function lineCost(index: number, count: number): Cost {
  return index > 0 && (index === 1 || index === count - 1) ? 1 : 0;
}

/** The baseline of a line of a size, from the top of its strip. */
export function baseline(size: number, setting: Setting): number {
  const { measures, style } = setting;
  const ascent = measures.ascent('regular', size);
  return (size * style.leading - ascent - measures.descent('regular', size)) / 2 + ascent;
}

function lineBoxes(line: Line, setting: Setting, look: Look, spoken: ReadonlyMap<Run, string>): Box[] {
  const { size, width, color, style, measures, direction } = setting;
  const spare = Math.max(0, width - line.width);
  // Running text begins at the side where its own language begins; in a list, at its bullet.
  const turned = look.running && setting.depth === 0 && line.direction !== direction;
  const align = look.align ?? (turned ? 'end' : 'start');
  const left = setting.x + (align === 'end' ? spare : align === 'center' ? spare / 2 : 0);
  const y = baseline(size, setting);
  return line.runs.flatMap((run): Box[] => {
    const { font, target, change } = run.span;
    const ascent = measures.ascent(font, size);
    const said = spoken.get(run);
    // Places count from the side where the document's lines begin.
    const along = direction === 'rtl' ? line.width - run.x - run.width : run.x;
    const box: TextBox = {
      type: 'text',
      x: left + along,
      y,
      width: run.width,
      text: run.text,
      pieces: run.pieces,
      stretch: line.stretch,
      ...(run.rtl && { lead: run.lead }),
      style: font,
      size,
      color: change?.type === 'deletion' ? style.quiet : target && 'href' in target ? style.accent : color,
      tag: look.tag,
      ...(run.language !== undefined && { language: run.language }),
      ...(target && look.tag
        ? { link: { target, top: y - ascent, height: ascent + measures.descent(font, size) } }
        : {}),
      ...(said !== undefined && { spoken: said }),
    };
    return change === undefined ? [box] : [box, { ...lineOf(change, box), color: box.color }];
  });
}

/** A line under what was put in, and through what was taken out. */
function lineOf({ type }: Change, { x, y, width, size }: TextBox): Omit<RuleBox, 'color'> {
  const thickness = size * 0.06;
  return { type: 'rule', x, y: type === 'insertion' ? y + size * 0.15 : y - size * 0.25, width, thickness };
}

/** What is said of each run that was put in or taken out; what goes over several lines is opened and closed once. */
function spokenOf(runs: readonly Run[]): ReadonlyMap<Run, string> {
  const spoken = new Map<Run, string>();
  for (const [index, run] of runs.entries()) {
    const { change } = run.span;
    if (change === undefined) continue;
    const opens = runs[index - 1]?.span.change !== change ? `{${change.said}: ` : '';
    const words = run.text.trimEnd();
    const closes = runs[index + 1]?.span.change !== change ? '}' : '';
    spoken.set(run, opens + words + closes + run.text.slice(words.length));
  }
  return spoken;
}

/** An empty space that stays with what stands before it. */
export function spacer(height: number, cost: Cost = 3): Strip {
  return { type: 'strip', height, gap: 0, cost, lines: 0, boxes: [] };
}

/** The boxes of a line, the last of which ends in a space that parts it from what follows in a copy of the text. */
export function withSpace(boxes: readonly Box[]): Box[] {
  const last = boxes.findLastIndex((box) => box.type === 'text');
  return boxes.map((box, index) => {
    if (box.type !== 'text' || index !== last) return box;
    const rtl = box.lead !== undefined;
    const { text, pieces, lead } = spaced(box, rtl, box.size, box.stretch);
    return { ...box, text, pieces, ...(rtl && { lead }) };
  });
}
