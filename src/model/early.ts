/** Takes agreed terms and what follows from them, gives warnings where a day that both count on lies before the contract. */
import type { Diagnostic } from '../diagnostic.ts';
import { earlier } from './calendar.ts';
import { step } from './figure.ts';
import type { Reckoning } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import type { CalendarDate } from './values.ts';

/** A day with the path of the terms that it comes from. */
interface Day {
  readonly path: string;
  readonly date: CalendarDate | undefined;
}

/** Final counts, the last days of packs, the deposit's last day, instalments, milestones and duties that were over when the contract was made. */
export function earlyFindings(
  terms: Terms,
  reckoning: Pick<Reckoning, 'plan' | 'timetable' | 'moment'>,
): readonly Diagnostic[] {
  const made = terms.engagement.date;
  return daysOf(terms, reckoning).flatMap(({ path, date }): readonly Diagnostic[] => {
    if (date === undefined || !earlier(date, made)) return [];
    return [
      {
        rule: 'model/early',
        level: 'warning',
        message: `${path}: comes to ${date.iso}, expected a day on or after the date of the contract, ${made.iso}`,
        hint: 'nobody can keep a day that is over: agree on another for this contract, or check the dates of the client file',
      },
    ];
  });
}

function daysOf(
  terms: Terms,
  { plan, timetable, moment }: Pick<Reckoning, 'plan' | 'timetable' | 'moment'>,
): readonly Day[] {
  const counts = terms.services.map(({ id }) => `${step('services', id)}.final_count.by`);
  const packs = terms.services.map(({ id }) => `${step('services', id)}.pack.use_by`);
  return [
    ...[...counts, ...packs, 'deposit.back_until'].map((path) => ({ path, date: moment(path)?.date.value })),
    ...plan
      .filter(({ kind }) => kind === 'instalment' || kind === 'deposit')
      .map(({ path, invoiced }) => ({
        path: `${path}.${path === 'payment.retention' ? 'released' : 'invoice'}`,
        date: invoiced?.value,
      })),
    ...[...timetable.milestones, ...timetable.duties].map(({ path, date }) => ({
      path: `${path}.due`,
      date: date?.value,
    })),
  ];
}
