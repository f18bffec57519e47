import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date } from '../../src/model/calendar.ts';
import { given } from '../../src/model/figure.ts';
import { ladders } from '../../src/model/ladder.ts';
import { clockOf } from '../../src/model/reckon.ts';
import type { Instalment, Reckoning, Totals } from '../../src/model/reckoning.ts';
import { replan } from '../../src/model/replan.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import { RUNS } from '../runs.ts';
import { reckoned, shown, terms } from './examples.ts';

const website = terms('website');

/** Sums that an amendment adds: charges, each with the day of its own invoice or none, and favours. */
interface Sums {
  readonly charges: readonly { readonly minor: bigint; readonly invoice?: string }[];
  readonly favours: readonly bigint[];
}

/** The engagement with these charges and favours. */
function withSums({ charges, favours }: Sums): Terms['engagement'] {
  const amount = (minor: bigint) => ({ kind: 'amount' as const, minor, decimals: 2 });
  const on = date('2027-02-01');
  return {
    ...website.value.engagement,
    charges: charges.map(({ minor, invoice }, index) => ({
      name: `Charge ${index}`,
      amount: amount(minor),
      on,
      ...(invoice !== undefined && { invoice: date(invoice) }),
    })),
    favours: favours.map((minor, index) => ({ name: `Favour ${index}`, price: amount(minor), on })),
  };
}

/** The website with another price of its design, sums that were added, and where a difference is billed. */
function priced(
  minor: bigint,
  effect: NonNullable<Terms['changes']>['effect_on_plan'] = 'remaining instalments',
  sums: Sums = { charges: [], favours: [] },
): Terms {
  const services = website.value.services.map((service) =>
    service.id === 'design'
      ? {
          ...service,
          price: {
            kind: 'price' as const,
            basis: 'once' as const,
            amount: { kind: 'amount' as const, minor, decimals: 2 },
            units: [],
          },
        }
      : service,
  );
  return {
    ...website.value,
    services,
    engagement: withSums(sums),
    changes: { ...website.value.changes, ...(effect && { effect_on_plan: effect }) },
  };
}

const reckonedTerms = (value: Terms): Reckoning => reckoned({ ...website, value });

function replanned(after: Terms, on: string, invoiced: readonly string[] = []): readonly Instalment[] {
  const before = reckoned(website);
  const amendment = { date: given('amendment.date', date(on)), invoiced, dates: new Map() };
  return replan({ reckoning: before, plan: before.plan }, { terms: after, reckoning: reckonedTerms(after) }, amendment);
}

const once = (plan: readonly Instalment[]) =>
  plan
    .filter(({ kind }) => kind !== 'recurring')
    .map((line) => `${line.kind} ${line.name?.value.text ?? ''} ${shown(line.sum)}${line.fixed ? ' fixed' : ''}`);

test('what the change file says is invoiced is fixed, the deposit by its word', () => {
  const catering = terms('catering');
  const before = reckoned(catering);
  const fixed = (...invoiced: readonly string[]) =>
    replan(
      { reckoning: before, plan: before.plan },
      { terms: catering.value, reckoning: before },
      { date: given('amendment.date', date('2027-02-01')), invoiced, dates: new Map() },
    ).flatMap((line) => (line.fixed ? [line.path] : []));
  expect(fixed()).toEqual([]);
  expect(fixed('deposit')).toEqual(['deposit']);
  expect(fixed('Deposit', 'Balance')).toEqual(['deposit', 'payment.plan.Balance']);
});

describe('where a difference is billed: 12,000.00 becomes 13,000.00 on 1 March', () => {
  // The deposit was invoiced on 1 February; the two others, 3,000.00 each, were not.
  test('remaining instalments share it', () => {
    expect(once(replanned(priced(580000n), '2027-03-01'))).toEqual([
      'instalment Deposit 6000.00 + 0.00 = 6000.00 fixed',
      'instalment Design approved 3500.00 + 0.00 = 3500.00',
      'instalment Launch 3500.00 + 0.00 = 3500.00',
    ]);
  });

  test('the next instalment takes it', () => {
    expect(once(replanned(priced(580000n, 'next instalment'), '2027-03-01'))).toEqual([
      'instalment Deposit 6000.00 + 0.00 = 6000.00 fixed',
      'instalment Design approved 4000.00 + 0.00 = 4000.00',
      'instalment Launch 3000.00 + 0.00 = 3000.00',
    ]);
  });

  test('a line of its own', () => {
    expect(once(replanned(priced(580000n, 'own line'), '2027-03-01'))).toEqual([
      'instalment Deposit 6000.00 + 0.00 = 6000.00 fixed',
      'instalment Design approved 3000.00 + 0.00 = 3000.00',
      'instalment Launch 3000.00 + 0.00 = 3000.00',
      'own line  1000.00 + 0.00 = 1000.00',
    ]);
  });

  test('a line of its own where nothing is left to change', () => {
    expect(once(replanned(priced(580000n), '2027-04-27')).at(-1)).toBe('own line  1000.00 + 0.00 = 1000.00');
    expect(once(replanned(priced(580000n), '2027-03-01', ['Design approved', 'Launch'])).at(-1)).toBe(
      'own line  1000.00 + 0.00 = 1000.00',
    );
  });
});

