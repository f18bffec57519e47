/** Takes agreed terms as written, before and after somebody edited them, gives the operations of a change file that lead from one to the other. */
import { fieldChanges } from './diff/fields.ts';
import { type Found, performed, type Step } from './diff/found.ts';
import { goneThings, listChanges, wordChanges } from './diff/lists.ts';
import { changedServices, goneServices, newServices } from './diff/services.ts';
import { settled, type When } from './diff/settled.ts';
import { newSums, receivedChanges, sumChanges } from './diff/sums.ts';
import { isMap } from './raw.ts';
import type { Raw } from './source.ts';

export type { Found } from './diff/found.ts';
export { sameTerms } from './diff/normal.ts';
export { renamed } from './diff/renamed.ts';
export { settled, type When } from './diff/settled.ts';

/**
 * What is found is in an order in which it can be done: new things come before what hangs on them, and what goes comes last.
 * Fields come after all operations that speak of whole things, so that each says only what no other does.
 */
const STEPS: readonly Step[] = [
  sumChanges,
  changedServices,
  newServices,
  goneServices,
  listChanges,
  receivedChanges,
  fieldChanges,
  wordChanges,
  newSums,
  goneThings,
];

/**
 * The operations, each the most special there is, such that applying them to `before` gives `settled(before, after, when)`. The
 * order of things that have names says nothing, so that an edited file that only moves them changes nothing.
 * @param before agreed terms
 * @param after the same, edited; in the form of terms
 */
export function diff(before: Raw, after: Raw, when: When): readonly Found[] {
  const target = settled(before, after, when);
  const found: Found[] = [];
  const refused: string[] = [];
  let now = before;
  for (const find of STEPS) {
    for (const each of find(now, target)) {
      const path = each.says[''] ?? '';
      // What can't be done is told once, by the operation that is most special.
      if (refused.some((place) => path === place || path.startsWith(`${place}.`))) continue;
      const said = dated(each, when);
      found.push(said);
      const next = performed(now, said, when.date);
      if (next === undefined) refused.push(path);
      else now = next;
    }
  }
  return found;
}

/** With the day from which it holds, where it names none; without it where that is the date of the amendment. */
function dated(found: Found, { date, from: since = date }: When): Found {
  const raw = Object.entries(found.raw).map(([op, own]): [string, Raw] => {
    if (!isMap(own)) return [op, own];
    const { from = since, ...rest } = own;
    if (from !== date) return [op, { ...rest, from }];
    // What is taken out is said by its name alone.
    return [op, op.startsWith('remove') ? (rest['id'] ?? rest['what'] ?? rest) : rest];
  });
  return { ...found, raw: Object.fromEntries(raw) };
}
