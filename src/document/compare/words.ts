/** Takes two runs of inlines, gives one in which what was taken out and what was put in is marked. */
import { diffArrays } from 'diff';
import type { Inline } from '../tree.ts';
import { isSpace, isWord, joined, type Naming, type Token, tokensOf } from './tokens.ts';

/** Two versions of one text: how references are said in each, and the words that mark the change for who can't see it. */
export interface Sides {
  readonly before: Naming;
  readonly after: Naming;
  readonly said: { readonly insertion: string; readonly deletion: string };
}

/** The words of both; undefined where they are the same. What is kept stands as it does after the change. */
export function markedRun(
  before: readonly Inline[],
  after: readonly Inline[],
  sides: Sides,
): readonly Inline[] | undefined {
  const parts = cleaned(partsOf(tokensOf(before, sides.before), tokensOf(after, sides.after)));
  if (parts.every((part) => part.kept)) return undefined;
  return spaced(parts.flatMap((part) => (part.kept ? joined(part.came) : changed(part, sides))));
}

/** All of a run as put in or taken out; nothing stays nothing. */
export function wholeRun(content: readonly Inline[], type: 'insertion' | 'deletion', sides: Sides): readonly Inline[] {
  const naming = type === 'insertion' ? sides.after : sides.before;
  const run = joined(tokensOf(content, naming));
  return run.length === 0 ? [] : [{ type, said: sides.said[type], content: run }];
}

/** A run as it stands after the change, where nothing of it is marked. */
export function plainRun(content: readonly Inline[], sides: Sides): readonly Inline[] {
  return joined(tokensOf(content, sides.after));
}

/** A stretch that both have, or what stands in one in place of what stands in the other. */
interface Part {
  readonly kept: boolean;
  readonly gone: readonly Token[];
  readonly came: readonly Token[];
}

function partsOf(before: readonly Token[], after: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  let [from, to] = [0, 0];
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) return [{ kept: false, gone: before, came: after }];
  for (const { added, removed, count } of changes) {
    const gone = added ? [] : before.slice(from, from + count);
    const came = removed ? [] : after.slice(to, to + count);
    from += gone.length;
    to += came.length;
    parts.push({ kept: !added && !removed, gone, came });
  }
  return parts;
}

/** The time to find the least difference grows with its square. Nobody follows so many marks in one paragraph. */
const MOST_EDITS = 2_000;

/** Two texts that share little are read better one after the other; so are two changes with hardly a word between them. */
function cleaned(parts: readonly Part[]): readonly Part[] {
  const words = (tokens: readonly Token[]): number => tokens.filter(isWord).length;
  const all = words(parts.flatMap(({ gone }) => gone)) + words(parts.flatMap(({ came }) => came));
  const kept = 2 * words(parts.flatMap((part) => (part.kept ? part.came : [])));
  const apart = parts.some((part) => !part.kept) && kept < all * SHARED;
  const merged: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const last = merged.at(-1);
    const between = index > 0 && index < parts.length - 1 && words(part.came) <= FEW;
    const isChange = apart || !part.kept || between;
    if (last && isChange && !last.kept)
      merged.splice(-1, 1, { kept: false, gone: [...last.gone, ...part.gone], came: [...last.came, ...part.came] });
    else merged.push({ ...part, kept: !isChange });
  }
  return merged;
}

/** The least share of words that two texts have in common, for their words to be shown among each other. */
const SHARED = 0.3;
/** So many words between two changes go with them. */
const FEW = 1;

/** What goes, then what comes; the spaces around them stay outside. */
function changed({ gone, came }: Part, { said: words }: Sides): readonly Inline[] {
  const [out, put] = [trimmed(gone), trimmed(came)];
  const space: Inline = { type: 'text', text: ' ' };
  // Where only one of them has words, its spaces are the ones that count.
  const said = [...(out.length > 0 ? [gone] : []), ...(put.length > 0 ? [came] : [])];
  const worded = said.length > 0 ? said : [came];
  const leads = worded.some((tokens) => tokens.slice(0, 1).some(isSpace));
  const trails = worded.some((tokens) => tokens.slice(-1).some(isSpace));
  return [
    ...(leads ? [space] : []),
    ...(out.length > 0 ? [{ type: 'deletion', said: words.deletion, content: joined(out) } as const] : []),
    ...(out.length > 0 && put.length > 0 ? [space] : []),
    ...(put.length > 0 ? [{ type: 'insertion', said: words.insertion, content: joined(put) } as const] : []),
    ...(trails ? [space] : []),
  ];
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex((token) => !isSpace(token));
  const end = tokens.findLastIndex((token) => !isSpace(token));
  return start < 0 ? [] : tokens.slice(start, end + 1);
}

/** One space where two met, and none at the ends. */
function spaced(run: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  let open = true;
  for (const inline of run) {
    const text = inline.type === 'text' && open ? inline.text.replace(/^ +/, '') : undefined;
    if (text !== '') result.push(text === undefined ? inline : { type: 'text', text });
    const last = result.at(-1);
    open = last === undefined || (last.type === 'text' && last.text.endsWith(' '));
  }
  const end = result.at(-1);
  if (end?.type === 'text') {
    const text = end.text.trimEnd();
    result.splice(-1, 1, ...(text === '' ? [] : [{ type: 'text', text } as const]));
  }
  return result;
}