describe('a lower price', () => {
  test('the next instalment is used up, the one after it takes the rest', () => {
    // 12,000.00 less 4,000.00: 3,000.00 from the next, 1,000.00 from the last.
    expect(once(replanned(priced(80000n, 'next instalment'), '2027-03-01'))).toEqual([
      'instalment Deposit 6000.00 + 0.00 = 6000.00 fixed',
      'instalment Launch 2000.00 + 0.00 = 2000.00',
    ]);
  });

  test('under what was invoiced gives a refund', () => {
    // 7,300.00 is left; 9,000.00 was invoiced.
    expect(once(replanned(priced(10000n), '2027-03-16'))).toEqual([
      'instalment Deposit 6000.00 + 0.00 = 6000.00 fixed',
      'instalment Design approved 3000.00 + 0.00 = 3000.00 fixed',
      'refund  -1700.00 + 0.00 = -1700.00',
    ]);
  });
});

test('nothing changed leaves the plan as it was, less what is now fixed', () => {
  const plan = replanned(priced(480000n), '2027-02-01');
  expect(once(plan)[0]).toBe('instalment Deposit 6000.00 + 0.00 = 6000.00 fixed');
  expect(
    once(plan)
      .slice(1)
      .some((line) => line.endsWith('fixed')),
  ).toBe(false);
});

describe('a fee that changes after it began', () => {
  const support = terms('itsupport');
  const grown = (from: string): Terms => ({
    ...support.value,
    engagement: {
      ...support.value.engagement,
      services: support.value.engagement.services.map((service) =>
        service.id === 'helpdesk'
          ? { ...service, quantity: { kind: 'quantity', count: 20, unit: 'computers' }, from: date(from) }
          : service,
      ),
    },
  });
  const fees = (from: string) => {
    const before = reckoned(support);
    const after = grown(from);
    const dates = new Map([['engagement.services.helpdesk', date(from)]]);
    const amendment = { date: given('amendment.date', date('2027-03-10')), invoiced: [], dates };
    const reckoning = reckoned({ ...support, value: after });
    return replan({ reckoning: before, plan: before.plan }, { terms: after, reckoning }, amendment)
      .filter(({ kind }) => kind === 'recurring')
      .map(({ begins, until, invoiced, sum, part }) =>
        [begins?.value.iso, until?.value.iso, invoiced?.value.iso, shown(sum), part && shown(part.sum)].join(' '),
      );
  };

  test('has the old line until the day before, and the new one from then on', () => {
    expect(fees('2027-04-01')).toEqual([
      '2027-01-25 2027-03-31 2027-02-01 778.50 + 155.70 = 934.20 175.80 + 35.16 = 210.96',
      '2027-04-01  2027-04-01 1035.00 + 207.00 = 1242.00 ',
    ]);
  });

  test('within a month, the days left of it cost the difference', () => {
    // 16 to 30 April, 15 of 30 days: half of 900.00 - 45.00 + 180.00 less half of 630.00 - 31.50 + 180.00.
    expect(fees('2027-04-16')[1]).toBe('2027-04-16  2027-05-01 1035.00 + 207.00 = 1242.00 128.25 + 25.65 = 153.90');
  });
});

const anyEffect = fc.constantFrom('own line', 'next instalment', 'remaining instalments' as const);
const anyPrice = fc.bigInt(0n, 10n ** 7n);
const anySums: fc.Arbitrary<Sums> = fc.record({
  charges: fc.array(
    fc.oneof(
      anyPrice.map((minor) => ({ minor })),
      fc.record({ minor: anyPrice, invoice: fc.constantFrom('2027-02-15', '2027-03-15', '2027-07-01') }),
    ),
    { maxLength: 3 },
  ),
  favours: fc.array(anyPrice, { maxLength: 2 }),
});
const anyStage = fc.tuple(anyPrice, anySums);
const anyDay = fc.constantFrom('2027-01-31', '2027-02-01', '2027-03-01', '2027-03-16', '2027-04-01', '2027-06-01');

test('whatever changes, the plan adds up to the new price and fixed lines stay as they were', () => {
  const before = reckoned(website).plan;
  fc.assert(
    fc.property(anyPrice, anyEffect, anySums, anyDay, (price, effect, sums, on) => {
      const after = priced(price, effect, sums);
      const plan = replanned(after, on).filter(({ kind }) => kind !== 'recurring');
      const total = plan.reduce((sum, line) => sum + (line.sum?.gross.value.minor ?? 0n), 0n);
      expect(total).toBe(reckonedTerms(after).oneOff?.gross.value.minor);
      for (const line of plan.filter(({ fixed }) => fixed)) {
        expect(line.sum).toEqual(before.find(({ path }) => path === line.path)?.sum);
      }
    }),
    { numRuns: RUNS },
  );
}, 300_000);

test('ladders add up: original and earlier are before; before and this change are after; lines are the change', () => {
  const clock = clockOf(website.value);
  fc.assert(
    fc.property(anyStage, anyStage, anyStage, (...stages) => {
      const [original, before, after] = stages.map(([price, sums]) => {
        const reckoning = reckonedTerms(priced(price, 'own line', sums));
        return { reckoning, plan: reckoning.plan };
      });
      if (!original || !before || !after) throw new Error('three stages');
      for (const rung of ladders(before, after, original, clock).money) {
        const add = (a: Totals, b: Totals, of: keyof Totals) => a[of].value.minor + b[of].value.minor;
        for (const of of ['net', 'tax', 'gross'] as const) {
          expect(add(rung.original, rung.earlier, of)).toBe(rung.before[of].value.minor);
          expect(add(rung.before, rung.change, of)).toBe(rung.after[of].value.minor);
          const lines = rung.lines.reduce((all, line) => all + line[of].value.minor, 0n);
          expect(lines).toBe(rung.change[of].value.minor);
        }
      }
    }),
    { numRuns: RUNS },
  );
}, 300_000);
