/** Takes a definition, finds cut-offs and ready times at which the shop is not open. */
import { step } from '../../model/figure.ts';
import { daysText, WEEKDAYS } from '../../model/grammar/hours.ts';
import type { ClockTime, Hours, Weekday } from '../../model/values.ts';
import { isWithin } from '../../model/week.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const cutoffInHours: Rule = {
  id: 'cutoff-in-hours',
  level: 'warning',
  about: 'contradictory',
  what: 'What must be handed in by some time, or is ready by some time, is so while you are open on each of its days.',
  why: 'Nobody can hand in a coat at a closed door, nor collect one. The customer who tries has your own sign as proof.',
  good: `place: premises
surcharges:
  - id: same-day
    name: Same-day service
    adds: 50%
schedule:
  hours:
    - Mo-Fr 08:00-18:00
    - Sa 09:00-13:00
  cutoffs:
    - for: same-day
      in_by: 10:00
      ready_by: 17:00
      days: Mo-Fr
`,
  bad: `place: premises
surcharges:
  - id: same-day
    name: Same-day service
    adds: 50%
schedule:
  hours:
    - Mo-Fr 08:00-18:00
    - Sa 09:00-13:00
  cutoffs:
    - for: same-day
      in_by: 10:00
      ready_by: 19:00
      days: Mo-Fr
`,
  check(facts) {
    const { schedule, services, place } = facts.definition.value;
    const { hours = [], seasons = [], cutoffs = [] } = schedule ?? {};
    return cutoffs.flatMap((cutoff): readonly Finding[] => {
      // Orders from afar come in at any hour.
      const here = services.find(({ id }) => id === cutoff.for)?.place ?? place;
      if (here === 'remote') return [];
      const path = step('schedule.cutoffs', cutoff.for);
      const usual: Open = { hours, days: cutoff.days?.days ?? daysOf(hours), path: 'schedule.hours' };
      const also = seasons.map(
        (season): Open => ({
          hours: season.hours,
          days: usual.days.filter((day) => daysOf(season.hours).includes(day)),
          path: step('schedule.seasons', season.name),
        }),
      );
      return (['in_by', 'ready_by'] as const).flatMap((key) =>
        timeFinding(facts, path, key, cutoff[key], [usual, ...also]),
      );
    });
  },
};

interface Open {
  readonly hours: readonly Hours[];
  readonly days: readonly Weekday[];
  readonly path: string;
}

/** The first hours that the time is not in speak for all. */
function timeFinding(
  { written }: Facts,
  cutoff: string,
  key: 'in_by' | 'ready_by',
  time: ClockTime,
  open: readonly Open[],
): readonly Finding[] {
  for (const { hours, days, path: where } of open) {
    const shut = hours.length === 0 ? [] : days.filter((day) => !isWithin(hours, day, time));
    if (shut.length === 0) continue;
    const path = `${cutoff}.${key}`;
    const when = daysText(shut);
    const message = `${path}: found "${written(path)}", and you are not open then on ${when}; expected a time in your hours`;
    const left = days.filter((day) => !shut.includes(day));
    const hint =
      left.length > 0
        ? `write a time at which you are open, or days: ${daysText(left)}`
        : 'write a time at which you are open';
    return [{ path, message, hint, related: [{ path: where, message: 'your hours' }] }];
  }
  return [];
}

function daysOf(hours: readonly Hours[]): readonly Weekday[] {
  return WEEKDAYS.filter((day) => hours.some(({ days }) => days.includes(day)));
}
