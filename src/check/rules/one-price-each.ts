/** Takes a definition, finds two prices for what has one name. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Facts } from '../facts.ts';
import { alike, type Charged, pricedRates, pricedServices } from '../priced.ts';
import type { Finding, Rule } from '../rule.ts';

export const onePriceEach: Rule = {
  id: 'one-price-each',
  level: 'warning',
  about: 'contradictory',
  what: 'What has one name has one price, among services, rates and surcharges, and in a pack.',
  why: 'Of two prices for one thing the customer pays the lower, and asks for the difference back from last time.',
  good: `rates:
  - id: weekday
    name: Work on weekdays
    price: 60.00 per hour
  - id: weekend
    name: Work at the weekend
    price: 90.00 per hour
`,
  bad: `rates:
  - id: weekday
    name: Other work
    price: 60.00 per hour
  - id: weekend
    name: Other work
    price: 90.00 per hour
`,
  check(facts) {
    return [...named(facts), ...singles(facts)];
  },
};

/** What a price is told apart by. */
interface Named {
  readonly path: string;
  readonly name: string;
  readonly description?: string;
  /** Absent of a surcharge, which is a share. */
  readonly price?: Charged;
}

function named({ definition, written }: Facts): readonly Finding[] {
  const all = everyName(definition.value);
  return all.flatMap((one, index): readonly Finding[] => {
    const [path, text] = figure(one, written);
    const other = all.slice(0, index).find((each) => isSame(each, one) && figure(each, written)[1] !== text);
    if (other === undefined) return [];
    const [before, first] = figure(other, written);
    const message = `${path}: found "${text}", and "${one.name}" costs "${first}" already; expected one price for one name`;
    const hint = 'give the two names that tell them apart, or one price';
    return [{ path, message, hint, related: [{ path: before, message: 'the other price' }] }];
  });
}

function everyName(value: ServiceDefinition): readonly Named[] {
  const surcharges = (value.surcharges ?? []).map(({ id, name }) => ({ path: step('surcharges', id), name }));
  return [...pricedServices(value), ...pricedRates(value), ...surcharges];
}

/** Where the words beside the name differ, these tell the two apart; so does what the price is for. */
function isSame(a: Named, b: Named): boolean {
  const plain = (text = ''): string => text.trim().toLowerCase();
  if (plain(a.name) !== plain(b.name) || plain(a.description) !== plain(b.description)) return false;
  return a.price === undefined || b.price === undefined || alike(a.price, b.price);
}

function figure({ path, price }: Named, written: Facts['written']): readonly [string, string] {
  const place = price === undefined ? `${path}.adds` : `${path}.price`;
  return [place, written(place)];
}

/** What one costs without the pack is what the service costs that is sold as a single one. */
function singles({ definition, written }: Facts): readonly Finding[] {
  const { value } = definition;
  return value.services.flatMap(({ id, pack }): readonly Finding[] => {
    const { single } = pack ?? {};
    if (single === undefined || single.basis === 'included') return [];
    const sold = pricedServices(value).filter((each) => each.id !== id && alike(each.price, single));
    const [other, second] = sold.filter((each) => SINGLE.test(`${each.id} ${each.name}`));
    const path = `${step('services', id)}.pack.single`;
    const place = other && `${other.path}.price`;
    if (place === undefined || second !== undefined || written(place) === written(path)) return [];
    const message = `${path}: found "${written(path)}", and "${other?.name}" costs "${written(place)}"; expected the same price`;
    const hint = `write ${written(place)} in both places, or say what else the one of the pack is`;
    return [{ path, message, hint, related: [{ path: place, message: 'the price of a single one' }] }];
  });
}

const SINGLE = /\b(?:single|one|drop-in)\b/i;
