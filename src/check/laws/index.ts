/** Takes a definition and the laws of its place, gives what they want on the wall and in contracts and do not find, and what they forbid there. */
import { byPlace, type Diagnostic, hasErrors } from '../../diagnostic.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawFile, LawRule } from '../../model/schema/law.ts';
import type { Source } from '../../model/source.ts';
import { type Bound, type Business, binding } from './binding.ts';
import { inContracts, type Made } from './contract/index.ts';
import { forbiddenThings, unpermittedThings } from './forbids.ts';
import { groupsOf } from './groups.ts';
import { notesOf } from './notes.ts';
import { missingFacts } from './requires.ts';

/**
 * What the law of the place finds in a definition whose words hang on a wall, sorted by place.
 * @param notes whether it is also said where to hang it and what must hang beside it, which matters once nothing is wrong
 */
export function onTheWall(
  definition: Source<ServiceDefinition>,
  laws: readonly LawFile[],
  notes = false,
): readonly Diagnostic[] {
  const rules = binding(definition.value, laws);
  const found = onWall(definition, rules);
  const more = notes && !hasErrors(found) ? notesOf(definition, rules) : [];
  return advised([...found, ...more]);
}

/** What the law of the place finds in a definition, on the wall and in the contracts that will be made from it, sorted by place. */
export function inDefinition(definition: Source<ServiceDefinition>, laws: readonly LawFile[]): readonly Diagnostic[] {
  const rules = binding(definition.value, laws);
  return advised([...onWall(definition, rules), ...inContracts(definition, rules)]);
}

/** What the law of the place finds in the terms of one client, sorted by place. */
export function inContract(terms: Source<Business>, laws: readonly LawFile[], made: Made): readonly Diagnostic[] {
  const rules = binding(terms.value, laws, made.reckoning);
  return advised([...forbiddenThings(terms, inPlace(rules)), ...inContracts(terms, rules, made)]);
}

function onWall(definition: Source<ServiceDefinition>, rules: readonly Bound[]): readonly Diagnostic[] {
  const sure = inPlace(rules);
  return [
    ...missingFacts(definition, sure),
    ...forbiddenThings(definition, sure),
    ...unpermittedThings(definition, sure),
  ];
}

/** Nobody knows here whether the shop is in a city: nothing is demanded in its name. */
function inPlace(rules: readonly Bound[]): readonly Bound[] {
  return rules.filter(({ rule }) => rule.binds?.city === undefined);
}

function advised(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...rest] = [...found].sort(byPlace);
  return first ? [{ ...first, hint: `${first.hint}; ${NO_ADVICE}` }, ...rest] : [];
}

const NO_ADVICE = 'this is no legal advice';

/** A rule of the law for whoever asks what it is about. */
export interface PlaceRule {
  readonly where: string;
  readonly rule: LawRule;
}

/** The rule with that id, of all laws that there are. */
export function placeRule(id: string, laws: readonly LawFile[]): PlaceRule | undefined {
  for (const law of laws) {
    const rule = law.rules.find((each) => each.id === id);
    if (rule) return { where: law.name, rule: groupsOf(law, rule) };
  }
  return undefined;
}
