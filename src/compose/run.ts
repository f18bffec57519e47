/** Takes the inline tokens of one paragraph, cell or title, gives its inlines: tokens become values, dropped parts leave no gap. */
import type { Token } from 'markdown-it';
import type { Block, Inline } from '../document/tree.ts';
import type { Tokens } from './token.ts';

/** An inline with the promises around it, before both are put together. */
type Piece = { readonly promises: readonly string[] } & (
  | { readonly leaf: Leaf }
  | { readonly pieces: readonly Piece[]; readonly wrap: (content: readonly Inline[]) => Inline }
);
type Leaf = { inline: Inline };

/** One run of a line, and the marks that stood in it. */
export interface Run {
  readonly content: readonly Inline[];
  /** The id of the sub-clause that begins here. */
  readonly name?: string;
  readonly total: boolean;
  /** Blocks that stood alone in the run. */
  readonly blocks?: readonly Block[];
}

/** Reads the runs of one text in order; a promise may begin in one run and end in another. */
export class Runs {
  readonly problems: string[] = [];
  readonly #tokens: Tokens;
  readonly #open: string[] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** The run that markdown-it's inline tokens make. */
  read(source: readonly Token[]): Run {
    const marks: { name?: string; total: boolean; blocks?: readonly Block[] } = { total: false };
    const pieces = this.#pieces([...source], marks);
    const leaves = pieces.flatMap(leavesOf);
    tidy(leaves);
    const content = built(pieces);
    if (marks.blocks && content.length > 0)
      this.problems.push('found blocks inside a line, expected them on a line of their own');
    return { ...marks, content: visible(content) ? content : [] };
  }

  /** True when each promise that began has ended. */
  get settled(): boolean {
    return this.#open.length === 0;
  }

