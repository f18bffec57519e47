/** Takes a shop in each place that has laws of its own, leaves out each thing that its wall must say, and reads what is found. */
import { describe, expect, test } from 'vitest';
import { onTheWall } from '../../../src/check/index.ts';
import { findings, laws, returns, shop } from './shop.ts';

/** Everything that a notice can have to say; in 5 days it is in no place so generous that nothing need be said. */
const WHOLE = [
  'within: 5 days after the purchase',
  'refund:\n    - money back\n    - store credit',
  'not_for:\n    - sale goods',
  'proof: the receipt',
  'without_proof: you get store credit',
  'fee: none',
  'copy: yes',
];

/** A part of the notice, the rule that misses it, its level and its law. */
type Missed = readonly [part: string, rule: string, level: 'error' | 'warning', citation: string];

const PLACES: readonly (readonly [place: string, name: string, missed: readonly Missed[]])[] = [
  [
    'US-CA',
    'California',
    [
      ['returns', 'RET-CA', 'error', 'California Civil Code, section 1723,'],
      ['not_for', 'RET-CA-what', 'error', 'California Civil Code, section 1723(a),'],
    ],
  ],
  [
    'US-NY',
    'New York',
    [
      ['returns', 'RET-NY', 'error', 'New York General Business Law, section 218-a,'],
      ['not_for', 'RET-NY-what', 'error', 'New York General Business Law, section 218-a(2),'],
      ['without_proof', 'RET-NY-what', 'error', 'New York General Business Law, section 218-a(2),'],
      ['fee', 'RET-NY-what', 'error', 'New York General Business Law, section 218-a(2),'],
      ['copy', 'RET-NY-what', 'error', 'New York General Business Law, section 218-a(2),'],
    ],
  ],
  [
    'US-NJ',
    'New Jersey',
    [
      ['returns', 'RET-NJ', 'error', 'New Jersey Statutes, 56:8-2.16'],
      ['not_for', 'RET-NJ', 'error', 'New Jersey Statutes, 56:8-2.16'],
      ['without_proof', 'RET-NJ', 'error', 'New Jersey Statutes, 56:8-2.16'],
    ],
  ],
  [
    'US-CT',
    'Connecticut',
    [
      ['returns', 'RET-CT', 'error', 'Connecticut General Statutes, section 42-110aa'],
      ['fee', 'RET-CT', 'error', 'Connecticut General Statutes, section 42-110aa'],
    ],
  ],
  ['US-HI', 'Hawaii', [['returns', 'RET-HI', 'error', 'Hawaii Revised Statutes, section 481B-5.5']]],
  ['US-MD', 'Maryland', [['returns', 'RET-MD', 'error', 'Code of Maryland Regulations, 02.01.05']]],
  ['US-MA', 'Massachusetts', [['returns', 'RET-MA', 'error', '940 CMR 3.13(4)']]],
  ['US-MN', 'Minnesota', [['returns', 'RET-MN', 'warning', 'Minnesota Statutes, section 325F.80']]],
  ['US-FL', 'Florida', [['returns', 'RET-FL', 'warning', 'Florida Statutes, section 501.142']]],
  ['US-RI', 'Rhode Island', [['returns', 'RET-RI', 'warning', 'Rhode Island General Laws, section 6-27-9']]],
  [
    'US-OH',
    'Ohio',
    [
      ['returns', 'RET-OH', 'warning', 'Ohio Revised Code, section 1345.03(B)(7)'],
      ['fee', 'RET-OH', 'warning', 'Ohio Revised Code, section 1345.03(B)(7)'],
    ],
  ],
];

