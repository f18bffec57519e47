/** Takes hours as written, gives them as stretches of the week: whether a clock time is in them, and how long nobody is there. */
import { WEEKDAYS } from './grammar/hours.ts';
import type { ClockTime, Hours, Weekday } from './values.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Minutes of the week from Monday on; `to` is no part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Hours past midnight belong to the next day; those of Sunday to Monday. */
export function spansOf({ days, from, to }: Hours): readonly Span[] {
  return days.flatMap((day): readonly Span[] => {
    const start = WEEKDAYS.indexOf(day) * DAY;
    const [opens, closes] = [minutesOf(from), minutesOf(to)];
    if (opens < closes) return [{ from: start + opens, to: start + closes }];
    const next = (start + DAY) % WEEK;
    return [
      { from: start + opens, to: start + DAY },
      { from: next, to: next + closes },
    ];
  });
}

/** Whether a time of a day is in the hours; the minutes of opening and of closing are. */
export function isWithin(hours: readonly Hours[], day: Weekday, time: ClockTime): boolean {
  const at = WEEKDAYS.indexOf(day) * DAY + minutesOf(time);
  return hours.flatMap(spansOf).some(({ from, to }) => from <= at && at <= to);
}

/** The longest stretch without hours: when it begins, as a minute of the week, and how long it is. */
export function longestGap(hours: readonly Hours[]): { readonly from: number; readonly minutes: number } {
  const spans = hours.flatMap(spansOf).sort((a, b) => a.from - b.from);
  const [first] = spans;
  if (first === undefined) return { from: 0, minutes: WEEK };
  const gaps = spans.map(({ to }, index) => {
    const next = spans[index + 1]?.from ?? first.from + WEEK;
    // A whole day is written until 23:59.
    return { from: to, minutes: next - to <= 1 ? 0 : next - to };
  });
  return gaps.reduce((longest, gap) => (gap.minutes > longest.minutes ? gap : longest));
}

/** `Fr 17:00` */
export function asClock(minute: number): string {
  const at = minute % WEEK;
  const [hour, rest] = [Math.floor((at % DAY) / 60), at % 60];
  return `${WEEKDAYS[Math.floor(at / DAY)]} ${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function minutesOf({ hour, minute }: ClockTime): number {
  return 60 * hour + minute;
}
