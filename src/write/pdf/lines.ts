/** Takes spans and a width, gives lines: broken where UAX #14 allows it and all lines come out most alike, inside a word only where it is too long for a line. */
import LineBreaker from 'linebreak';
import type { Measures } from './measure.ts';
import type { Span } from './spans.ts';
import { UNSEEN } from './spans.ts';
import { fit, type Pieces } from './text/fit.ts';

/** A piece of a line that looks the same throughout. `x` counts from the start of the line. */
export interface Run {
  readonly span: Span;
  /** Without unseen characters, and with plain spaces, so that a search finds them; may end in a space that hangs over the end of the line. */
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** A text whose words are too long for one line is cut in pieces of whole characters as a reader sees them. */
export function breakLines(content: readonly Span[], size: number, width: number, measures: Measures): Line[] {
  const text = new Flat(content, size, measures);
  const { positions, ...pieces } = piecesOf(text, [...stops(text, width)], width);
  let start = 0;
  const lines = fit(pieces, width).map((end) => {
    const line = text.line(start, positions[end] ?? 0);
    start = positions[end] ?? 0;
    return line;
  });
  return lines.length > 0 ? lines : [text.line(0, 0)];
}

/** Each piece is measured once, from the start of its word; a line is measured anew only where that decides whether it fits. */
function piecesOf(
  text: Flat,
  found: readonly Stop[],
  room: number,
): Pieces & { readonly positions: readonly number[] } {
  const positions = [0];
  /** How far along an endless line a piece starts, and where the one before it ends, without its spaces. */
  const starts = [0];
  const ends = [0];
  let word = 0;
  let before = 0;
  for (const { position, required } of found) {
    const along = before + text.advance(word, position);
    positions.push(position);
    ends.push(before + text.width(word, position));
    starts.push(along);
    if (!required && !/\s/.test(text.text[position - 1] ?? '') && position - word < LONG_WORD) continue;
    word = position;
    before = along;
  }
  const width = (from: number, to: number): number => {
    const sum = (ends[to] ?? 0) - (starts[from] ?? 0);
    return Math.abs(sum - room) > NEAR ? sum : text.width(positions[from] ?? 0, positions[to] ?? 0);
  };
  return { positions, count: found.length, required: (piece) => found[piece]?.required ?? false, width };
}

/** In UTF-16 units: what is longer is measured in parts. */
const LONG_WORD = 60;
/** In points: more than the kerning between parts of words comes to. */
const NEAR = 2;

/** The width of the longest piece that no line break parts, and of the longest line if none were broken. */
export function extent(content: readonly Span[], size: number, measures: Measures): { least: number; most: number } {
  const text = new Flat(content, size, measures);
  let least = 0;
  let most = 0;
  let word = 0;
  let line = 0;
  for (const stop of stops(text, Number.POSITIVE_INFINITY)) {
    least = Math.max(least, text.width(word, stop.position));
    word = stop.position;
    if (!stop.required && stop.position < text.text.length) continue;
    most = Math.max(most, text.width(line, stop.position));
    line = stop.position;
  }
  return { least, most };
}

interface Stop {
  readonly position: number;
  readonly required: boolean;
}

function* stops(text: Flat, width: number): Generator<Stop> {
  const breaker = new LineBreaker(text.text);
  let last = 0;
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const { position } = found;
    const required = text.text[position - 1] === '\n';
    if (width < Number.POSITIVE_INFINITY) yield* cuts(text, last, position, width);
    yield { position, required };
    last = position;
  }
}

/** Stops inside a word that is too long for a line. Each costs the same, so that a word of a million letters does no harm. */
function* cuts(text: Flat, from: number, to: number, width: number): Generator<Stop> {
  if (to - from < 2 || text.width(from, to) <= width) return;
  const end = from + unhung(text.text.slice(from, to)).length;
  let start = from;
  while (true) {
    start += fitting(text, start, Math.min(end, start + LONGEST), width);
    if (start >= end) return;
    yield { position: start, required: false };
  }
}

/** How many UTF-16 units of a part fit in a line: whole characters as a reader sees them, and one at least. */
function fitting(text: Flat, from: number, to: number, width: number): number {
  const ends: number[] = [];
  let sum = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.text.slice(from, to))) {
    sum += text.width(from + index, from + index + segment.length);
    if (sum > width) break;
    ends.push(index + segment.length);
  }
  // Kerning may widen a pair: give back characters until the piece fits as it will be drawn.
  while (ends.length > 1 && text.width(from, from + (ends.at(-1) ?? 0)) > width) ends.pop();
  return ends.at(-1) ?? [...GRAPHEMES.segment(text.text.slice(from, to))][0]?.segment.length ?? 1;
}

/** No line of a page holds as many UTF-16 units. */
const LONGEST = 600;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The spans of a paragraph as one text that knows the width of each part of itself. */
class Flat {
  readonly text: string;
  private readonly content: readonly Span[];
  private readonly starts: readonly number[];
  private readonly size: number;
  private readonly measures: Measures;

  constructor(content: readonly Span[], size: number, measures: Measures) {
    this.content = content;
    this.size = size;
    this.measures = measures;
    this.text = content.map((span) => span.text).join('');
    let start = 0;
    this.starts = content.map((span) => {
      start += span.text.length;
      return start - span.text.length;
    });
  }

  /** The width of a part, without the spaces at its end. */
  width(from: number, to: number): number {
    return this.runs(from, to).reduce((end, run) => Math.max(end, run.x + run.width), 0);
  }

  /** The same with these spaces. */
  advance(from: number, to: number): number {
    return this.parts(from, to).reduce(
      (sum, { span, text }) => sum + this.measures.width(text, span.font, this.size),
      0,
    );
  }

  line(from: number, to: number): Line {
    const runs = this.runs(from, to);
    return { runs, width: runs.reduce((end, run) => Math.max(end, run.x + run.width), 0) };
  }

  private runs(from: number, to: number): Run[] {
    const seen = unhung(this.text.slice(from, to)).length;
    return this.placed(this.parts(from, to), seen < to - from);
  }

  private parts(from: number, to: number): { span: Span; text: string }[] {
    const parts: { span: Span; text: string }[] = [];
    for (let index = this.spanAt(from); index < this.content.length; index++) {
      const span = this.content[index];
      const start = this.starts[index];
      if (!span || start === undefined || start >= to) break;
      const text = span.text
        .slice(Math.max(0, from - start), to - start)
        .replace(UNSEEN_OR_BREAK, '')
        .replaceAll('\u00a0', ' ');
      if (text !== '') parts.push({ span, text });
    }
    return parts;
  }

  /** Spaces at the end of the line hang: they have no width. */
  private placed(parts: { span: Span; text: string }[], hanging: boolean): Run[] {
    const ends = hanging ? parts.findLastIndex((part) => unhung(part.text) !== '') : parts.length - 1;
    let x = 0;
    return parts.flatMap(({ span, text }, index) => {
      const last = hanging && index >= ends;
      if (last && index > ends) return [];
      const shown = last ? unhung(text) : text;
      const width = this.measures.width(shown, span.font, this.size);
      const run = { span, text: last ? `${shown} ` : shown, x, width };
      x += width;
      return [run];
    });
  }

  private spanAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Without what has no width at the end of a line. A no-break space has. A pattern would look for the end from every space. */
function unhung(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  return text.slice(0, end);
}

const UNSEEN_OR_BREAK = new RegExp(`${UNSEEN.source}|\\n`, 'gu');
