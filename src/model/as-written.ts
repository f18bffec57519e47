/** Takes an amount, a share or a length of time, gives it as a file of the owner has it. */
import type { Amount, Duration, Share } from './values.ts';

/** `1000.00`, `6.625%`, `14 days`. */
export function asWritten(value: Amount | Duration | Share): string {
  if (value.kind === 'amount') return decimal(value.minor, value.decimals);
  if (value.kind === 'share') return `${decimal(value.digits, value.decimals)}%`;
  return `${value.count} ${value.unit}${value.count === 1 ? '' : 's'}`;
}

/** A figure of so many decimals: `6.625`. */
export function decimal(figure: bigint, decimals: number): string {
  const digits = figure.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
