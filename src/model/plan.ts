/** Takes the lines of the price and the plan as agreed, gives every instalment with its day and its sum. */
import { chargePath } from './added-lines.ts';
import type { Bill, Billable } from './billing.ts';
import { bill, totals } from './billing.ts';
import { firstOf, firstOfNext } from './calendar.ts';
import { toppedDeposit } from './deposit.ts';
import { partOf, within } from './fees.ts';
import type { Figure } from './figure.ts';
import { given, reckoned, step } from './figure.ts';
import { words } from './lines.ts';
import type { Clock } from './moment.ts';
import { resolve } from './moment.ts';
import { exact, rounded } from './money.ts';
import type { Instalment, Line, Totals, When } from './reckoning.ts';
import { heldBack } from './retention.ts';
import type { Deposit, PlanLine, Retention, Terms } from './schema/terms.ts';
import { counted } from './tax.ts';
import type { CalendarDate, Moment, Period, Periodic } from './values.ts';

/** Finds the day of an anchor, such as `signature` or a milestone. */
export type AnchorOf = (name: string) => When | undefined;

/** The deposit, the lines of the plan in their order, then services and charges that an amendment gave an invoice of their own. */
export function planOf(terms: Terms, lines: readonly Line[], anchorOf: AnchorOf, clock: Clock): readonly Instalment[] {
  const parts = billables(terms, lines);
  const drafts = draftsOf(terms, lines, parts);
  const bills = drafts.flatMap(({ bill }) => (bill ? [bill] : []));
  const sums = bill(parts, bills, terms.currency, terms.rounding.mode);
  const plan = drafts.map((draft): Instalment => {
    const sum = draft.bill && sums[bills.indexOf(draft.bill)];
    const days = draft.recurring
      ? recurringDays(terms, draft, draft.recurring, anchorOf, clock)
      : invoiceDays(
          terms,
          draft.result,
          resolve(`${draft.result}.invoice`, draft.instalment.invoice, anchorOf, clock),
          anchorOf,
          clock,
        );
    return { ...draft.instalment, ...days, ...(sum && { sum }), fixed: false };
  });
  const retention = terms.payment?.retention;
  if (retention === undefined) return plan;
  const held = heldBack(terms, retention, plan);
  return [...held.plan, released(terms, retention, held.held, anchorOf, clock)];
}

/** The line that bills what was held back. */
function released(
  terms: Terms,
  { name, share, released }: Retention,
  sum: Totals,
  anchorOf: AnchorOf,
  clock: Clock,
): Instalment {
  const path = 'payment.retention';
  const invoice = given(`${path}.released`, released);
  const day = resolve('plan.retention.invoice', invoice, anchorOf, clock);
  return {
    kind: 'instalment',
    path,
    name: words(`${path}.name`, name),
    of: [],
    share: given(`${path}.share`, share),
    invoice,
    ...invoiceDays(terms, 'plan.retention', day, anchorOf, clock),
    sum,
    fixed: false,
  };
}

/** A line of the plan before its days and its share of the one-off sums are known. */
interface Draft {
  readonly result: string;
  readonly instalment: Omit<Instalment, 'fixed'>;
  readonly bill?: Bill;
  readonly recurring?: { readonly lines: readonly Line[]; readonly begins?: Figure<Moment> };
}

function draftsOf(terms: Terms, lines: readonly Line[], parts: readonly Billable[]): readonly Draft[] {
  const drafts = (terms.payment?.plan ?? []).flatMap((line) => planDrafts(terms, line, lines));
  const { deposit } = terms;
  return [
    ...(deposit ? [depositDraft(deposit, toppedDeposit(terms, deposit, parts))] : []),
    ...drafts,
    ...terms.services.flatMap(({ id, name, invoice, estimate }) =>
      apartDraft(step('services', id), step('plan', id), id, name, invoice).map((draft) =>
        estimate ? asUsed(draft) : draft,
      ),
    ),
    ...(terms.engagement.charges ?? []).flatMap((charge) => {
      const path = chargePath(charge);
      return apartDraft(path, step('plan.charges', charge.name), path, charge.name, charge.invoice);
    }),
  ];
}

/** What an amendment gave an invoice of its own. */
function apartDraft(
  path: string,
  result: string,
  billed: string,
  name: string,
  invoice: Moment | undefined,
): readonly Draft[] {
  if (invoice === undefined) return [];
  return [
    {
      result,
      instalment: {
        kind: 'own line',
        path: `${path}.invoice`,
        name: words(`${path}.name`, name),
        of: [billed],
        invoice: given(`${path}.invoice`, invoice),
      },
      bill: { path: result, of: [billed] },
    },
  ];
}

/** What is billed as used has a day, and no sum before that. */
function asUsed({ result, instalment }: Draft): Draft {
  return { result, instalment: { ...instalment, kind: 'extras' } };
}

function depositDraft(deposit: Deposit, topped: ReturnType<typeof toppedDeposit>): Draft {
  const share = given('deposit.share', deposit.share);
  const invoice = given('deposit.invoice', deposit.invoice);
  return {
    result: 'plan.deposit',
    instalment: { kind: 'deposit', path: 'deposit', of: deposit.of, share, invoice },
    bill: { path: 'plan.deposit', of: deposit.of, ...(topped ?? { share }) },
  };
}

