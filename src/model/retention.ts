/** Takes the payment plan, gives it with a part of each instalment held back, and a line that bills what was held back. */
import { totals } from './billing.ts';
import type { Figure } from './figure.ts';
import { given, reckoned } from './figure.ts';
import { difference } from './money.ts';
import { ratio, round, shareRatio, times } from './ratio.ts';
import type { Instalment, Totals } from './reckoning.ts';
import type { Retention, Terms } from './schema/terms.ts';
import type { Money } from './values.ts';

/**
 * Of the instalments up to k, round(sum x share) is held back in all, once for net and once for tax, so that no cent is lost. The
 * deposit, fees, and what an amendment bills apart stay whole.
 */
export function heldBack(
  { currency, rounding }: Terms,
  retention: Retention,
  plan: readonly Instalment[],
): { readonly plan: readonly Instalment[]; readonly held: Totals } {
  const share = given('payment.retention.share', retention.share);
  const taken: { readonly net: Figure<Money>; readonly tax: Figure<Money> }[] = [];
  const all = { net: 0n, tax: 0n };
  const less = plan.map((line): Instalment => {
    const { sum } = line;
    if (line.kind !== 'instalment' || sum === undefined) return line;
    const part = (of: 'net' | 'tax'): Figure<Money> => {
      const { value, path } = sum[of];
      const rate = shareRatio(retention.share);
      const before = round(times(ratio(all[of]), rate), rounding.mode);
      all[of] += value.minor;
      const minor = round(times(ratio(all[of]), rate), rounding.mode) - before;
      return reckoned(`${path}.held`, value.minor === 0n ? [sum[of]] : [sum[of], share], { ...value, minor });
    };
    const own = { net: part('net'), tax: part('tax') };
    taken.push(own);
    const left = (of: 'net' | 'tax') => difference(sum[of].path, sum[of], own[of]);
    return {
      ...line,
      sum: totals(sum.net.path.replace(/\.net$/, ''), [{ net: left('net'), tax: left('tax') }], currency),
    };
  });
  return { plan: less, held: totals('plan.retention', taken, currency) };
}
