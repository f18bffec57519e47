/** Takes a definition, finds what it says of a case that nothing in it lets happen. */
import { step } from '../../model/figure.ts';
import { workdays } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const definedAndUsed: Rule = {
  id: 'defined-and-used',
  level: 'warning',
  about: 'contradictory',
  what: 'What moves dates has dates that need it, a fee for going on has a pause before it, and a base rate has interest above it.',
  why: 'A contract that says what follows on a pause, and never says when there is one, gives the other side the choice.',
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
    if_late: dates that need it move day for day
`,
  bad: `schedule:
  milestones:
    - id: live
      name: Help desk open
      due: 15 days after start
client_duties:
  - id: passwords
    what: Administrator accounts
    due: 3 days after start
    if_late: dates that need it move day for day
`,
  whole: true,
  check(facts) {
    return [...dutyFindings(facts), ...baseRateFinding(facts)];
  },
};

function dutyFindings({ definition, written }: Facts): readonly Finding[] {
  const { client_duties: duties = [], schedule } = definition.value;
  const milestones = schedule?.milestones ?? [];
  return duties.flatMap((duty): readonly Finding[] => {
    const path = step('client_duties', duty.id);
    const needed = milestones.some(({ needs, due }) => needs?.includes(duty.id) || hangsOn(due, duty.id));
    const found: Finding[] = [];
    if (duty.if_late !== undefined && !needed) {
      const at = `${path}.if_late`;
      const message = `${at}: found "${written(at)}", and no milestone needs ${duty.id}; expected one that does`;
      const hint = `add - ${duty.id} under needs of the milestones that wait for it, or take if_late away`;
      found.push({ path: at, message, hint });
    }
    if (duty.restart_fee !== undefined && duty.pause_after === undefined) {
      const at = `${path}.restart_fee`;
      const message = `${at}: found "${written(at)}" for taking paused work up again, and nothing says when it pauses; expected pause_after`;
      const hint = `add a line pause_after: ${workdays(10, definition.value)}, or take the fee away`;
      found.push({ path: at, message, hint });
    }
    return found;
  });
}

function hangsOn(due: { readonly kind: string; readonly anchor?: string }, id: string): boolean {
  return due.anchor === id;
}

function baseRateFinding({ definition, written }: Facts): readonly Finding[] {
  const { late } = definition.value.payment ?? {};
  if (late?.base_rate === undefined || late.interest?.rates.some(({ aboveBaseRate }) => aboveBaseRate)) return [];
  const path = 'payment.late.base_rate';
  const interest = late.interest ? `the interest is "${written('payment.late.interest')}"` : 'there is no interest';
  const message = `${path}: found a base rate, and ${interest}; expected interest above the base rate`;
  const hint = 'write interest: 8% per year above the base rate, or take base_rate away';
  return [{ path, message, hint, related: [{ path: 'payment.late.interest', message: 'the interest' }] }];
}
