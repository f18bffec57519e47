/** Takes a definition, finds minimums that change nothing, and bands of a price that a minimum makes useless. */
import { exactMinutes } from '../../model/elapsed.ts';
import { step } from '../../model/figure.ts';
import { timeUnit } from '../../model/grammar/duration.ts';
import { inNumber } from '../../model/units.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const minimumCounts: Rule = {
  id: 'minimum-counts',
  level: 'warning',
  about: 'contradictory',
  what: 'The least that is charged is no more than the first band of a price holds, and no less than the step in which time is counted.',
  why: 'A price for up to 19 guests beside a minimum of 25 is a price that nobody can have, and somebody will ask for it.',
  good: `services:
  - id: buffet
    name: Buffet
    price:
      - up to 59 guests: 38.00 per guest
      - from 60 guests: 35.00 per guest
    minimum: 25 guests
`,
  bad: `services:
  - id: buffet
    name: Buffet
    price:
      - up to 19 guests: 38.00 per guest
      - from 20 guests: 35.00 per guest
    minimum: 25 guests
`,
  check(facts) {
    return [...bandFindings(facts), ...stepFindings(facts)];
  },
};

function bandFindings({ definition, written }: Facts): readonly Finding[] {
  const { services, language, units } = definition.value;
  return services.flatMap(({ id, price, minimum }): readonly Finding[] => {
    if (!Array.isArray(price) || minimum === undefined) return [];
    // Where each band prices its own units, those below the minimum are charged too.
    const useless = price.filter(({ to, own }) => !own && to !== undefined && to < minimum.count);
    const [band] = useless.sort((a, b) => (b.to ?? 0) - (a.to ?? 0));
    if (band?.to === undefined) return [];
    const place = step('services', id);
    const path = `${place}.minimum`;
    const most = `${band.to} ${inNumber(band.to, band.unit, language, units)}`;
    const message = `${path}: found "${written(path)}", and the price has a band up to ${most}, which nobody can have; expected ${most} or fewer`;
    const hint = `take the band away, or make the minimum ${most} or fewer`;
    return [{ path, message, hint, related: [{ path: `${place}.price`, message: 'the price' }] }];
  });
}

function stepFindings({ definition, written }: Facts): readonly Finding[] {
  return (definition.value.rates ?? []).flatMap(({ id, step: size, minimum }): readonly Finding[] => {
    if (size === undefined || minimum === undefined) return [];
    const unit = timeUnit(minimum.unit);
    const least = unit && exactMinutes({ count: minimum.count, unit });
    const one = exactMinutes(size);
    if (least === undefined || one === undefined || least >= one) return [];
    const place = step('rates', id);
    const [path, other] = [`${place}.minimum`, `${place}.step`];
    const message = `${path}: found "${written(path)}", and time is counted in steps of "${written(other)}", so that it changes nothing; expected at least that`;
    const hint = 'make the step shorter or the minimum longer, or take the minimum away';
    return [{ path, message, hint, related: [{ path: other, message: 'the step' }] }];
  });
}
