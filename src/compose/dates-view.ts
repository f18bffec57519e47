/** Takes what was reckoned, gives the days that a contract prints: those that templates name, and the timetable. */
import { earlier } from '../model/calendar.ts';
import type { Figure } from '../model/figure.ts';
import { given } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import { isFigure } from '../model/figures.ts';
import { openUntil } from '../model/offer.ts';
import { clockOf } from '../model/reckon.ts';
import type { Reckoning } from '../model/reckoning.ts';
import type { Terms } from '../model/schema/terms.ts';
import type { View } from './view.ts';
import { child, filled, isNothing, isWords, leaf, momentAt, nameOf, records } from './view.ts';

/** The days that templates name, and those of the event and the milestones as a list. */
export function datesView(tree: Figures, terms: Terms, reckoning: Reckoning): View {
  const open = terms.offer?.open_for;
  const { timetable } = reckoning;
  const event = leaf(child(child(tree, 'engagement'), 'event'), 'date');
  const title = leaf(child(tree, 'engagement'), 'title');
  const milestones = timetable.milestones.map(({ name, date }) => ({ name, date }));
  const date = given('engagement.date', terms.engagement.date);
  const ends = open && openUntil('offer.open_until', date, given('offer.open_for', open), clockOf(terms));
  const { start } = terms.engagement;
  return {
    offer_ends: ends,
    starts_before: ends !== undefined && start !== undefined && earlier(start, ends.value),
    term_end: timetable.termEnd,
    last_notice: timetable.lastNotice,
    list: filled([...(event && title ? [{ name: title, date: event }] : []), ...milestones.filter((one) => one.date)]),
  };
}

/** Every known day, in order, with who acts on it. */
export function calendarView(tree: Figures, reckoning: Reckoning, consumer: boolean): readonly View[] {
  const { timetable } = reckoning;
  const engagement = child(tree, 'engagement');
  const event = child(engagement, 'event');
  const name = nameOf(tree);
  const row = (kind: string, who: string, date: Figure | undefined, more: View = {}): View => ({
    kind,
    who,
    date,
    name: undefined,
    time: undefined,
    ...more,
  });
  const counts = records(tree['services']).map((service) => {
    const by = momentAt(child(service, 'final_count'), 'by');
    return row('count', 'you', by && reckoning.moment(by)?.date, { name: service['name'] });
  });
  const back = momentAt(child(tree, 'deposit'), 'back_until');
  const until = consumer ? momentAt(child(tree, 'withdrawal'), 'until') : undefined;
  const rows = [
    row('start', 'we', leaf(engagement, 'start')),
    ...timetable.duties.map(({ date, time, name }) => row('duty', 'you', date, { name, time })),
    ...timetable.milestones.map(({ date, name }) => row('milestone', 'we', date, { name })),
    ...reckoning.plan
      .filter((one) => !isNothing(one))
      .map((one) => row('invoice', 'we', one.invoiced, { name: one.name ?? name(one.path) })),
    ...counts,
    row('deposit', 'you', back && reckoning.moment(back)?.date),
    ...records(tree['permits']).map((one) => {
      const due = momentAt(one, 'due');
      const who = isWords(one['by'], 'client') ? 'you' : 'we';
      return row('permit', who, due && reckoning.moment(due)?.date, { name: one['name'] });
    }),
    row('withdrawal', 'you', until && reckoning.moment(until)?.date),
    row('event', 'both', leaf(event, 'date'), { time: leaf(event, 'from') }),
    row('notice', 'both', timetable.lastNotice),
    row('term', 'both', timetable.termEnd),
  ];
  return rows
    .filter((one) => one['date'] !== undefined)
    .sort((a, b) => (iso(a) < iso(b) ? -1 : iso(a) > iso(b) ? 1 : 0));
}

function iso(row: View): string {
  const date = row['date'];
  return isFigure(date) && date.value.kind === 'date' ? date.value.iso : '';
}
