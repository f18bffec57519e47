/** The days ladder has a row for each day that an amendment touches, directly or because it hangs on one, and for no other. */
import { expect, test } from 'vitest';
import type { Ladders } from '../../src/model/reckoning.ts';
import { amended } from './changing.ts';
import { terms } from './examples.ts';

/** `kind path: original +earlier = before, change = after`, with the time where only that changed. */
function rows({ days }: Ladders): readonly string[] {
  return days.map(({ kind, field, path, original, earlier, before, change, after, times }) => {
    const moved = change ? `${change.value.count} ${change.value.unit}s` : 'none';
    const shift =
      earlier && earlier.value.count !== 0 ? ` (earlier ${earlier.value.count} ${earlier.value.unit}s)` : '';
    const clock = (time = times?.before) => (time ? ` ${time.value.hour}:${time.value.minute}` : '');
    const hours = times ? `${clock()} ->${clock(times.after)}` : '';
    return `${kind} ${field ?? path}: ${original?.value.iso}${shift}, ${before?.value.iso} -> ${after?.value.iso}, ${moved}${hours}`;
  });
}

const eventOn = (day: string): string => `  - change:\n      what: engagement.event.date\n      to: ${day}\n`;

test('a moved event moves all that hangs on it, each in its own kind of day', () => {
  // Saturday 12 June to Saturday 19 June. Friday 18 June is closed (Juneteenth falls on the Saturday), so that what counts over it moves by one day less.
  expect(rows(amended('catering', eventOn('2027-06-19'), { date: '2027-05-03' }).ladder)).toEqual([
    'event engagement.event: 2027-06-12, 2027-06-12 -> 2027-06-19, 7 days',
    'duty client_duties.menu: 2027-05-22, 2027-05-22 -> 2027-05-29, 7 days',
    'duty client_duties.kitchen: 2027-06-12, 2027-06-12 -> 2027-06-19, 7 days',
    'moment services.final_count.by: 2027-06-03, 2027-06-03 -> 2027-06-09, 4 business days',
    'moment services.final_count.added_until: 2027-06-10, 2027-06-10 -> 2027-06-17, 7 days',
    'moment deposit.back_until: 2027-05-12, 2027-05-12 -> 2027-05-19, 7 days',
    'moment make_good.tell_us: 2027-06-21, 2027-06-21 -> 2027-06-25, 4 business days',
    'cancellation cancellation."31 days or more": 2027-05-12, 2027-05-12 -> 2027-05-19, 7 days',
    'cancellation cancellation."15 to 30 days": 2027-05-28, 2027-05-28 -> 2027-06-04, 7 days',
    'cancellation cancellation."8 to 14 days": 2027-06-04, 2027-06-04 -> 2027-06-11, 7 days',
    'cancellation cancellation."7 days or less": 2027-06-12, 2027-06-12 -> 2027-06-19, 7 days',
    'instalment payment.plan.Balance: 2027-05-29, 2027-05-29 -> 2027-06-05, 7 days',
    'instalment payment.plan.Extras: 2027-06-16, 2027-06-16 -> 2027-06-23, 4 business days',
  ]);
});

test('another hour of the event is a row of what is due hours before it', () => {
  const later = `  - change:\n      what: engagement.event.from\n      to: 18:30\n`;
  expect(rows(amended('catering', later, { date: '2027-05-03' }).ladder)).toEqual([
    'event engagement.event: 2027-06-12, 2027-06-12 -> 2027-06-12, 0 days 17:0 -> 18:30',
    'duty client_duties.kitchen: 2027-06-12, 2027-06-12 -> 2027-06-12, 0 days 13:0 -> 14:30',
    'moment services.final_count.added_until: 2027-06-10, 2027-06-10 -> 2027-06-10, 0 days 17:0 -> 18:30',
  ]);
});

test('a start that moves takes the term, its end and its reminder along', () => {
  const start = `  - change:\n      what: engagement.start\n      to: 2027-01-11\n`;
  const moved = rows(amended('itsupport', start, { date: '2026-12-15' }).ladder);
  expect(moved.filter((row) => /^(start|term|notice|moment|completion)/.test(row))).toEqual([
    'start engagement.start: 2027-01-04, 2027-01-04 -> 2027-01-11, 7 days',
    'completion timetable.completion: 2027-01-25, 2027-01-25 -> 2027-02-01, 5 business days',
    'moment ending.earliest_end: 2028-01-03, 2028-01-03 -> 2028-01-10, 7 days',
    'moment ending.remind: 2027-11-04, 2027-11-04 -> 2027-11-11, 7 days',
    'moment engagement.discounts.until: 2028-01-03, 2028-01-03 -> 2028-01-10, 7 days',
    'notice timetable.last_notice: 2027-12-04, 2027-12-04 -> 2027-12-11, 7 days',
    'term timetable.end: 2028-01-03, 2028-01-03 -> 2028-01-10, 7 days',
  ]);
});

test('a service with a fee that is added has its first day; another quantity opens nothing', () => {
  const opened = `  - add_service:\n      id: phones\n      name: Phones\n      price: 12.00 per month\n      from: 2027-03-01\n`;
  const grown = '  - change_service:\n      id: helpdesk\n      quantity: 20 computers\n      from: 2027-03-01\n';
  expect(rows(amended('itsupport', opened + grown).ladder)).toEqual([
    'service services.phones: undefined, undefined -> 2027-03-01, none',
  ]);
});

test('nothing that stays has a row', () => {
  const credit = '  - add_credit:\n      name: Courtesy\n      amount: 10.00\n      of: setup\n';
  expect(rows(amended('itsupport', credit, { before: terms('itsupport') }).ladder)).toEqual([]);
});

test('a day that comes to a weekend is counted in all days, since business days do not lead there', () => {
  // Comments were due on Thursday 4 March and came four days late; four days after Tuesday 16 March is a Saturday.
  const before = terms('website', (text) => text.replace('due: 5 business days after drafts', 'due: 2027-03-04'));
  const late = '  - received:\n      duty: comments\n      on: 2027-03-08\n';
  expect(rows(amended('website', late, { date: '2027-03-09', before }).ladder)[0]).toBe(
    'milestone schedule.milestones.approved: 2027-03-16, 2027-03-16 -> 2027-03-20, 4 days',
  );
});
