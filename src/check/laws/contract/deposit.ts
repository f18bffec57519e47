/** Takes a definition, or the terms of a contract with what they come to, and a cap on what is paid before the work starts; gives what passes it. */
import type { Diagnostic } from '../../../diagnostic.ts';
import { asWritten, decimal } from '../../../model/as-written.ts';
import { step } from '../../../model/figure.ts';
import { decimalsOf } from '../../../model/money.ts';
import { compare, minus, one, plus, type Ratio, ratio, round, shareRatio, times, zero } from '../../../model/ratio.ts';
import type { Reckoning } from '../../../model/reckoning.ts';
import type { ServiceDefinition } from '../../../model/schema/definition.ts';
import type { ContractLaw } from '../../../model/schema/law-contract.ts';
import type { Source } from '../../../model/source.ts';
import type { Bound } from '../binding.ts';
import { minorOf } from '../costs.ts';
import { against } from '../told.ts';
import { isBeforeStart } from './ahead.ts';

type Cap = NonNullable<ContractLaw['deposit']>;
type Deposit = NonNullable<ServiceDefinition['deposit']>;

/** With a reckoning the sums decide; without one, the shares of each service and what the deposit may come to. */
export function depositAbove(
  definition: Source<ServiceDefinition>,
  bound: Bound,
  reckoning?: Reckoning,
): readonly Diagnostic[] {
  const cap = bound.rule.contract?.deposit;
  if (!cap) return [];
  if (reckoning) return sumAbove(definition, bound, cap, reckoning);
  const shares = sharesAbove(definition, bound, cap);
  return shares.length > 0 ? shares : amountAbove(definition, bound, cap);
}

/** Everything that the contract bills before the start, against its price. */
function sumAbove(
  definition: Source<ServiceDefinition>,
  bound: Bound,
  cap: Cap,
  { plan, oneOff, currency }: Reckoning,
): readonly Diagnostic[] {
  const early = plan.filter(({ kind, invoice }) => kind === 'deposit' || isBeforeStart(invoice.value));
  const [first] = early;
  if (!first || !oneOff) return [];
  const sum = early.reduce((total, instalment) => total + (instalment.sum?.gross.value.minor ?? 0n), 0n);
  const share = round(ratio(oneOff.gross.value.minor, BigInt(cap.one_in.count)), 'up');
  const top = cap.at_most && bound.currency === currency ? round(minorOf(cap.at_most, currency), 'down') : share;
  const most = top < share ? top : share;
  if (sum <= most) return [];
  const money = (minor: bigint): string => decimal(minor, decimalsOf(currency));
  const found = `${money(sum)} before the work starts`;
  const path = first.kind === 'deposit' ? 'deposit.share' : first.path;
  return [against(definition, bound, path, found, `${money(most)} or less: ${wordsOf(cap)}`, hintOf(cap))];
}

/** Told once for the lines that bill too much together, whatever the services. */
function sharesAbove(definition: Source<ServiceDefinition>, bound: Bound, cap: Cap): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const { id } of definition.value.services) {
    const { share, first } = beforeStart(definition.value, id);
    if (first === undefined || told.has(first) || compare(share, part(cap)) <= 0) continue;
    const found = `${percent(share)} of the price before the work starts`;
    told.set(first, against(definition, bound, first, found, wordsOf(cap), hintOf(cap)));
  }
  return [...told.values()];
}

/** Which part of a service is billed before the start, and where that is said first. */
function beforeStart(
  { deposit, payment }: ServiceDefinition,
  id: string,
): { readonly share: Ratio; readonly first: string | undefined } {
  const own = deposit?.of.includes(id) ? [{ path: 'deposit.share', share: deposit.share, early: true }] : [];
  const lines = (payment?.plan ?? [])
    .filter(({ of }) => of === undefined || (of !== 'extras' && of.includes(id)))
    .map(({ name, share, invoice }) => ({ path: step('payment.plan', name), share, early: isBeforeStart(invoice) }));
  const all = [...own, ...lines];
  const sum = (some: typeof all): Ratio =>
    some.reduce((total, { share }) => (typeof share === 'object' ? plus(total, shareRatio(share)) : total), zero);
  const early = all.filter(({ early: before, share }) => before && share !== undefined);
  const rest = early.some(({ share }) => share === 'remaining');
  return {
    share: rest ? minus(one, sum(all.filter((line) => !line.early))) : sum(early),
    first: early[0]?.path,
  };
}

/** The amount of a cap, where the share alone would keep to it: by what the deposit may come to for one service. */
function amountAbove(definition: Source<ServiceDefinition>, bound: Bound, cap: Cap): readonly Diagnostic[] {
  const { deposit, services, currency } = definition.value;
  if (!deposit || !cap.at_most || bound.currency !== currency) return [];
  const most = minorOf(cap.at_most, currency);
  const money = (sum: Ratio): string => decimal(round(sum, 'half-up'), decimalsOf(currency));
  const tell = (path: string, sum: Ratio): readonly Diagnostic[] => [
    against(definition, bound, path, money(sum), `${money(most)} or less: ${wordsOf(cap)}`, hintOf(cap)),
  ];
  if (deposit.at_most) {
    const top = minorOf(deposit.at_most, currency);
    return compare(top, most) > 0 ? tell('deposit.at_most', top) : [];
  }
  const sums = services.flatMap((service) => dueOf(deposit, service, currency));
  const high = sums.find((sum) => compare(sum, most) > 0);
  return high ? tell('deposit.share', high) : [];
}

function dueOf(
  { of, share }: Deposit,
  { id, price }: ServiceDefinition['services'][number],
  currency: string,
): readonly Ratio[] {
  if (!of.includes(id) || Array.isArray(price) || price.basis !== 'once') return [];
  return [times(minorOf(price.amount, currency), shareRatio(share))];
}

function part({ one_in: parts }: Cap): Ratio {
  return ratio(1n, BigInt(parts.count));
}

function wordsOf(cap: Cap): string {
  const share = `at most ${shareWords(cap)} of the price`;
  return cap.at_most ? `${share}, and never more than ${asWritten(cap.at_most)}` : share;
}

/** `10%` where that is exact, else `1/3`. */
function shareWords({ one_in: parts }: Cap): string {
  return 100 % parts.count === 0 ? `${100 / parts.count}%` : `1/${parts.count}`;
}

/** What fits, rounded down to a hundredth of a per cent. */
function hintOf(cap: Cap): string {
  const share = decimal(10_000n / BigInt(cap.one_in.count), 2).replace(/\.00$/, '');
  const top = cap.at_most ? ` and at_most: ${asWritten(cap.at_most)}` : '';
  return `write below deposit share: ${share}%${top}, and let later invoices hang on the work`;
}

/** `33.34%`, rounded up: what passes a cap never reads as if it did not. */
function percent(share: Ratio): string {
  return `${decimal(round(times(share, ratio(10_000n)), 'up'), 2).replace(/\.?0+$/, '')}%`;
}
