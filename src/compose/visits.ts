/** Takes the terms, gives what templates say of appointments and of being late beside the keys of the terms. */
import type { Figures, FigureTree } from '../model/figures.ts';
import { isFigure } from '../model/figures.ts';
import { child, entry, leaf, records, serviceNames, textOf, type View } from './view.ts';

/** The rate for time that the client is late, and whether full hours are what counts. */
export function visitsView(tree: Figures): View {
  const id = textOf(child(child(tree, 'schedule'), 'lateness')?.['rate']);
  const rate = entry(tree, `rates.${id ?? ''}`);
  return {
    appointments_of: serviceNames(tree, child(tree, 'appointments')?.['of']),
    late_rate: rate && { name: rate['name'], price: rate['price'] },
    ...coversView(tree),
    full_hours: records(child(tree, 'appointments')?.['cancel']).some(countsFullHours),
  };
}

/** What may have paid for an appointment before: a fee for a period, a pack. */
function coversView(tree: Figures): View {
  const about = child(tree, 'appointments')?.['of'];
  const ids = Array.isArray(about) ? about.map(textOf) : undefined;
  const services = records(tree['services']).filter(({ id }) => ids === undefined || ids.includes(textOf(id)));
  return {
    fee_covers: services.some(isByFee),
    pack_covers: services.some(({ pack }) => pack !== undefined),
  };
}

/** True of a service that has a fee for each period. */
export function isByFee({ price }: Figures): boolean {
  return (Array.isArray(price) ? price : [price]).some(isByPeriod);
}

function isByPeriod(price: FigureTree | undefined): boolean {
  if (!isFigure(price)) return false;
  const { value } = price;
  return (
    (value.kind === 'price' && value.basis === 'period') || (value.kind === 'band' && value.price.basis === 'period')
  );
}

/** A band of notice for an appointment: the names of the services that it is for, and whether it costs nothing. */
export function bandView(tree: Figures, band: Figures): View {
  const value = leaf(band, 'charge')?.value;
  const free = value?.kind === 'share' ? value.digits === 0n : value?.kind === 'amount' && value.minor === 0n;
  return { of_names: serviceNames(tree, band['of']), free };
}

/** What stands beside a line on cancelling: the names behind its ids, and the rate. */
export function cancellationView(tree: Figures, line: Figures): View {
  return {
    of_names: serviceNames(tree, line['of']),
    rate_price: entry(tree, `rates.${textOf(line['rate']) ?? ''}`)?.['price'],
    until_name: entry(tree, `schedule.milestones.${textOf(line['until']) ?? ''}`)?.['name'],
  };
}

/** True of a band that ends with a full hour or minute: what lies between it and the next one must belong to one of them. */
function countsFullHours(band: Figures): boolean {
  const value = leaf(band, 'notice')?.value;
  if (value?.kind !== 'notice' || value.to === undefined || value.under !== undefined) return false;
  return value.unit === 'hour' || value.unit === 'minute';
}
