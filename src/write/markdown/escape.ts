/** Takes literal text, gives Markdown that reads back as exactly that text, with no more backslashes than it needs. */

/** An address that GitHub would link as it stands, backslashes and all. */
const ADDRESS = /(?:\b(?:https?|ftp):\/\/|\bwww\.)\S+/giu;

/** Marks that mean something anywhere in a line. A `|` would end a cell; `%41` and `xn--` are rewritten where addresses are linked. */
export function escapeText(text: string): string {
  const apart = text.replace(ADDRESS, (address) =>
    escapeMarks(address) === address ? address : address.replace(/^(?:\w+(?=:\/\/)|www)/iu, `$&${APART}`),
  );
  return escapeMarks(apart).replaceAll(APART, '\\');
}

/** Stands for a backslash until the other marks are escaped; text that may be printed holds no control characters. */
const APART = '\u0000';

function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*_[\]<|~]/gu, '\\$&')
    .replace(/&(?=[#a-z])/giu, '\\&')
    .replace(/%(?=[0-9a-f]{2})/giu, '\\%')
    .replace(/xn(?=--)/giu, '$&\\');
}

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
  return href.replace(/[\\<>&|()`]/gu, '\\$&');
}
