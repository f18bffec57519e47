import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bill, Billable } from '../../src/model/billing.ts';
import { apportion, bill } from '../../src/model/billing.ts';
import { given } from '../../src/model/figure.ts';
import type { Money, Share } from '../../src/model/values.ts';
import { RUNS } from '../runs.ts';

const money = (minor: bigint): Money => ({ kind: 'money', minor, currency: 'USD' });
const percent = (digits: bigint, decimals = 0): Share => ({ kind: 'share', digits, decimals });

function part(service: string, net: bigint, tax = 0n): Billable {
  return { service, net: given(service, money(net)), tax: given(`${service}.tax`, money(tax)) };
}
function share(name: string, of: readonly string[], digits: bigint): Bill {
  return { path: `plan.${name}`, of, share: given(`${name}.share`, percent(digits)) };
}
const rest = (name: string, of: readonly string[]): Bill => ({ path: `plan.${name}`, of });

function sums(parts: readonly Billable[], bills: readonly Bill[]): readonly (readonly [bigint, bigint, bigint])[] {
  return bill(parts, bills, 'USD', 'half-up').map(
    ({ net, tax, gross }) => [net.value.minor, tax.value.minor, gross.value.minor] as const,
  );
}

describe('a plan bills every cent once', () => {
  test('the website: 12,000.00 in 50, 25 and 25 per cent', () => {
    const both = ['design', 'build'];
    const parts = [part('design', 480000n), part('build', 720000n)];
    const bills = [share('deposit', both, 50n), share('approved', both, 25n), share('launch', both, 25n)];
    expect(sums(parts, bills).map(([net]) => net)).toEqual([600000n, 300000n, 300000n]);
  });

  test('thirds of 100.00: what rounding left over comes last', () => {
    const bills = [share('a', ['x'], 33n), share('b', ['x'], 33n), share('c', ['x'], 34n)];
    // 33 % of 100.01 is 33.0033, 66 % is 66.0066: 33.00, 33.01, 34.00. Tax of 20.00: 6.60, 6.60, 6.80.
    expect(sums([part('x', 10001n, 2000n)], bills)).toEqual([
      [3300n, 660n, 3960n],
      [3301n, 660n, 3961n],
      [3400n, 680n, 4080n],
    ]);
  });

  test('remaining takes what the deposit left, also of what the deposit does not name', () => {
    // 25 % of 6,068.00 is 1,517.00; 25 % of the tax of 402.01 is 100.5025.
    const parts = [part('dinner', 516800n, 34238n), part('bar', 90000n, 5963n), part('extra', 12000n, 795n)];
    const bills = [share('deposit', ['dinner', 'bar'], 25n), rest('balance', ['dinner', 'bar', 'extra'])];
    expect(sums(parts, bills)).toEqual([
      [151700n, 10050n, 161750n],
      [467100n, 30946n, 498046n],
    ]);
  });

  test('remaining comes last wherever it stands', () => {
    const bills = [rest('balance', ['x']), share('first', ['x'], 25n)];
    expect(sums([part('x', 10000n)], bills).map(([net]) => net)).toEqual([7500n, 2500n]);
  });

  test('an amount is billed as it stands, and the rest follows', () => {
    const bills: readonly Bill[] = [
      { path: 'plan.first', of: ['x', 'y'], amount: given('first.amount', money(5001n)) },
      rest('rest', ['x', 'y']),
    ];
    expect(sums([part('x', 10000n, 2000n), part('y', 20000n)], bills).map(([net]) => net)).toEqual([5001n, 24999n]);
  });

  test('a line hangs on its own share, on earlier ones only through rounding, and the last on all before it', () => {
    const bills = [share('a', ['x'], 50n), share('b', ['x'], 25n), share('c', ['x'], 25n)];
    const from = (net: bigint) => bill([part('x', net)], bills, 'USD', 'half-up').map((line) => line.net.from);
    expect(from(120000n)).toEqual([
      ['a.share', 'x'],
      ['b.share', 'x'],
      ['a.share', 'b.share', 'x'],
    ]);
    expect(from(120001n)[1]).toEqual(['a.share', 'b.share', 'x']);
  });
});

test('apportioning loses no cent', () => {
  expect(apportion(100n, [1n, 1n, 1n], 'half-up')).toEqual([33n, 34n, 33n]);
  expect(apportion(100n, [0n, 0n], 'half-up')).toEqual([0n, 100n]);
});

test('whatever the prices, taxes and shares, the instalments add up to the sums', () => {
  const anyParts = fc.array(
    fc.record({
      net: fc.bigInt(0n, 10n ** 9n),
      tax: fc.bigInt(0n, 10n ** 8n),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const anyShares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(anyParts, anyShares, fc.boolean(), (given, weights, remaining) => {
      const parts = given.map(({ net, tax }, index) => part(`s${index}`, net, tax));
      const names = parts.map(({ service }) => service);
      const all = weights.reduce((total, weight) => total + weight, 0);
      const shares = weights.map((weight) => BigInt(Math.floor((weight * 100) / all)));
      const bills = shares.map((digits, index) =>
        share(`b${index}`, index % 2 === 0 ? names : names.slice(0, 1), digits),
      );
      const plan = [...bills, ...(remaining ? [rest('rest', names)] : [share('last', names, 1n)])];
      const lines = bill(parts, plan, 'USD', 'half-up');
      const added = (of: 'net' | 'tax' | 'gross') => lines.reduce((total, line) => total + line[of].value.minor, 0n);
      const net = parts.reduce((total, { net }) => total + net.value.minor, 0n);
      const tax = parts.reduce((total, { tax }) => total + tax.value.minor, 0n);
      expect([added('net'), added('tax'), added('gross')]).toEqual([net, tax, net + tax]);
    }),
    { numRuns: RUNS },
  );
});
