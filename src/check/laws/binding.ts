/** Takes a definition and the laws of its place, gives the rules that bind this business. */
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawFile, LawRule } from '../../model/schema/law.ts';
import type { Amount, Duration, Moment, Share, TimeUnit } from '../../model/values.ts';

/** A rule, and the name of the place whose law it is. */
export interface Bound {
  readonly rule: LawRule;
  readonly where: string;
}

/** The rules that bind, in the order of the files: those of the country, then those of its part. */
export function binding(definition: ServiceDefinition, laws: readonly LawFile[]): readonly Bound[] {
  return laws.flatMap(({ name, rules }) =>
    rules
      .filter((rule) => binds(rule, definition) && !isExempt(rule, definition))
      .map((rule) => ({ rule, where: name })),
  );
}

function binds({ binds: only = {} }: LawRule, { customers, sells_goods: goods, trade }: ServiceDefinition): boolean {
  if (only.customers && customers !== 'both' && customers !== only.customers) return false;
  if (only.sells_goods !== undefined && only.sells_goods !== goods) return false;
  return (only.trades?.includes(trade) ?? true) && !only.not_trades?.includes(trade);
}

/** Whoever takes goods back on such terms need not say so; who says nothing of it gets no exemption. */
function isExempt({ exempt }: LawRule, { returns }: ServiceDefinition): boolean {
  if (!exempt || returns === undefined || returns === 'none') return false;
  const { refund, within, fee, goods, not_for: out } = returns;
  if (!refund.some((one) => exempt.refund.includes(one))) return false;
  if (exempt.within && lengthOf(within) < minutesIn(exempt.within)) return false;
  if (exempt.no_fee && fee !== undefined && fee !== 'none' && !isNothing(fee)) return false;
  return !(exempt.all_goods && (goods !== undefined || out !== undefined));
}

function isNothing(fee: Share | Amount): boolean {
  return (fee.kind === 'share' ? fee.digits : fee.minor) === 0n;
}

/** How long a customer has at least; a fixed day gives nothing, since nobody knows when it was bought. */
function lengthOf(within: Moment): number {
  return within.kind === 'offset' && within.direction === 'after' ? minutesIn(within.duration) : 0;
}

/** The fewest minutes that such a time can have: a business day counts as a day, a month as four weeks. */
const MINUTES: Readonly<Record<TimeUnit, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  'business day': 1440,
  week: 7 * 1440,
  month: 28 * 1440,
  year: 365 * 1440,
};

function minutesIn({ count, unit }: Duration): number {
  return count * MINUTES[unit];
}
