/** Takes what services cost and the lines that bill them, gives each line its sum; together they bill every cent once. */
import type { Figure } from './figure.ts';
import { asText, reckoned } from './figure.ts';
import { sum } from './money.ts';
import type { Ratio, RoundingMode } from './ratio.ts';
import { plus, ratio, round, shareRatio, times, zero } from './ratio.ts';
import type { Totals } from './reckoning.ts';
import type { Money, Share } from './values.ts';

/** What one service costs once, after all that comes off. */
export interface Billable {
  readonly service: string;
  readonly net: Figure<Money>;
  readonly tax: Figure<Money>;
  /** Where it has a tax of its own. */
  readonly rate?: Figure<Share>;
}

/** A line that bills services: a share of them, an amount, or what is left. */
export interface Bill {
  /** Where the result stands, e.g. `plan.Launch`. */
  readonly path: string;
  readonly of: readonly string[];
  /** Absent of `remaining`, which bills what no other line does, wherever it stands. */
  readonly share?: Figure<Share>;
  /** A net sum instead of a share. */
  readonly amount?: Figure<Money>;
  /** Beside an amount: its tax, where that is not its part of all tax. */
  readonly tax?: Figure<Money>;
}

interface Piece {
  readonly net: Figure<Money>;
  readonly tax: Figure<Money>;
}

/**
 * The sums of `bills`, in their order. Services that are billed by the same lines, at the same rate of tax, are summed first; of that sum S,
 * line k bills round(S x shares up to k) - round(S x shares up to k-1), once for net and once for tax, and the last what is left.
 */
export function bill(
  parts: readonly Billable[],
  bills: readonly Bill[],
  currency: string,
  mode: RoundingMode,
): readonly Totals[] {
  const pieces: Piece[][] = bills.map(() => []);
  const amounts = bills.map((line) => spread(line, 'net', line.amount, parts, mode));
  const taxes = bills.map((line) => spread(line, 'tax', line.tax, parts, mode));
  for (const group of grouped(parts, bills)) {
    const net = sum(
      '',
      group.parts.map((part) => part.net),
      currency,
    );
    const tax = sum(
      '',
      group.parts.map((part) => part.tax),
      currency,
    );
    let state: State = { fraction: zero, net: 0n, tax: 0n, earlier: [], exact: true };
    group.lines.forEach((index, position) => {
      const line = bills[index];
      if (line === undefined) return;
      const last = position === group.lines.length - 1;
      const own = (of: typeof amounts): bigint =>
        group.parts.reduce((total, part) => total + (of[index]?.get(part) ?? 0n), 0n);
      const fixed = { net: own(amounts), ...(line.tax && { tax: own(taxes) }) };
      const step = last ? rest(state, net, tax) : next(state, line, fixed, net, tax, mode);
      const money = (of: Figure<Money>, minor: bigint): Figure<Money> =>
        // Of nothing every part is nothing, whatever the shares.
        reckoned('', of.value.minor === 0n ? [of] : [of, ...step.by], { kind: 'money', minor, currency });
      pieces[index]?.push({ net: money(net, step.net), tax: money(tax, step.tax) });
      state = step.after;
    });
  }
  return bills.map((line, index) => totals(line.path, pieces[index] ?? [], currency));
}

/** Adds up nets and taxes at `path`. */
export function totals(path: string, pieces: readonly Piece[], currency: string): Totals {
  const net = sum(
    `${path}.net`,
    pieces.map((piece) => piece.net),
    currency,
  );
  const tax = sum(
    `${path}.tax`,
    pieces.map((piece) => piece.tax),
    currency,
  );
  return { net, tax, gross: sum(`${path}.gross`, [net, tax], currency) };
}

/** What was billed of a group so far. `exact`: no rounding was carried over into the next line. */
interface State {
  readonly fraction: Ratio;
  readonly net: bigint;
  readonly tax: bigint;
  readonly earlier: readonly { readonly from: readonly string[] }[];
  readonly exact: boolean;
}

