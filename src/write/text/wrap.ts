/** Takes words and a width, gives lines: broken at spaces, and inside a word only where it is wider than a line. */
import { displayWidth, letterWidth } from '../width.ts';

/** `\n` in the text is kept as a line's end. A space that must not break (U+00A0) doesn't. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter((part) => part !== '')) {
    if (current !== '' && displayWidth(current) + 1 + displayWidth(word) <= width) {
      current += ` ${word}`;
      continue;
    }
    if (current !== '') lines.push(current);
    const pieces = cut(word, width);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  if (current !== '') lines.push(current);
  return lines;
}

function cut(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of word) {
    const wide = letterWidth(letter);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += wide;
  }
  return [...pieces, piece];
}
