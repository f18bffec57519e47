/** Changes of the shipped contracts: dates and what they need. */
import { describe, expect, test } from 'vitest';
import { file, findChange, tried } from '../change.ts';

describe('dates before their input', () => {
  const early = ['2026-12-14'];
  tried('amend-before-input', [
    [
      'a day before what it needs',
      '- move_milestone:\n    id: live\n    to: 2027-01-06',
      [
        '6: error: changes.move_milestone.live: found "live" on 2027-01-06, expected 2027-01-07, the day on which "passwords" is due, or a later day | move "live" to that day or later, or agree on an earlier one for "passwords", which it needs',
      ],
      'itsupport',
      early,
    ],
    ['on the day of what it needs', '- move_milestone:\n    id: live\n    to: 2027-01-07', [], 'itsupport', early],
    [
      'by days',
      '- move_milestone:\n    id: inventory\n    by: 8 business days earlier',
      [
        '6: error: changes.move_milestone.inventory: found "inventory" on 2027-01-06, expected 2027-01-07, the day on which "passwords" is due, or a later day | move "inventory" to that day or later, or agree on an earlier one for "passwords", which it needs',
      ],
      'itsupport',
      early,
    ],
    [
      'what it needs comes later',
      '- change_duty:\n    id: passwords\n    due: 2027-01-19',
      [
        '6: error: changes.change_duty.passwords: found "inventory" on 2027-01-18, expected 2027-01-19, the day on which "passwords" is due, or a later day | move "inventory" to that day or later, or agree on an earlier one for "passwords", which it needs',
      ],
      'itsupport',
      early,
    ],
    [
      'what it needs comes on its day',
      '- change_duty:\n    id: passwords\n    due: 2027-01-18',
      [],
      'itsupport',
      early,
    ],
    [
      'both move',
      '- change_duty:\n    id: passwords\n    due: 2027-02-01\n- move_milestone:\n    id: live\n    to: 2027-02-10\n- move_milestone:\n    id: inventory\n    to: 2027-02-08',
      [],
      'itsupport',
      early,
    ],
    [
      'a new date',
      '- add_milestone:\n    id: trial\n    name: Trial\n    due: 2027-01-05\n    needs:\n      - passwords',
      [
        '6: error: changes.add_milestone.trial: found "trial" on 2027-01-05, expected 2027-01-07, the day on which "passwords" is due, or a later day | move "trial" to that day or later, or agree on an earlier one for "passwords", which it needs',
      ],
      'itsupport',
      early,
    ],
    [
      'what was to be ready before the paper',
      '- change_duty:\n    id: passwords\n    due: 2027-02-01',
      [],
      'itsupport',
      ['2027-01-26'],
    ],
    [
      'what is to be ready on its day',
      '- change_duty:\n    id: passwords\n    due: 2027-02-01',
      [
        '6: error: changes.change_duty.passwords: found "live" on 2027-01-25, expected 2027-02-01, the day on which "passwords" is due, or a later day | move "live" to that day or later, or agree on an earlier one for "passwords", which it needs',
      ],
      'itsupport',
      ['2027-01-25'],
    ],
    [
      'the start, with all that hangs on it',
      '- change:\n    what: engagement.start\n    to: 2027-01-06',
      [],
      'itsupport',
      early,
    ],
    ['what came late, by the rule of the contract', '- received:\n    duty: passwords\n    on: 2027-01-25', []],
    [
      'what came late, where nothing moves by itself',
      '- remove: client_duties.passwords.if_late\n- received:\n    duty: passwords\n    on: 2027-01-20',
      [
        '7: warning: changes.received.passwords: found "inventory" on 2027-01-18, expected 2027-01-20, the day on which "passwords" came, or a later day | agree on the day that holds now, with move_milestone: {id: inventory, to: 2027-01-20} or a later day',
      ],
    ],
  ]);
});

test('a date that was before its input already is not told again', () => {
  const first = file('- move_milestone:\n    id: live\n    to: 2027-01-06', ['2026-12-14']);
  const next = file('- move_milestone:\n    id: inventory\n    to: 2027-01-06', ['2026-12-16']);
  expect(findChange('amend-before-input', 'itsupport', first, next).map(({ path }) => path)).toEqual([
    'changes.move_milestone.inventory',
  ]);
});