  #pieces(
    source: Token[],
    marks: { name?: string; total: boolean; blocks?: readonly Block[] },
    until?: string,
  ): readonly Piece[] {
    const pieces: Piece[] = [];
    const leaf = (inline: Inline) => pieces.push({ promises: [...this.#open], leaf: { inline } });
    for (let token = source.shift(); token && token.type !== until; token = source.shift()) {
      switch (token.type) {
        case 'text':
        case 'text_special':
          this.#text(token.content, marks, leaf);
          break;
        case 'softbreak':
          leaf({ type: 'text', text: ' ' });
          break;
        case 'hardbreak':
          leaf({ type: 'break' });
          break;
        case 'strong_open':
          pieces.push(wrapped(this.#pieces(source, marks, 'strong_close'), (content) => ({ type: 'strong', content })));
          break;
        case 'em_open':
          pieces.push(wrapped(this.#pieces(source, marks, 'em_close'), (content) => ({ type: 'emphasis', content })));
          break;
        case 'link_open':
          pieces.push(this.#link(token, source, marks));
          break;
        default:
          this.problems.push(
            `found ${token.type} ${token.markup}, expected text, **bold**, *emphasis* or a [link](address)`,
          );
      }
    }
    return pieces;
  }

  #text(
    text: string,
    marks: { name?: string; total: boolean; blocks?: readonly Block[] },
    leaf: (inline: Inline) => void,
  ): void {
    for (const part of this.#tokens.split(text)) {
      if (typeof part === 'string') leaf({ type: 'text', text: part });
      else if (part.type === 'inlines') part.content.forEach(leaf);
      else if (part.type === 'promise') this.#open.push(part.expectation);
      else if (part.type === 'end') this.#open.pop();
      else if (part.type === 'name') marks.name = part.id;
      else if (part.type === 'total') marks.total = true;
      else marks.blocks = [...(marks.blocks ?? []), ...part.content];
    }
  }

  #link(token: Token, source: Token[], marks: { total: boolean }): Piece {
    const href = String(token.attrGet('href') ?? '');
    if (/%EE%80%80/i.test(href)) this.problems.push('found a value in the address of a link, expected {{link x}}');
    return wrapped(this.#pieces(source, marks, 'link_close'), (content) => ({ type: 'link', href, content }));
  }
}

/** Blank, or no more than the marks that are left when every word was dropped. */
function visible(content: readonly Inline[]): boolean {
  return content.some(
    (inline) => inline.type !== 'break' && !(inline.type === 'text' && /^[\s.,;:]*$/.test(inline.text)),
  );
}

function wrapped(pieces: readonly Piece[], wrap: (content: readonly Inline[]) => Inline): Piece {
  const [first] = pieces;
  const same = first && pieces.every(({ promises }) => promises.join('\n') === first.promises.join('\n'));
  return same
    ? { promises: first.promises, pieces: pieces.map((piece) => ({ ...piece, promises: [] })), wrap }
    : { promises: [], pieces, wrap };
}

function leavesOf(piece: Piece): readonly Leaf[] {
  return 'leaf' in piece ? [piece.leaf] : piece.pieces.flatMap(leavesOf);
}

/** Puts promises around the runs of pieces that they hold, from the outermost in. */
function built(pieces: readonly Piece[], depth = 0): readonly Inline[] {
  const inlines: Inline[] = [];
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (!piece) break;
    const promise = piece.promises[depth];
    const start = index;
    do index += 1;
    while (promise !== undefined && pieces[index]?.promises[depth] === promise);
    if (promise !== undefined) {
      const content = built(pieces.slice(start, index), depth + 1);
      if (content.length > 0) inlines.push({ type: 'promise', expectation: promise, content });
      continue;
    }
    if ('leaf' in piece) {
      const { inline } = piece.leaf;
      if (inline.type === 'text' && inline.text === '') continue;
      const before = inlines.at(-1);
      if (inline.type === 'text' && before?.type === 'text')
        inlines.splice(-1, 1, { type: 'text', text: before.text + inline.text });
      else inlines.push(inline);
      continue;
    }
    const content = built(piece.pieces);
    if (content.length > 0) inlines.push(piece.wrap(content));
  }
  return inlines;
}

/**
 * Closes the gaps that dropped parts leave in the words of a template: no space twice, none at the ends or before a stop, no stop
 * after a value that brings its own. Values themselves stay as they are.
 */
function tidy(leaves: readonly Leaf[]): void {
  let end = ' ';
  let last: Leaf | undefined;
  for (const leaf of leaves) {
    const { inline } = leaf;
    if (inline.type === 'text') {
      let text = inline.text
        .replace(/[ \t\r\n]+/g, ' ')
        .replace(/\( ?\)/g, '')
        .replace(/ +/g, ' ')
        .replace(/ ([.,;:!?)])/g, '$1')
        .replace(/(?<![,;:])[,;:]+\./g, '.');
      if (end === ' ' || end === '(') text = text.replace(/^ /, '');
      if (/^[.,;:!?)]/.test(text)) trimEnd(last);
      if (last && last.inline.type !== 'text' && /[.!?…]/.test(end)) text = text.replace(/^\./, '');
      leaf.inline = { type: 'text', text };
      if (text === '') continue;
      end = text.slice(-1);
    } else if (inline.type === 'break') {
      trimEnd(last);
      end = ' ';
    } else {
      end = lastOf(inline);
    }
    last = leaf;
  }
  trimEnd(last);
}

function trimEnd(leaf: Leaf | undefined): void {
  if (leaf?.inline.type === 'text') leaf.inline = { type: 'text', text: leaf.inline.text.replace(/ +$/, '') };
}

/** The last character of an inline, for what may follow it. */
function lastOf(inline: Inline): string {
  if (inline.type === 'text' || inline.type === 'value') return inline.text.slice(-1);
  if (inline.type === 'break' || inline.type === 'reference') return '';
  const inner = inline.content.at(-1);
  return inner ? lastOf(inner) : '';
}
