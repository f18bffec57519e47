import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  issueAmendment,
  issueContract,
  issuePoster,
  type Outcome,
  type Paper,
  readClient,
} from '../../src/index.ts';
import { orderOf } from '../../src/register/order.ts';
import { type MemoryWorld, memoryWorld, type World } from '../../src/world.ts';
import { example, examples, SOURCES as files, value } from './register.ts';

const request = { out: 'output', formats: ['txt'] as const };
const contract = { ...request, definition: 'service.yaml', client: 'client.yaml' };

function worldOf(): MemoryWorld {
  return memoryWorld(files, '2026-11-22');
}

/** A world with the contract and the first amendment, both accepted. */
async function amended(): Promise<MemoryWorld> {
  const world = worldOf();
  value(await issueContract(world, contract));
  value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001', on: '2026-12-01' }));
  value(await issueAmendment(world, { ...request, change: 'change.yaml' }));
  value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001/A1', on: '2027-01-26' }));
  return world;
}

const record = (world: MemoryWorld, folder: string): Record<string, unknown> =>
  JSON.parse(world.text(`output/${folder}/record.json`) ?? '');

describe('an issued contract', () => {
  test("has the beginning of its record's hash at the foot", async () => {
    const world = worldOf();
    const { hash } = value(await issueContract(world, contract));
    const bytes = world.files.get('output/HIT-2026-0001/record.json') ?? new Uint8Array();
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(world.text('output/HIT-2026-0001/HIT-2026-0001.txt')).toContain(`HIT-2026-0001 · ${hash?.slice(0, 16)}\n`);
  });

  test('has a record of what was agreed, with every figure as text', async () => {
    const world = worldOf();
    await issueContract(world, contract);
    const text = world.text('output/HIT-2026-0001/record.json') ?? '';
    expect(text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/\d/);
    expect(record(world, 'HIT-2026-0001')).toMatchObject({
      kind: 'contract',
      number: 'HIT-2026-0001',
      date: '2026-12-01',
      open_until: '2026-12-31',
      dates: { 'schedule.milestones.live': '2027-01-25' },
      billing: [
        { path: 'payment.plan."Setting up"', net: '950.00', tax: '190.00', gross: '1140.00', currency: 'GBP' },
        { path: 'payment.plan."Monthly fees"', net: '778.50', per: 'month' },
      ],
      terms: { client: { name: 'Mill Lane Dental Practice LLP' } },
      templates: { 'languages/en.yaml': expect.any(String) },
      previous: null,
    });
  });

  test('has a manifest of all its other files, the record last', async () => {
    const world = worldOf();
    const { files: written } = value(await issueContract(world, contract));
    const manifest = JSON.parse(world.text('output/HIT-2026-0001/manifest.json') ?? '');
    const client = value(readClient(world.files.get('client.yaml') ?? new Uint8Array(), 'client.yaml'));
    expect(written).toEqual(
      ['HIT-2026-0001.txt', 'manifest.json', 'record.json'].map((name) => `output/HIT-2026-0001/${name}`),
    );
    expect(manifest).toEqual({
      format: '1',
      kind: 'contract',
      number: 'HIT-2026-0001',
      order: orderOf(client.raw),
      files: ['HIT-2026-0001.txt', 'record.json'].map((name) => {
        const bytes = world.files.get(`output/HIT-2026-0001/${name}`) ?? new Uint8Array();
        return { name, size: String(bytes.length), sha256: digest(bytes) };
      }),
    });
  });

  test('is the same to the byte when it is made again', async () => {
    const [one, other] = [worldOf(), worldOf()];
    await issueContract(one, { ...contract, formats: ['pdf', 'html', 'md', 'txt'] });
    await issueContract(other, { ...contract, formats: ['pdf', 'html', 'md', 'txt'] });
    expect(one.files.size).toBeGreaterThan(Object.keys(files).length + 4);
    expect([...one.files].map(([name, bytes]) => [name, digest(bytes)])).toEqual(
      [...other.files].map(([name, bytes]) => [name, digest(bytes)]),
    );
  });
});

describe('a chain', () => {
  test('goes on: each amendment follows the record before it, and takes earlier ones into account', async () => {
    const world = await amended();
    value(await issueAmendment(world, { ...request, change: 'second.yaml' }));
    const hash = digest(world.files.get('output/HIT-2026-0001/A1/record.json') ?? new Uint8Array());
    expect(record(world, 'HIT-2026-0001/A2')).toMatchObject({
      kind: 'amendment',
      number: 'HIT-2026-0001/A2',
      previous: hash,
      billing: [
        { net: '950.00' },
        { net: '1035.00' },
        { net: '949.50', begins: '2027-03-01' }, // 18 x 45.00 less 5%, and 180.00
        { net: '640.00' },
        { net: '-90.00' },
      ],
    });
  });

  test('keeps the words that were agreed, whatever the templates say today', async () => {
    const world = worldOf();
    value(await issueContract(world, contract));
    value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001', on: '2026-12-01' }));
    const templates = new Map([
      ...[...examples].map(([name, text]) => [name, text.replace('\n', '\nNewer words.\n')] as const),
      ['clauses/en/newer.md', 'Newer words.'],
      ['amendment/en/paper.md', examples.get('amendment/en/paper.md') ?? ''],
    ]);
    const later: World = { ...world, program: { ...world.program, templates: async () => templates } };
    value(await issueAmendment(later, { ...request, change: 'change.yaml' }));
    const amendmentTemplates = Object.fromEntries([...templates].filter(([name]) => name.startsWith('amendment/')));
    const [before, after] = [record(world, 'HIT-2026-0001'), record(world, 'HIT-2026-0001/A1')];
    expect(after['templates']).toEqual({ ...(before['templates'] ?? {}), ...amendmentTemplates });
  });
});

