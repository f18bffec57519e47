/** Takes a definition and a rule on when work is paid, gives the invoices that come before they may. */
import type { Diagnostic } from '../../../diagnostic.ts';
import { step } from '../../../model/figure.ts';
import type { ServiceDefinition } from '../../../model/schema/definition.ts';
import type { Source } from '../../../model/source.ts';
import type { Moment } from '../../../model/values.ts';
import { saidAt } from '../../said.ts';
import type { Bound } from '../binding.ts';
import { against } from '../told.ts';
import { isAheadOfWork, isBeforeSigning } from './ahead.ts';

/** An invoice with the path of its day. */
interface Invoice {
  readonly path: string;
  readonly day: Moment;
}

/** The deposit is asked for before the work, and has a rule of its own; fees for a period pay for no single piece of work. */
export function earlyInvoices(definition: Source<ServiceDefinition>, bound: Bound): readonly Diagnostic[] {
  const { signed_first: signed, behind_work: behind, last_after_work: last } = bound.rule.contract ?? {};
  const { deposit, payment } = definition.value;
  const lines = (payment?.plan ?? [])
    .map(({ name, invoice }) => ({ path: step(step('payment.plan', name), 'invoice'), day: invoice }))
    .filter(({ day }) => day.kind !== 'periodic');
  const all = [...(deposit ? [{ path: 'deposit.invoice', day: deposit.invoice }] : []), ...lines];
  const ahead = lines.filter(({ day }) => isAheadOfWork(day));
  const isAllAhead = ahead.length === lines.length;
  return [
    ...(signed
      ? told(
          definition,
          bound,
          SIGNED,
          all.filter(({ day }) => isBeforeSigning(day)),
        )
      : []),
    ...(behind ? told(definition, bound, BEHIND, ahead) : []),
    ...(last && isAllAhead ? told(definition, bound, LAST, lines.slice(-1)) : []),
  ];
}

/** What is expected, and what to write. */
type Words = readonly [expected: string, hint: string];

const HANG = 'let the invoice hang on a milestone under schedule, such as invoice: done';
const SIGNED: Words = ['no invoice before both sides signed', 'write invoice: signature'];
const BEHIND: Words = ['an invoice that waits for the work that it pays for', HANG];
const LAST: Words = ['a last invoice that waits until the work is done', HANG];

function told(
  definition: Source<ServiceDefinition>,
  bound: Bound,
  [expected, hint]: Words,
  invoices: readonly Invoice[],
): readonly Diagnostic[] {
  const written = ['deposit.invoice', 'payment.plan.*.invoice'].flatMap((place) => saidAt(definition.raw, place));
  return invoices.flatMap(({ path }) =>
    written
      .filter((said) => said.path === path)
      .map(({ text }) => against(definition, bound, path, text, expected, hint)),
  );
}
