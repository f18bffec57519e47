/** A contract with what was agreed for its client alone: issued, amended, copied, printed as terms. */
import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  checkDefinition,
  conformContract,
  issueAmendment,
  issueContract,
  type MemoryWorld,
  memoryWorld,
  verifyFolders,
} from '../../src/index.ts';
import { changeFileOf } from '../../src/workflow/compared.ts';
import { termsFile } from '../../src/workflow/show.ts';
import { example, value } from './register.ts';

const TO = { out: 'output', formats: ['md'] } as const;
const NUMBER = 'HIT-2026-0001';
const FILES = { definition: 'service.yaml', client: 'client.yaml' };

const AGREED = `  agreed:
    - what: services.helpdesk.price
      to: 40.00 per computer per month
      because: you pay by standing order
    - what: payment.pay_within
      to: 21 days after invoice
    - heading: The server
      term: It stays in the cellar.
`;

/** A world with the files; the client's says beside the example what is agreed for this client alone. */
function files(agreed = AGREED, edit = (text: string): string => text): MemoryWorld {
  const client = `${example('itsupport-client').replace('    - backup\n', '    - id: backup\n      note: Each night at 02:00.\n')}${agreed}`;
  return memoryWorld({ 'service.yaml': edit(example('itsupport')), 'client.yaml': client }, '2026-11-22');
}

async function signed(agreed?: string): Promise<MemoryWorld> {
  const world = files(agreed);
  value(await issueContract(world, { ...TO, ...FILES }));
  value(await acceptPaper(world, { out: 'output', paper: NUMBER, on: '2026-12-01' }));
  return world;
}