test('an older contract that younger checks would refuse can be amended, so that it has no fault any more', async () => {
  const world = worldOf();
  value(await issueContract(world, contract));
  const older =
    world.text('output/HIT-2026-0001/record.json')?.replace('"12 months after start"', '"2026-12-02"') ?? '';
  expect(older).toContain('2026-12-02');
  const change = (what: string, to: string): string =>
    `${files['second.yaml'].slice(0, files['second.yaml'].indexOf('changes:'))}changes:
  - change:
      what: ${what}
      to: ${to}
`;
  const later = memoryWorld(
    {
      ...Object.fromEntries(world.files),
      'output/HIT-2026-0001/record.json': older,
      'mend.yaml': change('engagement.discounts."First-year discount".until', '12 months after start'),
      'leave.yaml': change('client.phone', '+44 117 496 0000'),
    },
    '2026-11-22',
  );
  value(await acceptPaper(later, { out: 'output', paper: 'HIT-2026-0001', on: '2026-12-01' }));
  const left = await issueAmendment(later, { ...request, change: 'leave.yaml' });
  expect(left.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('2026-12-02')]);
  value(await issueAmendment(later, { ...request, change: 'mend.yaml' }));
});

test('an offer whose last day can not be counted is not open without end', async () => {
  const text = files['second.yaml'].replace('reason:', 'open_for: 2 business days\nreason:');
  const undated = example('website').replace(/^business_days:.*\n/m, '');
  const world = memoryWorld(
    {
      'service.yaml': undated.replaceAll(/\b(\d+) business days/g, '$1 days'),
      'client.yaml': example('website-client'),
      'change.yaml': `${text.slice(0, text.indexOf('changes:')).replace('HIT-2026', 'DP-2027')}changes:
  - change:
      what: services.care.price
      to: 190.00 per month
`,
    },
    '2026-11-22',
  );
  value(await issueContract(world, contract));
  value(await acceptPaper(world, { out: 'output', paper: 'DP-2027-0001', on: '2027-02-01' }));
  const outcome = await issueAmendment(world, { ...request, change: 'change.yaml' });
  expect(outcome.diagnostics).toMatchObject([{ rule: 'read/business-days', place: { file: 'change.yaml', line: 4 } }]);
});

test('a number is not given again, not even when the folder of its contract is gone', async () => {
  const world = worldOf();
  value(await issueContract(world, contract));
  value(await issueContract(world, contract));
  await world.discard('output/HIT-2026-0002');
  expect(value(await issueContract(world, contract)).number).toBe('HIT-2026-0003');
  const lost = await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0002', on: '2026-12-01' });
  expect(lost.diagnostics.map(({ message }) => message)).toEqual([
    'the contract HIT-2026-0002 was issued, and "output/HIT-2026-0002" is gone',
  ]);
});

test.each([
  [{ on: '2026-12-02', side: 'client', by: '\u001b[2J' }, 'who signed: found "\u001b[2J", expected a name in one line'],
  [{ on: '2026-12-02', side: 'client', by: 'A\nB' }, 'who signed: found "A\nB", expected a name in one line'],
  [{ on: '2026-12-02', side: 'client', by: '' }, 'who signed: found "", expected a name in one line'],
  [{ on: '2026-02-30' }, 'the day: found "2026-02-30", expected a day that exists'],
] as const)('an acceptance by nobody or on no day is not noted %#', async (said, expected) => {
  const world = worldOf();
  value(await issueContract(world, contract));
  const outcome = await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001', ...said });
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([expected]);
});

describe('a draft', () => {
  const jobs: readonly (readonly [string, (world: World) => Promise<Outcome<Paper>>])[] = [
    ['contract', (world) => issueContract(world, { ...contract, draft: true })],
    ['amendment', (world) => issueAmendment(world, { ...request, change: 'second.yaml', draft: true })],
    ['poster', (world) => issuePoster(world, { ...request, definition: 'shop.yaml', draft: true })],
  ];
  test.each(jobs)('of a %s has the word where its number would be, and no record', async (kind, job) => {
    const world = await amended();
    const before = new Set(world.files.keys());
    const paper = value(await job(world));
    expect(paper).toMatchObject({ kind, status: 'draft', number: null, hash: null });
    expect([...world.files.keys()].filter((name) => !before.has(name))).toEqual(paper.files);
    expect(paper.files).toHaveLength(1);
    expect(world.text(paper.files[0] ?? '')).toMatch(/(?:^|· )DRAFT\n*$/m);
  });
});

test('a poster without valid_from is dated today', async () => {
  const undated = example('joes-dry-cleaning').replace(/^valid_from:.*\n/m, '');
  const world = memoryWorld({ 'shop.yaml': undated }, '2026-11-22');
  const { files: made } = value(await issuePoster(world, { ...request, definition: 'shop.yaml' }));
  expect(undated).not.toBe(example('joes-dry-cleaning'));
  expect(world.text(made[0] ?? '')?.replaceAll('\u00a0', ' ')).toMatch(/Valid from November 22, 2026/);
});

test('a rehearsal says what would be issued, and writes nothing', async () => {
  const world = worldOf();
  const planned = value(await issueContract(world, { ...contract, dryRun: true }));
  expect([...world.files.keys(), ...world.folders]).toEqual(Object.keys(files));
  expect(value(await issueContract(world, contract))).toEqual({ ...planned, status: 'issued' });
});

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
