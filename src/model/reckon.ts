/** Takes agreed terms, gives all that is worked out from them: lines, sums, the payment plan and every day. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { totals } from './billing.ts';
import { businessDays, knowsHolidays } from './business-days.ts';
import { earlyFindings } from './early.ts';
import { estimateFindings, estimatesOf } from './estimate.ts';
import type { Figure } from './figure.ts';
import { asText, given, step } from './figure.ts';
import { figures } from './figures.ts';
import { itemKey } from './keys.ts';
import { allowancesOf, linesOf, words } from './lines.ts';
import type { Clock } from './moment.ts';
import { resolve, shift } from './moment.ts';
import { namedDays, placedMoments } from './named-days.ts';
import { periodsOf, planOf } from './plan.ts';
import type { Line, RateTotals, Reckoning, Timetable, When } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import { termsSchema } from './schema/terms.ts';
import { counted } from './tax.ts';
import type { Days, Entry } from './timetable.ts';
import { days, latest } from './timetable.ts';
import type { CalendarDate, Moment } from './values.ts';

/**
 * The reckoning of one agreement, or what keeps it from being worked out. `signed` is the later of the two signing days, once the
 * contract is accepted; until then the planned `engagement.date` stands for it.
 */
export function reckon(terms: Terms, signed?: CalendarDate): Outcome<Reckoning> {
  const unknown = unknownHolidays(terms);
  if (unknown) return { ok: false, diagnostics: [unknown] };
  const { currency } = terms;
  const clock = clockOf(terms);
  const milestones = milestoneEntries(terms);
  const duties = dutyEntries(terms);
  const known = anchorsOf(terms, clock, signed);
  const entries = [...duties, ...milestones];
  const calendar = days(entries, known, clock);
  const { lines, diagnostics } = linesOf(terms, (path, moment) => resolve(path, moment, calendar.anchor, clock)?.date);
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };

  const estimates = estimatesOf(terms, lines);
  const tooLow = estimateFindings(terms, estimates);
  if (tooLow.length > 0) return { ok: false, diagnostics: tooLow };

  const charged = counted(lines).filter((line) => line.kind !== 'included');
  const once = charged.filter((line) => line.period === undefined);
  const anyOnce = lines.some(({ kind, period }) => kind !== 'included' && kind !== 'estimate' && period === undefined);
  const moments = placedMoments(figures(termsSchema, terms));
  const byPath = new Map(moments.map(({ figure }) => [figure.path, figure]));
  const whenOf = (moment: Figure<Moment>): When | undefined => {
    // The due of a milestone is its day as moved, which is more than what its words say.
    const entry = entries.find(({ due }) => due?.path === moment.path);
    return entry ? calendar.anchor(entry.id) : resolve(`timetable.${moment.path}`, moment, calendar.anchor, clock);
  };
  const timetable = timetableOf(terms, milestones, duties, calendar, clock);
  const value: Reckoning = {
    currency,
    lines,
    ...(anyOnce && { oneOff: totals('price.once', once, currency) }),
    periods: periodsOf(charged).map((period) => {
      const own = charged.filter((line) => line.period === period);
      return { period, lines: own, totals: totals(`price.${period}`, own, currency) };
    }),
    rates: ratesOf(terms, charged),
    allowances: allowancesOf(terms),
    estimates,
    plan: planOf(terms, lines, calendar.anchor, clock),
    timetable,
    days: namedDays({ terms, lines, timetable, moments, whenOf }),
    moment(at) {
      const moment = typeof at === 'string' ? byPath.get(at) : at;
      return moment && whenOf(moment);
    },
  };
  return { ok: true, value, diagnostics: [...diagnostics, ...earlyFindings(terms, value)] };
}

/** How the agreement counts days and hours. */
export function clockOf(terms: Terms): Clock {
  const { business_days: weekdays, schedule, time_zone: zone } = terms;
  const region = schedule?.holidays;
  return {
    timeZone: { zone, from: ['time_zone'] },
    ...(weekdays && {
      business: {
        days: businessDays(weekdays.days, region),
        from: ['business_days', ...(region === undefined ? [] : ['schedule.holidays'])],
      },
    }),
  };
}

