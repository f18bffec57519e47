/** Takes inlines, gives HTML. */
import { referenceText } from '../../document/numbers.ts';
import type { Inline } from '../../document/tree.ts';
import type { Context } from '../context.ts';
import { addressBeside, safeHref } from '../link.ts';
import { pieces } from '../whole.ts';
import { anchor, escapeHtml, termAnchor } from './escape.ts';

/** Right-to-left letters, and the marks that turn the direction of what follows them. */
const TURNS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202A-\u202E\u2066-\u2069]/u;

/** A run of inlines. Every kind has its case; a kind that is missing does not compile. */
export function writeInlines(content: readonly Inline[], context: Context): string {
  return content.map((inline) => writeInline(inline, context)).join('');
}

function writeInline(inline: Inline, context: Context): string {
  switch (inline.type) {
    case 'text':
      return writeWords(inline.text);
    case 'value':
      // A value that runs the other way must not turn the words and figures beside it.
      return context.direction === 'rtl' || TURNS.test(inline.text)
        ? `<bdi>${writeWords(inline.text)}</bdi>`
        : writeWords(inline.text);
    case 'strong':
      return `<strong>${writeInlines(inline.content, context)}</strong>`;
    case 'emphasis':
      return `<em>${writeInlines(inline.content, context)}</em>`;
    case 'define':
      return `<dfn id="${termAnchor(inline.term)}">${writeInlines(inline.content, context)}</dfn>`;
    case 'term':
      return `<a class="term" href="#${termAnchor(inline.term)}">${writeInlines(inline.content, context)}</a>`;
    case 'reference': {
      const words = referenceText(inline.to, context.numbers, context.furniture);
      return `<a class="reference" href="#${anchor(inline.to)}">${escapeHtml(words)}</a>`;
    }
    case 'link': {
      const href = safeHref(inline);
      const words = writeInlines(inline.content, context);
      if (href === undefined) return words;
      const beside = addressBeside(inline) === undefined ? '' : ' class="away"';
      return `<a${beside} href="${escapeHtml(href)}">${words}</a>`;
    }
    case 'insertion':
      return `<ins data-said="${escapeHtml(inline.said)}">${writeInlines(inline.content, context)}</ins>`;
    case 'deletion':
      return `<del data-said="${escapeHtml(inline.said)}">${writeInlines(inline.content, context)}</del>`;
    case 'break':
      return '<br>';
    case 'promise':
      return writeInlines(inline.content, context);
  }
}

/** What must not be broken is a span, so that a copy of it has the same characters. */
function writeWords(text: string): string {
  return pieces(text)
    .map((piece) => (piece.whole ? `<span class="whole">${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text)))
    .join('');
}
