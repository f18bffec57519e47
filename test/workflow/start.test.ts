import { describe, expect, test } from 'vitest';
import {
  answered,
  type ClientAnswers,
  checkDefinition,
  free,
  issueContract,
  jsonSchema,
  openStarter,
  startClient,
  startDefinition,
  tradesOf,
  typical,
} from '../../src/index.ts';
import { completed } from '../../src/workflow/start/starter.ts';
import { memoryWorld, type World } from '../../src/world.ts';

const TODAY = '2026-11-22';
const world = (files: Readonly<Record<string, string>> = {}) => memoryWorld(files, TODAY);
const outcome = await tradesOf(world());
const offeredTrades = outcome.ok ? outcome.value : [];
const trades = offeredTrades.map(({ name }) => name);

const OWN = {
  'provider.name': 'Hill & Daughters: the Works',
  'provider.address': '9 Hill Road; Bath; BA1 5LN',
  'provider.email': 'office@hill.test',
  'provider.phone': '01225 496 0100',
};

async function start(at: World, trade: string, answers: Readonly<Record<string, string>> = {}, file = 'service.yaml') {
  const outcome = await startDefinition(at, { file, trade, answers });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome;
}

describe.each(trades)('the starter for a %s', (trade) => {
  test('is fine as it is, and with the facts of the business in it', async () => {
    for (const answers of [{}, OWN]) {
      const at = world();
      expect((await start(at, trade, answers)).diagnostics).toEqual([]);
      expect((await checkDefinition(at, { definition: 'service.yaml' })).diagnostics).toEqual([]);
      expect(at.text('service.yaml')).not.toContain('# ask:');
      expect(at.text('service.yaml')?.split('\n')[0]).toBe('# yaml-language-server: $schema=./service.schema.json');
    }
  });

  test('asks some eight to ten figures of its own, and takes the typical answers', async () => {
    const opened = await openStarter(world(), { file: 'a.yaml', trade });
    if (!opened.ok) throw new Error('not opened');
    const own = opened.value.questions.filter(({ path }) => path.includes('.') && !path.startsWith('provider.'));
    expect(own.length).toBeGreaterThanOrEqual(8);
    expect(own.length).toBeLessThanOrEqual(12);
    expect(new Set(own.map(({ path }) => path)).size).toBe(own.length);
    for (const { path } of own) {
      const same = answered(opened.value, path, typical(opened.value, path));
      expect(same.ok && same.value.text).toBe(opened.value.text);
    }
  });
});

test('one note says in a line whom each starter is for', async () => {
  for (const { about } of offeredTrades) expect(about).toMatch(/^[A-Z].{20,140}\.$/);
});

test('a folder has starters of its own', async () => {
  const tutor = (await world().program.templates()).get('trades/tutor.yaml') ?? '';
  const own = tutor.replace(/^# .*/, '# A starter for teachers of chess.');
  const at = world({ 'mine/trades/chess.yaml': own });
  const listed = await tradesOf(at, 'mine');
  expect(listed.ok && listed.value).toContainEqual({ name: 'chess', about: 'A starter for teachers of chess.' });
  expect(listed.ok && listed.value.length).toBe(trades.length + 1);
  expect(await startDefinition(at, { file: 'a.yaml', trade: 'chess', templates: 'mine' })).toMatchObject({ ok: true });
  expect((await startDefinition(at, { file: 'b.yaml', trade: 'chess' })).diagnostics).toMatchObject([
    { rule: 'start/trade' },
  ]);
  expect((await startDefinition(at, { file: 'b.yaml', trade: 'chess', templates: 'none' })).diagnostics).toMatchObject([
    { message: 'there are no templates in "none"' },
  ]);
  expect(at.text('b.yaml')).toBeUndefined();
});

test('the schema lies beside the definition, in the same folder', async () => {
  const at = world();
  const outcome = await start(at, 'dry-cleaner', {}, 'shops/joe.yaml');
  expect(outcome.value).toMatchObject({ file: 'shops/joe.yaml', schema: 'shops/service.schema.json' });
  expect(JSON.parse(at.text('shops/service.schema.json') ?? '')).toEqual(jsonSchema('service'));
  expect((await start(at, 'tutor', {}, 'shops/tutor.yaml')).diagnostics).toEqual([]);
});

test('a schema of another version stays as it is, and that is said', async () => {
  const at = world({ 'service.schema.json': '{}' });
  expect((await start(at, 'tutor')).diagnostics).toMatchObject([{ rule: 'start/schema', level: 'note' }]);
  expect(at.text('service.schema.json')).toBe('{}');
});

test('a file that is there is never touched', async () => {
  const at = world({ 'service.yaml': 'mine', 'client.yaml': 'mine too' });
  const outcomes = [
    await startDefinition(at, { file: 'service.yaml', trade: 'tutor' }),
    await startClient(at, { file: 'client.yaml', definition: 'service.yaml' }),
    await free(at, 'service.yaml'),
  ];
  for (const { ok, diagnostics } of outcomes) {
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ rule: 'start/taken', hint: expect.any(String) }]);
  }
  expect([...at.files.keys()]).toEqual(['service.yaml', 'client.yaml']);
  expect([at.text('service.yaml'), at.text('client.yaml')]).toEqual(['mine', 'mine too']);
});

