import { describe, expect, test } from 'vitest';
import { find } from './find.ts';
import { places, told } from './told.ts';

type Rows = readonly (readonly [string, string, readonly string[]])[];

const late = (fields: Readonly<Record<string, string>>): string =>
  `business_days: Mo-Fr\npayment:\n  late:\n${lines(fields, 4)}`;
const lines = (fields: Readonly<Record<string, string>>, indent: number): string =>
  Object.entries(fields)
    .map(([key, text]) => `${' '.repeat(indent)}${key}: ${text}\n`)
    .join('');
const ending = (fields: Readonly<Record<string, string>>): string => `ending:\n${lines(fields, 2)}`;
const review = (every: string, notice: string): string =>
  `services:\n  - id: care\n    name: Care\n    price: 9.00 per month\nprice_review:\n  every: ${every}\n  notice: ${notice}\n`;
const storage = (fields: Readonly<Record<string, string>>): string => `schedule:\n  storage:\n${lines(fields, 4)}`;
const reminded = (before: string, free: string): string =>
  `appointments:\n  cancel:\n    - notice: ${free} or more\n      charge: 0%\n    - notice: less than ${free}\n      charge: 50%\n  remind:\n    before: ${before}\n`;

describe('a notice or reminder', () => {
  const rows: Rows = [
    ['as long as the delay', late({ suspend_after: '7 days', suspend_notice: '7 days' }), []],
    [
      'longer than the delay',
      late({ suspend_after: '7 days', suspend_notice: '8 days' }),
      ['payment.late.suspend_notice'],
    ],
    ['in business days that may fit', late({ suspend_after: '7 days', suspend_notice: '5 business days' }), []],
    [
      'in business days that never fit',
      late({ suspend_after: '7 days', suspend_notice: '7 business days' }),
      ['payment.late.suspend_notice'],
    ],
    [
      'of the end, longer than the delay',
      late({ end_after: '60 days', end_notice: '61 days' }),
      ['payment.late.end_notice'],
    ],
    ['as long as the term', ending({ term: '1 month', notice: '1 month' }), []],
    ['longer than the term', ending({ term: '1 month', notice: '32 days' }), ['ending.notice']],
    [
      'of the term on the last day',
      ending({ term: '12 months', notice: '30 days', remind: '30 days before end of term' }),
      [],
    ],
    [
      'of the term too late',
      ending({ term: '12 months', notice: '30 days', remind: '29 days before end of term' }),
      ['ending.notice'],
    ],
    ['of a rise', review('12 months', '2 months'), []],
    ['of a rise, longer than prices stay', review('12 months', '13 months'), ['price_review.notice']],
    ['of disposal', storage({ free: '30 days after ready', notice: '90 days', disposal: '90 days after ready' }), []],
    [
      'of disposal before it is ready',
      storage({ free: '30 days after ready', notice: '91 days', disposal: '90 days after ready' }),
      ['schedule.storage.notice'],
    ],
    ['of an appointment on the last hour', reminded('1 day', '24 hours'), []],
    ['of an appointment too late', reminded('23 hours', '24 hours'), ['appointments.cancel."24 hours or more".notice']],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('notice-in-time', part)).toEqual(expected);
  });

  test('that comes too late is told with both times', () => {
    expect(told('notice-in-time', late({ suspend_after: '7 days', suspend_notice: '14 days' }))).toEqual([
      'payment.late.suspend_notice: found "14 days", and payment.late.suspend_after is "7 days": the notice would have to go out before the payment is late | make the notice shorter than the delay after which you stop',
    ]);
  });
});

describe('the end for late payment', () => {
  const rows: Rows = [
    ['after the stop', late({ suspend_after: '14 days', end_after: '60 days' }), []],
    ['on the day of the stop', late({ suspend_after: '14 days', end_after: '14 days' }), []],
    ['a day before the stop', late({ suspend_after: '14 days', end_after: '13 days' }), ['payment.late.suspend_after']],
    [
      'in other units, before the stop',
      late({ suspend_after: '1 month', end_after: '2 weeks' }),
      ['payment.late.suspend_after'],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('late-steps-in-order', part)).toEqual(expected);
  });

  test('before the stop is told with both', () => {
    expect(told('late-steps-in-order', late({ suspend_after: '14 days', end_after: '10 days' }))).toEqual([
      'payment.late.suspend_after: found "14 days", and payment.late.end_after is "10 days": the contract may end before the work may stop | let the work stop first: make suspend_after shorter, or end_after longer',
    ]);
  });
});

