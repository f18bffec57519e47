import { describe, expect, test } from 'vitest';
import { longer } from '../../src/model/elapsed.ts';
import { duration } from '../../src/model/grammar/duration.ts';
import type { Duration } from '../../src/model/values.ts';

function of(text: string): Duration {
  const parsed = duration.parse(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

describe('a length of time is surely longer than another', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['49 hours', '2 days', true],
    ['48 hours', '2 days', false],
    ['8 days', '1 week', true],
    ['7 days', '1 week', false],
    ['13 months', '1 year', true],
    ['12 months', '1 year', false],
    ['32 days', '1 month', true],
    ['31 days', '1 month', false],
    ['1 month', '27 days', true],
    ['1 month', '28 days', false],
    ['11 business days', '10 business days', true],
    ['10 business days', '10 business days', false],
    ['10 business days', '10 days', true],
    ['5 business days', '5 days', false],
    ['3 business days', '2 days', false],
    ['18 days', '1 business day', true],
    ['17 days', '1 business day', false],
    ['1 hour', '1 business day', false],
    ['2 months', '3 business days', true],
  ];
  test.each(cases)('%s than %s: %s', (a, b, expected) => {
    expect(longer(of(a), of(b), 5)).toBe(expected);
  });

  test('a week with six business days is fuller', () => {
    expect(longer(of('11 business days'), of('12 days'), 5)).toBe(true);
    expect(longer(of('11 business days'), of('12 days'), 6)).toBe(false);
  });
});
