/** Changes of the shipped contracts: what leaves a trouble open, and what does not. */
import { describe, expect, test } from 'vitest';
import { file, findChange, tried } from '../change.ts';

describe('troubles that a change opens', () => {
  tried('amend-opens-trouble', [
    [
      'all that settles one',
      '- remove: complaints',
      [
        '6: warning: changes.remove.complaints: with this the contract no longer says complaints.to and complaints.answer_within, which settled this trouble: bad reviews before anybody complained to you | keep it, or say what holds instead, for example complaints: {to: the owner, answer_within: 2 days}',
      ],
    ],
    [
      'a part',
      '- remove: make_good.extra',
      [
        '6: warning: changes.remove."make_good.extra": with this the contract no longer says make_good.extra, which settled this trouble: your own mistakes | keep it, or say what holds instead, for example make_good: {redo: within 3 days, extra: a tenth off your next order}',
      ],
    ],
    [
      'hours',
      '- remove: schedule.hours',
      [
        '6: warning: changes.remove."schedule.hours": with this the contract no longer says schedule.hours, which settled this trouble: demands beyond what was agreed | keep it, or say what holds instead, for example schedule: {hours: [Mo-Fr 09:00-17:00]}',
      ],
    ],
    [
      'favours',
      '- remove: favours',
      [
        '6: warning: changes.remove.favours: with this the contract no longer says favours.credited and favours.at_most, which settled this trouble: favours that become rights | keep it, or say what holds instead, for example favours: {listed_at: full price, credited: 100%, at_most: 2 per year}',
      ],
    ],
    [
      'advice',
      '- remove:\n    what: advice.not_followed\n    from: 2027-02-01',
      [
        '6: warning: changes.remove."advice.not_followed": with this the contract no longer says advice.not_followed, which settled this trouble: advice that is ignored, then a rescue | keep it, or say what holds instead, for example advice: {in_writing: yes, not_followed: client signs that it was given}',
      ],
    ],
    ['what no contract can be without', '- remove: dispute_steps', []],
    ['one of several rates', '- remove_rate: after-hours', []],
    ['one of several duties', '- remove_duty: contact', []],
    ['a service with what it excludes', '- remove_service: backup', []],
    ['the same in other words', '- change:\n    what: complaints.to\n    to: the owner', []],
  ]);
});

test('a trouble that was open before is not told again', () => {
  const found = findChange(
    'amend-opens-trouble',
    'itsupport',
    file('- remove: complaints.answer_within'),
    file('- remove: complaints\n- remove: favours', ['2027-02-08']),
  );
  expect(found.map(({ path }) => path)).toEqual(['changes.remove.complaints', 'changes.remove.favours']);
  expect(found[0]?.message).toContain('no longer says complaints.to, which');
});
