/** Takes changes to a shipped example, one after the other, gives what stands after each: its terms, reckoning, billing plan and ladders. */
import { apply } from '../../src/model/amendment.ts';
import { date as day } from '../../src/model/calendar.ts';
import { given } from '../../src/model/figure.ts';
import { ladders } from '../../src/model/ladder.ts';
import { clockOf } from '../../src/model/reckon.ts';
import type { Instalment, Ladders, Reckoning } from '../../src/model/reckoning.ts';
import { replan } from '../../src/model/replan.ts';
import { type Terms, termsSchema } from '../../src/model/schema/terms.ts';
import type { Source } from '../../src/model/source.ts';
import { change } from './changing.ts';
import { reckoned } from './examples.ts';

/** One amendment: its operations as written, its date, and the day on which both sides had accepted it. */
export interface Change {
  readonly changes: string;
  readonly date: string;
  readonly accepted?: string;
}

export interface Step {
  readonly terms: Source<Terms>;
  readonly reckoning: Reckoning;
  readonly plan: readonly Instalment[];
  /** Absent of the contract itself. */
  readonly ladder?: Ladders;
}

/** The contract as signed, then each step. */
export function chained(terms: Source<Terms>, changes: readonly Change[]): readonly Step[] {
  const reckoning = reckoned(terms);
  const original: Step = { terms, reckoning, plan: reckoning.plan };
  const steps: Step[] = [original];
  for (const one of changes) steps.push(next(steps.at(-1) ?? original, original, one));
  return steps;
}

function next(before: Step, original: Step, { changes, date, accepted }: Change): Step {
  const file = change(changes, date);
  const outcome = apply(before.terms, file);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const terms: Source<Terms> = { value: termsSchema.parse(outcome.value.raw), ...outcome.value };
  const reckoning = reckoned(terms);
  const amendment = {
    date: given('amendment.date', file.value.date),
    invoiced: [],
    dates: outcome.value.dates,
    ...(accepted !== undefined && { accepted: day(accepted) }),
  };
  const plan = replan(before, { terms: terms.value, reckoning }, amendment);
  const ladder = ladders(before, { reckoning, plan }, original, clockOf(terms.value));
  return { terms, reckoning, plan, ladder };
}