describe.each(PLACES)('%s', (place, name, missed) => {
  test('has nothing to find in a whole notice', () => {
    expect(findings(place, returns(WHOLE))).toEqual([]);
  });

  test.each(missed)('misses %s', (part, rule, level, citation) => {
    const found = part === 'returns' ? findings(place) : findings(place, returns(WHOLE, part));
    expect(found.map((each) => [each.rule, each.level])).toEqual([[`law/${rule}`, level]]);
    const [{ message = '', hint = '', place: at } = {}] = found;
    expect(message).toMatch(new RegExp(`: found no returns.*; in ${name}, your wall (?:must|should) tell customers `));
    expect(hint).toContain(citation);
    expect(hint).toContain('as checked on 2026-11-22; this is no legal advice');
    expect(at).toMatchObject({ file: 'shop.yaml', ...(part === 'returns' ? { line: 8, column: 14 } : { column: 3 }) });
  });

  test.each([
    ['sells no goods', 'sells_goods: no\n'],
    ['serves businesses only', 'customers: businesses\n'],
  ])('leaves a shop alone that %s', (_, line) => {
    expect(onTheWall(shop(place, line), laws(place), true).filter(({ rule }) => rule.includes('RET-'))).toEqual([]);
  });

  test('binds a shop that serves both', () => {
    expect(findings(place, 'customers: both\n')).toHaveLength(1);
  });
});

/** The rules that find something, in the order of the file. */
function rules(place: string, ...own: readonly string[]): readonly string[] {
  return findings(place, ...own).map(({ rule }) => rule.replace('law/', ''));
}

const generous = (within: string, refund: string, ...more: readonly string[]): string =>
  returns([`within: ${within}`, `refund:\n    - ${refund}`, ...more]);

describe('who takes goods back on good terms need not say more', () => {
  const what = ['RET-CA-what', 'RET-CA-what'];
  const nj = ['RET-NJ', 'RET-NJ'];
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['money for 7 days', 'US-CA', generous('7 days after the purchase', 'money back'), []],
    ['money for 168 hours', 'US-CA', generous('168 hours after the purchase', 'money back'), []],
    ['other goods for a week', 'US-CA', generous('1 week after the purchase', 'exchange'), []],
    ['money for 6 days', 'US-CA', generous('6 days after the purchase', 'money back'), what],
    ['credit for a year', 'US-CA', generous('1 year after the purchase', 'store credit'), what],
    ['money for 7 days, less a fee', 'US-CA', generous('7 days after the purchase', 'money back', 'fee: 10%'), what],
    ['money for 7 days, and no fee', 'US-CA', generous('7 days after the purchase', 'money back', 'fee: none'), []],
    ['money for 7 days, less 0%', 'US-CA', generous('7 days after the purchase', 'money back', 'fee: 0%'), []],
    [
      'money for 7 days, for shampoo only',
      'US-CA',
      generous('7 days after the purchase', 'money back', 'goods:\n    - shampoo'),
      ['RET-CA-what'],
    ],
    ['money until a fixed day', 'US-CA', generous('2027-12-31', 'money back'), what],
    ['money for 20 days', 'US-NJ', generous('20 days after the purchase', 'money back'), []],
    ['money for 19 days', 'US-NJ', generous('19 days after the purchase', 'money back'), nj],
    ['other goods for 20 days', 'US-NJ', generous('20 days after the purchase', 'exchange'), nj],
    ['money for 20 business days', 'US-NJ', generous('20 business days after the purchase', 'money back'), []],
    ['money for 60 days', 'US-HI', generous('60 days after the purchase', 'money back'), []],
    ['money for 20 days', 'US-NY', generous('20 days after the purchase', 'money back'), Array(4).fill('RET-NY-what')],
  ];
  test.each(cases)('%s in %s', (_, place, notice, expected) => {
    const days = notice.includes('business days') ? ['business_days: Mo-Fr\n'] : [];
    expect(rules(place, notice, ...days)).toEqual(expected);
  });
});

