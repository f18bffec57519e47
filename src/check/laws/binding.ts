/** Takes a definition, or the terms of one client, and the laws of its place, gives the rules that bind this business. */

import { madeAt } from '../../model/law.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawFile, LawRule } from '../../model/schema/law.ts';
import type { Amount, Moment, Share } from '../../model/values.ts';
import { costs } from './costs.ts';
import { groupsOf } from './groups.ts';
import { spanOf } from './lengths.ts';

/** A rule, the name of the place whose law it is, and the currency of its amounts. */
export interface Bound {
  readonly rule: LawRule;
  readonly where: string;
  readonly currency?: string;
}

/** A definition, or the terms of one client: then it is known who that is. */
export type Business = ServiceDefinition & { readonly client?: { readonly kind?: 'business' | 'consumer' } };

/** The rules that bind, in the order of the files: those of the country, then those of its part. With a reckoning it is known what the contract costs. */
export function binding(business: Business, laws: readonly LawFile[], reckoning?: Reckoning): readonly Bound[] {
  return laws.flatMap((law) =>
    law.rules
      .map(
        (rule): Bound => ({
          rule: groupsOf(law, rule),
          where: law.name,
          ...(law.currency !== undefined && { currency: law.currency }),
        }),
      )
      .filter(
        ({ rule, currency }) =>
          binds(rule, business) && costs(rule, business, currency, reckoning) && !isExempt(rule, business),
      ),
  );
}

function binds({ binds: only = {} }: LawRule, business: Business): boolean {
  const { sells_goods: goods, trade } = business;
  if (only.customers && !serves(business, only.customers)) return false;
  if (only.sells_goods !== undefined && only.sells_goods !== goods) return false;
  if (only.made && !business.services.some((service) => only.made?.includes(madeAt(business, service)[1])))
    return false;
  return (only.trades?.includes(trade) ?? true) && !only.not_trades?.includes(trade);
}

/** The client's own kind decides, where there is a client. */
function serves({ customers, client }: Business, who: 'businesses' | 'consumers'): boolean {
  if (client?.kind !== undefined) return (client.kind === 'consumer') === (who === 'consumers');
  return customers === 'both' || customers === who;
}

/** Whoever takes goods back on such terms need not say so; who says nothing of it gets no exemption. */
function isExempt({ exempt }: LawRule, { returns }: ServiceDefinition): boolean {
  if (!exempt || returns === undefined || returns === 'none') return false;
  const { refund, within, fee, goods, not_for: out } = returns;
  if (!refund.some((one) => exempt.refund.includes(one))) return false;
  if (exempt.within && lengthOf(within) < spanOf(exempt.within).least) return false;
  if (exempt.no_fee && fee !== undefined && fee !== 'none' && !isNothing(fee)) return false;
  return !(exempt.all_goods && (goods !== undefined || out !== undefined));
}

function isNothing(fee: Share | Amount): boolean {
  return (fee.kind === 'share' ? fee.digits : fee.minor) === 0n;
}

/** How long a customer has at least; a fixed day gives nothing, since nobody knows when it was bought. */
function lengthOf(within: Moment): number {
  return within.kind === 'offset' && within.direction === 'after' ? spanOf(within.duration).least : 0;
}
