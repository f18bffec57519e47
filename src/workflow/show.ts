/** Takes the number of a contract, gives what stands today: sums, days and invoices to come, what awaits a signature; or its terms as a file. */
import type { Outcome } from '../diagnostic.ts';
import type { Dated, Instalment, Reckoning, Totals } from '../model/reckoning.ts';
import type { Period } from '../model/values.ts';
import { writePlain } from '../read/index.ts';
import { SIDES, type Side } from '../register/acceptance.ts';
import { inForce, readContract, type StoredContract } from '../register/contract.ts';
import { decimal } from '../register/figures.ts';
import { paperLabel } from '../register/paper.ts';
import { type State, stateOf } from '../register/state.ts';
import type { World } from '../world.ts';
import { answering, refused } from './answer.ts';
import { lastOf, type Standing, standings } from './chain.ts';
import { paperNamed } from './named.ts';
import { ordered } from './ordered.ts';
import { textIn } from './recorded.ts';

export interface ShowRequest {
  /** The register's folder. */
  readonly out: string;
  /** The number of a contract. */
  readonly paper: string;
}

/** A sum before tax, its tax, and both together, as text: `1585.00`. */
export interface ShownSum {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

/** What stands of a contract. Days are ISO 8601. */
export interface Shown {
  readonly number: string;
  readonly state: State;
  /** Why and since when, of a contract that was withdrawn or ended. */
  readonly closed?: { readonly date: string; readonly reason: string };
  readonly provider: string;
  readonly client: string;
  /** The day for which this was worked out. */
  readonly today: string;
  readonly currency: string;
  /** What is charged once, as amended to date. */
  readonly once?: ShownSum;
  readonly periods: readonly (ShownSum & { readonly per: Period })[];
  /** Milestones and duties from today on, and the end of the term, in order. */
  readonly dates: readonly { readonly date: string; readonly name: string }[];
  /** What is still to be invoiced, in the order of the plan; without a day where it can't be known yet. */
  readonly invoices: readonly (Partial<ShownSum> & {
    readonly name: string;
    readonly date?: string;
    readonly per?: Period;
  })[];
  /** The last day to give notice, where that is not over. */
  readonly notice?: string;
  /** The papers that were not accepted by both sides yet. */
  readonly awaits: readonly { readonly number: string; readonly sides: readonly Side[]; readonly until?: string }[];
}

/** What stands of a contract: the contract and the amendments that both sides accepted. */
export function showContract(world: World, request: ShowRequest): Promise<Outcome<Shown>> {
  return answering(async () => {
    const stood = await standingOf(world, request);
    return stood.ok ? { ...stood, value: shownOf(world, stood.value) } : stood;
  });
}

/** What stands of a contract that was read, as of today where it is. */
export function shownOf(world: World, { stored, standing }: Stood): Shown {
  const { contract, ended } = stored;
  const { terms, reckoning } = standing;
  const { withdrawn, superseded } = contract;
  const today = world.today(textIn(contract.record.terms, 'time_zone'));
  const replaced = superseded && { date: superseded.date, reason: `${superseded.by} took its place` };
  const closed = ended ?? withdrawn ?? replaced;
  const notice = reckoning.timetable.lastNotice?.value.iso;
  const never = withdrawn !== undefined || superseded !== undefined;
  const over = never || (ended !== undefined && ended.date < today);
  return {
    number: contract.name.number,
    state: stateOf(contract, ended),
    ...(closed && { closed: { date: closed.date, reason: closed.reason } }),
    provider: terms.value.provider.name,
    client: terms.value.client.name,
    today,
    currency: reckoning.currency,
    ...shownSums(reckoning),
    dates: over ? [] : shownDates(standing, today, ended?.date),
    invoices: never ? [] : invoicesToSend(standing.plan, today, over),
    ...(notice !== undefined && !closed && notice >= today && { notice }),
    awaits: awaiting(stored),
  };
}

/** The agreed terms of a contract, as amended to date, as one YAML file. */
export function termsFile(world: World, request: ShowRequest): Promise<Outcome<string>> {
  return answering(async () => {
    const stood = await standingOf(world, request);
    if (!stood.ok) return stood;
    const { raw, value } = stood.value.standing.terms;
    return { ...stood, value: writePlain(ordered(raw, value)) };
  });
}

/** A contract with what both sides accepted of it last. */
interface Stood {
  readonly stored: StoredContract;
  readonly standing: Standing;
}

async function standingOf(world: World, { out, paper }: ShowRequest): Promise<Outcome<Stood>> {
  const name = paperNamed(paper);
  if (!name.ok) return name;
  const { number, ordinal } = name.value;
  if (ordinal !== undefined) {
    const message = `${paper} is an amendment, and what stands is shown of a whole contract`;
    return refused([{ rule: 'register/show', level: 'error', message, hint: `plainterms show ${number}` }]);
  }
  const stored = await readContract(world, out, number);
  return stored.ok ? stoodOf(stored.value) : stored;
}

/** The last standing that both sides accepted. */
export function stoodOf(stored: StoredContract): Outcome<Stood> {
  const amendments = stored.amendments.filter(({ accepted }) => accepted !== undefined);
  const history = standings({ ...stored, amendments });
  if (!history.ok) return history;
  const standing = lastOf(history.value);
  return { ok: true, value: { stored, standing }, diagnostics: [] };
}

function sum({ net, tax, gross }: Totals): ShownSum {
  return { net: decimal(net.value), tax: decimal(tax.value), gross: decimal(gross.value) };
}

/** What is charged once and per period. */
export function shownSums({ oneOff, periods }: Reckoning): Pick<Shown, 'once' | 'periods'> {
  return {
    ...(oneOff && { once: sum(oneOff) }),
    periods: periods.map(({ period, totals }) => ({ per: period, ...sum(totals) })),
  };
}

/** All days, or those from one on and until another. A duty that was met is behind; of a contract that ends, so is what comes after. */
export function shownDates({ reckoning }: Standing, first = '', last = '9999'): Shown['dates'] {
  const { milestones, duties, termEnd } = reckoning.timetable;
  const dated = [...milestones, ...duties].flatMap(({ name, date, received }: Dated) =>
    date && !received ? [{ date: date.value.iso, name: name.value.text }] : [],
  );
  const term = termEnd ? [{ date: termEnd.value.iso, name: 'Last day of the term' }] : [];
  return [...dated, ...term]
    .filter(({ date }) => date >= first && date <= last)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** A fee goes on until an amendment replaced it, or the contract is over; all else is to be sent from its day on. */
function invoicesToSend(plan: readonly Instalment[], today: string, over: boolean): Shown['invoices'] {
  return plan
    .filter(({ kind, invoiced, until }) =>
      kind === 'recurring'
        ? !over && (until === undefined || until.value.iso >= today)
        : !invoiced || invoiced.value.iso >= today,
    )
    .map(({ kind, name, invoiced, sum: totals, period }) => ({
      name: name?.value.text ?? kindWords(kind),
      ...(invoiced && { date: invoiced.value.iso }),
      ...(totals && sum(totals)),
      ...(period && { per: period }),
    }));
}

/** What a line of a payment plan without a name is called. */
export function kindWords(kind: string | undefined): string {
  return new Map<string | undefined, string>(Object.entries(WORDS)).get(kind) ?? '';
}

const WORDS: { readonly [kind in Instalment['kind']]: string } = {
  deposit: 'Deposit',
  instalment: 'Instalment',
  recurring: 'Fees',
  extras: 'Extras',
  'own line': 'By amendment',
  refund: 'Refund',
};

function awaiting(stored: StoredContract): Shown['awaits'] {
  return inForce(stored)
    .filter(({ accepted }) => accepted === undefined)
    .map(({ name, acceptances, record }) => ({
      number: paperLabel(name),
      sides: SIDES.filter((side) => !acceptances[side]),
      ...(record.open_until !== null && { until: record.open_until }),
    }));
}
