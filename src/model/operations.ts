/** Takes one operation of a change file and the terms as written, gives the terms after it, or why it can't be done. */
import { addDuty, changeDuty, received, removeDuty } from './operations/duty.ts';
import type { ByOp, Edit, Target } from './operations/edit.ts';
import { addMilestone, moveMilestone, removeMilestone } from './operations/milestone.ts';
import { addRate, changeRate, removeRate } from './operations/rate.ts';
import { addService, changeService, removeService } from './operations/service.ts';
import { addCharge, addCredit, addFavour } from './operations/sum.ts';
import { change, remove } from './operations/term.ts';
import { replaceWords } from './operations/words.ts';
import type { Change } from './schema/change.ts';

/** What each operation does. An operation that the schema knows and that is missing here does not compile. */
const OPERATIONS: { readonly [Op in Change['op']]: (target: Target, change: ByOp[Op]) => Edit } = {
  change_service: changeService,
  add_service: addService,
  remove_service: removeService,
  add_rate: addRate,
  change_rate: changeRate,
  remove_rate: removeRate,
  add_milestone: addMilestone,
  move_milestone: moveMilestone,
  remove_milestone: removeMilestone,
  add_duty: addDuty,
  change_duty: changeDuty,
  remove_duty: removeDuty,
  received,
  change,
  remove,
  replace_words: replaceWords,
  add_credit: addCredit,
  add_charge: addCharge,
  add_favour: addFavour,
};

export function perform<Op extends Change['op']>(target: Target, op: Op, operation: ByOp[Op]): Edit {
  return OPERATIONS[op](target, operation);
}
