/** What the contracts of the trades say of money, as a client reads it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issueContract, memoryWorld } from '../../src/index.ts';
import { value } from '../workflow/register.ts';
import { checkedByALawyer } from './by-a-lawyer.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
type Edit = (text: string) => string;
const same: Edit = (text) => text;

/** The contract of a trade's own client, as one line of text, with the files edited first. */
async function contract(trade: string, edit: Edit = same, editClient: Edit = same): Promise<string> {
  const terms = checkedByALawyer(read(`templates/trades/${trade}.yaml`));
  const client = editClient(read(`test/fixtures/trades/${trade}.yaml`));
  const world = memoryWorld({ 'service.yaml': edit(terms), 'client.yaml': client }, '2027-01-04');
  const request = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;
  const { files } = value(await issueContract(world, request));
  return (world.text(files.find((file) => file.endsWith('.txt')) ?? '') ?? '').replace(/\s+/g, ' ');
}

test('an estimate: how far without asking, how far at all', async () => {
  const text = await contract('car-repair');
  expect(text).toContain('- Other repairs, 9 hours as an estimate');
  expect(text).toContain('Other repairs is billed as used, at £72.00 per hour, counted in steps of 15 minutes.');
  expect(text).toContain('Our estimate for 9 hours is £648.00 with tax. It is in no other sum of this contract.');
  expect(text).toContain(
    'We may pass the estimate for Other repairs by 10%, up to £712.80 with tax, without asking you.',
  );
  expect(text).toContain('In any case, you never pay more than £777.60 with tax');
  expect(text).toContain(
    'here we bill Other repairs as used, the allowances at cost, what we spent for you, and what you ordered in addition.',
  );
});

test('an estimate of which we always ask, with a line of its own', async () => {
  const text = await contract('computer-repair', (terms) => terms.replace('      never_above: 125%\n', ''));
  expect(text).toContain('If we see that the estimate for Repair is not enough, we stop before we go over it.');
  expect(text).not.toContain('In any case, you never pay more');
  expect(text).toContain('The repair: here we bill Repair as used.');
});

test('what is ordered at agreed prices needs no amendment', async () => {
  expect(await contract('car-repair')).toContain(
    '- work that you order at our rates, as clause 5 says - work that passes an estimate with your consent, as clause 5 says',
  );
  expect(await contract('tutor')).toContain(
    '- what you order beyond what is included, as clause 4 says - an appointment that one of us cancels, as clause 6 says',
  );
});

test('who cancels pays for what was done as used', async () => {
  const sentence = 'For work that is billed as used, you pay for what we did until then.';
  expect(await contract('car-repair')).toContain(sentence);
  expect(await contract('caterer')).not.toContain(sentence);
});

test('a date moves for what comes late only where something is to move it', async () => {
  const sentence = 'It also moves when what it needs from you comes late';
  expect(await contract('plumber-heating')).toContain(sentence);
  for (const trade of ['computer-repair', 'caterer']) expect(await contract(trade)).not.toContain(sentence);
});

test('a pack: what each comes to, until when, and what comes back', async () => {
  const text = await contract('tutor');
  expect(text).toContain('Pack of ten lessons is a pack of 10 lessons that you pay ahead; each comes to €34.00.');
  expect(text).toContain('You use it until 31 July 2027. What is left after that lapses.');
  expect(text).toContain('Once the pack is used up, you pay €38.00 per lesson.');
  expect(text).toContain(
    'If this contract ends before that day, you get back the price of the pack, less €38.00 per lesson for what you used.',
  );
});

test('a pack without a day, and one whose parts are no whole coins', async () => {
  const text = await contract('tutor', (terms) =>
    terms
      .replace(/ {6}use_by: .*\n {6}unused: .*\n {6}paid_back: .*\n/, '      paid_back: in proportion\n')
      .replace('holds: 10 lessons', 'holds: 7 lessons'),
  );
  expect(text).toContain('Pack of ten lessons is a pack of 7 lessons that you pay ahead. Once the pack');
  expect(text).toContain(
    'If this contract ends before Pack of ten lessons is used up, you get back the part of the price of the pack that you did not use.',
  );
});

test('a pack whose rest is paid back', async () => {
  expect(await contract('dog-groomer')).toContain(
    'If something is left of Pack of five baths after that day, or when this contract ends, you get back the part of the price of the pack that you did not use.',
  );
});

test('a fee per quarter, after it', async () => {
  const text = await contract('bookkeeper');
  expect(text).toContain('VAT returns, after each quarter: the first day that we charge for is 5 January 2027.');
  expect(text).toContain(
    'For the part of a quarter before the first full quarter we charge by the day: £120.40 for 86 days.',
  );
  expect(text).toContain(
    'It is on the invoice for the first full quarter. A quarter begins with January, April, July or October.',
  );
});

