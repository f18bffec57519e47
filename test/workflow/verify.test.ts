import { describe, expect, test } from 'vitest';
import { acceptPaper, type MemoryWorld, memoryWorld, tour, verifyFolders } from '../../src/index.ts';
import { manifestFile, sha256 } from '../../src/register/manifest.ts';
import { Bent, register, value } from './register.ts';

const clean = await register();
const ONE = 'output/HIT-2026-0001';
const TWO = 'output/HIT-2026-0002';
const POSTER = 'output/posters/joes-dry-cleaning-2026-12-01';

const verified = (world: MemoryWorld, ...folders: readonly string[]) =>
  verifyFolders(world, { folders: folders.length > 0 ? folders : ['output'] });

/** What is found, each with its level where it is no error, and hashes as <hash>. */
async function found(world: MemoryWorld, ...folders: readonly string[]): Promise<readonly string[]> {
  const { diagnostics } = await verified(world, ...folders);
  return diagnostics.map(({ message, level }) =>
    `${level === 'error' ? '' : `${level}: `}${message}`
      .replaceAll(/\b[0-9a-f]{16}\b/g, '<hash>')
      .replaceAll(/\d+ bytes then, \d+ now/g, 'other size'),
  );
}

/** Changes the record of a paper, and makes its manifest and its mark anew, as one would who wants to hide it. */
function forge(bent: Bent, folder: string, number: string, over: Record<string, unknown>): void {
  bent.rewrite(`${folder}/record.json`, over);
  const kind = number.includes('/') ? 'amendment' : 'contract';
  const names = ['html', 'md', 'txt'].map((format) => `${number.replace('/', '-')}.${format}`);
  const files = [...names, 'record.json'].map((name) => ({ name, bytes: bent.get(`${folder}/${name}`) }));
  bent.files.set(`${folder}/manifest.json`, manifestFile({ kind, number }, files).bytes);
  if (kind === 'contract') {
    const hash = sha256(bent.get(`${folder}/record.json`));
    bent.files.set(`output/numbers/${number}`, new TextEncoder().encode(`${hash}\n`));
  }
}

/** Puts a closing beside a paper, as one would who knows its form. */
function closing(bent: Bent, path: string, record: Record<string, unknown>): void {
  bent.files.set(path, new TextEncoder().encode('{}'));
  bent.rewrite(path, { format: '1', date: '2028-01-03', reason: 'Over', previous: '0', ...record });
}
const withdraw = (bent: Bent, over: Record<string, unknown>): void =>
  closing(bent, `${ONE}/A1/withdrawal.json`, { kind: 'withdrawal', number: 'HIT-2026-0001/A1', ...over });
const end = (bent: Bent, folder: string, over: Record<string, unknown>): void =>
  closing(bent, `${folder}/end.json`, { kind: 'end', number: 'HIT-2026-0001', ...over });

const noFoot = (stem: string): readonly string[] =>
  ['html', 'md', 'txt'].map((format) => `${stem}.${format} does not bear the hash of its record, <hash>, at its foot`);

describe('a clean register', () => {
  test('is not looked for in a file', async () => {
    const { diagnostics } = await verifyFolders(clean, { folders: [`${TWO}/record.json`] });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `${TWO}/record.json is a file, and a folder or a PDF was expected`,
    ]);
  });

  test('is clean, and says how much was compared', async () => {
    expect(await verified(clean)).toEqual({
      ok: true,
      value: { folders: ['output'], pdfs: [], contracts: 2, amendments: 2, posters: 1, files: 25 },
      diagnostics: [],
    });
  });

  test.each([
    [ONE, { contracts: 1, amendments: 2, posters: 0 }],
    [`./${TWO}`, { contracts: 1, amendments: 0, posters: 0 }],
    [`${ONE}/A2`, { contracts: 0, amendments: 1, posters: 0 }],
    [POSTER, { contracts: 0, amendments: 0, posters: 1 }],
  ])('is clean in its part %s', async (folder, counts) => {
    expect(await verified(clean, folder)).toMatchObject({ ok: true, value: counts, diagnostics: [] });
  });

  test('is clean from within, where the path has no name', async () => {
    const within = (folder: string) =>
      memoryWorld(
        Object.fromEntries(
          [...clean.files].map(([name, bytes]) => [
            name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : `../${name}`,
            bytes,
          ]),
        ),
        '2026-11-22',
      );
    expect((await verified(within(`${ONE}/A1`), '.')).diagnostics).toEqual([]);
    expect(await verified(within('output'), '.')).toMatchObject({
      value: { contracts: 2, posters: 1 },
      diagnostics: [],
    });
  });

  test('with drafts, and with the files of the system, is clean', async () => {
    const bent = new Bent(clean);
    for (const name of ['output/drafts/x-1/x-draft.txt', 'output/README.md', `${ONE}/.DS_Store`])
      bent.files.set(name, new Uint8Array());
    expect(await found(bent.world())).toEqual([]);
  });

  test('that was made as a tour in another is found there, and is clean', async () => {
    const world = memoryWorld({}, '2026-11-22');
    value(await tour(world, { out: 'output' }));
    expect(await verified(world)).toMatchObject({
      ok: true,
      value: { contracts: 3, amendments: 6, posters: 1 },
      diagnostics: [],
    });
  });
});

