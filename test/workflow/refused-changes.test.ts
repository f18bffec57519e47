/**
 * A change that changes nothing, names what isn't there, contradicts another, or leaves the terms invalid is refused, with its place in
 * the change file and a hint.
 */
import { describe, expect, test } from 'vitest';
import { acceptPaper, issueAmendment, issueContract, type MemoryWorld, memoryWorld } from '../../src/index.ts';
import { example, value } from './register.ts';

const HEAD = 'amends: HIT-2026-0001\ndate: 2027-01-25\nrequested_by: client\nreason: Odd.\n';

/** A register with the IT support contract, accepted. */
async function contracted(): Promise<MemoryWorld> {
  const world = memoryWorld(
    { 'service.yaml': example('itsupport'), 'client.yaml': example('itsupport-client') },
    '2027-01-25',
  );
  const to = { out: 'output', formats: ['txt'] } as const;
  value(await issueContract(world, { ...to, definition: 'service.yaml', client: 'client.yaml' }));
  value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001', on: '2026-12-01' }));
  return world;
}

const world = await contracted();

/** `line:column message | hint` of each error; nothing where the amendment could be issued. */
async function refused(changes: string, head = HEAD): Promise<readonly string[]> {
  const files = Object.fromEntries(world.files);
  const text = `${head}changes:\n${changes.replace(/^/gm, '  ')}\n`;
  const now = memoryWorld({ ...files, 'change.yaml': new TextEncoder().encode(text) }, '2027-01-25');
  const outcome = await issueAmendment(now, { out: 'output', formats: ['txt'], change: 'change.yaml', draft: true });
  const errors = outcome.diagnostics.filter(({ level }) => level === 'error');
  expect(outcome.ok).toBe(errors.length === 0);
  return errors.map(({ message, hint, place }) => {
    expect(place?.file).toBe('change.yaml');
    return `${place?.line}:${place?.column} ${message} | ${hint}`;
  });
}
const RATE = '- change_rate:\n    id: extra\n    price: 90.00 per hour';

/** A case, its operations as written, what is said of it, and the lines above the operations where these are odd. */
type Case = readonly [what: string, changes: string, expected: readonly string[], head?: string];

function tried(cases: readonly Case[]): void {
  for (const [what, changes, expected, head] of cases) {
    test(what, async () => expect(await refused(changes, head)).toEqual(expected));
  }
}

describe('a change that changes nothing', () => {
  const cases: readonly Case[] = [
    [
      'the price that it has',
      '- change_service:\n    id: backup\n    price: 180.00 per month',
      [
        '6:5 changes.change_service.backup: this changes nothing: services.backup.price says 180.00 per month already | leave it out, or write what it says from now on',
      ],
    ],
    [
      'a move to the day on which it is',
      '- move_milestone:\n    id: live\n    to: 2027-01-25',
      [
        '6:5 changes.move_milestone.live: this changes nothing: live is on 2027-01-25 already | leave it out, or write the day on which it will be',
      ],
    ],
    [
      'only the name of a thing',
      '- change_service:\n    id: backup',
      [
        '6:5 changes.change_service.backup: this changes nothing: it names only backup | add what changes: quantity, note, price, name, description, includes, excludes, limits',
      ],
    ],
    [
      'only from when',
      '- change_service:\n    id: backup\n    from: 2027-02-01',
      [
        '6:5 changes.change_service.backup: this changes nothing: it names only backup | add what changes: quantity, note, price, name, description, includes, excludes, limits',
      ],
    ],
    [
      'a charge of nothing',
      '- add_charge:\n    name: C\n    amount: 0.00',
      ['6:5 changes.add_charge.C: this changes nothing: the sum of C is 0 | leave it out, or write its sum'],
    ],
  ];
  tried(cases);
});

