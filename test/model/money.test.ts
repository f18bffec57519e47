import { expect, test } from 'vitest';
import { given } from '../../src/model/figure.ts';
import { decimalsOf, difference, exact, negated, nothing, rounded, scaled, sum } from '../../src/model/money.ts';
import { ratio } from '../../src/model/ratio.ts';
import type { Amount } from '../../src/model/values.ts';

const amount = (minor: bigint, decimals: number): Amount => ({ kind: 'amount', minor, decimals });

test.each([
  ['JPY', 0],
  ['EUR', 2],
  ['GBP', 2],
  ['KWD', 3],
])('%s has %i decimals', (currency, decimals) => expect(decimalsOf(currency)).toBe(decimals));

test('an amount is counted in the minor units of its currency', () => {
  const minor = (value: Amount, currency: string) =>
    rounded('x', exact(given('a', value), currency), currency, 'half-up').value.minor;
  expect(minor(amount(4500n, 2), 'GBP')).toBe(4500n);
  expect(minor(amount(45n, 0), 'GBP')).toBe(4500n);
  expect(minor(amount(45n, 0), 'JPY')).toBe(45n);
  expect(minor(amount(45125n, 3), 'KWD')).toBe(45125n);
});

test('82.50 less 15 % is multiplied before it is rounded: ten of them are 701.25', () => {
  const price = exact(given('price', amount(8250n, 2)), 'EUR');
  const less = scaled(price, ratio(85, 100), given('share', amount(0n, 0)));
  const ten = rounded('line', scaled(less, ratio(10)), 'EUR', 'half-up');
  expect(ten.value.minor).toBe(70125n);
  expect(ten.from).toEqual(['price', 'share']);
});

test('every result hangs on all that it was made from', () => {
  const a = rounded('a', exact(given('p', amount(100n, 2)), 'EUR'), 'EUR', 'half-up');
  const b = rounded('b', exact(given('q', amount(250n, 2)), 'EUR'), 'EUR', 'half-up');
  expect(sum('s', [a, b], 'EUR')).toEqual({
    path: 's',
    from: ['p', 'q'],
    value: { kind: 'money', minor: 350n, currency: 'EUR' },
  });
  expect(difference('d', a, b)).toMatchObject({ from: ['p', 'q'], value: { minor: -150n } });
  expect(negated('n', b)).toMatchObject({ path: 'n', from: ['q'], value: { minor: -250n } });
  expect(nothing('z', 'EUR')).toMatchObject({ from: [], value: { minor: 0n } });
});

test('two currencies are never added', () => {
  const pounds = nothing('a', 'GBP');
  const dollars = nothing('b', 'USD');
  expect(() => sum('s', [pounds, dollars], 'GBP')).toThrow('USD, not GBP');
});
