/** Takes so much for each of what was ordered, and how many were ordered, gives how much is included in all. */
import type { Figure } from './figure.ts';
import { reckoned } from './figure.ts';
import { sameUnit } from './units.ts';
import type { Limit } from './values.ts';

/** `2 calls per user per month` for 12 users: 24 calls per month. Nothing where it is not so much for each. */
export function limitInAll(
  path: string,
  each: Figure<Limit>,
  ordered: Figure | undefined,
  { language, units = {} }: { language: string; units?: Record<string, string> | undefined },
): Figure<Limit> | undefined {
  if (ordered?.value.kind !== 'quantity') return undefined;
  const { count, unit: counted } = ordered.value;
  const rest = each.value.per.filter((unit) => !sameUnit(counted, unit, language, units));
  if (rest.length === each.value.per.length) return undefined;
  return reckoned(path, [each, ordered], { ...each.value, count: each.value.count * count, per: rest });
}
