/** PDFs alone: what they show, what verify finds in them and between them, and a contract that goes on from them in another register. */
import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  eraseContract,
  issueAmendment,
  issueContract,
  type MemoryWorld,
  memoryWorld,
  restoreContract,
  showPapers,
  verifyFolders,
  withdrawPaper,
} from '../../src/index.ts';
import { manifestFile } from '../../src/register/manifest.ts';
import { seal } from '../../src/register/record.ts';
import { attached, pdfOf, updated, withAttachment } from '../register/pdfs.ts';
import { issued } from './papers.ts';
import { Bent, SOURCES, sources, value, words } from './register.ts';

const TODAY = '2026-11-22';
const world = await issued();
const at = (path: string, from: MemoryWorld = world): Uint8Array => {
  const bytes = from.files.get(path);
  if (!bytes) throw new Error(`there is no ${path}`);
  return bytes;
};
const CONTRACT = at('output/HIT-2026-0001/HIT-2026-0001.pdf');
const A1 = at('output/HIT-2026-0001/A1/HIT-2026-0001-A1.pdf');
const A2 = at('output/HIT-2026-0001/A2/HIT-2026-0001-A2.pdf');
const POSTER = at('output/posters/joes-dry-cleaning-2026-12-01/joes-dry-cleaning-2026-12-01.pdf');

/** A record of the register, changed by someone who knows its form. */
function bent(path: string, over: object): Uint8Array {
  const old: object = JSON.parse(new TextDecoder().decode(at(path)));
  return seal({ ...old, ...over }).bytes;
}

const hash = (path: string): string => seal(JSON.parse(new TextDecoder().decode(at(path)))).hash;
const C = hash('output/HIT-2026-0001/record.json');
const A = hash('output/HIT-2026-0001/A1/record.json');

/** What verify says of PDFs that lie beside each other, in their order. */
async function verified(pdfs: Readonly<Record<string, Uint8Array>>): Promise<readonly string[]> {
  const outcome = await verifyFolders(memoryWorld(pdfs, TODAY), { folders: [], pdfs: Object.keys(pdfs) });
  return outcome.diagnostics.map(({ level, rule, message }) => `${level} ${rule}: ${message}`);
}

