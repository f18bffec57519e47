import { describe, expect, test } from 'vitest';
import { find } from './find.ts';
import { places, told } from './told.ts';

type Rows = readonly (readonly [string, string, readonly string[]])[];

const rates = (...lines: readonly (readonly [string, string])[]): string =>
  `rates:\n${lines.map(([name, price], at) => `  - id: r${at}\n    name: ${name}\n    price: ${price}\n`).join('')}`;
const services = (...lines: readonly (readonly [string, string, string?])[]): string =>
  `services:\n${lines.map(([name, price, more = ''], at) => `  - id: s${at}\n    name: ${name}\n    price: ${price}\n${more}`).join('')}`;
const surcharge = (name: string): string => `surcharges:\n  - id: extra\n    name: ${name}\n    adds: 50%\n`;
const pack = (single: string): string => `    pack:\n      holds: 10 lessons\n      single: ${single}\n`;

describe('one name', () => {
  const rows: Rows = [
    ['for each of two rates', rates(['Other work', '60.00 per hour'], ['Night work', '90.00 per hour']), []],
    ['with one price in two places', rates(['Other work', '60.00 per hour'], ['Other work', '60.00 per hour']), []],
    ['with two prices', rates(['Other work', '60.00 per hour'], ['other work ', '90.00 per hour']), ['rates.r1.price']],
    ['with prices for two things', rates(['Other work', '60.00 per hour'], ['Other work', '400.00 per visit']), []],
    [
      'of a service and a rate',
      services(['Overtime', '60.00 per hour']) + rates(['Overtime', '90.00 per hour']),
      ['rates.r0.price'],
    ],
    [
      'of two services that their words tell apart',
      services(
        ['Cut', '60.00 once', '    description: Short hair\n'],
        ['Cut', '90.00 once', '    description: Long\n'],
      ),
      [],
    ],
    ['of two services', services(['Cut', '60.00 once'], ['Cut', '90.00 once']), ['services.s1.price']],
    ['of a service that costs nothing', services(['Cut', 'included'], ['Cut', '90.00 once']), []],
    [
      'of a rate and a surcharge',
      rates(['Night work', '60.00 per hour']) + surcharge('Night work'),
      ['surcharges.extra.adds'],
    ],
    [
      'of a single one and of one in a pack',
      services(['Single lesson', '38.00 per lesson'], ['Ten', '340.00 once', pack('38.00 per lesson')]),
      [],
    ],
    [
      'of a single one at another price than in a pack',
      services(['Single lesson', '38.00 per lesson'], ['Ten', '340.00 once', pack('40.00 per lesson')]),
      ['services.s1.pack.single'],
    ],
    [
      'of another kind than in a pack',
      services(['Private lesson', '60.00 per lesson'], ['Ten', '340.00 once', pack('40.00 per lesson')]),
      [],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('one-price-each', part)).toEqual(expected);
  });

  test('is told with both prices', () => {
    expect(told('one-price-each', rates(['Other work', '60.00 per hour'], ['Other work', '90.00 per hour']))).toEqual([
      'rates.r1.price: found "90.00 per hour", and "Other work" costs "60.00 per hour" already; expected one price for one name | give the two names that tell them apart, or one price',
    ]);
  });
});

describe('a pack', () => {
  const rows: Rows = [
    ['that costs as much as one by one', services(['Ten', '380.00 once', pack('38.00 per lesson')]), []],
    ['that costs a cent more', services(['Ten', '380.01 once', pack('38.00 per lesson')]), ['services.s0.price']],
    ['per student', services(['Ten', '400.00 per student', pack('38.00 per lesson')]), ['services.s0.price']],
    ['without a single price', services(['Ten', '400.00 once', '    pack:\n      holds: 10 lessons\n']), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('pack-below-single', part)).toEqual(expected);
  });

  test('is told with what single ones come to', () => {
    expect(told('pack-below-single', services(['Ten', '400.00 once', pack('38.00 per lesson')]))).toEqual([
      'services.s0.price: found "400.00 once", and 10 lessons cost 380.00 one by one; expected no more than that | write a price up to 380.00, or correct single',
    ]);
  });
});

const interest = (text: string): string => `payment:\n  late:\n    interest: ${text}\n`;
const INTEREST = 'payment.late.interest';

