/** What a comparison finds of each kind of edit: the most special operation there is. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apply } from '../../src/model/amendment.ts';
import { diff, renamed } from '../../src/model/diff.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Raw, Source } from '../../src/model/source.ts';
import { writePlain } from '../../src/read/index.ts';
import { change } from './changing.ts';
import { terms } from './examples.ts';

const DATE = '2027-01-25';

/** The operations between terms and the same with words replaced in their YAML. */
function found(before: Source<Terms>, edits: readonly (readonly [string, string])[], from?: string): readonly Raw[] {
  return diff(before.raw, edited(before.raw, edits), { date: DATE, ...(from !== undefined && { from }) }).map(
    ({ raw }) => raw,
  );
}

function edited(raw: Raw, edits: readonly (readonly [string, string])[]): Raw {
  const text = edits.reduce((yaml, [words, other]) => {
    if (!yaml.includes(words)) throw new Error(`the terms have no ${words}`);
    return yaml.replace(words, other);
  }, writePlain(raw));
  return parse(text, { schema: 'failsafe' });
}

function check(name: string, edits: readonly (readonly [string, string])[], expected: readonly Raw[]): void {
  expect(found(terms(name), edits)).toEqual(expected);
}

/** IT support with a credit, a charge, a favour, words of its own and a duty that was met. */
function amended(): Source<Terms> {
  const outcome = apply(
    terms('itsupport'),
    change(`  - add_credit:
      name: Late
      amount: 90.00
      of: setup
  - add_charge:
      name: Cables
      rate: extra
      hours: 2 hours
  - replace_words:
      clause: general
      text: All of it.
  - received:
      duty: passwords
      on: 2027-01-14
`),
  );
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return { ...outcome.value, value: termsSchema.parse(outcome.value.raw) };
}

describe('services', () => {
  test('another quantity begins on the day it names, or on that of the amendment', () => {
    check(
      'itsupport',
      [['helpdesk: 14 computers', 'helpdesk: 20 computers']],
      [{ change_service: { id: 'helpdesk', quantity: '20 computers' } }],
    );
    check(
      'itsupport',
      [['helpdesk: 14 computers', 'id: helpdesk\n      quantity: 20 computers\n      from: 2027-02-01']],
      [{ change_service: { id: 'helpdesk', quantity: '20 computers', from: '2027-02-01' } }],
    );
    expect(found(terms('itsupport'), [['helpdesk: 14 computers', 'helpdesk: 20 computers']], '2027-03-01')).toEqual([
      { change_service: { id: 'helpdesk', quantity: '20 computers', from: '2027-03-01' } },
    ]);
  });

  test('a day that stood there already is that of the quantity before', () => {
    const outcome = apply(
      terms('itsupport'),
      change('  - change_service:\n      id: helpdesk\n      quantity: 16 computers\n', '2027-01-10'),
    );
    if (!outcome.ok) throw new Error('refused');
    const before = { ...outcome.value, value: termsSchema.parse(outcome.value.raw) };
    expect(found(before, [['16 computers', '17 computers']])).toEqual([
      { change_service: { id: 'helpdesk', quantity: '17 computers' } },
    ]);
    expect(found(before, [['from: 2027-01-10', 'from: 2027-01-11']])).toEqual([
      {
        change: {
          what: 'engagement.services.helpdesk',
          to: { id: 'helpdesk', quantity: '16 computers', from: '2027-01-11' },
        },
      },
    ]);
  });

  test('price, words and limits are one operation; another field and what is gone are places', () => {
    check(
      'itsupport',
      [
        ['45.00 per computer per month', '47.00 per computer per month'],
        ['name: Help desk\n', 'name: Help desk plus\n'],
        ['    description: Taking stock, installing our tools and writing the network plan.\n', ''],
        ['rounds: 2', 'rounds: 3'],
      ],
      [
        { change_service: { id: 'helpdesk', price: '47.00 per computer per month', name: 'Help desk plus' } },
        { change: { what: 'services.setup.revisions.rounds', to: '3' } },
        { remove: 'services.setup.description' },
      ],
    );
  });

  test('a service goes by its line under the engagement, and takes what hangs only on it along', () => {
    check('catering', [['    - bar\n    - tasting', '    - tasting']], [{ remove_service: 'bar' }]);
  });

  test('a fee that is new is billed with the fees', () => {
    const service = '  - id: phone\n    name: Phones\n    price: 20.00 per month\n';
    check(
      'itsupport',
      [
        ['\nrates:\n', `\n${service}rates:\n`],
        ['    - backup\n  discounts', '    - backup\n    - phone\n  discounts'],
      ],
      [{ add_service: { id: 'phone', name: 'Phones', price: '20.00 per month' } }],
    );
  });
});

