/** Takes when a business is open and when it is not, gives both as schema.org describes them. */
import type { Described } from '../../document/tree.ts';
import type { Figure } from '../../model/figure.ts';
import type { ClockTime, Weekday } from '../../model/values.ts';
import { said, term, thing } from './node.ts';

const DAYS: Readonly<Record<Weekday, string>> = {
  Mo: 'Monday',
  Tu: 'Tuesday',
  We: 'Wednesday',
  Th: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  Su: 'Sunday',
};

/** One line of opening hours. Hours that end past midnight end, as there, at a time before that of their beginning. */
export function openingHours(figure: Figure): readonly Described[] {
  const { value } = figure;
  if (value.kind !== 'hours') return [];
  return [
    thing('OpeningHoursSpecification', {
      dayOfWeek: value.days.map((day) => said(figure, term(DAYS[day]))),
      opens: said(figure, clock(value.from)),
      closes: said(figure, clock(value.to)),
    }),
  ];
}

/** A day on which the business is closed: search engines take hours from midnight to midnight as that. */
export function closedDay(figure: Figure): readonly Described[] {
  const { value } = figure;
  if (value.kind !== 'date') return [];
  const day = said(figure, value.iso);
  return [thing('OpeningHoursSpecification', { opens: '00:00', closes: '00:00', validFrom: day, validThrough: day })];
}

function clock({ hour, minute }: ClockTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
