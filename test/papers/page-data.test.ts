/** Takes web pages, reads back what they say to search engines, and compares it with the definition: each price, hour, day and way to pay. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { composePoster } from '../../src/compose/index.ts';
import { resolve } from '../../src/document/resolve.ts';
import type { Document } from '../../src/document/tree.ts';
import { parts } from '../../src/model/raw.ts';
import type { Raw } from '../../src/model/source.ts';
import { readDefinition } from '../../src/read/index.ts';
import { writeHtml } from '../../src/write/index.ts';
import { RUNS } from '../runs.ts';
import { value } from '../workflow/register.ts';
import { kit } from './examples.ts';
import { leavesOf } from './leaves.ts';

const HOME = new URL('../../templates/', import.meta.url);
const NAMES = [
  ...readdirSync(new URL('trades/', HOME)).map((name) => `trades/${name}`),
  ...readdirSync(new URL('examples/', HOME))
    .filter((name) => /^(?!.*-(?:client|change)).*\.yaml$/.test(name))
    .map((name) => `examples/${name}`),
].sort();
const rawOf = (name: string): Map => parse(readFileSync(new URL(name, HOME), 'utf8'), { schema: 'failsafe' });
const JOE = rawOf('examples/joes-dry-cleaning.yaml');

interface Map {
  readonly [key: string]: Raw;
}
type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json };
interface Node {
  readonly [key: string]: Json;
}

function pageOf(definition: Map): Document {
  const bytes = new TextEncoder().encode(stringify(definition, { schema: 'failsafe', lineWidth: 0 }));
  const read = value(readDefinition(bytes, 'service.yaml'));
  return value(composePoster(read, kit, { kind: 'date', iso: '2026-11-22' }, false, 'page'));
}

/** What the written page says to machines. */
function dataOf(definition: Map): Node {
  const page = pageOf(definition);
  const html = writeHtml(page, value(resolve(page)));
  return JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '');
}

const at = (raw: Raw | undefined, ...keys: string[]): Raw | undefined =>
  keys.reduce<Raw | undefined>((part, key) => (part as Map | undefined)?.[key], raw);
const list = (raw: Raw | undefined): readonly Raw[] => (Array.isArray(raw) ? raw : []);
const nodes = (json: Json | undefined): readonly Node[] => (Array.isArray(json) ? json : []) as readonly Node[];

/** `45.00 per computer per month` as the page should tell it. */
function priced(text: string, currency: Raw | undefined): { readonly [key: string]: string } | undefined {
  const [, amount = '', rest = ''] = /^([\d.,]+)(.*)$/.exec(text) ?? [];
  if (amount === '') return undefined;
  const units = rest.split(' per ').slice(1);
  const period = ['day', 'week', 'month', 'quarter', 'year'].includes(units.at(-1) ?? '') ? units.pop() : undefined;
  return {
    price: amount.replaceAll(',', ''),
    priceCurrency: String(currency),
    ...(units.length > 0 && { unitText: units.join(' per ') }),
    ...(period !== undefined && { per: period }),
  };
}

/** A price specification in the same few words. */
function told({ price = '', priceCurrency = '', unitText, referenceQuantity }: Node): Node {
  const per = (referenceQuantity as Node | undefined)?.['unitText'];
  return { price, priceCurrency, ...(unitText !== undefined && { unitText }), ...(per !== undefined && { per }) };
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const NAMED = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function hoursIn(text: string): Node {
  const [days = '', times = ''] = text.split(' ');
  const [opens = '', closes = ''] = times.split('-');
  const open = days.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((day) => DAYS.indexOf(day));
    return NAMED.slice(first, last + 1);
  });
  return {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: open.map((day) => `https://schema.org/${day}`),
    opens,
    closes,
  };
}

