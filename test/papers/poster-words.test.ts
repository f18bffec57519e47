/** What posters and the cards beside them say: a starter, and lines of the section of that heading. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Posted } from '../../src/compose/index.ts';
import { issuePoster, memoryWorld } from '../../src/index.ts';
import { value } from '../workflow/register.ts';

const starter = (name: string): string =>
  readFileSync(new URL(`../../templates/trades/${name}.yaml`, import.meta.url), 'utf8');

async function textOf(definition: string, kind: Posted): Promise<string> {
  const world = memoryWorld({ 'service.yaml': definition }, '2027-01-04');
  const request = { out: 'output', formats: ['txt'], definition: 'service.yaml', kind } as const;
  const { files } = value(await issuePoster(world, request));
  return world.text(files.find((file) => file.endsWith('.txt')) ?? '') ?? '';
}

/** The lines of a section, each in one line of text; nothing where there is no such section. */
function section(text: string, heading: string): readonly string[] {
  const [, found = ''] = text.split(`\n${heading}\n${'-'.repeat(heading.length)}\n`);
  const [own = ''] = found.split(/\n\n\n/);
  return own
    .replace(/\u2060/g, '')
    .replace(/\n {2}(?=\S)/g, ' ')
    .split('\n')
    .filter((line) => line !== '');
}

type Case = readonly [name: string, trade: string, heading: string, expected: readonly string[]];

function checks(kind: Posted, cases: readonly Case[]): void {
  test.each(cases)('%s', async (_, trade, heading, expected) => {
    const found = section(await textOf(starter(trade), kind), heading);
    expect(found.filter((line) => expected.length === 0 || expected.includes(line))).toEqual(expected);
  });
}

describe('the poster', () => {
  checks('poster', [
    [
      'least quantities, and who gets a charge',
      'restaurant-bookings',
      'What it costs',
      [
        '- Group lunch of two courses: at least 6 guests',
        '- Group dinner of three courses: at least 6 guests',
        '- Service charge for groups: it goes to the people who cook and serve, all of it',
      ],
    ],
    [
      'what is in the price',
      'restaurant-bookings',
      'What is in the price?',
      [
        '- Group lunch of two courses: coffee or tea and the table for two hours',
        '- Group dinner of three courses: bread and butter and the table for three hours',
      ],
    ],
    [
      'what parts cost',
      'car-repair',
      'What it costs',
      [
        '- What we buy for you, and no price here covers, costs what we paid, and 15% on top. We ask you before we spend more than £30.00 on one thing',
      ],
    ],
    [
      'what is paid ahead',
      'tutor',
      'What it costs',
      [
        '- Pack of ten lessons: you pay for 10 lessons ahead, €34.00 each, and use them until 6 months after the start; what is left after that is lost',
      ],
    ],
    [
      'no word of appointments where a table is booked',
      'restaurant-bookings',
      'When you have booked',
      ['This is about Your table for two hours.', '- We remind you 4 hours before, by text message'],
    ],
    [
      'who does not come to a shop',
      'dog-groomer',
      'What if you cancel or do not come?',
      ['- If you do not come and did not tell us: 50% of the price'],
    ],
    [
      'who does not open the door',
      'house-cleaning',
      "What if you cancel, or we can't get in?",
      ["- If we can't get in and you did not tell us: 100% of the price"],
    ],
    [
      'how soon work starts',
      'it-support',
      'How soon do we start?',
      [
        '- Nobody can work, or data is being lost: within 1 hour',
        '- A team cannot work: within 4 hours',
        'This counts in our hours.',
      ],
    ],
    [
      'a term and its end',
      'it-support',
      'How long are you bound?',
      [
        '- You are bound for 12 months, and then month by month. To end the contract, tell us in writing 30 days before',
      ],
    ],
    [
      'an end without a term, of some services',
      'dog-groomer',
      'How do you end it?',
      ['- To end Monthly plan, tell us in writing 30 days before'],
    ],
    [
      'cancelling where nobody books a time',
      'caterer',
      'What if you cancel?',
      ['- If you cancel 61 days or more before: no charge', '- If you cancel 31 to 60 days before: 25% of the price'],
    ],
    [
      'cancelling where some book a time',
      'restaurant-bookings',
      'What if you cancel after you have signed?',
      ['- If you cancel 7 days or more before: no charge'],
    ],
    [
      'cancelling where fees stand beside the price',
      'web-designer',
      'What if you cancel?',
      ['- If you cancel up to “Drafts shown”: 25% of the one-off price'],
    ],
    ['tips', 'restaurant-bookings', 'How do you pay?', ['- Tips: welcome, and never added to the bill']],
    [
      'goods of one kind that are not taken back',
      'dog-groomer',
      'Can you bring goods back?',
      ['- We take nothing off the price', '- We do not take back food that was opened, unless something is wrong'],
    ],
    ['nothing on an end where none is agreed', 'restaurant-bookings', 'How do you end it?', []],
  ]);
});

describe('the card', () => {
  checks('card', [
    [
      'what cancelling costs, in the words of the poster',
      'caterer',
      'What if you cancel?',
      ['- If you cancel 61 days or more before: no charge', '- If you cancel 31 to 60 days before: 25% of the price'],
    ],
    [
      'what is shown when something is wrong',
      'hair-salon',
      'What if something is wrong?',
      ['- Show us: your hair as it is, before somebody else changes it'],
    ],
    [
      'coming late',
      'restaurant-bookings',
      'When you have booked',
      ['- If you come more than 15 minutes late: your time may go to somebody else, and you pay nothing'],
    ],
  ]);
});

test('free cancelling of an order leads no poster where people book a time', async () => {
  const lead = async (name: string): Promise<boolean> => /^Free to cancel/m.test(await textOf(starter(name), 'poster'));
  expect(await Promise.all(['caterer', 'dog-groomer', 'restaurant-bookings', 'photographer'].map(lead))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