function planDrafts(terms: Terms, line: PlanLine, lines: readonly Line[]): readonly Draft[] {
  const path = step('payment.plan', line.name);
  const result = step('plan', line.name);
  const shared = { path, name: words(`${path}.name`, line.name), invoice: given(`${path}.invoice`, line.invoice) };
  if (line.of === 'extras') return [{ result, instalment: { ...shared, kind: 'extras', of: [] } }];
  const of = line.of ?? terms.services.filter(({ invoice, estimate }) => !invoice && !estimate).map(({ id }) => id);
  if (line.share === undefined && line.amount === undefined) {
    const fees = within(counted(lines), of, terms).filter((fee) => fee.period !== undefined);
    if (fees.length > 0) {
      const all = [{ of, lines: counted(lines) }];
      return recurringDrafts(terms, line, fees, { ...shared, of, fees: all }, result);
    }
    const used = of.filter((id) => lines.some((one) => one.kind === 'estimate' && one.id === id));
    if (line.of && used.length === of.length) return [{ result, instalment: { ...shared, kind: 'extras', of } }];
  }
  const share = line.share === undefined || line.share === 'remaining' ? undefined : given(`${path}.share`, line.share);
  const { currency, rounding } = terms;
  const amount =
    line.amount &&
    rounded(`${path}.amount`, exact(given(`${path}.amount`, line.amount), currency), currency, rounding.mode);
  return [
    {
      result,
      instalment: { ...shared, kind: 'instalment', of, ...(share && { share }) },
      bill: { path: result, of, ...(share && { share }), ...(amount && { amount }) },
    },
  ];
}

/** One instalment for each period that the line's services are charged by. */
function recurringDrafts(
  terms: Terms,
  line: PlanLine,
  fees: readonly Line[],
  shared: Pick<Instalment, 'path' | 'name' | 'invoice' | 'of' | 'fees'>,
  result: string,
): readonly Draft[] {
  const { start } = terms.engagement;
  const begins = line.begins
    ? given<Moment>(`${shared.path}.begins`, line.begins)
    : start && given<Moment>('engagement.start', start);
  return periodsOf(fees).map((period) => {
    const own = fees.filter((fee) => fee.period === period);
    return {
      result,
      instalment: { ...shared, kind: 'recurring', period, sum: totals(result, own, terms.currency) },
      recurring: { lines: own, ...(begins && { begins }) },
    };
  });
}

export function periodsOf(lines: readonly Line[]): readonly Period[] {
  return [...new Set(lines.flatMap(({ period }) => (period ? [period] : [])))];
}

/** What each service costs once, after all that comes off, and what is charged besides. */
function billables(terms: Terms, lines: readonly Line[]): readonly Billable[] {
  const once = counted(lines).filter((line) => line.period === undefined);
  const billed = [...terms.services.map(({ id }) => id), ...(terms.engagement.charges ?? []).map(chargePath)];
  return billed.flatMap((id) => {
    const own = within(once, [id], terms);
    const rate = own[0]?.rate;
    if (own.length === 0) return [];
    return [{ service: id, ...totals(step('lines', id), own, terms.currency), ...(rate && { rate }) }];
  });
}

function recurringDays(
  terms: Terms,
  draft: Draft,
  { lines, begins }: NonNullable<Draft['recurring']>,
  anchorOf: AnchorOf,
  clock: Clock,
): Partial<Instalment> {
  const { result, instalment } = draft;
  const first = begins && resolve(`${result}.begins`, begins, anchorOf, clock)?.date;
  const { invoice, period } = instalment;
  if (first === undefined) return {};
  const periodic = invoice.value.kind === 'periodic' ? invoice.value : undefined;
  const invoiced: When | undefined = periodic
    ? { date: reckoned(`${result}.invoice`, [first], firstInvoice(first.value, periodic)) }
    : resolve(`${result}.invoice`, invoice, anchorOf, clock);
  const part =
    periodic?.each === period && periodic ? partOf(`${result}.part`, periodic.each, lines, first, terms) : undefined;
  return { begins: first, ...(part && { part }), ...invoiceDays(terms, result, invoiced, anchorOf, clock) };
}

/** The first invoice is that of the first full month, quarter or year; a part before it is invoiced with it. */
export function firstInvoice(begins: CalendarDate, periodic: Periodic): CalendarDate {
  const { each } = periodic;
  const full = firstOf(each, begins).iso === begins.iso ? begins : firstOfNext(each, begins);
  return periodic.for === 'that' ? full : firstOfNext(each, full);
}

/** The day of an invoice and the last day to pay it. */
export function invoiceDays(
  terms: Terms,
  result: string,
  invoiced: When | undefined,
  anchorOf: AnchorOf,
  clock: Clock,
): Pick<Instalment, 'invoiced' | 'due'> {
  if (invoiced === undefined) return {};
  const within = terms.payment?.pay_within;
  const anchor: AnchorOf = (name) => (name === 'invoice' ? invoiced : anchorOf(name));
  const due = within && resolve(`${result}.due`, given('payment.pay_within', within), anchor, clock);
  return { invoiced: invoiced.date, ...(due && { due: due.date }) };
}