test.each([
  [undefined, undefined],
  ['plumber', 'plumber-heating'],
  ['it-suport', 'it-support'],
  ['astronaut', undefined],
])('the trade %s is refused, with %s as the nearest, and nothing is written', async (trade, near) => {
  const at = world();
  const { ok, diagnostics } = await startDefinition(at, { file: 'a.yaml', ...(trade && { trade }) });
  expect(ok).toBe(false);
  expect(diagnostics[0]?.message).toContain(trades.join(', '));
  expect(diagnostics[0]?.hint).toContain(near ?? 'init --list');
  expect(at.files.size).toBe(0);
});

test.each([
  ['currency', 'gbp', 'found "gbp", expected a currency'],
  ['language', 'xx', 'expected'],
  ['jurisdiction', 'GB-XYZ', 'found "GB-XYZ"'],
  ['provider.name', ' ', 'found "", expected text'],
  ['rates.extra.price', 'cheap', 'found "cheap", expected a price'],
  ['services.support.price', '38.00 per seat per month', 'expected'],
  ['services.support.minimum', '0', 'found "0'],
  ['rates.extra.prise', '90', 'expected the path of a value'],
])('a wrong answer for %s, "%s", is refused, and nothing is written', async (path, answer, words) => {
  const at = world();
  const outcome = await startDefinition(at, { file: 'a.yaml', trade: 'it-support', answers: { [path]: answer } });
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics[0]?.message).toContain(words);
  expect(outcome.diagnostics.every(({ place }) => place === undefined)).toBe(true);
  expect(at.files.size).toBe(0);
});

test('an answer settles what follows from it', async () => {
  const at = world();
  const { value } = await start(at, 'it-support', {
    ...OWN,
    jurisdiction: 'US-TX',
    currency: 'USD',
    'rates.extra.price': '90',
  });
  const text = at.text('service.yaml');
  for (const line of [
    'contract_number: HDW-{year}-{number}',
    'name: "Hill & Daughters: the Works"',
    'time_zone: America/Chicago',
    'language: en-US',
    'holidays: US-TX',
    'price: 90.00 per hour',
  ])
    expect(text).toContain(line);
  const lines = text?.split('\n') ?? [];
  expect(value.open.map(({ path, why }) => `${path} ${why}`)).toEqual([
    'provider.registration made up',
    'provider.tax_id made up',
    'provider.website made up',
    'tax.name law',
    'tax.rate law',
    'payment.late.interest law',
    'payment.late.recovery_sum law',
    'complaints.to made up',
    'dispute_steps law',
  ]);
  for (const { line, value: words } of value.open)
    expect(lines.slice(line - 1, line + 1).join()).toContain(words.split(',')[0]);
});

test('an answer that was given holds against what another settles', async () => {
  const at = world();
  await start(at, 'tutor', {
    'provider.name': 'Ann Lee',
    contract_number: 'X-{number}',
    time_zone: 'Europe/Paris',
    jurisdiction: 'FR',
  });
  expect(at.text('service.yaml')).toContain('contract_number: X-{number}');
  expect(at.text('service.yaml')).toContain('time_zone: Europe/Paris');
});