describe('a change that names what is not there', () => {
  const cases: readonly Case[] = [
    [
      'a milestone',
      '- move_milestone:\n    id: lif\n    to: 2027-02-12',
      [
        '7:11 changes.move_milestone.lif.id: found "lif", which nothing is called; expected the id of a milestone | the ids there are: inventory, live',
      ],
    ],
    [
      'a rate',
      '- add_charge:\n    name: C\n    rate: extro\n    hours: 2 hours',
      [
        '8:13 changes.add_charge.C.rate: found "extro", which nothing is called; expected the id of a rate | write extra',
      ],
    ],
    [
      'the service of a credit',
      '- add_credit:\n    name: C\n    amount: 4.00\n    of: setop',
      [
        '9:11 changes.add_credit.C.of: found "setop", which nothing is called; expected the id of a service | write setup',
      ],
    ],
    [
      'an operation',
      '- replace_service: setup',
      [
        '6:5 changes.replace_service.setup: found the unknown key "replace_service", expected "remove_service" | write remove_service',
      ],
    ],
    [
      'a place without keys',
      '- change:\n    what: ...\n    to: x',
      [
        '6:5 changes.change."...": found ..., expected a place in the terms of the contract | write its path with keys and ids, such as schedule.hours or services.ID.price; the contract has advice, business_days, changes, client, client_duties, complaints, conduct, confidentiality, contract_number, currency, customers, data',
      ],
    ],
    [
      'a place that only the machine has',
      '- change:\n    what: __proto__.polluted\n    to: x',
      [
        '6:5 changes.change."__proto__.polluted": found __proto__.polluted, expected a place in the terms of the contract | write its path with keys and ids, such as schedule.hours or services.ID.price; the contract has advice, business_days, changes, client, client_duties, complaints, conduct, confidentiality, contract_number, currency, customers, data',
      ],
    ],
    [
      'another of these',
      '- change:\n    what: constructor\n    to: x',
      [
        '6:5 changes.change.constructor: found constructor, expected a place in the terms of the contract | write its path with keys and ids, such as schedule.hours or services.ID.price; the contract has advice, business_days, changes, client, client_duties, complaints, conduct, confidentiality, contract_number, currency, customers, data',
      ],
    ],
    [
      'a place by its position',
      '- change:\n    what: services.0.price\n    to: 1.00 once',
      [
        '6:5 changes.change."services.0.price": found services.0.price, expected a place in the terms of the contract | did you mean services.setup.price?',
      ],
    ],
    [
      'a line of the plan',
      RATE,
      [
        '6:3 invoiced: found "Monthly", expected the name of a line of the payment plan that can be invoiced already | the lines are: Setting up',
      ],
      `${HEAD}invoiced:\n  - Monthly\n`,
    ],
    [
      'a line of the plan that is a fee',
      RATE,
      [
        '6:3 invoiced: found "Monthly fees", expected the name of a line of the payment plan that can be invoiced already | the lines are: Setting up',
      ],
      `${HEAD}invoiced:\n  - Monthly fees\n`,
    ],
    [
      'a contract',
      RATE,
      ['1:9 there is no contract HIT-2026-0009 in "output" | did you mean HIT-2026-0001?'],
      HEAD.replace('HIT-2026-0001', 'HIT-2026-0009'),
    ],
    [
      'a unit',
      '- change_service:\n    id: helpdesk\n    quantity: 4 phones',
      [
        '6:5 engagement.services.helpdesk: found "phones", expected computers: the price is per computer | write computers, or change the price',
      ],
    ],
    [
      'an event',
      '- add_milestone:\n    id: m\n    name: M\n    due: 3 days before event',
      [
        '9:12 schedule.milestones.m.due: found "3 days before event", and engagement has no event; expected one | add event: and below it date, from and to, to the engagement of the client file',
      ],
    ],
  ];
  tried(cases);
});

