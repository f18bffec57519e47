/** Takes a stored contract, gives what was agreed at each step: as signed, and after each amendment. */
import type { Agreed } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import { apply } from '../model/amendment.ts';
import { date as day } from '../model/calendar.ts';
import { given } from '../model/figure.ts';
import type { Clock } from '../model/moment.ts';
import { clockOf } from '../model/reckon.ts';
import type { Instalment } from '../model/reckoning.ts';
import { replan } from '../model/replan.ts';
import { type ChangeFile, changeFileSchema } from '../model/schema/change.ts';
import { type Terms, termsSchema } from '../model/schema/terms.ts';
import type { Places, Raw, Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { checkChange, parseTerms } from '../read/index.ts';
import type { StoredContract, StoredPaper } from '../register/contract.ts';
import { RECORD_FILE } from '../register/issue.ts';
import { type Json, recordFault } from '../register/record.ts';
import { reckoned } from './agreement.ts';
import { after, refused } from './answer.ts';

/** What is agreed at one step, with the payment plan as it is billed then. */
export interface Standing extends Agreed {
  readonly plan: readonly Instalment[];
  /** How it counts days. */
  readonly clock: Clock;
  /** The day on which the contract was signed by both. */
  readonly signed?: CalendarDate;
}

/** What is agreed after a change. */
export interface Amended extends Standing {
  /** Of each path of the terms that the change wrote: the path in the change file that says it. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A contract and what became of it: as signed, then after each amendment. */
export type History = readonly [Standing, ...Standing[]];

/** What stands after all that is in a history. */
export function lastOf(history: History): Standing {
  return history.at(-1) ?? history[0];
}

/**
 * The contract as signed, then as it stood after each amendment that was not withdrawn or left behind.
 * @param of what of each change counts; all of it where it is left out
 */
export function standings(
  stored: StoredContract,
  of: (change: Source<ChangeFile>) => Source<ChangeFile> = (change) => change,
): Outcome<History> {
  const signed = original(stored.contract);
  if (!signed.ok) return signed;
  const steps: [Standing, ...Standing[]] = [signed.value];
  let before = signed.value;
  for (const paper of stored.amendments.filter(({ withdrawn, outdated }) => !withdrawn && !outdated)) {
    const file = `${paper.folder}/${RECORD_FILE}`;
    const change = recordedChange(paper);
    const next = change.ok
      ? step(before, of(change.value), (raw) => recorded(termsSchema, raw, file), paper.accepted)
      : change;
    if (!next.ok) return next;
    before = next.value;
    steps.push(before);
  }
  return { ok: true, value: steps, diagnostics: [] };
}

/** The change of an amendment, as it was read when that was issued. */
export function recordedChange({ record, folder }: StoredPaper): Outcome<Source<ChangeFile>> {
  return recorded(changeFileSchema, rawOf(record.change), `${folder}/${RECORD_FILE}`);
}

/** Where a contract stands before any amendment; `signed` is the later of the two signing days, once both have signed. */
export function standing(terms: Source<Terms>, signed?: CalendarDate): Outcome<Standing> {
  const agreed = reckoned(terms, signed);
  if (!agreed.ok) return agreed;
  const { plan } = agreed.value.reckoning;
  return { ...agreed, value: { ...agreed.value, plan, clock: clockOf(terms.value), ...(signed && { signed }) } };
}

/** What is agreed after a change, accepted by both on a day, or not yet; refused where the change can't be made. */
export function amend(before: Standing, change: Source<ChangeFile>, accepted?: CalendarDate): Outcome<Amended> {
  const unknown = checkChange(change, before.terms);
  return unknown.length > 0 ? refused(unknown) : step(before, change, parseTerms, accepted?.iso);
}

/** One step of the chain; `judge` reads the terms after it, `accepted` is the day on which both sides had accepted it, if they have. */
function step(
  before: Standing,
  change: Source<ChangeFile>,
  judge: (raw: Raw, places: Places) => Outcome<Source<Terms>>,
  accepted?: string,
): Outcome<Amended> {
  const applied = apply(before.terms, change);
  if (!applied.ok) return applied;
  const { raw, places, dates, sources } = applied.value;
  const terms = judge(raw, places);
  const agreed = terms.ok ? reckoned(terms.value, before.signed) : terms;
  if (!agreed.ok) return after(applied.diagnostics, agreed);
  const { date, invoiced = [] } = change.value;
  const plan = replan(
    before,
    { terms: agreed.value.terms.value, reckoning: agreed.value.reckoning },
    {
      date: given('amendment.date', date),
      invoiced,
      dates,
      ...(accepted !== undefined && { accepted: day(accepted) }),
    },
  );
  const clock = clockOf(agreed.value.terms.value);
  const value = { ...agreed.value, plan, clock, sources, ...(before.signed && { signed: before.signed }) };
  return { ok: true, value, diagnostics: applied.diagnostics };
}

/** What the terms in a record come to by themselves; `accepted` is the day on which both had signed the contract. */
export function original({
  record,
  folder,
  accepted,
}: Pick<StoredPaper, 'record' | 'folder' | 'accepted'>): Outcome<Standing> {
  const terms = recorded(termsSchema, rawOf(record.terms), `${folder}/${RECORD_FILE}`);
  return terms.ok ? standing(terms.value, accepted === undefined ? undefined : day(accepted)) : terms;
}

/**
 * What was agreed, as it was read when it was issued. It isn't read as YAML again, where quotes and commas would mean something;
 * nor is it judged again, since checks that are younger must not keep an older contract from being amended.
 */
function recorded<T>(schema: Schema<T>, raw: Raw, file: string): Outcome<Source<T>> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return refused([recordFault(file, 'what it holds is not in the form of its files')]);
  return { ok: true, value: { value: parsed.data, raw, places: new Map() }, diagnostics: [] };
}

interface Schema<T> {
  safeParse(raw: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** What was written holds text only; `unsealPaper` lets nothing else in. */
export function rawOf(json: Json): Raw {
  if (typeof json === 'string') return json;
  if (json === null || typeof json === 'boolean') throw new Error('A record holds terms that are no text');
  if (isList(json)) return json.map(rawOf);
  return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, rawOf(part)]));
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
