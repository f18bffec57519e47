/** Takes a definition, finds milestones and duties whose date is a day on which nobody works. */
import { businessDays, knowsHolidays } from '../../model/business-days.ts';
import { weekday } from '../../model/calendar.ts';
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { CalendarDate, Moment } from '../../model/values.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const milestoneOnWorkday: Rule = {
  id: 'milestone-on-workday',
  level: 'warning',
  about: 'contradictory',
  what: 'A date that is given for a milestone, or for something that the client brings, is a day on which you work.',
  why: 'Nothing moves such a date: a launch on a Sunday or on New Year’s Day is late on Monday, and nobody meant it.',
  good: `business_days: Mo-Fr
schedule:
  milestones:
    - id: launch
      name: Launch
      due: 2027-02-12
`,
  bad: `business_days: Mo-Fr
schedule:
  milestones:
    - id: launch
      name: Launch
      due: 2027-02-14
`,
  check(facts) {
    const { schedule, client_duties: duties = [] } = facts.definition.value;
    return [
      ...(schedule?.milestones ?? []).flatMap(({ id, due }) =>
        dayFinding(facts, `${step('schedule.milestones', id)}.due`, due),
      ),
      ...duties.flatMap(({ id, due }) => dayFinding(facts, `${step('client_duties', id)}.due`, due)),
    ];
  },
};

function dayFinding({ definition }: Facts, path: string, due: Moment | undefined): readonly Finding[] {
  if (due?.kind !== 'date') return [];
  const why = shut(definition.value, due);
  if (why === undefined) return [];
  const message = `${path}: found ${due.iso}, ${why.words}; expected a day on which you work`;
  const hint = 'write the last day before it, or the first day after it, on which you work';
  return [{ path, message, hint, related: [{ path: why.path, message: 'your days' }] }];
}

/** Why nobody works that day. Hours say more than business days: who is open on Saturdays works then. */
function shut(
  { schedule, business_days: business }: ServiceDefinition,
  day: CalendarDate,
): { readonly path: string; readonly words: string } | undefined {
  if (schedule?.closed?.some(({ iso }) => iso === day.iso)) {
    return { path: 'schedule.closed', words: 'on which you are closed' };
  }
  const name = weekday(day);
  const open = schedule?.hours?.some(({ days }) => days.includes(name)) ?? false;
  if (schedule?.hours !== undefined && !open && !business?.days.includes(name)) {
    return { path: 'schedule.hours', words: `a ${NAMES[name]}, on which you have no hours` };
  }
  if (business === undefined) return undefined;
  if (!business.days.includes(name) && !open) {
    return { path: 'business_days', words: `a ${NAMES[name]}, which is no business day` };
  }
  const region = schedule?.holidays;
  if (region === undefined || !business.days.includes(name) || !knowsHolidays(region)) return undefined;
  if (businessDays(business.days, region).is(day)) return undefined;
  return { path: 'schedule.holidays', words: `a public holiday in ${region}` };
}

const NAMES = {
  Mo: 'Monday',
  Tu: 'Tuesday',
  We: 'Wednesday',
  Th: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  Su: 'Sunday',
} as const;
