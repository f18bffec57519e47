import { expect, test } from 'vitest';
import { itemKey, spotAt, walkRaw } from '../../src/model/keys.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Raw } from '../../src/model/source.ts';

const raw: Raw = {
  services: [
    { id: 'dinner', price: [{ 'up to 79 guests': '68.00 per guest' }], limits: [{ of: '2 calls per month' }] },
  ],
  client: { signatories: [{ title: 'Practice manager' }] },
  cancellation: [{ notice: '31 days or more', charge: '0%' }, { by_us: 'full refund' }],
  schedule: { hours: ['Mo-Fr 08:00-18:00', 'Sa 09:00-13:00'] },
  engagement: { services: ['setup', { dinner: '14 guests' }, { id: 'bar', quantity: '2 hours' }] },
  changes: [
    { change_service: { id: 'dinner', quantity: '84 guests' } },
    { remove_service: 'bar' },
    { received: { duty: 'menu', on: '2027-01-14' } },
    { change: { what: 'schedule.hours', to: ['Mo-Fr 08:00-18:00'] } },
  ],
};

test('paths use keys and ids, never positions', () => {
  const paths: string[] = [];
  walkRaw(raw, ({ path }, part) => {
    if (typeof part === 'string') paths.push(`${path} = ${part}`);
  });
  expect(paths).toEqual([
    'services.dinner.id = dinner',
    'services.dinner.price."up to 79 guests" = 68.00 per guest',
    'services.dinner.limits."2 calls per month".of = 2 calls per month',
    'client.signatories."Practice manager".title = Practice manager',
    'cancellation."31 days or more".notice = 31 days or more',
    'cancellation."31 days or more".charge = 0%',
    'cancellation.by_us = full refund',
    'schedule.hours = Mo-Fr 08:00-18:00',
    'schedule.hours = Sa 09:00-13:00',
    'engagement.services.setup = setup',
    'engagement.services.dinner.quantity = 14 guests',
    'engagement.services.bar.id = bar',
    'engagement.services.bar.quantity = 2 hours',
    'changes.change_service.dinner.id = dinner',
    'changes.change_service.dinner.quantity = 84 guests',
    'changes.remove_service.bar = bar',
    'changes.received.menu.duty = menu',
    'changes.received.menu.on = 2027-01-14',
    'changes.change."schedule.hours".what = schedule.hours',
    'changes.change."schedule.hours".to = Mo-Fr 08:00-18:00',
  ]);
});

test('a part is found again by its keys and positions', () => {
  walkRaw(raw, ({ path, at }) => expect(spotAt(raw, at).path).toBe(path));
  expect(spotAt(raw, ['services', 0, 'nothing', 'here']).path).toBe('services.dinner.nothing.here');
});

test.each([
  ['limits', [{ of: '2 calls per computer per month' }, { of: '1 visit per year' }]],
  ['cancellation', [{ notice: '31 days or more' }, { notice: '15 to 30 days' }, { notice: '1 day or less' }]],
])('items of %s have the same key as written and as parsed', (list, items) => {
  const element = list === 'limits' ? termsSchema.shape.services.element.shape.limits : termsSchema.shape.cancellation;
  const parsed = element.parse(list === 'limits' ? items : items.map((item) => ({ ...item, charge: '0%' })));
  expect(parsed.map(itemKey)).toEqual(items.map(itemKey));
});

test.each(['text', ['list'], { a: 'two', b: 'keys' }, {}])('%j shares the path of its list', (item) => {
  expect(itemKey(item)).toBe(undefined);
});
