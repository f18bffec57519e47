/** Takes a definition that was read, gives what the rules find in it, in the order of the file. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Places } from '../model/source.ts';
import { byPlace, placeOf } from './place.ts';
import type { Facts, Finding, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

export { type Covered, coverage } from './coverage.ts';
export { onTheWall, type WallRule, wallRule } from './laws/index.ts';
export { type LeastSheet, type LeastType, leastSheet, leastType } from './laws/least.ts';
export { unlistedPrices } from './laws/price-list.ts';
export type { Facts, Finding, Rule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { TROUBLES } from './troubles.ts';

/** What the rules find, sorted by place. */
export function check(facts: Facts, rules: readonly Rule[] = RULES): readonly Diagnostic[] {
  return rules
    .flatMap((rule) => rule.check(facts).map((finding) => diagnosticOf(rule, finding, facts.definition.places)))
    .sort(byPlace);
}

function diagnosticOf({ id, level }: Rule, finding: Finding, places: Places): Diagnostic {
  const place = placeOf(finding.path, places);
  const related = (finding.related ?? []).flatMap(({ path, message }) => {
    const at = placeOf(path, places);
    return at ? [{ message, place: at }] : [];
  });
  return {
    rule: id,
    level,
    message: finding.message,
    hint: finding.hint,
    ...(place && { place }),
    ...(related.length > 0 && { related }),
  };
}
