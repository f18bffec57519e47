/** Takes nothing, gives the shapes of what is worked out from an agreement: its sums, its days and its payment plan. */
import type { Figure } from './figure.ts';
import type {
  CalendarDate,
  ClockTime,
  Count,
  Duration,
  Moment,
  Money,
  Period,
  Price,
  Quantity,
  Share,
  Words,
} from './values.ts';

/** A sum before tax, its tax, and both together. */
export interface Totals {
  readonly net: Figure<Money>;
  readonly tax: Figure<Money>;
  readonly gross: Figure<Money>;
}

/**
 * What a line of the price is: a service, what everybody pays besides, what comes off, what is given back, a service that costs nothing extra, what an amendment
 * charges once, a favour at its full price, what takes the favour off, and what a service that is billed as used will come to.
 */
export type LineKind =
  | 'service'
  | 'service charge'
  | 'discount'
  | 'credit'
  | 'included'
  | 'charge'
  | 'favour'
  | 'favour credit'
  | 'estimate';

/** One line of the price. Its figures are negative where it takes something off. */
export interface Line extends Totals {
  /** A service's id, the name of a discount or credit, or the path of a charge or favour. */
  readonly id: string;
  readonly kind: LineKind;
  /** Where in the terms the line stands: `services.helpdesk`, `engagement.discounts."First-year discount"`. */
  readonly path: string;
  readonly name: Figure<Words>;
  /** As ordered, or the minimum where that is more. Absent where a price has no unit. */
  readonly quantity?: Figure<Quantity>;
  /** The price of one unit, or of the whole; of a price list, the price that the whole quantity has. Absent where each band prices its own units. */
  readonly price?: Figure<Price>;
  /** Of a charge by the hour: the time that is charged. */
  readonly time?: Figure<Duration>;
  /** Where a service has a tax of its own: its rate, nothing where it has none. Absent where the rate is that of the others. */
  readonly rate?: Figure<Share>;
  /** Of a discount or service charge. */
  readonly share?: Figure<Share>;
  /** The services that the line belongs to: itself for a service, its `of` for a service charge, discount or credit; of a charge or favour its path. */
  readonly of: readonly string[];
  /** Absent where the line is charged once. */
  readonly period?: Period;
  /** The last day of a discount. */
  readonly until?: Figure<CalendarDate>;
  /** True of the line that takes off what `credited: on signature` listed at full price. */
  readonly onSignature?: boolean;
}

/** What is charged in each period, never added to what is charged once. */
export interface PeriodFees {
  readonly period: Period;
  readonly lines: readonly Line[];
  readonly totals: Totals;
}

/** What is taxed at one rate, once or in each period. */
export interface RateTotals extends Totals {
  readonly rate: Figure<Share>;
  readonly period?: Period;
}

/** A sum set aside for what is billed at cost. It is in no total. */
export interface Allowance {
  readonly id: string;
  readonly path: string;
  readonly name: Figure<Words>;
  readonly amount: Figure<Money>;
}

/** What a service that is billed as used will come to, as far as anybody knows. It is in no total. */
export interface Estimate {
  readonly id: string;
  /** `services.labour.estimate`. */
  readonly path: string;
  readonly line: Line;
  /** Up to which sum the bill may come without a word of the client; absent where the client is always asked. */
  readonly unasked?: Totals;
  /** The most that is paid, whatever it takes. */
  readonly most?: Totals;
}

/** A point in time that could be worked out. `time` is there where hours were counted. */
export interface When {
  readonly date: Figure<CalendarDate>;
  readonly time?: Figure<ClockTime>;
}

/** A milestone or client duty with its day. */
export interface Dated {
  readonly id: string;
  /** `schedule.milestones.live` or `client_duties.passwords`. */
  readonly path: string;
  readonly name: Figure<Words>;
  /** As written. Absent of duties without a time of their own. */
  readonly due?: Figure<Moment>;
  /** Absent where the moment can't be known in advance. */
  readonly date?: Figure<CalendarDate>;
  readonly time?: Figure<ClockTime>;
  /** Ids of the duties (or milestones) that must come first. */
  readonly needs: readonly string[];
  /** Of a duty that was met: when. */
  readonly received?: Figure<CalendarDate>;
  /** Of a duty that was met: how many days late (early is negative), in the kind of day of its own `due`. */
  readonly late?: Figure<Duration>;
  /** By how much a duty that it needs and that was met late moved it, beyond what `due` says. */
  readonly moved?: Figure<Duration>;
}

/** Every day of the agreement that can be worked out, in the order of the terms. */
export interface Timetable {
  readonly milestones: readonly Dated[];
  readonly duties: readonly Dated[];
  /** The latest milestone. Absent without milestones, and where there is an event. */
  readonly completion?: Figure<CalendarDate>;
  /** The last day of `ending.term`. */
  readonly termEnd?: Figure<CalendarDate>;
  /** The last day on which notice still ends the contract with its term. */
  readonly lastNotice?: Figure<CalendarDate>;
  /** The last day of each line of `cancellation`, by its path, where it can be worked out. */
  readonly cancellation: readonly { readonly path: string; readonly last: Figure<CalendarDate> }[];
}

/**
 * What a day is: the start or the event, the first day of a service's fee, a duty or milestone, completion, any other moment of the
 * terms (named by its `field`), the last day to cancel for a charge, to give notice, of the term, or the day of an instalment.
 */
export type DayKind =
  | 'start'
  | 'event'
  | 'service'
  | 'duty'
  | 'milestone'
  | 'completion'
  | 'moment'
  | 'cancellation'
  | 'notice'
  | 'term'
  | 'instalment';

