/** Takes literal text, gives Markdown that reads back as exactly that text, with no more backslashes than it needs. */

/**
 * Marks that mean something anywhere in a line. Addresses are kept from being linked by themselves: a linker takes them as they stand,
 * with the backslashes and marks that follow, and rewrites `%41` and `xn--`.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<|~]/gu, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(/:(?=\/\/)|(?<=www)\./giu, '\\$&')
    .replace(/%(?=[0-9a-f]{2})/giu, '\\%')
    .replace(/xn(?=--)/giu, '$&\\');
}

/** `&amp;`, `&#35;`. */
const ENTITY = /&(?=#?[a-z0-9]+;)/giu;

/** Marks that mean something at the start of a line: of a list, a quotation, a heading, a rule, a table. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(?:[-+=:#](?![\p{L}\p{N}])|>)/u, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/** Number signs at the end of a heading would be taken for its closing. */
export function escapeHeadingEnd(line: string): string {
  return line.replace(/#+$/u, (signs) => '\\#'.repeat(signs.length));
}

/** The address of a link, between round brackets. */
export function escapeAddress(href: string): string {
  return href.replace(/[\\<>|()`]/gu, '\\$&').replace(ENTITY, '\\&');
}
