/** Takes an operation that adds a sum of its own and the terms as written, gives the terms with it. */
import { step } from '../figure.ts';
import { idsOf } from '../prune.ts';
import { appended } from '../raw.ts';
import type { ByOp, Edit, Target } from './edit.ts';
import { exists, listAt, ownKeys } from './edit.ts';

export function addCredit(target: Target, { name, on }: ByOp['add_credit']): Edit {
  const credits = idsOf(listAt(target.terms, ['engagement', 'credits']));
  if (credits.includes(name)) return exists('credit', name, 'give this one another name');
  const day = on ?? target.date;
  return {
    raw: appended(target.terms, ['engagement', 'credits'], { ...ownKeys(target.own), on: day.iso }),
    writes: new Map([[step('engagement.credits', name), target.path]]),
  };
}