/** A day of the agreement with what it is called. */
export interface NamedDay extends When {
  readonly kind: DayKind;
  readonly path: string;
  /** Of a `moment`: its place in the terms without ids, such as `services.final_count.by`. */
  readonly field?: string;
  /** What it belongs to; of the last day to cancel, the charge. Absent of what the template names. */
  readonly name?: Figure;
  /** The kind of day that it is moved by. */
  readonly counted: 'day' | 'business day';
}

export type InstalmentKind = 'deposit' | 'instalment' | 'recurring' | 'extras' | 'own line' | 'refund';

/** Services that are charged by the same prices: those of all lines of the price, as they stand together. */
export interface Fees {
  readonly of: readonly string[];
  readonly lines: readonly Line[];
}

/** One line of the payment plan with its sum. */
export interface Instalment {
  readonly kind: InstalmentKind;
  /** `deposit`, `payment.plan.Launch`; of a line that an amendment made, `amendment.plan.<name>`. */
  readonly path: string;
  /** Absent of the deposit and of lines that an amendment made: the template has the word. */
  readonly name?: Figure<Words>;
  /** The services billed, in the order of the terms; of a charge its path. */
  readonly of: readonly string[];
  /** As written. Absent of a share that is not a figure (`remaining`). */
  readonly share?: Figure<Share>;
  /** Amendments made its sum another one than its share of the price as it is now. */
  readonly rebilled?: true;
  /** The moment of the invoice as written. */
  readonly invoice: Figure<Moment>;
  /** The day of the (first) invoice, where it can be worked out. */
  readonly invoiced?: Figure<CalendarDate>;
  /** The last day to pay the (first) invoice, where it can be worked out. */
  readonly due?: Figure<CalendarDate>;
  /** The sum; of a recurring line, the fee of a whole period. Absent of extras, which have no sum at signing. */
  readonly sum?: Totals;
  /** Of a recurring line. */
  readonly period?: Period;
  /** Of a recurring line: the first day that is charged, where it can be worked out. */
  readonly begins?: Figure<CalendarDate>;
  /** Of a recurring line: what it charges for, at which prices. */
  readonly fees?: readonly Fees[];
  /** Of a recurring line whose fee an amendment changed: the last day of the old fee. */
  readonly until?: Figure<CalendarDate>;
  /** Of a recurring line that begins within a month: what that part of a month costs; it is on the first invoice. */
  readonly part?: { readonly days: Figure<Count>; readonly last: Figure<CalendarDate>; readonly sum: Totals };
  /** Invoiced on or before the date of the amendment at hand, so that it changes no more. */
  readonly fixed: boolean;
}

/** All that is worked out from the terms of one agreement. */
export interface Reckoning {
  readonly currency: string;
  /** Every line, in the order of the terms: services, each followed by what comes off at signing, discounts, credits, charges, favours. */
  readonly lines: readonly Line[];
  /** The sum of what is charged once. Absent where nothing is. */
  readonly oneOff?: Totals;
  readonly periods: readonly PeriodFees[];
  /** By rate of tax, what is charged once first; nothing where all has one rate. */
  readonly rates: readonly RateTotals[];
  readonly allowances: readonly Allowance[];
  readonly estimates: readonly Estimate[];
  readonly plan: readonly Instalment[];
  readonly timetable: Timetable;
  /** Every day that both count on, in the order of a paper; those of the plan are in the plan. */
  readonly days: readonly NamedDay[];
  /**
   * The day of a moment: of the terms, by its path, or of any moment with a path to name the result by. Undefined where it
   * can't be known in advance.
   */
  moment(at: string | Figure<Moment>): When | undefined;
}

/** What a line of the price adds to an amendment: all of it where it is new, less than nothing where it is gone. */
export interface LadderLine extends Totals, Pick<Line, 'kind' | 'path' | 'name'> {}

/** Original, earlier changes, before, this change, after: one ladder of an amendment, for what is charged once or per period. */
export interface MoneyLadder {
  /** Absent of what is charged once. */
  readonly period?: Period;
  readonly original: Totals;
  /** The net change by earlier amendments; zero where there were none. */
  readonly earlier: Totals;
  readonly before: Totals;
  /** The lines of the price that the amendment changes; together they are `change`. */
  readonly lines: readonly LadderLine[];
  /** What this amendment adds; negative where it takes away. */
  readonly change: Totals;
  readonly after: Totals;
}

/** One row of the days ladder: a day that changed, is new or is gone. */
export interface DayRow extends Pick<NamedDay, 'kind' | 'path' | 'field' | 'name'> {
  /** Absent where it was not in the original contract. */
  readonly original?: Figure<CalendarDate>;
  /** Days by which earlier amendments moved it. Absent where it was not in the original contract. */
  readonly earlier?: Figure<Duration>;
  /** Absent where this amendment adds it. */
  readonly before?: Figure<CalendarDate>;
  /** Days by which this amendment moves it, in the kind of day of its own moment. Absent where it is new or gone. */
  readonly change?: Figure<Duration>;
  /** Absent where this amendment removes it. */
  readonly after?: Figure<CalendarDate>;
  /** Of a day that stays and gets another hour: the times before and after. */
  readonly times?: { readonly before?: Figure<ClockTime>; readonly after?: Figure<ClockTime> };
}

/** What an amendment does to sums and days. */
export interface Ladders {
  /** What is charged once comes first, then each period; only those with lines before or after. */
  readonly money: readonly MoneyLadder[];
  readonly days: readonly DayRow[];
}
