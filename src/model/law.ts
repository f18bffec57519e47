/** Takes agreed terms, gives what keeps a contract from being made before the owner has looked at the law. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Terms } from './schema/terms.ts';
import type { Source } from './source.ts';

/**
 * Consumers who sign away from the shop have rights that differ from place to place. No law file
 * says here what they are, so the owner must have checked, and say so.
 */
export function lawFindings({ value, places }: Source<Terms>): readonly Diagnostic[] {
  const where = value.contract_made ?? value.place;
  const consumer = (value.client.kind ?? (value.customers === 'businesses' ? 'business' : 'consumer')) === 'consumer';
  if (!consumer || where === 'premises' || value.law_checked) return [];
  const key = value.contract_made ? 'contract_made' : 'place';
  const place = places.get(key);
  return [
    {
      rule: 'contract/law-checked',
      level: 'error',
      message: `${key} is ${where} and the client is a consumer: found no law_checked, expected the day on which these terms were compared with the law of ${value.jurisdiction} on contracts made away from the shop`,
      hint: 'have the terms checked, then write for example law_checked: 2026-12-01 by the owner; or, where it is signed at your shop, contract_made: premises',
      ...(place && { place }),
    },
  ];
}