describe('sums that amendments add', () => {
  const sums = (text: string): readonly (readonly [string, string])[] => [
    ['\nengagement:\n', `\nengagement:\n${text}`],
  ];
  test('a credit, a favour, a charge', () => {
    check(
      'itsupport',
      sums('  credits:\n    - name: Late\n      amount: 9.00\n      of: setup\n      on: 2027-01-20\n'),
      [{ add_credit: { name: 'Late', amount: '9.00', of: 'setup', on: '2027-01-20' } }],
    );
    check('itsupport', sums('  favours:\n    - name: Mouse\n      price: 9.00\n      on: 2027-01-25\n'), [
      { add_favour: { name: 'Mouse', price: '9.00' } },
    ]);
    check(
      'itsupport',
      sums('  charges:\n    - name: Cables\n      cost: 9.00\n      markup: 10%\n      on: 2027-02-01\n'),
      [{ add_charge: { name: 'Cables', cost: '9.00', markup: '10%', from: '2027-02-01' } }],
    );
  });

  const timed = (price: string): readonly (readonly [string, string])[] =>
    sums(
      `  charges:\n    - name: Move\n      rate: extra\n      hours: 2 hours\n      price: ${price} per hour\n      step: 15 minutes\n      on: 2027-01-25\n`,
    );
  const added = { add_charge: { name: 'Move', rate: 'extra', hours: '2 hours' } };

  test('time at a rate: as it is, before and after the rate changes, and at one that the contract has not got', () => {
    check('itsupport', timed('85.00'), [added]);
    const rate = ['price: 85.00 per hour', 'price: 90.00 per hour'] as const;
    const changed = { change_rate: { id: 'extra', price: '90.00 per hour' } };
    check('itsupport', [rate, ...timed('85.00')], [added, changed]);
    check('itsupport', [rate, ...timed('90.00')], [changed, added]);
    const list = [
      { name: 'Move', rate: 'extra', hours: '2 hours', price: '70.00 per hour', step: '15 minutes', on: '2027-01-25' },
    ];
    check('itsupport', timed('70.00'), [{ change: { what: 'engagement.charges', to: list } }]);
  });

  test('sums that are another, or gone', () => {
    expect(found(amended(), [['amount: 90.00', 'amount: 95.00']])).toEqual([
      { change: { what: 'engagement.credits.Late', to: { name: 'Late', amount: '95.00', of: 'setup', on: DATE } } },
    ]);
    const text = writePlain(amended().raw);
    const charges = /\n {2}charges:\n(?: {4}.*\n)+/.exec(text)?.[0] ?? '';
    expect(found(amended(), [[charges, '\n']])).toEqual([{ remove: 'engagement.charges.Cables' }]);
  });
});

describe('dates, duties and words', () => {
  test('a milestone moves to a date; to another moment its place changes', () => {
    check(
      'itsupport',
      [['due: 15 business days after start', 'due: 2027-02-12']],
      [{ move_milestone: { id: 'live', to: '2027-02-12' } }],
    );
    check(
      'itsupport',
      [['due: 15 business days after start', 'due: 20 business days after start']],
      [{ change: { what: 'schedule.milestones.live.due', to: '20 business days after start' } }],
    );
  });

  test('what came, on which day, and what is no longer noted', () => {
    check(
      'itsupport',
      [['\nengagement:\n', '\nengagement:\n  received:\n    - duty: passwords\n      on: 2027-01-14\n']],
      [{ received: { duty: 'passwords', on: '2027-01-14' } }],
    );
    expect(found(amended(), [['on: 2027-01-14', 'on: 2027-01-15']])).toEqual([
      { received: { duty: 'passwords', on: '2027-01-15' } },
    ]);
    expect(found(amended(), [['  received:\n    - duty: passwords\n      on: 2027-01-14\n', '']])).toEqual([
      { remove: 'engagement.received.passwords' },
    ]);
  });

  test('words of a clause, and the standard ones again', () => {
    expect(found(amended(), [['text: All of it.', 'text: Nearly all.']])).toEqual([
      { replace_words: { clause: 'general', text: 'Nearly all.' } },
    ]);
    expect(found(amended(), [['clauses:\n  - clause: general\n    text: All of it.\n', '']])).toEqual([
      { replace_words: { clause: 'general', back_to: 'standard words' } },
    ]);
  });

  test('things that hang on each other go one after the other', () => {
    const with3 = apply(
      terms('itsupport'),
      change(
        '  - add_milestone:\n      id: first\n      name: First\n      due: 2027-03-01\n  - add_duty:\n      id: second\n      what: Second\n      due: 2 days after first\n  - add_milestone:\n      id: third\n      name: Third\n      due: 2 days after second\n',
      ),
    );
    if (!with3.ok) throw new Error('refused');
    const ids = diff(with3.value.raw, terms('itsupport').raw, { date: DATE }).map(({ raw }) => raw);
    expect(ids).toEqual([{ remove_milestone: 'third' }, { remove_duty: 'second' }, { remove_milestone: 'first' }]);
  });
});

test('lists that are read in order change as a whole; their things, by their fields', () => {
  check(
    'itsupport',
    [
      ['pay_within: 14 days after invoice', 'pay_within: 10 days after invoice'],
      ['share: 100%', 'share: 90%'],
    ],
    [
      { change: { what: 'payment.pay_within', to: '10 days after invoice' } },
      { change: { what: 'payment.plan."Setting up".share', to: '90%' } },
    ],
  );
});

test('a thing under another id is known', () => {
  const { raw } = terms('itsupport');
  const other = edited(raw, [['id: live', 'id: going-live']]);
  expect(renamed(raw, other)).toEqual([{ path: 'schedule.milestones.going-live', was: 'live' }]);
  expect(renamed(raw, raw)).toEqual([]);
});

test('a word that every object knows is a word like any other', () => {
  const { raw } = terms('itsupport');
  const [computers, other] = ['computer: computers', 'toString: strings'].map((unit) =>
    parse(`${writePlain(raw)}units:\n  ${unit}\n`, { schema: 'failsafe' }),
  );
  if (computers === undefined || other === undefined) throw new Error('two terms are compared');
  expect(diff(computers, other, { date: DATE }).map((found) => found.raw)).toEqual([
    { change: { what: 'units.toString', to: 'strings' } },
    { remove: 'units.computer' },
  ]);
  expect(diff(other, computers, { date: DATE }).map((found) => found.raw)).toEqual([
    { change: { what: 'units.computer', to: 'computers' } },
    { remove: 'units.toString' },
  ]);
});
