import { expect, test } from 'vitest';
import { move } from '../../../src/model/grammar/move.ts';
import { workTime } from '../../../src/model/grammar/work-time.ts';

test.each([
  ['5 business days later', 5, 'business day'],
  ['1 business day earlier', -1, 'business day'],
  ['3 days earlier', -3, 'day'],
  ['1 day later', 1, 'day'],
])('%s', (text, count, unit) => {
  expect(move.parse(text)).toEqual({ ok: true, value: { kind: 'duration', count, unit } });
});

test.each([
  ['5 days', 'say which way: 5 days later, or 5 days earlier'],
  ['-3 days', 'write 3 days earlier'],
  ['+3 business days', 'write 3 business days later'],
  ['2 weeks later', 'count in days or business days: 7 days later'],
  ['1 days later', 'write 1 day'],
  ['5 working days later', 'write 5 business days'],
])('%s is refused', (text, hint) => {
  const parsed = move.parse(text);
  expect(parsed.ok ? 'fine' : parsed.fault.hint).toBe(hint);
});

test.each([
  ['3 hours', 3, 'hour'],
  ['1 hour', 1, 'hour'],
  ['150 minutes', 150, 'minute'],
])('%s of work', (text, count, unit) => {
  expect(workTime.parse(text)).toEqual({ ok: true, value: { kind: 'duration', count, unit } });
});

test.each([
  ['3', 'write 3 hours'],
  ['1', 'write 1 hour'],
  ['2.5', 'write 150 minutes'],
  ['2.25 hours', 'write 135 minutes'],
  ['0.333 hours', 'write it in whole minutes: 150 minutes'],
  ['1 hours', 'write 1 hour'],
])('%s of work is refused', (text, hint) => {
  const parsed = workTime.parse(text);
  expect(parsed.ok ? 'fine' : parsed.fault.hint).toBe(hint);
});
