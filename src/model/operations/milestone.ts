/** Takes an operation on a milestone and the terms as written, gives the terms with the milestone added, moved or taken out. */
import { step } from '../figure.ts';
import { idsOf } from '../prune.ts';
import { appended } from '../raw.ts';
import type { ByOp, Edit, Target } from './edit.ts';
import { exists, listAt, over, ownKeys } from './edit.ts';

const LIST = ['schedule', 'milestones'] as const;

export function addMilestone(target: Target, { id, due }: ByOp['add_milestone']): Edit {
  const milestones = idsOf(listAt(target.terms, LIST));
  if (milestones.includes(id)) {
    return exists('milestone', id, `use change to move it: what: ${step('schedule.milestones', id)}.due`);
  }
  const refused = due.kind === 'date' ? over(due.iso, 'due', target.date) : undefined;
  if (refused) return refused;
  return {
    raw: appended(target.terms, LIST, ownKeys(target.own)),
    writes: new Map([[step('schedule.milestones', id), target.path]]),
  };
}
