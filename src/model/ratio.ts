/** Takes whole numbers, gives exact fractions of them: nothing of money passes through a float. */
import type { Share } from './values.ts';

/** A fraction. `bottom` is above zero; it need not be in lowest terms. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** How a fraction becomes a whole: to the nearest, a half away from zero or to the even neighbour; always away from zero; always towards it. */
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';

export function ratio(top: bigint | number, bottom: bigint | number = 1n): Ratio {
  const below = BigInt(bottom);
  if (below === 0n) throw new Error('A ratio over zero');
  return below < 0n ? { top: -BigInt(top), bottom: -below } : { top: BigInt(top), bottom: below };
}

export const zero = ratio(0n);
export const one = ratio(1n);

/** A share as a fraction of one: `6.625%` is 6625/100000. */
export function shareRatio(share: Share): Ratio {
  return ratio(share.digits, 100n * 10n ** BigInt(share.decimals));
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** Below zero, zero or above as `a` is less than, equal to or more than `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The whole number for a fraction. Each mode goes by size, so that a credit mirrors its charge: round(-x) is -round(x). */
export function round(value: Ratio, mode: RoundingMode): bigint {
  const size = value.top < 0n ? -value.top : value.top;
  const whole = size / value.bottom;
  const left = size % value.bottom;
  const rounded = goesUp(left, value.bottom, whole, mode) ? whole + 1n : whole;
  return value.top < 0n ? -rounded : rounded;
}

function goesUp(left: bigint, bottom: bigint, whole: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'up':
      return left > 0n;
    case 'down':
      return false;
    case 'half-up':
      return 2n * left >= bottom;
    case 'half-even':
      return 2n * left > bottom || (2n * left === bottom && whole % 2n === 1n);
  }
}
