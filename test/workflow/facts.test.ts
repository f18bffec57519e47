/**
 * Figures that others have published for change orders, through our own amendments: real chains, a cascade of markups, and the sums
 * that go wrong where a figure is rounded too early. Each table names where its figures were read.
 */
import { describe, expect, test } from 'vitest';
import { date } from '../../src/model/calendar.ts';
import { ladders } from '../../src/model/ladder.ts';
import type { MoneyLadder } from '../../src/model/reckoning.ts';
import type { Raw } from '../../src/model/source.ts';
import type { History } from '../../src/workflow/chain.ts';
import { shown } from '../model/examples.ts';
import { holdPlan } from './chain-equalities.ts';
import { changeText, signedAs, tryStep } from './random-chain.ts';

interface Job {
  /** What the one service costs. */
  readonly price: string;
  readonly tax?: string;
  readonly at?: 'line' | 'document';
}

/** The website for one price, which is invoiced when it is signed; taxed and rounded as the job says. */
const job = ({ price, tax, at = 'line' }: Job) =>
  signedAs({
    name: 'website',
    signed: '2027-02-01',
    edit: (text) =>
      text
        .replace('4800.00 once', price)
        .replace('7200.00 once', 'included')
        .replace('tax: none', tax ? `tax:\n  name: Sales tax\n  rate: ${tax}\n  prices: exclusive` : 'tax: none')
        .replace('at: line', `at: ${at}`),
  });

/** What is charged once, in the ladder of each amendment; each has operations of its own and comes a month after the last. */
function chain(of: Job, ...amendments: readonly (readonly Raw[])[]): readonly MoneyLadder[] {
  const original = job(of);
  let history: History = [original];
  return amendments.map((operations, index) => {
    const before = history.at(-1) ?? original;
    const { after, refused } = tryStep(history, changeText(date(`2027-0${index + 3}-01`), operations));
    if (after === undefined) throw new Error(refused.join('\n'));
    holdPlan(after);
    history = [...history, after];
    const [once] = ladders(before, after, original, after.clock).money;
    if (once === undefined) throw new Error('nothing is charged once');
    return once;
  });
}

let names = 0;
const charge = (sum: { readonly [key: string]: string }): Raw => {
  names += 1;
  return { add_charge: { name: `Charge ${names}`, ...sum } };
};
const credit = (amount: string): Raw => ({ add_credit: { name: 'Credit', amount, of: 'design' } });

// A published chain of three change orders to one contract, in the arithmetic of AIA G701: original sum, net change by earlier orders,
// sum before, this order, new sum; the new sum of one is the sum before of the next.
test('509,430.00 and 7,736.46, 575.94, 3,907.27', () => {
  const rows = chain(
    { price: '509430.00 once' },
    ...['7736.46', '575.94', '3907.27'].map((amount) => [charge({ amount })]),
  );
  expect(
    rows.map(({ original, earlier, before, change, after }) =>
      [original, earlier, before, change, after].map(({ net }) => Number(net.value.minor) / 100),
    ),
  ).toEqual([
    [509_430, 0, 509_430, 7736.46, 517_166.46],
    [509_430, 7736.46, 517_166.46, 575.94, 517_742.4],
    [509_430, 8312.4, 517_742.4, 3907.27, 521_649.67],
  ]);
});

describe('one amendment', () => {
  const cases: readonly (readonly [what: string, of: Job, operations: readonly Raw[], change: string])[] = [
    // A change order of a builder: 5,097.00 + 15% for overhead and profit (764.55) = 5,861.55; 8.25% tax on that (483.58); 6,345.13.
    [
      'a cascade of cost, markup and tax',
      { price: '1000.00 once', tax: '8.25%' },
      [charge({ cost: '5097.00', markup: '15%' })],
      '5861.55 + 483.58 = 6345.13',
    ],
    // A sample clause (lawinsider.com, change order markups): 10% overhead and 5% profit on what the work costs.
    [
      'overhead of 10% and profit of 5%, on the same cost',
      { price: '1000.00 once' },
      [charge({ cost: '2480.00', markup: '10%' }), charge({ cost: '2480.00', markup: '5%' }), credit('2480.00')],
      '2852.00 + 0.00 = 2852.00',
    ],
    // Well-known figures of invoicing programs: 55.55 and 11.11 at 23% are 12.7765 and 2.5553 of tax; together 15.3318.
    [
      'two lines at 23%, each rounded',
      { price: '1000.00 once', tax: '23%' },
      [charge({ amount: '55.55' }), charge({ amount: '11.11' })],
      '66.66 + 15.34 = 82.00',
    ],
    // 1,000.00 and 66.66 at 23%: 245.3318, so 245.33; less the 230.00 of before.
    [
      'two lines at 23%, rounded once',
      { price: '1000.00 once', tax: '23%', at: 'document' },
      [charge({ amount: '55.55' }), charge({ amount: '11.11' })],
      '66.66 + 15.33 = 81.99',
    ],
    // What is charged and given back must leave nothing: -2.5553 rounds as 2.5553 does.
    [
      'a credit mirrors its charge',
      { price: '1000.00 once', tax: '23%' },
      [charge({ amount: '11.11' }), credit('11.11')],
      '0.00 + 0.00 = 0.00',
    ],
    // A rate card of a web designer (extra work 95.00 an hour here, in steps of 15 minutes): 50 minutes are charged as an hour.
    [
      'time in steps of a quarter of an hour',
      { price: '1000.00 once' },
      [charge({ rate: 'extra', hours: '50 minutes' })],
      '95.00 + 0.00 = 95.00',
    ],
    // The same trade bills expenses at cost and 20%.
    ['expenses and 20%', { price: '1000.00 once' }, [charge({ cost: '38.49', markup: '20%' })], '46.19 + 0.00 = 46.19'],
  ];
  test.each(cases)('%s', (_, of, operations, change) => {
    expect(chain(of, operations).map((ladder) => shown(ladder.change))).toEqual([change]);
  });
});

// 82.50 less 15% is 70.125. Ten of them are 701.25; ten of a rounded 70.13 would be 701.30.
test('a discount is taken off the whole quantity, also where an amendment makes it ten', () => {
  const original = signedAs({
    name: 'itsupport',
    signed: '2026-12-01',
    edit: (text) => text.replace('45.00 per computer', '82.50 per computer'),
  });
  const discount = { change: { what: 'engagement.discounts."First-year discount".share', to: '15%' } };
  const ten = { change_service: { id: 'helpdesk', quantity: '10 computers' } };
  const { after, refused } = tryStep([original], changeText(date('2027-01-25'), [discount, ten]));
  expect(refused).toEqual([]);
  const helpdesk = after?.reckoning.lines.filter(({ of }) => of.includes('helpdesk')) ?? [];
  expect(helpdesk.map((line) => shown(line))).toEqual(['825.00 + 165.00 = 990.00', '-123.75 + -24.75 = -148.50']);
  expect(helpdesk.reduce((sum, { net }) => sum + net.value.minor, 0n)).toBe(70_125n);
});