test('the e-mail address stands wherever the one made up stood', async () => {
  const at = world();
  await start(at, 'dry-cleaner', OWN);
  expect(at.text('service.yaml')?.match(/office@hill\.test/g)).toHaveLength(2);
});

test.each([
  ['45', '38.00 per user per month', '45.00 per user per month'],
  ['45.50', '38.00 per user per month', '45.50 per user per month'],
  ['7', '14 days after invoice', '7 days after invoice'],
  ['15', '10%', '15%'],
  ['3', '2', '3'],
  ['45 per hour', '38.00 per user per month', '45 per hour'],
  ['45', 'up to 30.00', '45'],
])('%s, where the typical answer is %s, means %s', (answer, like, whole) => {
  expect(completed(answer, like)).toBe(whole);
});

describe('a client file', () => {
  const example = async (name: string) => (await world().program.templates()).get(`examples/${name}`) ?? '';

  test.each(['catering.yaml', 'itsupport.yaml', 'website.yaml'])('for %s gives a contract', async (name) => {
    const at = world({ [name]: await example(name) });
    const outcome = await startClient(at, { file: 'client.yaml', definition: name });
    expect(outcome).toMatchObject({ ok: true, diagnostics: [] });
    const issued = await issueContract(at, {
      definition: name,
      client: 'client.yaml',
      out: 'output',
      formats: ['txt'],
      dryRun: true,
    });
    expect(issued).toMatchObject({ ok: true, value: { status: 'planned' } });
  });

  test.each(trades)(
    'for the starter of a %s gives a contract, or says what the owner has to do first',
    async (trade) => {
      const at = world();
      const { value } = await start(at, trade);
      const outcome = await startClient(at, { file: 'client.yaml', definition: 'service.yaml' });
      if (!value.contracts) {
        expect(outcome.diagnostics.every(({ rule }) => rule === 'start/no-contracts')).toBe(true);
        expect(at.text('client.yaml')).toBeUndefined();
        return;
      }
      expect(outcome.ok).toBe(true);
      const first = ['contract/law-checked', 'law/COOL-FTC'];
      expect(outcome.diagnostics.filter(({ rule }) => !first.includes(rule))).toEqual([]);
    },
  );

  test('for a shop that signs no contracts is not written', async () => {
    const at = world({ 'joe.yaml': await example('joes-dry-cleaning.yaml') });
    const outcome = await startClient(at, { file: 'client.yaml', definition: 'joe.yaml' });
    expect(outcome.diagnostics).toMatchObject([
      {
        message: 'found a definition that makes no contracts, expected one that does: a client file is for a contract',
        hint: expect.stringContaining('make its poster; for contracts, add contract_number, provider.signatories, '),
        place: { file: 'joe.yaml', line: 3 },
      },
    ]);
    expect(at.text('client.yaml')).toBeUndefined();
  });

  test('has an address for notices where e-mail is the only way', async () => {
    const only = (await example('itsupport.yaml')).replace(/^notices:\n(?: .*\n)*/m, '');
    const at = world({ 'service.yaml': `${only}notices:\n  by: [e-mail]\n` });
    const answers = { services: 'setup; helpdesk: 14' };
    const outcome = await startClient(at, { file: 'c.yaml', definition: 'service.yaml', answers });
    expect(outcome).toMatchObject({ ok: true, diagnostics: [] });
    expect(at.text('c.yaml')).toContain('  email: name@client.example # where notices go');
    const none = await startClient(at, { file: 'd.yaml', definition: 'service.yaml', answers: { email: '' } });
    expect(none.diagnostics).toMatchObject([{ message: 'client: found no email, expected one: notices go by e-mail' }]);
  });

  test('holds what is known, and offers the rest', async () => {
    const at = world({ 'service.yaml': await example('itsupport.yaml') });
    const answers: ClientAnswers = {
      name: 'Mill Lane: Dental #1',
      address: '9 Mill Lane, Bath',
      email: 'office@mill.test',
      date: '2027-03-01',
      services: 'setup; helpdesk: 14',
    };
    expect(await startClient(at, { file: 'client.yaml', definition: 'service.yaml', answers })).toMatchObject({
      ok: true,
      diagnostics: [],
    });
    expect(at.text('client.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=./client.schema.json
      # The file of one client, made for service.yaml: who the client is, and what was ordered.
      # Change every line until it is true. Notes like this one are for you; no paper prints them.
      client:
        kind: business # whom you serve
        name: "Mill Lane: Dental #1" # in full, as in the register or on an identity card
        # registration: Company 00000000 # of a firm, where it has one
        address:
          - 9 Mill Lane
          - Bath
        email: office@mill.test # where notices go
        # phone: the number # the number to call
        # signatories: # everybody who has to sign; two clients who sign owe together
        #   - name: First and last name
        #     title: Director
      engagement:
        title: Setting up, Help desk # what this contract is about, in a few words
        date: 2027-03-01 # the day on the contract: the planned day of signing
        start: 2027-03-15 # the day on which the work starts
        services: # what was ordered; take the # from a line to add it
          - setup # Setting up, 950.00 once
          - helpdesk: 14 computers # Help desk, 45.00 per computer per month
          # - backup # Backup, 180.00 per month
          # or, to say a day or a place of a service, in place of its line above:
          # - id: setup
          #   note: Tuesdays at 16:00 # the paper says it beside the service
        # agreed: # for this client alone: the contract lists what you usually agree, and what you agree here
        #   - what: services.setup.price # any place of service.yaml, with its keys and ids
        #     to: 950.00 once # what it says for this client
        #     because: You pay for a year in advance
        #   - heading: The garden gate # a special term, in your own words
        #     term: We lock the gate when we leave.
      # What you need from this client, and by when:
      # - Administrator accounts and supplier contacts: 3 business days after start
      # - One person who may decide and order: signature
      "
    `);
  });

  test('offers a note and what is agreed for this client alone as lines that only want their marks away', async () => {
    const at = world({ 'service.yaml': await example('itsupport.yaml') });
    const answers = { services: 'setup; helpdesk: 14' };
    expect((await startClient(at, { file: 'client.yaml', definition: 'service.yaml', answers })).ok).toBe(true);
    const text = (at.text('client.yaml') ?? '')
      .replace(/^ +- setup #.*\n/m, '')
      .replace(/^( +)# (- id: setup| {2}note: )/gm, '$1$2')
      .replace(/^ {2}# (agreed:| {2}- what:| {4}to:| {4}because:| {2}- heading:| {4}term:)/gm, '  $1')
      .replace('to: 950.00 once', 'to: 900.00 once');
    const edited = world({ 'service.yaml': await example('itsupport.yaml'), 'client.yaml': text });
    const files = { definition: 'service.yaml', client: 'client.yaml', out: 'output', formats: ['md'] } as const;
    expect(await issueContract(edited, files)).toMatchObject({ ok: true, diagnostics: [] });
    const paper = [...edited.files.keys()].find((name) => name.endsWith('.md')) ?? '';
    for (const words of ['Tuesdays at 16:00', '£900.00', 'You pay for a year in advance', 'The garden gate'])
      expect(edited.text(paper)).toContain(words);
  });

  test.each([
    ['kind', 'firm', 'found "firm"'],
    ['date', '2026-02-30', 'expected a day that exists'],
    ['start', 'soon', 'expected a date'],
    ['services', 'setup; helpdisk: 4 computers', 'helpdisk'],
    ['services', 'helpdesk: many', 'found "many", expected how many, as a whole number, such as 1 computer'],
    ['services', 'helpdesk: 0', 'found "0", expected how many'],
    ['services', 'helpdesk: 4 cats', 'found "cats", expected computers'],
    ['services', '', 'engagement.services: found nothing'],
  ] as const)('is refused with a wrong %s, "%s"', async (key, answer, words) => {
    const at = world({ 'service.yaml': await example('itsupport.yaml') });
    const outcome = await startClient(at, { file: 'c.yaml', definition: 'service.yaml', answers: { [key]: answer } });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map(({ message }) => message).join('\n')).toContain(words);
    expect(at.text('c.yaml')).toBeUndefined();
  });
});
