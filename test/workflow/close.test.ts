import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  endContract,
  issueAmendment,
  issueContract,
  type MemoryWorld,
  verifyFolders,
  withdrawPaper,
} from '../../src/index.ts';
import { sha256 } from '../../src/register/manifest.ts';
import { Bent, register, value, words } from './register.ts';

const whole = await register();
const world = (today?: string): MemoryWorld => new Bent(whole).world(today);
const ONE = 'HIT-2026-0001';
const TWO = 'HIT-2026-0002';
const at = (paper: string) => ({ out: 'output', paper });
const because = { reason: 'The client hired nobody' };
const amend = (in_: MemoryWorld, change: string) => issueAmendment(in_, { out: 'output', formats: ['txt'], change });
const json = (in_: MemoryWorld, path: string) => JSON.parse(in_.text(path) ?? '');
const findings = async (in_: MemoryWorld) => (await verifyFolders(in_, { folders: ['output'] })).diagnostics;

describe('accepting', () => {
  test.each([
    ['2026-12-02', '2026-12-02', 0],
    ['2026-12-02', '2026-12-01', 1],
  ])('on %s, noted on %s, is doubted %i times: nobody signs on a day to come', async (on, today, count) => {
    const { ok, diagnostics } = await acceptPaper(world(today), { ...at(TWO), on });
    expect(ok).toBe(true);
    expect(diagnostics.map(({ level, message }) => `${level}: ${message}`)).toEqual(
      [`warning: the day of the signature: found ${on}, expected today, ${today}, or an earlier day`].slice(0, count),
    );
  });
});

