import { describe, expect, test } from 'vitest';
import { moment } from '../../src/model/grammar/moment.ts';
import { sequence } from '../../src/model/sequence.ts';
import type { Moment } from '../../src/model/values.ts';

function of(text: string): Moment {
  const parsed = moment.parse(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const due = new Map(
  Object.entries({
    drafts: '15 business days after start',
    approved: '10 business days after drafts',
    launch: '1 month after approved',
    delivery: '2027-03-01',
    tested: '3 days after delivery',
    here: '2 days after there',
    there: '2 days after here',
  }).map(([id, text]) => [id, of(text)]),
);

describe('of two moments the first comes', () => {
  const cases: readonly (readonly [string, string, number | undefined])[] = [
    ['5 days after start', '6 days after start', -1],
    ['6 days after start', '6 days after start', 0],
    ['7 days after start', '6 days after start', 1],
    ['7 days before event', '6 days before event', -1],
    ['5 business days after drafts', 'approved', -1],
    ['10 business days after drafts', 'approved', 0],
    ['11 business days after drafts', 'approved', 1],
    ['24 business days after start', 'approved', -1],
    ['26 business days after start', 'approved', 1],
    ['26 business days after start', 'launch', -1],
    ['40 business days after start', 'launch', undefined],
    ['1 day after launch', 'launch', 1],
    ['signature', 'launch', -1],
    ['signature', 'start', undefined],
    ['5 days after signature', '6 days after start', -1],
    ['6 days after signature', '5 days after start', undefined],
    ['launch', 'event', undefined],
    ['2027-03-01', '2027-03-02', -1],
    ['2027-03-01', '2027-03-01', 0],
    ['2027-03-05', 'tested', 1],
    ['2027-03-03', 'tested', -1],
    ['2027-03-04', 'tested', undefined],
    ['2027-03-04', 'launch', undefined],
    ['here', 'there', -1],
    ['first day of each month, for that month', 'launch', undefined],
  ];
  test.each(cases)('%s, then %s: %s', (first, second, expected) => {
    expect(sequence(due, 5)(of(first), of(second))).toBe(expected);
  });
});
