/** Takes a numbered document before and after a change, gives what changed clause by clause, with its words marked, and what only got another number. */
import { type Numbered, type Numbers, ownNumber, referenceText } from '../numbers.ts';
import type { Block, Document, Inline } from '../tree.ts';
import { changedBlocks, wholeBlocks } from './blocks.ts';
import { type Match, matches } from './match.ts';
import { joined, numberNode, tokensOf } from './tokens.ts';
import { markedRun, plainRun, type Sides } from './words.ts';

/** A document with what `resolve` gave for it. */
export interface Version {
  readonly document: Document;
  readonly numbers: Numbers;
}

/** The number of something, or the words for it, as a value. */
export type NumberNode = Extract<Inline, { type: 'value' }>;

/** A clause or annex that changed, came or went. */
export interface ChangedPart {
  readonly id: string;
  readonly kind: 'changed' | 'added' | 'gone';
  /** `clause 4`, `Annex A`; of what is gone, as it was. */
  readonly place: NumberNode;
  readonly title: readonly Inline[];
  readonly content: readonly Block[];
}

/** Numbers that follow each other, and became others that do, of clauses or sub-clauses whose words may be the same. */
export interface Renumbered {
  readonly kind: 'clause' | 'annex';
  readonly from: readonly [first: NumberNode, last: NumberNode];
  readonly to: readonly [first: NumberNode, last: NumberNode];
  readonly count: number;
  /** Of a single clause or annex. */
  readonly title?: readonly Inline[];
}

export interface Comparison {
  /** In the order of the document after the change. */
  readonly parts: readonly ChangedPart[];
  readonly renumbered: readonly Renumbered[];
}

/** Clauses and annexes only: what stands outside of them, such as an overview or signatures, is not compared. */
export function compare(before: Version, after: Version, said: Sides['said']): Comparison {
  const sides: Sides = {
    before: { numbers: before.numbers, furniture: before.document.furniture },
    after: { numbers: after.numbers, furniture: after.document.furniture },
    said,
  };
  const pairs = matches(partsOf(before.document), partsOf(after.document), ({ id }) => [id]).map((pair) => ({
    ...pair,
    // Most clauses are the same to the letter, and need no closer look.
    same: JSON.stringify(pair.before) === JSON.stringify(pair.after),
  }));
  return {
    parts: pairs.flatMap((pair) => changedPart(pair, sides)),
    renumbered: runs([
      ...pairs.flatMap((pair) => ownMove(pair, sides)),
      ...pairs.flatMap((pair) => innerMoves(pair, sides)),
    ]),
  };
}

type Part = Extract<Block, { type: 'clause' | 'annex' }>;
type Subclause = Extract<Block, { type: 'subclause' }>;
type Pair = Match<Part> & { readonly same: boolean };

/** The clauses and annexes of a document, in their order. */
export function partsOf({ content }: Document): readonly Part[] {
  return content.filter((block) => block.type === 'clause' || block.type === 'annex');
}

function changedPart({ before, after, same }: Pair, sides: Sides): readonly ChangedPart[] {
  if (same) return [];
  if (after === undefined || before === undefined) {
    const part = after ?? before;
    if (part === undefined) return [];
    const change = after ? 'insertion' : 'deletion';
    const { numbers, furniture } = after ? sides.after : sides.before;
    const place = numberNode(part.id, referenceText(part.id, numbers, furniture));
    // That it is new, or gone, stands beside its title.
    const title = joined(tokensOf(part.title, after ? sides.after : sides.before));
    const content = wholeBlocks(part.content, change, sides);
    return [{ id: part.id, kind: after ? 'added' : 'gone', place, title, content }];
  }
  const title = markedRun(before.title, after.title, sides);
  const content = changedBlocks(before.content, after.content, sides);
  if (title === undefined && content.length === 0) return [];
  const place = numberNode(after.id, referenceText(after.id, sides.after.numbers, sides.after.furniture));
  return [{ id: after.id, kind: 'changed', place, title: title ?? plainRun(after.title, sides), content }];
}

/** One thing that got another number. */
interface Move {
  readonly kind: Renumbered['kind'];
  readonly from: Numbered;
  readonly to: Numbered;
  readonly words: readonly [from: NumberNode, to: NumberNode];
  readonly title?: readonly Inline[];
}

function ownMove({ before, after }: Pair, sides: Sides): readonly Move[] {
  return before && after ? move(before.id, after.id, sides, plainRun(after.title, sides)) : [];
}

/** The sub-clauses of a part whose place within it is another. */
function innerMoves({ before, after, same }: Pair, sides: Sides): readonly Move[] {
  if (before === undefined || after === undefined || same) return [];
  return matches(subclauses(before), subclauses(after), keysOf)
    .flatMap((pair) => (pair.before && pair.after ? move(pair.before.id, pair.after.id, sides) : []))
    .filter(({ from, to }) => from.path.at(-1) !== to.path.at(-1));
}

function move(id: string, now: string, { before, after }: Sides, title?: readonly Inline[]): readonly Move[] {
  const from = before.numbers.get(id);
  const to = after.numbers.get(now);
  if (!from?.shown || !to?.shown || from.path.join('.') === to.path.join('.')) return [];
  const words = [
    numberNode(id, ownNumber(id, before.numbers)),
    numberNode(now, ownNumber(now, after.numbers)),
  ] as const;
  return [{ kind: to.root, from, to, words, ...(title && { title }) }];
}

function subclauses({ content }: Part): readonly Subclause[] {
  return content.filter((block) => block.type === 'subclause');
}

function keysOf({ content }: Subclause): readonly string[] {
  return content.flatMap((block) => (block.type === 'paragraph' ? tokensOf(block.content).map(({ key }) => key) : []));
}

/** Moves that follow each other on both sides are told as one. */
function runs(all: readonly Move[]): readonly Renumbered[] {
  const found: { first: Move; last: Move; count: number }[] = [];
  for (const next of all) {
    const run = found.at(-1);
    if (run && follows(run.last.from, next.from) && follows(run.last.to, next.to)) {
      run.last = next;
      run.count += 1;
    } else found.push({ first: next, last: next, count: 1 });
  }
  return found.map(({ first, last, count }) => ({
    kind: first.kind,
    from: [first.words[0], last.words[0]],
    to: [first.words[1], last.words[1]],
    count,
    ...(count === 1 && first.title && { title: first.title }),
  }));
}

function follows(one: Numbered, other: Numbered): boolean {
  const [last = 0, next = 0] = [one.path.at(-1), other.path.at(-1)];
  const above = (numbered: Numbered): string => numbered.path.slice(0, -1).join('.');
  return (
    one.root === other.root && one.path.length === other.path.length && above(one) === above(other) && next === last + 1
  );
}
