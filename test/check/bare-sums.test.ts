/** Takes texts of an owner, compares the sums without a currency that the rule finds in them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bareSums } from '../../src/check/rules/bare-sums.ts';
import { readDefinition } from '../../src/read/index.ts';
import { value } from '../workflow/register.ts';

const base = readFileSync(new URL('base.yaml', import.meta.url), 'utf8');

function check(input: string, expected: readonly string[]): void {
  const text = `${base}refuse:\n  - ${JSON.stringify(input)}\n`;
  const definition = value(readDefinition(new TextEncoder().encode(text), 'service.yaml'));
  const found = bareSums.check({ definition, contract: { clauses: [], annexes: [] } });
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
