/** Takes an agreement as it was, before and after an amendment, gives its ladders: original, earlier, before, this, after. */
import { totals } from './billing.ts';
import type { Figure } from './figure.ts';
import { asText, step } from './figure.ts';
import type { Clock } from './moment.ts';
import { dayKind, distance } from './moment.ts';
import { difference, negated, nothing } from './money.ts';
import type {
  DayKind,
  DayRow,
  Instalment,
  LadderLine,
  Ladders,
  Line,
  MoneyLadder,
  NamedDay,
  Reckoning,
  Totals,
} from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import { counted, isFavour } from './tax.ts';
import type { CalendarDate, Money, Period } from './values.ts';

/** What a ladder compares: the reckoning of the terms, and the plan as it is billed, which amendments may have changed. */
export interface Stage {
  readonly reckoning: Reckoning;
  readonly plan: readonly Instalment[];
}

/** What the plan must know of an amendment. */
export interface Amendment {
  readonly date: Figure<CalendarDate>;
  /** Names of plan lines that are invoiced already, where their dates say otherwise. */
  readonly invoiced: readonly string[];
  /** Of what was changed, by its path in the terms: from when. */
  readonly dates: ReadonlyMap<string, CalendarDate>;
  /** The day on which both sides had accepted it. Absent while they have not. */
  readonly accepted?: CalendarDate;
}

/** The agreement after an amendment. */
export interface After {
  readonly terms: Terms;
  readonly reckoning: Reckoning;
}

/** `clock` counts the days in business days where a moment is written so. */
export function ladders(before: Stage, after: Stage, original: Stage, clock: Clock): Ladders {
  return {
    money: moneyLadders(before.reckoning, after.reckoning, original.reckoning),
    days: dayRows(before, after, original, clock),
  };
}

function moneyLadders(before: Reckoning, after: Reckoning, original: Reckoning): readonly MoneyLadder[] {
  const stages = [original, before, after];
  const periods = [...new Set(stages.flatMap((stage) => stage.periods.map((fees) => fees.period)))];
  const wanted: readonly (Period | undefined)[] = [
    ...(stages.some((stage) => stage.oneOff) ? [undefined] : []),
    ...periods,
  ];
  return wanted.map((period) => {
    const path = `ladder.${period ?? 'once'}`;
    const of = (stage: Reckoning): Totals =>
      (period === undefined ? stage.oneOff : stage.periods.find((fees) => fees.period === period)?.totals) ??
      totals(path, [], stage.currency);
    const linesOf = (stage: Reckoning): readonly Line[] =>
      counted(stage.lines).filter((line) => line.period === period);
    // Favours are in no sum: they are shown at their full price and taken off.
    const shownOf = (stage: Reckoning): readonly Line[] => {
      const inSum = linesOf(stage);
      return stage.lines.filter((line) => inSum.includes(line) || (period === undefined && isFavour(line)));
    };
    return {
      ...(period && { period }),
      original: of(original),
      earlier: changeOf(`${path}.earlier`, linesOf(original), linesOf(before), original.currency),
      before: of(before),
      lines: linesBetween(`${path}.lines`, shownOf(before), shownOf(after), original.currency),
      change: changeOf(`${path}.change`, linesOf(before), linesOf(after), original.currency),
      after: of(after),
    };
  });
}

/** What the lines that differ add. Lines that stay the same are no part of it, so a change does not hang on their prices. */
export function changeOf(path: string, from: readonly Line[], to: readonly Line[], currency: string): Totals {
  return totals(path, linesBetween(path, from, to, currency), currency);
}

/** The lines that differ, each with what it adds; those that are gone come last. */
function linesBetween(
  path: string,
  from: readonly Line[],
  to: readonly Line[],
  currency: string,
): readonly LadderLine[] {
  // A share of services of two rates of tax is two lines of one name.
  const keyOf = ({ kind, path, share, rate }: Line): string => `${kind} ${path} ${share ? asText(rate?.value) : ''}`;
  const old = new Map(from.map((line) => [keyOf(line), line]));
  const now = new Map(to.map((line) => [keyOf(line), line]));
  return [...new Map([...now, ...old])].flatMap(([key, known]): readonly LadderLine[] => {
    const [a, b] = [old.get(key), now.get(key)];
    const net = differing(a?.net, b?.net);
    const tax = differing(a?.tax, b?.tax);
    if (!net && !tax) return [];
    const own = step(path, known.path);
    const piece = { net: net ?? nothing('', currency), tax: tax ?? nothing('', currency) };
    const { kind, name } = b ?? known;
    return [{ kind, path: known.path, name, ...totals(own, [piece], currency) }];
  });
}