describe.each(NAMES)('%s', (name) => {
  const raw = rawOf(name);
  const data = dataOf(raw);

  test('says who and where the business is', () => {
    const { provider } = raw;
    expect(data['name']).toBe(at(provider, 'name'));
    expect(data['telephone']).toBe(at(provider, 'phone'));
    expect(data['email']).toBe(at(provider, 'email'));
    expect(data['url']).toBe(at(provider, 'website'));
    const { streetAddress, addressLocality, addressRegion, postalCode, addressCountry } = data['address'] as Node;
    const said = [streetAddress, addressLocality, addressRegion, postalCode].filter((part) => part !== undefined);
    const bare = (text: string): string => text.replace(/[\s,]/g, '');
    expect(bare(said.join(''))).toBe(bare(list(at(provider, 'address')).join('')));
    expect([addressLocality, postalCode]).not.toContain(undefined);
    expect(addressCountry).toBe(String(raw['jurisdiction']).slice(0, 2));
  });

  test('says when it is open, and how to pay', () => {
    expect(data['openingHoursSpecification'] ?? []).toEqual(
      list(at(raw, 'schedule', 'hours')).map((hours) => hoursIn(String(hours))),
    );
    const closed = nodes(data['specialOpeningHoursSpecification']);
    expect(closed.map(({ validFrom }) => validFrom)).toEqual(list(at(raw, 'schedule', 'closed')));
    for (const { opens, closes, validFrom, validThrough } of closed)
      expect([opens, closes, validThrough]).toEqual(['00:00', '00:00', validFrom]);
    expect(data['currenciesAccepted']).toBe(raw['currency']);
    const methods = list(at(raw, 'payment', 'methods'));
    expect(data['paymentAccepted']).toBe(methods.length > 0 ? methods.join(', ') : undefined);
  });

  test('says each price', () => {
    const offers = nodes((data['hasOfferCatalog'] as Node)['itemListElement']);
    const services = [...list(raw['services']), ...list(raw['rates'])] as readonly Map[];
    expect(offers.map(({ itemOffered }) => (itemOffered as Node)['name'])).toEqual(services.map((one) => one['name']));
    for (const [index, offer] of offers.entries()) {
      const price = services[index]?.['price'];
      const bands = list(price).map((band) => String(Object.values(band as Map)[0]));
      const wanted = (Array.isArray(price) ? bands : [String(price)])
        .map((one) => priced(one, raw['currency']))
        .filter((one) => one !== undefined);
      expect(nodes(offer['priceSpecification']).map(told)).toEqual(wanted);
      if (String(price).endsWith(' once')) expect(offer['price']).toBe(wanted[0]?.['price']);
    }
  });

  test('says every value by its path, and no figure of its own', () => {
    const known = new Set(['valid_from', ...parts(raw).keys()]);
    const leaves = leavesOf(pageOf(raw));
    expect(leaves.filter(({ type, text }) => type === 'text' && /\p{N}/u.test(text))).toEqual([]);
    const paths = leaves.flatMap((leaf) => (leaf.type === 'value' ? leaf.from : []));
    // Of `by_us: ...` in a list, the word is both the key of its item and a key in it.
    expect(paths.filter((path) => !known.has(path) && !known.has(path.replace(/\.(\w+)\.\1$/, '.$1')))).toEqual([]);
  });
});

test('the trade decides on the type', () => {
  const types = (trade: string): Json | undefined => dataOf({ ...JOE, trade })['@type'];
  expect(['dry-cleaning', 'restaurant', 'hair-salon', 'car-repair', 'plumber', 'snail-racing'].map(types)).toEqual([
    ...['DryCleaningOrLaundry', 'Restaurant', 'HairSalon', 'AutoRepair', 'Plumber', 'LocalBusiness'],
  ]);
});

test('an address that can be read two ways stays as it is', () => {
  const address = (lines: string[], jurisdiction = 'US-CA'): Json | undefined =>
    dataOf({ ...JOE, jurisdiction, provider: { ...(JOE['provider'] as Map), address: lines } })['address'];
  expect(address(['Behind the mill', 'Fresno'])).toEqual({
    '@type': 'PostalAddress',
    streetAddress: 'Behind the mill, Fresno',
    addressCountry: 'US',
  });
  expect(address(['Lindenweg 3', '79100 Freiburg'], 'DE')).toEqual({
    '@type': 'PostalAddress',
    streetAddress: 'Lindenweg 3',
    addressLocality: 'Freiburg',
    postalCode: '79100',
    addressCountry: 'DE',
  });
  expect(address(['4 Quay Road', 'Bristol', 'BS1 4QA'], 'GB-ENG')).toMatchObject({ addressLocality: 'Bristol' });
});

