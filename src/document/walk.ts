/** Takes a document, gives every block and every inline in reading order, each with the place where it stands. */
import type { Block, Described, Document, Inline } from './tree.ts';

/** A block or an inline, with what it stands in. */
export type Visit =
  | { readonly what: 'block'; readonly block: Block; readonly within: readonly Block[] }
  | {
      readonly what: 'inline';
      readonly inline: Inline;
      readonly within: readonly Block[];
      /** The inlines around this one, outermost first. */
      readonly around: readonly Inline[];
    };

/** Blocks that have an id and a number. */
export type NumberedBlock = Extract<Block, { type: 'clause' | 'subclause' | 'annex' }>;

/**
 * Every node of the document: title, subtitle, content, the words beside a code, those at the foot and what machines are told. `within` lists the blocks around a node,
 * outermost first; the inlines of a block stand within that block.
 */
export function* walk(document: Document): Generator<Visit> {
  yield* inlines(document.title, []);
  yield* inlines(document.subtitle ?? [], []);
  yield* blocks(document.content, []);
  yield* inlines(document.code?.words ?? [], []);
  yield* inlines(document.foot.words ?? [], []);
  for (const words of document.initials ?? []) yield* inlines(words, []);
  if (document.page) yield* inlines([...described(document.page.about)], []);
}

/** The values in a description for machines. */
function* described(part: Described): Generator<Inline> {
  if (typeof part === 'string' || typeof part === 'boolean') return;
  if (isValue(part)) yield part;
  else for (const inner of Object.values<Described>(part)) yield* described(inner);
}

/** True for a value, false for a list or a record of a description. */
export function isValue(part: Described): part is Extract<Inline, { type: 'value' }> {
  return typeof part === 'object' && 'type' in part && part.type === 'value';
}

/** The nearest clause, sub-clause or annex around a node. */
export function place(within: readonly Block[]): NumberedBlock | undefined {
  return within.findLast(isNumbered);
}

/** True for clauses, sub-clauses and annexes. */
export function isNumbered(block: Block): block is NumberedBlock {
  return block.type === 'clause' || block.type === 'subclause' || block.type === 'annex';
}

function* blocks(content: readonly Block[], within: readonly Block[]): Generator<Visit> {
  for (const block of content) {
    yield { what: 'block', block, within };
    const inside = [...within, block];
    for (const part of parts(block)) {
      if ('inlines' in part) yield* inlines(part.inlines, inside);
      else yield* blocks(part.blocks, inside);
    }
  }
}

function* inlines(
  content: readonly Inline[],
  within: readonly Block[],
  around: readonly Inline[] = [],
): Generator<Visit> {
  for (const inline of content) {
    yield { what: 'inline', inline, within, around };
    if ('content' in inline) yield* inlines(inline.content, within, [...around, inline]);
  }
}

type Part = { readonly inlines: readonly Inline[] } | { readonly blocks: readonly Block[] };

/** What stands in a block, in reading order. A block type that is missing here does not compile. */
function parts(block: Block): readonly Part[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ inlines: block.content }];
    case 'clause':
    case 'annex':
      return [{ inlines: block.title }, { inlines: block.margin ?? [] }, { blocks: block.content }];
    case 'box':
      return [{ inlines: block.title ?? [] }, { blocks: block.content }];
    case 'subclause':
    case 'note':
      return [{ blocks: block.content }];
    case 'statutory':
      return [{ blocks: block.content }, { inlines: block.citation }];
    case 'list':
      return block.items.map((item) => ({ blocks: item }));
    case 'columns':
      return block.columns.map((column) => ({ blocks: column }));
    case 'definitions':
      return block.items.flatMap((item) => [{ inlines: item.term }, { inlines: item.content }]);
    case 'table':
      return [block.caption ?? [], ...block.head, ...block.rows.flatMap((row) => row.cells)].map((cell) => ({
        inlines: cell,
      }));
    case 'signatures':
      return block.parties
        .flatMap((party) => [
          party.role,
          party.name,
          ...party.signatories.flatMap((signatory) => [signatory.name ?? [], signatory.title ?? []]),
        ])
        .map((content) => ({ inlines: content }));
    case 'page-break':
      return [];
  }
}
