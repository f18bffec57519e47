/** Takes when milestones and duties are due, gives which of two moments comes first, where that is so in every contract. */
import { daysBetween } from './calendar.ts';
import { direction, type Elapsed, elapsed, none, together } from './elapsed.ts';
import type { Moment } from './values.ts';

/** Below zero where the first moment comes before the second, zero where both are one, undefined where no one can tell. */
export type Compare = (first: Moment, second: Moment) => -1 | 0 | 1 | undefined;

/** `due` by the ids of milestones and duties; a week has so many business days. */
export function sequence(due: ReadonlyMap<string, Moment>, weekdays: number): Compare {
  return (first, second) => {
    const [own, others] = [trail(first, due), trail(second, due)];
    for (const { anchor, after } of own) {
      const other = others.find((each) => each.anchor === anchor);
      if (other) return direction(together(after, other.after, -1), weekdays);
    }
    return apart(own.at(-1), others.at(-1), weekdays);
  };
}

/** What a moment hangs on, and how long after it that is. */
interface Stop {
  /** An anchor, or a date. */
  readonly anchor: string;
  readonly after: Elapsed;
}

/** From what it names itself to what nothing in the terms comes before. */
function trail(moment: Moment, due: ReadonlyMap<string, Moment>): readonly Stop[] {
  const stops: Stop[] = [];
  let after = none;
  for (let at: Moment | undefined = moment; at !== undefined; ) {
    if (at.kind === 'periodic') break;
    if (at.kind === 'date') {
      stops.push({ anchor: at.iso, after });
      break;
    }
    if (at.kind === 'offset') after = together(after, elapsed(at.duration), at.direction === 'after' ? 1 : -1);
    const { anchor } = at;
    // Dates that hang on each other in a ring are told of elsewhere.
    if (stops.some((stop) => stop.anchor === anchor)) break;
    stops.push({ anchor, after });
    at = due.get(anchor);
  }
  return stops;
}

/** Anchors that never come after another one: the contract is signed, then work starts, then it ends. */
const EARLIER: readonly (readonly [string, string])[] = [
  ['signature', 'start'],
  ['signature', 'event'],
  ['signature', 'end'],
  ['signature', 'end of term'],
  ['start', 'end'],
  ['start', 'end of term'],
  ['end of term', 'end'],
];

function apart(first: Stop | undefined, second: Stop | undefined, weekdays: number): -1 | 1 | undefined {
  if (first === undefined || second === undefined) return undefined;
  const between = together(first.after, second.after, -1);
  if (isDate(first.anchor) && isDate(second.anchor)) {
    const days = daysBetween({ kind: 'date', iso: second.anchor }, { kind: 'date', iso: first.anchor });
    const sign = direction(together(between, elapsed({ kind: 'duration', count: days, unit: 'day' })), weekdays);
    return sign === 0 ? undefined : sign;
  }
  const sign = direction(between, weekdays);
  if (sign === -1 && isEarlier(first.anchor, second.anchor)) return -1;
  return sign === 1 && isEarlier(second.anchor, first.anchor) ? 1 : undefined;
}

function isEarlier(a: string, b: string): boolean {
  return EARLIER.some(([before, after]) => before === a && after === b);
}

function isDate(anchor: string): boolean {
  return /^\d/.test(anchor);
}
