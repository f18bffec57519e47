/** Fees that change are billed to the day: each sum from its own day on, whatever the order in which the changes were agreed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, date } from '../../src/model/calendar.ts';
import type { Instalment } from '../../src/model/reckoning.ts';
import { RUNS } from '../runs.ts';
import { type Change, chained } from './chained.ts';
import { shown, terms } from './examples.ts';

const recurring = (plan: readonly Instalment[]) => plan.filter(({ kind }) => kind === 'recurring');

/** `begins until: sum (part)` of each line of fees, after all changes. */
function fees(name: string, ...changes: readonly Change[]): readonly string[] {
  return recurring(chained(terms(name), changes).at(-1)?.plan ?? []).map(
    ({ begins, until, sum, part }) =>
      `${begins?.value.iso} ${until?.value.iso ?? 'on'}: ${shown(sum)}${part ? ` (${shown(part.sum)})` : ''}`,
  );
}

const computers = (count: number, from: string): string =>
  `  - change_service:\n      id: helpdesk\n      quantity: ${count} computers\n      from: ${from}\n`;
const backup = (price: string, from: string): string =>
  `  - change_service:\n      id: backup\n      price: ${price} per month\n      from: ${from}\n`;

// 14 x 45.00 less 5%, and 180.00: 778.50; from 25 January, 7 of 31 days.
const FIRST = '778.50 + 155.70 = 934.20 (175.80 + 35.16 = 210.96)';

describe('two fees of one amendment, each from its own day', () => {
  test('at the beginnings of months', () => {
    // 20 x 45.00 less 5%, and 180.00; then 30.00 more.
    const changes = computers(20, '2027-04-01') + backup('210.00', '2027-05-01');
    expect(fees('itsupport', { changes, date: '2027-03-10' })).toEqual([
      `2027-01-25 2027-03-31: ${FIRST}`,
      '2027-04-01 2027-04-30: 1035.00 + 207.00 = 1242.00',
      '2027-05-01 on: 1065.00 + 213.00 = 1278.00',
    ]);
  });

  test('within one month', () => {
    // From 11 April, 20 of 30 days: 900.00 - 45.00 less 630.00 - 31.50, of that 2/3: 171.00. From the 16th, 15 of 30 days: 15.00.
    const changes = computers(20, '2027-04-11') + backup('210.00', '2027-04-16');
    expect(fees('itsupport', { changes, date: '2027-03-10' })).toEqual([
      `2027-01-25 2027-04-10: ${FIRST}`,
      '2027-04-11 2027-04-15: 1035.00 + 207.00 = 1242.00 (171.00 + 34.20 = 205.20)',
      '2027-04-16 on: 1065.00 + 213.00 = 1278.00 (15.00 + 3.00 = 18.00)',
    ]);
  });
});

describe('a later amendment that holds from an earlier day', () => {
  const first = { changes: computers(20, '2027-05-01'), date: '2027-03-10' };

  test('overtakes what it changes again', () => {
    // 16 x 45.00 less 5%, and 180.00: 864.00; the 20 never come.
    expect(fees('itsupport', first, { changes: computers(16, '2027-04-01'), date: '2027-03-15' })).toEqual([
      `2027-01-25 2027-03-31: ${FIRST}`,
      '2027-04-01 on: 864.00 + 172.80 = 1036.80',
    ]);
  });

  test('leaves what it does not change to its day', () => {
    expect(fees('itsupport', first, { changes: backup('210.00', '2027-04-01'), date: '2027-03-15' })).toEqual([
      `2027-01-25 2027-03-31: ${FIRST}`,
      '2027-04-01 2027-04-30: 808.50 + 161.70 = 970.20',
      '2027-05-01 on: 1065.00 + 213.00 = 1278.00',
    ]);
  });

  test('and takes a change back, which leaves the fee as it was', () => {
    expect(fees('itsupport', first, { changes: computers(14, '2027-04-01'), date: '2027-03-15' })).toEqual([
      `2027-01-25 on: ${FIRST}`,
    ]);
  });
});

describe('a fee that ends', () => {
  const without = (from: string): Change => ({
    changes: `  - remove_service:\n      id: care\n      from: ${from}\n`,
    date: '2027-06-10',
  });

  test('at the end of a month has a last day', () => {
    expect(fees('website', without('2027-07-01'))).toEqual([
      '2027-04-27 2027-06-30: 150.00 + 0.00 = 150.00 (20.00 + 0.00 = 20.00)',
    ]);
  });

  test('within a month gives back the days that are left of it: 15 of 30', () => {
    expect(fees('website', without('2027-06-16'))).toEqual([
      '2027-04-27 2027-06-15: 150.00 + 0.00 = 150.00 (20.00 + 0.00 = 20.00)',
      '2027-06-16 2027-06-30: 0.00 + 0.00 = 0.00 (-75.00 + 0.00 = -75.00)',
    ]);
  });
});

test('a service that is added with a fee is charged from its day', () => {
  const changes =
    '  - add_service:\n      id: phones\n      name: Phones\n      price: 60.00 per month\n      from: 2027-04-01\n';
  expect(fees('itsupport', { changes, date: '2027-03-10' })).toEqual([
    `2027-01-25 2027-03-31: ${FIRST}`,
    '2027-04-01 on: 838.50 + 167.70 = 1006.20',
  ]);
});

const anyFrom = fc.integer({ min: 0, max: 300 }).map((days) => addDays(date('2027-02-01'), days).iso);
const anyChange = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 60 }), anyFrom).map(([count, from]) => computers(count, from)),
  fc.tuple(fc.integer({ min: 1, max: 400 }), anyFrom).map(([price, from]) => backup(`${price}.00`, from)),
);

test('whatever changes, each day has one fee, and the last of them is the fee of the terms', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 4 }), (list) => {
      let before = terms('itsupport');
      const kept: Change[] = [];
      for (const changes of list) {
        const change = { changes, date: '2027-02-10' };
        try {
          before = chained(before, [change]).at(-1)?.terms ?? before;
          kept.push(change);
        } catch {
          // What changes nothing is refused, and is no step of the chain.
        }
      }
      const last = chained(terms('itsupport'), kept).at(-1);
      const lines = recurring(last?.plan ?? []);
      for (const [index, line] of lines.entries()) {
        const next = lines[index + 1];
        const until = next?.begins && addDays(next.begins.value, -1).iso;
        expect(line.until?.value.iso).toBe(until);
        expect((line.begins?.value.iso ?? '') <= (line.until?.value.iso ?? '9999')).toBe(true);
      }
      expect(shown(lines.at(-1)?.sum)).toBe(shown(last?.reckoning.periods[0]?.totals));
    }),
    { numRuns: RUNS / 2 },
  );
}, 300_000);
