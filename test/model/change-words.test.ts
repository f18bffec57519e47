import { describe, expect, test } from 'vitest';
import { apply } from '../../src/model/amendment.ts';
import { keysOf, step } from '../../src/model/figure.ts';
import { parts } from '../../src/model/raw.ts';
import { change, faults } from './changing.ts';
import { terms } from './examples.ts';

const words = (text: string): string =>
  `  - replace_words:\n      clause: confidentiality\n      text: ${JSON.stringify(text)}\n`;
const BACK = '  - replace_words:\n      clause: confidentiality\n      back_to: standard words\n';

function after(changes: string, before = terms('itsupport')) {
  const outcome = apply(before, change(changes));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return { ...before, ...outcome.value };
}

const clausesOf = ({ raw }: { raw: unknown }): unknown =>
  typeof raw === 'object' && raw !== null && 'clauses' in raw ? raw.clauses : undefined;

test('own words come, change, and go', () => {
  const own = after(words('We keep secrets.'));
  expect(clausesOf(own)).toEqual([{ clause: 'confidentiality', text: 'We keep secrets.' }]);
  const other = after(words('We keep\n\nall secrets.'), own);
  expect(clausesOf(other)).toEqual([{ clause: 'confidentiality', text: 'We keep\n\nall secrets.' }]);
  expect(clausesOf(after(BACK, other))).toBeUndefined();
});

test('words that are there already are refused', () => {
  const hint = 'leave it out, or write what it says from now on';
  expect(faults('itsupport', words('We keep secrets.'), undefined, after(words('We keep secrets.')))).toEqual([
    `changes.replace_words.confidentiality: this changes nothing: the clause confidentiality says so already | ${hint}`,
  ]);
  expect(faults('itsupport', BACK)).toEqual([
    `changes.replace_words.confidentiality: this changes nothing: the clause confidentiality has its standard words | ${hint}`,
  ]);
});

describe('a place is taken out', () => {
  const remove = (what: string): string => `  - remove:\n      what: ${JSON.stringify(what)}\n`;
  const left = (what: string, name = 'itsupport') => parts(after(remove(what), terms(name)).raw);

  test.each([
    ['services.helpdesk.description', 'itsupport', 'services.helpdesk'],
    ['rates.extra.step', 'itsupport', 'rates.extra'],
    ['payment.late.interest', 'itsupport', 'payment.late'],
    ['engagement.discounts."First-year discount"', 'itsupport', 'engagement'],
  ])('%s', (what, name, around) => {
    const found = left(what, name);
    expect(found.has(what)).toBe(false);
    expect(found.has(around)).toBe(true);
  });

  test('a list of one goes with its item, and a service keeps its id without a quantity', () => {
    expect(left('engagement.discounts."First-year discount"').has('engagement.discounts')).toBe(false);
    const { raw } = after(remove('engagement.services.helpdesk.quantity'));
    expect(parts(raw).get('engagement.services.helpdesk')?.raw).toBe('helpdesk');
  });

  test('what is not there, what is fixed, and what has an operation of its own is refused', () => {
    const found = ['schedule.hour', 'client.kind', 'services.helpdesk', 'rates', 'schedule.milestones.live'];
    expect(found.flatMap((what) => faults('itsupport', remove(what)))).toMatchInlineSnapshot(`
      [
        "changes.remove."schedule.hour": found schedule.hour, expected a place in the terms of the contract | did you mean schedule.hours?",
        "changes.remove."client.kind": found a change of client.kind, expected a place that an amendment can change: this is whom the law takes the client for | end this contract and make a new one, or leave it as it is",
        "changes.remove."services.helpdesk": found services.helpdesk, expected a place that nothing hangs on | use remove_service for each thing that is to go",
        "changes.remove.rates: found rates, expected a place that nothing hangs on | use remove_rate for each thing that is to go",
        "changes.remove."schedule.milestones.live": found schedule.milestones.live, expected a place that nothing hangs on | use remove_milestone for each thing that is to go",
      ]
    `);
  });
});

test('a field that a thing of a list does not have yet is added', () => {
  const add = (what: string, to: string): string => `  - change:\n      what: ${what}\n      to: ${to}\n`;
  const { raw } = after(
    `${add('services.backup.description', 'Daily.')}${add('client_duties.contact.if_late', 'dates that need it move day for day')}`,
  );
  expect(parts(raw).get('services.backup.description')?.raw).toBe('Daily.');
  expect(parts(raw).get('client_duties.contact.if_late')?.raw).toBe('dates that need it move day for day');
  expect(faults('itsupport', add('services.backup.colour', 'red'))).toHaveLength(1);
  expect(faults('itsupport', add('services.backup.name.short', 'red'))).toHaveLength(1);
});

test('a path comes apart as it was put together', () => {
  for (const keys of [
    ['a', 'b-c'],
    ['payment', 'plan', 'Setting up', 'share'],
    ['x', 'say "so". Now', '\\'],
    ['ä.b'],
  ]) {
    expect(keysOf(keys.reduce(step, ''))).toEqual(keys);
  }
});

test('a path that nobody would write leads nowhere, and is no fault of the program', () => {
  expect(keysOf('services."\\q".price')).toEqual(['services', '"\\q"', 'price']);
  expect(keysOf('services."\\u12".price')).toEqual(['services', '"\\u12"', 'price']);
  expect(keysOf('"\\')).toEqual(['\\']);
});
