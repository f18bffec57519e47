/** Takes texts of an owner, compares the sums without a currency that the rule finds in them. */
import { expect, test } from 'vitest';
import { find } from './find.ts';

function check(input: string, expected: readonly string[]): void {
  const found = find('bare-sums', `refuse:\n  - ${JSON.stringify(input)}\n`);
  expect(found.map(({ message }) => /"(.*?)"/.exec(message)?.[1])).toEqual(expected);
}

test.each([
  ['next order free, up to 50.00', ['50.00']],
  ['overtime at 180.00 per half hour', ['180.00']],
  ['up to 1,200.00', ['1,200.00']],
  ['up to 1.200,00', ['1.200,00']],
  ['50.00', ['50.00']],
  ['we pay 50.00.', ['50.00']],
  ['up to $50.00', []],
  ['up to £1,200.00', []],
  ['up to US$50.00', []],
  ['up to USD 50.00', []],
  ['up to 50.00 USD', []],
  ['up to 50,00 €', []],
  ['0.75% per month', []],
  ['6.62 % of it', []],
  ['a way one yard wide, or 0.90 m', []],
  ['a load of 12.50 kg', []],
  ['until 10.30 a.m.', []],
  ['until 17:00', []],
  ['on 24.12.2027', []],
  ['version 2.10.4', []],
  ['half of the price', []],
])('%s', check);
