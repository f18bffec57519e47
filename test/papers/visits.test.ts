/** What a contract says when an appointment is not kept, when one side is late, and when goods are brought back: one definition, one part of it replaced. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Outcome } from '../../src/diagnostic.ts';
import { issueContract, memoryWorld } from '../../src/index.ts';
import type { Raw } from '../../src/model/source.ts';
import { show } from '../compose/show.ts';
import { value } from '../workflow/register.ts';
import { papersOf } from './examples.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const definition = read('templates/trades/dog-groomer.yaml');
const packed = read('test/fixtures/trades/dog-groomer.yaml');
const client = packed.replace('    - five-baths\n', '');

/** The contract as text, or what keeps it from being made. */
async function textOf(terms: string, ordered: string): Promise<Outcome<string>> {
  const world = memoryWorld({ 'service.yaml': terms, 'client.yaml': ordered }, '2027-01-04');
  const request = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;
  const outcome = await issueContract(world, request);
  if (!outcome.ok) return outcome;
  return { ...outcome, value: world.text(outcome.value.files.find((file) => file.endsWith('.txt')) ?? '') ?? '' };
}

/** The clause of that heading in one line of text, or what keeps the contract from being made. */
async function clauseOf(heading: string, terms: string, ordered = client): Promise<string> {
  const text = await textOf(terms, ordered);
  if (!text.ok) return text.diagnostics.map(({ message }) => message).join('\n');
  const clause =
    new RegExp(`\\n(?:\\d+\\. )?${heading}\\n[-=]+\\n([^]*?)\\n\\n\\n`).exec(text.value)?.[1] ?? 'no such clause';
  return clause
    .replace(/\s+/g, ' ')
    .replace(/ ?-{4,}/g, '')
    .trim();
}

/** The starter with another part in place of its own. */
function withPart(name: string, part: string, from = definition): string {
  const own = new RegExp(`^${name}:\\n(?: .*\\n|\\n)*`, 'm');
  return own.test(from) ? from.replace(own, part) : `${from}${part}`;
}

async function appointments(part: string, expected: string, from = definition): Promise<void> {
  expect(await clauseOf('Your appointments', withPart('appointments', `appointments:\n${part}`, from))).toBe(expected);
}

const TELL =
  "If you can't come, tell us by phone at +44 808 157 0142 or by e-mail at hello@heather-bank.example. What counts is when your message reaches us.";
const BANDS = `  cancel:
    - notice: 1 day or more
      charge: 0%
    - notice: less than 1 day
      charge: 50%
  resale: you pay nothing
`;
const TABLE =
  'You tell us You pay 1 day or more before nothing less than 1 day before 50% of the price of what you booked';
const RESALE = '1.2 If somebody else takes your time: you pay nothing.';
const numbered = (text: string, number = 6): string => text.replace(/(?<=^| )1\.(?=\d )/g, `${number}.`);

test('an appointment that is cancelled', async () => {
  await appointments(BANDS, numbered(`1.1 ${TELL} ${TABLE} ${RESALE}`));
  await appointments(
    BANDS.replaceAll('1 day', '24 hours').replace('less than 24 hours', '0 to 23 hours').replace('50%', '20.00'),
    numbered(
      `1.1 ${TELL} Only full hours count. You tell us You pay 24 hours or more before nothing 0 to 23 hours before £20.00 ${RESALE}`,
    ),
  );
  await appointments(
    BANDS.replace('less than 1 day\n      charge: 50%', 'less than 1 day\n      charge: 0.00'),
    numbered(`1.1 ${TELL} ${TABLE.replace('50% of the price of what you booked', 'nothing')} ${RESALE}`),
  );
});