describe('who takes nothing back', () => {
  test.each(PLACES.map(([place]) => place))('says so in %s, and no more', (place) => {
    const copy =
      place === 'US-NY' ? ['conduct:\n  we_promise:\n    - a written copy of these rules, if you ask\n'] : [];
    expect(findings(place, 'returns: none\n', ...copy)).toEqual([]);
  });

  test('says in New York also that there is a copy', () => {
    expect(rules('US-NY', 'returns: none\n')).toEqual(['RET-NY-what']);
    expect(rules('US-NY', 'returns: none\n', 'conduct:\n  we_promise:\n    - good work\n')).toEqual(['RET-NY-what']);
  });

  test.each(['AU', 'GB-ENG'])('is free to in %s, since that is about goods without a fault', (place) => {
    expect(findings(place, 'returns: none\n')).toEqual([]);
    expect(findings(place)).toEqual([]);
  });
});

test.each([
  ['US-CA', 'RET-CA-what'],
  ['US-CT', 'RET-CT'],
])('%s wants to know what else is asked for, whichever of the three says it', (place, rule) => {
  const bare = WHOLE.filter((line) => !/^(?:proof|without_proof)/.test(line));
  expect(rules(place, returns(bare))).toEqual([rule]);
  for (const line of ['proof: the receipt', 'condition: unworn', 'without_proof: you get the same'])
    expect(rules(place, returns([...bare, line]))).toEqual([]);
});

test.each([
  ['catering', []],
  ['florist', []],
  ['hair-salon', ['RET-CA']],
])('California leaves out what spoils: %s', (trade, expected) => {
  expect(rules('US-CA', `trade: ${trade}\n`)).toEqual(expected);
});

test('a copy that is refused is none', () => {
  expect(rules('US-NY', returns([...WHOLE.slice(0, -1), 'copy: no']))).toEqual(['RET-NY-what']);
});

describe('Hawaii permits four policies, and no fee', () => {
  const cases: readonly (readonly [readonly string[], string, readonly string[]])[] = [
    [['money back'], 'none', []],
    [['money back', 'store credit'], 'none', []],
    [['money back', 'exchange'], 'none', []],
    [['exchange', 'store credit'], 'none', []],
    [['exchange'], 'none', ['RET-HI']],
    [['store credit'], 'none', ['RET-HI']],
    [['money back'], '10%', ['BAN-RESTOCK']],
    [['money back'], '5.00', ['BAN-RESTOCK']],
  ];
  test.each(cases)('%j and a fee of %s', (refund, fee, expected) => {
    const notice = returns([
      'within: 14 days after the purchase',
      `refund:${refund.map((one) => `\n    - ${one}`).join('')}`,
      `fee: ${fee}`,
    ]);
    expect(rules('US-HI', notice)).toEqual(expected);
  });
});

describe('a car repair shop in Connecticut', () => {
  const CAR = [
    'trade: car-repair\n',
    'sells_goods: no\n',
    'rates:\n  - id: hour\n    name: Labour\n    price: 110.00 per hour\n  - id: finding\n    name: Diagnosis\n    price: 80.00 once\n',
    'schedule:\n  storage:\n    free: 3 days after ready\n    then: 20.00 per day\n',
  ] as const;
  const [trade, goods, rates, storage] = CAR;
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['says all three', CAR, []],
    ['has no storage', [trade, goods, rates], ['what storing a car costs']],
    [
      'has no rate per hour',
      [trade, goods, rates.replace('per hour', 'once'), storage],
      ['what an hour of work costs'],
    ],
    ['has no diagnosis', [trade, goods, rates.replace('Diagnosis', 'Tow'), storage], ['what finding the fault costs']],
    ['has another trade', ['trade: bakery\n', goods], []],
  ];
  test.each(cases)('that %s', (_, own, expected) => {
    const found = findings('US-CT', ...own).map(({ message }) => /tell customers ([^,]+)/.exec(message)?.[1]);
    expect(found).toEqual(expected);
  });
});

test('a service business in the United Kingdom is told which number customers miss', () => {
  const provider = 'provider:\n  name: Example\n  address:\n    - 1 Test Street\n';
  expect(rules('GB-ENG', provider)).toEqual(['UK-POSR']);
  expect(rules('GB-ENG', `${provider}  phone: 0117 496 0000\n`)).toEqual([]);
});
