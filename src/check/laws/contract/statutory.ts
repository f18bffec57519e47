/** Takes the terms of a contract and the rules that want words of the law in it, gives those that the owner has not brought, or brought in letters too small. */
import type { Diagnostic } from '../../../diagnostic.ts';
import { step } from '../../../model/figure.ts';
import type { ServiceDefinition } from '../../../model/schema/definition.ts';
import type { ContractLaw } from '../../../model/schema/law-contract.ts';
import type { Source } from '../../../model/source.ts';
import { saysOne, sentenceOf } from '../../phrase.ts';
import { saidAt } from '../../said.ts';
import type { Bound } from '../binding.ts';
import { about, against } from '../told.ts';

type FixedWords = NonNullable<ContractLaw['statutory']>[number];

/**
 * What two laws want is told once.
 * @param wanted false for a definition alone: there, only words that stand in it are looked at
 */
export function fixedWords(
  definition: Source<ServiceDefinition>,
  rules: readonly Bound[],
  wanted: boolean,
): readonly Diagnostic[] {
  const known = new Set<string>();
  return rules.flatMap((bound) =>
    (bound.rule.contract?.statutory ?? []).flatMap((words) => {
      const found = isAsked(definition, words) ? lacking(definition, bound, words, wanted) : [];
      const isNew = found.length > 0 && !known.has(words.what);
      known.add(words.what);
      return isNew ? found : [];
    }),
  );
}

function isAsked({ raw }: Source<ServiceDefinition>, { only_with: places }: FixedWords): boolean {
  return places === undefined || places.some((place) => saidAt(raw, place).length > 0);
}

function lacking(
  definition: Source<ServiceDefinition>,
  bound: Bound,
  { what, like, points }: FixedWords,
  wanted: boolean,
): readonly Diagnostic[] {
  const { statutory = [] } = definition.value;
  const block = statutory.find(({ title, text }) => [title, text].some((words) => saysOne(like, sentenceOf(words))));
  if (block) return points ? tooSmall(definition, bound, block, points.count) : [];
  if (!wanted) return [];
  const size = points ? `, in letters of ${points.count} points or more` : '';
  const least = points ? ` with least_size: ${points.count}` : '';
  const path = statutory.length > 0 ? 'statutory' : about(bound.rule, definition.value);
  const hint = `copy the words from the law into a block below statutory${least}; this program has none`;
  return [against(definition, bound, path, 'no such words under statutory', `${what}${size}`, hint)];
}

function tooSmall(
  definition: Source<ServiceDefinition>,
  bound: Bound,
  { title, least_size: own }: NonNullable<ServiceDefinition['statutory']>[number],
  points: number,
): readonly Diagnostic[] {
  if (own && own.count >= points) return [];
  const path = step(step('statutory', title), own ? 'least_size' : 'title');
  const found = own ? `${own.count} points` : 'no least_size';
  return [against(definition, bound, path, found, `${points} points or more`, `write least_size: ${points}`)];
}
