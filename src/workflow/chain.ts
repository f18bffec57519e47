/** Takes a stored contract, gives what was agreed at each step: as signed, and after each amendment. */
import type { Outcome } from '../diagnostic.ts';
import { apply } from '../model/amendment.ts';
import { date as day } from '../model/calendar.ts';
import { given } from '../model/figure.ts';
import type { Clock } from '../model/moment.ts';
import { clockOf } from '../model/reckon.ts';
import type { Instalment } from '../model/reckoning.ts';
import { replan } from '../model/replan.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import type { Raw, Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { checkChange, parseTerms, readChange } from '../read/index.ts';
import type { StoredContract, StoredPaper } from '../register/contract.ts';
import type { Json } from '../register/record.ts';
import { type Agreed, reckoned } from './agreement.ts';
import { after, refused } from './answer.ts';

/** What is agreed at one step, with the payment plan as it is billed then. */
export interface Standing extends Agreed {
  readonly plan: readonly Instalment[];
  /** How it counts days. */
  readonly clock: Clock;
  /** The day on which the contract was signed by both. */
  readonly signed?: CalendarDate;
}

/** The contract as signed, then as it stood after each amendment. */
export function standings(stored: StoredContract): Outcome<readonly [Standing, ...Standing[]]> {
  const signed = original(stored.contract);
  if (!signed.ok) return signed;
  const steps: [Standing, ...Standing[]] = [signed.value];
  let before = signed.value;
  for (const paper of stored.amendments) {
    const change = recordedChange(paper);
    const next = change.ok ? amend(before, change.value) : change;
    if (!next.ok) return next;
    before = next.value;
    steps.push(before);
  }
  return { ok: true, value: steps, diagnostics: [] };
}

/** What is agreed after a change; refused where the change can't be made. */
export function amend(before: Standing, change: Source<ChangeFile>): Outcome<Standing> {
  const unknown = checkChange(change, before.terms);
  if (unknown.length > 0) return refused(...unknown);
  const applied = apply(before.terms, change);
  if (!applied.ok) return applied;
  const { raw, places, dates } = applied.value;
  const terms = parseTerms(raw, places);
  const agreed = terms.ok ? reckoned(terms.value, before.signed) : terms;
  if (!agreed.ok) return after(applied.diagnostics, agreed);
  const { date, invoiced = [] } = change.value;
  const plan = replan(
    before,
    { terms: agreed.value.terms.value, reckoning: agreed.value.reckoning },
    { date: given('amendment.date', date), invoiced, dates },
  );
  const clock = clockOf(agreed.value.terms.value);
  const value = { ...agreed.value, plan, clock, ...(before.signed && { signed: before.signed }) };
  return { ok: true, value, diagnostics: applied.diagnostics };
}

function original({ record, accepted }: StoredPaper): Outcome<Standing> {
  const signed = accepted === undefined ? undefined : day(accepted);
  const terms = parseTerms(rawOf(record.terms), new Map());
  const agreed = terms.ok ? reckoned(terms.value, signed) : terms;
  if (!agreed.ok) return agreed;
  const { plan } = agreed.value.reckoning;
  return {
    ...agreed,
    value: { ...agreed.value, plan, clock: clockOf(agreed.value.terms.value), ...(signed && { signed }) },
  };
}

/** JSON is YAML, so that a change is read from its record as it was read from its file. */
function recordedChange({ record, folder }: StoredPaper): Outcome<Source<ChangeFile>> {
  return readChange(new TextEncoder().encode(JSON.stringify(record.change)), `${folder}/record.json`);
}

/** What was written holds text only; anything else was not written by this program. */
function rawOf(json: Json): Raw {
  if (typeof json === 'string') return json;
  if (json === null || typeof json === 'boolean') throw new Error('A record holds terms that are no text');
  if (isList(json)) return json.map(rawOf);
  return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, rawOf(part)]));
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
