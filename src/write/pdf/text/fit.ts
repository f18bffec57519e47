/** Takes the places where a paragraph may be broken, gives those at which its lines end: the ones that leave all lines most alike. */

/** A paragraph in pieces, none of which is parted. Pieces count from 0; a line has those from `from` up to `to`, which is not itself in it. */
export interface Pieces {
  readonly count: number;
  /** True where a line must end after the piece. */
  required(piece: number): boolean;
  /** True where a line that ends after the piece ends in a hyphen. */
  hyphenated(piece: number): boolean;
  /** How wide a line is, without the spaces at its end and with the hyphen there. */
  width(from: number, to: number): number;
  /** How wide the spaces between the words of a line are together. */
  spaces(from: number, to: number): number;
}

/** Lines that end where their words do, or lines whose spaces give way until all are full. */
export type Mode = 'ragged' | 'justified';

/** How much wider or narrower than it is by nature a space of a full line may be, as a share. */
export const STRETCH = 0.5;
export const SHRINK = 0.2;

/**
 * The numbers of the pieces that lines end before, the last of them `count`. No line is wider than `room`, with its spaces as narrow as
 * they may be, unless it is one piece. Of all ways to break the paragraph it is the one whose lines cost least together (the total fit of
 * Knuth and Plass, "Breaking Paragraphs into Lines", 1981). Takes time in proportion to the pieces, times those of one line.
 */
export function fit(pieces: Pieces, room: number, mode: Mode = 'ragged'): number[] {
  const { count } = pieces;
  const least = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  least[0] = 0;
  let paragraph = 0;
  for (let end = 1; end <= count; end++) {
    const last = end === count || pieces.required(end - 1);
    for (let start = end - 1; start >= Math.max(paragraph, end - MOST); start--) {
      const width = pieces.width(start, end);
      const spaces = mode === 'justified' ? pieces.spaces(start, end) : 0;
      if (width - SHRINK * spaces > room && start < end - 1) break;
      const alone = last && start === end - 1 && end - paragraph >= FEW && width < room * SHORT;
      const free = last ? Math.min(0, room - width) : room - width;
      const looks = mode === 'ragged' ? ragged(free, room) : justified(free, spaces, room);
      const total = (least[start] ?? 0) + looks + (alone ? WIDOW : 0) + (last ? 0 : hyphens(pieces, start, end));
      if (total >= (least[end] ?? 0)) continue;
      least[end] = total;
      previous[end] = start;
    }
    if (last) paragraph = end;
  }
  const ends: number[] = [];
  for (let end = count; end > 0; end = previous[end] ?? 0) ends.push(end);
  return ends.reverse();
}

/** No line holds more pieces, unless they show nothing. */
const MOST = 600;
/** A paragraph of fewer pieces may end in one short word; a word is short that fills less than this share of the line. */
const FEW = 4;
const SHORT = 0.2;

/** The square of the room that a line leaves free, as a share of the line: an empty line costs 1. */
function ragged(free: number, room: number): number {
  return (Math.max(0, free) / room) ** 2;
}

/** By the sixth power of how far its spaces give way, as TeX has it; a line that can't be filled costs more than any that can. */
function justified(free: number, spaces: number, room: number): number {
  const share = spaces > 0 ? free / spaces / (free < 0 ? SHRINK : STRETCH) : free === 0 ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(share) <= 1 + ROUNDING ? share ** 6 : UNFILLED + ragged(free, room);
}

/** What an end of a line in a hyphen costs, and what one right below another does. */
function hyphens(pieces: Pieces, start: number, end: number): number {
  if (!pieces.hyphenated(end - 1)) return 0;
  return start > 0 && pieces.hyphenated(start - 1) ? 3 * HYPHEN : HYPHEN;
}

const ROUNDING = 1e-9;
const HYPHEN = 0.4;
const UNFILLED = 20;
/** More than any other way to break it could cost. */
const WIDOW = 1000;