describe('verify, from PDFs alone', () => {
  test('finds nothing wrong in whole papers, in any order, and names each with its hash', async () => {
    const files = { 'b.pdf': A2, 'c.pdf': CONTRACT, 'a.pdf': A1, 'p.pdf': POSTER };
    expect(await verified(files)).toEqual([]);
    const outcome = await verifyFolders(memoryWorld(files, TODAY), { folders: [], pdfs: Object.keys(files) });
    const seen = value(outcome).pdfs.map(({ file, number, hash: short, printed }) => [file, number, short, printed]);
    expect(seen.map(([file, number, , printed]) => [file, number, printed])).toEqual([
      ['b.pdf', 'HIT-2026-0001/A2', true],
      ['c.pdf', 'HIT-2026-0001', true],
      ['a.pdf', 'HIT-2026-0001/A1', true],
      ['p.pdf', 'joes-dry-cleaning-2026-12-01', true],
    ]);
    expect(seen[1]?.[2]).toBe(C.slice(0, 16));
  });

  const signed = updated(CONTRACT, Buffer.from('<< /Type /Sig >>'));
  const otherContract = withAttachment(CONTRACT, bent('output/HIT-2026-0001/record.json', { date: '2026-12-02' }));
  const foot =
    /^error verify\/record: .* prints [0-9a-f]{16} at its foot, and carries a record with the hash [0-9a-f]{16}/;
  const a1 = 'output/HIT-2026-0001/A1/record.json';
  const bentA1 = (over: object): Uint8Array => withAttachment(A1, bent(a1, over));
  const both = { provider: '2026-12-03', client: '2026-12-01' };

  test.each<[string, Readonly<Record<string, Uint8Array>>, readonly (string | RegExp)[]]>([
    ['signed since', { 'c.pdf': signed, 'a.pdf': A1 }, []],
    ['an edited record', { 'c.pdf': otherContract }, [foot]],
    [
      'an edited record, and its amendment',
      { 'c.pdf': otherContract, 'a.pdf': A1 },
      [foot, /^error verify\/chain: a\.pdf follows another HIT-2026-0001 than the one in c\.pdf: it names the hash/],
    ],
    [
      'a gap',
      { 'c.pdf': CONTRACT, 'b.pdf': A2 },
      ['warning verify/missing: b.pdf follows HIT-2026-0001/A1, which is not among the papers given'],
    ],
    [
      'a double',
      { 'c.pdf': CONTRACT, 's.pdf': signed },
      ['note verify/double: s.pdf carries the same record of HIT-2026-0001 as c.pdf'],
    ],
    [
      'a fork',
      { 'c.pdf': CONTRACT, 'a.pdf': A1, 'f.pdf': bentA1({ date: '2027-01-26' }) },
      [foot, /^error verify\/chain: f\.pdf carries another record of HIT-2026-0001\/A1 than a\.pdf: /],
    ],
    [
      'an amendment of another contract',
      {
        'c.pdf': CONTRACT,
        'a.pdf': bentA1({
          number: 'HIT-2026-0009/A1',
          earlier: [{ number: 'HIT-2026-0009', hash: C, accepted: both, withdrawn: null }],
        }),
      },
      [foot, 'warning verify/missing: a.pdf follows HIT-2026-0009, which is not among the papers given'],
    ],
    [
      'an amendment that follows another contract',
      { 'c.pdf': CONTRACT, 'a.pdf': bentA1({ number: 'HIT-2026-0009/A1' }) },
      [
        foot,
        'error verify/chain: a.pdf calls itself HIT-2026-0009/A1, and follows HIT-2026-0001, a paper of another contract',
      ],
    ],
    [
      'an amendment that leaves one out',
      { 'b.pdf': withAttachment(A2, bent('output/HIT-2026-0001/A2/record.json', { previous: C })) },
      [
        foot,
        'error verify/chain: b.pdf does not name each paper before HIT-2026-0001/A2, the last of them as the one that it follows',
        /which is not among/,
        /which is not among/,
      ],
    ],
    [
      'papers that contradict each other on a day',
      {
        'c.pdf': CONTRACT,
        'a.pdf': bentA1({
          earlier: [{ number: 'HIT-2026-0001', hash: C, accepted: { ...both, client: '2026-12-02' }, withdrawn: null }],
        }),
        'b.pdf': withAttachment(
          A2,
          bent('output/HIT-2026-0001/A2/record.json', {
            earlier: [
              { number: 'HIT-2026-0001', hash: C, accepted: both, withdrawn: null },
              { number: 'HIT-2026-0001/A1', hash: A, accepted: both, withdrawn: null },
            ],
          }),
        ),
      },
      [
        foot,
        foot,
        /^error verify\/chain: b\.pdf follows another HIT-2026-0001\/A1 than the one in a\.pdf/,
        'error verify/acceptance: b.pdf and a.pdf tell differently what became of the papers before',
      ],
    ],
    [
      'a clock that runs backwards',
      {
        'c.pdf': CONTRACT,
        'a.pdf': bentA1({
          earlier: [
            {
              number: 'HIT-2026-0001',
              hash: C,
              accepted: { provider: '2027-02-01', client: '2026-11-30' },
              withdrawn: null,
            },
          ],
        }),
      },
      [
        foot,
        'error verify/clock: a.pdf is dated 2027-01-25, before HIT-2026-0001 was accepted, 2027-02-01',
        'error verify/clock: a.pdf says that HIT-2026-0001 was accepted on 2026-11-30, before its own date, 2026-12-01',
      ],
    ],
  ])('%s', async (_, pdfs, expected) => {
    const found = await verified(pdfs);
    expect(found.map((each, index) => (matches(each, expected[index]) ? expected[index] : each))).toEqual(expected);
  });

  function matches(found: string, expected: string | RegExp | undefined): boolean {
    return typeof expected === 'string' ? found === expected : expected?.test(found) === true;
  }

  test('finds a record in the register that was made anew with its manifest and its mark: the PDF carries the other', async () => {
    const folder = 'output/HIT-2026-0001/A2';
    const forged = new Bent(world);
    forged.rewrite(`${folder}/record.json`, { date: '2027-03-02' });
    const named = ['HIT-2026-0001-A2.pdf', 'record.json'].map((name) => ({
      name,
      bytes: forged.get(`${folder}/${name}`),
    }));
    const paper = { kind: 'amendment', number: 'HIT-2026-0001/A2' } as const;
    forged.files.set(`${folder}/manifest.json`, manifestFile(paper, named).bytes);
    const { short } = seal(JSON.parse(new TextDecoder().decode(forged.get(`${folder}/record.json`))));
    expect(
      (await verifyFolders(forged.world(), { folders: ['output'] })).diagnostics.map(({ message }) => message),
    ).toEqual([`${folder}/HIT-2026-0001-A2.pdf does not carry the record that lies beside it, ${short}`]);
  });

  test('a draft carries none', async () => {
    const home = sources();
    const to = { out: 'output', formats: ['pdf'], definition: 'service.yaml', client: 'client.yaml' } as const;
    const { files } = value(await issueContract(home, { ...to, draft: true }));
    expect((await verified({ 'd.pdf': at(files[0] ?? '', home) }))[0]).toContain('"d.pdf" carries no record');
  });

  test('knows a contract that took the place of another', async () => {
    const home = sources();
    const to = { out: 'output', formats: ['pdf'], definition: 'service.yaml', client: 'client.yaml' } as const;
    value(await issueContract(home, to));
    value(await issueContract(home, { ...to, revise: 'HIT-2026-0001' }));
    const old = at('output/HIT-2026-0001/HIT-2026-0001.pdf', home);
    const young = at('output/HIT-2026-0002/HIT-2026-0002.pdf', home);
    const said = 'n.pdf carries HIT-2026-0002, which took the place of HIT-2026-0001';
    expect(await verified({ 'n.pdf': young })).toEqual([]);
    expect(await verified({ 'o.pdf': old, 'n.pdf': young })).toEqual([`note verify/chain: ${said}`]);
    const [other] = (await verified({ 'o.pdf': otherContract, 'n.pdf': young })).slice(-1);
    expect(other).toBe(`error verify/chain: ${said}, and of another record than the one in o.pdf`);
    const away = memoryWorld({ 'n.pdf': young }, TODAY);
    value(await restoreContract(away, { out: 'output', pdfs: ['n.pdf'] }));
    expect((await verifyFolders(away, { folders: ['output'] })).diagnostics).toEqual([]);
  });

  test('compares a PDF that came back with the register', async () => {
    const files = { ...Object.fromEntries(world.files), 'back.pdf': signed, 'other.pdf': otherContract, 'a.pdf': A1 };
    const check = async (pdf: string) =>
      words(await verifyFolders(memoryWorld(files, TODAY), { folders: ['output'], pdfs: [pdf] }));
    expect(await check('back.pdf')).toEqual([]);
    expect(await check('a.pdf')).toEqual([]);
    expect((await check('other.pdf')).join()).toContain('another record of HIT-2026-0001 than output/HIT-2026-0001');
  });
});

