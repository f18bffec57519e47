/** Takes a definition, gives what cancelling costs as rows, from the earliest notice to the latest. */
import { exactMinutes } from '../model/elapsed.ts';
import { step } from '../model/figure.ts';
import { itemKey } from '../model/keys.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Compare } from '../model/sequence.ts';
import type { Amount, CancellationCharge, NoticeBand, Share } from '../model/values.ts';

/** What cancelling costs with so much notice, or until a milestone. */
export interface Charge {
  readonly path: string;
  readonly charge: CancellationCharge | Amount;
  readonly notice?: NoticeBand;
  readonly until?: string;
  readonly of?: readonly string[];
  readonly at_most?: Share;
}

/** The lines on cancelling a contract, as they are written. */
export function cancellationCharges({ cancellation = [] }: ServiceDefinition): readonly Charge[] {
  return cancellation.flatMap((line) =>
    'charge' in line ? [{ ...line, path: step('cancellation', itemKey(line) ?? '') }] : [],
  );
}

/** The lines on cancelling an appointment, as they are written. */
export function appointmentCharges({ appointments }: ServiceDefinition): readonly Charge[] {
  return (appointments?.cancel ?? []).map((line) => ({
    ...line,
    path: step('appointments.cancel', itemKey(line) ?? ''),
  }));
}

/**
 * The lines that are for the same services: those by notice from the longest down, those by milestones in the order of these, where
 * that is known.
 */
export function rowsOf(charges: readonly Charge[], compare: Compare): readonly (readonly Charge[])[] {
  const rows = new Map<string, Charge[]>();
  for (const charge of charges) {
    const key = `${charge.until === undefined ? 'notice' : 'until'} ${[...(charge.of ?? [])].sort().join(' ')}`;
    rows.set(key, [...(rows.get(key) ?? []), charge]);
  }
  return [...rows.values()].map((row) =>
    [...row].sort((a, b) => {
      if (a.until === undefined || b.until === undefined) return begins(b) - begins(a);
      return compare({ kind: 'anchor', anchor: a.until }, { kind: 'anchor', anchor: b.until }) ?? 0;
    }),
  );
}

/** Where bands begin; those of one row are in units that can be compared, or `bands-meet` says so. */
function begins({ notice }: Charge): number {
  if (notice === undefined) return 0;
  const count = notice.from ?? 0;
  return exactMinutes({ count, unit: notice.unit }) ?? count;
}

export function isFree({ charge }: Pick<Charge, 'charge'>): boolean {
  if (charge.kind === 'work-done') return false;
  return (charge.kind === 'share' ? charge.digits : charge.minor) === 0n;
}

/** Below zero where the first charge is less, undefined where the two can't be compared without a price. */
export function againstCharge(a: Charge['charge'], b: Charge['charge']): number | undefined {
  if (a.kind === 'share' && b.kind === 'share')
    return order(scaled(a.digits, b.decimals), scaled(b.digits, a.decimals));
  if (a.kind === 'amount' && b.kind === 'amount')
    return order(scaled(a.minor, b.decimals), scaled(b.minor, a.decimals));
  return undefined;
}

function scaled(figure: bigint, decimals: number): bigint {
  return figure * 10n ** BigInt(decimals);
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
