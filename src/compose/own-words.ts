/** Takes the owner's own words for a clause, gives its numbered paragraphs: printed as written, never read as markup. */
import type { Diagnostic, Outcome, Place } from '../diagnostic.ts';
import type { Block, Inline } from '../document/tree.ts';
import type { Figure } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import { subclauses } from './template.ts';
import { leaf, records, textOf } from './view.ts';

/** The words that the terms have for a clause; undefined where it has those of its template. */
export function ownWordsOf(terms: Figures, clause: string): Figure | undefined {
  const own = records(terms['clauses']).find((one) => textOf(leaf(one, 'clause')) === clause);
  return leaf(own, 'text');
}

/** The heading of a clause that the owner added. */
export function ownTitleOf(terms: Figures, clause: string): readonly Inline[] | undefined {
  const title = leaf(
    records(terms['clauses']).find((one) => textOf(leaf(one, 'clause')) === clause),
    'heading',
  );
  return title && [{ type: 'value', text: textOf(title) ?? '', path: title.path, from: title.from }];
}

/**
 * The content of a clause in the owner's own words: an empty line begins a new paragraph.
 * @param standard what the clause would hold otherwise; words that a law fixes are not replaced
 */
export function inOwnWords(
  { id, title }: { readonly id: string; readonly title: string },
  words: Figure,
  standard: readonly Block[],
  place: Place | undefined,
): Outcome<readonly Block[]> {
  if (standard.some(({ type }) => type === 'statutory')) return refused(id, title, words, place);
  return { ok: true, value: subclauses(id, paragraphs(words)), diagnostics: [] };
}

/** Words as written, in paragraphs. */
export function paragraphs(words: Figure): readonly Block[] {
  const texts = (textOf(words) ?? '').trim().split(/\n[^\S\n]*\n\s*/);
  return texts.map((text): Block => ({ type: 'paragraph', content: lines(text, words) }));
}

function lines(text: string, { path, from }: Figure): readonly Inline[] {
  return text.split('\n').flatMap((line, index): Inline[] => {
    const value: Inline = { type: 'value', text: line.trim(), path, from };
    return index === 0 ? [value] : [{ type: 'break' }, value];
  });
}

function refused(id: string, title: string, { path }: Figure, place: Place | undefined): Outcome<never> {
  const diagnostic: Diagnostic = {
    rule: 'contract/clause',
    level: 'error',
    message: `${path}: found words in place of the clause "${title}", which has words that a law fixes; expected another clause`,
    hint: `take the entry of ${id} away; what a law fixes word by word stays as it is`,
    ...(place && { place }),
  };
  return { ok: false, diagnostics: [diagnostic] };
}
