/** Fees per quarter and per year have their invoices with the calendar; what is no whole one is charged by the day. */
import { describe, expect, test } from 'vitest';
import type { Instalment } from '../../src/model/reckoning.ts';
import { chained } from './chained.ts';
import { reckoned, shown, terms } from './examples.ts';

const told = ({ begins, until, invoiced, due, sum, part }: Instalment): string =>
  [
    `${begins?.value.iso} to ${until?.value.iso ?? 'on'}: ${shown(sum)}`,
    `invoice ${invoiced?.value.iso}, due ${due?.value.iso}`,
    ...(part ? [`${part.days.value.count} days to ${part.last.value.iso}: ${shown(part.sum)}`] : []),
  ].join('; ');

/** The website whose care has another period, begun on a day, and billed with that period. */
const care = (price: string, begins: string, invoice: string) =>
  terms('website', (text) =>
    text
      .replace('150.00 per month', price)
      .replace('begins: launch', `begins: ${begins}`)
      .replace('first day of each month, for that month', invoice),
  );
const recurring = (plan: readonly Instalment[]) => plan.filter(({ kind }) => kind === 'recurring').map(told);
const plan = (...of: Parameters<typeof care>) => recurring(reckoned(care(...of)).plan);

describe('per quarter', () => {
  const price = '450.00 per quarter';

  test('ahead, from its first day', () => {
    expect(plan(price, '2027-04-01', 'first day of each quarter, for that quarter')).toEqual([
      '2027-04-01 to on: 450.00 + 0.00 = 450.00; invoice 2027-04-01, due 2027-04-15',
    ]);
  });

  test('in arrears, with 46 of 91 days before', () => {
    // From 16 May to 30 June: 450.00 x 46 / 91 = 227.47.
    expect(plan(price, '2027-05-16', 'first day of each quarter, for the quarter before')).toEqual([
      '2027-05-16 to on: 450.00 + 0.00 = 450.00; invoice 2027-10-01, due 2027-10-15; 46 days to 2027-06-30: 227.47 + 0.00 = 227.47',
    ]);
  });
});

test('per year, ahead, with 184 of 365 days before', () => {
  // From 1 July: 1,200.00 x 184 / 365 = 604.93.
  expect(plan('1200.00 per year', '2027-07-01', 'first day of each year, for that year')).toEqual([
    '2027-07-01 to on: 1200.00 + 0.00 = 1200.00; invoice 2028-01-01, due 2028-01-15; 184 days to 2027-12-31: 604.93 + 0.00 = 604.93',
  ]);
});

test('an amendment within a quarter bills the difference for the days that are left', () => {
  const before = care('450.00 per quarter', '2027-04-01', 'first day of each quarter, for that quarter');
  const changes = '  - change_service:\n      id: care\n      price: 630.00 per quarter\n      from: 2027-06-01\n';
  const steps = chained(before, [{ changes, date: '2027-05-10' }]);
  // 180.00 more for 30 of 91 days: 207.69 - 148.35 = 59.34.
  expect(recurring(steps.at(-1)?.plan ?? [])).toEqual([
    '2027-04-01 to 2027-05-31: 450.00 + 0.00 = 450.00; invoice 2027-04-01, due 2027-04-15',
    '2027-06-01 to on: 630.00 + 0.00 = 630.00; invoice 2027-07-01, due 2027-07-15; 30 days to 2027-06-30: 59.34 + 0.00 = 59.34',
  ]);
});

test('a fee that ends within a quarter gives the days left back', () => {
  const before = care('450.00 per quarter', '2027-04-01', 'first day of each quarter, for that quarter');
  const changes = '  - remove_service:\n      id: care\n      from: 2027-06-01\n';
  const steps = chained(before, [{ changes, date: '2027-05-10' }]);
  expect(recurring(steps.at(-1)?.plan ?? [])).toEqual([
    '2027-04-01 to 2027-05-31: 450.00 + 0.00 = 450.00; invoice 2027-04-01, due 2027-04-15',
    '2027-06-01 to 2027-06-30: 0.00 + 0.00 = 0.00; invoice 2027-07-01, due 2027-07-15; 30 days to 2027-06-30: -148.35 + 0.00 = -148.35',
  ]);
});