/** The clause, one line for each of its lines, without the marks of tables. */
function clause(text: string): readonly string[] {
  const [, rest = ''] = text.split(/^## \d+\. Agreed for you$/m);
  const [own = ''] = rest.split(/^## /m);
  return own.split('\n').filter((line) => /\w/.test(line) && !/^Here you see|^\| What/.test(line.trim()));
}

/** What comes of issuing an amendment with these operations. */
async function issued(before: MemoryWorld, changes: string) {
  const head = `amends: ${NUMBER}\ndate: 2027-02-01\nrequested_by: client\nreason: Things change.\nchanges:\n`;
  const world = memoryWorld({ ...Object.fromEntries(before.files), 'change.yaml': `${head}${changes}` }, '2027-02-01');
  return { ...(await issueAmendment(world, { ...TO, change: 'change.yaml' })), world };
}

/** The clause of the copy after an amendment, the copy, and the amendment's own text. */
async function amended(changes: string, before?: MemoryWorld) {
  const outcome = await issued(before ?? (await signed()), changes);
  value(outcome);
  const { world } = outcome;
  value(await acceptPaper(world, { out: 'output', paper: `${NUMBER}/A1`, on: '2027-02-01' }));
  const { files: made } = value(await conformContract(world, { ...TO, paper: NUMBER }));
  expect((await verifyFolders(world, { folders: ['output'] })).diagnostics).toEqual([]);
  const copy = world.text(made[0] ?? '') ?? '';
  return { clause: clause(copy), copy, amendment: world.text(`output/${NUMBER}/A1/${NUMBER}-A1.md`) ?? '' };
}

describe('the clause', () => {
  test('lists what is usual and what was agreed, why, and the special terms', async () => {
    const world = await signed();
    const text = world.text(`output/${NUMBER}/${NUMBER}.md`) ?? '';
    expect(clause(text)).toMatchInlineSnapshot(`
      [
        "**2.1** Here you see what we usually agree, and what we agreed for you. The other parts of this contract already say what holds for you.",
        "| **Help desk**, price | £45.00 per computer per month  | £40.00 per computer per month  | You pay by standing order |",
        "| **Time to pay**      | 14 days after the invoice date | 21 days after the invoice date |                           |",
        "**2.2** **The server.** It stays in the cellar.",
        "**2.3** Where a special term of this clause differs from another clause, the special term counts.",
      ]
    `);
    expect(text).toContain('**Agreed for you:**');
  });

  const check = async (changes: string, expected: readonly RegExp[], gone: readonly RegExp[] = []) => {
    const { clause } = await amended(changes);
    const text = clause.join('\n');
    for (const pattern of expected) expect(text).toMatch(pattern);
    for (const pattern of gone) expect(text).not.toMatch(pattern);
  };

  test('says a value as it was amended', () =>
    check(
      '  - change_service:\n      id: helpdesk\n      price: 41.00 per computer per month\n',
      [/£45\.00.*£41\.00/],
      [/£40\.00/],
    ));

  test('leaves out what is usual again', () =>
    check(
      '  - change_service:\n      id: helpdesk\n      price: 45.00 per computer per month\n',
      [/Time to pay/],
      [/£45\.00/],
    ));

  test('leaves out what belongs to a service that is gone', () =>
    check('  - remove_service: helpdesk\n', [/Time to pay/], [/£45\.00/]));

  test('says a special term as it was amended', () =>
    check(
      '  - change:\n      what: engagement.agreed."The server".term\n      to: It moves to the office.\n',
      [/The server.*It moves to the office/],
      [/cellar/],
    ));

  test('leaves out a special term that is taken out', () =>
    check('  - remove: engagement.agreed."The server"\n', [/Time to pay/], [/The server|special term/]));

  test('is gone where nothing of it is left', async () => {
    const world = await signed('  agreed:\n    - heading: The server\n      term: It stays.\n');
    const { clause, copy } = await amended('  - remove: engagement.agreed\n', world);
    expect(clause).toEqual([]);
    expect(copy).not.toContain('Agreed for you');
  });
});

describe('an amendment', () => {
  test('changes the note of a service, and says so', async () => {
    const { amendment, copy } = await amended(
      '  - change_service:\n      id: backup\n      note: Each night at 03:00\n',
    );
    expect(amendment).toMatch(/\*\*Backup.*\*\*, for you *\| Each night at 02:00\. *\| Each night at 03:00/);
    expect(copy).toMatch(/For you: Each night at 03:00\./);
    expect(copy).toMatch(/\(for you: Each night at 03:00\)/);
  });

  test('keeps the note where the quantity changes, and keeps the quantity where the note does', async () => {
    const both =
      '  - change_service:\n      id: helpdesk\n      quantity: 15 computers\n      note: At the front desk\n';
    expect((await amended(both)).copy).toMatch(/15\scomputers: At the front desk/);
    expect((await amended('  - change_service:\n      id: helpdesk\n      note: Upstairs\n')).copy).toMatch(
      /14\scomputers: Upstairs/,
    );
  });

  test('says yes and no where they change, and finds a place with or without quotes', async () => {
    const own = `  agreed:\n    - what: payment.plan.Setting up.invoice\n      to: 7 days after signature\n    - what: offer.price_matching\n      to: no\n`;
    const before = files(own, (text) =>
      text.replace(/^offer:\n(?: .*\n)*/m, 'offer:\n  open_for: 30 days\n  price_matching: yes\n'),
    );
    value(await issueContract(before, { ...TO, ...FILES }));
    value(await acceptPaper(before, { out: 'output', paper: NUMBER, on: '2026-12-01' }));
    const rows = clause(before.text(`output/${NUMBER}/${NUMBER}.md`) ?? '').map((line) =>
      line.replace(/[ \u00a0]+/g, ' '),
    );
    expect(rows).toContain('| **Setting up**, invoice | signature | 7 days after signature |');
    expect(rows).toContain('| **Whether we match prices of others** | yes | no |');
    const { amendment } = await amended(
      '  - change:\n      what: payment.plan.Setting up.invoice\n      to: 8 days after signature\n  - change:\n      what: advice.in_writing\n      to: no\n  - change:\n      what: offer.price_matching\n      to: yes\n',
      before,
    );
    const told = amendment.replace(/[ \u00a0]+/g, ' ');
    for (const row of [
      '| **Setting up**, invoice | 7 days after signature | 8 days after signature |',
      '| **Advice that matters in writing** | yes | no |',
      '| **Whether we match prices of others** | no | yes |',
    ])
      expect(told).toContain(row);
  });

  test('says the new value of what an item is known by, and has no such place agreed for one client', async () => {
    const heading = '  - change:\n      what: engagement.agreed.The server.heading\n      to: The room\n';
    expect((await amended(heading)).amendment).toMatch(/heading of the special term \| The server *\| The room *\|/);
    const world = files('  agreed:\n    - what: insurance.professional indemnity.kind\n      to: other\n');
    const { diagnostics } = await checkDefinition(world, FILES);
    expect(diagnostics).toMatchObject([
      {
        message: expect.stringMatching(/expected a place inside an item: by this the item is told from the others/),
        hint: 'write insurance with the whole list as it is for this client',
        place: { file: 'client.yaml', column: 7 },
      },
    ]);
  });

  test('does not change what was usual', async () => {
    const what = 'engagement.agreed."payment.pay_within"';
    const outcome = await issued(
      await signed(),
      `  - change:\n      what: ${what}.usual\n      to: 7 days after invoice\n`,
    );
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/found a change of what is usual, expected a place that an amendment can change/),
    ]);
  });
});

