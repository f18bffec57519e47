/** The small values of the files people write, parsed: what an amount, a price, a moment or a limit is. The parsers are in model/grammar. */

/** An exact sum, in the minor units it was written in: `45.00` is 4500 with 2 decimals. The currency is named once in the definition. */
export interface Amount {
  readonly kind: 'amount';
  readonly minor: bigint;
  readonly decimals: number;
}

/** A share in per cent, exact: `6.625%` is digits 6625 with 3 decimals. */
export interface Share {
  readonly kind: 'share';
  readonly digits: bigint;
  readonly decimals: number;
}

export type TimeUnit = 'minute' | 'hour' | 'day' | 'business day' | 'week' | 'month' | 'year';

/** A length of time: `10 business days`. */
export interface Duration {
  readonly kind: 'duration';
  readonly count: number;
  readonly unit: TimeUnit;
}

/** A calendar date as ISO 8601 writes it: `2027-02-12`. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly iso: string;
}

/** A time on the clock: `10:00`. */
export interface ClockTime {
  readonly kind: 'time';
  readonly hour: number;
  readonly minute: number;
}

/**
 * A point in time, given or hanging on another. Anchors are `start`, `signature`, `acceptance`, `event`, `invoice`, `the purchase`, `ready`,
 * `collection`, `the fault`, `end`, `end of term`, or the id of a milestone or client duty. Where an anchor is written as a
 * longer phrase (`the fault is mended`), the phrase is the anchor.
 */
export type Moment =
  | CalendarDate
  | { readonly kind: 'anchor'; readonly anchor: string }
  | {
      readonly kind: 'offset';
      readonly duration: Duration;
      readonly direction: 'after' | 'before';
      readonly anchor: string;
    }
  | { readonly kind: 'monthly'; readonly for: 'that month' | 'the month before' };

/** A count of things: `14 computers` is 14 with the unit `computer` (the singular, as after `per`). */
export interface Quantity {
  readonly kind: 'quantity';
  readonly count: number;
  /** As written: `computers`. The reader sets the singular when it knows the prices and `units:` of the definition. */
  readonly unit: string;
}

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * What one thing costs, one kind of thing at most: `45.00 per computer per month` has units [`computer`] and the period `month`; `950.00 once` has neither;
 * `85.00 per hour` has the unit `hour`; `25.00 per half hour` the unit `half hour`. `included` costs nothing extra.
 */
export type Price =
  | { readonly kind: 'price'; readonly basis: 'included' }
  | {
      readonly kind: 'price';
      readonly basis: 'once' | 'unit' | 'period';
      readonly amount: Amount;
      readonly units: readonly string[];
      readonly period?: Period;
    };

/** One step of a price list by quantity: `up to 79 guests: 68.00 per guest`. Both bounds belong to the band. */
export interface PriceBand {
  readonly kind: 'band';
  readonly from?: number;
  readonly to?: number;
  readonly unit: string;
  readonly price: Price;
  /** There where the list says `each band its own units`: then a band prices only what falls into it, not the whole quantity. */
  readonly own?: true;
}

export type Weekday = 'Mo' | 'Tu' | 'We' | 'Th' | 'Fr' | 'Sa' | 'Su';

/** Days of the week, in order: `Mo-Fr`. */
export interface Days {
  readonly kind: 'days';
  readonly days: readonly Weekday[];
}

/** Opening hours in schema.org style: `Mo-Fr 08:00-18:00`. */
export interface Hours {
  readonly kind: 'hours';
  readonly days: readonly Weekday[];
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** How much is included: `2 calls per computer per month`. `unit` is as written after the count. */
export interface Limit {
  readonly kind: 'limit';
  readonly count: number;
  readonly unit: string;
  readonly per: readonly string[];
  readonly period?: Period;
}

/** What happens to the unused part of a limit: `lapses`, or `rolls over 1 month`. */
export type Unused = { readonly kind: 'unused'; readonly rollsOver?: Duration };

/**
 * Notice as a band: `31 days or more`, `15 to 30 days`, `7 days or less`. Both bounds belong to the band. Of `less than 24 hours` the
 * last full hour is the upper bound, and `under` is the figure as written.
 */
export interface NoticeBand {
  readonly kind: 'notice';
  readonly from?: number;
  readonly to?: number;
  readonly unit: TimeUnit;
  readonly under?: number;
}

/** A top sum: `up to 50.00`. */
export interface UpTo {
  readonly kind: 'up-to';
  readonly amount: Amount;
}

/** One way of stating late interest: `1.5% per month`, `8% per year above the base rate`. */
export interface InterestRate {
  readonly share: Share;
  readonly per: 'month' | 'year';
  readonly aboveBaseRate: boolean;
}

/** Late interest as written, all of its rates: `1.5% per month, 18% per year`. */
export interface Interest {
  readonly kind: 'interest';
  readonly rates: readonly InterestRate[];
}

/** The fee for taking work up again: an amount, or `10% of what is not yet invoiced`. */
export type RestartFee =
  | { readonly kind: 'restart-fee'; readonly amount: Amount }
  | { readonly kind: 'restart-fee'; readonly share: Share };

/** The limit of liability: an amount, `3 times the price`, `the fees of the last 12 months`, `the greater of X and Y`. */
export type Cap =
  | { readonly kind: 'cap'; readonly basis: 'amount'; readonly amount: Amount }
  | { readonly kind: 'cap'; readonly basis: 'times'; readonly times: number }
  | { readonly kind: 'cap'; readonly basis: 'fees'; readonly months: number }
  | { readonly kind: 'cap'; readonly basis: 'greater'; readonly of: readonly [Cap, Cap] };

/** What a cancellation costs: a share of the price, or the work done. */
export type CancellationCharge = Share | { readonly kind: 'work-done' };

/** A statement that the law was checked: `2026-12-01 by the owner`. */
export interface Checked {
  readonly kind: 'checked';
  readonly date: CalendarDate;
  readonly by: string;
}

/** Words printed as written, never computed. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
}

/** A sum reckoned in the agreement's currency, in its minor units. Never a float. */
export interface Money {
  readonly kind: 'money';
  readonly minor: bigint;
  readonly currency: string;
}

/** A whole number that counts: days moved, rounds of revision, the number of an amendment. */
export interface Count {
  readonly kind: 'count';
  readonly count: number;
}

/** Any single value that a document can print. compose/format has one case for each kind. */
export type Value =
  | Amount
  | Share
  | Duration
  | Moment
  | ClockTime
  | Quantity
  | Price
  | PriceBand
  | Days
  | Hours
  | Limit
  | Unused
  | NoticeBand
  | UpTo
  | Interest
  | RestartFee
  | Cap
  | CancellationCharge
  | Checked
  | Words
  | Money
  | Count;
