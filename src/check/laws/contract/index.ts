/** Takes a definition, or the terms of one client, and the rules that bind, gives what the law for contracts finds in them. */
import type { Diagnostic } from '../../../diagnostic.ts';
import type { Reckoning } from '../../../model/reckoning.ts';
import type { ServiceDefinition } from '../../../model/schema/definition.ts';
import type { Source } from '../../../model/source.ts';
import type { Bound } from '../binding.ts';
import { unsaidFacts } from '../requires.ts';
import { outOfBounds } from './bounds.ts';
import { depositAbove } from './deposit.ts';
import { earlyInvoices } from './instalments.ts';
import { lateInterest } from './interest.ts';
import { deletedTooSoon } from './kept.ts';
import { fixedWords } from './statutory.ts';

/** A contract that is to be made, with what it comes to where that could be reckoned. */
export interface Made {
  readonly reckoning?: Reckoning;
}

/**
 * @param made undefined for a definition alone. Nobody has ordered then: words that a law fixes are asked for once there is a contract,
 *   and who makes no contracts need say nothing in them.
 */
export function inContracts(
  definition: Source<ServiceDefinition>,
  rules: readonly Bound[],
  made?: Made,
): readonly Diagnostic[] {
  const sure = rules.filter(({ rule }) => rule.binds?.city === undefined);
  const makesContracts = made !== undefined || definition.value.contract_number !== undefined;
  return [
    ...(makesContracts ? unsaidFacts(definition, sure) : []),
    ...fixedWords(definition, sure, made !== undefined),
    ...outOfBounds(definition, rules),
    ...rules.flatMap((bound) => [
      ...depositAbove(definition, bound, made?.reckoning),
      ...earlyInvoices(definition, bound),
      ...lateInterest(definition, bound),
      ...deletedTooSoon(definition, bound),
    ]),
  ];
}
