/** Takes a document or a text, gives its paragraphs with their sentences: what a law on plain language counts (C.G.S. 42-158). */
import type { Block, Document, Inline } from '../tree.ts';

/** A sentence, or an item of a list without a stop, which is none: its words count, and it makes no average smaller. */
export interface Sentence {
  readonly text: string;
  readonly whole: boolean;
}

/** Sentences that stand together, with the list that they bring in. */
export interface Paragraph {
  /** The clause or annex that it stands in. */
  readonly clause?: string;
  readonly sentences: readonly Sentence[];
}

/**
 * What is read for a value: a word of one syllable, as a numeral or symbol is (42-158(c)(2)), or what is printed. It has a capital
 * as any value may have one, so that a sentence can begin with it.
 */
export type Values = 'stand-in' | 'printed';
const STAND_IN = 'This';
const REFERENCE = 'clause 1';

/**
 * The paragraphs of a document. Headings, tables, labels with their values, and signatures are not counted (42-158(a)), nor are words that
 * a law fixes (42-156). A list without a sentence is a chart. With a stand-in for values, a line of values alone has nothing to measure.
 */
export function paragraphsIn({ content }: Document, values: Values): readonly Paragraph[] {
  return inBlocks(content, values).filter(({ sentences }) => sentences.some(({ whole }) => whole));
}

/** The paragraphs of a text as people write it: an empty line begins a new one; an item after a hyphen or a number is read as a sentence. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const known = KNOWN.get(text) ?? parted(text);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, known);
  return known;
}

/** Each rule that reads a text asks anew, before and after a change: the same text gives the same paragraphs again. */
const KNOWN = new Map<string, readonly Paragraph[]>();
/** So that a process that reads thousands of definitions does not grow. */
const MOST_KNOWN = 2000;

function parted(text: string): readonly Paragraph[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => ({ sentences: part.split(/(?:^|\n)\s*(?:[-*•–]|\d+[.)])\s+/).flatMap(inLine) }))
    .filter(({ sentences }) => sentences.length > 0);
}

function inBlocks(blocks: readonly Block[], values: Values, clause?: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const [index, block] of blocks.entries()) {
    const here = inBlock(block, values, clause);
    const before = blocks[index - 1]?.type === 'paragraph' && block.type === 'list' ? found.pop() : undefined;
    if (before) found.push({ ...before, sentences: [before, ...here].flatMap(({ sentences }) => sentences) });
    else found.push(...here);
  }
  return found;
}

/** A block that is missing here does not compile. */
function inBlock(block: Block, values: Values, clause: string | undefined): readonly Paragraph[] {
  const paragraph = (sentences: readonly Sentence[]): Paragraph => ({ ...(clause && { clause }), sentences });
  switch (block.type) {
    case 'paragraph':
      return [paragraph(inLine(textOf(block.content, values)))];
    case 'list': {
      const items = block.items.flatMap((item) => inBlocks(item, values)).flatMap(({ sentences }) => sentences);
      return [paragraph(items.map(({ text }) => ({ text, whole: /[.!?;:][”"’')]*$/.test(text) })))];
    }
    case 'clause':
    case 'annex':
      return inBlocks(block.content, values, block.id);
    case 'subclause':
    case 'box':
    case 'note':
      return inBlocks(block.content, values, clause);
    case 'columns':
      return block.columns.flatMap((column) => inBlocks(column, values, clause));
    case 'heading':
    case 'definitions':
    case 'table':
    case 'signatures':
    case 'statutory':
    case 'page-break':
      return [];
  }
}

/** Where sentences end is the segmenter's to say (UAX 29); a colon or semicolon within a line ends none, which is stricter than the law. */
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Nothing that could end a sentence, save at the end: then there is one, and the segmenter, which is slow, need not be asked. */
const ONE = /^\P{Sentence_Terminal}*\p{Sentence_Terminal}?\s*$/u;

function inLine(text: string): readonly Sentence[] {
  const line = text.replace(/\s+/g, ' ');
  const segments = ONE.test(line) ? [line] : [...SENTENCES.segment(line)].map(({ segment }) => segment);
  return segments
    .map((segment) => ({ text: segment.trim(), whole: true }))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
}

/** The words of a line; none where only values stand in it and they are not read. */
function textOf(content: readonly Inline[], values: Values): string {
  return values === 'printed' || hasWords(content) ? said(content, values) : '';
}

function hasWords(content: readonly Inline[]): boolean {
  return content.some((inline) =>
    'content' in inline ? hasWords(inline.content) : inline.type === 'text' && /\p{L}/u.test(inline.text),
  );
}

function said(content: readonly Inline[], values: Values): string {
  return content
    .map((inline) => {
      if ('content' in inline) return said(inline.content, values);
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'break') return ' ';
      if (inline.type === 'reference') return REFERENCE;
      return values === 'printed' ? inline.text : STAND_IN;
    })
    .join('');
}