test('bands say for which quantities; those that each price their own units say nothing that could be taken another way', () => {
  const bands = (...price: Raw[]): readonly Json[] => {
    const services = [{ id: 'dinner', name: 'Dinner', price }];
    const { surcharges, schedule, ...others } = JOE;
    const { cutoffs, ...times } = schedule as Map;
    expect([surcharges, cutoffs]).not.toContain(undefined);
    const catalogue = dataOf({ ...others, schedule: times, services })['hasOfferCatalog'] as Node;
    return nodes(nodes(catalogue['itemListElement'])[0]?.['priceSpecification']).map(
      ({ eligibleQuantity = '' }) => eligibleQuantity,
    );
  };
  const two = [{ 'up to 79 guests': '68.00 per guest' }, { 'from 80 guests': '62.00 per guest' }];
  expect(bands(...two)).toEqual([
    { '@type': 'QuantitativeValue', maxValue: '79', unitText: 'guests' },
    { '@type': 'QuantitativeValue', minValue: '80', unitText: 'guests' },
  ]);
  expect(bands(...two, 'each band its own units')).toEqual([]);
});

test('a tax is told as in the price or on top, save where no value added tax is known', () => {
  const included = (jurisdiction: string, prices: string): Json | undefined => {
    const tax = { name: 'VAT', rate: '20%', prices };
    const catalogue = dataOf({ ...JOE, jurisdiction, tax })['hasOfferCatalog'] as Node;
    return nodes(nodes(catalogue['itemListElement'])[0]?.['priceSpecification'])[0]?.['valueAddedTaxIncluded'];
  };
  expect(included('GB-ENG', 'inclusive')).toBe(true);
  expect(included('GB-ENG', 'exclusive')).toBe(false);
  expect(included('US-CA', 'exclusive')).toBeUndefined();
});

test('any price, hour, day and way to pay comes back as it was written', () => {
  const price = fc
    .tuple(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom(' once', ' per piece', ' per hour', ' per kilo per month', ' per year'),
    )
    .map(([cents, per]) => `${(cents / 100).toFixed(2)}${per}`);
  const minutes = fc.integer({ min: 0, max: 23 * 60 + 59 });
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const hours = fc
    .tuple(fc.constantFrom(...DAYS), minutes, minutes)
    .filter(([, from, to]) => from < to)
    .map(([day, from, to]) => `${day} ${clock(from)}-${clock(to)}`);
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const way = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9})?$/);
  const { surcharges: _, schedule, payment, ...others } = JOE;
  const { cutoffs: __, ...times } = schedule as Map;
  fc.assert(
    fc.property(
      fc.array(price, { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(hours, { minLength: 1, maxLength: 3, selector: (line) => line.slice(0, 2) }),
      fc.uniqueArray(day, { minLength: 1, maxLength: 3 }),
      fc.uniqueArray(way, { minLength: 1, maxLength: 3 }),
      (prices, open, closed, methods) => {
        const data = dataOf({
          ...others,
          services: prices.map((one, index) => ({ id: `s-${index}`, name: `Service ${index}`, price: one })),
          schedule: { ...times, hours: open, closed },
          payment: { ...(payment as Map), methods },
        });
        const offers = nodes((data['hasOfferCatalog'] as Node)['itemListElement']);
        expect(offers.flatMap((one) => nodes(one['priceSpecification']).map(told))).toEqual(
          prices.map((one) => priced(one, 'USD')),
        );
        expect(data['openingHoursSpecification']).toEqual(open.map(hoursIn));
        expect(nodes(data['specialOpeningHoursSpecification']).map(({ validFrom }) => validFrom)).toEqual(closed);
        expect(data['paymentAccepted']).toBe(methods.join(', '));
      },
    ),
    { numRuns: RUNS / 2 },
  );
});
