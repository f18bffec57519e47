/** Takes a definition, finds that customers pay for being late, and nothing is said of the business being late. */
import { calledUp } from '../../model/clauses.ts';
import { adding } from '../entry.ts';
import type { Rule } from '../rule.ts';

export const latenessBothWays: Rule = {
  id: 'lateness-both-ways',
  level: 'note',
  about: 'missing',
  what: 'Where it costs customers to be late, something is said of what they get when you are late, or wrong.',
  why: 'A rule that only one side can break is read as a trap, and is the first that a court doubts.',
  good: `payment:
  pay_within: 14 days after invoice
  late:
    interest: 1% per month, 12% per year
make_good:
  redo: within 2 days
`,
  bad: `payment:
  pay_within: 14 days after invoice
  late:
    interest: 1% per month, 12% per year
`,
  whole: true,
  check({ definition, tree }) {
    const path = THEIRS.find((place) => calledUp([place], tree()));
    if (path === undefined || calledUp(OURS, tree())) return [];
    const message = `${path}: found what it costs customers to be late, and nothing that they get when you are late or wrong; expected a rule for each side`;
    return [{ path, message, hint: adding(ENTRY, definition.raw) }];
  },
};

const ENTRY = { under: 'make_good', lines: ['redo: within 3 days', 'extra: a tenth off your next order'] };

/** What it costs customers to be late. */
const THEIRS = [
  'payment.late.interest',
  'payment.late.recovery_sum',
  'schedule.lateness.rate',
  'schedule.lateness.yours',
  'client_duties.restart_fee',
  'appointments.late',
  'appointments.no_show',
];

/** What customers get. */
const OURS = [
  'schedule.lateness.off',
  'schedule.lateness.ours',
  'appointments.we_cancel',
  'make_good.redo',
  'make_good.extra',
  'make_good.if_redo_fails',
  'cancellation.by_us',
  'services.warranty',
];
