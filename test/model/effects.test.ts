/** What hangs on a change is worked out with it: charges for cancelling, limits in all, caps, prices by a list, least quantities. */
import { expect, test } from 'vitest';
import { effects } from '../../src/model/effects.ts';
import type { Figure } from '../../src/model/figure.ts';
import { amended } from './changing.ts';
import { reckoned, terms } from './examples.ts';

/** `kind path: before -> after`. */
function rows(name: string, changes: string, edit?: (text: string) => string): readonly string[] {
  const before = terms(name, edit);
  const after = amended(name, changes, { before });
  const side = { terms: after.value, reckoning: after.reckoning };
  return effects({ terms: before.value, reckoning: reckoned(before) }, side).map(
    (row) => `${row.kind} ${row.path.replace('effects.', '')}: ${shown(row.before)} -> ${shown(row.after)}`,
  );
}

function shown(figure: Figure | undefined): string {
  if (figure === undefined) return 'none';
  const { value } = figure;
  if (value.kind === 'money') return String(Number(value.minor) / 100);
  if (value.kind === 'limit') return [value.count, value.unit, ...value.per, value.period].join(' ');
  if (value.kind === 'quantity') return `${value.count} ${value.unit}`;
  return value.kind === 'price' && value.basis !== 'included' ? String(Number(value.amount.minor) / 100) : value.kind;
}

const guests = (count: number): string => `  - change_service:\n      id: dinner\n      quantity: ${count} guests\n`;
const computers = (count: number): string =>
  `  - change_service:\n      id: helpdesk\n      quantity: ${count} computers\n`;

test('catering: 84 guests in place of 76, without the bar', () => {
  // Before 76 x 68.00 + 900.00 = 6,068.00, after 84 x 62.00 = 5,208.00, both before tax; the tasting is credited and adds nothing.
  expect(rows('catering', `${guests(84)}  - remove_service: bar\n`)).toEqual([
    'price services.dinner.price: 68 -> 62',
    'cancellation cancellation."15 to 30 days".charge: 3034 -> 2604',
    'cancellation cancellation."8 to 14 days".charge: 4551 -> 3906',
    'cancellation cancellation."7 days or less".charge: 5461.2 -> 4687.2',
    'cap liability.cap: 18204 -> 15624',
  ]);
});

test('catering: fewer guests than the least that is charged', () => {
  expect(rows('catering', guests(30))[0]).toBe('minimum services.dinner.minimum: 76 guests -> 40 guests');
  expect(rows('catering', guests(40)).some((row) => row.startsWith('minimum'))).toBe(false);
});

test('catering: a sum that is set aside is in nothing else', () => {
  const flowers = '  - change:\n      what: allowances.flowers.amount\n      to: 650.00\n';
  expect(rows('catering', flowers)).toEqual(['allowance allowances.flowers: 400 -> 650']);
});

test('a line of the cancellation that names services is a share of these alone', () => {
  const dinnerOnly = (text: string): string =>
    text
      .replace('charge: 75%', 'charge: 75%\n    of:\n      - dinner')
      .replace('charge: 90%', 'charge: 90%\n    of:\n      - bar');
  expect(rows('catering', guests(80), dinnerOnly).filter((row) => row.startsWith('cancellation'))).toEqual([
    // 76 x 68.00 = 5,168.00 becomes 80 x 62.00 = 4,960.00; the bar stays 900.00.
    'cancellation cancellation."15 to 30 days".charge: 3034 -> 2930',
    'cancellation cancellation."8 to 14 days".charge: 3876 -> 3720',
  ]);
});

test('IT support: 20 computers in place of 14', () => {
  // 2 calls for each; and 12 x 778.50 is under 10,000.00, while 12 x 1,035.00 is not.
  expect(rows('itsupport', computers(20))).toEqual([
    'limit services.helpdesk.limits: 28 calls month -> 40 calls month',
    'cap liability.cap: 10000 -> 12420',
  ]);
  expect(rows('itsupport', computers(15))).toEqual([
    'limit services.helpdesk.limits: 28 calls month -> 30 calls month',
  ]);
});

test('another limit for each is another limit in all', () => {
  const limits = '      limits:\n        - of: 3 calls per computer per month\n          unused: lapses\n';
  expect(rows('itsupport', `${computers(10)}${limits}`)[0]).toBe(
    'limit services.helpdesk.limits: 28 calls month -> 30 calls month',
  );
});

test('what hangs on nothing that changed has no row', () => {
  expect(
    rows('itsupport', '  - change:\n      what: schedule.hours\n      to:\n        - Mo-Fr 08:00-19:00\n'),
  ).toEqual([]);
  expect(rows('catering', '  - change:\n      what: tips\n      to: welcome\n')).toEqual([]);
});
