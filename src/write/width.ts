/** Takes text, gives how many columns of a terminal it takes up: two for the wide letters of East Asia and for emoji, none for marks. */

const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** The blocks that Unicode's EastAsianWidth.txt calls wide or fullwidth, rounded to whole blocks. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]$/u;

/** The width in columns, counted letter by letter. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** 0, 1 or 2. */
export function letterWidth(letter: string): 0 | 1 | 2 {
  if (letter < '\u0300') return letter === '\u00AD' ? 0 : 1;
  if (NONE.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
