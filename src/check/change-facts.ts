/** Takes a change and the terms before and after it, gives the facts that rules on amendments read. */
import { operationsOf } from '../model/amendment.ts';
import type { ContractParts } from '../model/clauses.ts';
import { step } from '../model/figure.ts';
import type { Stage } from '../model/ladder.ts';
import type { Dated } from '../model/reckoning.ts';
import type { Change, ChangeFile } from '../model/schema/change.ts';
import type { Terms } from '../model/schema/terms.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { type Facts, factsOf } from './facts.ts';

/** What is agreed, what follows from it, and how it is billed. */
export interface Stand extends Stage {
  readonly terms: Source<Terms>;
}

/** What is looked at: a change that can be made. */
export interface Amending {
  readonly change: Source<ChangeFile>;
  /** The clauses and annexes that contracts have. */
  readonly contract: ContractParts;
  readonly before: Stand;
  readonly after: Stand;
  /** The last day on which it may be accepted, where the change file says one. */
  readonly openUntil?: CalendarDate;
}

/** One operation of the change file. */
export interface Operation {
  /** Its path in the change file: `changes.move_milestone.live`. */
  readonly path: string;
  readonly change: Change;
  /** The thing of the terms that it is about: `schedule.milestones.live`. */
  readonly target: string;
  /** From when it holds. */
  readonly from: CalendarDate;
}

/** What rules on amendments read. */
export interface ChangeFacts extends Amending {
  readonly operations: readonly Operation[];
  /** What rules on definitions read, of the terms before and after. */
  readonly facts: { readonly before: Facts; readonly after: Facts };
}

export function changeFactsOf(amending: Amending): ChangeFacts {
  const { change, contract, before, after } = amending;
  const paths = operationsOf(change.raw);
  const operations = change.value.changes.map((each, at): Operation => {
    const { path = 'changes' } = paths[at] ?? {};
    return { path, change: each, target: targetOf(each), from: each.from ?? change.value.date };
  });
  const facts = {
    before: factsOf({ definition: before.terms, contract }),
    after: factsOf({ definition: after.terms, contract }),
  };
  return { ...amending, operations, facts };
}

/** The first operation that is about something at one of these places of the terms, the nearest place first. */
export function operationOn(operations: readonly Operation[], places: readonly string[]): Operation | undefined {
  return places.flatMap((place) => operations.filter(({ target }) => isWithin(target, place)))[0];
}

/** Whether a path is a place of the terms, or below it. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`);
}

/** Milestones and duties with their days. */
export function datedOf({ reckoning }: Stand): readonly Dated[] {
  return [...reckoning.timetable.milestones, ...reckoning.timetable.duties];
}

function targetOf(change: Change): string {
  switch (change.op) {
    case 'add_service':
    case 'change_service':
    case 'remove_service':
      return step('services', change.id);
    case 'add_rate':
    case 'change_rate':
    case 'remove_rate':
      return step('rates', change.id);
    case 'add_milestone':
    case 'move_milestone':
    case 'remove_milestone':
      return step('schedule.milestones', change.id);
    case 'add_duty':
    case 'change_duty':
    case 'remove_duty':
      return step('client_duties', change.id);
    case 'received':
      return step('client_duties', change.duty);
    case 'change':
    case 'remove':
      return change.what;
    case 'replace_words':
      return step('clauses', change.clause);
    case 'add_credit':
      return step('engagement.credits', change.name);
    case 'add_charge':
      return step('engagement.charges', change.name);
    case 'add_favour':
      return step('engagement.favours', change.name);
  }
}
