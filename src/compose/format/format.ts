/** Takes a figure and a scope, gives its words in the language: one case for each kind of value. */
import type { Figure } from '../../model/figure.ts';
import type { Value } from '../../model/values.ts';
import { date, days, hours, time } from './day.ts';
import { anchor, offset, periodic } from './moment.ts';
import { amount, money, share, whole } from './number.ts';
import { band, cap, interest, price, restartFee } from './price.ts';
import { duration, limit, notice, quantity, unused } from './quantity.ts';
import type { Scope } from './scope.ts';
import { fill } from './scope.ts';

/** Printed words and all that they hang on. */
export interface Printed {
  readonly text: string;
  readonly from: readonly string[];
}

/** The figure's words; `from` is the figure's own and that of every name in them. */
export function format(figure: Figure, scope: Scope): Printed {
  return traced(figure, scope, (inner) => write(figure.value.kind, figure.value, inner));
}

/** Words that `print` makes of a figure, with the paths of all names that it asked for on the way. */
export function traced(figure: Figure, scope: Scope, print: (scope: Scope) => string): Printed {
  const from = new Set(figure.from);
  const text = print({
    ...scope,
    format: {
      ...scope.format,
      anchor(id) {
        const name = scope.format.anchor(id);
        for (const path of name?.from ?? []) from.add(path);
        return name;
      },
    },
  });
  return { text, from: [...from].sort() };
}

type Kind = Value['kind'];
type ValueOf<K extends Kind> = Extract<Value, { kind: K }>;

function write<K extends Kind>(kind: K, value: ValueOf<K>, scope: Scope): string {
  return FORMATS[kind](value, scope);
}

const FORMATS: { readonly [K in Kind]: (value: ValueOf<K>, scope: Scope) => string } = {
  amount,
  share,
  duration,
  date,
  anchor,
  offset,
  periodic,
  time,
  quantity,
  price,
  band,
  days,
  hours,
  limit,
  unused,
  notice,
  'up-to': (value, scope) => fill(scope.language.up_to, { amount: amount(value.amount, scope) }),
  interest,
  'restart-fee': restartFee,
  cap,
  'work-done': (_, { language }) => language.work_done,
  checked: (value, scope) => fill(scope.language.checked, { date: date(value.date, scope), by: value.by }),
  words: ({ text }) => text,
  money,
  count: ({ count }, scope) => whole(count, scope),
};