test('an appointment that is missed, or begins late', async () => {
  const missed = '  no_show: 50%\n  resale: you pay nothing\n';
  const said = '1.1 If you do not come and did not tell us before, you pay 50% of the price of what you booked.';
  await appointments(missed, numbered(`${said} ${RESALE}`));
  const late = async (then: string, words: string): Promise<void> => {
    await appointments(
      `${missed}  late:\n    grace: 1 minute\n    then: ${then}\n`,
      numbered(`${said} ${RESALE} 1.3 If you come more than 1 minute late, ${words}`),
    );
    await appointments(
      `${missed}  late:\n    then: ${then}\n`,
      numbered(`${said} ${RESALE} 1.3 If you come late, ${words}`),
    );
  };
  await late('the time is cut short', 'the appointment ends at its usual time. The price stays the same.');
  await late('we do what still fits', 'we do what still fits into your time. You pay for what we did.');
  await late('we may give the time away', 'we may give your time to somebody else. You pay nothing then.');
  await late('counts as a no-show', 'it counts as if you had not come.');
});

test('where the work is done at the place of the customer', async () => {
  const away = definition.replace('place: premises', 'place: customer-site');
  await appointments(
    '  no_show: 10.00\n  resale: you pay nothing\n  late:\n    grace: 15 minutes\n    then: the time is cut short\n',
    numbered(
      `1.1 If we can't get in or begin, and you did not tell us before, you pay £10.00. ${RESALE} 1.3 If we can't begin on time because of you, and wait more than 15 minutes, the appointment ends at its usual time. The price stays the same.`,
    ),
    away,
  );
});

test('the rest, each alone', async () => {
  await appointments(
    '  in_fee: counts as used\n',
    'If your regular fee covers the appointment, there is no charge on top. Where there would be one, the appointment counts as used.',
  );
  await appointments(
    '  in_fee: we find another time\n',
    'If your regular fee covers the appointment, there is no charge on top. We find another time for it with you.',
  );
  const either = withPart('ending', 'ending:\n  notice: 30 days\n');
  const terms = withPart('appointments', 'appointments:\n  in_fee: counts as used\n', either);
  const used =
    'covers the appointment, there is no charge on top. Where there would be one, the appointment counts as used.';
  expect(await clauseOf('Your appointments', terms, packed)).toBe(`If your regular fee or a pack ${used}`);
  const onlyPack = packed.replace('    - monthly: 2 dogs\n', '');
  expect(await clauseOf('Your appointments', terms, onlyPack)).toBe(`If a pack ${used}`);
  await appointments('  remind:\n    before: 1 day\n', 'We remind you 1 day before your appointment.');
  await appointments(
    '  remind:\n    before: 2 days\n    by: text message\n',
    'We remind you 2 days before your appointment, by text message.',
  );
  await appointments('  excused:\n    - illness\n    - snow\n', 'There is no charge if the reason is illness or snow.');
  await appointments(
    '  we_cancel: you get the next free time\n',
    'If we cancel an appointment: you get the next free time.',
  );
});

test('appointments of services that nobody ordered are left out, and a fee that nobody pays', async () => {
  const nails = `${BANDS}  of:\n    - nails\n`;
  await appointments(nails, 'no such clause');
  const forNails = `${BANDS}    - notice: 3 days or more
      charge: 0%
      of:
        - nails
    - notice: less than 3 days
      charge: 50%
      of:
        - nails
`.replace('  resale: you pay nothing\n', '');
  await appointments(`${forNails}  resale: you pay nothing\n`, numbered(`1.1 ${TELL} ${TABLE} ${RESALE}`));
  await appointments(
    `${BANDS}  of:\n    - nails\n    - bath\n`,
    numbered(`1.1 This clause is about Bath and brush. 1.2 ${TELL} ${TABLE} ${RESALE.replace('1.2', '1.3')}`),
  );
  const once = client.replace('    - monthly: 2 dogs\n', '');
  const terms = withPart('appointments', `appointments:\n${BANDS}  in_fee: counts as used\n`).replace(
    /^ending:\n(?: .*\n)+/m,
    'ending:\n  notice: 30 days\n',
  );
  expect(await clauseOf('Your appointments', terms, once)).not.toContain('fee');
});

