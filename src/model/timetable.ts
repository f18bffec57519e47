/** Takes milestones and duties as written, gives each its day: moved where a duty that it needs was met late, nothing counted twice. */
import { earlier } from './calendar.ts';
import type { Figure } from './figure.ts';
import { reckoned, step } from './figure.ts';
import type { Clock } from './moment.ts';
import { dayKind, distance, resolve, shift } from './moment.ts';
import type { Dated, When } from './reckoning.ts';
import type { CalendarDate, Duration, Moment, Words } from './values.ts';

/** A milestone or duty as written. */
export interface Entry {
  readonly id: string;
  readonly path: string;
  readonly name: Figure<Words>;
  /** Absent of duties without a time of their own. */
  readonly due?: Figure<Moment>;
  readonly needs: readonly string[];
  /** Of a duty: `if_late: dates that need it move day for day`. */
  readonly moves: boolean;
  /** Of a duty that was met: when. */
  readonly received?: Figure<CalendarDate>;
}

/** An entry with its day, and the duties whose lateness is in that day already. */
interface Settled {
  readonly when: When;
  readonly counted: ReadonlySet<string>;
  /** By how much one of them moved it. */
  readonly moved?: Figure<Duration>;
}

/** Finds the days of entries and, through them, of any moment that hangs on one. */
export interface Days {
  /** The day of an anchor: one of `known`, or the id of an entry. */
  anchor(name: string): When | undefined;
  dated(entry: Entry): Dated;
}

/** `known` are the anchors whose days the terms give: start, signature, event, end of term. */
export function days(entries: readonly Entry[], known: (name: string) => When | undefined, clock: Clock): Days {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const settled = new Map<string, Settled | undefined>();

  const anchor = (name: string): When | undefined => known(name) ?? settle(name)?.when;

  function settle(id: string): Settled | undefined {
    const entry = byId.get(id);
    if (entry === undefined) return undefined;
    if (settled.has(id)) return settled.get(id);
    // While an entry is being worked out it has no day, so that entries that hang on each other end unresolved.
    settled.set(id, undefined);
    const when = entry.due && resolve(step('timetable', id), entry.due, anchor, clock);
    const result = when && moved(entry, when);
    settled.set(id, result);
    return result;
  }

  /** The day moved by the latest of the duties that it needs, save those that moved what it hangs on. */
  function moved(entry: Entry, planned: When): Settled {
    const due = entry.due?.value;
    const before = due && 'anchor' in due ? settle(due.anchor)?.counted : undefined;
    let when = planned;
    let by: Figure<Duration> | undefined;
    for (const id of entry.needs) {
      const late = before?.has(id) ? undefined : lateness(id);
      if (late === undefined || late.value.count <= 0) continue;
      const later = shift(step('timetable', entry.id), planned, late, late.value.count, late.value.unit, clock);
      if (later && earlier(when.date.value, later.date.value)) [when, by] = [later, late];
    }
    return { when, counted: new Set([...(before ?? []), ...entry.needs]), ...(by && { moved: by }) };
  }

  /** How late a duty was met whose lateness moves dates, in the kind of day of its own due. */
  function lateness(id: string): Figure<Duration> | undefined {
    const duty = byId.get(id);
    return duty?.moves ? late(duty) : undefined;
  }

  function late(duty: Entry): Figure<Duration> | undefined {
    const due = settle(duty.id)?.when.date;
    if (due === undefined || duty.due === undefined || duty.received === undefined) return undefined;
    return distance(`${step('timetable', duty.id)}.late`, due, duty.received, dayKind(duty.due.value), clock);
  }

  return {
    anchor,
    dated(entry) {
      const { when, moved } = settle(entry.id) ?? {};
      const days = late(entry);
      return {
        id: entry.id,
        path: entry.path,
        name: entry.name,
        ...(entry.due && { due: entry.due }),
        needs: entry.needs,
        ...when,
        ...(entry.received && { received: entry.received }),
        ...(days && { late: days }),
        ...(moved && { moved }),
      };
    },
  };
}

/** The latest of some days, at `path`. It hangs on all that fall on that day. */
export function latest(path: string, dates: readonly Figure<CalendarDate>[]): Figure<CalendarDate> | undefined {
  const last = dates.reduce<Figure<CalendarDate> | undefined>(
    (found, date) => (found && !earlier(found.value, date.value) ? found : date),
    undefined,
  );
  if (last === undefined) return undefined;
  return reckoned(
    path,
    dates.filter((date) => date.value.iso === last.value.iso),
    last.value,
  );
}
