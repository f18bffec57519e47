/** Takes a service that is charged once and a change, gives whether it was done, and billed in full, before that. */
import { earlier } from '../model/calendar.ts';
import { given } from '../model/figure.ts';
import type { Instalment } from '../model/reckoning.ts';
import { isFixed } from '../model/replan.ts';
import type { CalendarDate } from '../model/values.ts';
import type { ChangeFacts, Stand } from './change-facts.ts';

export interface Billed {
  /** Nothing of it is still to be invoiced. */
  readonly inFull: boolean;
  /** A day that is over, by which it was done. */
  readonly done?: CalendarDate;
}

export function billed(id: string, { before, change }: ChangeFacts): Billed {
  const { date, invoiced = [] } = change.value;
  const lines = before.plan.filter(({ of }) => of.includes(id));
  const inFull = lines.length > 0 && lines.every((line) => isFixed(line, { date: given('date', date), invoiced }));
  // An event is on its day; a milestone may be late, and its invoice shows that it is over. What an amendment added may be for a later day.
  const planned = lines.some(({ kind }) => kind === 'instalment' || kind === 'deposit');
  const event = planned ? before.terms.value.engagement.event?.date : undefined;
  const days = [...(inFull ? lines.map((line) => workDay(line, before)) : []), event];
  const done = days.findLast((day) => day !== undefined && earlier(day, date));
  return { inFull, ...(done && { done }) };
}

/** The day of the work that an invoice waits for. */
function workDay({ invoice }: Instalment, { reckoning, terms }: Stand): CalendarDate | undefined {
  if (!('anchor' in invoice.value)) return undefined;
  const { anchor } = invoice.value;
  if (anchor === 'event') return terms.value.engagement.event?.date;
  if (anchor === 'completion') return reckoning.timetable.completion?.value;
  return reckoning.timetable.milestones.find(({ id }) => id === anchor)?.date?.value;
}
