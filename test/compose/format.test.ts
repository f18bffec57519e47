import { expect, test } from 'vitest';
import { format } from '../../src/compose/format/format.ts';
import { type FormName, inForm } from '../../src/compose/forms.ts';
import { given } from '../../src/model/figure.ts';
import type { Amount, Duration, Money, TimeUnit, Value } from '../../src/model/values.ts';
import { scope } from './scope.ts';

const GB = scope('en-GB', 'GBP');
const US = scope('en-US', 'USD');

const amount = (minor: bigint): Amount => ({ kind: 'amount', minor, decimals: 2 });
const money = (minor: bigint, currency: string): Money => ({ kind: 'money', minor, currency });
const duration = (count: number, unit: TimeUnit): Duration => ({ kind: 'duration', count, unit });
const share = (digits: bigint, decimals = 0) => ({ kind: 'share', digits, decimals }) as const;
const date = (iso: string) => ({ kind: 'date', iso }) as const;
const time = (hour: number, minute = 0) => ({ kind: 'time', hour, minute }) as const;
const after = (count: number, unit: TimeUnit, anchor: string) =>
  ({ kind: 'offset', duration: duration(count, unit), direction: 'after', anchor }) as const;
const perGuest = (minor: bigint) =>
  ({ kind: 'price', basis: 'unit', amount: amount(minor), units: ['guest'] }) as const;

/** Value, in British English, and in American English where that differs. No-break spaces are written `_`. */
const table: readonly [Value, string, string?][] = [
  [amount(114000n), '£1,140.00', '$1,140.00'],
  [{ kind: 'amount', minor: 45n, decimals: 0 }, '£45.00', '$45.00'],
  [money(480000n, 'USD'), 'US$4,800.00', '$4,800.00'],
  [money(-9000n, 'GBP'), '−£90.00'],
  [money(0n, 'GBP'), '£0.00'],
  [money(5n, 'EUR'), '€0.05'],
  [money(1140n, 'JPY'), '¥1,140'],
  [money(1140n, 'KWD'), 'KWD_1.140'],
  [money(-123456789012345678901n, 'CHF'), '−CHF_1,234,567,890,123,456,789.01'],
  [share(6625n, 3), '6.625%'],
  [share(50n), '50%'],
  [share(-50n, 1), '−5.0%'],
  [duration(10, 'business day'), '10_business days'],
  [duration(1, 'business day'), '1_business day'],
  [duration(1200, 'hour'), '1,200_hours'],
  [date('2027-01-25'), '25_January 2027', 'January_25, 2027'],
  [date('2027-12-01'), '1_December 2027', 'December_1, 2027'],
  [time(10), '10:00', '10:00_a.m.'],
  [time(7, 5), '07:05', '7:05_a.m.'],
  [time(12), '12:00', '12:00_p.m.'],
  [time(0, 30), '00:30', '12:30_a.m.'],
  [time(24), '24:00', '12:00_a.m.'],
  [{ kind: 'anchor', anchor: 'signature' }, 'signature'],
  [{ kind: 'anchor', anchor: 'live' }, '“Help desk open”'],
  [after(10, 'business day', 'start'), '10_business days after the start'],
  [after(14, 'day', 'invoice'), '14_days after the invoice date'],
  [after(2, 'business day', 'the fault is mended'), '2_business days after the fault is mended'],
  [after(90, 'day', 'live'), '90_days after “Help desk open”'],
  [after(3, 'year', 'end'), '3_years after the end of this contract'],
  [{ ...after(7, 'day', 'event'), direction: 'before' }, '7_days before the event'],
  [{ kind: 'monthly', for: 'that month' }, 'the first day of each month, for that month'],
  [{ kind: 'monthly', for: 'the month before' }, 'the first day of each month, for the month before'],
  [{ kind: 'quantity', count: 14, unit: 'computer' }, '14_computers'],
  [{ kind: 'quantity', count: 1, unit: 'person' }, '1_person'],
  [{ kind: 'quantity', count: 2, unit: 'person' }, '2_people'],
  [
    { kind: 'price', basis: 'period', amount: amount(4500n), units: ['computer'], period: 'month' },
    '£45.00 per computer per month',
    '$45.00 per computer per month',
  ],
  [{ kind: 'price', basis: 'once', amount: amount(95000n), units: [] }, '£950.00, once', '$950.00, once'],
  [{ kind: 'price', basis: 'included' }, 'included'],
  [perGuest(6800n), '£68.00 per guest', '$68.00 per guest'],
  [
    { kind: 'band', to: 79, unit: 'guest', price: perGuest(6800n) },
    'up to 79_guests: £68.00 per guest',
    'up to 79_guests: $68.00 per guest',
  ],
  [
    { kind: 'band', from: 80, unit: 'guest', price: perGuest(6200n) },
    'from 80_guests: £62.00 per guest',
    'from 80_guests: $62.00 per guest',
  ],
  [
    { kind: 'band', from: 10, to: 20, unit: 'guest', price: perGuest(100n) },
    'from 10 to 20_guests: £1.00 per guest',
    'from 10 to 20_guests: $1.00 per guest',
  ],
  [{ kind: 'days', days: ['Mo', 'Tu', 'We', 'Th', 'Fr'] }, 'Monday to Friday'],
  [{ kind: 'days', days: ['Mo', 'Tu', 'We', 'Fr'] }, 'Monday to Wednesday and Friday'],
  [{ kind: 'days', days: ['Sa', 'Su'] }, 'Saturday and Sunday'],
  [{ kind: 'days', days: ['Mo', 'We', 'Fr'] }, 'Monday, Wednesday and Friday', 'Monday, Wednesday, and Friday'],
  [{ kind: 'days', days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] }, 'every day'],
  [
    { kind: 'hours', days: ['Mo', 'Tu', 'We', 'Th', 'Fr'], from: time(8), to: time(18) },
    'Monday to Friday, 08:00 to 18:00',
    'Monday to Friday, 8:00_a.m. to 6:00_p.m.',
  ],
  [{ kind: 'limit', count: 2, unit: 'calls', per: ['computer'], period: 'month' }, '2_calls per computer per month'],
  [{ kind: 'limit', count: 2, unit: '', per: [], period: 'year' }, '2 per year'],
  [{ kind: 'unused' }, 'lapses'],
  [{ kind: 'unused', rollsOver: duration(1, 'month') }, 'rolls over for 1_month'],
  [{ kind: 'notice', from: 31, unit: 'day' }, '31_days or more'],
  [{ kind: 'notice', from: 15, to: 30, unit: 'day' }, '15 to 30_days'],
  [{ kind: 'notice', to: 7, unit: 'day' }, '7_days or less'],
  [{ kind: 'notice', to: 23, unit: 'hour', under: 24 }, 'less than 24_hours'],
  [{ kind: 'notice', to: 0, unit: 'day', under: 1 }, 'less than 1_day'],
  [{ kind: 'up-to', amount: amount(5000n) }, 'up to £50.00', 'up to $50.00'],
  [
    { kind: 'interest', rates: [{ share: share(8n), per: 'year', aboveBaseRate: true }] },
    '8% per year above the base rate',
  ],
  [
    {
      kind: 'interest',
      rates: [
        { share: share(15n, 1), per: 'month', aboveBaseRate: false },
        { share: share(18n), per: 'year', aboveBaseRate: false },
      ],
    },
    '1.5% per month, 18% per year',
  ],
  [{ kind: 'restart-fee', amount: amount(15000n) }, '£150.00', '$150.00'],
  [{ kind: 'restart-fee', share: share(10n) }, '10% of what is not yet invoiced'],
  [{ kind: 'cap', basis: 'times', times: 3 }, '3 times the net price'],
  [{ kind: 'cap', basis: 'times', times: 1 }, 'the net price'],
  [
    {
      kind: 'cap',
      basis: 'greater',
      of: [
        { kind: 'cap', basis: 'amount', amount: amount(1000000n) },
        { kind: 'cap', basis: 'fees', months: 12 },
      ],
    },
    'the greater of £10,000.00 and the net fees of the last 12_months',
    'the greater of $10,000.00 and the net fees of the last 12_months',
  ],
  [{ kind: 'work-done' }, 'the work done'],
  [
    { kind: 'checked', date: date('2026-12-01'), by: 'the owner' },
    '1_December 2026 by the owner',
    'December_1, 2026 by the owner',
  ],
  [{ kind: 'words', text: 'as *written* {{here}}' }, 'as *written* {{here}}'],
  [{ kind: 'count', count: 1200 }, '1,200'],
  [{ kind: 'count', count: -3 }, '−3'],
];