const service = (more: string): string => `services:\n  - id: work\n    name: Work\n    price: 100.00 once\n${more}`;
const counted = (by: string, until: string): string =>
  `services:\n  - id: dinner\n    name: Dinner\n    price: 60.00 per guest\n    final_count:\n      by: ${by}\n      added_until: ${until}\n`;
const from = (date: string, more: string): string => `valid_from: ${date}\nschedule:\n${more}`;
const closed = '  closed:\n    - 2026-12-25\n    - 2027-01-01\n';
const season =
  '  seasons:\n    - name: Advent\n      from: 2026-12-01\n      to: 2026-12-24\n      hours:\n        - Mo-Fr 08:00-20:00\n';

describe('what ends', () => {
  const rows: Rows = [
    ['a warranty after', service('    warranty:\n      lasts: 90 days after collection\n'), []],
    [
      'a warranty before',
      service('    warranty:\n      lasts: 90 days before collection\n'),
      ['services.work.warranty.lasts'],
    ],
    [
      'a pack before the start',
      service('    pack:\n      holds: 5 baths\n      use_by: 6 months before start\n'),
      ['services.work.pack.use_by'],
    ],
    ['a pack before an event', service('    pack:\n      holds: 5 baths\n      use_by: 1 day before event\n'), []],
    ['time to pay before the event', 'payment:\n  pay_within: 7 days before event\n', []],
    ['time to pay before the invoice', 'payment:\n  pay_within: 7 days before invoice\n', ['payment.pay_within']],
    ['secrets before the end', 'confidentiality: 3 years before end\n', ['confidentiality']],
    [
      'returns before the purchase',
      'sells_goods: yes\nreturns:\n  within: 14 days before the purchase\n  refund:\n    - exchange\n',
      ['returns.within'],
    ],
    ['prices with the offer', 'offer:\n  open_for: 30 days\n  prices_fixed_for: 30 days\n', []],
    ['prices before the offer', 'offer:\n  open_for: 31 days\n  prices_fixed_for: 30 days\n', ['offer.open_for']],
    ['prices perhaps before the offer', 'offer:\n  open_for: 30 days\n  prices_fixed_for: 1 month\n', []],
    ['the contract with its term', ending({ term: '12 months', earliest_end: '12 months after start' }), []],
    [
      'the contract before its term',
      ending({ term: '12 months', earliest_end: '11 months after start' }),
      ['ending.term'],
    ],
    ['a count that rises after it was given', counted('7 days before event', '48 hours before event'), []],
    [
      'a count that rises before it was given',
      counted('7 days before event', '8 days before event'),
      ['services.dinner.final_count.added_until'],
    ],
    ['closed days from the poster on', from('2026-12-25', closed), []],
    ['closed days before the poster', from('2026-12-26', closed), ['schedule.closed']],
    ['a season on the last day before', from('2026-12-24', season), []],
    ['a season before the poster', from('2026-12-25', season), ['schedule.seasons.Advent']],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('expiry-after-start', part)).toEqual(expected);
  });

  test('before it begins is told with what to write', () => {
    expect(told('expiry-after-start', 'payment:\n  pay_within: 7 days before invoice\n')).toEqual([
      'payment.pay_within: found "7 days before invoice", which is over when it begins; expected a time after invoice | write 7 days after invoice',
    ]);
    expect(
      find('expiry-after-start', from('2026-12-26', closed)).map(({ level, message }) => [level, message]),
    ).toEqual([
      [
        'warning',
        'schedule.closed: 2026-12-25 is over on 2026-12-26, from when your posters hold; expected days after that',
      ],
    ]);
  });
});

describe('things that nobody collects', () => {
  const rows: Rows = [
    ['given away when they cost', storage({ free: '30 days after ready', disposal: '30 days after ready' }), []],
    [
      'given away while they wait free',
      storage({ free: '30 days after ready', disposal: '29 days after ready' }),
      ['schedule.storage.disposal'],
    ],
    ['counted from other days', storage({ free: '30 days after ready', disposal: '20 days after collection' }), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('storage-in-order', part)).toEqual(expected);
  });
});
