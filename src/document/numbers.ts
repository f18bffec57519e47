/** Takes the paths that `resolve` worked out, gives the words for them: "4", "4.2", "A", "clause 4.2", "Annex A". */
import type { Furniture } from './tree.ts';

/** The number of one clause, sub-clause or annex, as data. */
export interface Numbered {
  readonly kind: 'clause' | 'subclause' | 'annex';
  /** What the path counts from: an annex's path starts with a letter. */
  readonly root: 'clause' | 'annex';
  /** `[4, 2]` is the second sub-clause of clause 4. A sub-clause that stands alone has the path of what it stands in. */
  readonly path: readonly number[];
  /** False for a sub-clause that stands alone in its clause: nothing is printed before it. */
  readonly shown: boolean;
}

/** The numbers of a document, by id. Every id that a reference points to is in it. */
export type Numbers = ReadonlyMap<string, Numbered>;

/** What is printed before a clause, sub-clause or annex: `4`, `4.2`, `A`, or nothing for a sub-clause that stands alone. */
export function ownNumber(id: string, numbers: Numbers): string {
  const numbered = find(id, numbers);
  return numbered.shown ? style(numbered) : '';
}

/** What stands before the title of a clause or annex: `4.` or `Annex A`; for a sub-clause `4.2`, or nothing where it stands alone. */
export function headingNumber(id: string, numbers: Numbers, furniture: Furniture): string {
  const numbered = find(id, numbers);
  if (numbered.kind === 'annex') return fill(furniture.annex, style(numbered));
  if (!numbered.shown) return '';
  return numbered.path.length === 1 ? `${style(numbered)}.` : style(numbered);
}

/** The level of the heading of a clause or annex: 2, or deeper for a clause within another or within an annex. */
export function headingLevel(id: string, numbers: Numbers): 2 | 3 | 4 {
  const depth = find(id, numbers).path.length;
  return depth <= 1 ? 2 : depth === 2 ? 3 : 4;
}

/** A reference inside a sentence: `clause 4.2`, `Annex A`. To a sub-clause that stands alone it names the clause. */
export function referenceText(id: string, numbers: Numbers, furniture: Furniture): string {
  const numbered = find(id, numbers);
  const annex = numbered.root === 'annex' && numbered.path.length === 1;
  return fill(annex ? furniture.annex : furniture.clause, style(numbered));
}

function find(id: string, numbers: Numbers): Numbered {
  const numbered = numbers.get(id);
  if (numbered === undefined) throw new Error(`"${id}" has no number: the document was not resolved`);
  return numbered;
}

function style(numbered: Numbered): string {
  const [first, ...rest] = numbered.path;
  return [numbered.root === 'annex' ? letters(first ?? 0) : first, ...rest].join('.');
}

/** A, B, ..., Z, AA, AB: as columns of a sheet are named. */
function letters(count: number): string {
  const before = Math.floor((count - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((count - 1) % 26));
}

/** Not `replaceAll`, so that a `$` in the words stays a `$`. */
function fill(words: string, number: string): string {
  return words.split('{number}').join(number);
}
