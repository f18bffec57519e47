/** Takes a list of lines like `up to 79 guests: 68.00 per guest`, gives price bands; `each band its own units` beside them marks all. */
import * as z from 'zod';
import { priceBand, range } from '../grammar/band.ts';
import { price } from '../grammar/price.ts';
import type { PriceBand } from '../values.ts';
import { list, roles } from './scalar.ts';

/** One line: a band of quantities and, after the colon, its price. */
function band() {
  const schema = z
    .record(z.string(), z.string())
    .meta({
      description: 'A band of quantities and its price.',
      minProperties: 1,
      maxProperties: 1,
      propertyNames: { pattern: range.pattern },
      additionalProperties: { type: 'string', pattern: price.pattern },
    })
    .transform((line, context): PriceBand => {
      const [entry, second] = Object.entries(line);
      const parsed = entry && !second ? priceBand(...entry) : undefined;
      if (parsed?.ok) return parsed.value;
      const fault = parsed?.fault ?? {
        found: second ? `${Object.keys(line).length} bands in one item` : 'nothing',
        expected: 'one band in each item of the list',
        hint: 'start each band on its own line with a hyphen: - up to 79 guests: 68.00 per guest',
      };
      context.issues.push({ code: 'custom', input: line, message: fault.expected, params: { fault } });
      return z.NEVER;
    });
  roles.add(schema, { role: 'line', line: 'band' });
  return schema;
}

/** Of a list of bands whose band prices only the units that fall into it. */
export const EACH_ITS_OWN = 'each band its own units';

export function priceBands(description: string) {
  const own = z
    .literal(EACH_ITS_OWN)
    .describe(
      'Each band prices only the units that fall into it; without this line the band of the whole quantity prices all of it.',
    );
  return list(z.union([band(), own]), description).transform((items): PriceBand[] => {
    const bands = items.flatMap((item) => (item === EACH_ITS_OWN ? [] : [item]));
    return bands.length === items.length ? bands : bands.map((each) => ({ ...each, own: true as const }));
  });
}
