import { describe, expect, test } from 'vitest';
import { places, told } from './told.ts';

type Rows = readonly (readonly [string, string, readonly string[]])[];

const cancel = (...lines: readonly (readonly [string, string])[]): string =>
  `cancellation:\n${lines.map(([notice, charge]) => `  - notice: ${notice}\n    charge: ${charge}\n`).join('')}`;
const appointments = (lines: readonly (readonly [string, string])[], more = ''): string =>
  `appointments:\n${lines.length === 0 ? '' : '  cancel:\n'}${lines.map(([notice, charge]) => `    - notice: ${notice}\n      charge: ${charge}\n`).join('')}${more}`;
const visit = (price: string, minimum = ''): string =>
  `services:\n  - id: visit\n    name: Visit\n    price: ${price}\n${minimum}`;
const small = '  - id: small\n    name: Small thing\n    price: 20.00 once\n';
const missed = (charge: string): string => `  no_show: ${charge}\n`;
const milestones = `schedule:
  milestones:
    - id: ordered
      name: Ordered
      due: 5 days after signature
    - id: done
      name: Done
      due: 20 days after ordered
rates:
  - id: hour
    name: Work
    price: 60.00 per hour
`;
const until = (...lines: readonly (readonly [string, string])[]): string =>
  `${milestones}cancellation:\n${lines.map(([id, charge]) => `  - until: ${id}\n    charge: ${charge}\n`).join('')}`;

describe('a charge', () => {
  const rows: Rows = [
    ['that rises', cancel(['31 days or more', '0%'], ['8 to 30 days', '50%'], ['7 days or less', '90%']), []],
    ['that rises, in another order', cancel(['7 days or less', '90%'], ['8 days or more', '50%']), []],
    ['that stays', cancel(['8 days or more', '50%'], ['7 days or less', '50%']), []],
    [
      'that falls',
      cancel(['31 days or more', '0%'], ['8 to 30 days', '50%'], ['7 days or less', '49.9%']),
      ['cancellation."7 days or less".charge'],
    ],
    ['that rises until a milestone', until(['ordered', '25%'], ['done', '60%']), []],
    ['that rises until milestones, the last one first', until(['done', '60%'], ['ordered', '25%']), []],
    ['that falls after a milestone', until(['ordered', '60%'], ['done', '25%']), ['cancellation.done.charge']],
    [
      'of an appointment that rises',
      appointments(
        [
          ['24 hours or more', '0%'],
          ['less than 24 hours', '50%'],
        ],
        missed('50%'),
      ),
      [],
    ],
    [
      'of an appointment that falls when nobody comes',
      appointments(
        [
          ['24 hours or more', '0%'],
          ['less than 24 hours', '50%'],
        ],
        missed('40%'),
      ),
      ['appointments.no_show'],
    ],
    [
      'in hours and days',
      appointments([
        ['2 days or more', '0%'],
        ['24 to 47 hours', '20.00'],
        ['less than 24 hours', '10.00'],
      ]),
      ['appointments.cancel."less than 24 hours".charge'],
    ],
    [
      'of two kinds',
      appointments(
        [
          ['24 hours or more', '0%'],
          ['less than 24 hours', '20.00'],
        ],
        missed('10%'),
      ),
      [],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('charges-rise', part)).toEqual(expected);
  });

  test('that falls is told with the one before', () => {
    expect(told('charges-rise', cancel(['8 days or more', '90%'], ['7 days or less', '50%']))).toEqual([
      'cancellation."7 days or less".charge: found "50%", and cancelling before that costs "90%"; expected at least as much | let the charge rise, or stay, as the day comes nearer',
    ]);
  });
});

describe('a charge in figures', () => {
  const rows: Rows = [
    ['that is the price', visit('84.00 per visit') + appointments([], missed('84.00')), []],
    ['a cent above the price', visit('84.00 per visit') + appointments([], missed('84.01')), ['appointments.no_show']],
    [
      'below the price of the least',
      visit('42.00 per visit', '    minimum: 2 visits\n') + appointments([], missed('84.00')),
      [],
    ],
    ['above the price of an hour', visit('42.00 per hour') + appointments([], missed('84.00')), []],
    [
      'above the price of a small thing beside',
      `${visit('84.00 per visit')}${small}${appointments([], missed('30.00'))}`,
      [],
    ],
    [
      'above the price of a small thing, for which it is',
      `${visit('84.00 per visit')}${small}${appointments([], '  of:\n    - visit\n    - small\n')}${missed('30.00')}`,
      ['appointments.no_show'],
    ],
    [
      'above all prices that are known',
      `${visit('84.00 per visit')}${small}${appointments([], missed('90.00'))}`,
      ['appointments.no_show'],
    ],
    [
      'above all prices but one by the hour',
      `${visit('84.00 per hour')}${small}${appointments([], missed('90.00'))}`,
      [],
    ],
    ['above a fee', visit('42.00 per month') + appointments([], missed('84.00')), []],
    [
      'for cancelling late',
      visit('42.00 once') +
        appointments([
          ['24 hours or more', '0%'],
          ['less than 24 hours', '50.00'],
        ]),
      ['appointments.cancel."less than 24 hours".charge'],
    ],
    ['as a share', visit('42.00 once') + appointments([], missed('100%')), []],
    [
      'for other services',
      `${visit('42.00 once')}  - id: big\n    name: Big visit\n    price: 90.00 once\n${appointments([], '  of:\n    - big\n')}${missed('84.00')}`,
      [],
    ],
    ['within its limit', `${cancel(['0 days or more', '40%'])}    at_most: 40%\n`, []],
    [
      'above its limit',
      `${cancel(['0 days or more', '50%'])}    at_most: 40%\n`,
      ['cancellation."0 days or more".charge'],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('charge-within-price', part)).toEqual(expected);
  });

  test('is told with the price', () => {
    expect(told('charge-within-price', visit('84.00 per visit') + appointments([], missed('90.00')))).toEqual([
      'appointments.no_show: found "90.00", and visit costs 84.00; expected no more than the service itself | write a share of the price, such as 50%, or give this service a charge of its own',
    ]);
  });
});

