/** Takes what is paid before the work starts, by shares and by sums, and tells what passes the cap of the place. */
import { describe, expect, test } from 'vitest';
import { but, FIRM, found, whole } from './signed.ts';

/** Two services and who pays what of them when. */
const work = (roof: string, gutters: string): string =>
  `services:\n  - id: roof\n    name: New roof\n    excludes:\n      - gutters\n    price: ${roof}\n  - id: gutters\n    name: Gutters\n    price: ${gutters}\n`;
const deposit = (share: string, of: readonly string[], more = ''): string =>
  `deposit:\n  share: ${share}\n${more}  of:${of.map((id) => `\n    - ${id}`).join('')}\n  invoice: signature\n`;
const plan = (...lines: readonly (readonly [share: string, invoice: string])[]): string =>
  `payment:\n  pay_within: 14 days after invoice\n  plan:\n${lines
    .map(
      ([share, invoice], at) =>
        `    - name: Line ${at + 1}\n      share: ${share}\n${ofRoof(share)}      invoice: ${invoice}\n`,
    )
    .join('')}`;
/** Only the rest needs no services. */
const ofRoof = (share: string): string => (share === 'remaining' ? '' : '      of:\n        - roof\n');

const CONSUMER = FIRM.replace('business', 'consumer');
const BOTH = `${CONSUMER}    - gutters\n`;
const REST = plan(['remaining', 'done']);

describe('by what a contract in California comes to', () => {
  const top = '  at_most: 1000.00\n';
  const cases: readonly (readonly [
    what: string,
    own: readonly string[],
    client: string,
    expected: string | undefined,
  ])[] = [
    ['a tenth of 9000.00', [work('9000.00 once', '1.00 once'), deposit('10%', ['roof']), REST], CONSUMER, undefined],
    ['a tenth of 10000.00', [work('10000.00 once', '1.00 once'), deposit('10%', ['roof']), REST], CONSUMER, undefined],
    [
      'a tenth of 10000.10',
      [work('10000.10 once', '1.00 once'), deposit('10%', ['roof']), REST],
      CONSUMER,
      'deposit.share: found 1000.01 before the work starts; in California, expected 1000.00 or less',
    ],
    [
      'the same with a top',
      [work('10000.10 once', '1.00 once'), deposit('10%', ['roof'], top), REST],
      CONSUMER,
      undefined,
    ],
    [
      'a fifth of 4000.00',
      [work('4000.00 once', '1.00 once'), deposit('20%', ['roof'], top), REST],
      CONSUMER,
      'deposit.share: found 800.00 before the work starts; in California, expected 400.00 or less',
    ],
    [
      'a fifth of one of two equal services, a tenth of both',
      [work('2000.00 once', '2000.00 once'), deposit('20%', ['roof'], top), REST],
      BOTH,
      undefined,
    ],
    [
      'a tenth of each, and more of one before the start',
      [
        work('2000.00 once', '2000.00 once'),
        deposit('10%', ['roof', 'gutters'], top),
        plan(['40%', '1 day before start'], ['remaining', 'done']),
      ],
      BOTH,
      'deposit.share: found 1200.00 before the work starts; in California, expected 400.00 or less',
    ],
    [
      'with tax on top',
      [
        work('10000.00 once', '1.00 once'),
        deposit('10%', ['roof'], top),
        REST,
        'tax:\n  name: Tax\n  rate: 8%\n  prices: exclusive\n',
      ],
      CONSUMER,
      'deposit.share: found 1080.00 before the work starts; in California, expected 1000.00 or less',
    ],
    ['of a job for 500.00', [work('500.00 once', '1.00 once'), deposit('50%', ['roof']), REST], CONSUMER, undefined],
    [
      'of a job for 500.01',
      [work('500.01 once', '1.00 once'), deposit('50%', ['roof']), REST],
      CONSUMER,
      'deposit.share: found 250.01 before the work starts; in California, expected 50.01 or less',
    ],
    ['of a firm', [work('4000.00 once', '1.00 once'), deposit('20%', ['roof']), REST], FIRM, undefined],
  ];
  test.each(cases)('%s', (_, own, client, expected) => {
    const messages = found('US-CA', own, client)
      .filter(({ rule, path }) => rule === 'law/DEP-CA' && path === 'deposit.share')
      .map(({ message }) => message.replace(/:[^:]*$/, ''));
    expect(messages).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('by shares, where nobody has ordered yet', () => {
  const cases: readonly (readonly [what: string, own: readonly string[], expected: readonly string[]])[] = [
    ['a third in all', [deposit('33.33%', ['roof']), REST], []],
    ['no deposit', ['deposit:\n', plan(['30%', 'off'], ['remaining', 'done'])], []],
    [
      'a deposit and a line at signature',
      [deposit('30%', ['roof']), plan(['10%', 'signature'], ['remaining', 'done'])],
      ['deposit.share'],
    ],
    [
      'no deposit, and half at acceptance',
      ['deposit:\n', plan(['50%', 'acceptance'], ['remaining', 'done'])],
      ['payment.plan."Line 1"'],
    ],
    ['the rest before the start', ['deposit:\n', plan(['70%', 'done'], ['remaining', '3 days before start'])], []],
    [
      'more than the rest before the start',
      ['deposit:\n', plan(['60%', 'done'], ['remaining', '3 days before start'])],
      ['payment.plan."Line 2"'],
    ],
    ['half on the day of the start', ['deposit:\n', plan(['50%', 'start'], ['remaining', 'done'])], []],
    ['half on a day that may be any', ['deposit:\n', plan(['50%', '2027-02-01'], ['remaining', 'done'])], []],
  ];
  test.each(cases)('%s', (_, own, expected) => {
    expect(whole('US-MD', ...own)).toEqual(expected.map((path) => `error DEP-MD ${path}`));
  });

  test('by the price of a service that passes the amount alone', () => {
    const named = (price: string) => whole('US-CA', deposit('10%', ['roof']), but('9000.00 once', price));
    expect(named('10000.00 once')).toEqual([]);
    expect(named('10000.01 once')).toEqual(['error DEP-CA deposit.share']);
    expect(named('90.00 per hour')).toEqual([]);
  });

  test('amounts of another currency compare with nothing', () => {
    expect(whole('US-CA', 'currency: EUR\n', deposit('50%', ['roof'], '  at_most: 9000.00\n'))).toEqual([]);
    expect(whole('US-MD', 'currency: EUR\n', deposit('50%', ['roof']))).toEqual(['error DEP-MD deposit.share']);
  });
});
