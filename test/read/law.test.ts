/** Takes files of laws with slips in them, tells what is found and where. */
import { describe, expect, test } from 'vitest';
import { readLaw } from '../../src/read/index.ts';

const law = (rule: string, top = ''): string => `jurisdiction: DE
name: Germany
${top}rules:
  - id: A-1
    citation: Law of the Land, section 1
    source: the law itself
    checked: 2026-12-01
${rule}`;

const found = (text: string, file = 'laws/DE.yaml'): readonly string[] => {
  const { diagnostics } = readLaw(new TextEncoder().encode(text), file);
  return diagnostics.map(({ rule, place, message }) => `${rule} ${place?.line} ${message.replace(/, expected.*/, '')}`);
};

const CONTRACT = `    contract:
      says:
        - what: when you are paid
          at:
            - payment.pay_within
          like:
            - days
          write: write pay_within
      statutory:
        - what: the notice
          like:
            - notice*
          points: 10
      bounds:
        - at: services.*.estimate.may_exceed
          at_most: 10%
          write: write less
      deposit:
        one_in: 10
        at_most: 1000.00
      behind_work: yes
      late_interest:
        at_most: 16%
        yearly: yes
      keep:
        for: 4 years
        like:
          - contract*
`;
const EURO = 'currency: EUR\n';

test('a whole rule on contracts is fine', () => {
  expect(found(law(CONTRACT, EURO))).toEqual([]);
});

describe('slips', () => {
  const but = (what: string, instead: string, top = EURO): string => law(CONTRACT.replace(what, instead), top);
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['another name', law('    where: here\n').replace('DE', 'FR'), ['read/law-name 1 jurisdiction: found "FR"']],
    [
      'no such place',
      law('    where: here\n').replace('DE', 'XX'),
      ['read/unknown-code 1 jurisdiction: found "XX"', 'read/law-name 1 jurisdiction: found "XX"'],
    ],
    ['nothing said', law(''), ['read/law-empty 4 rules.A-1: found a rule that says nothing']],
    [
      'nothing said of contracts',
      law('    contract: {}\n'),
      ['read/law-empty 4 rules.A-1: found a rule that says nothing'],
    ],
    [
      'a bound without a bound',
      but('          at_most: 10%\n', ''),
      ['read/law-empty 23 rules.A-1.contract.bounds: found a bound without a most or a least'],
    ],
    [
      'an amount without a currency',
      law(CONTRACT),
      [
        'read/law-currency 27 rules.A-1.contract.deposit.at_most: found the amount "1000.00" in a file without a currency',
      ],
    ],
    [
      'a price without one',
      law('    binds:\n      over: 25.00\n    where: here\n'),
      ['read/law-currency 9 rules.A-1.binds.over: found the amount "25.00" in a file without a currency'],
    ],
    [
      'a bound without one',
      but('at_most: 10%', 'at_least: 10.00', '').replace('        at_most: 1000.00\n', ''),
      [
        'read/law-currency 23 rules.A-1.contract.bounds.at_least: found the amount "10.00" in a file without a currency',
      ],
    ],
    [
      'a place in what is said',
      but('payment.pay_within', 'payment.pay_withn'),
      ['read/law-place 13 rules.A-1.contract.says."when you are paid".at: found "payment.pay_withn"'],
    ],
    [
      'a place of a bound',
      but('may_exceed', 'exceeds'),
      ['read/law-place 23 rules.A-1.contract.bounds.at: found "services.*.estimate.exceeds"'],
    ],
    [
      'a place where nothing may be',
      law('    absent:\n      - at: service_charges\n        expected: none\n        write: no\n'),
      ['read/law-place 9 rules.A-1.absent.at: found "service_charges"'],
    ],
    [
      'a place that words go with',
      but('          points: 10\n', '          only_with:\n            - deposits\n'),
      ['read/law-place 22 rules.A-1.contract.statutory."the notice".only_with: found "deposits"'],
    ],
    [
      'a phrase without letters in what is said',
      but('- days', '- "- *"'),
      ['read/law-phrase 15 rules.A-1.contract.says."when you are paid".like: found "- *"'],
    ],
    [
      'a phrase without letters in words of the law',
      but('- notice*', '- "*"'),
      ['read/law-phrase 20 rules.A-1.contract.statutory."the notice".like: found "*"'],
    ],
    [
      'a phrase without letters in what is kept',
      but('- contract*', '- "*"'),
      ['read/law-phrase 36 rules.A-1.contract.keep.like: found "*"'],
    ],
    [
      'a bound that is none',
      but('at_most: 10%', 'at_most: little'),
      ['read/value 24 rules.A-1.contract.bounds.at_most: found "little"'],
    ],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('the European Union has laws, and no business', () => {
  expect(found(law('    where: here\n').replace('DE', 'EU'), 'laws/EU.yaml')).toEqual([]);
});
