/** Takes a definition with dates and duties that only some services have, looks at contracts for others. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issueContract, memoryWorld } from '../../src/index.ts';
import { checkedByALawyer } from './by-a-lawyer.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const definition = read('templates/trades/bookkeeper.yaml');
const client = read('test/fixtures/trades/bookkeeper.yaml');

/** The contract of a client who orders these services, or what keeps it from being made. */
async function contractFor(services: readonly string[], terms = definition): Promise<string> {
  const ordered = client.replace(
    /( {2}services:\n)(?: {4}.*\n)+/,
    `$1${services.map((id) => `    - ${id}\n`).join('')}`,
  );
  const world = memoryWorld({ 'service.yaml': terms, 'client.yaml': ordered }, '2027-01-04');
  const request = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;
  const outcome = await issueContract(world, request);
  if (!outcome.ok) return outcome.diagnostics.map(({ message }) => message).join('\n');
  return world.text(outcome.value.files.find((file) => file.endsWith('.txt')) ?? '') ?? '';
}

const OF_OLD_BOOKS = [
  'Old books in order',
  'Papers for your accountant',
  'Bank statements, invoices and receipts since',
];
const has = (text: string): boolean[] => OF_OLD_BOOKS.map((words) => text.includes(words));

test('a date and a duty stand where one of their services is ordered', async () => {
  expect(has(await contractFor(['books', 'catch-up: 3 old months', 'year-end']))).toEqual([true, true, true]);
  expect(has(await contractFor(['books', 'catch-up: 3 old months']))).toEqual([true, false, true]);
  expect(has(await contractFor(['books', 'year-end']))).toEqual([false, true, true]);
});

test('and nowhere else', async () => {
  const text = await contractFor(['books']);
  expect(text).toContain('Access to your books');
  expect(has(text)).toEqual([false, false, false]);
  expect(text).not.toContain('Hours and changes for the payroll');
});

test('what hangs on a date that is not there is told', async () => {
  const hanging = definition.replace('due: 4 months after start', 'due: 4 months after caught-up');
  expect(await contractFor(['books', 'year-end'], hanging)).toMatch(/caught-up/);
});

test('a contract needs a way out that is not only that of services which nobody ordered', async () => {
  const terms = checkedByALawyer(read('templates/trades/house-cleaning.yaml'));
  const cleaning = read('test/fixtures/trades/house-cleaning.yaml').replace(
    /( {2}services:\n)(?: {4}.*\n)+/,
    '$1    - moving: 6 rooms\n',
  );
  const lacks = async (definition: string): Promise<readonly string[]> => {
    const world = memoryWorld({ 'service.yaml': definition, 'client.yaml': cleaning }, '2027-01-04');
    const request = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;
    return (await issueContract(world, request)).diagnostics.map(({ message }) => message);
  };
  expect(await lacks(terms)).toEqual([]);
  expect(await lacks(terms.replace(/^appointments:.*\n(?: .*\n)*/m, ''))).toEqual([
    'a contract needs cancellation, ending or appointments: found none in what this client ordered',
  ]);
});
