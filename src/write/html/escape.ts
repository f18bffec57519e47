/** Takes any text, gives it as HTML, as an id, or as a CSS string: never anything that a browser could read as markup. */

/** For text and for attributes in double quotes. Control characters, which HTML forbids, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
}

/** An id for an attribute or a link's fragment; different ids stay different. */
export function anchor(id: string): string {
  return id.replace(/[^A-Za-z0-9.-]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16)}_`);
}

/** The place where a term is explained. The colon keeps it apart from every `anchor`. */
export function termAnchor(term: string): string {
  return `term:${anchor(term)}`;
}

/** A quoted string for a style sheet; everything but letters, figures and spaces is written by its code. */
export function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
}
