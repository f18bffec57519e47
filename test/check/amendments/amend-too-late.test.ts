/** Changes of the shipped contracts: days before and after the end of the offer. */
import { describe } from 'vitest';
import { tried } from '../change.ts';

describe('days that pass too early', () => {
  const open = (days: number): readonly string[] => ['2027-01-25', `open_for: ${days} days`];
  const move = '- move_milestone:\n    id: live\n    to: 2027-02-05';
  tried('amend-too-late', [
    [
      'the offer ends on its first day',
      '- remove_service:\n    id: backup\n    from: 2027-02-05',
      [],
      'itsupport',
      open(11),
    ],
    [
      'the offer ends a day after it',
      '- remove_service:\n    id: backup\n    from: 2027-02-05',
      [
        '9: warning: changes.remove_service.backup.from: found 2027-02-05, expected 2027-02-06, the last day on which the offer may be accepted, or a later day | agree on a later day, or leave the offer open for less long: open_for: 11 days',
      ],
      'itsupport',
      open(12),
    ],
    ['from its own date', '- remove_service:\n    id: backup\n    from: 2027-01-25', [], 'itsupport', open(12)],
    ['from an earlier day', '- remove_service:\n    id: backup\n    from: 2027-01-18', [], 'itsupport', open(12)],
    ['a milestone on the last day', move, [], 'itsupport', open(11)],
    [
      'a milestone before it',
      move,
      [
        '7: warning: changes.move_milestone.live: found "live" on 2027-02-05, expected 2027-02-06, the last day on which the offer may be accepted, or a later day | agree on a later day, or leave the offer open for less long: open_for: 11 days',
      ],
      'itsupport',
      open(12),
    ],
    ['without an end', move, [], 'itsupport', ['2027-01-25']],
    [
      'a new duty',
      '- add_duty:\n    id: room\n    what: A room\n    due: 2027-01-26',
      [
        '7: warning: changes.add_duty.room: found "room" on 2027-01-26, expected 2027-01-27, the last day on which the offer may be accepted, or a later day | agree on a later day, or leave the offer open for less long: open_for: 1 day',
      ],
      'itsupport',
      open(2),
    ],
    [
      'a duty whose day stays',
      '- change_duty:\n    id: passwords\n    otherwise: we begin without',
      [],
      'itsupport',
      open(20),
    ],
    [
      'an invoice',
      '- add_charge:\n    name: Cables\n    amount: 60.00\n    invoice: 2027-01-26',
      [
        '10: warning: changes.add_charge.Cables.invoice: found 2027-01-26, expected 2027-01-27, the last day on which the offer may be accepted, or a later day | agree on a later day, or leave the offer open for less long: open_for: 1 day',
      ],
      'itsupport',
      open(2),
    ],
    ['what was brought', '- received:\n    duty: passwords\n    on: 2027-01-20', [], 'itsupport', open(20)],
    [
      'the event',
      '- change:\n    what: engagement.event.date\n    to: 2027-06-14',
      [
        '7: warning: changes.change."engagement.event.date": found 2027-06-14, expected 2027-06-15, the last day on which the offer may be accepted, or a later day | agree on a later day, or leave the offer open for less long: open_for: 4 days',
      ],
      'catering',
      ['2027-06-10', 'open_for: 5 days'],
    ],
  ]);
});
