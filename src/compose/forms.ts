/** Takes a figure and the name of a form, gives its words in that form: what a template writes as `{{weekday date}}`. */
import type { Figure } from '../model/figure.ts';
import type { Value } from '../model/values.ts';
import { briefTimes, date, days, times } from './format/day.ts';
import type { Printed } from './format/format.ts';
import { traced } from './format/format.ts';
import { amount, bareMoney, money } from './format/number.ts';
import { price, range } from './format/price.ts';
import { duration, per } from './format/quantity.ts';
import type { Scope } from './format/scope.ts';

/** The figure in the form; undefined where that form is for other kinds of value. */
export function inForm(name: FormName, figure: Figure, scope: Scope): Printed | undefined {
  const form: Form = FORMS[name];
  if (form.write(figure.value, scope) === undefined) return undefined;
  return traced(figure, scope, (inner) => form.write(figure.value, inner) ?? '');
}

/** What a form is for, as a message says it. */
export function formIsFor(name: FormName): string {
  return FORMS[name].for;
}

export function isForm(name: string): name is FormName {
  return Object.hasOwn(FORMS, name);
}

interface Form {
  readonly for: string;
  readonly write: (value: Value, scope: Scope) => string | undefined;
}

export type FormName = keyof typeof FORMS;

const FORMS = {
  /** `1,140.00`, in a column whose head names the currency */
  bare: {
    for: 'a sum',
    write: (value, scope) => (value.kind === 'money' || value.kind === 'amount' ? bareMoney(value, scope) : undefined),
  },
  /** `08:00–18:00` of hours */
  brief: { for: 'hours', write: (value, scope) => (value.kind === 'hours' ? briefTimes(value, scope) : undefined) },
  /** `Monday to Friday` of hours */
  days: { for: 'hours', write: (value, scope) => (value.kind === 'hours' ? days(value, scope) : undefined) },
  /** `25 January 2027` */
  long: { for: 'a date', write: (value, scope) => (value.kind === 'date' ? date(value, scope, 'long') : undefined) },
  /** `up to 79 guests` of a band */
  range: { for: 'a price band', write: (value, scope) => (value.kind === 'band' ? range(value, scope) : undefined) },
  /** `$68.00 per guest` of a band */
  rate: {
    for: 'a price band',
    write: (value, scope) => (value.kind === 'band' ? price(value.price, scope) : undefined),
  },
  /** `25 Jan 2027` */
  short: { for: 'a date', write: (value, scope) => (value.kind === 'date' ? date(value, scope, 'short') : undefined) },
  /** `+£550.00`, `−£90.00`, `+5 business days`: a difference */
  signed: {
    for: 'a sum or a length of time',
    write: (value, scope) => {
      if (value.kind === 'money') return `${value.minor > 0n ? '+' : ''}${money(value, scope)}`;
      return value.kind === 'duration' ? `${value.count > 0 ? '+' : ''}${duration(value, scope)}` : undefined;
    },
  },
  /** `£45.00` of a price; `included` where it costs nothing extra */
  sum: {
    for: 'a price',
    write: (value, scope) => {
      if (value.kind !== 'price') return undefined;
      return value.basis === 'included' ? price(value, scope) : amount(value.amount, scope);
    },
  },
  /** `08:00 to 18:00` of hours */
  times: { for: 'hours', write: (value, scope) => (value.kind === 'hours' ? times(value, scope) : undefined) },
  /** `per computer per month` of a price; nothing where it is charged once */
  unit: {
    for: 'a price',
    write: (value, scope) => {
      if (value.kind !== 'price') return undefined;
      return value.basis === 'included' ? '' : per(value, scope).join(' ');
    },
  },
  /** `Monday 25 January 2027` */
  weekday: {
    for: 'a date',
    write: (value, scope) => (value.kind === 'date' ? date(value, scope, 'weekday') : undefined),
  },
} as const satisfies Record<string, Form>;
