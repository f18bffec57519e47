/** Takes parts of definitions, compares what the rules on missing things find, row by row at their boundaries. */
import { describe, expect, test } from 'vitest';
import { find } from './find.ts';

const paths = (id: string, part: string): string =>
  find(id, part)
    .map(({ path }) => path)
    .join(' ');

describe('trouble-open', () => {
  const all =
    'conduct.not_accepted schedule.hours client_duties payment.pay_within dispute_steps complaints.to make_good.tell_us make_good.own_it schedule.cutoffs';
  const contract = 'contract_number: T-{year}-{number}\n';

  test.each([
    ['nothing is said on a wall', 'tips: none\n', all],
    [
      'nothing is said in contracts',
      contract,
      'conduct.not_accepted schedule.hours client_duties payment.pay_within payment.disputes.within changes.quote_within offer.open_for dispute_steps favours.credited complaints.to make_good.tell_us make_good.own_it schedule.cutoffs services.excludes',
    ],
    [
      'one half of a trouble is settled',
      'conduct:\n  not_accepted:\n    - threats\n',
      all.replace('conduct.not_accepted ', ''),
    ],
    [
      'advice is no matter where customers come for an hour',
      `${contract}shape: appointment\n`,
      expect.not.stringContaining('advice'),
    ],
    [
      'advice is one where faults are answered',
      `${contract}schedule:\n  response:\n    - severity: urgent\n      means: it is down\n      within: 2 hours\n`,
      expect.stringContaining('advice.in_writing'),
    ],
  ])('%s', (_, part, expected) => expect(paths('trouble-open', part)).toEqual(expected));
});

describe('lateness-both-ways', () => {
  const late = 'payment:\n  pay_within: 14 days after invoice\n  late:\n    interest: 1% per month, 12% per year\n';
  const duty = 'client_duties:\n  - id: keys\n    what: The keys\n    due: start\n    pause_after: 5 days\n';
  test.each([
    ['a charge on one side', late, 'payment.late.interest'],
    [
      'a fee for starting again',
      `${duty}    restart_fee: 10% of what is not yet invoiced\n`,
      'client_duties.restart_fee',
    ],
    ['a duty that costs nothing', duty, ''],
    ['a charge, and a promise to mend', `${late}make_good:\n  redo: within 2 days\n`, ''],
    [
      'a charge, and a word on when faults are told',
      `${late}make_good:\n  tell_us: 7 days after the fault\n`,
      'payment.late.interest',
    ],
  ])('%s', (_, part, expected) => expect(paths('lateness-both-ways', part)).toBe(expected));
});

describe('support-bounded', () => {
  const service = (name: string, price: string, more = ''): string =>
    `services:\n  - id: s\n    name: ${name}\n    price: ${price}\n${more}`;
  const limit = (beyond: string): string =>
    `    limits:\n      - of: 2 calls per month\n        unused: lapses\n${beyond}`;
  const hours = 'schedule:\n  hours:\n    - Mo-Fr 08:00-18:00\n';
  const says = (part: string): string =>
    find('support-bounded', part)
      .map(({ message }) => message)
      .join();
  test.each([
    [
      'nothing',
      service('Support', '20.00 per month'),
      'services.s: found support for a fee without hours and without a limit; expected hours, a limit, and a price beyond it',
    ],
    [
      'hours alone',
      service('Phone support', '20.00 per month') + hours,
      'services.s: found support for a fee without a limit; expected hours, a limit, and a price beyond it',
    ],
    [
      'a limit without a price beyond',
      service('Help-desk', '20.00 per month', limit('')) + hours,
      'services.s: found support for a fee without a price for what is beyond its limit; expected hours, a limit, and a price beyond it',
    ],
    ['a limit with one', service('Support', '20.00 per month', limit('        beyond: 9.00 per call\n')) + hours, ''],
    [
      'a limit, and a rate',
      `${service('Support', '20.00 per month', limit(''))}${hours}rates:\n  - id: more\n    name: More\n    price: 60.00 per hour\n`,
      '',
    ],
    ['support that is paid once', service('Support', '20.00 once'), ''],
    ['a fee that is not for support', service('Supporting wall', '20.00 per month'), ''],
  ])('%s', (_, part, expected) => expect(says(part)).toBe(expected));
});

describe('revisions-counted', () => {
  const service = (text: string, more = ''): string =>
    `services:\n  - id: logo\n    name: Logo\n    description: ${text}\n    price: 900.00 once\n${more}`;
  test.each([
    ['We draw it, with revisions.', '', 'services.logo.description'],
    ['Three drafts. Rounds of changes are included.', '', 'services.logo.description'],
    ['Two revisions are included.', '', ''],
    ['2 rounds of changes are included.', '', ''],
    ['Revisions cost 50.00 each.', '', ''],
    ['No revisions.', '', ''],
    ['We draw it, with revisions.', '    revisions:\n      rounds: 2\n', ''],
    ['We draw it.', '    excludes:\n      - revisions\n', ''],
    ['A revised text.', '', ''],
  ])('%s %s', (text, more, expected) => expect(paths('revisions-counted', service(text, more))).toBe(expected));
});

describe('promise-dated', () => {
  test.each([
    ['complaints:\n  to: the owner\n', 'complaints'],
    ['complaints:\n  to: the owner\n  answer_within: 2 days\n', ''],
    ['changes:\n  work_starts: after both signatures\n', 'changes'],
    ['changes:\n  work_starts: after both signatures\n  quote_within: 2 days\n', ''],
  ])('%j', (part, expected) => expect(paths('promise-dated', part)).toBe(expected));
});
