import { describe, expect, test } from 'vitest';
import { columnNames, columnOf } from '../../../src/model/schema/columns.ts';
import type { Raw } from '../../../src/model/source.ts';
import { openTable, readClient, writePlain } from '../../../src/read/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What stands in each row, or its faults as `LINE:COLUMN message | hint`. */
async function rows(text: string): Promise<readonly (Raw | readonly string[])[]> {
  const told = (found: readonly { message: string; hint?: string; place?: { line: number; column: number } }[]) =>
    found.map(({ message, hint, place }) => `${place?.line}:${place?.column} ${message} | ${hint}`);
  const table = await openTable(bytes(text), 'clients.csv');
  if (!table.ok) return [told(table.diagnostics)];
  const all: (Raw | readonly string[])[] = [];
  for await (const row of table.value.rows()) {
    if ('broken' in row) all.push(told([row.broken]));
    else all.push(row.client.ok ? row.client.value.raw : told(row.client.diagnostics));
  }
  return all;
}

const HEAD = 'client.name,client.address,engagement.title,engagement.date,engagement.services';
const ADA = {
  client: { name: 'Ada', address: ['1 Mill Lane', 'Bath'] },
  engagement: { title: 'Help', date: '2026-12-01', services: [{ helpdesk: '14 computers' }, 'setup'] },
};

describe('a row says what a client file would', () => {
  const ada = 'Ada,1 Mill Lane; Bath,Help,2026-12-01,helpdesk: 14 computers; setup';
  test.each<[string, string, Raw]>([
    ['commas between cells', `${HEAD}\n${ada}\n`, ADA],
    [
      'semicolons, as where a comma is for decimals',
      `${HEAD.replaceAll(',', ';')}\nAda;"1 Mill Lane\nBath";Help;2026-12-01;"helpdesk: 14 computers; setup"`,
      ADA,
    ],
    [
      'tabs, a mark at the start, line ends of Windows',
      `\uFEFF${HEAD.replaceAll(',', '\t')}\r\n${ada.replaceAll(',', '\t')}\r\n`,
      ADA,
    ],
    [
      'line breaks within a cell',
      `${HEAD}\nAda,"1 Mill Lane\r\nBath\n",Help,2026-12-01,"helpdesk: 14 computers\nsetup"`,
      ADA,
    ],
    [
      'spaces, and rows that are empty',
      `${HEAD}\n,,,,\n Ada , 1 Mill Lane;Bath;; ,Help,2026-12-01,helpdesk:  14 computers;setup\n\n`,
      ADA,
    ],
    [
      'counted columns in any order, and items of which nothing is said',
      'engagement.services.2,engagement.services.1.id,engagement.services.1.quantity,client.address.2,client.address.1,client.address.10,client.name,engagement.title,engagement.date,client.signatories.1.name,client.signatories.2.title\nsetup,helpdesk,14 computers,Bath,1 Mill Lane,Somerset,Ada,Help,2026-12-01,,Partner',
      {
        client: { ...ADA.client, address: ['1 Mill Lane', 'Bath', 'Somerset'], signatories: [{ title: 'Partner' }] },
        engagement: { ...ADA.engagement, services: [{ id: 'helpdesk', quantity: '14 computers' }, 'setup'] },
      },
    ],
    [
      'what a YAML file would need quotes for',
      `${HEAD}\n"Ada ""Ace"" # 1: no","- 1, Mill Lane",0012,2026-12-01,setup`,
      {
        client: { name: 'Ada "Ace" # 1: no', address: ['- 1, Mill Lane'] },
        engagement: { title: '0012', date: '2026-12-01', services: ['setup'] },
      },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await rows(text)).toEqual([expected]);
    const file = readClient(bytes(writePlain(expected)), 'client.yaml');
    expect(file.ok && file.value.raw).toEqual(expected);
  });
});

describe('a fault has its cell', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'an unknown column, and one that lacks for it',
      `client.nmae,client.address,engagement.title,engagement.date\n`,
      [
        '1:1 found the column "client.nmae", expected the path of a value in a client file | write client.name',
        '1:1 found no column engagement.services, expected one: each client needs it | add a column engagement.services',
      ],
    ],
    [
      'a group of values, and two columns for one thing',
      `${HEAD},engagement.event,client.address.1,client.name\n`,
      [
        '1:81 found the column "engagement.event", expected the path of a value in a client file | write engagement.event.date, engagement.event.from, engagement.event.to, engagement.event.at or engagement.event.at.1',
        '1:98 found client.address.1 beside client.address, expected one of them | keep the one that is meant',
        '1:115 found client.name beside a column of the same name, expected one of them | keep the one that is meant',
      ],
    ],
    [
      'an empty file',
      '',
      [
        '1:1 found an empty file, expected a header and a row for each client | plainterms batch SERVICE --columns prints the header',
      ],
    ],
    [
      'empty and wrong cells, all of a row at once, after a cell of two lines',
      `${HEAD}\nAda,"1 Mill\nLane",Help,2026-12-01,setup\n,"1 Mill\nLane",,1.12.2026,\n`,
      [
        '4:1 client.name: found an empty cell, expected a value | fill it in, or take the row away',
        '5:7 engagement.title: found an empty cell, expected a value | fill it in, or take the row away',
        '5:8 engagement.date: found "1.12.2026", expected a date, such as 2027-02-12 | write the year first, then the month, then the day',
        '5:18 engagement.services: found an empty cell, expected at least one item | fill it in, or take the row away',
      ],
    ],
    [
      'a comma that is not in quotes',
      `${HEAD}\nAda,1 Mill Lane, Bath,Help,2026-12-01,setup\n`,
      [
        '2:39 found "setup" after the last column, expected 5 cells | put a cell that holds the sign between cells into quotes',
      ],
    ],
    [
      'part of an item',
      `${HEAD},engagement.sites.1.name\nAda,1 Mill Lane,Help,2026-12-01,setup,The mill\n`,
      [
        '2:39 engagement.sites."The mill": found no id, expected an id (small letters, figures and hyphens), such as help-desk | fill in its column in this row',
      ],
    ],
    [
      'an open quote',
      `${HEAD}\n"Ada,1 Mill Lane\n`,
      ['2:1 found a quote that is never closed, expected one at the end of the cell too | close it'],
    ],
    [
      'a quote within a cell',
      `${HEAD}\nAda "Ace",1 Mill Lane,Help,2026-12-01,setup\n`,
      [
        '2:1 found a quote within a cell, expected quotes around the whole cell | put the cell into quotes, and write each quote in it twice',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await rows(text)).filter(Array.isArray)).toEqual([expected]);
  });
});

test('every column has something to hold, and none has the name of a group', () => {
  expect(columnNames().filter((name) => columnOf(name) === undefined)).toEqual([]);
  for (const name of [
    'client',
    'engagement.sites',
    'engagement.sites.1',
    'client.signatories.0.name',
    'client.toString',
    '',
  ])
    expect(columnOf(name)).toBeUndefined();
});

test('a table of many pieces loses no row, and knows the line of each', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `Client ${at},"${at} Mill Lane\nBath",Help,2026-12-01,setup`);
  const table = await openTable(bytes([HEAD, ...many].join('\n')), 'clients.csv');
  if (!table.ok) throw new Error('the table has faults');
  let at = 0;
  for await (const row of table.value.rows()) {
    if ('broken' in row || !row.client.ok) throw new Error(`row ${at} has faults`);
    expect([row.client.value.value.client.name, row.place.line]).toEqual([`Client ${at}`, 2 + 2 * at]);
    at++;
  }
  expect(at).toBe(3000);
});