describe('a change that contradicts another', () => {
  const cases: readonly Case[] = [
    [
      'changed, then taken out',
      '- change_service:\n    id: backup\n    price: 190.00 per month\n- remove_service: backup',
      [
        "9:5 changes.remove_service.backup: two operations change services.backup, and it can't be known which one holds | keep the one that is meant, or join them",
      ],
    ],
    [
      'taken out, then changed',
      '- remove_service: backup\n- change_service:\n    id: backup\n    price: 190.00 per month',
      [
        '7:5 changes.change_service.backup: found backup, expected a service of the contract | the contract has helpdesk, setup',
      ],
    ],
    [
      'taken out, then changed: a duty',
      '- remove_duty: contact\n- change_duty:\n    id: contact\n    what: Somebody else',
      [
        '7:5 changes.change_duty.contact: found contact, expected a client duty of the contract | the contract has passwords',
      ],
    ],
    [
      'moved twice',
      '- move_milestone:\n    id: live\n    by: 1 business day later\n- move_milestone:\n    id: live\n    by: 2 business days later',
      ['9:5 changes.move_milestone.live: found twice, expected once | take one of them away, or give it another name'],
    ],
    [
      'moved, and its day changed',
      '- move_milestone:\n    id: live\n    by: 1 business day later\n- change:\n    what: schedule.milestones.live.due\n    to: 2027-02-12',
      [
        `9:5 changes.change."schedule.milestones.live.due": two operations change schedule.milestones.live.due, and it can't be known which one holds | keep the one that is meant, or join them`,
      ],
    ],
    [
      'moved to and by',
      '- move_milestone:\n    id: live\n    to: 2027-02-20\n    by: 5 business days later',
      ['6:5 changes.move_milestone.live: found to and by, expected one of them | take one of the two lines away'],
    ],
    [
      'added twice',
      '- add_rate:\n    id: a\n    name: A\n    price: 1.00 per hour\n- add_rate:\n    id: a\n    name: A\n    price: 1.00 per hour',
      ['10:5 changes.add_rate.a: found twice, expected once | take one of them away, or give it another name'],
    ],
    [
      'added, then changed',
      '- add_rate:\n    id: a\n    name: A\n    price: 1.00 per hour\n- change_rate:\n    id: a\n    price: 2.00 per hour',
      [
        "10:5 changes.change_rate.a: two operations change rates.a.price, and it can't be known which one holds | keep the one that is meant, or join them",
      ],
    ],
    [
      'added, then taken out',
      '- add_rate:\n    id: a\n    name: A\n    price: 1.00 per hour\n- remove_rate: a',
      [
        "10:5 changes.remove_rate.a: two operations change rates.a, and it can't be known which one holds | keep the one that is meant, or join them",
      ],
    ],
    [
      'taken out, then added with its id',
      '- remove_service: backup\n- add_service:\n    id: backup\n    name: Backup\n    price: 200.00 per month',
      [
        '8:11 changes.add_service.backup.id: found the id "backup", which a service has already; expected an id of its own | choose another, such as backup-2',
      ],
    ],
    [
      'a credit and a charge of one name',
      '- add_credit:\n    name: C\n    amount: 4.00\n    of: setup\n- add_charge:\n    name: C\n    amount: 4.00',
      [
        '10:5 changes.add_charge.C: found C, expected a credit that the contract does not have yet | give this one another name',
      ],
    ],
    [
      'two operations in one item',
      '- remove_rate: extra\n  remove_service: backup',
      [
        '6:5 changes: found the unknown key "remove_rate", expected it in an item of its own | start a new item for remove_rate, with a hyphen',
      ],
    ],
  ];
  tried(cases);
});