function differing(a: Figure<Money> | undefined, b: Figure<Money> | undefined): Figure<Money> | undefined {
  if (a === undefined || b === undefined) return b ?? (a && negated('', a));
  return a.value.minor === b.value.minor ? undefined : difference('', b, a);
}

/** Rows in the order of the amended terms; what is gone comes where it stood, after what is left of its kind. */
function dayRows(before: Stage, after: Stage, original: Stage, clock: Clock): readonly DayRow[] {
  const [was, is, first] = [daysOf(before), daysOf(after), daysOf(original)];
  const keys = [...new Set([...is.keys(), ...was.keys()])];
  const rows = keys.flatMap((key): readonly DayRow[] => {
    const [old, now, at] = [was.get(key), is.get(key), first.get(key)];
    const known = now ?? old;
    if (known === undefined || same(old, now) || isNoOpening(known, before)) return [];
    const { kind, path: place, field, name } = known;
    const path = `ladder.${place}`;
    const counted = countedIn(known.counted, [at, old, now], clock);
    return [
      {
        kind,
        path: place,
        ...(field !== undefined && { field }),
        ...(name && { name }),
        ...(at && { original: at.date }),
        ...(at && old && { earlier: distance(`${path}.earlier`, at.date, old.date, counted, clock) }),
        ...(old && { before: old.date }),
        ...(old && now && { change: distance(`${path}.change`, old.date, now.date, counted, clock) }),
        ...(now && { after: now.date }),
        ...timesOf(old, now),
      },
    ];
  });
  return ORDER.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

const ORDER: readonly DayKind[] = [
  'start',
  'event',
  'service',
  'duty',
  'milestone',
  'completion',
  'moment',
  'cancellation',
  'instalment',
  'notice',
  'term',
];

/** The kind of day of a row. Business days lead to no day off: where one of its days is that, the row counts all days. */
function countedIn(
  kind: NamedDay['counted'],
  row: readonly (NamedDay | undefined)[],
  clock: Clock,
): NamedDay['counted'] {
  const worked = ({ date }: NamedDay): boolean => clock.business?.days.is(date.value) ?? false;
  return row.every((day) => day === undefined || worked(day)) ? kind : 'day';
}

function same(a: NamedDay | undefined, b: NamedDay | undefined): boolean {
  return a?.date.value.iso === b?.date.value.iso && hour(a) === hour(b);
}

function hour(day: NamedDay | undefined): string {
  return day?.time ? `${day.time.value.hour}:${day.time.value.minute}` : '';
}

/** Another quantity from some day on opens no service; only one that was not there before. */
function isNoOpening({ kind, path }: NamedDay, before: Stage): boolean {
  return kind === 'service' && before.reckoning.lines.some((line) => line.path === path);
}

/** The hours of a day that stays. */
function timesOf(old: NamedDay | undefined, now: NamedDay | undefined): Pick<DayRow, 'times'> {
  if (old?.date.value.iso !== now?.date.value.iso) return {};
  return { times: { ...(old?.time && { before: old.time }), ...(now?.time && { after: now.time }) } };
}

function daysOf({ reckoning, plan }: Stage): ReadonlyMap<string, NamedDay> {
  const byKey = new Map<string, NamedDay>();
  for (const day of [...reckoning.days, ...plan.flatMap(instalmentDay)]) {
    const key = `${day.kind} ${day.path}`;
    // A fee that changed has two lines of one path; the first is the one that began.
    if (!byKey.has(key)) byKey.set(key, day);
  }
  return byKey;
}

function instalmentDay(line: Instalment): readonly NamedDay[] {
  const date = line.begins ?? line.invoiced;
  if (date === undefined) return [];
  const { path, name } = line;
  const counted = line.period === undefined ? dayKind(line.invoice.value) : 'day';
  return [{ kind: 'instalment', path, ...(name && { name }), date, counted }];
}
