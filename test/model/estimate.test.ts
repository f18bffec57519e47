/** What is billed as used is estimated exactly, stands in no sum, and is never above its top. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effects } from '../../src/model/effects.ts';
import { reckon } from '../../src/model/reckon.ts';
import { RUNS } from '../runs.ts';
import { amended } from './changing.ts';
import { reckoned, shown, terms } from './examples.ts';

const PLAN = `\n    - name: Build, as used
      of:
        - build
      invoice: launch
    - name: Care\n`;

/** The website, its build by the hour: so many hours, and what is said of the estimate. */
const byTheHour = (hours: number, rules: string, price = '90.00 per hour', tax?: string) =>
  terms(
    'website',
    (text) => {
      const [before = '', after = ''] = text
        .replace('7200.00 once', `${price}\n    estimate:\n      billed: as used\n${rules}`)
        .replace('tax: none', tax ?? 'tax: none')
        .split('payment:\n  pay_within');
      const plan = after.replaceAll('        - design\n        - build\n', '        - design\n');
      return `${before}payment:\n  pay_within${plan.replace('\n    - name: Care\n', PLAN)}`;
    },
    (text) => text.replace('- build', `- build: ${hours} hours`),
  );
const RULES = '      may_exceed: 10%\n      never_above: 120%\n';
const VAT = (prices: string) => `tax:\n  name: VAT\n  rate: 20%\n  prices: ${prices}`;

describe('80 hours at 90.00', () => {
  const agreement = reckoned(byTheHour(80, RULES));

  test('is in no sum, and in no line of the plan', () => {
    expect(shown(agreement.oneOff)).toBe('4800.00 + 0.00 = 4800.00');
    expect(agreement.plan.map(({ kind, of, sum }) => `${kind} ${of.join()} ${shown(sum)}`)).toEqual([
      'instalment design 2400.00 + 0.00 = 2400.00',
      'instalment design 1200.00 + 0.00 = 1200.00',
      'instalment design 1200.00 + 0.00 = 1200.00',
      'extras build none',
      'recurring care 150.00 + 0.00 = 150.00',
    ]);
  });

  test('may come to 7,920.00 unasked and to 8,640.00 at most', () => {
    const [estimate] = agreement.estimates;
    expect([estimate?.line, estimate?.unasked, estimate?.most].map(shown)).toEqual([
      '7200.00 + 0.00 = 7200.00',
      '7920.00 + 0.00 = 7920.00',
      '8640.00 + 0.00 = 8640.00',
    ]);
    expect(estimate?.unasked?.net.from).toEqual([
      'engagement.services.build.quantity',
      'services.build.estimate.may_exceed',
      'services.build.price',
    ]);
  });
});

test('an amount is meant as prices are: before tax or with it', () => {
  const top = (prices: string) =>
    shown(reckoned(byTheHour(80, '      never_above: 9000.00\n', '90.00 per hour', VAT(prices))).estimates[0]?.most);
  expect(top('exclusive')).toBe('9000.00 + 1800.00 = 10800.00');
  expect(top('inclusive')).toBe('7500.00 + 1500.00 = 9000.00');
});

test('a top below the estimate, or below what needs no word, is refused', () => {
  const hint = 'raise never_above, or write it as a share of the estimate, such as 120%';
  const refused = (rules: string) => {
    const outcome = reckon(byTheHour(80, rules).value);
    return outcome.ok ? [] : outcome.diagnostics.map(({ message, hint }) => [message, hint]);
  };
  expect(refused('      never_above: 7199.99\n')).toEqual([
    ['services.build.estimate.never_above: found less than what the estimate comes to, expected at least that', hint],
  ]);
  expect(refused('      never_above: 7200.00\n')).toEqual([]);
  expect(refused('      may_exceed: 10%\n      never_above: 7919.99\n')).toEqual([
    [
      'services.build.estimate.never_above: found less than what the estimate with may_exceed comes to, expected at least that',
      hint,
    ],
  ]);
  expect(refused('      may_exceed: 10%\n      never_above: 7920.00\n')).toEqual([]);
});

test('another estimate changes no sum; the amendment tells it apart', () => {
  const before = byTheHour(80, RULES);
  const hours = '  - change_service:\n      id: build\n      quantity: 90 hours\n';
  const top = '  - change:\n      what: services.build.estimate.never_above\n      to: 150%\n';
  const told = (changes: string) => {
    const after = amended('website', changes, { before, date: '2027-03-01' });
    const rows = effects(
      { terms: before.value, reckoning: reckoned(before) },
      { terms: after.value, reckoning: after.reckoning },
    );
    expect(after.ladder.money.map(({ change }) => shown(change))).toEqual(['0.00 + 0.00 = 0.00', '0.00 + 0.00 = 0.00']);
    return rows.map(({ kind, before: was, after: is }) =>
      [kind, ...[was, is].map((one) => (one?.value.kind === 'money' ? one.value.minor : undefined))].join(' '),
    );
  };
  expect(told(hours)).toEqual(['estimate 720000 810000', 'never above 864000 972000']);
  expect(told(top)).toEqual(['never above 864000 1080000']);
});

test('what the estimate may come to is never less than it, nor more than its share by a cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 200 }),
      (hours, cents, exceeds, more) => {
        const price = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')} per hour`;
        const rules = `      may_exceed: ${exceeds}%\n      never_above: ${100 + exceeds + more}%\n`;
        const [estimate] = reckoned(byTheHour(hours, rules, price)).estimates;
        const [line, unasked, most] = [estimate?.line, estimate?.unasked, estimate?.most].map(
          (sum) => sum?.net.value.minor ?? -1n,
        );
        expect(line).toBe(BigInt(hours * cents));
        for (const [sum = -1n, share] of [
          [unasked, 100 + exceeds],
          [most, 100 + exceeds + more],
        ] as const) {
          const off = sum * 100n - BigInt(hours * cents) * BigInt(share);
          expect(off >= -50n && off <= 50n).toBe(true);
        }
      },
    ),
    { numRuns: RUNS },
  );
});
