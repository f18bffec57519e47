/** Takes `2027-02-12`, gives a calendar date. */
import type { CalendarDate } from '../values.ts';
import { fine, grammar, meaningless, type Parsed } from './grammar.ts';

export const DATE = String.raw`(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;

/** The date of a text that matched DATE; a fault of meaning where the calendar has no such day. */
export function toDate(text: string): Parsed<CalendarDate> {
  const last = lastDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  if (Number(text.slice(8)) <= last) return fine({ kind: 'date', iso: text });
  return meaningless(
    text,
    'a day that exists',
    `${text.slice(0, 7)} ends on ${text.slice(0, 7)}-${String(last).padStart(2, '0')}`,
  );
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const date = grammar<CalendarDate>({
  name: 'date',
  what: 'a date',
  examples: ['2027-02-12'],
  pattern: DATE,
  build: (_, text) => toDate(text),
  slip: dateSlip,
});

export function dateSlip(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (Number(month) > 12 || Number(day) > 31)
    return 'write the year first, then the month (01 to 12), then the day (01 to 31)';
  if (year !== undefined && !/^(?:19|20|21)/.test(year)) return 'dates go from 1900-01-01 to 2199-12-31';
  if (year !== undefined) return `write ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text)) return 'write the year first, then the month, then the day';
  if (/\b\d{4}\b/.test(text)) return 'write it in figures: year-month-day';
  return undefined;
}