test('lateness in values', async () => {
  const late = async (part: string, expected: string): Promise<void> => {
    const terms = definition.replace(/^ {2}lateness:\n(?: {4}.*\n)+/m, `  lateness:\n${part}`);
    expect(await clauseOf('If one of us is late', terms)).toBe(expected);
  };
  await late('    off: 10%\n', 'If we are late, we take 10% off the price of what you wait for.');
  await late(
    '    off: 5.00\n    step: 1 hour\n',
    'If we are late, we take £5.00 off the price, for each full stretch of 1 hour.',
  );
  await late(
    '    grace: 15 minutes\n    off: 10%\n    step: 30 minutes\n    rate: late\n',
    '7.1 If we are late by more than 15 minutes, we take 10% off the price of what you wait for, for each full 30 minutes. 7.2 If you are late, by more than 15 minutes, the time that we wait or stay longer costs £12.00 per hour (“Care of a dog that is not collected”).',
  );
  await late('    ours: tea\n    yours: no tea\n', '7.1 If we are late: tea. 7.2 If you are late: no tea.');
  await late(
    '    off: 10%\n    rate: late\n    ours: tea\n    yours: no tea\n',
    '7.1 If we are late, we take 10% off the price of what you wait for. 7.2 You also get this if we are late: tea. 7.3 If you are late, the time that we wait or stay longer costs £12.00 per hour (“Care of a dog that is not collected”). 7.4 This follows too if you are late: no tea.',
  );
});

test('goods that are brought back', async () => {
  const returned = async (part: string, expected: string): Promise<void> => {
    const text = await clauseOf('If you bring goods back', withPart('returns', `returns:${part}`));
    expect(text.replace(/^\d+\.1 /, '').replace(/ \d+\.\d+ /g, ' / ')).toBe(expected);
  };
  const fault = ' / Goods with a fault are another matter. Your rights under the law stay, whatever this clause says.';
  await returned(' none\n', `We do not take goods back if nothing is wrong with them.${fault}`);
  await returned(
    '\n  within: 1 day after the purchase\n  refund:\n    - exchange\n',
    `You can bring back goods that you bought from us within 1 day after the purchase, even if nothing is wrong with them. / What you get is other goods of the same price.${fault}`,
  );
  await returned(
    `
  within: 14 days after the purchase
  goods:
    - Brushes
    - Collars
  not_for:
    - Food
    - Toys
  condition: unused
  proof: The receipt
  without_proof: you get nothing back
  refund:
    - money back
    - exchange
    - store credit
  fee: 2.50
  copy: yes
`,
    `You can bring back brushes and collars within 14 days after the purchase, even if nothing is wrong with them. They must be unused. We do not take back food or toys. / Show us the receipt. If you can't: you get nothing back. / You choose what you get: your money back, or other goods of the same price, or credit for your next purchase here. We keep £2.50 for our work. / Ask us, and you get these rules in writing.${fault}`,
  );
  await returned(
    '\n  within: 2 weeks after the purchase\n  without_proof: you get nothing back\n  refund:\n    - store credit\n  fee: none\n',
    `You can bring back goods that you bought from us within 2 weeks after the purchase, even if nothing is wrong with them. / If you can't show that you bought them from us: you get nothing back. / What you get is credit for your next purchase here. We keep nothing of the price.${fault}`,
  );
});

const single = client.replace('    - five-baths\n', '');
const monthly = single.replace('    - bath: 2 dogs\n', '');

test('cancelling where there is no one-off price', async () => {
  const bands =
    'cancellation:\n  - notice: 14 days or more\n    charge: 0%\n  - notice: 13 days or less\n    charge: 50%\n  - resale: you pay nothing\n';
  const table = 'You cancel You pay with 14 days or more of notice 0% with 13 days or less of notice 50%';
  const check = async (ordered: string, share: string): Promise<void> => {
    const text = await clauseOf('If you cancel', definition + bands, ordered);
    expect(text.replace(/\d+\.\d+ /g, '')).toBe(
      `If you cancel, you pay what this table says. Shares are of the one-off price${share} ${table} If somebody else books the date or takes the work: you pay nothing.`,
    );
  };
  await check(
    client,
    ', as it stands after all amendments. What you have paid is set against it. If you paid more, you get the rest back.',
  );
  await check(monthly, '. This contract has none now, so a share comes to nothing.');
});