describe('the terms as printed', () => {
  const asked = {
    contract: NUMBER,
    date: '2027-02-01',
    requestedBy: 'client',
    reason: 'X.',
    to: 'terms.yaml',
  } as const;
  const compared = async (edit: (text: string) => string) => {
    const world = await signed();
    const terms = value(await termsFile(world, { out: 'output', paper: NUMBER }));
    const edited = memoryWorld({ ...Object.fromEntries(world.files), 'terms.yaml': edit(terms) }, '2027-02-01');
    return changeFileOf(edited, { ...asked, out: 'output' });
  };

  test('read back to the same', async () => {
    const outcome = await compared((text) => text);
    expect(outcome.diagnostics.map(({ rule }) => rule)).toEqual(['change/nothing']);
  });

  test('edited, give the change', async () => {
    const edit = (text: string): string =>
      text
        .replace('price: 40.00 per computer', 'price: 41.00 per computer')
        .replace('note: Each night at 02:00.', 'note: Each night at 03:00.')
        .replace('It stays in the cellar.', 'It goes upstairs.');
    const change = value(await compared(edit));
    expect(change.slice(change.indexOf('changes:'))).toMatchInlineSnapshot(`
      "changes:
        - change_service:
            id: helpdesk
            price: 41.00 per computer per month
        - change_service:
            id: backup
            note: Each night at 03:00.
        - change:
            what: engagement.agreed."The server".term
            to: It goes upstairs.
      "
    `);
  });

  test('without a note, take it out', async () => {
    const change = value(await compared((text) => text.replace(/\n +note: .*/, '')));
    expect(change.slice(change.indexOf('changes:'))).toBe('changes:\n  - remove: engagement.services.backup.note\n');
  });
});

test('two items of one place are told, though the first took the other away', async () => {
  const own =
    '  agreed:\n    - what: services.helpdesk\n      to: x\n    - what: services.helpdesk.price\n      to: 41.00 per computer per month\n';
  const { diagnostics } = await checkDefinition(files(own), FILES);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringMatching(/two items change services\.helpdesk\.price, and it can't be known which one holds/),
  ]);
});

test('what was reckoned is found in the files too', async () => {
  const world = files('', (text) =>
    text
      .replace(
        'price: 950.00 once',
        'price: 950.00 once\n    estimate:\n      billed: as used\n      never_above: 10.00',
      )
      .replace(
        /^ {4}- name: Setting up\n(?: {6}.*\n)*/m,
        '    - name: As used\n      of: extras\n      invoice: signature\n',
      ),
  );
  const line = (world.text('service.yaml') ?? '').split('\n').findIndex((each) => each.includes('never_above')) + 1;
  const { diagnostics } = await checkDefinition(world, FILES);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ rule: 'model/estimate', place: { file: 'service.yaml', line, column: 20 } }),
  );
});

test('check sees the terms as agreed, and points into the file of the client', async () => {
  const plan = `  agreed:
    - what: payment.plan
      to:
        - name: Setting up
          share: 90%
          of:
            - setup
          invoice: signature
        - name: Monthly fees
          of:
            - helpdesk
            - backup
          invoice: first day of each month, for that month
          begins: start
          part_month: by day
`;
  const { diagnostics } = await checkDefinition(files(plan), FILES);
  expect(diagnostics.map(({ place, message }) => `${place?.file}:${place?.line} ${message}`)).toMatchInlineSnapshot(`
    [
      "client.yaml:41 payment.plan "Setting up": share is 90%, and the shares of setup add up to 90%",
    ]
  `);
});
