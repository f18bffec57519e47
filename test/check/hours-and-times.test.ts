import { describe, expect, test } from 'vitest';
import { find } from './find.ts';
import { places, told } from './told.ts';

type Rows = readonly (readonly [string, string, readonly string[]])[];

const cutoff = (times: string, hours = 'Mo-Fr 08:00-18:00', place = 'premises', days = 'Mo-Fr'): string => {
  const [from, to] = times.split('-');
  return `place: ${place}
surcharges:
  - id: same-day
    name: Same-day service
    adds: 50%
schedule:
  hours:
${hours
  .split('; ')
  .map((line) => `    - ${line}\n`)
  .join('')}  cutoffs:
    - for: same-day
      in_by: ${from}
      ready_by: ${to}
${days && `      days: ${days}\n`}`;
};
const IN = 'schedule.cutoffs.same-day.in_by';
const READY = 'schedule.cutoffs.same-day.ready_by';

describe('a cut-off', () => {
  const rows: Rows = [
    ['at opening and at closing', cutoff('08:00-18:00'), []],
    ['a minute before opening', cutoff('07:59-18:00'), [IN]],
    ['a minute after closing', cutoff('08:00-18:01'), [READY]],
    ['outside hours at both ends', cutoff('07:00-19:00'), [IN, READY]],
    ['on days with hours of their own', cutoff('09:00-13:00', 'Mo-Fr 08:00-18:00; Sa 09:00-13:00', 'premises', ''), []],
    ['after closing on one day', cutoff('09:00-14:00', 'Mo-Fr 08:00-18:00; Sa 09:00-13:00', 'premises', ''), [READY]],
    ['on a day without hours', cutoff('09:00-12:00', 'Mo-Fr 08:00-18:00', 'premises', 'Mo-Sa'), [IN, READY]],
    ['in the break at noon', cutoff('10:00-12:30', 'Mo-Fr 08:00-12:00; Mo-Fr 13:00-18:00'), [READY]],
    ['where hours go past midnight', cutoff('19:00-23:30', 'Mo-Fr 18:00-02:00'), []],
    ['of orders from afar, at any hour', cutoff('07:00-19:00', 'Mo-Fr 08:00-18:00', 'remote'), []],
    ['without hours', cutoff('07:00-19:00').replace(/ {2}hours:\n.*\n/, ''), []],
    [
      'after closing in a season',
      `${cutoff('10:00-17:00')}  seasons:\n    - name: Summer\n      from: 2027-07-01\n      to: 2027-08-31\n      hours:\n        - Mo-Fr 08:00-15:00\n`,
      [READY],
    ],
    [
      'on a day without hours in a season',
      `${cutoff('10:00-17:00')}  seasons:\n    - name: Summer\n      from: 2027-07-01\n      to: 2027-08-31\n      hours:\n        - Tu-Fr 08:00-18:00\n`,
      [],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('cutoff-in-hours', part)).toEqual(expected);
  });

  test('is told with the days, and with those that are left', () => {
    expect(told('cutoff-in-hours', cutoff('09:00-14:00', 'Mo-Fr 08:00-18:00; Sa 09:00-13:00', 'premises', ''))).toEqual(
      [
        'schedule.cutoffs.same-day.ready_by: found "14:00", and you are not open then on Sa; expected a time in your hours | write a time at which you are open, or days: Mo-Fr',
      ],
    );
  });
});

describe('ready after it is handed in', () => {
  const rows: Rows = [
    ['a minute later', cutoff('10:00-10:01'), []],
    ['at the same time', cutoff('10:00-10:00'), [READY]],
    ['a minute earlier', cutoff('10:00-09:59'), [READY]],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('ready-after-handed-in', part)).toEqual(expected);
  });

  test('is told with both times', () => {
    expect(told('ready-after-handed-in', cutoff('17:00-10:00'))).toEqual([
      'schedule.cutoffs.same-day.ready_by: found "10:00", and it is handed in by "17:00"; expected a later time of the same day | correct one of the two; what is ready on another day has a turnaround, and no cut-off',
    ]);
  });
});

const shirt = (turnaround: string): string => `business_days: Mo-Fr
services:
  - id: shirt
    name: Shirt
    price: 3.20 per shirt
${turnaround && `    turnaround: ${turnaround}\n`}schedule:
  turnaround: 3 days
  cutoffs:
    - for: shirt
      in_by: 10:00
      ready_by: 17:00
`;
const answers = (...rows: readonly (readonly [string, string, string])[]): string =>
  `services:
  - id: care
    name: Care
    price: 150.00 per month
  - id: watch
    name: Watch
    price: 50.00 per month
schedule:
  response:
${rows.map(([means, within, of], at) => `    - severity: s${at}\n      means: ${means}\n      within: ${within}\n${of && `      of:\n        - ${of}\n`}`).join('')}`;

