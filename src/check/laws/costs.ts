/** Takes a rule that binds contracts of some price, gives whether a definition's contracts, or one contract, may have that price. */
import { given } from '../../model/figure.ts';
import { exact } from '../../model/money.ts';
import { compare, plus, type Ratio, ratio, zero } from '../../model/ratio.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawRule } from '../../model/schema/law.ts';
import type { Amount } from '../../model/values.ts';

/** What is not known may be more and may be less. Amounts of another currency compare with nothing. */
export function costs(
  { binds = {} }: LawRule,
  { currency, services }: ServiceDefinition,
  law: string | undefined,
  reckoning?: Reckoning,
): boolean {
  const { over, up_to: top } = binds;
  if (over === undefined && top === undefined) return true;
  if (law !== currency) return false;
  const prices = reckoning ? [totalOf(reckoning)] : services.map(({ price }) => priceOf(price, currency));
  const passes = (limit: Amount): boolean =>
    prices.some((price) => price === undefined || compare(price, minorOf(limit, currency)) > 0);
  const stays = (limit: Amount): boolean =>
    prices.some((price) => price === undefined || compare(price, minorOf(limit, currency)) <= 0);
  return (over === undefined || passes(over)) && (top === undefined || stays(top));
}

/** An amount in the minor units of a currency. */
export function minorOf(amount: Amount, currency: string): Ratio {
  return exact(given('', amount), currency).minor;
}

/** Undefined where fees go on, since nobody knows for how long. */
function totalOf({ oneOff, periods, estimates }: Reckoning): Ratio | undefined {
  if (periods.length > 0) return undefined;
  return [...(oneOff ? [oneOff] : []), ...estimates.map(({ line }) => line)].reduce(
    (sum, { gross }) => plus(sum, ratio(gross.value.minor)),
    zero,
  );
}

/** Undefined where it hangs on a quantity or a time. */
function priceOf(price: ServiceDefinition['services'][number]['price'], currency: string): Ratio | undefined {
  if (Array.isArray(price)) return undefined;
  if (price.basis === 'included') return zero;
  return price.basis === 'once' ? minorOf(price.amount, currency) : undefined;
}