type Case = readonly [what: string, bend: (bent: Bent) => void, expected: readonly string[]];

const TAMPERINGS: readonly Case[] = [
  [
    'a figure in a document',
    (bent) => bent.replace(`${ONE}/HIT-2026-0001.txt`, '950.00', '850.00'),
    [`${ONE}/HIT-2026-0001.txt was changed after it was issued (of the same size)`],
  ],
  [
    'a word more in a document of an amendment',
    (bent) => bent.files.set(`${ONE}/A1/HIT-2026-0001-A1.md`, new Uint8Array(3)),
    [`${ONE}/A1/HIT-2026-0001-A1.md was changed after it was issued (other size)`],
  ],
  [
    'a poster',
    (bent) => bent.replace(`${POSTER}/joes-dry-cleaning-2026-12-01.html`, 'Joe', 'Jim'),
    [`${POSTER}/joes-dry-cleaning-2026-12-01.html was changed after it was issued (of the same size)`],
  ],
  [
    'a document that is gone',
    (bent) => bent.remove(`${TWO}/HIT-2026-0002.html`),
    [`${TWO}/HIT-2026-0002.html is missing; HIT-2026-0002 was issued with it`],
  ],
  [
    'a document that nobody issued',
    (bent) => bent.files.set(`${ONE}/A1/side-letter.txt`, new Uint8Array()),
    [`${ONE}/A1/side-letter.txt is not part of the paper as it was issued`],
  ],
  [
    'a byte in a record',
    (bent) => bent.replace(`${TWO}/record.json`, '"45.00 per', '"54.00 per'),
    [
      `${TWO}/record.json is not the record that its manifest names (of the same size)`,
      'output/numbers/HIT-2026-0002 names another record than the one of HIT-2026-0002 in the register',
    ],
  ],
  [
    'a record that is no JSON any more',
    (bent) => bent.files.set(`${POSTER}/record.json`, new Uint8Array([0xff])),
    [
      `${POSTER}/record.json can't be relied on: it is no JSON object`,
      `${POSTER}/record.json is not the record that its manifest names (other size)`,
    ],
  ],
  [
    'white space in a record',
    (bent) => bent.replace(`${TWO}/record.json`, '{"', '{ "'),
    [
      `${TWO}/record.json can't be relied on: its bytes are not those that were written`,
      `${TWO}/record.json is not the record that its manifest names (other size)`,
      'output/numbers/HIT-2026-0002 names another record than the one of HIT-2026-0002 in the register',
    ],
  ],
  [
    'a record with its manifest and its mark made anew: the papers bear another hash',
    (bent) => forge(bent, TWO, 'HIT-2026-0002', { date: '2026-12-02' }),
    noFoot(`${TWO}/HIT-2026-0002`),
  ],
  [
    'the same of a contract that an amendment follows',
    (bent) => forge(bent, ONE, 'HIT-2026-0001', { open_until: null }),
    [
      ...noFoot(`${ONE}/HIT-2026-0001`),
      `${ONE}/acceptance-provider.json accepts another record than that of HIT-2026-0001 which lies beside it`,
      `${ONE}/acceptance-client.json accepts another record than that of HIT-2026-0001 which lies beside it`,
      `${ONE}/A1/record.json does not follow the record in ${ONE}: it names the hash <hash>, and found is <hash>`,
    ],
  ],
  [
    'a mark that names another record',
    (bent) => bent.copy('output/numbers/HIT-2026-0001', 'output/numbers/HIT-2026-0002'),
    ['output/numbers/HIT-2026-0002 names another record than the one of HIT-2026-0002 in the register'],
  ],
  [
    'a mark that is gone',
    (bent) => bent.remove('output/numbers/HIT-2026-0002'),
    ['warning: output/numbers/HIT-2026-0002 is missing; HIT-2026-0002 was issued'],
  ],
  [
    'a file among the marks',
    (bent) => bent.files.set('output/numbers/notes', new Uint8Array()),
    ['output/numbers/notes is not the mark of a number'],
  ],
  [
    'a contract that is gone',
    (bent) => bent.remove(TWO),
    [`${TWO} is gone; output/numbers/HIT-2026-0002 says that it was issued`],
  ],
  [
    'a record that is gone',
    (bent) => bent.remove(`${TWO}/record.json`),
    [`${TWO}/record.json is missing; the paper was issued, for output/numbers/HIT-2026-0002 says so`],
  ],
  [
    'the record of an amendment that another follows',
    (bent) => bent.remove(`${ONE}/A1/record.json`),
    [`${ONE}/A1/record.json is missing; the paper was issued, for later amendments follow it`],
  ],
  [
    'the record of the last amendment, which one side accepted',
    (bent) => bent.remove(`${ONE}/A2/record.json`),
    [`${ONE}/A2/record.json is missing; the paper was issued, for what became of it is noted beside it`],
  ],
  [
    'the record of the last amendment, and its acceptance',
    (bent) => {
      bent.remove(`${ONE}/A2/record.json`);
      bent.remove(`${ONE}/A2/acceptance-client.json`);
    },
    [
      `warning: ${ONE}/A2/record.json is missing, and its manifest is there: a run was stopped just before the paper was issued, or the record was taken away`,
    ],
  ],
  [
    'a manifest that is gone, as in registers of early versions',
    (bent) => bent.remove(`${ONE}/manifest.json`),
    [`${ONE}/manifest.json is missing, so that nothing shows whether the documents beside it were changed`],
  ],
  [
    'a manifest of another paper',
    (bent) => bent.copy(`${TWO}/manifest.json`, `${ONE}/manifest.json`),
    [`${ONE}/manifest.json can't be relied on: it is the manifest of HIT-2026-0002, expected that of HIT-2026-0001`],
  ],
  [
    'a manifest that leads out of its folder',
    (bent) => bent.replace(`${ONE}/manifest.json`, '"HIT-2026-0001.txt"', '"../../service.yaml"'),
    [`${ONE}/manifest.json can't be relied on: a part of it is missing`],
  ],
  [
    'a manifest that forgets the record',
    (bent) => bent.rewrite(`${TWO}/manifest.json`, { files: [] }),
    [
      `${TWO}/manifest.json does not name record.json`,
      ...['HIT-2026-0002.html', 'HIT-2026-0002.md', 'HIT-2026-0002.txt'].map(
        (name) => `${TWO}/${name} is not part of the paper as it was issued`,
      ),
    ],
  ],
  [
    'an amendment that is gone from between two',
    (bent) => bent.remove(`${ONE}/A1`),
    [`${ONE}/A1 is missing: amendments have no gaps, and HIT-2026-0001 has A2`],
  ],
  [
    'a fork: two amendments of the same record',
    (bent) => forge(bent, `${ONE}/A2`, 'HIT-2026-0001/A2', { previous: sha256(bent.get(`${ONE}/record.json`)) }),
    [
      ...noFoot(`${ONE}/A2/HIT-2026-0001-A2`),
      `${ONE}/A2/acceptance-client.json accepts another record than that of HIT-2026-0001/A2 which lies beside it`,
      `${ONE}/A2/record.json follows HIT-2026-0001, and so does another: the chain has forked; expected HIT-2026-0001/A1 before it`,
    ],
  ],
  [
    'a second record, as a service leaves it that keeps folders in step',
    (bent) => bent.copy(`${ONE}/A2/record.json`, `${ONE}/A2/record (conflicted copy).json`),
    [`${ONE}/A2/record (conflicted copy).json is a second record of HIT-2026-0001/A2: the chain has forked`],
  ],
  [
    'a second folder of an amendment',
    (bent) => bent.copy(`${ONE}/A2`, `${ONE}/A2 (copy)`),
    [`${ONE}/A2 (copy) is a second record of HIT-2026-0001/A2: the chain has forked`],
  ],
  [
    'a copy of a contract beside it',
    (bent) => bent.copy(TWO, 'output/HIT-2026-0003'),
    [
      "output/HIT-2026-0003/record.json can't be relied on: it is the record of HIT-2026-0002, expected that of HIT-2026-0003",
      "output/HIT-2026-0003/manifest.json can't be relied on: it is the manifest of HIT-2026-0002, expected that of HIT-2026-0003",
    ],
  ],
  [
    "another contract's record",
    (bent) => bent.copy(`${TWO}/record.json`, `${ONE}/record.json`),
    [
      `${ONE}/record.json can't be relied on: it is the record of HIT-2026-0002, expected that of HIT-2026-0001`,
      `${ONE}/record.json is not the record that its manifest names (of the same size)`,
      'output/numbers/HIT-2026-0001 names another record than the one of HIT-2026-0001 in the register',
      `${ONE}/acceptance-provider.json accepts another record than that of HIT-2026-0001 which lies beside it`,
      `${ONE}/acceptance-client.json accepts another record than that of HIT-2026-0001 which lies beside it`,
      `${ONE}/A1/record.json does not follow the record in ${ONE}: it names the hash <hash>, and found is <hash>`,
    ],
  ],
  [
    "an amendment's folder where a contract's should be",
    (bent) => {
      bent.remove(TWO);
      bent.copy(`${ONE}/A1`, TWO);
    },
    [
      `${TWO}/record.json can't be relied on: it is the record of HIT-2026-0001/A1, expected that of HIT-2026-0002`,
      `${TWO}/manifest.json can't be relied on: it is the manifest of HIT-2026-0001/A1, expected that of HIT-2026-0002`,
      `${TWO}/acceptance-provider.json can't be relied on: it is not the acceptance of HIT-2026-0002 by the provider`,
      `${TWO}/acceptance-client.json can't be relied on: it is not the acceptance of HIT-2026-0002 by the client`,
      'output/numbers/HIT-2026-0002 names another record than the one of HIT-2026-0002 in the register',
    ],
  ],
  [
    'the kind of a record',
    (bent) => forge(bent, TWO, 'HIT-2026-0002', { kind: 'poster' }),
    [
      `${TWO}/record.json is the record of a paper of the kind "poster", expected "contract"`,
      ...noFoot(`${TWO}/HIT-2026-0002`),
    ],
  ],
  [
    'a contract that follows another record',
    (bent) => forge(bent, TWO, 'HIT-2026-0002', { previous: 'ab' }),
    [
      `${TWO}/record.json follows a record, and a contract is the first of its chain`,
      ...noFoot(`${TWO}/HIT-2026-0002`),
    ],
  ],
  [
    'a record of a later version',
    (bent) => bent.rewrite(`${ONE}/A2/record.json`, { format: '9' }),
    [
      `${ONE}/A2/record.json can't be relied on: it has the format "9", expected "1"`,
      `${ONE}/A2/record.json is not the record that its manifest names (of the same size)`,
      `${ONE}/A2/acceptance-client.json accepts another record than that of HIT-2026-0001/A2 which lies beside it`,
    ],
  ],
  [
    'a manifest of a later version',
    (bent) => bent.rewrite(`${TWO}/manifest.json`, { format: '9' }),
    [`${TWO}/manifest.json can't be relied on: it has the format "9", expected "1"`],
  ],
  [
    'an acceptance of a later version',
    (bent) => bent.rewrite(`${ONE}/A2/acceptance-client.json`, { format: '9' }),
    [`${ONE}/A2/acceptance-client.json can't be relied on: it has the format "9", expected "1"`],
  ],
  [
    'an acceptance of another record',
    (bent) => bent.rewrite(`${ONE}/A2/acceptance-client.json`, { previous: 'ab' }),
    [`${ONE}/A2/acceptance-client.json accepts another record than that of HIT-2026-0001/A2 which lies beside it`],
  ],
  [
    'an acceptance by the other side',
    (bent) => bent.copy(`${ONE}/A2/acceptance-client.json`, `${ONE}/A2/acceptance-provider.json`),
    [
      `${ONE}/A2/acceptance-provider.json can't be relied on: it is not the acceptance of HIT-2026-0001/A2 by the provider`,
    ],
  ],
  [
    'white space in an acceptance',
    (bent) => bent.replace(`${ONE}/A2/acceptance-client.json`, '{"', '{ "'),
    [`${ONE}/A2/acceptance-client.json can't be relied on: its bytes are not those that were written`],
  ],
  [
    'an acceptance that is gone, of what an amendment follows',
    (bent) => bent.remove(`${ONE}/A1/acceptance-client.json`),
    [
      `${ONE}/A2/record.json follows HIT-2026-0001/A1, which is not noted as accepted by both sides`,
      `warning: ${ONE}/A1/acceptance-client.json is missing; ${ONE}/A1/acceptance-provider.json notes both sides at once`,
    ],
  ],
  [
    'what Windows puts into folders, which is no finding',
    (bent) => {
      for (const name of ['Thumbs.db', 'desktop.ini']) bent.files.set(`${ONE}/A1/${name}`, new Uint8Array([1]));
    },
    [],
  ],
  [
    'another day in the note of an acceptance',
    (bent) => bent.replace(`${ONE}/A2/acceptance-client.json`, '2027-03-02', '2027-03-03'),
    [`${ONE}/A2/acceptance-client.json can't be relied on: what it says is not what was written: it was changed since`],
  ],
  [
    'another day in the note of an acceptance, by one who knows its form',
    (bent) => bent.rewrite(`${ONE}/acceptance-client.json`, { date: '2026-12-05' }),
    [
      `${ONE}/acceptance-client.json says that the client accepted HIT-2026-0001 on 2026-12-05, and the record of HIT-2026-0001/A1 says 2026-12-01`,
    ],
  ],
  [
    'a clock that runs backwards: an acceptance before the paper',
    (bent) => bent.rewrite(`${ONE}/acceptance-client.json`, { date: '2026-11-30' }),
    [
      `${ONE}/acceptance-client.json is dated 2026-11-30, before HIT-2026-0001 itself, 2026-12-01`,
      `${ONE}/acceptance-client.json says that the client accepted HIT-2026-0001 on 2026-11-30, and the record of HIT-2026-0001/A1 says 2026-12-01`,
    ],
  ],
  [
    'an acceptance after the offer closed',
    (bent) => bent.rewrite(`${ONE}/acceptance-client.json`, { date: '2027-01-02' }),
    [
      `${ONE}/acceptance-client.json is dated 2027-01-02, and the offer was open until 2026-12-31`,
      `${ONE}/acceptance-client.json says that the client accepted HIT-2026-0001 on 2027-01-02, and the record of HIT-2026-0001/A1 says 2026-12-01`,
    ],
  ],
  [
    'a clock that runs backwards: an amendment before what it follows was accepted',
    (bent) => bent.rewrite(`${ONE}/A1/acceptance-client.json`, { date: '2027-03-05' }),
    [
      `${ONE}/A1/acceptance-client.json is dated 2027-03-05, and the offer was open until 2027-01-29`,
      `${ONE}/A1/acceptance-client.json says that the client accepted HIT-2026-0001/A1 on 2027-03-05, and the record of HIT-2026-0001/A2 says 2027-01-26`,
      `${ONE}/A2/record.json is dated 2027-03-01, before HIT-2026-0001/A1 was accepted, 2027-03-05`,
      `${ONE}/A2/acceptance-client.json is dated 2027-03-02, before HIT-2026-0001/A1 was accepted, 2027-03-05`,
    ],
  ],
  [
    'an amendment, and its acceptance, before what it follows was accepted',
    (bent) => {
      forge(bent, `${ONE}/A2`, 'HIT-2026-0001/A2', { date: '2027-01-20' });
      const previous = sha256(bent.get(`${ONE}/A2/record.json`));
      bent.rewrite(`${ONE}/A2/acceptance-client.json`, { date: '2027-01-21', previous });
    },
    [
      ...noFoot(`${ONE}/A2/HIT-2026-0001-A2`),
      `${ONE}/A2/record.json is dated 2027-01-20, before HIT-2026-0001/A1 was accepted, 2027-01-26`,
      `${ONE}/A2/acceptance-client.json is dated 2027-01-21, before HIT-2026-0001/A1 was accepted, 2027-01-26`,
    ],
  ],
  [
    'a withdrawal of another record, of what both accepted, before they did',
    (bent) => withdraw(bent, { date: '2027-01-25', previous: 'ab' }),
    [
      `${ONE}/A1/withdrawal.json withdraws another record than that of HIT-2026-0001/A1 which lies beside it`,
      `${ONE}/A1/withdrawal.json withdraws HIT-2026-0001/A1, which both sides accepted`,
      `${ONE}/A1/withdrawal.json is dated 2027-01-25, before the provider accepted, 2027-01-26`,
      `${ONE}/A2/record.json follows HIT-2026-0001/A1, and so does another: the chain has forked; expected HIT-2026-0001 before it`,
    ],
  ],
  [
    'a withdrawal that is not of its paper',
    (bent) => withdraw(bent, { number: 'HIT-2026-0001/A7' }),
    [`${ONE}/A1/withdrawal.json can't be relied on: it is not the withdrawal of HIT-2026-0001/A1`],
  ],
  [
    'an end of what nobody accepted, that follows no record of it',
    (bent) => end(bent, TWO, { number: 'HIT-2026-0002' }),
    [
      `${TWO}/end.json ends HIT-2026-0002, which is not noted as accepted by both sides`,
      `${TWO}/end.json follows a record that is none of HIT-2026-0002 and its amendments`,
    ],
  ],
  [
    'an end before what was agreed later',
    (bent) => end(bent, ONE, { date: '2026-11-30', previous: sha256(bent.get(`${ONE}/record.json`)) }),
    [
      `${ONE}/end.json is dated 2026-11-30, before HIT-2026-0001 was accepted, 2026-12-01`,
      ...['', '/A1', '/A2'].map((at, count) => {
        const date = ['2026-12-01', '2027-01-25', '2027-03-01'][count];
        return `${ONE}${at}/record.json is dated ${date}, after HIT-2026-0001 ended, 2026-11-30`;
      }),
    ],
  ],
  [
    'an end of a later version',
    (bent) => end(bent, ONE, { format: '9' }),
    [`${ONE}/end.json can't be relied on: it has the format "9", expected "1"`],
  ],
];

