import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instalment } from '../../src/model/reckoning.ts';
import { chargedTime } from '../../src/model/work.ts';
import { RUNS } from '../runs.ts';
import { amended, faults } from './changing.ts';
import { shown, terms } from './examples.ts';

const charge = (...fields: readonly string[]) => `  - add_charge:\n${fields.map((one) => `      ${one}\n`).join('')}`;
const favour = (...fields: readonly string[]) => `  - add_favour:\n${fields.map((one) => `      ${one}\n`).join('')}`;

/** The line of the price that a charge makes. */
function sum(name: string, ...fields: readonly string[]): string {
  const { reckoning } = amended(name, charge('name: X', ...fields));
  return shown(reckoning.lines.find(({ kind }) => kind === 'charge'));
}

const once = (plan: readonly Instalment[]) =>
  plan
    .filter(({ kind }) => kind !== 'recurring')
    .map(({ kind, name, invoiced, sum, fixed }) =>
      [kind, name?.value.text, invoiced?.value.iso, shown(sum), fixed && 'fixed'].filter(Boolean).join(' | '),
    );

describe('a charge is worked out exactly, and rounded once', () => {
  test.each([
    ['an amount, with 20 % tax', ['amount: 100.00'], '100.00 + 20.00 = 120.00'],
    // 412.50 x 1.15 = 474.375; 474.38 x 0.2 = 94.876.
    ['cost plus markup, a half goes up', ['cost: 412.50', 'markup: 15%'], '474.38 + 94.88 = 569.26'],
    // 10.05 x 1.10 = 11.055: a float would have 11.05.
    ['cost plus markup, where floats go wrong', ['cost: 10.05', 'markup: 10%'], '11.06 + 2.21 = 13.27'],
    ['no markup', ['cost: 80.00', 'markup: 0%'], '80.00 + 16.00 = 96.00'],
    // 3 x 85.00.
    ['hours', ['rate: extra', 'hours: 3 hours'], '255.00 + 51.00 = 306.00'],
    // 125 minutes are nine steps of 15 minutes: 2.25 x 85.00.
    ['minutes in whole steps', ['rate: extra', 'hours: 125 minutes'], '191.25 + 38.25 = 229.50'],
    // One hour at least: 127.50.
    ['the minimum', ['rate: after-hours', 'hours: 20 minutes'], '127.50 + 25.50 = 153.00'],
    // 100 minutes at 127.50: 212.50; no steps.
    ['above the minimum', ['rate: after-hours', 'hours: 100 minutes'], '212.50 + 42.50 = 255.00'],
  ])('%s', (_, fields, expected) => {
    expect(sum('itsupport', ...fields)).toBe(expected);
  });

  test('no tax where there is none', () => {
    expect(sum('website', 'amount: 100.00')).toBe('100.00 + 0.00 = 100.00');
  });

  test.each([
    [50, 'minute', { step: 15 }, '1 hour'],
    [45, 'minute', { step: 15 }, '45 minute'],
    [2, 'hour', { step: 45 }, '135 minute'],
    [10, 'minute', { step: 15, least: 2 }, '2 hour'],
    [3, 'hour', { least: 2 }, '3 hour'],
  ] as const)('%d %s with %o are charged as %s', (count, unit, rules: { step?: number; least?: number }, expected) => {
    const { count: charged, unit: of } = chargedTime(
      { kind: 'duration', count, unit },
      {
        price: { kind: 'price', basis: 'included' },
        ...(rules.step && { step: { kind: 'duration', count: rules.step, unit: 'minute' } }),
        ...(rules.least && { minimum: { kind: 'quantity', count: rules.least, unit: 'hours' } }),
      },
    );
    expect(`${charged} ${of}`).toBe(expected);
  });
});