test('a deposit with a top, and what the client keeps back', async () => {
  const text = await contract('builder-remodeller');
  // 31,800.00 and 1,900.00: 10% would be 3,370.00. 5% of the 32,700.00 that are left is 1,635.00.
  expect(text).toContain('10%, at most $1,000.00');
  expect(text).toContain('5% of each instalment');
  expect(text).toContain('You keep back 5% of each instalment, the deposit apart.');
  expect(text).toContain('$1,635.00');
});

test('a service charge, with who gets it', async () => {
  const text = await contract('restaurant-bookings');
  // 14 x 48.00 = 672.00, of that 18%.
  expect(text).toContain('$120.96');
  expect(text).toContain(
    'Service charge for groups: we add 18% to the price of Group dinner of three courses, before any discount. It is in the sums above. It goes to the people who cook and serve, all of it.',
  );
});

test('fees that may rise', async () => {
  const text = await contract('it-support');
  expect(text).toContain(
    'We may raise our fees once every 12 months, each time by at most 5%. The first time is 12 months after 5 January 2027, or later.',
  );
  expect(text).toContain('We tell you the new fees in writing, 2 months before they hold or earlier.');
  expect(text).toMatch(/These need no amendment:.* - fees that rise, as clause \d+ says/);
  expect(text).toMatch(/change only as clause \d+ says, and as we may raise our fees by this clause\./);
});

test('fees that may rise by any sum, in a contract without an offer', async () => {
  const text = await contract('it-support', (terms) =>
    terms.replace(/^offer:.*\n(?: {2}.*\n)+/m, '').replace('  at_most: 5%\n', ''),
  );
  expect(text).toContain('We may raise our fees once every 12 months. The first time');
  expect(text).not.toContain('the offers of others');
});

test('a tax of its own, with a sum for each rate', async () => {
  const taxed =
    (rate: string): Edit =>
    (terms) =>
      terms.replace('price: 320.00 once\n', `price: 320.00 once\n    tax: ${rate}\n`);
  const lower = await contract('bookkeeper', taxed('5%'));
  expect(lower).toContain('For Papers for your accountant, VAT is 5%.');
  expect(lower).toContain('5%)');
  expect(lower).toContain('VAT by rate');
  expect(lower).toContain('One-off 5% £320.00 £16.00 £336.00');
  const none = await contract('bookkeeper', taxed('none'));
  expect(none).toContain('No VAT is in the price of Papers for your accountant, and none is added.');
  expect(none).toContain('One-off 0% £320.00 £0.00 £320.00');
  expect(await contract('bookkeeper')).not.toContain('VAT by rate');
});

test('a contract of nothing but an estimate', async () => {
  const text = await contract('car-repair', same, (client) =>
    client.replace(/ {4}- (?:full-service|courtesy).*\n/g, ''),
  );
  expect(text).not.toContain('What it costs: ');
  expect(text).not.toContain('The price of the one-off work');
  expect(text).toContain('An estimate, billed as used: Other repairs, £648.00, never above £777.60, VAT included.');
});

test.each([
  ['car-repair', 'step: 15 minutes\n      may', 'step: 30 minutes\n      may'],
  ['car-repair', 'may_exceed: 10%', 'may_exceed: 11%'],
  ['car-repair', 'never_above: 120%', 'never_above: 121%'],
  ['car-repair', 'markup: 15%', 'markup: 16%'],
  ['tutor', 'holds: 10 lessons', 'holds: 11 lessons'],
  ['tutor', 'use_by: 6 months', 'use_by: 7 months'],
  ['tutor', 'unused: lapses # some', 'unused: is paid back # some'],
  ['tutor', 'paid_back: less what was used at the single price', 'paid_back: in proportion'],
  ['tutor', 'single: 38.00', 'single: 38.01'],
  ['it-support', 'step: 15 minutes\n      use_by', 'step: 20 minutes\n      use_by'],
  ['it-support', 'every: 12 months', 'every: 13 months'],
  ['it-support', 'at_most: 5%', 'at_most: 6%'],
  ['it-support', 'notice: 2 months', 'notice: 3 months'],
  ['bookkeeper', 'for the quarter before', 'for that quarter'],
  ['restaurant-bookings', 'share: 18%', 'share: 19%'],
  ['restaurant-bookings', 'name: Service charge for groups', 'name: Charge'],
  ['restaurant-bookings', 'goes_to: the people who cook and serve, all of it', 'goes_to: the house'],
  ['builder-remodeller', 'at_most: 1000.00', 'at_most: 1000.01'],
  ['builder-remodeller', 'name: Kept back until the work has stood', 'name: Kept back'],
  ['builder-remodeller', 'share: 5%\n    released', 'share: 6%\n    released'],
  ['builder-remodeller', 'released: 30 days', 'released: 31 days'],
])('%s: a contract follows %s', async (trade, from, to) => {
  const changed = await contract(trade, (terms) => {
    expect(terms).toContain(from);
    return terms.replace(from, to);
  });
  const body = (text: string): string => text.replace(/\S+ · [0-9a-f]{16}/g, '');
  expect(body(changed)).not.toBe(body(await contract(trade)));
});
