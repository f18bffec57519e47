/** Takes a definition, finds milestones that are due before what they need of the client. */
import { step } from '../../model/figure.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';
import { saidAt } from '../said.ts';

export const inputBeforeMilestone: Rule = {
  id: 'input-before-milestone',
  level: 'error',
  about: 'contradictory',
  what: 'Whatever a milestone needs of the client is due by the day of the milestone.',
  why: 'Who has until the 20th to send the texts is not late on the 15th, when the pages were to be shown. You are.',
  good: `business_days: Mo-Fr
schedule:
  milestones:
    - id: drafts
      name: Drafts shown
      due: 15 business days after start
      needs:
        - content
client_duties:
  - id: content
    what: Texts and pictures
    due: 5 business days after start
`,
  bad: `business_days: Mo-Fr
schedule:
  milestones:
    - id: drafts
      name: Drafts shown
      due: 15 business days after start
      needs:
        - content
client_duties:
  - id: content
    what: Texts and pictures
    due: 20 business days after start
`,
  check(facts) {
    const { schedule, client_duties: duties = [] } = facts.definition.value;
    const here = received(facts);
    return (schedule?.milestones ?? []).flatMap(({ id, due, needs = [] }) =>
      duties
        .filter((duty) => needs.includes(duty.id) && !here.includes(duty.id))
        .flatMap((duty): readonly Finding[] => {
          if (duty.due === undefined || facts.order()(due, duty.due) !== -1) return [];
          const path = `${step('schedule.milestones', id)}.due`;
          const other = `${step('client_duties', duty.id)}.due`;
          const message = `${path}: found "${facts.written(path)}", and ${duty.id}, which it needs, is due "${facts.written(other)}"; expected a day after that`;
          const hint = 'ask for it earlier, or let the milestone be later';
          return [{ path, message, hint, related: [{ path: other, message: 'what it needs' }] }];
        }),
    );
  },
};

/** What an amendment noted as brought: when it was due no longer matters. */
function received({ definition }: Facts): readonly string[] {
  return saidAt(definition.raw, 'engagement.received.*.duty').map(({ text }) => text);
}
