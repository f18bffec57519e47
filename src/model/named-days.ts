/** Takes agreed terms and what their moments come to, gives every day that can be worked out, with what it is called. */
import { type Figure, given, step } from './figure.ts';
import { type Figures, type FigureTree, isFigure, isRecord } from './figures.ts';
import { itemKey } from './keys.ts';
import { words } from './lines.ts';
import { dayKind, isMoment } from './moment.ts';
import type { Dated, Line, NamedDay, Timetable, When } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import type { Moment } from './values.ts';

/** A moment of the terms, its place without ids, and the name of what it belongs to. */
export interface PlacedMoment {
  readonly figure: Figure<Moment>;
  readonly field: string;
  readonly owner?: Figure;
}

/** What the days of an agreement are found in. */
export interface Dates {
  readonly terms: Terms;
  readonly lines: readonly Line[];
  readonly timetable: Timetable;
  readonly moments: readonly PlacedMoment[];
  readonly whenOf: (moment: Figure<Moment>) => When | undefined;
}

/** Start, event and services, then duties, milestones and completion, then whatever else is a moment, then cancellation and the end. */
export function namedDays(dates: Dates): readonly NamedDay[] {
  const { milestones, duties } = dates.timetable;
  return [
    ...engaged(dates),
    ...duties.flatMap((duty) => dayOf('duty', duty)),
    ...milestones.flatMap((milestone) => dayOf('milestone', milestone)),
    ...completed(dates.timetable),
    ...hanging(dates),
    ...cancelled(dates),
    ...ended(dates),
  ];
}

/** The days that the engagement gives. Of a service, the first day of what is charged for a period. */
function engaged({ terms, lines }: Dates): readonly NamedDay[] {
  const { start, event, title, services } = terms.engagement;
  const charged = new Set(lines.flatMap(({ kind, period, id }) => (kind === 'service' && period ? [id] : [])));
  const days: NamedDay[] = services.flatMap(({ id, from }) => {
    const service = terms.services.find((one) => one.id === id);
    if (from === undefined || service === undefined || !charged.has(id)) return [];
    const path = step('services', id);
    const date = given(`${step('engagement.services', id)}.from`, from);
    return [
      { kind: 'service' as const, path, name: words(`${path}.name`, service.name), date, counted: 'day' as const },
    ];
  });
  if (event) {
    days.unshift({
      kind: 'event',
      path: 'engagement.event',
      name: words('engagement.title', title),
      date: given('engagement.event.date', event.date),
      ...(event.from && { time: given('engagement.event.from', event.from) }),
      counted: 'day',
    });
  }
  if (start)
    days.unshift({ kind: 'start', path: 'engagement.start', date: given('engagement.start', start), counted: 'day' });
  return days;
}

function dayOf(kind: 'milestone' | 'duty', { path, name, due, date, time }: Dated): readonly NamedDay[] {
  return date && due ? [{ kind, path, name, date, ...(time && { time }), counted: dayKind(due.value) }] : [];
}

function completed({ completion, milestones }: Timetable): readonly NamedDay[] {
  if (completion === undefined) return [];
  const last = milestones.findLast((milestone) => milestone.date?.value.iso === completion.value.iso);
  return [
    {
      kind: 'completion',
      path: completion.path,
      date: completion,
      counted: last?.due ? dayKind(last.due.value) : 'day',
    },
  ];
}

/** Where a moment has a row of its own kind, is a day that was noted, or is no day that anyone keeps. */
const ELSEWHERE = ['schedule.milestones', 'client_duties', 'payment.plan', 'engagement', 'payment.late.base_rate'];
const NOT_A_DAY = [
  'valid_from',
  'schedule.closed',
  'schedule.seasons.from',
  'schedule.seasons.to',
  'deposit.invoice',
  'services.invoice',
  'statutory.dated',
];

function hanging({ moments, whenOf }: Dates): readonly NamedDay[] {
  return moments.flatMap(({ figure, field, owner }): readonly NamedDay[] => {
    const kept = field === 'engagement.discounts.until';
    if (!kept && (NOT_A_DAY.includes(field) || ELSEWHERE.some((place) => field.startsWith(`${place}.`)))) return [];
    const when = whenOf(figure);
    if (when === undefined) return [];
    const { path, value } = figure;
    return [{ kind: 'moment', path, field, ...(owner && { name: owner }), ...when, counted: dayKind(value) }];
  });
}

/** The last day of each line of the cancellation, named by what it costs. */
function cancelled({ terms, timetable }: Dates): readonly NamedDay[] {
  return timetable.cancellation.flatMap(({ path, last }): readonly NamedDay[] => {
    const line = terms.cancellation?.find((one) => step('cancellation', itemKey(one) ?? '') === path);
    if (line === undefined || !('charge' in line)) return [];
    const counted = 'notice' in line && line.notice.unit === 'business day' ? 'business day' : 'day';
    return [{ kind: 'cancellation', path, name: given(`${path}.charge`, line.charge), date: last, counted }];
  });
}

function ended({ terms, timetable: { lastNotice, termEnd } }: Dates): readonly NamedDay[] {
  const counted = terms.ending?.notice?.unit === 'business day' ? 'business day' : 'day';
  return [
    ...(lastNotice ? [{ kind: 'notice' as const, path: lastNotice.path, date: lastNotice, counted } as const] : []),
    ...(termEnd ? [{ kind: 'term', path: 'timetable.end', date: termEnd, counted: 'day' } as const] : []),
  ];
}

/** Every moment below a part of the tree, in order. */
export function placedMoments(tree: FigureTree | undefined, field = '', owner?: Figure): readonly PlacedMoment[] {
  if (tree === undefined || typeof tree === 'boolean') return [];
  if (isFigure(tree)) return isMoment(tree) ? [{ figure: tree, field, ...(owner && { owner }) }] : [];
  if (isRecord(tree)) return inRecord(tree, field, owner);
  return tree.flatMap((item) => placedMoments(item, field, (isRecord(item) && nameIn(item)) || owner));
}

function inRecord(tree: Figures, field: string, owner: Figure | undefined): readonly PlacedMoment[] {
  return Object.entries(tree).flatMap(([key, child]) =>
    placedMoments(child, field === '' ? key : `${field}.${key}`, owner),
  );
}

function nameIn(tree: Figures): Figure | undefined {
  const name = tree['name'] ?? tree['what'];
  return isFigure(name) ? name : undefined;
}