describe('one time for one thing', () => {
  const rows: Rows = [
    ['ready the same day, and other things after days', shirt(''), []],
    ['ready the same day, and within a day', shirt('24 hours'), []],
    ['ready the same day, and after more than a day', shirt('25 hours'), ['services.shirt.turnaround']],
    ['one business day may be the same', shirt('1 business day'), []],
    ['ready the same day, and after days', shirt('5 business days'), ['services.shirt.turnaround']],
    ['two kinds of faults', answers(['nobody can work', '1 hour', ''], ['one cannot work', '4 hours', '']), []],
    [
      'one kind of fault twice',
      answers(['nobody can work', '1 hour', ''], ['Nobody can work', '4 hours', '']),
      ['schedule.response.s1.within'],
    ],
    [
      'one kind of fault twice, with one time',
      answers(['nobody can work', '1 hour', ''], ['nobody can work', '1 hour', '']),
      [],
    ],
    [
      'one kind of fault, for two services',
      answers(['nobody can work', '1 hour', 'care'], ['nobody can work', '4 hours', 'watch']),
      [],
    ],
    [
      'one kind of fault, for all and for one of them',
      answers(['nobody can work', '1 hour', ''], ['nobody can work', '4 hours', 'watch']),
      ['schedule.response.s1.within'],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('one-time-each', part)).toEqual(expected);
  });
});

const response = (within: string, hours: string, means = 'one person cannot work'): string => `business_days: Mo-Fr
schedule:
  hours:
    - ${hours}
  response:
    - severity: normal
      means: ${means}
      within: ${within}
`;
const WITHIN = 'schedule.response.normal.within';
const MEANS = 'schedule.response.normal.means';

describe('an answer', () => {
  const rows: Rows = [
    ['within an hour, which counts in the hours', response('1 hour', 'Mo-Fr 08:00-18:00'), []],
    ['within a business day', response('1 business day', 'Mo-Fr 08:00-18:00'), []],
    ['within a day, over the weekend', response('1 day', 'Mo-Fr 08:00-18:00'), [WITHIN]],
    ['within 24 hours, over the weekend', response('24 hours', 'Mo-Fr 08:00-18:00'), [WITHIN]],
    ['within 20 hours of work', response('20 hours', 'Mo-Fr 08:00-18:00'), []],
    ['within two days, where 62 hours are closed', response('2 days', 'Mo-Fr 08:00-18:00'), [WITHIN]],
    ['within three days, where 62 hours are closed', response('3 days', 'Mo-Fr 08:00-18:00'), []],
    ['within a day, where somebody is there each day', response('1 day', 'Mo-Su 08:00-18:00'), []],
    ['within a day, at all hours', response('1 day', 'Mo-Su 00:00-23:59'), []],
    ['at night, with hours of the day', response('1 hour', 'Mo-Fr 08:00-18:00', 'heating fails at night'), [MEANS]],
    [
      'day and night, with hours of the day',
      response('1 hour', 'Mo-Su 08:00-18:00', 'server down, day or night'),
      [MEANS],
    ],
    ['24/7, with hours of the day', response('1 hour', 'Mo-Fr 08:00-18:00', 'server down, 24/7'), [MEANS]],
    ['outside the hours', response('1 hour', 'Mo-Fr 08:00-18:00', 'a burst pipe outside our hours'), [MEANS]],
    ['day and night, at all hours', response('1 hour', 'Mo-Su 00:00-23:59', 'server down, day or night'), []],
    ['of the night shift', response('1 hour', 'Mo-Fr 08:00-18:00', 'the night run of the backup failed'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('response-in-hours', part)).toEqual(expected);
  });

  test('is told with the time at which nobody is there', () => {
    expect(told('response-in-hours', response('1 day', 'Mo-Fr 08:00-18:00'))).toEqual([
      'schedule.response.normal.within: found "1 day", and from Fr 18:00 until Mo 08:00 you are closed; expected a time that you can keep | write 1 business day, or a time in hours, which count only while you are open',
    ]);
    expect(told('response-in-hours', response('48 hours', 'Mo-Fr 08:00-18:00'))[0]).toContain(
      'write 2 business days: hours count only while you are open, and nobody reads 48 hours that way',
    );
  });
});

test('findings on times point at both places', () => {
  const [finding] = find('ready-after-handed-in', cutoff('17:00-10:00'));
  expect(finding?.related?.map(({ place }) => place.line)).toEqual([(finding?.place?.line ?? 0) - 1]);
});