test.each(TAMPERINGS)('finds and names %s', async (_, bend, expected) => {
  const bent = new Bent(clean);
  bend(bent);
  expect((await found(bent.world())).toSorted()).toEqual(expected.toSorted());
});

test('says of a run that was stopped that nothing was issued, and that is no fault', async () => {
  const bent = new Bent(clean);
  bent.files.set('output/HIT-2026-0003/HIT-2026-0003.txt', new Uint8Array());
  bent.files.set(`${ONE}/A3/HIT-2026-0001-A3.txt`, new Uint8Array());
  expect(await found(bent.world())).toEqual([
    `note: ${ONE}/A3 holds no record.json: a run was stopped half-way, and nothing was issued`,
    'note: output/HIT-2026-0003 holds no record.json: a run was stopped half-way, and nothing was issued',
  ]);
});

test('goes on where a file can not be read, and says so', async () => {
  const broken = memoryWorld(Object.fromEntries(clean.files), '2026-11-22', (operation, path) =>
    operation === 'read' && path === `${TWO}/HIT-2026-0002.txt` ? 'EACCES' : undefined,
  );
  expect(await found(broken)).toEqual([`the system does not let this program read "${TWO}/HIT-2026-0002.txt"`]);
});

test('says that a folder is not there', async () => {
  expect(await found(clean, 'outptu')).toEqual(['outptu is not there, or holds nothing']);
});

test('changes nothing', async () => {
  const before = [...clean.files.keys()];
  await verified(clean);
  expect([...clean.files.keys()]).toEqual(before);
  value(await acceptPaper(new Bent(clean).world(), { out: 'output', paper: 'HIT-2026-0002', on: '2026-12-01' }));
});
