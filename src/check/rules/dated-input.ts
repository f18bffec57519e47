/** Takes a definition, finds milestones that need something of the client which has no due date. */
import { step } from '../../model/figure.ts';
import { workdays } from '../entry.ts';
import type { Finding, Rule } from '../rule.ts';

export const datedInput: Rule = {
  id: 'dated-input',
  level: 'error',
  about: 'missing',
  what: 'Whatever a milestone needs of the client has a due date.',
  why: 'A date that hangs on something without a date can slip without anybody being late. When it does, each side blames the other.',
  good: `schedule:
  milestones:
    - id: live
      name: Help desk open
      due: 15 days after start
      needs:
        - passwords
client_duties:
  - id: passwords
    what: Administrator accounts
    due: 3 days after start
`,
  bad: `schedule:
  milestones:
    - id: live
      name: Help desk open
      due: 15 days after start
      needs:
        - passwords
client_duties:
  - id: passwords
    what: Administrator accounts
`,
  check({ definition }) {
    const { schedule, client_duties: duties = [] } = definition.value;
    return (schedule?.milestones ?? []).flatMap(({ id, needs = [] }) =>
      duties
        .filter((duty) => duty.due === undefined && needs.includes(duty.id))
        .map((duty): Finding => {
          const path = step('client_duties', duty.id);
          const message = `${path}: found no due date, and milestone "${id}" needs it; expected a day`;
          const related = [{ path: `${step('schedule.milestones', id)}.needs`, message: 'needed here' }];
          const hint = `add to it for example due: ${workdays(3, definition.value)} after start`;
          return { path, message, hint, related };
        }),
    );
  },
};
