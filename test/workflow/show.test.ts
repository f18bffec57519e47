import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  endContract,
  listPapers,
  memoryWorld,
  readTerms,
  showContract,
  termsFile,
  tour,
  withdrawPaper,
} from '../../src/index.ts';
import { Bent, register, value, words } from './register.ts';

const whole = await register();
const ONE = { out: 'output', paper: 'HIT-2026-0001' };
const TWO = { out: 'output', paper: 'HIT-2026-0002' };

describe('the list', () => {
  const lines = async (bent: Bent) =>
    value(await listPapers(bent.world(), { out: 'output' })).map(({ number, state }) => `${number} ${state}`);

  test('has every paper with its state, newest first', async () => {
    expect(await lines(new Bent(whole))).toEqual([
      'HIT-2026-0001/A2 accepted by one side',
      'HIT-2026-0001/A1 accepted',
      'joes-dry-cleaning-2026-12-01 issued',
      'HIT-2026-0002 issued',
      'HIT-2026-0001 accepted',
    ]);
  });

  test('knows what was withdrawn and what ended', async () => {
    const world = new Bent(whole).world();
    value(await withdrawPaper(world, { ...TWO, reason: 'Too dear' }));
    value(await withdrawPaper(world, { out: 'output', paper: 'HIT-2026-0001/A2', reason: 'No', on: '2027-03-03' }));
    value(await endContract(world, { ...ONE, on: '2027-06-30', reason: 'Notice' }));
    expect(await lines(new Bent(world))).toEqual([
      'HIT-2026-0001/A2 withdrawn',
      'HIT-2026-0001/A1 accepted',
      'joes-dry-cleaning-2026-12-01 issued',
      'HIT-2026-0002 withdrawn',
      'HIT-2026-0001 ended',
    ]);
  });

  test('leaves out what was never issued, and names what can not be relied on', async () => {
    const bent = new Bent(whole);
    bent.files.set('output/HIT-2026-0003/HIT-2026-0003.txt', new Uint8Array());
    bent.files.set('output/HIT-2026-0001/record.json', new Uint8Array());
    const listed = await listPapers(bent.world(), { out: 'output' });
    expect(value(listed).map(({ number }) => number)).toEqual(['joes-dry-cleaning-2026-12-01', 'HIT-2026-0002']);
    expect(words(listed)).toEqual([expect.stringContaining('output/HIT-2026-0001/record.json can')]);
  });
});

describe('what stands', () => {
  test('counts what both sides accepted, and names what awaits a signature', async () => {
    expect(value(await showContract(whole, ONE))).toMatchObject({
      state: 'accepted',
      provider: 'Harbour IT Ltd',
      client: 'Mill Lane Dental Practice LLP',
      currency: 'GBP',
      once: { net: '1500.00', tax: '300.00', gross: '1800.00' },
      periods: [{ per: 'month', net: '1035.00', tax: '207.00', gross: '1242.00' }],
      notice: '2027-12-04',
      awaits: [{ number: 'HIT-2026-0001/A2', sides: ['provider'] }],
    });
    const world = new Bent(whole).world();
    value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001/A2', on: '2027-03-02', side: 'provider' }));
    expect(value(await showContract(world, ONE))).toMatchObject({
      periods: [{ net: '949.50' }], // 18 x 45.00 less 5%, and 180.00
      awaits: [],
    });
  });

  test('of a contract that nobody accepted is what was offered', async () => {
    expect(value(await showContract(whole, TWO))).toMatchObject({
      state: 'issued',
      once: { net: '950.00' },
      awaits: [{ number: 'HIT-2026-0002', sides: ['provider', 'client'], until: '2026-12-31' }],
    });
  });

  test.each([
    ['2026-12-01', ['2026-12-01 Setting up', '2027-02-01 Monthly fees']],
    ['2026-12-02', ['2027-02-01 Monthly fees']],
    ['2028-06-01', ['2027-02-01 Monthly fees']],
  ])('has on %s the invoices from that day on, and the fees', async (today, expected) => {
    const { invoices } = value(await showContract(new Bent(whole).world(today), TWO));
    expect(invoices.map(({ date, name }) => `${date} ${name}`)).toEqual(expected);
  });

  test('leaves out the days that are over', async () => {
    const dates = async (today: string) =>
      value(await showContract(new Bent(whole).world(today), TWO)).dates.map(({ date }) => date);
    expect(await dates('2027-01-18')).toEqual(['2027-01-18', '2027-01-25', '2028-01-03']);
    expect(await dates('2028-01-04')).toEqual([]);
    expect(value(await showContract(new Bent(whole).world('2028-01-04'), TWO)).notice).toBeUndefined();
  });

  test('of a contract that ended has nothing after its last day', async () => {
    const world = new Bent(whole).world();
    value(await endContract(world, { ...ONE, on: '2027-03-31', reason: 'Notice' }));
    const before = value(await showContract(new Bent(world).world('2027-01-29'), ONE));
    expect(before).toMatchObject({ state: 'ended', closed: { date: '2027-03-31', reason: 'Notice' } });
    expect([before.dates.map(({ date }) => date), before.notice]).toEqual([['2027-02-01', '2027-02-12'], undefined]);
    expect(before.invoices.map(({ name }) => name)).toContain('Monthly fees');
    const after = value(await showContract(new Bent(world).world('2027-04-01'), ONE));
    expect([after.dates, after.invoices.filter(({ per }) => per)]).toEqual([[], []]);
  });

  test('of a contract that was withdrawn has nothing to come', async () => {
    const world = new Bent(whole).world();
    value(await withdrawPaper(world, { ...TWO, reason: 'Too dear' }));
    expect(value(await showContract(world, TWO))).toMatchObject({
      state: 'withdrawn',
      dates: [],
      invoices: [],
      awaits: [],
    });
  });
});

test('the terms as a file are read back to the same terms, of every example', async () => {
  const world = memoryWorld({}, '2026-11-22');
  const { papers, folder } = value(await tour(world, { out: 'output' }));
  const last = new Map(
    papers.flatMap(({ number, folder: at }) => (number === null ? [] : [[number.split('/')[0] ?? '', at]])),
  );
  const contracts = [...last].filter(([number]) => !number.startsWith('joes'));
  expect(contracts).toHaveLength(3);
  for (const [paper, at] of contracts) {
    const text = value(await termsFile(world, { out: folder, paper }));
    expect(text).toMatch(/^plainterms: "?1"?\n/);
    const terms = readTerms(new TextEncoder().encode(text), 'terms.yaml');
    expect(terms.diagnostics).toEqual([]);
    expect(value(terms).raw).toEqual(JSON.parse(world.text(`${at}/record.json`) ?? '').terms);
  }
});
