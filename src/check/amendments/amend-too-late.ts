/** Takes a change, finds days in it that would be over before the offer of it is. */
import { daysBetween, earlier } from '../../model/calendar.ts';
import type { CalendarDate } from '../../model/values.ts';
import { type ChangeFacts, datedOf, isWithin, type Operation } from '../change-facts.ts';
import type { AmendmentRule, Finding } from '../rule.ts';

const HEAD = `amends: HIT-2026-0001
date: 2027-01-25
requested_by: client
reason: Six people more.
open_for: 10 days
changes:
  - change_service:
      id: helpdesk
      quantity: 20 computers
`;

export const amendTooLate: AmendmentRule = {
  id: 'amend-too-late',
  level: 'warning',
  about: 'contradictory',
  what: 'No day that an amendment sets passes while its offer may still be accepted.',
  why: 'Both sign on the last day of the offer, and what they sign should have happened already. Nobody can keep a day that was over when it was agreed.',
  good: `${HEAD}      from: 2027-02-04
`,
  bad: `${HEAD}      from: 2027-02-01
`,
  check(facts) {
    const { openUntil } = facts;
    if (openUntil === undefined) return [];
    return facts.operations.flatMap((operation) =>
      daysSet(operation, facts)
        .filter(({ day }) => !earlier(day, facts.change.value.date) && earlier(day, openUntil))
        .map((set) => findingOf(set, openUntil, facts)),
    );
  },
};

/** A day that an operation sets, and the milestone or duty that it is of. */
interface DaySet {
  readonly path: string;
  readonly of?: string;
  readonly day: CalendarDate;
}

/** That it holds from the day of its paper is what every change without a day says. */
function daysSet(operation: Operation, facts: ChangeFacts): readonly DaySet[] {
  const { path, change, from } = operation;
  const { date } = facts.change.value;
  const begins = change.from && earlier(date, from) ? [{ path: `${path}.from`, day: from }] : [];
  const invoice = 'invoice' in change && change.invoice?.kind === 'date' ? [change.invoice] : [];
  return [...begins, ...invoice.map((day) => ({ path: `${path}.invoice`, day })), ...moved(operation, facts)];
}

/** The new days of milestones and duties, and of the event or the start. What was brought came when it came. */
function moved({ path, change, target }: Operation, { before, after }: ChangeFacts): readonly DaySet[] {
  if (change.op === 'received') return [];
  const dated = datedOf(after).flatMap(({ id, path: place, date }): readonly DaySet[] => {
    const was = datedOf(before).find((each) => each.path === place)?.date?.value.iso;
    if (!isWithin(target, place) || date === undefined || date.value.iso === was) return [];
    return [{ path, of: id, day: date.value }];
  });
  const { event, start } = after.terms.value.engagement;
  const day = target === 'engagement.event.date' ? event?.date : target === 'engagement.start' ? start : undefined;
  return [...dated, ...(day ? [{ path, day }] : [])];
}

function findingOf({ path, of, day }: DaySet, openUntil: CalendarDate, { change }: ChangeFacts): Finding {
  const open = daysBetween(change.value.date, day);
  const shorter =
    open > 0 ? `, or leave the offer open for less long: open_for: ${open} ${open === 1 ? 'day' : 'days'}` : '';
  return {
    path,
    message: `${path}: found ${of === undefined ? '' : `"${of}" on `}${day.iso}, expected ${openUntil.iso}, the last day on which the offer may be accepted, or a later day`,
    hint: `agree on a later day${shorter}`,
    related: [{ path: 'open_for', message: 'the offer is open so long' }],
  };
}
