import { describe, expect, test } from 'vitest';
import { amended, faults } from './changing.ts';

describe('rates are', () => {
  test('added', () => {
    const { value, sources } = amended(
      'itsupport',
      '  - add_rate:\n      id: training\n      name: Training\n      price: 70.00 per hour\n      step: 30 minutes\n      from: 2027-02-01',
    );
    expect(value.rates?.at(-1)).toMatchObject({ id: 'training', price: { amount: { minor: 7000n } } });
    expect(value.rates?.at(-1)).not.toHaveProperty('from');
    expect(sources.get('rates.training.step')).toBe('changes.add_rate.training.step');
  });

  test('changed, the rest of each stays', () => {
    const { value, dates } = amended(
      'itsupport',
      '  - change_rate:\n      id: after-hours\n      price: 130.00 per hour\n      from: 2027-02-01',
    );
    expect(value.rates?.[1]).toMatchObject({ price: { amount: { minor: 13000n } }, minimum: { count: 1 } });
    expect(dates.get('rates.after-hours.price')?.iso).toBe('2027-02-01');
  });

  test('taken out, written either way', () => {
    const left = (changes: string) => amended('itsupport', changes).value.rates?.map(({ id }) => id);
    expect(left('  - remove_rate: extra')).toEqual(['after-hours', 'rescue']);
    expect(left('  - remove_rate:\n      id: extra\n      from: 2027-02-01')).toEqual(['after-hours', 'rescue']);
  });

  test('all taken out: no list is left', () => {
    const all = ['extra', 'after-hours', 'rescue'].map((id) => `  - remove_rate: ${id}`).join('\n');
    const other = '  - change:\n      what: advice\n      to:\n        in_writing: yes';
    expect(amended('itsupport', `${other}\n${all}`).value.rates).toBeUndefined();
  });
});

describe('refused is', () => {
  test.each([
    [
      'a rate that is there',
      '  - add_rate:\n      id: extra\n      name: More\n      price: 1.00 per hour',
      'changes.add_rate.extra: found extra, expected a rate that the contract does not have yet | use change_rate to change it',
    ],
    [
      'one that is not there',
      '  - change_rate:\n      id: rescues\n      price: 1.00 per hour',
      'changes.change_rate.rescues: found rescues, expected a rate of the contract | did you mean rescue?',
    ],
    [
      'one that is not there and goes',
      '  - remove_rate: rescues',
      'changes.remove_rate.rescues: found rescues, expected a rate of the contract | did you mean rescue?',
    ],
    [
      'one that says so already',
      '  - change_rate:\n      id: extra\n      step: 15 minutes',
      'changes.change_rate.extra: this changes nothing: rates.extra.step says 15 minutes already | leave it out, or write what it says from now on',
    ],
    [
      'a change to nothing',
      '  - change_rate:\n      id: extra',
      'changes.change_rate.extra: this changes nothing: it names only extra | add what changes: name, price, step, minimum',
    ],
    [
      'one that something hangs on',
      '  - remove_rate: rescue',
      'changes.remove_rate.rescue: found rescue, which advice.repair_rate hangs on, expected a rate that nothing hangs on | say first what it hangs on instead: an operation of its own, before this one',
    ],
    [
      'one that is changed and taken out',
      '  - change_rate:\n      id: extra\n      name: More\n  - remove_rate: extra',
      "changes.remove_rate.extra: two operations change rates.extra, and it can't be known which one holds | keep the one that is meant, or join them",
    ],
  ])('%s', (_, changes, expected) => {
    expect(faults('itsupport', changes)).toEqual([expected]);
  });
});
