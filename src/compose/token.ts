/** Takes what a template prints, gives an opaque token for it: one word without meaning to Markdown, turned into nodes when that is parsed. */
import type { Block, Inline } from '../document/tree.ts';

/** Inlines that stand in the data of a template. */
export interface Inlines {
  readonly type: 'inlines';
  readonly content: readonly Inline[];
}

/** Blocks that stand in the data of a template, printed in a paragraph of their own. */
export interface Blocks {
  readonly type: 'blocks';
  readonly content: readonly Block[];
}

/** What a token stands for: content, or a mark on what is around it. */
export type Mark =
  | Inlines
  | Blocks
  /** From here to its `end`, the words settle an expectation. */
  | { readonly type: 'promise'; readonly expectation: string }
  | { readonly type: 'end' }
  /** The id of the sub-clause that begins here. */
  | { readonly type: 'name'; readonly id: string }
  /** The table row around it is a sum. */
  | { readonly type: 'total' };

/** Makes inlines a value that a template can print. */
export function inlines(content: readonly Inline[]): Inlines {
  return { type: 'inlines', content };
}

/** Makes blocks a value that a template can print on a line of its own. */
export function blocks(content: readonly Block[]): Blocks {
  return { type: 'blocks', content };
}

/** Private-use characters: U+E000, the index in U+E010 to U+E019, U+E001. To Markdown they are letters of one word. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const ZERO = 0xe010;
const TOKEN = /\uE000([\uE010-\uE019]+)\uE001/g;

/** True for text that could pass for a token; neither data nor templates may hold such. */
export function holdsToken(text: string): boolean {
  return /[\uE000-\uE01F]/.test(text);
}

/** The tokens of one rendering and what they stand for. */
export class Tokens {
  readonly #marks: Mark[] = [];

  /** Keeps the mark and gives its token. */
  put(mark: Mark): string {
    const index = String(this.#marks.push(mark) - 1);
    const digits = [...index].map((digit) => String.fromCodePoint(ZERO + Number(digit))).join('');
    return OPEN + digits + CLOSE;
  }

  /** The text with each token replaced by its mark, in order. */
  split(text: string): readonly (string | Mark)[] {
    const parts: (string | Mark)[] = [];
    let end = 0;
    for (const match of text.matchAll(TOKEN)) {
      const digits = [...(match[1] ?? '')].map((digit) => (digit.codePointAt(0) ?? ZERO) - ZERO).join('');
      const mark = this.#marks[Number(digits)];
      if (!mark) throw new Error(`Token ${digits} stands for nothing`);
      if (match.index > end) parts.push(text.slice(end, match.index));
      parts.push(mark);
      end = match.index + match[0].length;
    }
    if (end < text.length) parts.push(text.slice(end));
    return parts;
  }
}
