/** Takes the price review of a file, gives one that nothing is there for, or that comes while prices are fixed. */
import type { Diagnostic } from '../../diagnostic.ts';
import { duration as durationGrammar } from '../../model/grammar/duration.ts';
import { price as priceGrammar } from '../../model/grammar/price.ts';
import type { Raw } from '../../model/source.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

export function priceReviewFaults(matter: Matter): readonly Diagnostic[] {
  if (part(matter.raw, 'price_review') === undefined) return [];
  const found: Diagnostic[] = [];
  if (!itemsAt(matter.raw, 'services').some(mayBeFee)) {
    const words = 'found no fee that could rise, expected a service with a price for a period';
    const hint = 'take price_review away; what is charged once has the price that was agreed';
    found.push(finding(matter, 'read/price-review', matter.at(['price_review']), words, hint));
  }
  const [every, fixed] = [monthsAt(matter, 'price_review', 'every'), monthsAt(matter, 'offer', 'prices_fixed_for')];
  if (every !== undefined && fixed !== undefined && every < fixed) {
    const written = show(textAt(matter.raw, 'price_review', 'every') ?? '');
    const words = `found ${written}, and prices stay for ${textAt(matter.raw, 'offer', 'prices_fixed_for')}; expected at least that`;
    const related = { message: 'prices stay', spot: matter.at(['offer', 'prices_fixed_for']) };
    const hint = 'write the same length of time in both places';
    found.push(finding(matter, 'read/price-review', matter.at(['price_review', 'every']), words, hint, related));
  }
  return found;
}

/** True of what can't be read as well: that has a finding of its own. */
function mayBeFee(service: Raw): boolean {
  const bands = itemsAt(service, 'price').flatMap((band) => (typeof band === 'object' ? Object.values(band) : [band]));
  return [textAt(service, 'price'), ...bands].some((text) => {
    const parsed = typeof text === 'string' ? priceGrammar.parse(text) : undefined;
    return parsed !== undefined && (!parsed.ok || parsed.value.basis === 'period');
  });
}

/** Undefined of what is not written in months or years: days and months can't be compared to the day. */
function monthsAt(matter: Matter, ...keys: readonly string[]): number | undefined {
  const parsed = durationGrammar.parse(textAt(matter.raw, ...keys) ?? '');
  if (!parsed.ok) return undefined;
  const { count, unit } = parsed.value;
  return unit === 'month' ? count : unit === 'year' ? 12 * count : undefined;
}
