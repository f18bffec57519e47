import { describe, expect, test } from 'vitest';
import { daysText, hours } from '../../src/model/grammar/hours.ts';
import { toTime } from '../../src/model/grammar/time.ts';
import type { Hours, Weekday } from '../../src/model/values.ts';
import { asClock, isWithin, longestGap } from '../../src/model/week.ts';

function of(...lines: readonly string[]): readonly Hours[] {
  return lines.flatMap((line) => {
    const parsed = hours.parse(line);
    return parsed.ok ? [parsed.value] : [];
  });
}

describe('a time is in the hours', () => {
  const cases: readonly (readonly [readonly string[], Weekday, string, boolean])[] = [
    [['Mo-Fr 08:00-18:00'], 'Mo', '07:59', false],
    [['Mo-Fr 08:00-18:00'], 'Mo', '08:00', true],
    [['Mo-Fr 08:00-18:00'], 'Fr', '18:00', true],
    [['Mo-Fr 08:00-18:00'], 'Fr', '18:01', false],
    [['Mo-Fr 08:00-18:00'], 'Sa', '12:00', false],
    [['Mo-Fr 08:00-12:00', 'Mo-Fr 13:00-18:00'], 'Tu', '12:30', false],
    [['Su 18:00-02:00'], 'Mo', '02:00', true],
    [['Su 18:00-02:00'], 'Mo', '02:01', false],
  ];
  test.each(cases)('%s: %s %s', (lines, day, time, expected) => {
    expect(isWithin(of(...lines), day, toTime(time))).toBe(expected);
  });
});

describe('the longest stretch without hours', () => {
  const cases: readonly (readonly [readonly string[], string, number])[] = [
    [['Mo-Fr 08:00-18:00'], 'Fr 18:00', 62 * 60],
    [['Mo-Sa 08:00-18:00'], 'Sa 18:00', 38 * 60],
    [['Mo-Su 09:00-17:00'], 'Mo 17:00', 16 * 60],
    [['Mo-Su 00:00-23:59'], 'Mo 23:59', 0],
    [['We 10:00-12:00'], 'We 12:00', 166 * 60],
  ];
  test.each(cases)('%s', (lines, from, minutes) => {
    const gap = longestGap(of(...lines));
    expect([asClock(gap.from), gap.minutes]).toEqual([from, minutes]);
  });
});

test.each<readonly [readonly Weekday[], string]>([
  [[], ''],
  [['Mo'], 'Mo'],
  [['Sa', 'Su'], 'Sa,Su'],
  [['Tu', 'We', 'Th', 'Fr'], 'Tu-Fr'],
  [['Mo', 'Tu', 'Th', 'Fr', 'Sa'], 'Mo,Tu,Th-Sa'],
  [['Su', 'Sa', 'Fr', 'Mo'], 'Mo,Fr-Su'],
  [['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], 'Mo-Su'],
])('%j are written as %s', (days, expected) => expect(daysText(days)).toBe(expected));
