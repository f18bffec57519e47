/** Takes an operation on what the client brings and the terms as written, gives the terms with it added, changed, taken out or brought. */
import { step } from '../figure.ts';
import { idsOf } from '../prune.ts';
import { appended, parts, replaced } from '../raw.ts';
import type { Moment } from '../values.ts';
import type { ByOp, Edit, Target } from './edit.ts';
import { keyOf, listAt, noChange, over, unknown } from './edit.ts';
import { added, changed, type Home, removed } from './fields.ts';

const DUTIES: Home = { kind: 'duty', keys: ['client_duties'], what: 'client duty' };

export function addDuty(target: Target, { id, due }: ByOp['add_duty']): Edit {
  return inTime(target, due, added(target, DUTIES, id, 'use change_duty to change it'));
}

export function changeDuty(target: Target, { id, due }: ByOp['change_duty']): Edit {
  const may = ['what', 'due', 'if_late', 'pause_after', 'restart_fee', 'otherwise'];
  return inTime(target, due, changed(target, DUTIES, id, may));
}

/** What was brought already is no longer noted of a duty that is taken out. */
export function removeDuty(target: Target, { id }: ByOp['remove_duty']): Edit {
  return removed(target, DUTIES, id, ['engagement', 'received']);
}

/** Nobody brings anything by a day that is over. */
function inTime(target: Target, due: Moment | undefined, answer: Edit): Edit {
  if ('message' in answer || due?.kind !== 'date') return answer;
  return over(due.iso, 'due', target.date) ?? answer;
}

export function received(target: Target, { duty, on }: ByOp['received']): Edit {
  const duties = idsOf(listAt(target.terms, DUTIES.keys));
  if (!duties.includes(duty)) return unknown('client duty', duty, duties);
  if (on.iso > target.date.iso) {
    return {
      message: `found on: ${on.iso}, expected a day on or before the date of the amendment, ${target.date.iso}`,
      hint: 'note what was brought, once it was brought; for a later day, use change_duty and give it another due',
    };
  }
  const path = step('engagement.received', duty);
  const noted = parts(target.terms).get(path);
  if (keyOf(noted?.raw ?? {}, 'on') === on.iso) return noChange(`${duty} was received on ${on.iso} already`);
  const entry = { duty, on: on.iso };
  return {
    raw: noted
      ? replaced(target.terms, noted.spot.at, entry)
      : appended(target.terms, ['engagement', 'received'], entry),
    writes: new Map([[path, target.path]]),
  };
}
