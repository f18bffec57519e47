/** Takes a definition, finds milestones that need something of the client which has no due date, or which is nowhere defined. */
import { closest, distance } from 'fastest-levenshtein';
import { step } from '../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';

export const datedInput: Rule = {
  id: 'dated-input',
  level: 'error',
  what: 'Whatever a milestone needs of the client is a client duty with a due date.',
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
    const ids = duties.map(({ id }) => id);
    return (schedule?.milestones ?? []).flatMap(({ id, needs = [] }) =>
      needs.flatMap((need): readonly Finding[] => {
        const path = `${step('schedule.milestones', id)}.needs`;
        const duty = duties.find((each) => each.id === need);
        if (!duty)
          return [
            { path, message: `${path}: found "${need}", expected the id of a client duty`, hint: unknown(need, ids) },
          ];
        if (duty.due !== undefined) return [];
        const message = `${step('client_duties', need)}: there is no due date, and milestone "${id}" needs it`;
        const related = [{ path, message: 'needed here' }];
        return [
          {
            path: step('client_duties', need),
            message,
            hint: 'add for example due: 3 business days after start',
            related,
          },
        ];
      }),
    );
  },
};

function unknown(need: string, ids: readonly string[]): string {
  const near = ids.length > 0 ? closest(need, ids) : undefined;
  if (near !== undefined && distance(near, need) <= Math.max(2, need.length / 3)) return `did you mean ${near}?`;
  return `add a duty "${need}" to client_duties, with what is needed and until when`;
}
