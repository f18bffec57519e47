/** Takes dates, clock times, days of the week and hours, gives their words. */
import { weekday } from '../../model/calendar.ts';
import { WEEKDAYS } from '../../model/grammar/hours.ts';
import type { CalendarDate, ClockTime, Days, Hours, Weekday } from '../../model/values.ts';
import { joined } from './list.ts';
import type { Scope } from './scope.ts';
import { fill } from './scope.ts';

/** `long` is the usual form: `25 January 2027`; `short` has `25 Jan 2027`, `weekday` has `Monday 25 January 2027`. */
export type DateForm = 'long' | 'short' | 'weekday';

export function date(value: CalendarDate, { language }: Scope, form: DateForm = 'long'): string {
  const [year = '', month = '', day = ''] = value.iso.split('-');
  const { months, short_months, ...patterns } = language.date;
  return fill(patterns[form], {
    year,
    month: months[Number(month) - 1] ?? '',
    short_month: short_months[Number(month) - 1] ?? '',
    day: String(Number(day)),
    weekday: language.weekdays[weekday(value)],
  });
}

export function time(at: ClockTime, scope: Scope): string {
  return clock(at, scope, scope.language.time.pattern);
}

function clock({ hour, minute }: ClockTime, { language }: Scope, pattern: string): string {
  return fill(pattern, {
    hour24: String(hour).padStart(2, '0'),
    hour12: String(hour % 12 || 12),
    minute: String(minute).padStart(2, '0'),
    half: hour % 24 < 12 ? language.time.am : language.time.pm,
  });
}

/** `Monday to Friday`; days that do not follow each other are listed. */
export function days(value: Pick<Days, 'days'>, scope: Scope): string {
  const { language } = scope;
  if (value.days.length === WEEKDAYS.length) return language.days.all;
  const spans: Weekday[][] = [];
  for (const day of value.days) {
    const span = spans.at(-1);
    const before = span?.at(-1);
    if (span && before && WEEKDAYS[(WEEKDAYS.indexOf(before) + 1) % WEEKDAYS.length] === day) span.push(day);
    else spans.push([day]);
  }
  const words = spans.flatMap((span) => {
    const names = span.map((day) => language.weekdays[day]);
    const [first, last] = [names[0], names.at(-1)];
    if (names.length < 3 || first === undefined || last === undefined) return names;
    return [fill(language.days.span, { first, last })];
  });
  return joined(words, language.list.and);
}

/** `08:00 to 18:00` */
export function times(value: Hours, scope: Scope): string {
  return fill(scope.language.hours.times, { from: time(value.from, scope), to: time(value.to, scope) });
}

/** `08:00–18:00`, `8 a.m.–6 p.m.`: where there is little room */
export function briefTimes({ from, to }: Hours, scope: Scope): string {
  const { language } = scope;
  const brief = (at: ClockTime): string => (at.minute === 0 ? clock(at, scope, language.time.hour) : time(at, scope));
  return fill(language.hours.brief, { from: brief(from), to: brief(to) });
}

export function hours(value: Hours, scope: Scope): string {
  return fill(scope.language.hours.line, { days: days(value, scope), times: times(value, scope) });
}
