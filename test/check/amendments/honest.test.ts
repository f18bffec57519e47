/** Changes as honest owners write them, in the course of a contract: no rule about changes finds anything in them. */
import { describe, expect, test } from 'vitest';
import { checkAmendment } from '../../../src/check/index.ts';
import { amending, type Contract, file } from '../change.ts';

/** What happened, the contract, the lines above the operations, the operations. */
const HONEST: readonly (readonly [string, Contract, readonly string[], string])[] = [
  [
    'two people have left',
    'itsupport',
    ['2027-03-01', 'open_for: 5 business days'],
    '- change_service:\n    id: helpdesk\n    quantity: 12 computers\n    from: 2027-04-01',
  ],
  [
    'prices rise with the new year',
    'itsupport',
    ['2027-11-15', 'open_for: 14 days'],
    '- change_service:\n    id: helpdesk\n    price: 47.50 per computer per month\n    from: 2028-01-01\n- change_service:\n    id: backup\n    price: 195.00 per month\n    from: 2028-01-01\n- change_rate:\n    id: extra\n    price: 90.00 per hour\n    from: 2028-01-01',
  ],
  [
    'a training day',
    'itsupport',
    ['2027-02-01', 'open_for: 7 days'],
    '- add_charge:\n    name: Half a day of training on the new practice software\n    rate: extra\n    hours: 4 hours\n    of: helpdesk\n- add_milestone:\n    id: trained\n    name: Reception trained\n    due: 2027-02-19',
  ],
  [
    'the move of the practice',
    'itsupport',
    ['2027-05-03', 'open_for: 10 days', 'settles: price and dates of these changes in full'],
    '- add_service:\n    id: move\n    name: Move to 20 Mill Lane\n    description: Taking down, moving and setting up the network and 14 computers.\n    price: 1480.00 once\n    invoice: moved\n- add_milestone:\n    id: moved\n    name: Everything works at 20 Mill Lane\n    due: 2027-06-14\n    needs:\n      - sockets\n- add_duty:\n    id: sockets\n    what: Power and network sockets at 20 Mill Lane\n    due: 2027-06-04\n    if_late: dates that need it move day for day',
  ],
  [
    'a start that slips before it comes',
    'itsupport',
    ['2026-12-21', 'open_for: 7 days'],
    '- change:\n    what: engagement.start\n    to: 2027-01-11',
  ],
  [
    'accounts that came early',
    'itsupport',
    ['2027-01-06'],
    '- received:\n    duty: passwords\n    on: 2027-01-05\n- move_milestone:\n    id: inventory\n    to: 2027-01-15',
  ],
  [
    'calls beyond the limit, and a gift',
    'itsupport',
    ['2027-04-01'],
    '- add_charge:\n    name: Six calls beyond the limit of March\n    amount: 150.00\n    of: helpdesk\n- add_favour:\n    name: A test restore between the quarters\n    price: 60.00\n    of: backup',
  ],
  [
    'without the backup, and what it was for',
    'itsupport',
    ['2027-02-15', 'open_for: 7 days'],
    '- remove_service:\n    id: backup\n    from: 2027-03-01\n- change:\n    what: data.kinds\n    to:\n      - staff accounts\n    from: 2027-03-01',
  ],
  [
    'a shop with the website',
    'website',
    ['2027-03-08', 'open_for: 5 business days'],
    '- add_service:\n    id: shop\n    name: Online shop\n    description: A shop with up to 60 products, card payment and delivery rates.\n    price: 3600.00 once\n    invoice: launch\n- move_milestone:\n    id: launch\n    by: 10 business days later',
  ],
  [
    'a third round, and texts that came late',
    'website',
    ['2027-03-22', 'open_for: 3 business days'],
    '- received:\n    duty: content\n    on: 2027-02-22\n- add_charge:\n    name: A third round of changes to the drafts\n    amount: 400.00\n    of: design',
  ],
  [
    'a dearer design before it is done',
    'website',
    ['2027-02-22', 'open_for: 5 days'],
    '- change_service:\n    id: design\n    description: Design of a home page and eight page types for screen and phone.\n    price: 5600.00 once',
  ],
  [
    'a project that grows, a week before its launch',
    'website',
    ['2027-04-20', 'open_for: 5 days', 'invoiced:\n  - Design approved'],
    '- move_milestone:\n    id: launch\n    to: 2027-06-11\n- change_service:\n    id: build\n    description: The agreed design built, with a page in French for each page.\n    price: 8400.00 once',
  ],
  [
    'more care after the launch',
    'website',
    ['2027-07-05', 'open_for: 5 days'],
    '- change_service:\n    id: care\n    price: 210.00 per month\n    limits:\n      - of: 3 hours per month\n        unused: lapses\n    from: 2027-08-01\n- add_charge:\n    name: Writing of the page for wholesale\n    amount: 320.00\n    of: care',
  ],
  [
    'the guests bring a band',
    'catering',
    ['2027-05-10', 'open_for: 5 days'],
    '- add_service:\n    id: band\n    name: Meals for the band\n    price: 30.00 per meal\n    quantity: 5 meals\n- add_charge:\n    name: A second bar in the garden\n    amount: 380.00\n    of: bar',
  ],
  [
    'the day moves, long before it',
    'catering',
    ['2027-04-05', 'open_for: 7 days'],
    '- change:\n    what: engagement.event.date\n    to: 2027-06-19\n- change_service:\n    id: dinner\n    quantity: 82 guests',
  ],
  [
    'a courtesy after the dinner',
    'catering',
    ['2027-06-21', 'open_for: 7 days'],
    '- add_credit:\n    name: Courtesy for the cold starters\n    amount: 120.00\n    of: dinner\n- add_charge:\n    name: Two broken chairs\n    cost: 96.00\n    markup: 0%\n    of: dinner',
  ],
];

describe('is quiet about', () => {
  for (const [what, name, head, changes] of HONEST) {
    test(what, () => {
      const found = checkAmendment(amending(name, [file(changes, head)]));
      expect(found.map(({ message }) => message)).toEqual([]);
    });
  }
});
