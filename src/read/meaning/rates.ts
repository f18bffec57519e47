/** Takes the services of a file, gives those with a tax of their own where nothing is taxed. */
import type { Diagnostic } from '../../diagnostic.ts';
import { show } from '../show.ts';
import { finding, itemsAt, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** A rate needs the name of the tax, and whether prices hold it; `none` says so already. */
export function rateFaults(matter: Matter): readonly Diagnostic[] {
  if (textAt(matter.raw, 'tax') !== 'none') return [];
  return itemsAt(matter.raw, 'services').flatMap((service, index) => {
    const rate = textAt(service, 'tax');
    if (rate === undefined) return [];
    const words = `found ${show(rate)}, and tax: none says that nothing is taxed; expected one of them`;
    const hint = 'take it away, or write under tax: the name, the rate and whether your prices hold it';
    return [finding(matter, 'read/tax', matter.at(['services', index, 'tax']), words, hint)];
  });
}
