/** Takes a service that is charged once and a change, gives whether it was billed in full before that, and the day by which it was done. */
import { earlier } from '../model/calendar.ts';
import { given } from '../model/figure.ts';
import type { Instalment } from '../model/reckoning.ts';
import { isFixed } from '../model/replan.ts';
import type { CalendarDate } from '../model/values.ts';
import type { ChangeFacts, Stand } from './change-facts.ts';

export interface Billed {
  /** The day of a milestone or of the event on which an invoice of it hung, where that is over: the work was done then. */
  readonly done?: CalendarDate;
}

/** Undefined where something of it is still to be billed, or where nothing bills it. */
export function billedInFull(id: string, { before, change }: ChangeFacts): Billed | undefined {
  const { date, invoiced = [] } = change.value;
  const lines = before.plan.filter(({ of }) => of.includes(id));
  const fixed = lines.every((line) => isFixed(line, { date: given('date', date), invoiced }));
  if (lines.length === 0 || !fixed) return undefined;
  const done = lines.flatMap((line) => workDay(line, before) ?? []).find((day) => earlier(day, date));
  return done ? { done } : {};
}

/** The day of the work that an invoice waits for. */
function workDay({ invoice }: Instalment, { reckoning, terms }: Stand): CalendarDate | undefined {
  if (!('anchor' in invoice.value)) return undefined;
  const { anchor } = invoice.value;
  if (anchor === 'event') return terms.value.engagement.event?.date;
  if (anchor === 'completion') return reckoning.timetable.completion?.value;
  return reckoning.timetable.milestones.find(({ id }) => id === anchor)?.date?.value;
}
