import { describe, expect, test } from 'vitest';
import { amended, faults } from './changing.ts';

/** The due of a milestone as written after a change, and its day. */
function moved(name: string, id: string, way: string): string {
  const { after, reckoning } = amended(name, `  - move_milestone:\n      id: ${id}\n      ${way}`);
  const raw = JSON.stringify(after.raw);
  const due = new RegExp(`"id":"${id}","name":"[^"]*","due":"([^"]*)"`).exec(raw)?.[1];
  const day = reckoning.timetable.milestones.find((one) => one.id === id)?.date?.value.iso;
  return `${due} = ${day}`;
}

describe('a milestone moves', () => {
  // 15 business days after Monday 4 January are Monday 25 January; the fees begin on that day.
  test.each([
    ['to: 2027-02-03', '2027-02-03 = 2027-02-03'],
    ['by: 5 business days later', '20 business days after start = 2027-02-01'],
    ['by: 1 business day earlier', '14 business days after start = 2027-01-22'],
    ['by: 15 business days earlier', 'start = 2027-01-04'],
    ['by: 16 business days earlier', '1 business day before start = 2026-12-31'],
  ])('%s', (way, expected) => {
    expect(moved('itsupport', 'live', way)).toBe(expected);
  });

  test('that has a date, by days and by business days', () => {
    const added = '  - add_milestone:\n      id: open\n      name: Open\n      due: 2027-03-25';
    const first = amended('itsupport', added);
    const due = (by: string) =>
      amended('itsupport', `  - move_milestone:\n      id: open\n      by: ${by}`, { before: first.after }).value
        .schedule?.milestones?.[2]?.due;
    // Good Friday is 26 March 2027, Easter Monday 29 March.
    expect(due('1 business day later')).toEqual({ kind: 'date', iso: '2027-03-30' });
    expect(due('1 day later')).toEqual({ kind: 'date', iso: '2027-03-26' });
    expect(due('4 days earlier')).toEqual({ kind: 'date', iso: '2027-03-21' });
  });

  test('with all that hangs on it', () => {
    const { ladder, sources } = amended(
      'itsupport',
      '  - move_milestone:\n      id: live\n      by: 5 business days later',
    );
    expect(ladder.days.map(({ path, change, after }) => [path, change?.value, after?.value.iso])).toEqual([
      ['schedule.milestones.live', { kind: 'duration', count: 5, unit: 'business day' }, '2027-02-01'],
      ['timetable.completion', { kind: 'duration', count: 5, unit: 'business day' }, '2027-02-01'],
      ['payment.plan."Monthly fees"', { kind: 'duration', count: 7, unit: 'day' }, '2027-02-01'],
    ]);
    expect(sources.get('schedule.milestones.live.due')).toBe('changes.move_milestone.live.by');
  });
});

describe('a milestone is taken out', () => {
  test('where nothing hangs on it', () => {
    const { value, ladder } = amended('itsupport', '  - remove_milestone: inventory');
    expect(value.schedule?.milestones?.map(({ id }) => id)).toEqual(['live']);
    expect(ladder.days.map(({ path, before, after }) => [path, before?.value.iso, after])).toEqual([
      ['schedule.milestones.inventory', '2027-01-18', undefined],
    ]);
  });

  test('the last one too', () => {
    const begins = '  - change:\n      what: payment.plan."Monthly fees".begins\n      to: start';
    const { value } = amended('itsupport', `${begins}\n  - remove_milestone: inventory\n  - remove_milestone: live`);
    expect(value.schedule?.milestones).toBeUndefined();
  });
});