interface Step {
  readonly net: bigint;
  readonly tax: bigint;
  readonly by: readonly { readonly from: readonly string[] }[];
  readonly after: State;
}

function next(
  state: State,
  line: Bill,
  fixed: { readonly net: bigint; readonly tax?: bigint },
  net: Figure<Money>,
  tax: Figure<Money>,
  mode: RoundingMode,
): Step {
  const own = line.share ?? line.amount;
  const share = line.share
    ? shareRatio(line.share.value)
    : net.value.minor === 0n
      ? zero
      : ratio(fixed.net, net.value.minor);
  const fraction = plus(state.fraction, share);
  const netTo = times(ratio(net.value.minor), fraction);
  const taxTo = times(ratio(tax.value.minor), fraction);
  const after: State = {
    fraction,
    net: line.share ? round(netTo, mode) : state.net + fixed.net,
    tax: fixed.tax === undefined ? round(taxTo, mode) : state.tax + fixed.tax,
    earlier: own ? [...state.earlier, own] : state.earlier,
    exact: whole(netTo) && whole(taxTo),
  };
  // Earlier shares reach this line only through what their rounding carried over.
  const by = [...(own ? [own] : []), ...(state.exact ? [] : state.earlier)];
  return { net: after.net - state.net, tax: after.tax - state.tax, by, after };
}

function rest(state: State, net: Figure<Money>, tax: Figure<Money>): Step {
  const after = { ...state, net: net.value.minor, tax: tax.value.minor };
  return { net: after.net - state.net, tax: after.tax - state.tax, by: state.earlier, after };
}

/** The services of one rate of tax that the same lines bill, with those lines in their order; what is left comes last. */
function grouped(
  parts: readonly Billable[],
  bills: readonly Bill[],
): readonly { readonly parts: readonly Billable[]; readonly lines: readonly number[] }[] {
  const groups = new Map<string, { parts: Billable[]; lines: readonly number[] }>();
  for (const part of parts) {
    const lines = bills.flatMap((line, index) => (line.of.includes(part.service) ? [index] : []));
    const isRest = (index: number): boolean => bills[index]?.share === undefined && bills[index]?.amount === undefined;
    const ordered = [...lines.filter((index) => !isRest(index)), ...lines.filter(isRest)];
    const key = `${ordered.join(' ')} ${asText(part.rate?.value)}`;
    const group = groups.get(key);
    if (group) group.parts.push(part);
    else groups.set(key, { parts: [part], lines: ordered });
  }
  return [...groups.values()];
}

/** An amount shared out over the services that its line names, in proportion to what they cost, to the cent. */
function spread(
  line: Bill,
  of: 'net' | 'tax',
  amount: Figure<Money> | undefined,
  parts: readonly Billable[],
  mode: RoundingMode,
): ReadonlyMap<Billable, bigint> {
  if (amount === undefined) return new Map();
  const named = parts.filter((part) => line.of.includes(part.service));
  const shares = apportion(
    amount.value.minor,
    named.map((part) => part[of].value.minor),
    mode,
  );
  return new Map(named.map((part, index) => [part, shares[index] ?? 0n]));
}

/** `total` in parts that are to each other as `weights`; each part is what cumulative rounding leaves it, so that none is lost. */
export function apportion(total: bigint, weights: readonly bigint[], mode: RoundingMode): readonly bigint[] {
  const all = weights.reduce((added, weight) => added + weight, 0n);
  if (all === 0n) return weights.map((_, index) => (index === weights.length - 1 ? total : 0n));
  let weight = 0n;
  let given = 0n;
  return weights.map((own) => {
    weight += own;
    const upTo = round(times(ratio(total), ratio(weight, all)), mode);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

function whole(value: Ratio): boolean {
  return value.top % value.bottom === 0n;
}
