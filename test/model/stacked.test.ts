/** Amendments follow each other: each begins where the one before it ended, and nothing that was invoiced changes again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, date } from '../../src/model/calendar.ts';
import type { Instalment, MoneyLadder, Totals } from '../../src/model/reckoning.ts';
import { RUNS } from '../runs.ts';
import { type Change, chained } from './chained.ts';
import { shown, terms } from './examples.ts';

const rung = (ladders: readonly MoneyLadder[] | undefined, period?: string): MoneyLadder | undefined =>
  ladders?.find((one) => one.period === period);

const once = (plan: readonly Instalment[]): bigint =>
  plan.reduce((all, { kind, sum }) => all + (kind === 'recurring' ? 0n : (sum?.gross.value.minor ?? 0n)), 0n);

const charge = (name: string, amount: string): string =>
  `  - add_charge:\n      name: ${name}\n      amount: ${amount}\n`;

describe('what an amendment bills when it is accepted', () => {
  const changes = charge('Sockets', '100.00');

  test('has no day until both sides accepted it, and then that day and the days to pay', () => {
    const [open] =
      chained(terms('itsupport'), [{ changes, date: '2027-02-01' }])
        .at(-1)
        ?.plan.slice(-1) ?? [];
    expect([open?.invoiced, open?.due, open?.fixed]).toEqual([undefined, undefined, false]);
    const accepted = { changes, date: '2027-02-01', accepted: '2027-02-05' };
    const [done] = chained(terms('itsupport'), [accepted]).at(-1)?.plan.slice(-1) ?? [];
    expect([done?.invoiced?.value.iso, done?.due?.value.iso]).toEqual(['2027-02-05', '2027-02-19']);
  });

  test('is fixed in the next one, and keeps its day there', () => {
    const first = { changes, date: '2027-02-01', accepted: '2027-02-05' };
    const later = { changes: charge('Cables', '50.00'), date: '2027-03-01', accepted: '2027-03-02' };
    const lines = chained(terms('itsupport'), [first, later]).at(-1)?.plan.slice(-2) ?? [];
    expect(
      lines.map(({ name, invoiced, fixed, sum }) => [name?.value.text, invoiced?.value.iso, fixed, shown(sum)]),
    ).toEqual([
      ['Sockets', '2027-02-05', true, '100.00 + 20.00 = 120.00'],
      ['Cables', '2027-03-02', false, '50.00 + 10.00 = 60.00'],
    ]);
  });
});

/** One thing that an amendment may do to the website, by the index of the amendment, so that names differ. */
const anyWork = fc.oneof(
  fc
    .integer({ min: 1, max: 99_999 })
    .map((minor) => (index: number) => charge(`Charge ${index}`, (minor / 100).toFixed(2))),
  fc
    .integer({ min: 1, max: 9_999 })
    .map(
      (minor) => (index: number) =>
        `  - add_credit:\n      name: Credit ${index}\n      amount: ${(minor / 100).toFixed(2)}\n      of: design\n`,
    ),
  fc
    .integer({ min: 100, max: 900_000 })
    .map(
      (minor) => (_: number) =>
        `  - change_service:\n      id: design\n      price: ${(minor / 100).toFixed(2)} once\n`,
    ),
  fc.tuple(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 0, max: 200 })).map(
    ([minor, days]) =>
      (index: number) =>
        `  - add_service:\n      id: extra-${index}\n      name: Extra ${index}\n      price: ${(minor / 100).toFixed(2)} per month\n      from: ${addDays(date('2027-05-01'), days).iso}\n`,
  ),
  fc
    .integer({ min: 2, max: 20 })
    .map((days) => (_: number) => `  - move_milestone:\n      id: launch\n      by: ${days} business days later\n`),
);
const anyChain = fc.array(fc.tuple(anyWork, fc.integer({ min: 1, max: 40 })), { minLength: 2, maxLength: 5 });
const anyEffect = fc.constantFrom('own line', 'next instalment', 'remaining instalments');

test('the new sum of each is the sum before the next; the plan adds up to it; what is fixed stays', () => {
  fc.assert(
    fc.property(anyChain, anyEffect, (list, effect) => {
      const website = terms('website', (text) => text.replace(/effect_on_plan: .*/, `effect_on_plan: ${effect}`));
      let day = date('2027-02-01');
      const changes = list.map(([work, days], index): Change => {
        day = addDays(day, days);
        return { changes: work(index), date: day.iso, accepted: day.iso };
      });
      const steps = chained(website, changes);
      for (const [index, step] of steps.entries()) {
        expect(once(step.plan)).toBe(step.reckoning.oneOff?.gross.value.minor);
        const before = steps[index - 1];
        if (before === undefined) continue;
        for (const period of [undefined, 'month'] as const) {
          const [was, is] = [rung(before.ladder?.money, period), rung(step.ladder?.money, period)];
          if (was) expect(shown(is?.before)).toBe(shown(was.after));
          if (is) expect(addedUp(is.lines)).toBe(is.change.gross.value.minor);
        }
        for (const line of before.plan.filter(({ fixed, kind }) => fixed && kind !== 'recurring')) {
          const now = step.plan.find(({ path }) => path === line.path);
          expect([now?.fixed, shown(now?.sum), now?.invoiced?.value.iso]).toEqual([
            true,
            shown(line.sum),
            line.invoiced?.value.iso,
          ]);
        }
        for (const row of step.ladder?.days ?? []) {
          const same = before.ladder?.days.find(({ kind, path }) => kind === row.kind && path === row.path);
          if (same?.after && row.before) expect(row.before.value.iso).toBe(same.after.value.iso);
        }
      }
    }),
    { numRuns: RUNS / 2 },
  );
}, 300_000);

function addedUp(lines: readonly Totals[]): bigint {
  return lines.reduce((all, { gross }) => all + gross.value.minor, 0n);
}
