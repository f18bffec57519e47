import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apply } from '../../src/model/amendment.ts';
import { changeFileSchema } from '../../src/model/schema/change.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import { fromRaw, terms } from './examples.ts';

const HEAD =
  'amends: HIT-2026-0001\ndate: 2027-01-25\nrequested_by: client\nrequested: by e-mail\nreason: Growth.\nchanges:\n';
const change = (changes: string) => fromRaw(changeFileSchema, parse(HEAD + changes, { schema: 'failsafe' }), 'change');

function check(name: string, changes: string, expected: readonly string[]): void {
  const outcome = apply(terms(name), change(changes));
  expect(outcome.diagnostics.map(({ message, hint }) => `${message} | ${hint}`)).toEqual(expected);
  expect(outcome.ok).toBe(expected.length === 0);
  for (const { place } of outcome.diagnostics) expect(place?.file).toBe('change.yaml');
}

describe('what is not there is refused, with the nearest name', () => {
  test('services', () => {
    check('itsupport', '  - change_service:\n      id: helpdisk\n      quantity: 20 computers', [
      'changes.change_service.helpdisk: found helpdisk, expected a service of the contract | did you mean helpdesk?',
    ]);
    check('catering', '  - remove_service: music', [
      'changes.remove_service.music: found music, expected a service of the contract | the contract has dinner, bar, tasting',
    ]);
  });

  test('duties', () => {
    check('itsupport', '  - received:\n      duty: password\n      on: 2027-01-14', [
      'changes.received.password: found password, expected a client duty of the contract | did you mean passwords?',
    ]);
  });

  test('places in the terms', () => {
    check('itsupport', '  - change:\n      what: schedule.hour\n      to: Mo-Fr 08:00-18:00', [
      'changes.change."schedule.hour": found schedule.hour, expected a place in the terms of the contract | did you mean schedule.hours?',
    ]);
  });
});

describe('what is there already is refused', () => {
  test('a service, a milestone', () => {
    check('itsupport', '  - add_service:\n      id: backup\n      name: Backup\n      price: 10.00 once', [
      'changes.add_service.backup: found backup, expected a service that the contract does not have yet | use change_service to change how many',
    ]);
    check('itsupport', '  - add_milestone:\n      id: live\n      name: Live\n      due: 2027-02-12', [
      'changes.add_milestone.live: found live, expected a milestone that the contract does not have yet | use move_milestone to move it',
    ]);
  });
});

describe('a change that changes nothing is refused', () => {
  const hint = 'leave it out, or write what it says from now on';
  test('the same quantity', () => {
    check('itsupport', '  - change_service:\n      id: helpdesk\n      quantity: 14 computers', [
      `changes.change_service.helpdesk: this changes nothing: the quantity of helpdesk is 14 computers already | ${hint}`,
    ]);
  });
  test('the same words', () => {
    check('itsupport', '  - change:\n      what: schedule.hours\n      to:\n        - Mo-Fr 08:00-18:00', [
      `changes.change."schedule.hours": this changes nothing: schedule.hours says so already | ${hint}`,
    ]);
  });
});

describe('two that contradict are refused', () => {
  test('two quantities, and a place with a part of it', () => {
    const hint = 'keep the one that is meant, or join them';
    check(
      'itsupport',
      '  - change_service:\n      id: helpdesk\n      quantity: 15 computers\n  - change_service:\n      id: helpdesk\n      quantity: 16 computers',
      [
        `changes.change_service.helpdesk: two operations change engagement.services.helpdesk, and it can't be known which one holds | ${hint}`,
      ],
    );
    check(
      'itsupport',
      '  - change:\n      what: updates\n      to:\n        every: Monday\n  - change:\n      what: updates.every\n      to: Tuesday',
      [
        `changes.change."updates.every": two operations change updates.every, and it can't be known which one holds | ${hint}`,
      ],
    );
  });

  test('the other one is named with its place', () => {
    const twice =
      '  - received:\n      duty: passwords\n      on: 2027-01-14\n  - received:\n      duty: passwords\n      on: 2027-01-15';
    const [fault] = apply(terms('itsupport'), change(twice)).diagnostics;
    expect(fault?.related).toHaveLength(1);
  });
});

test('all faults come at once', () => {
  check('itsupport', '  - remove_service: helpdisk\n  - received:\n      duty: password\n      on: 2027-01-14', [
    'changes.remove_service.helpdisk: found helpdisk, expected a service of the contract | did you mean helpdesk?',
    'changes.received.password: found password, expected a client duty of the contract | did you mean passwords?',
  ]);
});

test('the last service is not taken out', () => {
  check('catering', '  - remove_service: bar\n  - remove_service: tasting\n  - remove_service: dinner', [
    'changes.remove_service.dinner: found dinner, the only service left, expected a service beside it | end the contract instead of taking out its last service',
  ]);
});

