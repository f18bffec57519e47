/** Services with a tax of their own: each line at its rate, each rate a sum of its own, the plan exact for each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../runs.ts';
import { amended } from './changing.ts';
import { reckoned, shown, terms } from './examples.ts';

const VAT = (prices: string) => `tax:\n  name: VAT\n  rate: 20%\n  prices: ${prices}`;
const OFF = '    - care\n  discounts:\n    - name: Friends\n      share: 10%\n      of: [design, build]';

/** The website with 20% on its design, and another rate on its build. */
const website = (rate: string, { prices = 'exclusive', at = 'line', design = '4800.00', off = '' } = {}) =>
  terms(
    'website',
    (text) =>
      text
        .replace('tax: none', VAT(prices))
        .replace('at: line', `at: ${at}`)
        .replace('4800.00', design)
        .replace('7200.00 once', `7200.00 once\n    tax: ${rate}`),
    (text) => (off ? text.replace('    - care', off) : text),
  );
const lined = (source: ReturnType<typeof website>) =>
  reckoned(source).lines.map((line) => `${line.kind} ${line.of.join()}: ${shown(line)}`);
const ratesOf = (source: ReturnType<typeof website>) =>
  reckoned(source).rates.map(({ rate, period, ...sum }) => `${period ?? 'once'} ${rate.value.digits}%: ${shown(sum)}`);

describe('another rate', () => {
  test('of 5%, and none', () => {
    expect(lined(website('5%')).slice(0, 2)).toEqual([
      'service design: 4800.00 + 960.00 = 5760.00',
      'service build: 7200.00 + 360.00 = 7560.00',
    ]);
    expect(lined(website('none'))[1]).toBe('service build: 7200.00 + 0.00 = 7200.00');
    expect(lined(website('none', { prices: 'inclusive' }))[1]).toBe('service build: 7200.00 + 0.00 = 7200.00');
  });

  test('has a sum of its own', () => {
    expect(ratesOf(website('5%'))).toEqual([
      'once 20%: 4800.00 + 960.00 = 5760.00',
      'once 5%: 7200.00 + 360.00 = 7560.00',
      'month 20%: 150.00 + 30.00 = 180.00',
    ]);
    expect(reckoned(terms('catering')).rates).toEqual([]);
  });

  test('splits a discount', () => {
    expect(lined(website('5%', { off: OFF })).slice(3)).toEqual([
      'discount design: -480.00 + -96.00 = -576.00',
      'discount build: -720.00 + -36.00 = -756.00',
    ]);
  });

  test('is what the tax hangs on', () => {
    const [design, build] = reckoned(website('5%')).lines;
    expect(design?.tax.from).toEqual(['services.design.price', 'tax.rate']);
    expect(build?.tax.from).toEqual(['services.build.price', 'services.build.tax']);
  });
});

test('an amendment takes the discount of one rate up with its service', () => {
  const changes = '  - change_service:\n      id: design\n      price: 5800.00 once\n';
  const { ladder } = amended('website', changes, { before: website('5%', { off: OFF }), date: '2027-02-10' });
  expect(ladder.money[0]?.lines.map((line) => `${line.kind}: ${shown(line)}`)).toEqual([
    'service: 1000.00 + 200.00 = 1200.00',
    'discount: -100.00 + -20.00 = -120.00',
  ]);
});

test('an amendment may give a service another tax', () => {
  const changes = '  - change:\n      what: services.build.tax\n      to: none\n';
  const { ladder } = amended('website', changes, { before: website('5%'), date: '2027-02-10' });
  expect(shown(ladder.money[0]?.change)).toBe('0.00 + -360.00 = -360.00');
});

test('whatever the rates, rates and plan come to the price, net and tax', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.constantFrom('5%', 'none', '6.625%', '20%'),
      fc.constantFrom('exclusive', 'inclusive'),
      fc.constantFrom('line', 'document'),
      fc.constantFrom('', OFF),
      (cents, rate, prices, at, off) => {
        const design = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const { rates, plan, oneOff } = reckoned(website(rate, { design, prices, at, off }));
        for (const of of ['net', 'tax'] as const) {
          const all = (sums: readonly (bigint | undefined)[]) =>
            sums.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n);
          expect(all(rates.filter(({ period }) => !period).map((one) => one[of].value.minor))).toBe(
            oneOff?.[of].value.minor,
          );
          const billed = plan.filter(({ kind }) => kind !== 'recurring');
          expect(all(billed.map(({ sum }) => sum?.[of].value.minor))).toBe(oneOff?.[of].value.minor);
        }
      },
    ),
    { numRuns: RUNS },
  );
});
