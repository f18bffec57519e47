/** Takes the places where a paragraph may be broken, gives those at which its lines end: the ones that leave all lines most alike. */

/** A paragraph in pieces, none of which is parted. Pieces count from 0. */
export interface Pieces {
  readonly count: number;
  /** True where a line must end after the piece. */
  required(piece: number): boolean;
  /** How wide a line of the pieces from `from` up to `to` (not itself in it) is, without the spaces at its end. */
  width(from: number, to: number): number;
}

/**
 * The numbers of the pieces that lines end before, the last of them `count`. No line is wider than `room` unless it is one piece.
 * Of all ways to break the paragraph it is the one whose squares of free room come to least (the total fit of Knuth and Plass,
 * "Breaking Paragraphs into Lines", 1981, for lines that end ragged); the room after a paragraph's last line is free, but one short
 * word alone there is not. Takes time in proportion to the pieces, times those of one line.
 */
export function fit(pieces: Pieces, room: number): number[] {
  const { count } = pieces;
  const least = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  least[0] = 0;
  let paragraph = 0;
  for (let end = 1; end <= count; end++) {
    const last = end === count || pieces.required(end - 1);
    for (let start = end - 1; start >= Math.max(paragraph, end - MOST); start--) {
      const width = pieces.width(start, end);
      if (width > room && start < end - 1) break;
      const alone = last && start === end - 1 && end - paragraph >= FEW && width < room * SHORT;
      const cost = alone ? WIDOW * room * room : last ? 0 : Math.max(0, room - width) ** 2;
      const total = (least[start] ?? 0) + cost;
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
/** More than any free room could cost, in squares of the line. */
const WIDOW = 1000;