describe('a change that leaves the terms invalid', () => {
  const cases: readonly Case[] = [
    [
      'no service is left',
      '- remove_service: backup\n- remove_service: helpdesk\n- remove_service: setup',
      [
        '8:5 changes.remove_service.setup: found setup, the only service left, expected a service beside it | end the contract instead of taking out its last service',
      ],
    ],
    [
      'what hangs on a rate is left alone',
      '- remove_rate: rescue',
      [
        '6:5 changes.remove_rate.rescue: found rescue, which advice.repair_rate hangs on, expected a rate that nothing hangs on | say first what it hangs on instead: an operation of its own, before this one',
      ],
    ],
    [
      'two days hang on each other',
      '- change:\n    what: schedule.milestones.live.due\n    to: 3 days after inventory\n- change:\n    what: schedule.milestones.inventory.due\n    to: 3 days after live',
      [
        '11:11 schedule.milestones.inventory.due: found dates that hang on each other (inventory on live on inventory), expected one that stands by itself | let inventory or live hang on start, or give it a date',
      ],
    ],
    [
      'a day hangs on itself',
      '- change:\n    what: schedule.milestones.live.due\n    to: 3 days after live',
      [
        '8:11 schedule.milestones.live.due: found dates that hang on each other (live on live), expected one that stands by itself | let live hang on start, or give it a date',
      ],
    ],
    [
      'holidays of nowhere',
      '- change:\n    what: schedule.holidays\n    to: ZZ',
      [
        '8:11 schedule.holidays: found "ZZ", expected a country or a part of one with public holidays that exists | look the code up; right ones are GB-ENG, US, DE',
      ],
    ],
    [
      'a plan of 90%',
      '- change:\n    what: payment.plan."Setting up".share\n    to: 90%',
      [
        '8:11 payment.plan "Setting up": share is 90%, and the shares of setup add up to 90% | they must add up to 100%; add 10% to one of them',
      ],
    ],
    [
      'a plan without the fees',
      '- change:\n    what: payment.plan\n    to:\n      - name: Setting up\n        share: 100%\n        of:\n          - setup\n        invoice: signature',
      [
        '6:3 services: no line of payment.plan bills the fee of helpdesk | add a line of helpdesk with invoice: first day of each month, for that month',
        '6:3 services: no line of payment.plan bills the fee of backup | add a line of backup with invoice: first day of each month, for that month',
      ],
    ],
    [
      'a fee that no line bills',
      '- add_service:\n    id: x\n    name: X\n    price: 4.00 per month\n    invoice: 2027-02-01',
      [
        '6:5 services: no line of payment.plan bills the fee of x | add a line of x with invoice: first day of each month, for that month',
      ],
    ],
    [
      'more than all',
      '- change:\n    what: tax.rate\n    to: 1000%',
      [
        '8:11 tax.rate: found "1000%", expected a share of at most 100%, such as 50% or 6.625% | nothing has more than 100% of itself; write 100% or less',
      ],
    ],
    [
      'no list of services',
      '- change:\n    what: services\n    to: none',
      [
        '8:11 services: found "none", expected a list with at least one item | write it on a line of its own below, after a hyphen: - none',
        '6:3 engagement.discounts."First-year discount".of: found "helpdesk", which nothing is called; expected the id of a service | add it under services first',
        '6:3 engagement.services.setup: found "setup", which nothing is called; expected the id of a service | add it under services first',
        '6:3 engagement.services.helpdesk: found "helpdesk", which nothing is called; expected the id of a service | add it under services first',
        '6:3 engagement.services.backup: found "backup", which nothing is called; expected the id of a service | add it under services first',
        '6:3 payment.plan."Setting up".of: found "setup", which nothing is called; expected the id of a service | add it under services first',
        '6:3 payment.plan."Monthly fees".of: found "helpdesk", which nothing is called; expected the id of a service | add it under services first',
        '6:3 payment.plan."Monthly fees".of: found "backup", which nothing is called; expected the id of a service | add it under services first',
      ],
    ],
    [
      'no provider',
      '- change:\n    what: provider\n    to: Bob',
      [
        '8:11 provider: found "Bob", expected the keys name, address | write each key on a line of its own below, indented by two spaces',
      ],
    ],
    [
      'a quantity of what is one',
      '- change_service:\n    id: setup\n    quantity: 4 computers',
      [
        '6:5 engagement.services.setup: found "4 computers", expected no quantity: the price is for the whole | write only setup, or give the service a price per unit',
      ],
    ],
    [
      'no quantity of what is many',
      '- add_service:\n    id: x\n    name: X\n    price: 4.00 per seat per month',
      [
        '6:5 engagement.services.x: found no quantity, expected how many seats: the price is per seat | add a line quantity: 10 seats',
      ],
    ],
    [
      'an added service with a quantity of one',
      '- add_service:\n    id: x\n    name: X\n    price: 4.00 once\n    quantity: 4 seats',
      [
        '6:5 engagement.services.x: found "4 seats", expected no quantity: the price is for the whole | write only x, or give the service a price per unit',
      ],
    ],
    [
      'no number',
      '- change:\n    what: services.setup.revisions.rounds\n    to: many',
      [
        '8:11 services.setup.revisions.rounds: found "many", expected a whole number, such as 2 | write it like this: 2',
      ],
    ],
    [
      'another id',
      '- change:\n    what: services.backup.id\n    to: copy',
      [
        '6:5 changes.change."services.backup.id": found services.backup.id, expected a place that can change: by this name it is known here and on earlier papers | leave the name, or take the thing out and add it anew',
      ],
    ],
    [
      'another name of a line',
      '- change:\n    what: payment.plan."Setting up".name\n    to: Setup',
      [
        `6:5 changes.change."payment.plan.\\"Setting up\\".name": found payment.plan."Setting up".name, expected a place that can change: by this name it is known here and on earlier papers | leave the name, or take the thing out and add it anew`,
      ],
    ],
    [
      'no change at all',
      '[]',
      ['6:3 changes: found an empty list, expected a list with at least one item | add an item, or take the line away'],
    ],
    [
      'no map',
      '- remove_rate',
      [
        '6:5 changes: found "remove_rate", expected an item that starts with change_service, add_service, remove_service, add_rate, change_rate, remove_rate, add_milestone, move_milestone, remove_milestone, add_duty, change_duty, remove_duty, received, change, remove, replace_words, add_credit, add_charge or add_favour | write each key on a line of its own below, indented by two spaces',
      ],
    ],
  ];
  tried(cases);
});

