/** Takes a deposit and what its services cost, gives what is billed where the deposit has a top and its share passes it. */
import type { Billable } from './billing.ts';
import { totals } from './billing.ts';
import type { Figure } from './figure.ts';
import { given, reckoned } from './figure.ts';
import { difference, exact, rounded } from './money.ts';
import { ratio, round, shareRatio, times } from './ratio.ts';
import type { Deposit, Terms } from './schema/terms.ts';
import type { Money } from './values.ts';

/** The top is meant as prices are: with tax where these hold it. Undefined where the share stays under it. */
export function toppedDeposit(
  { currency, rounding, tax }: Terms,
  deposit: Deposit,
  parts: readonly Billable[],
): { readonly amount: Figure<Money>; readonly tax: Figure<Money> } | undefined {
  if (deposit.at_most === undefined) return undefined;
  const path = 'plan.deposit';
  const sum = totals(
    path,
    parts.filter(({ service }) => deposit.of.includes(service)),
    currency,
  );
  const inclusive = tax !== 'none' && tax.prices === 'inclusive';
  const base = inclusive ? sum.gross : sum.net;
  const top = rounded(
    `${path}.top`,
    exact(given('deposit.at_most', deposit.at_most), currency),
    currency,
    rounding.mode,
  );
  const due = round(times(ratio(base.value.minor), shareRatio(deposit.share)), rounding.mode);
  if (due <= top.value.minor) return undefined;
  const part = round(times(ratio(sum.tax.value.minor), ratio(top.value.minor, base.value.minor)), rounding.mode);
  const own = reckoned(`${path}.tax`, part === 0n ? [top] : [top, sum.tax], { ...top.value, minor: part });
  return { amount: inclusive ? difference(`${path}.net`, top, own) : top, tax: own };
}
