/** Takes the services of a file, gives packs that can't be meant: of a fee, of an estimate, or paid back at a price nobody named. */
import type { Diagnostic } from '../../diagnostic.ts';
import { price as priceGrammar } from '../../model/grammar/price.ts';
import type { Raw } from '../../model/source.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';
import { matches, mismatch, unitOf, unitOfPrice } from './units.ts';

type At = readonly (string | number)[];

export function packFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'services').flatMap((service, index) => {
    const at = ['services', index];
    if (part(service, 'pack') === undefined) return [];
    return [
      ...priceFaults(matter, service, at),
      ...besideFaults(matter, service, at),
      ...backFaults(matter, service, [...at, 'pack']),
      ...singleFaults(matter, service, [...at, 'pack', 'single']),
    ];
  });
}

/** A pack has one price, paid once: not a fee, nor a list of prices. */
function priceFaults(matter: Matter, service: Raw, at: At): readonly Diagnostic[] {
  const bands = itemsAt(service, 'price').length > 0;
  const text = textAt(service, 'price') ?? '';
  const parsed = priceGrammar.parse(text);
  const fee = parsed.ok && (parsed.value.basis === 'included' || parsed.value.period !== undefined);
  if (!bands && !fee) return [];
  const words = `found ${bands ? 'a list of prices' : show(text)} for a pack, expected one price, paid once`;
  const hint = 'write 320.00 once or 320.00 per pack; how much a fee includes each month is said under limits';
  return [finding(matter, 'read/pack', matter.at([...at, 'price']), words, hint)];
}

function besideFaults(matter: Matter, service: Raw, at: At): readonly Diagnostic[] {
  if (part(service, 'estimate') === undefined) return [];
  const words = 'found an estimate for a pack, expected one of them: a pack has a fixed price';
  return [finding(matter, 'read/pack', matter.at([...at, 'estimate']), words, 'take one of the two away')];
}

/** Who pays back says how much; who goes by the single price names it; what is left after a day needs that day. */
function backFaults(matter: Matter, service: Raw, at: At): readonly Diagnostic[] {
  const has = (key: string): boolean => part(service, 'pack', key) !== undefined;
  const lacks = (words: string, hint: string): Diagnostic =>
    finding(matter, 'read/missing-key', matter.at(at), words, hint);
  const back = textAt(service, 'pack', 'unused') === 'is paid back' && !has('paid_back');
  const single = textAt(service, 'pack', 'paid_back')?.includes('single price') === true && !has('single');
  return [
    ...(back
      ? [
          lacks(
            'found no paid_back, expected how much is paid back of what is left',
            'add a line paid_back: in proportion',
          ),
        ]
      : []),
    ...(single
      ? [lacks('found no single, expected what one costs without the pack', 'add a line single: 38.00 per lesson')]
      : []),
    ...(has('unused') && !has('use_by')
      ? [
          lacks(
            'found unused and no use_by, expected the day after which it counts',
            'add a line use_by: 6 months after start',
          ),
        ]
      : []),
  ];
}

/** The single price counts what the pack holds. */
function singleFaults(matter: Matter, service: Raw, at: At): readonly Diagnostic[] {
  const text = textAt(service, 'pack', 'single');
  const parsed = text === undefined ? undefined : priceGrammar.parse(text);
  if (text === undefined || !parsed?.ok) return [];
  const held = unitOf(textAt(service, 'pack', 'holds'));
  const unit = unitOfPrice(text);
  if (parsed.value.basis !== 'unit' || unit === undefined) {
    const words = `found ${show(text)}, expected a price for one of what the pack holds`;
    return [finding(matter, 'read/unit', matter.at(at), words, 'write it like this: 38.00 per lesson')];
  }
  if (held === undefined || matches(matter, held, unit)) return [];
  return [finding(matter, 'read/unit', matter.at([...at.slice(0, -1), 'holds']), ...mismatch(matter, held, unit))];
}
