/** Takes a definition that was read, or a change with the terms around it, gives what the rules find in it, in the order of the file. */
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { itemOf } from '../model/keys.ts';
import type { Places } from '../model/source.ts';
import { AMENDMENT_RULES } from './amendments/index.ts';
import { type Amending, changeFactsOf } from './change-facts.ts';
import { factsOf, type Looked } from './facts.ts';
import { placeOf } from './place.ts';
import type { AmendmentRule, Finding, Rule, RuleText } from './rule.ts';
import { RULES } from './rules/index.ts';

export { AMENDMENT_RULES } from './amendments/index.ts';
export type { Amending } from './change-facts.ts';
export { type Covered, coverage } from './coverage.ts';
export type { Facts, Looked } from './facts.ts';
export { inContract, inDefinition, onTheWall, type PlaceRule, placeRule } from './laws/index.ts';
export { type LeastSheet, type LeastType, leastSheet, leastType } from './laws/least.ts';
export { unlistedPrices } from './laws/price-list.ts';
export type { AmendmentRule, Finding, Rule, RuleText } from './rule.ts';
export { RULES } from './rules/index.ts';
export { idleEntries, type Silence, silence, type Unheard } from './silence.ts';
export { TROUBLES } from './troubles.ts';

/** Every rule, of definitions and of changes, sorted by its id. */
export const ALL_RULES: readonly (Rule | AmendmentRule)[] = [...RULES, ...AMENDMENT_RULES].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** What the rules find, sorted by place. */
export function check(looked: Looked, rules: readonly Rule[] = RULES): readonly Diagnostic[] {
  const facts = factsOf(looked);
  return rules
    .flatMap((rule) => rule.check(facts).map((finding) => diagnosticOf(rule, finding, looked.definition.places)))
    .sort(byPlace);
}

/** What the rules about changes find, sorted by place. */
export function checkAmendment(
  amending: Amending,
  rules: readonly AmendmentRule[] = AMENDMENT_RULES,
): readonly Diagnostic[] {
  const facts = changeFactsOf(amending);
  return rules
    .flatMap((rule) => rule.check(facts).map((finding) => diagnosticOf(rule, finding, amending.change.places)))
    .sort(byPlace);
}

function diagnosticOf({ id, level }: RuleText, finding: Finding, places: Places): Diagnostic {
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