describe('a charge has its line', () => {
  test('in the ladder, beside the others', () => {
    const { ladder } = amended(
      'itsupport',
      `${charge('name: Sockets', 'amount: 100.00')}  - add_credit:\n      name: Sorry\n      amount: 30.00\n      of: setup\n`,
    );
    const [rung] = ladder.money;
    expect(rung?.lines.map((line) => `${line.kind} ${line.name.value.text} ${shown(line)}`)).toEqual([
      'credit Sorry -30.00 + -6.00 = -36.00',
      'charge Sockets 100.00 + 20.00 = 120.00',
    ]);
    expect(shown(rung?.change)).toBe('70.00 + 14.00 = 84.00');
    expect(rung?.lines[1]?.net.from).toEqual(['engagement.charges.Sockets.amount']);
  });

  test('in the plan, on its own at acceptance or at its invoice', () => {
    const { plan } = amended(
      'itsupport',
      charge('name: Sockets', 'amount: 100.00') + charge('name: Cables', 'amount: 60.00', 'invoice: live'),
    );
    expect(once(plan)).toEqual([
      'instalment | Setting up | 2026-12-01 | 950.00 + 190.00 = 1140.00 | fixed',
      'own line | Cables | 2027-01-25 | 60.00 + 12.00 = 72.00',
      'own line | Sockets | 100.00 + 20.00 = 120.00',
    ]);
  });

  // 600.00 onto 3,000.00 and 3,000.00 that are not fixed; the deposit of 6,000.00 is.
  test('or spread over what is left, as the contract says', () => {
    const { plan } = amended('website', charge('name: Photos', 'amount: 600.00'), { date: '2027-03-01' });
    expect(once(plan)).toEqual([
      'instalment | Deposit | 2027-02-01 | 6000.00 + 0.00 = 6000.00 | fixed',
      'instalment | Design approved | 2027-03-16 | 3300.00 + 0.00 = 3300.00',
      'instalment | Launch | 2027-04-27 | 3300.00 + 0.00 = 3300.00',
    ]);
  });

  test('which another rate later leaves as it was', () => {
    const first = amended('itsupport', charge('name: Moving', 'rate: extra', 'hours: 2 hours'));
    const change = '  - change_rate:\n      id: extra\n      price: 99.00 per hour\n';
    const second = amended('itsupport', change, { before: first.after, date: '2027-02-01' });
    const third = amended('itsupport', '  - remove_rate: extra', { before: second.after, date: '2027-02-02' });
    for (const { reckoning } of [first, second, third]) {
      expect(shown(reckoning.lines.find(({ kind }) => kind === 'charge'))).toBe('170.00 + 34.00 = 204.00');
    }
    expect(second.ladder.money.flatMap(({ lines }) => lines)).toEqual([]);
  });

  test('that hangs on the rate and on the time', () => {
    const { reckoning } = amended('itsupport', charge('name: Moving', 'rate: extra', 'hours: 2 hours'));
    expect(reckoning.lines.find(({ kind }) => kind === 'charge')?.net.from).toEqual([
      'engagement.charges.Moving.hours',
      'engagement.charges.Moving.price',
      'engagement.charges.Moving.step',
      'rates.extra.price',
      'rates.extra.step',
    ]);
  });
});

describe('a favour', () => {
  const { ladder, plan, reckoning } = amended('itsupport', favour('name: Keyboard', 'price: 45.00', 'of: setup'));

  test('is listed at its full price and taken off in full, and adds nothing', () => {
    const [rung] = ladder.money;
    expect(rung?.lines.map((line) => `${line.kind} ${shown(line)}`)).toEqual([
      'favour 45.00 + 9.00 = 54.00',
      'favour credit -45.00 + -9.00 = -54.00',
    ]);
    expect(shown(rung?.change)).toBe('0.00 + 0.00 = 0.00');
    expect(shown(reckoning.oneOff)).toBe('950.00 + 190.00 = 1140.00');
  });

  test('is billed nowhere', () => {
    expect(once(plan)).toEqual(['instalment | Setting up | 2026-12-01 | 950.00 + 190.00 = 1140.00 | fixed']);
  });
});

describe('refused is', () => {
  test.each([
    [
      charge('name: X', 'rate: extras', 'hours: 2 hours'),
      'changes.add_charge.X: found extras, expected a rate of the contract | did you mean extra?',
    ],
    [
      charge('name: X', 'amount: 10.00', 'of: setups'),
      'changes.add_charge.X: found setups, expected a service of the contract | did you mean setup?',
    ],
    [
      charge('name: X', 'amount: 0.00'),
      'changes.add_charge.X: this changes nothing: the sum of X is 0 | leave it out, or write its sum',
    ],
    [
      charge('name: X', 'amount: 10.00', 'invoice: 2027-01-24'),
      'changes.add_charge.X: found invoice: 2027-01-24, expected a day on or after the date of the amendment, 2027-01-25 | correct the date',
    ],
    [
      favour('name: X', 'price: 0'),
      'changes.add_favour.X: this changes nothing: the sum of X is 0 | leave it out, or write its sum',
    ],
    [
      favour('name: X', 'price: 1.00', 'of: setups'),
      'changes.add_favour.X: found setups, expected a service of the contract | did you mean setup?',
    ],
    [
      charge('name: X', 'amount: 10.00') + favour('name: X', 'price: 1.00'),
      'changes.add_favour.X: found X, expected a charge that the contract does not have yet | give this one another name',
    ],
    [
      '  - add_rate:\n      id: visit\n      name: Visit\n      price: 40.00 per visit\n' +
        charge('name: X', 'rate: visit', 'hours: 2 hours'),
      'changes.add_charge.X: found the rate visit, which is 40.00 per visit; expected a rate per hour, half hour or minute | charge an amount instead, or name another rate',
    ],
    [
      `${charge('name: X', 'amount: 10.00', 'of: backup')}  - remove_service: backup`,
      'changes.remove_service.backup: found backup, which the charge "X" was given for, expected a service without a charge | keep it and change what it costs: what: services.backup.price, to: included',
    ],
    [
      `${charge('name: X', 'amount: 10.00')}  - change:\n      what: engagement.charges.X.amount\n      to: 11.00`,
      'changes.change."engagement.charges.X.amount": two operations change engagement.charges.X.amount, and it can\'t be known which one holds | keep the one that is meant, or join them',
    ],
  ])('%s', (changes, expected) => {
    expect(faults('itsupport', changes)).toEqual([expected]);
  });
});

