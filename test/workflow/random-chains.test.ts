import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/model/calendar.ts';
import { parts } from '../../src/model/raw.ts';
import type { Raw } from '../../src/model/source.ts';
import type { Period } from '../../src/model/values.ts';
import type { Standing } from '../../src/workflow/chain.ts';
import { RUNS } from '../runs.ts';
import { holdDays, holdFixed, holdMoney, holdPlan, planned, priceOf, type Sum } from './chain-equalities.ts';
import { type Chain, chain, chains, changeText, operationsOf, signed, told, tryStep } from './random-chain.ts';
import { draws, KINDS, type Kind, type Written } from './random-change.ts';

/** Operations that were tried, and how many of them stand in a file that was applied. */
const counts = { tried: 0, applied: 0 };

/** Everything that must be equal, step by step. What fails is told with the change files up to there, ready to be tried. */
function hold({ original, steps, tried }: Chain, base: number): void {
  const amended = tried.filter(({ refused }) => refused.length === 0);
  let last = tried[0];
  let before = original;
  try {
    for (last of tried) expect([last.placed, last.refused]).toEqual([true, last.refused]);
    for (const [index, step] of steps.entries()) {
      last = amended[index];
      before = step.before;
      holdMoney(step, original, steps[index - 1]);
      holdPlan(step.after);
      holdFixed(step);
      holdDays(step, original);
    }
  } catch (fault) {
    const until = last ? tried.slice(0, tried.indexOf(last) + 1) : tried;
    throw new Error(
      `of base ${base}\n${told(until)}\nplanned before:\n${planned(before)}\n${fault instanceof Error ? fault.message : fault}`,
    );
  }
}

const each = (most: number, least = 1) =>
  fc.property(chains({ least, most }), (drawn) => {
    const made = chain(drawn);
    for (const { operations, refused } of made.tried) {
      counts.tried += operations;
      counts.applied += refused.length === 0 ? operations : 0;
    }
    hold(made, drawn.base);
  });

/** Runs a property and tells of the shortest chain that breaks it as its change files, not as what chance drew. */
function assert<T>(property: fc.IProperty<T>, numRuns: number): void {
  fc.assert(property, {
    numRuns,
    interruptAfterTimeLimit: 40_000,
    reporter: ({ failed, seed, counterexamplePath, errorInstance }) => {
      if (!failed) return;
      const fault = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
      throw new Error(`seed ${seed}, path ${counterexamplePath}\n${fault}`);
    },
  });
}

test('sums, plan and days of short chains agree, and what is refused is told with its place', () => {
  assert(each(5), RUNS);
  // Most of what is drawn must be applied, or nothing was tried.
  expect(counts.applied / counts.tried).toBeGreaterThan(0.6);
});

test('sums, plan and days of chains of up to a hundred amendments agree', () => {
  assert(each(100, 60), RUNS / 50);
});

/** The price of every kind: once, and per period. */
function pricesOf({ reckoning }: Standing): ReadonlyMap<Period | 'once', Sum> {
  const periods = reckoning.periods.map(({ period }) => [period, priceOf(reckoning, period)] as const);
  return new Map([['once', priceOf(reckoning)], ...periods]);
}

const REVERSIBLE: readonly Kind[] = ['quantity', 'price', 'new service', 'new fee', 'favour', 'words'];

/** What takes an operation back, as the terms were before it; nothing of what changes no sum. */
function reverse(operation: Written, before: Raw): readonly Written[] {
  return Object.values(operation).flatMap((own): readonly Written[] => {
    if (typeof own === 'string' || !('id' in own) || typeof own['id'] !== 'string') return [];
    const { id } = own;
    if ('add_service' in operation) return [{ remove_service: id }];
    const known = parts(before);
    const [price, quantity] = [`services.${id}.price`, `engagement.services.${id}.quantity`].map(
      (path) => known.get(path)?.raw,
    );
    if ('price' in own) return price === undefined ? [] : [{ change_service: { id, price } }];
    if ('quantity' in own) return quantity === undefined ? [] : [{ change_service: { id, quantity } }];
    return [];
  });
}

const files = (of?: readonly Kind[]) =>
  fc.record({ base: fc.nat({ max: 4 }), operations: fc.array(draws(of), { minLength: 1, maxLength: 4 }) });

test('what is taken back leaves the sums as they were', () => {
  assert(
    fc.property(files(REVERSIBLE), ({ base, operations }) => {
      const before = signed(base);
      const on = addDays(before.signed ?? { kind: 'date', iso: '2027-01-01' }, 20);
      const forth = operationsOf(before, on, operations, 0);
      const back = forth.flatMap((operation) => reverse(operation, before.terms.raw));
      const first = changeText(on, forth);
      const there = tryStep([before], first);
      fc.pre(there.after !== undefined && back.length > 0);
      if (there.after === undefined) return;
      const second = changeText(on, back);
      const again = tryStep([before, there.after], second);
      const all = told([
        { text: first, ...there },
        { text: second, ...again },
      ]);
      expect(again.after && pricesOf(again.after), all).toEqual(pricesOf(before));
      if (again.after) holdPlan(again.after);
    }),
    RUNS / 4,
  );
});

/** Work by the hour hangs on its rate as the operations before it left it: there the order is the owner's. */
const INDEPENDENT = KINDS.filter((kind) => kind !== 'charge by time');

test('operations on different things come to the same sums in any order, in one file or in two', () => {
  assert(
    fc.property(files(INDEPENDENT), ({ base, operations }) => {
      const before = signed(base);
      const on = addDays(before.signed ?? { kind: 'date', iso: '2027-01-01' }, 20);
      const written = operationsOf(before, on, operations, 1);
      fc.pre(written.length > 1);
      const text = changeText(on, written);
      const back = changeText(on, written.toReversed());
      const [forth, reversed] = [tryStep([before], text), tryStep([before], back)];
      // Where one hangs on the other, one of the two orders is refused.
      fc.pre(forth.after !== undefined && reversed.after !== undefined);
      if (!forth.after || !reversed.after) return;
      expect(pricesOf(reversed.after), `base ${base}\n${text}`).toEqual(pricesOf(forth.after));
      const first = tryStep([before], changeText(on, written.slice(0, 1)));
      fc.pre(first.after !== undefined);
      if (!first.after) return;
      const rest = tryStep([before, first.after], changeText(on, written.slice(1)));
      fc.pre(rest.after !== undefined);
      expect(rest.after && pricesOf(rest.after), `base ${base}\n${text}`).toEqual(pricesOf(forth.after));
    }),
    RUNS / 4,
  );
});
