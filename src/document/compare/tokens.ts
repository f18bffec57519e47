/** Takes a run of inlines, gives it in the pieces that are compared, and puts such pieces together again. */
import { type Numbers, referenceText } from '../numbers.ts';
import type { Furniture, Inline } from '../tree.ts';

/** A document's numbers and the words for them: what a reference in it says. */
export interface Naming {
  readonly numbers: Numbers;
  readonly furniture: Furniture;
}

type Leaf = Extract<Inline, { type: 'text' | 'value' | 'break' }>;
type Wrap =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'link'; readonly href: string };

/** One word, one figure, one reference or one space, with what stands around it. */
export interface Token {
  /** What it is for the comparison. A figure is one piece, however long; a reference is what it points to, whatever its number. */
  readonly key: string;
  readonly leaf: Leaf;
  /** Outermost first. */
  readonly wraps: readonly Wrap[];
  /** The inline that it is of. */
  readonly origin: Inline;
}

/**
 * The pieces of a run. References become the words that they say in their own document; terms and promises leave their words.
 * @param naming left out where only keys are asked for, which do not hang on numbers
 */
export function tokensOf(content: readonly Inline[], naming?: Naming, wraps: readonly Wrap[] = []): readonly Token[] {
  return content.flatMap((inline) => tokens(inline, naming, wraps));
}

function tokens(inline: Inline, naming: Naming | undefined, wraps: readonly Wrap[]): readonly Token[] {
  const inside = (wrap?: Wrap): readonly Token[] =>
    'content' in inline ? tokensOf(inline.content, naming, wrap ? [...wraps, wrap] : wraps) : [];
  switch (inline.type) {
    case 'text':
      return wordsOf(inline.text).map((text) => token(wordKey(text), { type: 'text', text }, wraps, inline));
    case 'value': {
      const { text } = inline;
      if (!isProse(text)) return [token(`value ${text}`, inline, wraps, inline)];
      return wordsOf(text).map((word) => token(wordKey(word), { ...inline, text: word }, wraps, inline));
    }
    case 'break':
      return [token(SPACE, inline, wraps, inline)];
    case 'reference': {
      const text = naming === undefined ? '' : referenceText(inline.to, naming.numbers, naming.furniture);
      return [token(`reference ${inline.to}`, numberNode(inline.to, text), wraps, inline)];
    }
    case 'strong':
    case 'define':
      return inside({ type: 'strong' });
    case 'emphasis':
      return inside({ type: 'emphasis' });
    case 'link':
      return inside({ type: 'link', href: inline.href });
    case 'term':
    case 'promise':
    case 'insertion':
    case 'deletion':
      return inside();
  }
}

/** The number of a clause, sub-clause or annex, or the words for it, as a value: it is worked out, and no word of a template. */
export function numberNode(id: string, text: string): Extract<Inline, { type: 'value' }> {
  return { type: 'value', text, path: `clauses.${id.includes('.') ? `"${id}"` : id}`, from: [] };
}

/** True for white space. */
export function isSpace({ key }: Token): boolean {
  return key === SPACE;
}

/** True for a piece that says something: no white space, no stop. */
export function isWord({ key }: Token): boolean {
  return key !== SPACE && /[\p{L}\p{N}]/u.test(key.replace(/^\w+ /, ''));
}

/** The run that the pieces make. */
export function joined(tokens: readonly Token[], depth = 0): readonly Inline[] {
  const run: Inline[] = [];
  for (let index = 0; index < tokens.length; ) {
    const start = index;
    const first = tokens[index];
    const wrap = first?.wraps[depth];
    if (wrap === undefined) {
      if (first) push(run, first, tokens[index - 1]);
      index += 1;
      continue;
    }
    while (same(tokens[index]?.wraps[depth], wrap)) index += 1;
    run.push({ ...wrap, content: joined(tokens.slice(start, index), depth + 1) });
  }
  return run;
}

/** Words of templates run together, and so do the words of one value. */
function push(run: Inline[], { leaf, origin }: Token, before: Token | undefined): void {
  const last = run.at(-1);
  if (leaf.type === 'text' && last?.type === 'text') run.splice(-1, 1, { type: 'text', text: last.text + leaf.text });
  else if (leaf.type === 'value' && last?.type === 'value' && before?.origin === origin)
    run.splice(-1, 1, { ...last, text: last.text + leaf.text });
  else run.push(leaf);
}

function token(key: string, leaf: Leaf, wraps: readonly Wrap[], origin: Inline): Token {
  return { key, leaf, wraps, origin };
}

function same(one: Wrap | undefined, other: Wrap): boolean {
  if (one === undefined || one.type !== other.type) return false;
  return one.type !== 'link' || other.type !== 'link' || one.href === other.href;
}

/** A value of so many words is what somebody wrote, not a figure: it is compared word by word. */
function isProse(text: string): boolean {
  return text.split(/\s+/u).length > FIGURE;
}

const FIGURE = 10;
const SPACE = 'space';

function wordKey(text: string): string {
  return /^\s+$/u.test(text) ? SPACE : `word ${text}`;
}

/** Words with the figures in them whole: dates, figures with their units, sums. Stops and spaces are pieces of their own. */
function wordsOf(text: string): readonly string[] {
  return text.match(PIECE) ?? [];
}

const PIECE =
  /\d{1,2}[ \u00a0]\p{Lu}\p{L}+[ \u00a0]\d{4}|\d{1,3}[ \u00a0]\p{L}+|[\p{Sc}\p{L}\p{N}\p{M}+−][\p{L}\p{N}\p{M}\p{Sc}%]*(?:[\u00a0\u202f'’.,:/@&-][\p{L}\p{N}\p{M}\p{Sc}%]+)*|\s+|[\s\S]/gu;
