/** Takes words, gives them in pieces, each marked whether a line may break in it: a date, a telephone number or a paper's number may not. */

export interface Piece {
  readonly text: string;
  /** True where a space or hyphen in it is no place for a line's end. */
  readonly whole: boolean;
}

/** All of the text, in order. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!isWhole(run)) continue;
    if (index > end) found.push({ text: text.slice(end, index), whole: false });
    found.push({ text: run, whole: true });
    end = index + run.length;
  }
  if (end < text.length) found.push({ text: text.slice(end), whole: false });
  return found;
}

/**
 * Words that belong together: a figure and its unit, `14 days`; the parts of a date, `25 January 2027`, `January 25, 2027`; groups of
 * digits, `+44 117 496 0123`.
 */
const RUN =
  /[^ \t\n]+(?:(?:(?<!\d{4})(?<=\d) (?=\p{L})|(?<=\p{Lu}\p{Ll}+) (?=\d)|(?<=\d,) (?=\d{4})|(?<=\d) (?=\d))[^ \t\n]+)*/gu;

/** A hyphen in an address or a number, `HIT-2026-0001`, could be taken for one of the line's. */
function isWhole(run: string): boolean {
  return run.length <= LONGEST && (run.includes(' ') || (run.includes('-') && /[@\d]/.test(run)));
}

/** In UTF-16 units. On a phone, what is longer may find no line that is wide enough. */
const LONGEST = 32;
