import { describe, expect, test } from 'vitest';
import { places, told } from './told.ts';

type Rows = readonly (readonly [string, string, readonly string[]])[];

const deposit =
  'deposit:\n  share: 25%\n  of:\n    - work\n  invoice: signature\n  then_kept: set against the cancellation charge\n';
const charge = 'cancellation:\n  - notice: 0 days or more\n    charge: 25%\n';
const resale = '  - resale: you pay nothing\n';
const ignores = (what: string): string => `make_good:\n  ignores:\n    - ${what}\n`;
const rate = (name: string): string => `rates:\n  - id: late\n    name: ${name}\n    price: 90.00 per hour\n`;
const hours = 'schedule:\n  hours:\n    - Mo-Fr 08:00-18:00\n';

describe('what builds on something', () => {
  const rows: Rows = [
    ['a deposit beside a charge', deposit + charge, []],
    ['a deposit without a charge', deposit, ['deposit.then_kept']],
    [
      'a deposit beside what we do if we cancel',
      `${deposit}cancellation:\n  - by_us: full refund\n`,
      ['deposit.then_kept'],
    ],
    ['a new booking beside a charge', charge + resale, []],
    ['a new booking without a charge', `cancellation:\n${resale}`, ['cancellation.resale']],
    ['a visit that somebody else takes', 'appointments:\n  no_show: 50%\n  resale: you pay nothing\n', []],
    [
      'a visit that somebody else takes, at no charge',
      'appointments:\n  resale: you pay nothing\n',
      ['appointments.resale'],
    ],
    [
      'reasons for no charge where there is none',
      'appointments:\n  excused:\n    - illness\n',
      ['appointments.excused'],
    ],
    ['no wait for cut-offs that there are not', ignores('cutoffs'), ['make_good.ignores']],
    ['no wait for a turnaround', `${ignores('turnaround')}schedule:\n  turnaround: 3 days\n`, []],
    ['no wait for a turnaround that there is not', ignores('turnaround'), ['make_good.ignores']],
    ['notice before a stop', 'payment:\n  late:\n    suspend_after: 14 days\n    suspend_notice: 3 days\n', []],
    ['notice before no stop', 'payment:\n  late:\n    suspend_notice: 3 days\n', ['payment.late.suspend_notice']],
    [
      'notice before things are given away, which they are not',
      'schedule:\n  storage:\n    free: 30 days after ready\n    notice: 30 days\n',
      ['schedule.storage.notice'],
    ],
    ['the end of a term', 'ending:\n  term: 12 months\n  earliest_end: end of term\n', []],
    [
      'the end of no term',
      'ending:\n  earliest_end: end of term\n  remind: 30 days before end of term\n',
      ['ending.earliest_end', 'ending.remind'],
    ],
    ['an end by the calendar', 'ending:\n  earliest_end: 3 months after start\n', []],
    ['work outside hours', rate('Work outside our hours') + hours, []],
    ['work outside unknown hours', rate('Work outside our usual hours'), ['rates.late.name']],
    ['after-hours work', rate('After-hours work'), ['rates.late.name']],
    ['work by the hour', rate('Work of some hours'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('named-and-defined', part)).toEqual(expected);
  });

  test('is told with what is missing', () => {
    expect(told('named-and-defined', deposit)).toEqual([
      'deposit.then_kept: found "set against the cancellation charge", and nothing says what cancelling costs; expected both | add the charge, or take this line away',
    ]);
    expect(told('named-and-defined', ignores('cutoffs'))[0]).toContain(
      'make_good.ignores: found "cutoffs", and nothing says',
    );
  });
});
