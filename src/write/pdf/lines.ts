/** Takes spans and a width, gives lines: broken where UAX #14 allows it and all lines come out most alike, inside a word only where it is too long for a line. */
import type { Span } from './spans.ts';
import { fit, type Mode, type Pieces } from './text/fit.ts';
import { Flat, type Line, type Script, unhung } from './text/flat.ts';
import type { Hyphenator } from './text/hyphens.ts';

/** How the lines of a paragraph end. Words are parted only with a hyphenator. */
export interface Manner {
  readonly mode: Mode;
  readonly hyphenator?: Hyphenator | undefined;
}

const RAGGED: Manner = { mode: 'ragged' };

/** A line, and how it ends. */
export interface Ended extends Line {
  /** True where it ends within a word, since no line here is as long as that. */
  readonly cut: boolean;
}

/** A text whose words are too long for one line is cut in pieces of whole characters as a reader sees them. */
export function breakLines(
  content: readonly Span[],
  size: number,
  width: number,
  script: Script,
  { mode, hyphenator }: Manner = RAGGED,
): Ended[] {
  const text = new Flat(content, size, script);
  const found = [...stops(text, width, hyphenator)];
  let start = 0;
  let from = 0;
  const lines = fit(piecesOf(text, found, width), width, mode).map((end) => {
    const { position = 0, required = false, hyphen = false, cut = false } = found[end - 1] ?? {};
    const last = required || end === found.length;
    // A last line is set by nature, unless it must be narrower.
    const natural = last ? text.width(from, position) : 0;
    const line = text.line(from, position, hyphen, mode === 'ragged' || (last && natural <= width) ? undefined : width);
    start = end;
    from = position;
    return { ...line, cut };
  });
  return start > 0 ? lines : [{ ...text.line(0, 0), cut: false }];
}

/** Each piece is measured once, from the start of its word; a line is measured anew only where that decides whether it fits. */
function piecesOf(text: Flat, found: readonly Stop[], room: number): Pieces {
  const positions = [0];
  /** How far along an endless line a piece starts, and where the one before it ends, without its spaces. */
  const starts = [0];
  const ends = [0];
  /** The spaces after all pieces up to one. */
  const spaces = [0];
  let word = 0;
  let before = 0;
  for (const { position, required } of found) {
    const along = before + text.advance(word, position);
    const end = before + text.width(word, position);
    positions.push(position);
    ends.push(end);
    starts.push(along);
    spaces.push((spaces.at(-1) ?? 0) + along - end);
    if (!required && !/\s/.test(text.text[position - 1] ?? '') && position - word < LONG_WORD) continue;
    word = position;
    before = along;
  }
  const hyphens = found.map(({ position, hyphen }) => (hyphen ? text.hyphen(position - 1) : 0));
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  return {
    count: found.length,
    required: (piece) => found[piece]?.required ?? false,
    hyphenated: (piece) => found[piece]?.hyphen ?? false,
    width: (from, to) => {
      const sum = at(ends, to) - at(starts, from);
      const own = Math.abs(sum - room) > NEAR ? sum : text.width(at(positions, from), at(positions, to));
      return own + at(hyphens, to - 1);
    },
    spaces: (from, to) => at(spaces, to - 1) - at(spaces, from),
  };
}

/** In UTF-16 units: what is longer is measured in parts. */
const LONG_WORD = 60;
/** In points: more than the kerning between parts of words comes to, and a hyphen. */
const NEAR = 8;

/** The width of the longest piece that no line break parts, and of the longest line if none were broken. */
export function extent(content: readonly Span[], size: number, script: Script): { least: number; most: number } {
  const text = new Flat(content, size, script);
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
  /** True where a line that ends here shows a hyphen. */
  readonly hyphen: boolean;
  /** True within a word that is too long for a line. */
  readonly cut?: true;
}

function* stops(text: Flat, width: number, hyphenator?: Hyphenator): Generator<Stop> {
  let last = 0;
  for (const { position, required } of text.breaks) {
    if (position - last > 1 && text.width(last, position) > width) yield* cuts(text, last, position, width);
    else if (hyphenator) yield* parted(text, last, position, hyphenator);
    yield { position, required, hyphen: text.text[position - 1] === SOFT_HYPHEN };
    last = position;
  }
}

const SOFT_HYPHEN = '\u00ad';

/** The places inside the words of a piece. */
function* parted(text: Flat, from: number, to: number, hyphenator: Hyphenator): Generator<Stop> {
  for (const { 0: word, index } of text.text.slice(from, to).matchAll(LETTERS)) {
    const start = from + index;
    if (!text.isWhole(start, start + word.length)) continue;
    for (const place of hyphenator(word)) yield { position: start + place, required: false, hyphen: true };
  }
}

/** A word with anything but letters at its sides is a number, an address, or one that has a hyphen already. */
const LETTERS = /(?<![^\s(“‘"'])\p{L}+(?![^\s)”’"',.;:!?])/gu;

/** Stops inside a word that is too long for a line. Each costs the same, so that a word of a million letters does no harm. */
function* cuts(text: Flat, from: number, to: number, width: number): Generator<Stop> {
  const end = unhung(text.text, from, to);
  let start = from;
  while (true) {
    start += fitting(text, start, Math.min(end, start + LONGEST), width);
    if (start >= end) return;
    yield { position: start, required: false, hyphen: false, cut: true };
  }
}

/** How many UTF-16 units of a part fit in a line: whole characters as a reader sees them, and one at least. */
function fitting(text: Flat, from: number, to: number, width: number): number {
  const ends: number[] = [];
  let sum = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.text.slice(from, to))) {
    sum += text.character(from + index, from + index + segment.length);
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
