/** Takes the terms, gives what templates say of appointments and of being late beside the keys of the terms. */
import type { Figures } from '../model/figures.ts';
import { child, entry, leaf, records, serviceNames, textOf, type View } from './view.ts';

/** The rate for time that the client is late, and whether full hours are what counts. */
export function visitsView(tree: Figures): View {
  const id = textOf(child(child(tree, 'schedule'), 'lateness')?.['rate']);
  const rate = entry(tree, `rates.${id ?? ''}`);
  return {
    appointments_of: serviceNames(tree, child(tree, 'appointments')?.['of']),
    late_rate: rate && { name: rate['name'], price: rate['price'] },
    full_hours: records(child(tree, 'appointments')?.['cancel']).some(countsFullHours),
  };
}

/** A band of notice for an appointment: the names of the services that it is for, and whether it costs nothing. */
export function bandView(tree: Figures, band: Figures): View {
  const value = leaf(band, 'charge')?.value;
  const free = value?.kind === 'share' ? value.digits === 0n : value?.kind === 'amount' && value.minor === 0n;
  return { of_names: serviceNames(tree, band['of']), free };
}

/** True of a band that ends with a full hour or minute: what lies between it and the next one must belong to one of them. */
function countsFullHours(band: Figures): boolean {
  const value = leaf(band, 'notice')?.value;
  if (value?.kind !== 'notice' || value.to === undefined || value.under !== undefined) return false;
  return value.unit === 'hour' || value.unit === 'minute';
}
