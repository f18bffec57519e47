/** Takes the price of a pack and how many it holds, gives what each comes to, where that is whole to the smallest coin. */
import type { Figure } from './figure.ts';
import { reckoned } from './figure.ts';
import { exact } from './money.ts';
import { ratio, times } from './ratio.ts';
import type { Money, Price, Quantity } from './values.ts';

/** Undefined where it would have to be rounded: then the price of the pack is the one figure that holds. */
export function eachOf(
  path: string,
  price: Figure<Price>,
  holds: Figure<Quantity>,
  currency: string,
): Figure<Money> | undefined {
  const { value } = price;
  if (value.basis === 'included') return undefined;
  const { top, bottom } = times(exact({ ...price, value: value.amount }, currency).minor, ratio(1, holds.value.count));
  if (top % bottom !== 0n) return undefined;
  return reckoned(path, [price, holds], { kind: 'money', minor: top / bottom, currency });
}
