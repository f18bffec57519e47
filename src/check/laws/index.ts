/** Takes a definition and the laws of its place, gives what they want on the wall and do not find, and what they forbid there. */
import { type Diagnostic, hasErrors } from '../../diagnostic.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawFile, LawRule } from '../../model/schema/law.ts';
import type { Source } from '../../model/source.ts';
import { byPlace } from '../place.ts';
import { binding } from './binding.ts';
import { forbiddenThings } from './forbids.ts';
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
  // Nobody knows here whether the shop is in that city: nothing is demanded in its name.
  const sure = rules.filter(({ rule }) => rule.binds?.city === undefined);
  const found = [...missingFacts(definition, sure), ...forbiddenThings(definition, sure)];
  const more = notes && !hasErrors(found) ? notesOf(definition, rules) : [];
  const [first, ...rest] = [...found, ...more].sort(byPlace);
  return first ? [{ ...first, hint: `${first.hint}; ${NO_ADVICE}` }, ...rest] : [];
}

const NO_ADVICE = 'this is no legal advice';

/** A rule of the law for whoever asks what it is about. */
export interface WallRule {
  readonly where: string;
  readonly rule: LawRule;
}

/** The rule with that id, of all laws that there are. */
export function wallRule(id: string, laws: readonly LawFile[]): WallRule | undefined {
  for (const { name, rules } of laws) {
    const rule = rules.find((each) => each.id === id);
    if (rule) return { where: name, rule };
  }
  return undefined;
}
