/** Takes a definition, finds late payment where the last step comes before the first. */
import type { Rule } from '../rule.ts';
import { tooLong } from '../too-long.ts';

export const lateStepsInOrder: Rule = {
  id: 'late-steps-in-order',
  level: 'error',
  about: 'contradictory',
  what: 'If a payment is late, work stops before the contract ends, or on the same day.',
  why: 'A contract that may end after 10 days and work that may stop after 14 make the milder step useless, and the harder one look like a trap.',
  good: `payment:
  late:
    suspend_after: 14 days
    end_after: 60 days
`,
  bad: `payment:
  late:
    suspend_after: 14 days
    end_after: 10 days
`,
  check(facts) {
    const { late } = facts.definition.value.payment ?? {};
    return tooLong(facts, [
      {
        ...{ path: 'payment.late.suspend_after', length: late?.suspend_after },
        ...{ within: 'payment.late.end_after', most: late?.end_after },
        so: 'the contract may end before the work may stop',
        hint: 'let the work stop first: make suspend_after shorter, or end_after longer',
      },
    ]);
  },
};
