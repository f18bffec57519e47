/** Takes words for a clause and the terms as written, gives the terms with these words, or with the standard ones again. */
import { step } from '../figure.ts';
import { appended, isMap, parts, replaced } from '../raw.ts';
import type { ByOp, Edit, Target } from './edit.ts';
import { listAt, noChange, textOf } from './edit.ts';

/** Whether the contract has the clause shows when it is composed: only templates know. */
export function replaceWords(target: Target, operation: ByOp['replace_words']): Edit {
  const { clause } = operation;
  const path = step('clauses', clause);
  const own = parts(target.terms).get(path);
  const writes = new Map([[path, target.path]]);
  if ('back_to' in operation) {
    if (own === undefined) return noChange(`the clause ${clause} has its standard words`);
    if (textOf(own.raw, 'heading') !== undefined)
      return noChange(`the clause ${clause} is your own and has no other words`);
    const list = listAt(target.terms, ['clauses']);
    const last = Array.isArray(list) && list.length === 1;
    return { raw: replaced(target.terms, last ? ['clauses'] : own.spot.at, undefined), writes };
  }
  const text = textOf(target.own, 'text') ?? '';
  if (own && textOf(own.raw, 'text') === text) return noChange(`the clause ${clause} says so already`);
  const { left_out: _, ...kept } = isMap(own?.raw) ? own.raw : {};
  const entry = { ...kept, clause, text };
  const raw = own ? replaced(target.terms, own.spot.at, entry) : appended(target.terms, ['clauses'], entry);
  return { raw, writes };
}