/** Where services have a tax of their own, what each rate is on. */
function ratesOf(terms: Terms, charged: readonly Line[]): readonly RateTotals[] {
  const { tax, currency } = terms;
  if (tax === 'none' || !charged.some(({ rate }) => rate)) return [];
  const usual = given('tax.rate', tax.rate);
  const group = ({ period, rate = usual }: Line): string => `${period ?? ''} ${asText(rate.value)}`;
  const groups = [...new Set(charged.map(group))].map((key) => charged.filter((line) => group(line) === key));
  const order = [undefined, ...periodsOf(charged)];
  return groups
    .flatMap((own): readonly RateTotals[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { period, rate = usual } = first;
      const path = step(`price.${period ?? 'once'}.rates`, first.id);
      return [{ ...totals(path, own, currency), rate, ...(period && { period }) }];
    })
    .sort((a, b) => order.indexOf(a.period) - order.indexOf(b.period));
}

function unknownHolidays(terms: Terms): Diagnostic | undefined {
  const region = terms.schedule?.holidays;
  if (region === undefined || knowsHolidays(region)) return undefined;
  return {
    rule: 'model/holidays',
    level: 'error',
    message: `schedule.holidays: found ${region}, expected a country or a part of one whose public holidays are known`,
    hint: 'write the country, such as US, or the country and its part, such as GB-ENG',
  };
}

function milestoneEntries(terms: Terms): readonly Entry[] {
  return (terms.schedule?.milestones ?? []).map(({ id, name, due, needs = [] }) => {
    const path = step('schedule.milestones', id);
    return { id, path, name: words(`${path}.name`, name), due: given(`${path}.due`, due), needs, moves: false };
  });
}

function dutyEntries(terms: Terms): readonly Entry[] {
  return (terms.client_duties ?? []).map(({ id, what, due, if_late }) => {
    const path = step('client_duties', id);
    const received = terms.engagement.received?.findLast(({ duty }) => duty === id)?.on;
    return {
      id,
      path,
      name: words(`${path}.what`, what),
      ...(due && { due: given(`${path}.due`, due) }),
      needs: [],
      moves: if_late !== undefined,
      ...(received && { received: given(`${step('engagement.received', id)}.on`, received) }),
    };
  });
}

/** The anchors whose days the terms give. */
function anchorsOf(terms: Terms, clock: Clock, signed: CalendarDate | undefined): (name: string) => When | undefined {
  const { date, start, event } = terms.engagement;
  const signature: When = { date: signed ? given('signature', signed) : given('engagement.date', date) };
  const begin: When | undefined = start && { date: given('engagement.start', start) };
  const term = terms.ending?.term;
  const end =
    term && shift('timetable.end', begin ?? signature, { from: ['ending.term'] }, term.count, term.unit, clock);
  const known: Readonly<Record<string, When | undefined>> = {
    start: begin,
    signature,
    event: event && {
      date: given('engagement.event.date', event.date),
      ...(event.from && { time: given('engagement.event.from', event.from) }),
    },
    'end of term': end,
  };
  return (name) => (Object.hasOwn(known, name) ? known[name] : undefined);
}

function timetableOf(
  terms: Terms,
  milestones: readonly Entry[],
  duties: readonly Entry[],
  calendar: Days,
  clock: Clock,
): Timetable {
  const dated = milestones.map((entry) => calendar.dated(entry));
  // What leads up to an event, or follows it, does not complete it.
  const completion = terms.engagement.event
    ? undefined
    : latest(
        'timetable.completion',
        dated.flatMap(({ date }) => (date ? [date] : [])),
      );
  const end = calendar.anchor('end of term');
  const notice = terms.ending?.notice;
  const lastNotice =
    end &&
    notice &&
    shift('timetable.last_notice', end, { from: ['ending.notice'] }, -notice.count, notice.unit, clock)?.date;
  return {
    milestones: dated,
    duties: duties.map((entry) => calendar.dated(entry)),
    ...(completion && { completion }),
    ...(end && { termEnd: end.date }),
    ...(lastNotice && { lastNotice }),
    cancellation: cancellationDays(terms, calendar, clock),
  };
}

/** The last day of each band: so long before the event, or the day of its milestone. */
function cancellationDays(terms: Terms, calendar: Days, clock: Clock): Timetable['cancellation'] {
  return (terms.cancellation ?? []).flatMap((line) => {
    const path = step('cancellation', itemKey(line) ?? '');
    const result = `timetable.${path}`;
    if ('until' in line) {
      const date = calendar.anchor(line.until)?.date;
      return date ? [{ path, last: { ...date, path: result } }] : [];
    }
    const event = calendar.anchor('event');
    if (!('notice' in line) || event === undefined) return [];
    // The shortest notice is open to the event itself.
    const { from, unit } = line.notice;
    if (from === undefined) return [{ path, last: { ...event.date, path: result } }];
    const last = shift(result, event, { from: [`${path}.notice`] }, -from, unit, clock)?.date;
    return last ? [{ path, last }] : [];
  });
}
