/** Takes a document, gives the number of everything that has an id, or every fault in its ids, references and defined terms. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { plain } from './inline.ts';
import type { Numbered, Numbers } from './numbers.ts';
import type { Block, Document } from './tree.ts';
import { isNumbered, type NumberedBlock, place, walk } from './walk.ts';

/**
 * Numbers are worked out last, in reading order: clauses 1, 2, ...; sub-clauses within their clause; annexes A, B, ... A clause
 * that holds one sub-clause only prints no number for it, and a reference to it names the clause. The findings are
 * `document/duplicate-id`, `dangling-reference`, `term-defined-twice`, `undefined-term` (errors) and `unused-term` (a warning).
 */
export function resolve(document: Document): Outcome<Numbers> {
  const diagnostics = [...idFindings(document), ...termFindings(document)];
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  return { ok: true, value: number(document), diagnostics };
}

function number(document: Document): Numbers {
  const numbers = new Map<string, Numbered>();
  const counts = new Map<Block | 'clauses' | 'annexes', number>();
  const siblings = countSubclauses(document);
  for (const visit of walk(document)) {
    if (visit.what !== 'block' || !isNumbered(visit.block)) continue;
    const { type: kind, id } = visit.block;
    const parent = kind === 'annex' ? undefined : place(visit.within);
    const above = parent && numbers.get(parent.id);
    const root = above?.root ?? (kind === 'annex' ? 'annex' : 'clause');
    if (parent && above && kind === 'subclause' && siblings.get(parent) === 1) {
      numbers.set(id, { kind, root, path: above.path, shown: false });
      continue;
    }
    const counter = parent ?? (kind === 'annex' ? 'annexes' : 'clauses');
    const count = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, count);
    numbers.set(id, { kind, root, path: [...(above?.path ?? []), count], shown: true });
  }
  return numbers;
}

/** How many numbered blocks stand directly in each numbered block. */
function countSubclauses(document: Document): ReadonlyMap<NumberedBlock, number> {
  const counts = new Map<NumberedBlock, number>();
  for (const visit of walk(document)) {
    if (visit.what !== 'block' || !isNumbered(visit.block) || visit.block.type === 'annex') continue;
    const parent = place(visit.within);
    if (parent) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return counts;
}

function* idFindings(document: Document): Generator<Diagnostic> {
  const places = new Map<string, string>();
  for (const visit of walk(document)) {
    if (visit.what !== 'block' || !isNumbered(visit.block)) continue;
    const { id } = visit.block;
    const here = name([...visit.within, visit.block]);
    const before = places.get(id);
    if (before === undefined) places.set(id, here);
    else
      yield {
        rule: 'document/duplicate-id',
        level: 'error',
        message: `the id "${id}" was found twice, for ${before} and for ${here}; expected each id once`,
        hint: 'give one of them another id, and let the references to it follow',
      };
  }
  const ids = [...places.keys()];
  for (const visit of walk(document)) {
    if (visit.what !== 'inline' || visit.inline.type !== 'reference' || places.has(visit.inline.to)) continue;
    const { to } = visit.inline;
    yield {
      rule: 'document/dangling-reference',
      level: 'error',
      message: `${name(visit.within)} refers to "${to}"; expected the id of a clause, sub-clause or annex of this document`,
      hint: suggestion(to, ids, places) ?? 'leave the reference out, or put the clause in',
    };
  }
}

function* termFindings(document: Document): Generator<Diagnostic> {
  const defined = new Map<string, string>();
  const used = new Map<string, string>();
  for (const visit of walk(document)) {
    if (visit.what !== 'inline') continue;
    const { inline } = visit;
    const here = name(visit.within);
    if (inline.type === 'term' && !used.has(inline.term)) used.set(inline.term, here);
    if (inline.type !== 'define') continue;
    const before = defined.get(inline.term);
    if (before === undefined) defined.set(inline.term, here);
    else
      yield {
        rule: 'document/term-defined-twice',
        level: 'error',
        message: `the term "${inline.term}" is explained twice, in ${before} and in ${here}; expected one explanation`,
        hint: 'explain it in one place, and only use it in the other',
      };
  }
  for (const [term, here] of used) {
    if (defined.has(term)) continue;
    yield {
      rule: 'document/undefined-term',
      level: 'error',
      message: `${here} uses the term "${term}", and nothing explains it; expected one explanation in this document`,
      hint: suggestion(term, [...defined.keys()], defined) ?? 'explain it, or write it without marking it as a term',
    };
  }
  for (const [term, here] of defined) {
    if (used.has(term)) continue;
    yield {
      rule: 'document/unused-term',
      level: 'warning',
      message: `the term "${term}" is explained in ${here} and used nowhere`,
      hint: 'use it, or leave the explanation out',
    };
  }
}

/** Where something stands, in words a person finds again: `clause "Payment" (payment)`. */
function name(within: readonly Block[]): string {
  const inner = place(within);
  if (inner === undefined) return 'the part outside the clauses';
  if (inner.type !== 'subclause') return `${inner.type} "${plain(inner.title)}" (${inner.id})`;
  const outer = within.slice(0, within.indexOf(inner));
  return place(outer) === undefined ? `sub-clause "${inner.id}"` : `sub-clause "${inner.id}" of ${name(outer)}`;
}

function suggestion(wrong: string, right: readonly string[], places: ReadonlyMap<string, string>): string | undefined {
  const near = nearest(wrong, right);
  return near === undefined ? undefined : `did you mean "${near}", at ${places.get(near)}?`;
}