for (const [value, british, american = british] of table) {
  test(`${value.kind}: ${british}`, () => {
    const shown = [GB, US].map((each) => format(given('p', value), each).text.replaceAll('\u00a0', '_'));
    expect(shown).toEqual([british, american]);
  });
}

test('the name of a milestone is among what the words hang on', () => {
  expect(format(given('invoice', after(1, 'day', 'live')), GB).from).toEqual([
    'invoice',
    'schedule.milestones.live.name',
  ]);
});

test('an amount with more decimals than its currency is a bug, never a rounded sum', () => {
  expect(() => format(given('p', amount(4550n)), scope('en-GB', 'JPY'))).toThrow('no sum in JPY');
});

const forms: readonly [FormName, Value, string | undefined][] = [
  ['bare', money(-114000n, 'GBP'), '−1,140.00'],
  ['bare', amount(114000n), '1,140.00'],
  ['bare', share(50n), undefined],
  ['days', { kind: 'hours', days: ['Mo'], from: time(8), to: time(9) }, 'Monday'],
  ['times', { kind: 'hours', days: ['Mo'], from: time(8), to: time(9) }, '08:00 to 09:00'],
  ['brief', { kind: 'hours', days: ['Mo'], from: time(8), to: time(9) }, '08:00\u2060–\u206009:00'],
  ['long', date('2027-01-25'), '25_January 2027'],
  ['short', date('2027-01-25'), '25_Jan_2027'],
  ['weekday', date('2027-01-25'), 'Monday 25_January 2027'],
  ['weekday', after(1, 'day', 'start'), undefined],
  ['range', { kind: 'band', to: 79, unit: 'guest', price: perGuest(6800n) }, 'up to 79_guests'],
  ['rate', { kind: 'band', to: 79, unit: 'guest', price: perGuest(6800n) }, '£68.00 per guest'],
  ['sum', perGuest(6800n), '£68.00'],
  ['unit', perGuest(6800n), 'per guest'],
  ['sum', { kind: 'price', basis: 'included' }, 'included'],
];

for (const [name, value, expected] of forms) {
  test(`${name} of a value of kind ${value.kind}: ${expected ?? 'no such form'}`, () => {
    expect(inForm(name, given('p', value), GB)?.text.replaceAll('\u00a0', '_')).toBe(expected);
  });
}
