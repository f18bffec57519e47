/** Takes each fault whose hint has something to write, writes it as an owner would, and looks whether the fault is gone. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { TROUBLES } from '../../src/check/troubles.ts';
import { find, findIn, withPart, words } from './find.ts';

const badOf = (id: string): string => RULES.find((rule) => rule.id === id)?.bad ?? '';

/** The part of a hint that is to be written. */
function written(id: string, part: string, pattern: RegExp): string {
  const [first] = find(id, part);
  const [, text] = pattern.exec(first?.hint ?? '') ?? [];
  if (text === undefined) throw new Error(`${id} hints "${first?.hint}", which has no ${pattern}`);
  return text;
}

/** Each with what the hint says, and what it takes the place of, or which line it goes below. */
const CASES: readonly (readonly [
  id: string,
  pattern: RegExp,
  at: string,
  put: (text: string, at: string) => string,
])[] = [
  ['bands-meet', /write "(.+)"$/, 'from 81 guests', (text) => text],
  ['bare-numbers', /write, for example, "(.+)"$/, 'within 5 days', (text) => text],
  ['bare-sums', /^write (.+), or/, '50.00', (text) => text],
  ['ceiling-above-price', /such as (.+)$/, '50.00', (text) => text],
  ['charge-within-price', /such as (.+?),/, '90.00', (text) => text],
  ['claim-in-warranty', /such as (.+?),/, '14 days after collection', (text) => text],
  ['clause-by-number', /example: see (.+)$/, 'clause 7', (text) => text],
  ['dated-input', /example (.+)$/, '    what: Administrator accounts\n', (text, at) => `${at}    ${text}\n`],
  ['defined-and-used', /^add (- \w+)/, '15 days after start\n', (text, at) => `${at}      needs:\n        ${text}\n`],
  ['exclusion-or-promise', /such as "(.+?)"/, '- Training\n', (text) => `- ${text}\n`],
  ['instalment-after-work', /^write (.+?),/, 'invoice: 10 business days after start', (text) => text],
  ['lateness-both-ways', /example (.+)$/, 'payment:', (text, at) => `${text}\n${at}`],
  ['minimum-counts', /minimum (.+?) or fewer/, '25 guests', (text) => text],
  ['named-doer', /example, "(.+)"$/, 'Broken panes will be replaced', (text) => text],
  ['pack-below-single', /up to (.+?),/, '400.00', (text) => text],
  ['plan-adds-up', /add (\d+)% to one/, 'share: 15%', (text) => `share: ${15 + Number(text)}%`],
  ['promise-dated', /example (.+)$/, 'to: the owner\n', (text, at) => `${at}  ${text}\n`],
  ['prose-figures', /^write (.+?) in both/, '5 days', (text) => text],
  ['refund-or-none', /such as: (.+)$/, 'No refunds.', (text) => text],
  ['retention-after-work', /such as (.+)$/, '10 days after start', (text) => text],
  ['returns-said', /or write (.+)$/, 'sells_goods: yes\n', (text, at) => `${at}${text}\n`],
  ['revisions-counted', /example (.+)$/, '    price: 900.00 once\n', (text, at) => `${at}    ${text}\n`],
  ['support-bounded', /example (.+)$/, '    price: 45.00 per computer per month\n', (text, at) => `${at}    ${text}\n`],
  ['vague-words', /example, "(.+)"$/, 'as soon as possible', (text) => text],
  ['loose-joins', /example, "(.+)"$/, 'the frames and/or the glass', (text) => text],
  ['left-blank', /example, "(.+)"$/, 'The keys of room ___', (text) => text],
  ['year-is-twelve-months', /^write (.+)$/, '1.5% per month, 12% per year', (text) => text],
];

test.each(CASES)('the hint of %s mends its bad example', (id, pattern, at, put) => {
  const bad = badOf(id);
  expect(bad).toContain(at);
  expect(find(id, bad.replace(at, put(written(id, bad, pattern), at)))).toEqual([]);
});

test('a response in days that no hours meet is mended by business days', () => {
  const bad = badOf('response-in-hours');
  const hint = find('response-in-hours', bad)[0]?.hint ?? '';
  const [, key = '', days = ''] = /^add (.+), and write (.+?), or/.exec(hint) ?? [];
  expect(find('response-in-hours', `${key}\n${bad.replace('1 day', days)}`)).toEqual([]);
});

test('one name for each side is written as the hint says', () => {
  const bad = badOf('one-name');
  const you = written('one-name', bad, /^write "(.+)" everywhere/);
  expect(find('one-name', bad.replace('the client', you).replace('the customer', you))).toEqual([]);
});

describe('the entry for a trouble', () => {
  const rules = RULES.filter(({ id }) => id === 'trouble-open');
  const about = (text: string): readonly string[] => findIn(text, rules).map(({ message }) => message);
  // Work that is tested, with contracts: every trouble comes up.
  const work = `contract_number: AB-{year}-{number}
services:
  - id: work
    name: Work
    price: 100.00 once
    acceptance:
      test: you open each page
      client_checks_within: 10 days
`;
  test.each(TROUBLES.map(({ name, entry }) => ({ name, entry })))('$name', ({ name, entry: { under } }) => {
    const open = withPart(work);
    const hint = (text: string): string => findIn(text, rules).find((one) => one.message.endsWith(name))?.hint ?? '';
    const whole = hint(open).replace(/^add for example /, '');
    expect(about(`${open}${whole.replaceAll(', and ', '\n')}\n`).filter((one) => one.endsWith(name))).toEqual([]);
    if (under === undefined) return;
    // Where its key stands, only the lines below it are proposed.
    const begun = `${open}${under}:\n`;
    const other = BEGUN[under];
    if (other === undefined) return;
    const [, lines = ''] = new RegExp(`^add under ${under} for example (.+)$`).exec(hint(`${begun}  ${other}\n`)) ?? [];
    const pasted = `${begun}  ${other}\n${lines
      .split(', and ')
      .map((line) => `  ${line}\n`)
      .join('')}`;
    expect(about(pasted).filter((one) => one.endsWith(name))).toEqual([]);
  });
});

/** Something that says nothing of the trouble, by the key that it stands under. */
const BEGUN: Readonly<Record<string, string>> = {
  payment: 'methods: [cash]',
  schedule: 'holidays: US-NY',
  make_good: 'proof: the receipt',
};

const lists = words
  ? [words.vague_words, words.loose_joins, words.placeholders, words.bare_numbers, words.no_doer].flat()
  : [];

test.each(lists.map(({ id, write }) => [id, write]))('what is proposed for %s is not vague itself: %s', (_, write) => {
  const vague = RULES.filter(({ about, whole }) => about === 'vague' && !whole);
  const text = `clauses:\n  - clause: our-own\n    heading: Our own\n    text: ${JSON.stringify(write)}\n`;
  expect(findIn(withPart(text), vague).map(({ message }) => message)).toEqual([]);
});
