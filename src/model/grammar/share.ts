/** Takes `6.625%`, gives a share. */
import type { Share } from '../values.ts';
import { fine, grammar } from './grammar.ts';

export const SHARE = String.raw`(?:0|[1-9]\d{0,3})(?:\.\d{1,6})?%`;

/** The share of a text that matched SHARE. */
export function toShare(text: string): Share {
  const [whole = '', part = ''] = text.slice(0, -1).split('.');
  return { kind: 'share', digits: BigInt(whole + part), decimals: part.length };
}

/** A part of a whole: more than all of it there is not. */
export const PART = String.raw`(?:100(?:\.0{1,6})?|[1-9]?\d(?:\.\d{1,6})?)%`;

export const part = grammar<Share>({
  name: 'part',
  what: 'a share of at most 100%',
  examples: ['50%', '6.625%'],
  pattern: PART,
  build: (_, text) => fine(toShare(text)),
  slip: (text) =>
    new RegExp(`^${SHARE}$`).test(text) ? 'nothing has more than 100% of itself; write 100% or less' : shareSlip(text),
});

export const share = grammar<Share>({
  name: 'share',
  what: 'a share',
  examples: ['50%', '6.625%'],
  pattern: SHARE,
  build: (_, text) => fine(toShare(text)),
  slip: shareSlip,
});

function shareSlip(text: string): string | undefined {
  if (/^[\d.]+$/.test(text)) return `put a % after it: ${text}%`;
  if (/\s%$| per ?cent$/.test(text)) return 'write the % right after the figure';
  if (/^\d+,\d+%$/.test(text)) return `write the decimals after a point: ${text.replace(',', '.')}`;
  return undefined;
}