const cents = (minor: number) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
const anyCents = fc.integer({ min: 1, max: 10 ** 7 }).map(cents);
const anyCharge = fc.oneof(
  anyCents.map((amount) => [`amount: ${amount}`]),
  fc
    .tuple(anyCents, fc.integer({ min: 0, max: 9999 }))
    .map(([cost, markup]) => [`cost: ${cost}`, `markup: ${cents(markup)}%`]),
  fc.integer({ min: 2, max: 5000 }).map((time) => ['rate: work', `hours: ${time} minutes`]),
);
const anyInvoice = fc.constantFrom([], ['invoice: 2027-06-01'], ['invoice: signature']);
const anySums = fc.record({
  charges: fc.array(fc.tuple(anyCharge, anyInvoice), { maxLength: 3 }),
  favours: fc.array(anyCents, { maxLength: 2 }),
  credits: fc.array(fc.integer({ min: 1, max: 10 ** 5 }).map(cents), { maxLength: 2 }),
});
const anyDay = fc.constantFrom('2027-02-01', '2027-03-01', '2027-03-16', '2027-05-01');
const anyEffect = fc.constantFrom('own line', 'next instalment', 'remaining instalments');

const EXAMPLES = ['website', 'catering', 'itsupport'] as const;

/** Charges, favours and credits as operations; their rate is one of half hours, so that time is rounded. */
function operations(
  { charges, favours, credits }: Parameters<Parameters<typeof anySums.map>[0]>[0],
  of: string,
): string {
  return [
    '  - add_rate:\n      id: work\n      name: Work\n      price: 33.33 per half hour\n      step: 10 minutes\n',
    ...charges.map(([fields, invoice], index) => charge(`name: C${index}`, ...fields, ...invoice)),
    ...favours.map((price, index) => favour(`name: F${index}`, `price: ${price}`)),
    ...credits.map(
      (amount, index) => `  - add_credit:\n      name: K${index}\n      amount: ${amount}\n      of: ${of}\n`,
    ),
  ].join('');
}

test('with any charges, favours and credits, lines add up to the change, ladders to the new sum, and the plan bills it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EXAMPLES), anySums, anyDay, anyEffect, (name, sums, date, effect) => {
      const before = terms(name, (text) => text.replace(/^( {2}effect_on_plan: )[a-z ]*[a-z]/m, `$1${effect}`));
      const [first] = before.value.services;
      const { ladder, plan, reckoning } = amended(name, operations(sums, first?.id ?? ''), { date, before });
      for (const rung of ladder.money) {
        for (const of of ['net', 'tax', 'gross'] as const) {
          const total = rung.lines.reduce((all, line) => all + line[of].value.minor, 0n);
          expect(total).toBe(rung.change[of].value.minor);
          expect(rung.before[of].value.minor + total).toBe(rung.after[of].value.minor);
        }
      }
      const billed = plan.filter(({ kind }) => kind !== 'recurring');
      for (const of of ['net', 'tax', 'gross'] as const) {
        const all = billed.reduce((sum, line) => sum + (line.sum?.[of].value.minor ?? 0n), 0n);
        expect(all).toBe(reckoning.oneOff?.[of].value.minor ?? 0n);
      }
    }),
    { numRuns: RUNS },
  );
}, 300_000);

describe('a charge from a later day', () => {
  const cables = (more: string): string =>
    `  - add_charge:\n      name: Cables\n      amount: 60.00\n      from: 2027-03-01\n${more}`;
  const line = (changes: string) =>
    amended('itsupport', changes).plan.find(({ name }) => name?.value.text === 'Cables')?.invoiced?.value.iso;

  test('is not invoiced before it, whatever the contract says of changes', () => {
    expect(line(cables(''))).toBe('2027-03-01');
    expect(line(cables('      invoice: 2027-03-15\n'))).toBe('2027-03-15');
    expect(line(cables('').replace('from: 2027-03-01', 'from: 2027-01-25'))).toBe(undefined);
  });

  test('is refused with an invoice before it', () => {
    expect(faults('itsupport', cables('      invoice: 2027-02-28\n'))).toEqual([
      'changes.add_charge.Cables: found invoice: 2027-02-28, expected a day on or after 2027-03-01, from which it is charged | correct one of the two dates',
    ]);
  });
});
