/** Takes the day of an invoice as a definition writes it, gives whether it comes before the work that it pays for, as far as its words say. */
import type { Moment } from '../../../model/values.ts';

const SIGNED = ['signature', 'acceptance'];

/** True where the invoice comes before both sides signed. */
export function isBeforeSigning(invoice: Moment): boolean {
  return invoice.kind === 'offset' && invoice.direction === 'before' && SIGNED.includes(invoice.anchor);
}

/** True where the invoice comes before the work starts. A fixed day says nothing of that, nor do days after the signature. */
export function isBeforeStart(invoice: Moment): boolean {
  if (invoice.kind === 'anchor') return SIGNED.includes(invoice.anchor);
  return invoice.kind === 'offset' && invoice.direction === 'before' && [...SIGNED, 'start'].includes(invoice.anchor);
}

/** True where the invoice waits for no work: the start itself, days after the signature, and days before anything that is done. */
export function isAheadOfWork(invoice: Moment): boolean {
  if (isBeforeStart(invoice)) return true;
  if (invoice.kind === 'anchor') return invoice.anchor === 'start';
  return invoice.kind === 'offset' && (invoice.direction === 'before' || SIGNED.includes(invoice.anchor));
}
