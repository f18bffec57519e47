/** Takes a change, finds milestones that would come before what they need. */
import { earlier } from '../../model/calendar.ts';
import type { Dated } from '../../model/reckoning.ts';
import type { CalendarDate } from '../../model/values.ts';
import { type ChangeFacts, datedOf, operationOn, type Stand } from '../change-facts.ts';
import type { AmendmentRule, Finding } from '../rule.ts';

const HEAD = `amends: HIT-2026-0001
date: 2026-12-14
requested_by: client
reason: The practice opens earlier.
changes:
  - change_duty:
      id: passwords
      due: 2027-01-12
  - move_milestone:
      id: inventory
`;

export const amendBeforeInput: AmendmentRule = {
  id: 'amend-before-input',
  level: 'error',
  about: 'contradictory',
  what: 'No date moves before the day of what it needs.',
  why: 'Nobody can keep a date that comes before what the work needs. You would be late from the day you sign, and each of you would blame the other.',
  good: `${HEAD}      to: 2027-01-14
`,
  bad: `${HEAD}      to: 2027-01-11
`,
  instead: ['input-before-milestone'],
  check(facts) {
    const known = new Set(early(facts.before).map(({ key }) => key));
    // What was to be ready before this paper is ready, or late already.
    const past = ({ date, need }: Early): boolean => !need.received && earlier(date, facts.change.value.date);
    return early(facts.after)
      .filter((each) => !known.has(each.key) && !past(each))
      .map((each) => findingOf(each, facts));
  },
};

/** A milestone before something that it needs. */
interface Early {
  readonly key: string;
  readonly milestone: Dated;
  readonly date: CalendarDate;
  readonly need: Dated;
  /** When that came, or is due. */
  readonly day: CalendarDate;
}

function early(stand: Stand): readonly Early[] {
  const all = datedOf(stand);
  return stand.reckoning.timetable.milestones.flatMap((milestone) =>
    milestone.needs.flatMap((id): readonly Early[] => {
      const need = all.find((each) => each.id === id);
      const date = milestone.date?.value;
      const day = (need?.received ?? need?.date)?.value;
      if (!need || !date || !day || !earlier(date, day)) return [];
      return [{ key: `${milestone.path} ${need.path}`, milestone, date, need, day }];
    }),
  );
}

/** What came late is what happened, and no fault of the paper: it is only time to agree on another day. */
function findingOf({ milestone, date, need, day }: Early, { operations }: ChangeFacts): Finding {
  const came = need.received !== undefined;
  const first = came ? operations.filter(({ change }) => change.op === 'received') : [];
  const places = [milestone.path, need.path, 'engagement', 'schedule', 'client_duties'];
  const path = operationOn([...first, ...operations], places)?.path ?? 'changes';
  const why = `the day on which "${need.id}" ${came ? 'came' : 'is due'}`;
  return {
    path,
    message: `${path}: found "${milestone.id}" on ${date.iso}, expected ${day.iso}, ${why}, or a later day`,
    hint: came
      ? `agree on the day that holds now, with move_milestone: {id: ${milestone.id}, to: ${day.iso}} or a later day`
      : `move "${milestone.id}" to that day or later, or agree on an earlier one for "${need.id}", which it needs`,
    ...(came && { level: 'warning' }),
  };
}