describe('show, from PDFs alone', () => {
  const shown = async (pdfs: Readonly<Record<string, Uint8Array>>) =>
    showPapers(memoryWorld(pdfs, TODAY), Object.keys(pdfs));

  test('says of the papers what later ones tell', async () => {
    const { papers } = value(await shown({ 'b.pdf': A2, 'a.pdf': A1, 'c.pdf': CONTRACT }));
    expect(papers.map(({ number, accepted }) => [number, accepted])).toEqual([
      ['HIT-2026-0001', '2026-12-03'],
      ['HIT-2026-0001/A1', '2027-01-26'],
      ['HIT-2026-0001/A2', undefined],
    ]);
  });

  test('shows the last paper alone as it does with those before it', async () => {
    const alone = value(await shown({ 'b.pdf': A2 }));
    const chain = value(await shown({ 'c.pdf': CONTRACT, 'a.pdf': A1, 'b.pdf': A2 }));
    expect({ ...alone, papers: [] }).toEqual({ ...chain, papers: [] });
    expect(alone.once).toEqual({ net: '1500.00', tax: '300.00', gross: '1800.00' });
  });

  test('shows nothing where papers contradict each other or are of two contracts', async () => {
    const other = withAttachment(CONTRACT, bent('output/HIT-2026-0001/record.json', { date: '2026-12-02' }));
    expect(await shown({ 'c.pdf': other })).toMatchObject({ ok: false });
    expect(words(await shown({ 'c.pdf': CONTRACT, 'p.pdf': POSTER }))[0]).toContain('expected those of one contract');
  });

  test('says so where the terms are in no form that it knows', async () => {
    const odd = pdfOf([attached(bent('output/HIT-2026-0001/record.json', { terms: { services: 'all' } }))]);
    expect(words(await shown({ 'c.pdf': odd }))[0]).toContain('is not in the form of its files');
  });
});

