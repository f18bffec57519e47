/** Changes of the shipped contracts: prices of work that is done, and of work that is not. */
import { describe } from 'vitest';
import { tried } from '../change.ts';

describe('work that is done', () => {
  const late = ['2027-06-21'];
  const price = (id: string, price: string, more = ''): string =>
    `- change_service:\n    id: ${id}\n    price: ${price}${more}`;
  tried('amend-done-work', [
    [
      'another price of what was billed in full',
      price('setup', '950.01 once'),
      [
        '6: warning: changes.change_service.setup: found more to pay for Setting up, which was billed in full; expected what was agreed | leave its price and quantity as they are; charge more work by itself, with add_charge, and say in its name what it is',
      ],
    ],
    [
      'by its path',
      '- change:\n    what: services.setup.price\n    to: 1100.00 once',
      [
        '6: warning: changes.change."services.setup.price": found more to pay for Setting up, which was billed in full; expected what was agreed | leave its price and quantity as they are; charge more work by itself, with add_charge, and say in its name what it is',
      ],
    ],
    [
      'more for more work, said by its path',
      '- change:\n    what: services.setup.deliverables\n    to:\n      - Inventory\n      - Network plan\n      - Wiring plan\n- change:\n    what: services.setup.price\n    to: 1100.00 once',
      [],
    ],
    ['less', price('setup', '949.99 once'), []],
    ['more for more work', price('setup', '1100.00 once', '\n    description: The second surgery too.'), []],
    ['more for a fee', price('helpdesk', '47.50 per computer per month'), []],
    [
      'more for a fee from an earlier day',
      price('helpdesk', '47.50 per computer per month', '\n    from: 2027-01-24'),
      [
        '9: warning: changes.change_service.helpdesk.from: found 2027-01-24, expected 2027-01-25, the date of the amendment, or a later day: a higher price would hold for work that is done already | write from: 2027-01-25 or later, and charge what was more until then with add_charge',
      ],
    ],
    ['more for a fee from the day', price('helpdesk', '47.50 per computer per month', '\n    from: 2027-01-25'), []],
    [
      'less for a fee from an earlier day',
      price('helpdesk', '40.00 per computer per month', '\n    from: 2027-01-04'),
      [],
    ],
    [
      'more computers from an earlier day',
      '- change_service:\n    id: helpdesk\n    quantity: 20 computers\n    from: 2027-01-04',
      [],
    ],
    [
      'a higher rate from before the contract',
      '- change_rate:\n    id: extra\n    price: 90.00 per hour\n    from: 2026-11-30',
      [],
    ],
    [
      'a higher rate from the day of the contract',
      '- change_rate:\n    id: extra\n    price: 90.00 per hour\n    from: 2026-12-01',
      [
        '9: warning: changes.change_rate.extra.from: found 2026-12-01, expected 2027-01-25, the date of the amendment, or a later day: a higher price would hold for work that is done already | write from: 2027-01-25 or later, and charge what was more until then with add_charge',
      ],
    ],
    [
      'a higher rate from an earlier day',
      '- change_rate:\n    id: extra\n    price: 90.00 per hour\n    from: 2027-01-11',
      [
        '9: warning: changes.change_rate.extra.from: found 2027-01-11, expected 2027-01-25, the date of the amendment, or a later day: a higher price would hold for work that is done already | write from: 2027-01-25 or later, and charge what was more until then with add_charge',
      ],
    ],
    ['a higher rate', '- change_rate:\n    id: extra\n    price: 90.00 per hour', []],
    ['what is still to be billed', price('design', '4000.00 once'), [], 'website', ['2027-03-01']],
    [
      'more guests after the event',
      '- change_service:\n    id: dinner\n    quantity: 90 guests',
      [
        '6: warning: changes.change_service.dinner: found more to pay for Three-course dinner, which was done by 2027-06-12; expected what was agreed | leave its price and quantity as they are; charge more work by itself, with add_charge, and say in its name what it is',
      ],
      'catering',
      late,
    ],
    [
      'more guests on the day after it, before the last invoice',
      '- change_service:\n    id: dinner\n    quantity: 90 guests',
      [
        '6: warning: changes.change_service.dinner: found more to pay for Three-course dinner, which was done by 2027-06-12; expected what was agreed | leave its price and quantity as they are; charge more work by itself, with add_charge, and say in its name what it is',
      ],
      'catering',
      ['2027-06-13'],
    ],
    [
      'more guests on its day',
      '- change_service:\n    id: dinner\n    quantity: 90 guests',
      [],
      'catering',
      ['2027-06-12'],
    ],
    [
      'a service taken out before its last invoice',
      '- remove_service: bar',
      [
        '6: warning: changes.remove_service.bar: this takes out Open bar, which was done by 2027-06-12; its whole price would be taken off | leave it: what is done needs no end; to give something back, use add_credit',
      ],
      'catering',
      ['2027-06-13'],
    ],
    [
      'a design of which the launch is still to be billed',
      price('design', '5000.00 once'),
      [],
      'website',
      ['2027-04-15'],
    ],
    [
      'a website that is up',
      price('build', '7500.00 once', '\n    description: Faster.'),
      [
        '6: warning: changes.change_service.build: found more to pay for Website build, which was done by 2027-04-27; expected what was agreed | leave its price and quantity as they are; charge more work by itself, with add_charge, and say in its name what it is',
      ],
      'website',
      ['2027-09-01'],
    ],
    [
      'more guests before it',
      '- change_service:\n    id: dinner\n    quantity: 90 guests',
      [],
      'catering',
      ['2027-06-01'],
    ],
    ['fewer guests after it', '- change_service:\n    id: dinner\n    quantity: 70 guests', [], 'catering', late],
    [
      'a service taken out after it',
      '- remove_service: bar',
      [
        '6: warning: changes.remove_service.bar: this takes out Open bar, which was done by 2027-06-12; its whole price would be taken off | leave it: what is done needs no end; to give something back, use add_credit',
      ],
      'catering',
      late,
    ],
    ['a service taken out before it', '- remove_service: bar', [], 'catering', ['2027-06-01']],
  ]);
});
