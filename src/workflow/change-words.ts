/** Takes a change file and the terms after it, gives a finding for each clause it replaces that the contract does not have. */
import { contractParts, type Kit } from '../compose/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { calledUp } from '../model/clauses.ts';
import { step } from '../model/figure.ts';
import { figures } from '../model/figures.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import { termsSchema } from '../model/schema/terms.ts';
import type { Source } from '../model/source.ts';
import type { Standing } from './chain.ts';

/** A clause that nothing in the terms calls up is not printed: words for it would say nothing. What no contract has is told by others. */
export function wordsFindings(
  { value, places }: Source<ChangeFile>,
  { terms }: Standing,
  kit: Kit,
): readonly Diagnostic[] {
  const parts = contractParts(kit, terms.value.language);
  if (!parts.ok) return parts.diagnostics;
  const tree = figures(termsSchema, terms.value);
  return value.changes.flatMap((change): Diagnostic[] => {
    if (change.op !== 'replace_words' || 'back_to' in change) return [];
    const clause = parts.value.clauses.find(({ id }) => id === change.clause);
    if (clause === undefined || calledUp(clause.when, tree)) return [];
    const path = step('changes.replace_words', clause.id);
    const place = places.get(path);
    return [
      {
        rule: 'change/clause',
        level: 'error',
        message: `${path}: found the clause "${clause.title}", which is not in this contract; expected one that is`,
        hint: `it comes into a contract with ${clause.when.join(' or ')}; say that first, or leave its words out`,
        ...(place && { place }),
      },
    ];
  });
}
