/** Takes free text, gives it back unless it holds characters that can't be printed or that would fool a reader. */
import { fine, grammar } from './grammar.ts';

/** Control characters save the line feed, bidirectional overrides, line separators, halves of characters, and the private-use characters that composing needs for itself. */
const REFUSED = String.raw`\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uE000-\uF8FF\uFFFE\uFFFF`;

export const text = grammar<string>({
  name: 'text',
  plain: true,
  read: ['number', 'boolean'],
  what: 'text',
  examples: ['Password and account requests'],
  pattern: `(?=[\\s\\S]*\\S)[^${REFUSED}]+`,
  build: (_, written) => fine(written),
  slip: (written) => {
    const point = new RegExp(`[${REFUSED}]`, 'u').exec(written)?.[0]?.codePointAt(0);
    return point === undefined
      ? 'write some text, or take the line away'
      : `take away the character ${codePoint(point)}`;
  },
});

/** `U+202E`, with a word on what it is. */
export function codePoint(point: number): string {
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  if (point === 9) return `${name} (a tab)`;
  if (point < 0x20 || (point >= 0x7f && point < 0xa0)) return `${name} (a control character)`;
  if (point >= 0x2028 && point <= 0x2029) return `${name} (a line separator)`;
  if (point >= 0x202a && point <= 0x2069) return `${name} (it turns the direction of writing around)`;
  if (point >= 0xe000 && point <= 0xf8ff) return `${name} (a private-use character)`;
  return name;
}