describe('a change that is out of time or size', () => {
  const cases: readonly Case[] = [
    [
      'a day that is over',
      '- move_milestone:\n    id: live\n    to: 2027-01-20',
      [
        '6:5 changes.move_milestone.live: found to: 2027-01-20, expected a day on or after the date of the amendment, 2027-01-25 | correct the date; what is done already needs no date any more',
      ],
    ],
    [
      'brought on a day to come',
      '- received:\n    duty: passwords\n    on: 2027-03-20',
      [
        '6:5 changes.received.passwords: found on: 2027-03-20, expected a day on or before the date of the amendment, 2027-01-25 | note what was brought, once it was brought; for a later day, use change_duty and give it another due',
      ],
    ],
    [
      'an invoice in the past',
      '- add_charge:\n    name: C\n    amount: 4.00\n    invoice: 2027-01-01',
      [
        '6:5 changes.add_charge.C: found invoice: 2027-01-01, expected a day on or after the date of the amendment, 2027-01-25 | correct the date',
      ],
    ],
    [
      'from before the contract',
      '- change_service:\n    id: backup\n    price: 190.00 per month\n    from: 2026-11-01',
      [
        '9:13 changes.change_service.backup.from: found 2026-11-01, expected 2026-12-01, the date of the contract, or a later day | nothing can change before the contract holds',
      ],
    ],
    [
      'from before all dates',
      '- change_service:\n    id: backup\n    price: 190.00 per month\n    from: 1899-01-01',
      [
        '9:13 changes.change_service.backup.from: found "1899-01-01", expected a date, such as 2027-02-12 | dates go from 1900-01-01 to 2199-12-31',
      ],
    ],
    [
      'dated before the contract was accepted',
      RATE,
      [
        '2:7 date: found 2026-11-30, expected 2026-12-01, the day on which HIT-2026-0001 was accepted, or a later day | an amendment changes what both sides accepted before; date it on the day on which it is made',
      ],
      HEAD.replace('2027-01-25', '2026-11-30'),
    ],
    [
      'dated on no day',
      RATE,
      ['2:7 date: found "2027-02-30", expected a day that exists | 2027-02 ends on 2027-02-28'],
      HEAD.replace('2027-01-25', '2027-02-30'),
    ],
    [
      'an offer open for no time',
      RATE,
      [
        '5:11 open_for: found "0 days", expected a length of time, such as 10 business days or 48 hours | leave the line away where no time is meant',
      ],
      `${HEAD}open_for: 0 days\n`,
    ],
    [
      'a move out of all measure',
      '- move_milestone:\n    id: live\n    by: 99999 business days later',
      [
        '8:11 schedule.milestones.live.due: found "100014 business days after start", expected a moment, such as 2027-02-12 or signature or 10 business days after start or 7 days before event | the most is 99999 business days',
      ],
    ],
    [
      'a price out of all measure',
      '- change_service:\n    id: backup\n    price: 99999999999999999999.00 per month',
      [
        '8:14 changes.change_service.backup.price: found "99999999999999999999.00 per month", expected a price, such as 45.00 per computer per month or 950.00 once or included | write it like this: 45.00 per computer per month',
      ],
    ],
    [
      'a price below nothing',
      '- change_service:\n    id: backup\n    price: -4.00 per month',
      [
        '8:14 changes.change_service.backup.price: found "-4.00 per month", expected a price, such as 45.00 per computer per month or 950.00 once or included | write it without the sign; credits and discounts are positive figures too',
      ],
    ],
    [
      'a credit below nothing',
      '- add_credit:\n    name: C\n    amount: -4.00\n    of: setup',
      [
        '8:15 changes.add_credit.C.amount: found "-4.00", expected an amount, such as 45.00 | write it without the sign; credits and discounts are positive figures too',
      ],
    ],
    [
      'fewer than none',
      '- change_service:\n    id: helpdesk\n    quantity: -4 computers',
      [
        '8:17 changes.change_service.helpdesk.quantity: found "-4 computers", expected a quantity with its unit, such as 14 computers | write it like this: 14 computers',
      ],
    ],
    [
      'none',
      '- change_service:\n    id: helpdesk\n    quantity: 0 computers',
      [
        '8:17 changes.change_service.helpdesk.quantity: found "0 computers", expected a quantity with its unit, such as 14 computers | write it like this: 14 computers',
      ],
    ],
    [
      'a number that is a path',
      RATE,
      [
        '1:9 amends: found "../HIT", expected the number of a contract, such as HIT-2026-0001 | write it like this: HIT-2026-0001',
      ],
      HEAD.replace('HIT-2026-0001', '../HIT'),
    ],
  ];
  tried(cases);
});

test('two hundred operations are made, and one fault among them is found', async () => {
  const rates = Array.from(
    { length: 199 },
    (_, index) => `- add_rate:\n    id: rate-${index}\n    name: Rate\n    price: 1.00 per hour`,
  );
  expect(await refused([...rates, RATE].join('\n'))).toEqual([]);
  expect(await refused([...rates, '- remove_rate: rate-200'].join('\n'))).toEqual([
    '802:5 changes.remove_rate.rate-200: found "rate-200", which nothing is called; expected the id of a rate | add it under rates first',
  ]);
});
