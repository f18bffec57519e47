import { describe, expect, test } from 'vitest';
import { amended, faults } from './changing.ts';
import { shown } from './examples.ts';

const HINT = 'leave it out, or write what it says from now on';
const one = (fields: string, id = 'helpdesk') => `  - change_service:\n      id: ${id}\n      ${fields}`;

describe('the price of a service', () => {
  // 14 x 50.00 = 700.00, less 5 % = 665.00, plus 180.00 for the backup.
  test('changes the fee', () => {
    const { ladder } = amended('itsupport', one('price: 50.00 per computer per month'));
    expect(ladder.money.map(({ period, before, after }) => [period, shown(before), shown(after)])).toEqual([
      [undefined, '950.00 + 190.00 = 1140.00', '950.00 + 190.00 = 1140.00'],
      ['month', '778.50 + 155.70 = 934.20', '845.00 + 169.00 = 1014.00'],
    ]);
  });

  test('with the quantity, from a day: the old fee until the day before', () => {
    const { plan, value } = amended(
      'itsupport',
      one('price: 50.00 per computer per month\n      quantity: 10 computers\n      from: 2027-04-01'),
      { date: '2027-03-10' },
    );
    // 10 x 50.00 = 500.00, less 5 % = 475.00, plus 180.00.
    expect(
      plan
        .filter(({ kind }) => kind === 'recurring')
        .map(({ begins, until, sum }) => [begins?.value.iso, until?.value.iso, shown(sum)]),
    ).toEqual([
      ['2027-01-25', '2027-03-31', '778.50 + 155.70 = 934.20'],
      ['2027-04-01', undefined, '655.00 + 131.00 = 786.00'],
    ]);
    expect(value.engagement.services[1]?.from?.iso).toBe('2027-04-01');
  });

  test('alone, from a day', () => {
    const { plan } = amended('itsupport', one('price: 50.00 per computer per month\n      from: 2027-04-01'), {
      date: '2027-03-10',
    });
    expect(plan.flatMap(({ begins }) => begins?.value.iso ?? [])).toEqual(['2027-01-25', '2027-04-01']);
  });

  test('does not turn from once into a fee, nor back', () => {
    const hint = 'take the service out and add it again with another id';
    expect(faults('itsupport', one('price: 20.00 per month', 'setup'))).toEqual([
      `changes.change_service.setup: found a price per month in place of one that is charged once, expected one that is charged once | ${hint}`,
    ]);
    expect(faults('itsupport', one('price: 500.00 once'))).toEqual([
      `changes.change_service.helpdesk: found a price that is charged once in place of one per month, expected one per month | ${hint}`,
    ]);
    expect(faults('itsupport', one('price: included', 'setup'))).toEqual([]);
  });
});

describe('what a service includes', () => {
  test('is written in full, and knows its place in the change file', () => {
    const { value, sources } = amended(
      'itsupport',
      one('limits:\n        - of: 3 calls per computer per month\n      excludes:\n        - Private devices'),
    );
    expect(value.services[0]?.limits).toEqual([
      { of: { kind: 'limit', count: 3, unit: 'calls', per: ['computer'], period: 'month' } },
    ]);
    expect(value.services[0]?.excludes).toEqual(['Private devices']);
    expect(value.services[0]?.includes).toHaveLength(3);
    expect(sources.get('services.helpdesk.excludes')).toBe('changes.change_service.helpdesk.excludes');
    expect(sources.get('services.helpdesk.price')).toBeUndefined();
  });
});

describe('the note of a service', () => {
  test('stands beside its quantity, and changes no fee', () => {
    const { value, ladder, plan, sources } = amended('itsupport', one('note: At the front desk'));
    expect(value.engagement.services[1]).toEqual({
      id: 'helpdesk',
      quantity: { kind: 'quantity', count: 14, unit: 'computers' },
      note: 'At the front desk',
    });
    expect(ladder.money.flatMap(({ lines }) => lines)).toEqual([]);
    expect(plan.flatMap(({ begins }) => begins?.value.iso ?? [])).toEqual(['2027-01-25']);
    expect(sources.get('engagement.services.helpdesk.note')).toBe('changes.change_service.helpdesk.note');
  });

  test('comes with a new quantity', () => {
    const { value } = amended('itsupport', one('note: Upstairs\n      quantity: 15 computers'));
    expect(value.engagement.services[1]).toMatchObject({ quantity: { count: 15 }, note: 'Upstairs' });
  });

  test('comes with a new service', () => {
    const added =
      '  - add_service:\n      id: visit\n      name: Visit\n      price: 90.00 once\n      note: On a Friday';
    const { value } = amended('itsupport', added);
    expect(value.engagement.services.at(-1)).toMatchObject({ id: 'visit', note: 'On a Friday' });
    expect(value.services.at(-1)).not.toHaveProperty('note');
  });
});

describe('refused is', () => {
  test('a change that says nothing', () => {
    expect(faults('itsupport', '  - change_service:\n      id: helpdesk')).toEqual([
      'changes.change_service.helpdesk: this changes nothing: it names only helpdesk | add what changes: quantity, note, price, name, description, includes, excludes, limits',
    ]);
  });

  test('a field that says so already', () => {
    expect(faults('itsupport', one('name: Help desk\n      price: 50.00 per computer per month'))).toEqual([
      `changes.change_service.helpdesk: this changes nothing: services.helpdesk.name says Help desk already | ${HINT}`,
    ]);
  });

  test('a service that is not there', () => {
    expect(faults('itsupport', one('name: Support', 'helpdisk'))).toEqual([
      'changes.change_service.helpdisk: found helpdisk, expected a service of the contract | did you mean helpdesk?',
    ]);
  });

  test('what another operation changes too', () => {
    const other = '  - change:\n      what: services.helpdesk.name\n      to: Desk';
    expect(faults('itsupport', `${one('name: Support')}\n${other}`)).toEqual([
      `changes.change."services.helpdesk.name": two operations change services.helpdesk.name, and it can't be known which one holds | keep the one that is meant, or join them`,
    ]);
  });
});
