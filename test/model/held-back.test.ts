/** A deposit never passes its top, and what is kept back of instalments is billed later, to the cent. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instalment, Reckoning } from '../../src/model/reckoning.ts';
import { RUNS } from '../runs.ts';
import { chained } from './chained.ts';
import { reckoned, shown, terms } from './examples.ts';

interface Case {
  readonly price?: string;
  readonly share?: string;
  readonly top?: string;
  readonly kept?: string;
  readonly tax?: string;
}

/** The website with a deposit of 10% on design and build, then 40%, then the rest; or with what a case says. */
const website = ({ price = '4800.00', share = '10%', top, kept, tax }: Case) =>
  terms('website', (text) => {
    const deposit = `deposit:\n  share: ${share}\n${top ? `  at_most: ${top}\n` : ''}  of:\n    - design\n    - build\n  invoice: signature\n`;
    const retention = kept
      ? `  retention:\n    name: Kept\n    share: ${kept}\n    released: 30 days after launch\n`
      : '';
    return text
      .replace('4800.00', price)
      .replace('tax: none', tax ?? 'tax: none')
      .replace(/ {4}- name: Deposit\n(?: {6}.*\n)+?(?= {4}- )/, '')
      .replace('share: 25%', 'share: 40%')
      .replace('share: 25%', 'share: remaining')
      .replace('payment:\n', `${deposit}payment:\n`)
      .replace('  late:\n', `${retention}  late:\n`);
  });
const VAT = (prices: string) => `tax:\n  name: VAT\n  rate: 20%\n  prices: ${prices}`;
const plan = ({ plan: lines }: Pick<Reckoning, 'plan'>): readonly string[] =>
  lines.filter(({ kind }) => kind !== 'recurring').map(({ path, sum }: Instalment) => `${path}: ${shown(sum)}`);

describe('a deposit with a top', () => {
  test('of 10% of 12,000.00, at most 1,000.00: the last line takes the rest', () => {
    expect(plan(reckoned(website({ top: '1000.00' })))).toEqual([
      'deposit: 1000.00 + 0.00 = 1000.00',
      'payment.plan."Design approved": 4800.00 + 0.00 = 4800.00',
      'payment.plan.Launch: 6200.00 + 0.00 = 6200.00',
    ]);
  });

  test.each([
    ['1199.99', '1199.99'],
    ['1200.00', '1200.00'],
    ['1200.01', '1200.00'],
  ])('at most %s is %s', (top, sum) => {
    expect(plan(reckoned(website({ top })))[0]).toBe(`deposit: ${sum} + 0.00 = ${sum}`);
  });

  test('before tax where prices are, with tax where they hold it', () => {
    expect(plan(reckoned(website({ top: '1000.00', tax: VAT('exclusive') })))[0]).toBe(
      'deposit: 1000.00 + 200.00 = 1200.00',
    );
    expect(plan(reckoned(website({ top: '1000.00', tax: VAT('inclusive') })))[0]).toBe(
      'deposit: 833.33 + 166.67 = 1000.00',
    );
  });

  test('hangs on its top where that decides, on its share where that does', () => {
    const from = (top: string) => reckoned(website({ top })).plan[0]?.sum?.net.from;
    expect(from('1000.00')).toContain('deposit.at_most');
    expect(from('1000.00')).not.toContain('deposit.share');
    expect(from('1300.00')).toContain('deposit.share');
    expect(from('1300.00')).not.toContain('deposit.at_most');
  });
});

describe('5% kept back', () => {
  test('of each instalment, not of the deposit', () => {
    expect(plan(reckoned(website({ kept: '5%' })))).toEqual([
      'deposit: 1200.00 + 0.00 = 1200.00',
      'payment.plan."Design approved": 4560.00 + 0.00 = 4560.00',
      'payment.plan.Launch: 5700.00 + 0.00 = 5700.00',
      'payment.retention: 540.00 + 0.00 = 540.00',
    ]);
  });

  test('has its day with the work', () => {
    const line = reckoned(website({ kept: '5%' })).plan.at(-1);
    const launch = reckoned(website({})).timetable.milestones.find(({ id }) => id === 'launch');
    expect(launch?.date?.value.iso).toBe('2027-04-27');
    expect([line?.invoiced?.value.iso, line?.due?.value.iso]).toEqual(['2027-05-27', '2027-06-10']);
  });

  // 200.00 over 4,560.00, 5,700.00 and 540.00: 84.44, 105.56 and 10.00.
  test('takes its part of what an amendment spreads over all that is left', () => {
    const changes = '  - change_service:\n      id: design\n      price: 5000.00 once\n';
    const after = chained(website({ kept: '5%' }), [{ changes, date: '2027-02-10' }]).at(-1);
    expect(plan({ plan: after?.plan ?? [] }).slice(1)).toEqual([
      'payment.plan."Design approved": 4644.44 + 0.00 = 4644.44',
      'payment.plan.Launch: 5805.56 + 0.00 = 5805.56',
      'payment.retention: 550.00 + 0.00 = 550.00',
    ]);
  });
});

test('whatever is kept back, and whatever the top, all lines come to the price', () => {
  const cents = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 300_000 }),
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom('tax: none', VAT('exclusive'), VAT('inclusive')),
      (price, share, top, kept, tax) => {
        const agreement = reckoned(
          website({ price: cents(price), share: `${share}%`, top: cents(top), kept: `${kept}%`, tax }),
        );
        const lines = agreement.plan.filter(({ kind }) => kind !== 'recurring');
        for (const of of ['net', 'tax'] as const) {
          const all = lines.reduce((sum, line) => sum + (line.sum?.[of].value.minor ?? 0n), 0n);
          expect(all).toBe(agreement.oneOff?.[of].value.minor);
        }
        const deposit = lines[0]?.sum;
        const base = tax.includes('inclusive') ? deposit?.gross : deposit?.net;
        expect((base?.value.minor ?? -1n) <= BigInt(top)).toBe(true);
        for (const line of lines) expect((line.sum?.gross.value.minor ?? -1n) >= 0n).toBe(true);
      },
    ),
    { numRuns: RUNS },
  );
});
