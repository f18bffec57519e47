/** Takes an operation on a milestone and the terms as written, gives the terms with the milestone added, moved or taken out. */
import { businessDays } from '../business-days.ts';
import { addDays } from '../calendar.ts';
import { step } from '../figure.ts';
import { moment } from '../grammar/moment.ts';
import { idsOf } from '../prune.ts';
import { parts, replaced } from '../raw.ts';
import { termsSchema } from '../schema/terms.ts';
import type { Raw } from '../source.ts';
import type { CalendarDate, Duration, Moment } from '../values.ts';
import type { ByOp, Edit, Refusal, Target } from './edit.ts';
import { keyOf, listAt, noChange, over, textOf, unknown } from './edit.ts';
import { added, type Home, namesNothing, removed } from './fields.ts';

const MILESTONES: Home = { kind: 'milestone', keys: ['schedule', 'milestones'], what: 'milestone' };

export function addMilestone(target: Target, { id, due }: ByOp['add_milestone']): Edit {
  const answer = added(target, MILESTONES, id, 'use move_milestone to move it');
  if ('message' in answer) return answer;
  return (due.kind === 'date' ? over(due.iso, 'due', target.date) : undefined) ?? answer;
}

export function removeMilestone(target: Target, { id }: ByOp['remove_milestone']): Edit {
  return removed(target, MILESTONES, id);
}

/** To a date, or by days: a milestone that hangs on something goes on hanging on it, so many days further from it. */
export function moveMilestone(target: Target, { id, to, by }: ByOp['move_milestone']): Edit {
  const path = step('schedule.milestones', id);
  const at = parts(target.terms).get(path)?.spot.at;
  if (at === undefined) return unknown('milestone', id, idsOf(listAt(target.terms, MILESTONES.keys)));
  if (to && by) {
    return { message: 'found to and by, expected one of them', hint: 'take one of the two lines away' };
  }
  const old = textOf(parts(target.terms).get(path)?.raw ?? '', 'due') ?? '';
  const moved = to ? to.iso : by && shifted(old, by, target.terms);
  if (moved === undefined) return namesNothing(id, ['to', 'by']);
  if (typeof moved !== 'string') return moved;
  if (moved === old) return noChange(`${id} is due on ${old} already`);
  const parsed = moment.parse(moved);
  const late = parsed.ok && parsed.value.kind === 'date' ? over(moved, to ? 'to' : 'by', target.date) : undefined;
  if (late) return to ? late : { ...late, message: `${late.message}: by these days it comes to ${moved}` };
  return {
    raw: replaced(target.terms, [...at, 'due'], moved),
    writes: new Map([[`${path}.due`, step(target.path, to ? 'to' : 'by')]]),
  };
}

/** The moment as it is to be written after a move, or why it can't be moved so. */
function shifted(due: string, by: Duration, terms: Raw): string | Refusal {
  const parsed = moment.parse(due);
  if (!parsed.ok || parsed.value.kind === 'periodic') throw new Error(`No day to move: ${due}`);
  const { value } = parsed;
  switch (value.kind) {
    case 'date':
      return dateShifted(value, by, terms);
    case 'anchor':
      return written(by.count, by.unit, value.anchor);
    case 'offset':
      return offsetShifted(due, value, by);
  }
}

function dateShifted(day: CalendarDate, { count, unit }: Duration, terms: Raw): string | Refusal {
  if (unit === 'day') return addDays(day, count).iso;
  const weekdays = termsSchema.shape.business_days.safeParse(keyOf(terms, 'business_days'));
  if (!weekdays.success || weekdays.data === undefined) {
    return {
      message: 'found business days, and the contract does not say which these are; expected days',
      hint: 'write days, or to: and the date',
    };
  }
  const region = textOf(keyOf(terms, 'schedule') ?? '', 'holidays');
  return businessDays(weekdays.data.days, region).add(day, count).iso;
}

function offsetShifted(
  due: string,
  { duration, direction, anchor }: Extract<Moment, { kind: 'offset' }>,
  by: Duration,
): string | Refusal {
  const days = duration.unit === 'week' ? 7 * duration.count : duration.count;
  const unit = duration.unit === 'week' ? 'day' : duration.unit;
  if (unit !== by.unit) {
    return {
      message: `found a move by ${by.unit}s, and the date is written as ${due}; expected the same kind of day`,
      hint:
        unit === 'day' || unit === 'business day'
          ? `count the move in ${unit}s, or write to: and the date`
          : 'write to: and the date',
    };
  }
  return written((direction === 'after' ? days : -days) + by.count, unit, anchor);
}

/** `20 business days after start`; the anchor alone where no day is between. */
function written(count: number, unit: string, anchor: string): string {
  if (count === 0) return anchor;
  const size = Math.abs(count);
  return `${size} ${unit}${size === 1 ? '' : 's'} ${count > 0 ? 'after' : 'before'} ${anchor}`;
}
