/** Takes a definition, finds the troubles with customers of which it says nothing. */
import { coveredBy } from '../coverage.ts';
import { adding } from '../entry.ts';
import type { Finding, Rule } from '../rule.ts';
import { TROUBLES } from '../troubles.ts';

const REST = `schedule:
  hours:
    - Mo-Fr 09:00-17:00
  turnaround: 3 days
client_duties:
  - id: papers
    what: The papers that we ask for
    due: 7 days after start
    if_late: dates that need it move day for day
payment:
  pay_within: 14 days after invoice
conduct:
  not_accepted:
    - insults and threats
  steps:
    - the end of the contract
make_good:
  tell_us: 7 days after the fault
  redo: within 2 days
  if_redo_fails: you get your money back
dispute_steps:
  - We talk
`;

export const troubleOpen: Rule = {
  id: 'trouble-open',
  level: 'warning',
  about: 'missing',
  what: 'Each of the fifteen troubles that service businesses have with customers is settled somewhere, as far as it can come up.',
  why: 'What nobody wrote down is settled later, by who shouts louder. A line now costs less than the quarrel.',
  good: `${REST}complaints:
  to: the owner
  answer_within: 2 days
`,
  bad: REST,
  whole: true,
  check(facts) {
    return TROUBLES.flatMap((trouble): readonly Finding[] => {
      const { state, lacks } = coveredBy(trouble, facts);
      if (state !== 'open') return [];
      const [path = ''] = lacks;
      const message = `${path}: found nothing that settles this trouble: ${trouble.name}`;
      return [{ path, message, hint: adding(trouble.entry, facts.definition.raw) }];
    });
  },
};