test('a line of the plan that bills nothing promises no invoice', async () => {
  const free = definition.replace('price: 28.00 per dog', 'price: 28.00 per dog\n    credited: on signature');
  for (const [terms, ordered] of [
    [definition, monthly],
    [free, single],
  ] as const) {
    expect(await clauseOf('How you pay', terms, ordered)).toContain('Single visits remaining no invoice £0.00');
    expect(await clauseOf('Annex B: Timetable', terms, ordered)).not.toContain('Single visits');
  }
  expect(await clauseOf('How you pay', definition, client)).toContain('Single visits remaining 9 March 2027 £56.00');
});

test('what is credited in full is no price beside a fee', async () => {
  const free = definition.replace('price: 28.00 per dog', 'price: 28.00 per dog\n    credited: on signature');
  const said = async (terms: string, ordered: string): Promise<readonly string[]> => {
    const text = value(await textOf(terms, ordered)).replace(/\s+/g, ' ');
    return [
      / Price To pay [- ]+(.*?) When you pay /.exec(text)?.[1] ?? '',
      /What it costs: (.*?\.) /.exec(text.slice(text.indexOf('What counts, once more')))?.[1] ?? '',
    ];
  };
  expect(await said(definition, client)).toEqual([
    'One-off £56.00 Each month £72.00',
    '£56.00 once and £72.00 each month.',
  ]);
  expect(await said(free, client)).toEqual(['Each month £72.00', '£72.00 each month.']);
  expect(await said(free, client.replace('    - monthly: 2 dogs\n', ''))).toEqual(['One-off £0.00', '£0.00 once.']);
});

test('an amendment changes what was agreed of visits, place by place', async () => {
  const changed = (what: string, to: string): string => `  - change:\n      what: ${what}\n      to: ${to}\n`;
  const change = `amends: T-0001
date: 2027-04-01
requested_by: client
requested: by e-mail
reason: Other rules.
changes:
${changed('\'appointments.cancel."less than 24 hours".charge\'', '20.00')}${changed('appointments.no_show', '75%')}${changed('appointments.late.grace', '20 minutes')}${changed('appointments.late.then', 'we do what still fits')}${changed('appointments.remind.before', '2 days')}${changed('appointments.resale', 'we share what it brings')}${changed('schedule.lateness.off', '12.50')}${changed('schedule.lateness.rate', 'late')}${changed('returns.within', '30 days after the purchase')}${changed('returns.fee', '10%')}`;
  const plain = (text: string): Raw => parse(text, { schema: 'failsafe' });
  const papers = papersOf({ definition: plain(definition), client: plain(client), change: plain(change) }, 'T-0001');
  const rows = value(papers).amendment?.content.find((block) => block.type === 'table');
  expect(rows && show([rows])).toMatchInlineSnapshot(`
    "table start start start
      ^|  | Before | After |
      | **‹Charge if you cancel an appointment›** | ‹50%› | ‹£20.00› |
      | **‹If you do not come›** | ‹50%› | ‹75%› |
      | **‹How late you may be›** | ‹15 minutes› | ‹20 minutes› |
      | **‹If you come later›** | ‹counts as a no-show› | ‹we do what still fits› |
      | **‹When we remind you›** | ‹1 day› | ‹2 days› |
      | **‹If somebody else takes your time›** | ‹you pay nothing› | ‹we share what it brings› |
      | **‹What comes off if we are late›** | ‹10%› | ‹£12.50› |
      | **‹Rate for time when you are late›** | – | ‹Care of a dog that is not collected› |
      | **‹Goods back until›** | ‹14 days after the purchase› | ‹30 days after the purchase› |
      | **‹What we keep›** | ‹none› | ‹10%› |"
  `);
});
