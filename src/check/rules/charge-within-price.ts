/** Takes a definition, finds charges for cancelling or not coming that are more than the price, or more than their own limit. */
import { step } from '../../model/figure.ts';
import { amountText } from '../../model/grammar/amount.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Amount } from '../../model/values.ts';
import { unitMinutes } from '../../model/work.ts';
import { againstCharge, appointmentCharges, cancellationCharges } from '../charges.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const chargeWithinPrice: Rule = {
  id: 'charge-within-price',
  level: 'warning',
  about: 'contradictory',
  what: 'Cancelling or not coming costs no more than the service itself, and no more than the limit beside the charge.',
  why: 'Nobody pays 90.00 for a visit of 84.00 that never took place, and courts call it a penalty.',
  good: `services:
  - id: visit
    name: Visit
    price: 84.00 per visit
appointments:
  no_show: 84.00
`,
  bad: `services:
  - id: visit
    name: Visit
    price: 84.00 per visit
appointments:
  no_show: 90.00
`,
  check(facts) {
    return [...appointmentFindings(facts), ...limitFindings(facts)];
  },
};

function appointmentFindings(facts: Facts): readonly Finding[] {
  const { value } = facts.definition;
  const { no_show: missed, of } = value.appointments ?? {};
  const cancel = appointmentCharges(value).map(({ path, charge, of: own = of }) => ({
    path: `${path}.charge`,
    charge,
    of: own,
  }));
  const all = missed === undefined ? cancel : [...cancel, { path: 'appointments.no_show', charge: missed, of }];
  return all.flatMap(({ path, charge, of }) => (charge.kind === 'amount' ? priceFinding(facts, path, charge, of) : []));
}

/** The cheapest service speaks for all. Where nothing says which are booked, what is more than one of them may be less than another. */
function priceFinding(
  { definition, written }: Facts,
  path: string,
  charge: Amount,
  of: readonly string[] | undefined,
): readonly Finding[] {
  const all = leastPrices(definition.value).filter(({ id }) => of?.includes(id) ?? true);
  const less = all.flatMap(({ id, least }) =>
    least && (againstCharge(charge, least) ?? 0) > 0 ? [{ id, least }] : [],
  );
  const [cheapest] = less.sort((a, b) => againstCharge(a.least, b.least) ?? 0);
  if (cheapest === undefined || (of === undefined && less.length < all.length)) return [];
  const top = amountText(cheapest.least);
  const message = `${path}: found "${written(path)}", and ${cheapest.id} costs ${top}; expected no more than the service itself`;
  const hint = 'write a share of the price, such as 50%, or give this service a charge of its own';
  const related = [{ path: `${step('services', cheapest.id)}.price`, message: 'the price' }];
  return [{ path, message, hint, related }];
}

/** The least that a visit can come to; absent where that hangs on the hours or the number. Fees and packs are paid before. */
function leastPrices({ services }: ServiceDefinition): readonly { readonly id: string; readonly least?: Amount }[] {
  return services.flatMap(({ id, price, pack, minimum }) => {
    if (Array.isArray(price)) return [{ id }];
    if (pack !== undefined || price.basis === 'included' || price.basis === 'period') return [];
    if (unitMinutes(price) !== undefined) return [{ id }];
    const count = price.basis === 'unit' ? (minimum?.count ?? 1) : 1;
    return [{ id, least: { ...price.amount, minor: price.amount.minor * BigInt(count) } }];
  });
}

/** `charge: 50%` with `at_most: 40%`. */
function limitFindings({ definition, written }: Facts): readonly Finding[] {
  return cancellationCharges(definition.value).flatMap(({ path, charge, at_most: most }): readonly Finding[] => {
    if (most === undefined || (againstCharge(charge, most) ?? 0) <= 0) return [];
    const [at, other] = [`${path}.charge`, `${path}.at_most`];
    const message = `${at}: found "${written(at)}", and at most "${written(other)}" is charged; expected no more than that`;
    const hint = 'keep one of the two';
    return [{ path: at, message, hint, related: [{ path: other, message: 'the limit' }] }];
  });
}
