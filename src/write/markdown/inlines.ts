/** Takes inlines, gives Markdown for a paragraph, a heading or a cell. */
import { isolated } from '../../document/direction.ts';
import { plain } from '../../document/inline.ts';
import { referenceText } from '../../document/numbers.ts';
import type { Inline } from '../../document/tree.ts';
import type { Context } from '../context.ts';
import { safeHref } from '../link.ts';
import { printable } from '../printable.ts';
import { escapeAddress, escapeHeadingEnd, escapeLineStart, escapeText } from './escape.ts';

/** A run of a line, with everything that looks the same made the same: what is left is words, marks, links and line breaks. */
type Span =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'mark'; readonly mark: '**' | '_'; readonly content: readonly Span[] }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Span[] }
  | { readonly type: 'break' };

/** Lines with hard breaks between them. */
export function writeLines(content: readonly Inline[], context: Context): string {
  return linesOf(content, context).map(escapeLineStart).join('\\\n');
}

/** One line that follows something on its line: `#` of a heading, a cell's bar. A line break in it is a space. */
export function writeLine(content: readonly Inline[], context: Context): string {
  return linesOf(content, context).join(' ');
}

/** One line for a heading. */
export function writeHeading(content: readonly Inline[], context: Context): string {
  return escapeHeadingEnd(writeLine(content, context));
}

/** Breaks are written as a line's end until here; words hold none. Empty lines, which would end a paragraph, are left out. */
function linesOf(content: readonly Inline[], context: Context): readonly string[] {
  return join(merge(spans(content, context, [])))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `inside` lists the marks around: Markdown has no strong within strong, and no link within a link. */
function spans(content: readonly Inline[], context: Context, inside: readonly string[]): readonly Span[] {
  return content.flatMap((inline) => spansOf(inline, context, inside));
}

/** Every kind of inline has its case; a kind that is missing does not compile. */
function spansOf(inline: Inline, context: Context, inside: readonly string[]): readonly Span[] {
  const marked = (mark: '**' | '_', run: readonly Inline[]): readonly Span[] =>
    inside.includes(mark)
      ? spans(run, context, inside)
      : [{ type: 'mark', mark, content: spans(run, context, [...inside, mark]) }];
  switch (inline.type) {
    case 'text':
    case 'value':
      return [{ type: 'words', text: context.direction === 'rtl' ? isolated(inline.text) : inline.text }];
    case 'strong':
    case 'define':
      return marked('**', inline.content);
    case 'emphasis':
      return marked('_', inline.content);
    case 'term':
    case 'promise':
      return spans(inline.content, context, inside);
    case 'insertion':
    case 'deletion': {
      const words = spans(inline.content, context, inside);
      if (plain(inline.content, (to) => referenceText(to, context.numbers, context.furniture)).trim() === '')
        return words;
      return [{ type: 'words', text: `{${inline.said}: ` }, ...words, { type: 'words', text: '}' }];
    }
    case 'reference':
      return [{ type: 'words', text: referenceText(inline.to, context.numbers, context.furniture) }];
    case 'link': {
      const href = safeHref(inline);
      if (href === undefined || inside.includes('link')) return spans(inline.content, context, inside);
      return [{ type: 'link', href, content: spans(inline.content, context, [...inside, 'link']) }];
    }
    case 'break':
      return [{ type: 'break' }];
  }
}

/** Words side by side are escaped together: `1` and `. x` make a list's mark only when they meet. */
function merge(content: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of content) {
    const last = merged.at(-1);
    if (span.type === 'words' && last?.type === 'words') {
      merged[merged.length - 1] = { type: 'words', text: last.text + span.text };
    } else merged.push(span);
  }
  return merged;
}

/** Where a mark or a link can't be written, what it holds takes its place, and meets its neighbours anew. */
function join(content: readonly Span[]): string {
  let out = '';
  for (const [index, span] of content.entries()) {
    if (span.type === 'words') out += escapeText(printable(span.text));
    else if (span.type === 'break') out += '\n';
    else {
      const words = trimmed(join(merge(span.content)));
      const next = span.type === 'link' ? link(span.href, words, out) : mark(span.mark, words, out, content[index + 1]);
      if (next === undefined) return join(merge(content.toSpliced(index, 1, ...span.content)));
      out = next;
    }
  }
  return out;
}

type Trimmed = readonly [lead: string, inner: string, tail: string];

/** Spaces at either end go outside. Without words there is nothing to point at. */
function link(href: string, [lead, inner, tail]: Trimmed, before: string): string | undefined {
  if (inner === '') return undefined;
  // A `!` before a link would make it a picture.
  const start = lead === '' ? before.replace(/!$/u, '\\!') : before + lead;
  return `${start}[${inner}](${escapeAddress(href)})${tail}`;
}

/**
 * Words between marks, where Markdown would read the marks as marks (CommonMark 0.31, 6.2, "flanking"); otherwise only the words
 * stay: they count, their look does not. Spaces at either end go outside.
 */
function mark(
  sign: '**' | '_',
  [lead, inner, tail]: Trimmed,
  before: string,
  next: Span | undefined,
): string | undefined {
  if (inner === '') return undefined;
  const left = lead || before.at(-1) || ' ';
  const right = tail || firstOf(next);
  const opens = SPACE_OR_STOP.test(left) || (sign === '**' && /^[\p{L}\p{N}]/u.test(inner) && !/[*_\\]/u.test(left));
  const closes = SPACE_OR_STOP.test(right) || (sign === '**' && /[\p{L}\p{N}]$/u.test(inner) && !/[*_]/u.test(right));
  return opens && closes ? before + lead + sign + inner + sign + tail : undefined;
}

/** The white space before, what stands between, the white space after. */
function trimmed(words: string): Trimmed {
  const start = words.length - words.trimStart().length;
  return [words.slice(0, start), words.trim(), words.slice(Math.max(start, words.trimEnd().length))];
}

/** What may stand beside any mark: white space, or the stops of ordinary writing. */
const SPACE_OR_STOP = /^[\p{Zs}\n.,;:!?'"()/-]/u;

/** The first thing that will be written of what follows; a mark beside a mark is never safe. */
function firstOf(next: Span | undefined): string {
  if (next === undefined || next.type === 'break') return ' ';
  if (next.type === 'mark') return '*';
  return next.type === 'link' ? '(' : escapeText(printable(next.text)).slice(0, 1) || '*';
}
