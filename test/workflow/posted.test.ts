/** Takes a poster, a web page and a label of one business and day, looks at how the register keeps them apart and holds them to what was issued. */
import { expect, test } from 'vitest';
import { issuePoster, listPapers, type MemoryWorld, type Posted, verifyFolders } from '../../src/index.ts';
import { Bent, sources, value, words } from './register.ts';

const POSTERS = 'output/posters';
const PAGE = `${POSTERS}/joes-dry-cleaning-page-2026-12-01`;

const issue = (world: MemoryWorld, kind?: Posted) =>
  issuePoster(world, { out: 'output', definition: 'shop.yaml', ...(kind && { kind }) });

/** One of each kind, and a second page. */
async function posted(): Promise<MemoryWorld> {
  const world = sources();
  for (const kind of ['page', 'page', 'label', 'poster'] as const) value(await issue(world, kind));
  return world;
}

async function found(world: MemoryWorld, folder = 'output'): Promise<readonly string[]> {
  const { diagnostics } = await verifyFolders(world, { folders: [folder] });
  return diagnostics.map(({ message }) => message.replaceAll(/\b[0-9a-f]{16}\b/g, '<hash>'));
}

test('each kind has a folder and a record of its own, and is listed as what it is', async () => {
  const world = await posted();
  const listed = value(await listPapers(world, { out: 'output' }));
  expect(listed.map(({ number, kind, state }) => `${kind} ${number} ${state}`)).toEqual([
    'page joes-dry-cleaning-page-2026-12-01-v2 issued',
    'page joes-dry-cleaning-page-2026-12-01 issued',
    'label joes-dry-cleaning-label-2026-12-01 issued',
    'poster joes-dry-cleaning-2026-12-01 issued',
  ]);
  const formats = [...world.files.keys()].flatMap(
    (name) => /^output\/posters\/(.*)\/[^/]*\.(html|md|pdf|txt)$/.exec(name)?.slice(1).join(' ') ?? [],
  );
  expect(formats.sort()).toEqual([
    ...['html', 'md', 'pdf', 'txt'].map((format) => `joes-dry-cleaning-2026-12-01 ${format}`),
    'joes-dry-cleaning-label-2026-12-01 txt',
    'joes-dry-cleaning-page-2026-12-01 html',
    'joes-dry-cleaning-page-2026-12-01-v2 html',
  ]);
});

test('a name that says page or label is no page and no label', async () => {
  const first = sources();
  value(await issue(first, 'page'));
  const bent = new Bent(first);
  bent.replace('shop.yaml', 'Dry Cleaning', 'Dry Cleaning Page');
  const world = bent.world();
  expect(value(await issue(world)).folder).toBe(`${PAGE}-v2`);
  expect(await found(world)).toEqual([]);
});

test('all of it is as it was issued, also one by one', async () => {
  const world = await posted();
  const all = await verifyFolders(world, { folders: ['output'] });
  expect(all).toMatchObject({ value: { posters: 4, contracts: 0 }, diagnostics: [] });
  expect(await found(world, PAGE)).toEqual([]);
});

test('a page that was changed, and one that calls itself a poster, are found', async () => {
  const bent = new Bent(await posted());
  const file = `${PAGE}/joes-dry-cleaning-page-2026-12-01.html`;
  bent.replace(file, '$3.50', '$5.30');
  expect(await found(bent.world())).toEqual([expect.stringContaining(`${file} was changed`)]);
  const other = new Bent(await posted());
  other.rewrite(`${PAGE}/record.json`, { kind: 'poster' });
  expect((await found(other.world())).join('\n')).toContain(
    'is the manifest of a paper of the kind "page", expected "poster"',
  );
});

test('its record holds what it tells, to people and to machines, and no more', async () => {
  const world = await posted();
  const record = (name: string) =>
    JSON.parse(world.text(`${POSTERS}/joes-dry-cleaning${name}-2026-12-01/record.json`) ?? '');
  expect(record('-page')).toMatchObject({ kind: 'page', terms: { provider: { email: 'counter@joes.example' } } });
  expect(Object.keys(record('-label').terms)).toEqual(expect.arrayContaining(['payment', 'complaints', 'provider']));
  expect(record('-label').terms.services).toBeUndefined();
  expect(Object.keys(record('-page').templates)).toContain('poster/schema-org.yaml');
});

test('formats that a kind does not have are refused with the reason, and nothing is written', async () => {
  const world = sources();
  const before = [...world.files.keys()];
  const asked = { out: 'output', definition: 'shop.yaml', formats: ['pdf', 'html', 'txt'] } as const;
  expect(words(await issuePoster(world, { ...asked, kind: 'page' }))).toEqual([
    'found pdf, txt as a format of the page, expected html | leave the formats away: a page is for the web; the same on paper is the poster',
  ]);
  expect(words(await issuePoster(world, { ...asked, kind: 'label', draft: true }))).toEqual([
    'found pdf, html as a format of the label, expected txt | leave the formats away: a label is lines of plain text for the foot of a website or an invoice',
  ]);
  expect([...world.files.keys()]).toEqual(before);
});

test('a draft of a page has its word on it, and enters no register', async () => {
  const world = sources();
  const draft = value(await issuePoster(world, { out: 'output', definition: 'shop.yaml', kind: 'page', draft: true }));
  expect(draft.files).toEqual(['output/drafts/joes-dry-cleaning-page-1/joes-dry-cleaning-page-draft.html']);
  expect(world.text(draft.files[0] ?? '')).toContain('<p class="unsigned">DRAFT</p>');
});
