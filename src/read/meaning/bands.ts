/** Takes the services of a file, gives price lists whose lines can't be one price: none at all, or of several periods. */
import type { Diagnostic } from '../../diagnostic.ts';
import { price } from '../../model/grammar/price.ts';
import { EACH_ITS_OWN } from '../../model/schema/bands.ts';
import { either } from '../show.ts';
import { finding, itemsAt } from './finding.ts';
import type { Matter } from './matter.ts';

export function bandFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'services').flatMap((service, index): readonly Diagnostic[] => {
    const items = itemsAt(service, 'price');
    if (items.length === 0) return [];
    const spot = matter.at(['services', index, 'price']);
    const phrases = items.filter((item) => item === EACH_ITS_OWN).length;
    if (phrases > 1 || phrases === items.length) {
      const words = `found ${EACH_ITS_OWN} ${phrases > 1 ? 'more than once' : 'without bands'}, expected it once, beside the bands`;
      return [
        finding(
          matter,
          'read/bands',
          spot,
          words,
          'write it once, and each band on a line of its own: - up to 79 guests: 68.00 per guest',
        ),
      ];
    }
    const found = new Set(
      items.flatMap((item) => (typeof item === 'object' ? Object.values(item).flatMap(periodOf) : [])),
    );
    if (found.size < 2) return [];
    const words = `found bands charged ${either([...found], 'and')}, expected all bands charged alike`;
    return [
      finding(matter, 'read/bands', spot, words, 'write the same period in each band, or make two services of it'),
    ];
  });
}

/** `once` or `per month`, or nothing where it is included or can't be read. */
function periodOf(text: unknown): readonly string[] {
  const parsed = typeof text === 'string' ? price.parse(text) : undefined;
  if (!parsed?.ok || parsed.value.basis === 'included') return [];
  return [parsed.value.period === undefined ? 'once' : `per ${parsed.value.period}`];
}
