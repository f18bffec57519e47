/** Takes the operations of a change as written, gives what applying them to a shipped example says, and the terms and reckoning after it. */
import { parse } from 'yaml';
import { apply } from '../../src/model/amendment.ts';
import { given } from '../../src/model/figure.ts';
import { ladders } from '../../src/model/ladder.ts';
import { clockOf } from '../../src/model/reckon.ts';
import { replan } from '../../src/model/replan.ts';
import { changeFileSchema } from '../../src/model/schema/change.ts';
import { type Terms, termsSchema } from '../../src/model/schema/terms.ts';
import type { Source } from '../../src/model/source.ts';
import { fromRaw, reckoned, terms } from './examples.ts';

const HEAD = 'amends: HIT-2026-0001\ndate: DATE\nrequested_by: client\nreason: Growth.\nchanges:\n';

/** A change file with these operations, each written as an item of its list. */
export const change = (changes: string, date = '2027-01-25') =>
  fromRaw(changeFileSchema, parse(HEAD.replace('DATE', date) + changes, { schema: 'failsafe' }), 'change');

/** `message | hint` of each fault; every fault has its place in the change file. */
export function faults(name: string, changes: string, date?: string, before = terms(name)): readonly string[] {
  const outcome = apply(before, change(changes, date));
  if (outcome.ok) return [];
  return outcome.diagnostics.map(
    ({ message, hint, place }) => `${place?.file === 'change.yaml' ? '' : 'no place: '}${message} | ${hint}`,
  );
}

/** The agreement after the change, its billing plan and its ladders. */
export function amended(
  name: string,
  changes: string,
  { date = '2027-01-25', before = terms(name) }: { date?: string; before?: Source<Terms> } = {},
) {
  const file = change(changes, date);
  const outcome = apply(before, file);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const after: Source<Terms> = { value: termsSchema.parse(outcome.value.raw), ...outcome.value };
  const stage = { reckoning: reckoned(before), plan: reckoned(before).plan };
  const reckoning = reckoned(after);
  const plan = replan(
    stage,
    { terms: after.value, reckoning },
    { date: given('amendment.date', file.value.date), invoiced: [], dates: outcome.value.dates },
  );
  const ladder = ladders(stage, { reckoning, plan }, stage, clockOf(after.value));
  return { ...outcome.value, after, value: after.value, reckoning, plan, ladder };
}
