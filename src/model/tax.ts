/** Takes lines before tax, gives them with net, tax and gross: rounded on each line, or once on the sum and shared out. */

import type { Figure } from './figure.ts';
import { asText, given, reckoned, step } from './figure.ts';
import { difference, rounded, scaled, sum } from './money.ts';
import type { Ratio } from './ratio.ts';
import { one, plus, ratio, round, shareRatio, times } from './ratio.ts';
import type { Line } from './reckoning.ts';
import type { Terms } from './schema/terms.ts';
import type { Money, Share } from './values.ts';

/** A line before tax. `base` is rounded: net where prices are exclusive of tax, gross where they hold it. */
export interface Untaxed extends Omit<Line, 'net' | 'tax' | 'gross'> {
  /** Where the line's results stand: `lines.helpdesk`. */
  readonly result: string;
  readonly base: Figure<Money>;
}

export function taxed(terms: Pick<Terms, 'tax' | 'rounding' | 'currency'>, lines: readonly Untaxed[]): readonly Line[] {
  const { tax, rounding, currency } = terms;
  if (tax === 'none') return lines.map((line) => withTax(line, sum(`${line.result}.tax`, [], currency), false));
  const inclusive = tax.prices === 'inclusive';
  const usual = given('tax.rate', tax.rate);
  const apart = (line: Untaxed): Figure<Money> => {
    const rate = line.rate ?? usual;
    const base = { minor: ratio(line.base.value.minor), from: line.base.from };
    const own = scaled(base, taxFactor(rate.value, inclusive), rate);
    return rounded(`${line.result}.tax`, own, currency, rounding.mode);
  };
  if (rounding.at === 'line') return lines.map((line) => withTax(line, apart(line), inclusive));

  // What is charged once, and in each period, is a document of its own, each rate a sum of it; lines that cancel out are in neither sum.
  const included = new Set(counted(lines));
  const running = new Map<string, Running>();
  return lines.map((line) => {
    if (!included.has(line)) return withTax(line, apart(line), inclusive);
    const rate = line.rate ?? usual;
    const key = `${line.period ?? 'once'} ${asText(rate.value)}`;
    const before = running.get(key) ?? { base: 0n, tax: 0n, earlier: [], exact: true };
    const base = before.base + line.base.value.minor;
    const upTo = times(ratio(base), taxFactor(rate.value, inclusive));
    const minor = round(upTo, rounding.mode);
    const inputs = [line.base, rate, ...(before.exact ? [] : before.earlier)];
    running.set(key, {
      base,
      tax: minor,
      earlier: [...before.earlier, line.base],
      exact: upTo.top % upTo.bottom === 0n,
    });
    const own = { kind: 'money' as const, minor: minor - before.tax, currency };
    return withTax(line, reckoned(`${line.result}.tax`, inputs, own), inclusive);
  });
}

/** The tax of a service that has one of its own; undefined where it is taxed like the others, or nothing is. */
export function ownRate({ tax, services }: Pick<Terms, 'tax' | 'services'>, id: string): Figure<Share> | undefined {
  const own = services.find((service) => service.id === id)?.tax;
  if (own === undefined || tax === 'none') return undefined;
  return given(`${step('services', id)}.tax`, own === 'none' ? NOTHING : own);
}

const NOTHING: Share = { kind: 'share', digits: 0n, decimals: 0 };

/** Lines that are in the sums: all but estimates, favours and services credited at signing, and the lines that take those off again. */
export function counted<T extends Pick<Line, 'id' | 'kind' | 'onSignature'>>(lines: readonly T[]): readonly T[] {
  const credited = new Set(lines.filter((line) => line.onSignature).map((line) => line.id));
  return lines.filter(
    (line) =>
      line.kind !== 'estimate' &&
      !isFavour(line) &&
      !line.onSignature &&
      !(line.kind === 'service' && credited.has(line.id)),
  );
}

/** True of a favour, and of the line that takes it off. */
export function isFavour({ kind }: Pick<Line, 'kind'>): boolean {
  return kind === 'favour' || kind === 'favour credit';
}

/** The bases summed and taxed so far. `exact`: no rounding was carried over into the next line. */
interface Running {
  readonly base: bigint;
  readonly tax: bigint;
  readonly earlier: readonly Figure<Money>[];
  readonly exact: boolean;
}

/** What a base is multiplied with to give its tax: r, or r/(1+r) where the base holds the tax. */
function taxFactor(rate: Share, inclusive: boolean): Ratio {
  const share = shareRatio(rate);
  if (!inclusive) return share;
  const whole = plus(one, share);
  return { top: share.top * whole.bottom, bottom: share.bottom * whole.top };
}

function withTax({ base, result, ...line }: Untaxed, tax: Figure<Money>, inclusive: boolean): Line {
  const { currency } = base.value;
  if (inclusive) {
    const gross = { ...base, path: `${result}.gross` };
    return { ...line, net: difference(`${result}.net`, gross, tax), tax, gross };
  }
  const net = { ...base, path: `${result}.net` };
  return { ...line, net, tax, gross: sum(`${result}.gross`, [net, tax], currency) };
}