describe('twelve months', () => {
  const rows: Rows = [
    ['of interest that come to a year', interest('1.5% per month, 18% per year'), []],
    ['in the other order', interest('9% per year, 0.75% per month'), []],
    ['with decimals that say nothing', interest('1.50% per month, 18.0% per year'), []],
    ['of interest that come to more', interest('1.5% per month, 17.9% per year'), [INTEREST]],
    ['of interest that come to less', interest('1.5% per month, 18.1% per year'), [INTEREST]],
    ['compounded', interest('1.5% per month, 19.56% per year'), [INTEREST]],
    ['above the base rate', interest('0.5% per month above the base rate, 6% per year above the base rate'), []],
    ['of which one is above the base rate', interest('1% per month, 8% per year above the base rate'), []],
    ['twice', interest('1% per month, 2% per month'), [INTEREST]],
    ['alone', interest('18% per year'), []],
    ['of a fee', services(['Care', '20.00 per month'], ['Care, paid yearly', '240.00 per year']), []],
    [
      'of a fee, more',
      services(['Care', '20.00 per month'], ['Care, paid yearly', '240.01 per year']),
      ['services.s1.price'],
    ],
    [
      'of a fee, less',
      services(['Care', '20.00 per month'], ['Care, paid yearly', '200.00 per year']),
      ['services.s1.price'],
    ],
    [
      'of a fee, less, and it says so',
      services(['Care', '20.00 per month'], ['Care, yearly', '200.00 per year', '    description: Two months free.\n']),
      [],
    ],
    [
      'of a fee, in quarters',
      services(['Care', '20.00 per month'], ['Care per quarter', '61.00 per quarter']),
      ['services.s1.price'],
    ],
    ['of a fee for each', services(['Care', '20.00 per site per month'], ['Care, yearly', '300.00 per year']), []],
    ['of another fee', services(['Care', '20.00 per month'], ['Hosting', '300.00 per year']), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('year-is-twelve-months', part)).toEqual(expected);
  });

  test('are told with what they come to', () => {
    expect(told('year-is-twelve-months', interest('12% per year, 1.25% per month'))).toEqual([
      'payment.late.interest: found "12% per year, 1.25% per month", and twelve months at 1.25% come to 15%; expected that per year | write 1.25% per month, 15% per year',
    ]);
    const less = services(['Care', '20.00 per month'], ['Care, paid yearly', '200.00 per year']);
    expect(find('year-is-twelve-months', less).map(({ level, message }) => [level, message])).toEqual([
      [
        'note',
        'services.s1.price: found "200.00 per year", and 12 times "20.00 per month" come to 240.00; expected as much, or a word on the difference',
      ],
    ]);
    const more = less.replace('200.00', '300.00');
    expect(find('year-is-twelve-months', more).map(({ level }) => level)).toEqual(['warning']);
  });
});

const estimate = (price: string, top: string): string =>
  `services:\n  - id: search\n    name: Search\n    price: ${price}\n    estimate:\n      billed: as used\n      never_above: ${top}\npayment:\n  plan:\n    - name: Search\n      of: extras\n      invoice: start\n`;
const TOP = 'services.search.estimate.never_above';

describe('the top of an estimate', () => {
  const rows: Rows = [
    ['that is its price', estimate('66.00 per hour', '66.00'), []],
    ['a cent below its price', estimate('66.00 per hour', '65.99'), [TOP]],
    ['below the price of the whole', estimate('900.00 once', '800.00'), [TOP]],
    ['as a share', estimate('66.00 per hour', '120%'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('ceiling-above-price', part)).toEqual(expected);
  });

  test('is told with the price', () => {
    expect(told('ceiling-above-price', estimate('66.00 per hour', '50.00'))).toEqual([
      'services.search.estimate.never_above: found "50.00", and the price is "66.00 per hour"; expected at least that | raise never_above, or write it as a share of the estimate, such as 120%',
    ]);
  });
});

const bands = (minimum: string, own = ''): string =>
  `services:\n  - id: buffet\n    name: Buffet\n    price:\n${own}      - up to 19 guests: 38.00 per guest\n      - from 20 guests: 35.00 per guest\n    minimum: ${minimum}\n`;
const rate = (step: string, minimum: string): string =>
  `rates:\n  - id: hour\n    name: Other work\n    price: 60.00 per hour\n    step: ${step}\n    minimum: ${minimum}\n`;

describe('a minimum', () => {
  const rows: Rows = [
    ['in the first band', bands('19 guests'), []],
    ['above the first band', bands('20 guests'), ['services.buffet.minimum']],
    ['above the first band, where each prices its own', bands('20 guests', '      - each band its own units\n'), []],
    ['of one step', rate('60 minutes', '1 hour'), []],
    ['of less than a step', rate('90 minutes', '1 hour'), ['rates.hour.minimum']],
    ['of more than a step', rate('15 minutes', '1 hour'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('minimum-counts', part)).toEqual(expected);
  });

  test('is told with the band, or the step', () => {
    expect(told('minimum-counts', bands('25 guests'))).toEqual([
      'services.buffet.minimum: found "25 guests", and the price has a band up to 19 guests, which nobody can have; expected 19 guests or fewer | take the band away, or make the minimum 19 guests or fewer',
    ]);
    expect(told('minimum-counts', rate('2 hours', '1 hour'))).toEqual([
      'rates.hour.minimum: found "1 hour", and time is counted in steps of "2 hours", so that it changes nothing; expected at least that | make the step shorter or the minimum longer, or take the minimum away',
    ]);
  });
});