describe('withdrawing', () => {
  test('writes a small record beside the paper, and the register is clean', async () => {
    const bent = world();
    const file = `output/${TWO}/withdrawal.json`;
    expect(value(await withdrawPaper(bent, { ...at(TWO), ...because }))).toEqual({
      paper: TWO,
      date: '2026-11-22',
      ...because,
      file,
    });
    expect(json(bent, file)).toEqual({
      format: '1',
      kind: 'withdrawal',
      number: TWO,
      date: '2026-11-22',
      ...because,
      previous: sha256(bent.files.get(`output/${TWO}/record.json`) ?? new Uint8Array()),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await findings(bent)).toEqual([]);
  });

  test('a contract keeps its number used, and nothing is accepted or amended there', async () => {
    const bent = world();
    value(await withdrawPaper(bent, { ...at(TWO), ...because, on: '2026-12-02' }));
    expect(words(await acceptPaper(bent, { ...at(TWO), on: '2026-12-03' }))).toEqual([
      `${TWO} was withdrawn on 2026-12-02, and can't be accepted any more: The client hired nobody | issue a new one, so that both sides sign what holds; it gets the next number`,
    ]);
    const change = new Bent(bent);
    change.replace('second.yaml', ONE, TWO);
    expect(words(await amend(change.world(), 'second.yaml'))).toEqual([
      `${TWO} was withdrawn on 2026-12-02, and can't be amended: The client hired nobody | make a new contract: plainterms contract SERVICE --client CLIENT`,
    ]);
    const next = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;
    expect(value(await issueContract(bent, next)).number).toBe('HIT-2026-0003');
  });

  test('an amendment lets the next one follow the paper before it, as if it had never been', async () => {
    const bent = world();
    value(await withdrawPaper(bent, { ...at(`${ONE}/A2`), ...because, on: '2027-03-05' }));
    expect(value(await amend(bent, 'second.yaml')).number).toBe(`${ONE}/A3`);
    const [second, third] = ['A2', 'A3'].map((name) => json(bent, `output/${ONE}/${name}/record.json`));
    expect(third.previous).toBe(second.previous);
    expect([third.billing, third.terms]).toEqual([second.billing, second.terms]);
    value(await acceptPaper(bent, { ...at(`${ONE}/A3`), on: '2027-03-06' }));
    expect(await findings(bent)).toEqual([]);
    expect(words(await acceptPaper(bent, { ...at(`${ONE}/A3`), on: '2027-03-06' }))).toEqual([
      expect.stringContaining('is accepted already'),
    ]);
  });

  test.each([
    [TWO, { reason: 'a\nb' }, 'the reason: found "a\nb", expected a few words in one line | say in one line why'],
    [
      TWO,
      { ...because, on: '2027-02-30' },
      'the day: found "2027-02-30", expected a day that exists | write it as 2027-02-12',
    ],
    [
      '?',
      because,
      'found "?", expected the number of a contract or of an amendment | write it as it stands at the foot of the paper: HIT-2026-0001 or HIT-2026-0001/A1',
    ],
    [
      ONE,
      because,
      `${ONE} was accepted by both sides on 2026-12-01, and what both agreed is not withdrawn | to change it: plainterms amend CHANGE; to note that the contract is over: plainterms end NUMBER`,
    ],
    [
      `${ONE}/A2`,
      { ...because, on: '2027-03-01' },
      `${ONE}/A2 was accepted by the client on 2027-03-02, and can't have been withdrawn before that, on 2027-03-01 | give the day on which it was withdrawn with --on`,
    ],
    [`${ONE}/A3`, because, `${ONE}/A3 was not issued; ${ONE} has amendments A1 to A2 | name one of these`],
  ])('is refused %#', async (paper, request, expected) => {
    expect(words(await withdrawPaper(world(), { ...at(paper), ...request }))).toEqual([expected]);
  });

  test('twice is refused', async () => {
    const bent = world();
    value(await withdrawPaper(bent, { ...at(TWO), ...because }));
    expect(words(await withdrawPaper(bent, { ...at(TWO), ...because }))).toEqual([
      `${TWO} was withdrawn already, on 2026-11-22 | nothing is left to do`,
    ]);
  });
});

describe('ending', () => {
  const over = { on: '2027-03-31', reason: 'Notice by the client' };

  test('writes a small record that follows the last paper which both accepted, and the register is clean', async () => {
    const bent = world();
    const { file } = value(await endContract(bent, { ...at(ONE), ...over }));
    expect(json(bent, file)).toEqual({
      format: '1',
      kind: 'end',
      number: ONE,
      date: over.on,
      reason: over.reason,
      previous: sha256(bent.files.get(`output/${ONE}/A1/record.json`) ?? new Uint8Array()),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await findings(bent)).toEqual([]);
  });

  test('lets amendments of earlier days be accepted until then, and none be dated after it', async () => {
    const bent = world();
    value(await endContract(bent, { ...at(ONE), ...over }));
    const accept = { ...at(`${ONE}/A2`), side: 'provider' } as const;
    expect(words(await acceptPaper(bent, { ...accept, on: '2027-04-01' }))).toEqual([
      `the contract of ${ONE}/A2 ended on 2027-03-31, and 2027-04-01 is later | make a new contract for what comes after`,
    ]);
    value(await acceptPaper(bent, { ...accept, on: '2027-03-31' }));
    const change = new Bent(bent);
    change.replace('second.yaml', '2027-03-01', '2027-04-01');
    change.replace('second.yaml', '18 computers', '17 computers');
    const late = await amend(change.world(), 'second.yaml');
    expect(words(late)).toEqual([
      `date: found 2027-04-01, expected 2027-03-31, the last day of ${ONE}, or an earlier day | what is over is not amended; make a new contract for what comes after`,
    ]);
    expect(late.diagnostics[0]?.place).toMatchObject({ file: 'second.yaml', line: 2 });
  });

  test.each([
    [
      TWO,
      over,
      `${TWO} is not accepted by both sides, so there is nothing that could end | to take it back: plainterms withdraw ${TWO} --reason TEXT`,
    ],
    [
      `${ONE}/A1`,
      over,
      `${ONE}/A1 is an amendment, and only a contract ends | to end the contract: plainterms end ${ONE}; to take back an amendment: plainterms withdraw ${ONE}/A1`,
    ],
    [
      ONE,
      { ...over, on: '2027-01-25' },
      `${ONE}/A1 was accepted on 2027-01-26, and the contract can't have ended before that, on 2027-01-25 | give the last day on which the contract holds with --on; withdraw an amendment that nobody signed first`,
    ],
    [
      ONE,
      { ...over, on: '2027-02-28' },
      `${ONE}/A2 is dated 2027-03-01, and the contract can't have ended before that, on 2027-02-28 | give the last day on which the contract holds with --on; withdraw an amendment that nobody signed first`,
    ],
    [ONE, { ...over, reason: '' }, 'the reason: found "", expected a few words in one line | say in one line why'],
  ])('is refused %#', async (paper, request, expected) => {
    expect(words(await endContract(world(), { ...at(paper), ...request }))).toEqual([expected]);
  });

  test('twice, or after a withdrawal, is refused', async () => {
    const bent = world();
    value(await endContract(bent, { ...at(ONE), ...over }));
    value(await withdrawPaper(bent, { ...at(TWO), ...because }));
    expect(words(await endContract(bent, { ...at(ONE), ...over }))).toEqual([
      `${ONE} ended already, on 2027-03-31 | what was noted once is never changed`,
    ]);
    expect(words(await endContract(bent, { ...at(TWO), ...over }))).toEqual([
      `${TWO} was withdrawn, on 2026-11-22 | what was noted once is never changed`,
    ]);
  });
});
