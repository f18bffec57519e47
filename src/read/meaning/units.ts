/** Takes the services and rates of a file, gives where a quantity, a band or a limit counts other things than the price does. */
import type { Diagnostic } from '../../diagnostic.ts';
import { range } from '../../model/grammar/band.ts';
import { limit } from '../../model/grammar/limit.ts';
import { price } from '../../model/grammar/price.ts';
import { quantity } from '../../model/grammar/quantity.ts';
import type { Raw } from '../../model/source.ts';
import { hasPlurals, plural, sameUnit, type Units } from '../../model/units.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

export function unitFaults(matter: Matter): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const compare = (
    written: string | undefined,
    singular: string | undefined,
    at: readonly (string | number)[],
  ): void => {
    if (written === undefined || singular === undefined || matches(matter, written, singular)) return;
    found.push(finding(matter, 'read/unit', matter.at(at), ...mismatch(matter, written, singular)));
  };
  for (const list of ['services', 'rates']) {
    for (const [index, item] of itemsAt(matter.raw, list).entries()) {
      compare(unitOf(textAt(item, 'minimum')), priceUnit(item), [list, index, 'minimum']);
      for (const [row, band] of itemsAt(item, 'price').entries()) {
        const [left = '', right] = typeof band === 'object' ? (Object.entries(band)[0] ?? []) : [];
        const bandOf = range.parse(left);
        if (bandOf.ok && typeof right === 'string')
          compare(bandOf.value.unit, unitOfPrice(right), [list, index, 'price', row]);
      }
      for (const [row, each] of itemsAt(item, 'limits').entries()) {
        const included = limit.parse(textAt(each, 'of') ?? '');
        if (!included.ok) continue;
        compare(included.value.unit, unitOfPrice(textAt(each, 'beyond') ?? ''), [list, index, 'limits', row, 'of']);
        const [per] = included.value.per;
        const unit = priceUnit(item);
        if (per !== undefined && unit !== undefined && per !== unit) {
          const words = `found ${show(`per ${per}`)}, expected per ${unit}: the price is per ${unit}`;
          found.push(
            finding(matter, 'read/unit', matter.at([list, index, 'limits', row, 'of']), words, `write per ${unit}`),
          );
        }
      }
    }
  }
  return found;
}

/** What the price of a service or rate is per: `computer`; of bands without a unit, what these count. Undefined where it is for the whole, or can't be read. */
export function priceUnit(item: Raw): string | undefined {
  const bands = itemsAt(item, 'price').flatMap((band) => (typeof band === 'object' ? Object.entries(band) : []));
  if (bands.length === 0) return unitOfPrice(textAt(item, 'price') ?? '');
  const units = bands.flatMap(([, text]) => (typeof text === 'string' ? (unitOfPrice(text) ?? []) : []));
  if (units.length > 0) return units[0];
  // Bands priced as a whole, or included: the things that they count.
  const [counted] = bands.flatMap(([left]) => {
    const band = range.parse(left);
    return band.ok ? [band.value.unit] : [];
  });
  return counted;
}

/** The unit of `45.00 per computer`, or undefined. */
export function unitOfPrice(text: string): string | undefined {
  const parsed = price.parse(text);
  return parsed.ok && 'units' in parsed.value ? parsed.value.units[0] : undefined;
}

/** The unit of `14 computers`, or undefined. */
export function unitOf(text: string | undefined): string | undefined {
  const parsed = text === undefined ? undefined : quantity.parse(text);
  return parsed?.ok ? parsed.value.unit : undefined;
}

export function matches(matter: Matter, written: string, singular: string): boolean {
  const language = languageOf(matter);
  // A language without a rule for plurals has a finding of its own.
  return !hasPlurals(language) || sameUnit(written, singular, language, unitsOf(matter));
}

/** The words and the hint for a unit that is not the price's. */
export function mismatch(matter: Matter, written: string, singular: string): [string, string] {
  const right = plural(singular, languageOf(matter), unitsOf(matter));
  const words = `found ${show(written)}, expected ${right}: the price is per ${singular}`;
  if (written[0] !== singular[0]) return [words, `write ${right}, or change the price`];
  return [
    words,
    `write ${right}; where the plural of ${singular} is ${written}, add units: and below it ${singular}: ${written}`,
  ];
}

export function languageOf(matter: Matter): string {
  return textAt(matter.raw, 'language') ?? 'en';
}

export function unitsOf(matter: Matter): Units {
  const units = part(matter.raw, 'units');
  if (units === undefined || typeof units === 'string' || Array.isArray(units)) return {};
  return Object.fromEntries(
    Object.entries(units).flatMap(([one, many]) => (typeof many === 'string' ? [[one, many]] : [])),
  );
}
