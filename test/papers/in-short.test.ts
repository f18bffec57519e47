/** The first paragraph of an amendment: what a tired client reads, and understands. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { show } from '../compose/show.ts';
import { filesOf, papersOf } from './examples.ts';

/** The paragraph, without the marks of its figures. */
function inShort(name: 'itsupport' | 'catering', date: string, changes: string): string {
  const number = name === 'itsupport' ? 'HIT-2026-0001' : 'TC-2027-0001';
  const text = `amends: ${number}\ndate: ${date}\nrequested_by: client\nreason: Growth.\nchanges:\n${changes}`;
  const papers = papersOf({ ...filesOf(name), change: parse(text, { schema: 'failsafe' }) }, number);
  if (!papers.ok) throw new Error(papers.diagnostics.map(({ message }) => message).join('\n'));
  const box = papers.value.amendment?.content.find((block) => block.type === 'box');
  if (box?.type !== 'box') throw new Error('no box');
  return show(box.content).replace(/^p /, '').replace(/[‹›*]/g, '').replaceAll('\u00a0', ' ');
}

const computers = (count: number): string =>
  `  - change_service:\n      id: helpdesk\n      quantity: ${count} computers\n`;
const added = (id: string): string =>
  `  - add_service:\n      id: ${id}\n      name: ${id} network\n      price: 100.00 once\n`;
const duty = (id: string): string => `  - add_duty:\n      id: ${id}\n      what: A key to ${id}\n`;

test('one thing added', () => {
  expect(inShort('itsupport', '2027-02-02', added('mill'))).toBe(
    'We add mill network. The one-off price goes from £950.00 to £1,050.00. These sums are before VAT. The dates stay as they are.',
  );
});

test('services and more of what was there in one sentence', () => {
  expect(inShort('itsupport', '2027-02-02', computers(20) + added('mill') + added('quay'))).toBe(
    'We add mill network, quay network and 6 computers. The one-off price goes from £950.00 to £1,150.00. From 2 February 2027, the fee for each month goes from £778.50 to £1,035.00. These sums are before VAT. The dates stay as they are.',
  );
});

test('fewer are told before and after', () => {
  expect(inShort('itsupport', '2027-02-02', computers(13))).toMatch(
    /^Help desk: 13 computers instead of 14 computers\. From 2 February 2027, the fee/,
  );
  expect(inShort('itsupport', '2027-02-02', computers(15))).toMatch(
    /^We add 1 computer\. From 2 February 2027, the fee/,
  );
});

test('a consumer reads sums with tax', () => {
  expect(inShort('catering', '2027-05-03', '  - remove_service: bar\n')).toBe(
    'We drop Open bar. The one-off price goes from $6,470.01 to $5,510.38. These sums include sales tax. The dates stay as they are.',
  );
});

test('an event that moves takes the other dates along', () => {
  const event = '  - change:\n      what: engagement.event.date\n      to: 2027-06-19\n';
  expect(inShort('catering', '2027-05-03', event)).toBe(
    'Your event moves from June 12, 2027 to June 19, 2027. 12 more dates move with it. The price stays as it is.',
  );
});

test('a rate that changes is counted: no sum tells of it', () => {
  const rate = '  - change_rate:\n      id: after-hours\n      price: 135.00 per hour\n';
  expect(inShort('itsupport', '2027-02-02', rate)).toMatch(/^The tables below show 1 change\./);
});

test('an event at another hour is told with both hours', () => {
  const hour = '  - change:\n      what: engagement.event.from\n      to: 16:00\n';
  expect(inShort('catering', '2027-05-03', hour)).toBe(
    'Your event is at 4:00 p.m. instead of 5:00 p.m., on the same day. 2 more dates move with it. The price stays as it is.',
  );
});

test('one date moves alone, and one change is small', () => {
  const kitchen = '  - change_duty:\n      id: kitchen\n      otherwise: we cook outside\n';
  expect(inShort('catering', '2027-05-03', kitchen)).toBe(
    'The tables below show 1 change. The price stays as it is. The dates stay as they are.',
  );
});

test('what no service has is named, while it is short', () => {
  const term = (what: string, to: string): string => `  - change:\n      what: ${what}\n      to: ${to}\n`;
  const three =
    term('tips', 'welcome') +
    term('payment.pay_within', '5 days after invoice') +
    term('ownership', 'passes on full payment');
  expect(inShort('catering', '2027-05-03', three)).toBe(
    'Also changed: tips, time to pay, and who owns the work. The price stays as it is. The dates stay as they are.',
  );
});

test('no more than eight sentences on what changes; the rest is counted', () => {
  const duties = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => duty(`door-${id}`)).join('');
  const words = inShort('itsupport', '2027-02-02', computers(20) + duties);
  expect(words.match(/We also need from you/g)?.length).toBe(6);
  expect(words).toContain('The tables below show 4 more changes.');
});

test('more than four services are not all named', () => {
  const words = inShort('itsupport', '2027-02-02', ['a', 'b', 'c', 'd', 'e'].map((id) => added(`site-${id}`)).join(''));
  expect(words).toMatch(/^We add site-a network, site-b network, site-c network and site-d network\. /);
  expect(words).toContain('The tables below show 1 more change.');
});
