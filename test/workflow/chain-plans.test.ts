/** Chains of amendments whose plan once lost a line, or billed nobody: what random chains found, as the shortest files that show it. */
import { expect, test } from 'vitest';
import { date } from '../../src/model/calendar.ts';
import type { Raw } from '../../src/model/source.ts';
import type { History, Standing } from '../../src/workflow/chain.ts';
import { holdPlan } from './chain-equalities.ts';
import { changeText, signed, tryStep } from './random-chain.ts';

const [IT_SUPPORT, CATERING, WEBSITE] = [0, 1, 2];

/** What stands after some files, each a date and its operations; the last of them may be refused. */
function amended(base: number, ...files: readonly (readonly [string, ...Raw[]])[]): Standing | readonly string[] {
  let history: History = [signed(base)];
  for (const [on, ...operations] of files) {
    const { after, refused } = tryStep(history, changeText(date(on), operations));
    if (after === undefined) return refused;
    holdPlan(after);
    history = [...history, after];
  }
  return history.at(-1) ?? history[0];
}

const added = (id: string, price: string): Raw => ({ add_service: { id, name: `More ${id}`, price } });
const paths = (standing: ReturnType<typeof amended>) =>
  'plan' in standing ? standing.plan.map(({ path }) => path) : standing;

test('two amendments of one day have a line each, whatever comes later', () => {
  const next = { change: { what: 'changes.effect_on_plan', to: 'next instalment' } };
  const standing = amended(
    IT_SUPPORT,
    ['2027-03-01', next, added('one', '100.00 once')],
    ['2027-03-01', added('two', '200.00 once')],
    ['2027-03-02', added('three', '300.00 once')],
  );
  expect(paths(standing).filter((path) => path.startsWith('amendment'))).toEqual([
    'amendment.plan.2027-03-01',
    'amendment.plan.2027-03-01-2',
    'amendment.plan.2027-03-02',
  ]);
});

test('a fee that no line of the plan bills is refused, and billed where a line is added for it', () => {
  const fee = added('hire', '30.00 per month');
  expect(amended(CATERING, ['2027-03-02', fee])).toEqual([
    'services: no line of payment.plan bills the fee of hire | add a line of hire with invoice: first day of each month, for that month',
  ]);
  const line = { name: 'Hire', of: ['hire'], invoice: 'first day of each month, for that month', begins: 'event' };
  const balance = { name: 'Balance', share: 'remaining', invoice: '14 days before event' };
  expect(
    paths(amended(CATERING, ['2027-03-02', fee, { change: { what: 'payment.plan', to: [balance, line] } }])),
  ).toEqual(['deposit', 'payment.plan.Balance', 'payment.plan.Hire']);
});

test('another time to pay leaves the invoices that were sent as they were', () => {
  const standing = amended(
    IT_SUPPORT,
    ['2027-03-01', { change: { what: 'payment.pay_within', to: '30 days after invoice' } }],
    ['2027-03-02', { change_service: { id: 'backup', price: '190.00 per month' } }],
  );
  const days =
    'plan' in standing ? standing.plan.map(({ invoiced, due }) => `${invoiced?.value.iso} ${due?.value.iso}`) : [];
  // The fees began on 25 January, on the invoice of 1 February with 14 days to pay; the new fee comes on 1 April with 30 days.
  expect(days).toEqual(['2026-12-03 2026-12-17', '2027-02-01 2027-02-15', '2027-04-01 2027-05-01']);
});

test('what is given back of the month in which a fee ends stays as it was billed', () => {
  const end = { remove_service: { id: 'backup', from: '2027-03-11' } };
  const standing = amended(IT_SUPPORT, ['2027-03-01', end], ['2027-05-01', added('one', '100.00 once')]);
  const days =
    'plan' in standing ? standing.plan.map(({ begins, until }) => `${begins?.value.iso} ${until?.value.iso}`) : [];
  expect(days.slice(1, 3)).toEqual(['2027-01-25 2027-03-10', '2027-03-11 undefined']);
  const website = amended(
    WEBSITE,
    ['2027-05-06', { remove_service: { id: 'care', from: '2027-05-27' } }],
    ['2027-06-01', { add_charge: { name: 'One', amount: '10.00' } }],
  );
  const care = 'plan' in website ? website.plan.filter(({ kind }) => kind === 'recurring') : [];
  expect(care.map(({ begins, until }) => `${begins?.value.iso} ${until?.value.iso}`)).toEqual([
    '2027-04-27 2027-05-26',
    '2027-05-27 2027-05-31',
  ]);
});