describe('what may be written', () => {
  const amended = (name: string, changes: string) => {
    const outcome = apply(terms(name), change(changes));
    return termsSchema.parse(outcome.ok ? outcome.value.raw : outcome.diagnostics);
  };

  test('a place that the terms left open', () => {
    const { schedule } = amended(
      'itsupport',
      '  - change:\n      what: schedule.closed\n      to:\n        - 2027-12-31',
    );
    expect(schedule?.closed).toEqual([{ kind: 'date', iso: '2027-12-31' }]);
  });

  test('one value deep in a list', () => {
    const value = amended('itsupport', '  - change:\n      what: rates.extra.price\n      to: 90.00 per hour');
    expect(value.rates?.[0]?.price).toMatchObject({ amount: { minor: 9000n } });
  });

  test('a new fee is billed with the fees', () => {
    const { payment } = amended(
      'itsupport',
      '  - add_service:\n      id: phone\n      name: Phones\n      price: 20.00 per month',
    );
    expect(payment?.plan?.[1]?.of).toEqual(['helpdesk', 'backup', 'phone']);
  });

  test('a quantity keeps the day from which it holds', () => {
    const from = (more: string) =>
      amended('itsupport', `  - change_service:\n      id: helpdesk\n      quantity: 20 computers${more}`).engagement
        .services[1];
    expect(from('')?.from?.iso).toBe('2027-01-25');
    expect(from('\n      from: 2027-02-01')?.from?.iso).toBe('2027-02-01');
  });
});

describe('what no amendment changes is refused', () => {
  const told = (what: string, fixed: string, why: string) =>
    `changes.change.${/^\w+$/.test(what) ? what : JSON.stringify(what)}: found a change of ${fixed}, expected a place that an amendment can change: this is ${why} | end this contract and make a new one, or leave it as it is`;
  test.each([
    ['currency', 'USD', 'currency', 'the currency of all its sums'],
    ['contract_number', 'X-{number}', 'contract_number', 'how contracts are numbered'],
    ['engagement.date', '2026-12-02', 'engagement.date', 'the day of the contract'],
    ['client.kind', 'consumer', 'client.kind', 'whom the law takes the client for'],
    ['customers', 'both', 'customers', 'whom the law takes the client for'],
    ['language', 'en-US', 'language', 'the language of the contract'],
    ['jurisdiction', 'US', 'jurisdiction', 'the law that it is under'],
    ['shape', 'project', 'shape', 'the kind of work that it is about'],
    ['plainterms', '2', 'plainterms', 'the version of the format'],
  ])('%s', (what, to, fixed, why) => {
    check('itsupport', `  - change:\n      what: ${what}\n      to: "${to}"`, [told(what, fixed, why)]);
  });
  test('nor as a part of something larger', () => {
    check('itsupport', '  - change:\n      what: client\n      to:\n        name: Other Ltd', [
      told('client', 'client.kind', 'whom the law takes the client for'),
    ]);
  });
});

describe('a place that the format knows may be added', () => {
  test('at the top, in what is there, and with what is around it', () => {
    check('itsupport', '  - change:\n      what: tips\n      to: not expected', []);
    check('itsupport', '  - change:\n      what: updates.by\n      to: by phone', []);
    check('catering', '  - change:\n      what: offer.open_for\n      to: 5 days', []);
  });
  test('what it does not know is refused', () => {
    check('catering', '  - change:\n      what: weather.rain\n      to: 5 days', [
      'changes.change."weather.rain": found weather.rain, expected a place in the terms of the contract | write its path with keys and ids, such as schedule.hours or services.ID.price; the contract has plainterms, language, currency, jurisdiction, time_zone, trade, shape, customers, sells_goods, place, contract_made, contract_number',
    ]);
  });
});

test('a service with a credit is not taken out', () => {
  check(
    'itsupport',
    '  - add_credit:\n      name: Sorry\n      amount: 9.00\n      of: backup\n  - remove_service: backup',
    [
      'changes.remove_service.backup: found backup, which the credit "Sorry" was given for, expected a service without a credit | keep it and change what it costs: what: services.backup.price, to: included',
    ],
  );
});

test('what an operation before it took away is not there any more', () => {
  check(
    'itsupport',
    '  - change:\n      what: services\n      to: none\n  - change_service:\n      id: helpdesk\n      quantity: 20 computers',
    ['changes.change_service.helpdesk: found helpdesk, expected a service of the contract | the contract has none'],
  );
});

test('a milestone is not added in the past', () => {
  check('itsupport', '  - add_milestone:\n      id: old\n      name: Old\n      due: 2027-01-24', [
    'changes.add_milestone.old: found due: 2027-01-24, expected a day on or after the date of the amendment, 2027-01-25 | correct the date; what is done already needs no date any more',
  ]);
});