const deposit = (back: string, invoice = 'signature'): string =>
  `deposit:\n  share: 25%\n  of:\n    - work\n  invoice: ${invoice}\n${back && `  back_until: ${back}\n`}`;
const free31 = cancel(['31 days or more', '0%'], ['30 days or less', '50%']);
const BACK = 'deposit.back_until';

describe('a deposit', () => {
  const rows: Rows = [
    ['that comes back while cancelling is free', deposit('31 days before event') + free31, []],
    ['that comes back a day too long', deposit('30 days before event') + free31, [BACK]],
    ['that is kept a day too early', deposit('32 days before event') + free31, [BACK]],
    [
      'in another unit',
      deposit('2 days before event') + cancel(['48 hours or more', '0%'], ['less than 48 hours', '50%']),
      [],
    ],
    [
      'in another unit, too long',
      deposit('1 day before event') + cancel(['48 hours or more', '0%'], ['less than 48 hours', '50%']),
      [BACK],
    ],
    [
      'in units that cannot be compared',
      `business_days: Mo-Fr\n${deposit('20 business days before event')}${free31}`,
      [],
    ],
    [
      'of other services than the charge',
      `services:\n  - id: work\n    name: Work\n    price: 100.00 once\n  - id: bar\n    name: Bar\n    price: 100.00 once\n${deposit('14 days before event')}${cancel(['0 days or more', '50%'])}    of:\n      - bar\n`,
      [],
    ],
    ['that comes back until a milestone, free', deposit('ordered') + until(['ordered', '0%'], ['done', '50%']), []],
    [
      'that comes back until a milestone, at a charge',
      deposit('ordered') + until(['ordered', '10%'], ['done', '50%']),
      [BACK],
    ],
    [
      'that comes back until a milestone, free for longer',
      deposit('ordered') + until(['ordered', '0%'], ['done', '0%']),
      [BACK],
    ],
    ['that comes back until a milestone before the first charge', deposit('ordered') + until(['done', '0%']), [BACK]],
    [
      'that comes back until a milestone with the charge of a later one',
      deposit('ordered') + until(['done', '50%']),
      [BACK],
    ],
    ['that comes back until the last milestone', deposit('done') + until(['ordered', '0%'], ['done', '50%']), [BACK]],
    [
      'that comes back until an anchor in unknown order',
      deposit('start') + until(['ordered', '0%'], ['done', '50%']),
      [],
    ],
    ['that is asked for in time', deposit('31 days before event', '31 days before event'), []],
    ['that is asked for too late', deposit('31 days before event', '30 days before event'), ['deposit.invoice']],
    ['that a sentence keeps', `${deposit('31 days before event')}tips: The deposit is non-refundable.\n`, ['tips']],
    [
      'that a sentence keeps after a day',
      `${deposit('31 days before event')}tips: The deposit is non-refundable after that.\n`,
      [],
    ],
    [
      'that a sentence never gives back',
      `${deposit('31 days before event')}tips: We do not refund your deposit.\n`,
      ['tips'],
    ],
    [
      'that is never given back',
      `${deposit('31 days before event')}tips: Your deposit will not be given back.\n`,
      ['tips'],
    ],
    ['that only a sentence speaks of', `${deposit('')}tips: The deposit is non-refundable.\n`, []],
    ['in a sentence on other things', `${deposit('31 days before event')}tips: Vouchers are non-refundable.\n`, []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('deposit-kept-or-back', part)).toEqual(expected);
  });

  test('is told with the charge of its last day', () => {
    expect(told('deposit-kept-or-back', deposit('30 days before event') + free31)).toEqual([
      'deposit.back_until: found "30 days before event", and cancelling then costs "50%"; expected the last day on which it is free | let the deposit come back as long as the charge is 0%, or take back_until away and let the charges say it all',
    ]);
    expect(told('deposit-kept-or-back', deposit('40 days before event') + free31)).toEqual([
      'deposit.back_until: found "40 days before event", and cancelling is free for longer; expected the last day on which it is | write the day on which cancelling begins to cost something',
    ]);
  });
});
