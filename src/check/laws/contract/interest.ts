/** Takes a definition and a rule on interest for late payment, gives a rate that is too high, or has no rate for a year beside it. */
import type { Diagnostic } from '../../../diagnostic.ts';
import { asWritten, decimal } from '../../../model/as-written.ts';
import { compare, plus, type Ratio, ratio, shareRatio, times, zero } from '../../../model/ratio.ts';
import type { ServiceDefinition } from '../../../model/schema/definition.ts';
import type { Source } from '../../../model/source.ts';
import type { InterestRate, Share } from '../../../model/values.ts';
import { saidAt } from '../../said.ts';
import type { Bound } from '../binding.ts';
import { against } from '../told.ts';

const AT = 'payment.late.interest';

export function lateInterest(definition: Source<ServiceDefinition>, bound: Bound): readonly Diagnostic[] {
  const { at_most: top, yearly } = bound.rule.contract?.late_interest ?? {};
  const { interest, base_rate: base } = definition.value.payment?.late ?? {};
  const text = saidAt(definition.raw, AT).map((said) => said.text)[0];
  if (interest === undefined || text === undefined) return [];
  const { rates } = interest;
  const found: Diagnostic[] = [];
  if (yearly && !rates.some(({ per }) => per === 'year'))
    found.push(against(definition, bound, AT, text, 'the rate for a year beside it', `write interest: ${both(rates)}`));
  if (top && rates.some((rate) => compare(inYear(rate, base?.value), shareRatio(top)) > 0)) {
    const most = asWritten(top);
    found.push(against(definition, bound, AT, text, `${most} per year or less`, `write interest: ${most} per year`));
  }
  return found;
}

/** Without compounding, as late interest is reckoned here. */
function inYear({ share, per, aboveBaseRate }: InterestRate, base: Share | undefined): Ratio {
  const own = times(shareRatio(share), ratio(per === 'month' ? 12 : 1));
  return plus(own, aboveBaseRate && base ? shareRatio(base) : zero);
}

/** `1.5% per month, 18% per year`, from the month alone. */
function both(rates: readonly InterestRate[]): string {
  return rates
    .map(({ share: { digits, decimals }, aboveBaseRate }) => {
      const above = aboveBaseRate ? ' above the base rate' : '';
      const year = decimal(12n * digits, decimals)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
      return `${decimal(digits, decimals)}% per month${above}, ${year}% per year${above}`;
    })
    .join(', ');
}
