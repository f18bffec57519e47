/** What two sides would quarrel over if a contract left it open: a starter, one part of it replaced, and the sentence that is there or not. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issueContract, memoryWorld } from '../../src/index.ts';
import { value } from '../workflow/register.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
type Edit = readonly [from: string | RegExp, to: string];
const AS_IT_IS: Edit = ['', ''];

async function contract(trade: string, [from, to]: Edit): Promise<string> {
  const terms = read(`templates/trades/${trade}.yaml`).replace(from, to);
  const world = memoryWorld(
    { 'service.yaml': terms, 'client.yaml': read(`test/fixtures/trades/${trade}.yaml`) },
    '2027-01-04',
  );
  const request = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;
  const { files } = value(await issueContract(world, request));
  return (world.text(files.find((file) => file.endsWith('.txt')) ?? '') ?? '').replace(/\s+/g, ' ');
}

const EXTRAS_LINE = / {4}- name: [^\n]*\n {6}of: extras\n {6}invoice: [^\n]*\n/;

test.each<[what: string, trade: string, edit: Edit, said: string, is: boolean]>([
  [
    'dates move in the kind of day that the duty is counted in',
    'web-designer',
    AS_IT_IS,
    'Access to your web host and domain, by April 6, 2027. That is 5 business days after “Design finished”. If this comes late, the dates that need it move by the same number of business days.',
    true,
  ],
  [
    'and in days',
    'web-designer',
    ['due: 5 business days after approved', 'due: 7 days after approved'],
    'That is 7 days after “Design finished”. If this comes late, the dates that need it move by the same number of days.',
    true,
  ],
  [
    'so much for each is counted in all',
    'it-support',
    AS_IT_IS,
    'includes 2 calls per user per month, 24 calls per month in all.',
    true,
  ],
  ['an allowance for all is said once', 'web-designer', AS_IT_IS, 'includes 2 hours per month. What', true],
  [
    'no line for extras',
    'web-designer',
    [EXTRAS_LINE, ''],
    'What you order in addition, we invoice when it is done.',
    true,
  ],
  ['a line for extras', 'web-designer', AS_IT_IS, 'What you order in addition, we invoice when', false],
  [
    'an offer that lasts past the start',
    'web-designer',
    AS_IT_IS,
    'If you accept after February 8, 2027, we first send you this contract with new dates.',
    true,
  ],
  [
    'an offer that ends before the start',
    'web-designer',
    ['open_for: 30 days', 'open_for: 5 days'],
    'with new dates',
    false,
  ],
  [
    'a fault of work with a warranty',
    'web-designer',
    AS_IT_IS,
    'For work with a warranty in clause 5, this clause holds for faults that show themselves while the warranty lasts.',
    true,
  ],
  ['a fault of work without one', 'it-support', AS_IT_IS, 'For work with a warranty', false],
  [
    'cancelling where work is charged',
    'web-designer',
    AS_IT_IS,
    'The work done includes what we bought for it and cannot give back, at cost. It is then yours.',
    true,
  ],
  [
    'sums of several periods stand apart',
    'bookkeeper',
    AS_IT_IS,
    'What it costs: £960.00 once, £306.00 each month and £126.00 each quarter, VAT included.',
    true,
  ],
  [
    'items with commas stand apart',
    'bookkeeper',
    AS_IT_IS,
    'names, pay and bank details of your staff; and names and invoices of your customers and suppliers',
    true,
  ],
])('%s', async (_, trade, edit, said, is) => {
  const text = await contract(trade, edit);
  if (is) expect(text).toContain(said);
  else expect(text).not.toContain(said);
});
