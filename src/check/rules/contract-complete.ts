/** Takes a definition that numbers its contracts, finds what no contract can do without and it lacks. */
import { lackingParts } from '../../model/agree.ts';
import type { Rule } from '../rule.ts';

const GOOD = `contract_number: AB-{year}-{number}
provider:
  name: Example LLC
  address:
    - 1 Test Street
  signatories:
    - title: Owner
payment:
  pay_within: 14 days after invoice
  plan:
    - name: Work
      share: 100%
      of:
        - work
      invoice: signature
changes:
  quote_within: 3 days
cancellation:
  - notice: 0 days or more
    charge: 20%
dispute_steps:
  - We talk
`;

export const contractComplete: Rule = {
  id: 'contract-complete',
  level: 'warning',
  about: 'missing',
  what: 'A definition that numbers its contracts has all that a contract needs.',
  why: 'The first client should not be the one who waits while you find out what is missing.',
  good: GOOD,
  bad: GOOD.replace(/^dispute_steps:\n(?: .*\n)+/m, ''),
  whole: true,
  check({ definition: { value } }) {
    if (value.contract_number === undefined) return [];
    return lackingParts(value).map(({ what, hint }) => ({
      path: 'contract_number',
      message: `contract_number: found no ${what}, which a contract needs`,
      hint,
    }));
  },
};
