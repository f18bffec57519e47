/** Takes a definition that was read, gives what the rules find in it, in the order of the file. */
import type { Diagnostic } from '../diagnostic.ts';
import { itemOf } from '../model/keys.ts';
import type { Places } from '../model/source.ts';
import { factsOf, type Looked } from './facts.ts';
import { byPlace, placeOf } from './place.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

export { type Covered, coverage } from './coverage.ts';
export type { Facts, Looked } from './facts.ts';
export { inContract, inDefinition, onTheWall, type PlaceRule, placeRule } from './laws/index.ts';
export { type LeastSheet, type LeastType, leastSheet, leastType } from './laws/least.ts';
export { unlistedPrices } from './laws/price-list.ts';
export { byPlace } from './place.ts';
export type { Finding, Rule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { idleEntries, type Silence, silence, type Unheard } from './silence.ts';
export { TROUBLES } from './troubles.ts';

/** What the rules find, sorted by place. */
export function check(looked: Looked, rules: readonly Rule[] = RULES): readonly Diagnostic[] {
  const facts = factsOf(looked);
  return rules
    .flatMap((rule) => rule.check(facts).map((finding) => diagnosticOf(rule, finding, looked.definition.places)))
    .sort(byPlace);
}

function diagnosticOf({ id, level }: Rule, finding: Finding, places: Places): Diagnostic {
  const own = finding.item === undefined ? undefined : places.get(itemOf(finding.path, finding.item));
  const place = own ?? placeOf(finding.path, places);
  const related = (finding.related ?? []).flatMap(({ path, message }) => {
    const at = placeOf(path, places);
    return at ? [{ message, place: at }] : [];
  });
  return {
    rule: id,
    level: finding.level ?? level,
    message: finding.message,
    hint: finding.hint,
    path: finding.path,
    ...(place && { place }),
    ...(related.length > 0 && { related }),
  };
}