describe('what the client brings is', () => {
  test('added', () => {
    const { value } = amended('itsupport', '  - add_duty:\n      id: room\n      what: A room\n      due: 2027-02-12');
    expect(value.client_duties?.at(-1)).toEqual({
      id: 'room',
      what: 'A room',
      due: { kind: 'date', iso: '2027-02-12' },
    });
  });

  // 8 business days after 4 January are 14 January; nothing was late.
  test('changed', () => {
    const { ladder, dates } = amended(
      'itsupport',
      '  - change_duty:\n      id: passwords\n      due: 8 business days after start',
    );
    expect(ladder.days.map(({ path, before, after }) => [path, before?.value.iso, after?.value.iso])).toEqual([
      ['client_duties.passwords', '2027-01-07', '2027-01-14'],
    ]);
    expect(dates.get('client_duties.passwords.due')?.iso).toBe('2027-01-25');
  });

  test('taken out, and with it that it came', () => {
    const added = '  - add_duty:\n      id: room\n      what: A room\n      due: 2027-02-12';
    const came = '  - received:\n      duty: room\n      on: 2027-02-10';
    const first = amended('itsupport', added);
    const second = amended('itsupport', came, { before: first.after, date: '2027-02-10' });
    const { value } = amended('itsupport', '  - remove_duty: room', { before: second.after, date: '2027-02-11' });
    expect(second.value.engagement.received).toHaveLength(1);
    expect(value.engagement.received).toBeUndefined();
    expect(value.client_duties?.map(({ id }) => id)).toEqual(['passwords', 'contact']);
  });
});

describe('refused is', () => {
  const move = (way: string, id = 'live') => `  - move_milestone:\n      id: ${id}\n      ${way}`;
  const first = 'an operation of its own, before this one';
  const nothing = 'leave it out, or write what it says from now on';
  test.each([
    [
      'itsupport',
      move('to: 2027-02-03', 'lives'),
      'changes.move_milestone.lives: found lives, expected a milestone of the contract | did you mean live?',
    ],
    [
      'itsupport',
      '  - move_milestone:\n      id: live',
      'changes.move_milestone.live: this changes nothing: it names only live | add what changes: to, by',
    ],
    [
      'itsupport',
      move('to: 2027-02-03\n      by: 1 day later'),
      'changes.move_milestone.live: found to and by, expected one of them | take one of the two lines away',
    ],
    [
      'itsupport',
      move('to: 2027-01-24'),
      'changes.move_milestone.live: found to: 2027-01-24, expected a day on or after the date of the amendment, 2027-01-25 | correct the date; what is done already needs no date any more',
    ],
    [
      'itsupport',
      move('by: 5 days later'),
      'changes.move_milestone.live: found a move by days, and the date is written as 15 business days after start; expected the same kind of day | count the move in business days, or write to: and the date',
    ],
    [
      'itsupport',
      '  - remove_milestone: live',
      `changes.remove_milestone.live: found live, which payment.plan."Monthly fees".begins hangs on, expected a milestone that nothing hangs on | say first what it hangs on instead: ${first}`,
    ],
    [
      'itsupport',
      '  - remove_duty: passwords',
      `changes.remove_duty.passwords: found passwords, which schedule.milestones.inventory.needs, schedule.milestones.live.needs hang on, expected a client duty that nothing hangs on | say first what they hang on instead: ${first}`,
    ],
    [
      'itsupport',
      '  - add_duty:\n      id: contact\n      what: Somebody',
      'changes.add_duty.contact: found contact, expected a client duty that the contract does not have yet | use change_duty to change it',
    ],
    [
      'itsupport',
      '  - change_duty:\n      id: contact\n      due: signature',
      `changes.change_duty.contact: this changes nothing: client_duties.contact.due says signature already | ${nothing}`,
    ],
    [
      'itsupport',
      '  - change_duty:\n      id: contact\n      due: 2027-01-22',
      'changes.change_duty.contact: found due: 2027-01-22, expected a day on or after the date of the amendment, 2027-01-25 | correct the date; what is done already needs no date any more',
    ],
    [
      'itsupport',
      '  - remove_duty: contacts',
      'changes.remove_duty.contacts: found contacts, expected a client duty of the contract | did you mean contact?',
    ],
    [
      'itsupport',
      '  - received:\n      duty: contact\n      on: 2027-01-20\n  - remove_duty: contact',
      "changes.remove_duty.contact: two operations change engagement.received.contact, and it can't be known which one holds | keep the one that is meant, or join them",
    ],
    [
      'itsupport',
      `${move('to: 2027-02-03')}\n  - change:\n      what: schedule.milestones.live.due\n      to: 2027-02-04`,
      `changes.change."schedule.milestones.live.due": two operations change schedule.milestones.live.due, and it can't be known which one holds | keep the one that is meant, or join them`,
    ],
  ])('%s: %s', (name, changes, expected) => {
    expect(faults(name, changes)).toEqual([expected]);
  });
});
