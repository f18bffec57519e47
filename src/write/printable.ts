/** Takes any text, gives it as it can stand on a line: one space for any white space, no control characters. */

/**
 * Spaces that must not break (U+00A0 and its like) stay; a control character becomes U+FFFD, so that its place is seen. A byte order
 * mark that was copied along is left out.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\uFEFF', '')
    .replace(/[ \t\n\r\f\v\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD');
}
