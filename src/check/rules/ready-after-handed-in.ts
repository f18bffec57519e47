/** Takes a definition, finds same-day work that is ready before it is handed in. */
import { step } from '../../model/figure.ts';
import type { ClockTime } from '../../model/values.ts';
import type { Finding, Rule } from '../rule.ts';

export const readyAfterHandedIn: Rule = {
  id: 'ready-after-handed-in',
  level: 'error',
  about: 'contradictory',
  what: 'What is handed in by a time of the day is ready at a later time of that day.',
  why: 'A shirt that must be in by 17:00 and is ready by 10:00 is ready before you have it. Customers read it as they like.',
  good: `surcharges:
  - id: same-day
    name: Same-day service
    adds: 50%
schedule:
  cutoffs:
    - for: same-day
      in_by: 10:00
      ready_by: 17:00
`,
  bad: `surcharges:
  - id: same-day
    name: Same-day service
    adds: 50%
schedule:
  cutoffs:
    - for: same-day
      in_by: 17:00
      ready_by: 10:00
`,
  check({ definition, written }) {
    return (definition.value.schedule?.cutoffs ?? []).flatMap((cutoff): readonly Finding[] => {
      if (minutes(cutoff.in_by) < minutes(cutoff.ready_by)) return [];
      const place = step('schedule.cutoffs', cutoff.for);
      const [path, other] = [`${place}.ready_by`, `${place}.in_by`];
      const message = `${path}: found "${written(path)}", and it is handed in by "${written(other)}"; expected a later time of the same day`;
      const hint = 'correct one of the two; what is ready on another day has a turnaround, and no cut-off';
      return [{ path, message, hint, related: [{ path: other, message: 'handed in' }] }];
    });
  },
};

function minutes({ hour, minute }: ClockTime): number {
  return 60 * hour + minute;
}
