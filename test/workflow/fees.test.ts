/** A fee that changes is billed to the day: the old one until the day before, the new one from its day. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { acceptPaper, issueAmendment, issueContract } from '../../src/index.ts';
import { memoryWorld } from '../../src/world.ts';

const example = (name: string): string =>
  readFileSync(new URL(`../../templates/examples/${name}.yaml`, import.meta.url), 'utf8');

const head = (date: string): string =>
  `amends: DP-2027-0001\ndate: ${date}\nrequested_by: client\nreason: More work.\nchanges:\n`;

/** The rows of the payment plan of the last of the amendments to the website. */
async function rows(...changes: readonly string[]): Promise<readonly string[]> {
  const files = Object.fromEntries(changes.map((text, index) => [`change-${index}.yaml`, text]));
  const world = memoryWorld(
    { 'site.yaml': example('website'), 'client.yaml': example('website-client'), ...files },
    '2026-11-22',
  );
  const to = { out: 'output', formats: ['md'] } as const;
  await issueContract(world, { ...to, definition: 'site.yaml', client: 'client.yaml' });
  await acceptPaper(world, { out: 'output', paper: 'DP-2027-0001', on: '2027-02-01' });
  for (const index of changes.keys()) {
    const paper = await issueAmendment(world, { ...to, change: `change-${index}.yaml` });
    expect(paper.diagnostics).toEqual([]);
    await acceptPaper(world, { out: 'output', paper: `DP-2027-0001/A${index + 1}`, on: '2027-06-10' });
  }
  const last = changes.length;
  const text = world.text(`output/DP-2027-0001/A${last}/DP-2027-0001-A${last}.md`)?.replaceAll('\u00a0', ' ') ?? '';
  const [plan = ''] = text.slice(text.indexOf('## What you pay')).split(/\n## /);
  return plan.split('\n').filter((line) => line.startsWith('| Care'));
}

test('a price that changes from a day on', async () => {
  const price = `${head('2027-06-10')}  - change:\n      what: services.care.price\n      to: 190.00 per month\n      from: 2027-07-01\n`;
  expect(await rows(price)).toMatchInlineSnapshot(`
    [
      "| Care, from April 27, 2027, until June 30, 2027 | The first day of each month, for that month |   $150.00 |  the same |",
      "| Care, the part of a month before   | On the first invoice |    $20.00 |  the same |",
      "| Care, from July 1, 2027            | The first day of each month, for that month |   $190.00 |   $150.00 |",
    ]
  `);
});

test('a price that changes within a month: the difference for its other days is a part of its own', async () => {
  // 16 of the 30 days of June at 25.00 more: 13.33.
  const price = `${head('2027-05-10')}  - change:\n      what: services.care.price\n      to: 175.00 per month\n      from: 2027-06-15\n`;
  const [, , , difference] = await rows(price);
  expect(difference?.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'Care, the difference for the part of a month before',
    'On the first invoice',
    '$13.33',
    'new',
    '',
  ]);
});

test('two changes of the same day leave one fee from that day', async () => {
  const price = (sum: string): string =>
    `${head('2027-06-10')}  - change:\n      what: services.care.price\n      to: ${sum} per month\n      from: 2027-07-01\n`;
  expect(await rows(price('190.00'), price('210.00'))).toMatchInlineSnapshot(`
    [
      "| Care, from April 27, 2027, until June 30, 2027 | The first day of each month, for that month |   $150.00 |  the same |",
      "| Care, the part of a month before   | On the first invoice |    $20.00 |  the same |",
      "| Care, from July 1, 2027            | The first day of each month, for that month |   $210.00 |   $190.00 |",
    ]
  `);
});

test('a fee that has not begun begins on the day that the amendment moves it to, at its old price', async () => {
  const both = `${head('2027-03-20')}  - move_milestone:\n      id: launch\n      by: 10 business days later\n  - change_service:\n      id: care\n      price: 190.00 per month\n      from: 2027-06-01\n`;
  expect(await rows(both)).toMatchInlineSnapshot(`
    [
      "| Care, from May 11, 2027, until May 31, 2027 | The first day of each month, for that month |   $150.00 |  the same |",
      "| Care, the part of a month before   | On the first invoice |   $101.61 |    $20.00 |",
      "| Care, from June 1, 2027            | The first day of each month, for that month |   $190.00 |   $150.00 |",
    ]
  `);
});