describe('restore', () => {
  const THIRD =
    'amends: HIT-2026-0001\ndate: 2027-04-01\nrequested_by: client\nreason: One more has left.\nchanges:\n  - change_service:\n      id: helpdesk\n      quantity: 17 computers\n';
  const elsewhere = (pdfs: Readonly<Record<string, Uint8Array>>): MemoryWorld =>
    memoryWorld({ 'third.yaml': THIRD, ...pdfs }, TODAY);
  const ALL = { 'a.pdf': A1, 'b.pdf': A2, 'c.pdf': CONTRACT };
  const restore = (to: MemoryWorld, ...pdfs: readonly string[]) =>
    restoreContract(to, { out: 'output', pdfs: pdfs.length > 0 ? pdfs : Object.keys(ALL) });
  const goOn = async (in_: MemoryWorld): Promise<Uint8Array> => {
    value(await acceptPaper(in_, { out: 'output', paper: 'HIT-2026-0001/A2', on: '2027-03-02' }));
    value(await issueAmendment(in_, { out: 'output', formats: ['txt'], change: 'third.yaml' }));
    return at('output/HIT-2026-0001/A3/record.json', in_);
  };

  test('gives the records and what became of them back, so that the next amendment is the same as at home', async () => {
    const home = memoryWorld({ ...Object.fromEntries(world.files), 'third.yaml': THIRD }, TODAY);
    const away = elsewhere(ALL);
    value(await restore(away));
    expect((await verifyFolders(away, { folders: ['output'] })).diagnostics).toEqual([]);
    for (const [path, bytes] of away.files) {
      if (!path.startsWith('output/') || /manifest|acceptance/.test(path)) continue;
      expect([path, Buffer.from(bytes).equals(Buffer.from(at(path, home)))]).toEqual([path, true]);
    }
    expect(new TextDecoder().decode(await goOn(away))).toBe(new TextDecoder().decode(await goOn(home)));
    expect((await verifyFolders(away, { folders: ['output'] })).diagnostics).toEqual([]);
  });

  test('a number that was used is not given to another contract', async () => {
    const away = memoryWorld({ ...SOURCES, ...ALL }, TODAY);
    value(await restore(away));
    const next = value(
      await issueContract(away, { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' }),
    );
    expect(next.number).toBe('HIT-2026-0002');
  });

  test.each<[string, MemoryWorld, readonly string[], string]>([
    ['a gap', elsewhere(ALL), ['c.pdf', 'b.pdf'], 'HIT-2026-0001/A1 is not among the papers given'],
    ['no contract', elsewhere(ALL), ['a.pdf'], 'HIT-2026-0001 is not among the papers given'],
    ['a poster', elsewhere({ 'p.pdf': POSTER }), ['p.pdf'], 'found no paper of a contract'],
    ['no PDF', elsewhere({}), ['c.pdf'], 'there is no file "c.pdf"'],
    [
      'a register that has it',
      memoryWorld({ ...Object.fromEntries(world.files), ...ALL }, TODAY),
      [],
      '"output/HIT-2026-0001" is there already',
    ],
    [
      'another contract of that number',
      memoryWorld({ ...ALL, 'output/numbers/HIT-2026-0001': '0\n' }, TODAY),
      [],
      'was used for another contract',
    ],
    [
      'a folder of that name',
      memoryWorld({ ...ALL, 'output/HIT-2026-0001/mine.txt': 'Mine' }, TODAY),
      [],
      '"output/HIT-2026-0001" is there already',
    ],
  ])('refuses %s, and touches nothing', async (_, to, pdfs, message) => {
    const before = [...to.files.keys()];
    const outcome = await restore(to, ...pdfs);
    expect(outcome.ok).toBe(false);
    expect(words(outcome).join('\n')).toContain(message);
    expect([...to.files.keys()]).toEqual(before);
  });

  test('a contract that was erased stays erased', async () => {
    const home = memoryWorld({ ...Object.fromEntries(world.files), ...ALL }, TODAY);
    value(await eraseContract(home, { out: 'output', paper: 'HIT-2026-0001', reason: 'Asked for it', sure: true }));
    expect(words(await restore(home))[0]).toContain(
      'HIT-2026-0001 was erased on 2026-11-22, and what was erased stays so',
    );
  });

  test('a folder that was lost comes back under the mark that stayed', async () => {
    const away = memoryWorld({ ...ALL, 'output/numbers/HIT-2026-0001': `${C}\n` }, TODAY);
    value(await restore(away));
    expect((await verifyFolders(away, { folders: ['output'] })).diagnostics).toEqual([]);
  });

  test('sides that accepted on two days come back with a day each, whatever is lost later', async () => {
    const home = memoryWorld({ ...Object.fromEntries(world.files), 'third.yaml': THIRD }, TODAY);
    const accepted = { out: 'output', paper: 'HIT-2026-0001/A2' };
    value(await acceptPaper(home, { ...accepted, on: '2027-03-02', side: 'provider' }));
    value(await acceptPaper(home, { ...accepted, on: '2027-03-04', side: 'client' }));
    value(await issueAmendment(home, { out: 'output', formats: ['pdf'], change: 'third.yaml' }));
    const third = at('output/HIT-2026-0001/A3/HIT-2026-0001-A3.pdf', home);
    const away = elsewhere({ ...ALL, 'd.pdf': third });
    value(await restore(away, 'a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'));
    const note = 'output/HIT-2026-0001/A2/acceptance-client.json';
    expect(away.text(note)).toContain('"date":"2027-03-04"');
    await away.discard(note);
    await acceptPaper(away, { out: 'output', paper: 'HIT-2026-0001/A3', on: '2027-04-02' });
    expect(away.text(note)).toBeUndefined();
  });

  test('an amendment that was withdrawn comes back withdrawn', async () => {
    const home = memoryWorld({ ...Object.fromEntries(world.files), 'third.yaml': THIRD }, TODAY);
    value(await withdrawPaper(home, { out: 'output', paper: 'HIT-2026-0001/A2', reason: 'Secret', on: '2027-03-05' }));
    value(await issueAmendment(home, { out: 'output', formats: ['pdf'], change: 'third.yaml' }));
    const third = at('output/HIT-2026-0001/A3/HIT-2026-0001-A3.pdf', home);
    const away = elsewhere({ ...ALL, 'd.pdf': third });
    value(await restore(away, 'a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'));
    expect((await verifyFolders(away, { folders: ['output'] })).diagnostics).toEqual([]);
    expect(away.text('output/HIT-2026-0001/A2/withdrawal.json')).toContain('"date":"2027-03-05"');
    expect(away.text('output/HIT-2026-0001/A3/record.json')).not.toContain('Secret');
  });

  test('is whole or not there, wherever the disk fails', async () => {
    for (let step = 0, done = false; !done; step++) {
      let count = 0;
      const failing = memoryWorld(ALL, TODAY, (operation) =>
        ['reserve', 'create'].includes(operation) && count++ === step ? 'ENOSPC' : undefined,
      );
      const outcome = await restore(failing);
      done = outcome.ok;
      const left = [...failing.files.keys()].filter((path) => path.startsWith('output/'));
      if (!done) expect([step, left]).toEqual([step, []]);
    }
  });
});
