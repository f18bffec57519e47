/** On a real disk a file where a folder is expected is refused by the system, which a memory World can't show. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskWorld, issueContract, listPapers, verifyFolders } from '../../src/index.ts';
import { value } from './register.ts';

let folder = '';
let out = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainterms-stray-'));
  out = `${folder}/output`;
  await cp(fileURLToPath(new URL('../../templates/examples', import.meta.url)), folder, { recursive: true });
  const definition = `${folder}/itsupport.yaml`;
  const client = `${folder}/itsupport-client.yaml`;
  value(await issueContract(diskWorld, { out, formats: ['txt'], definition, client }));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file that is called as a contract could be is passed over', async () => {
  await writeFile(`${out}/notes-2026`, 'call the dentist');
  expect(value(await listPapers(diskWorld, { out })).map(({ number }) => number)).toEqual(['HIT-2026-0001']);
  expect(await verifyFolders(diskWorld, { folders: [out] })).toMatchObject({
    value: { contracts: 1 },
    diagnostics: [],
  });
});

test('links that lead back into the register come to an end', async () => {
  const links = ['one', 'other'].map((name) => `${out}/${name}`);
  for (const link of links) await symlink('.', link);
  expect(await verifyFolders(diskWorld, { folders: [out] })).toMatchObject({ ok: true, diagnostics: [] });
  for (const link of links) await rm(link);
});

test('a file where a folder should be, and the other way round, is named and keeps nothing from being checked', async () => {
  await writeFile(`${out}/HIT-2026-0001/A1`, '');
  await mkdir(`${out}/HIT-2026-0001/acceptance-client.json`);
  await mkdir(`${out}/posters`);
  await writeFile(`${out}/posters/notes`, '');
  const { diagnostics } = await verifyFolders(diskWorld, { folders: [out] });
  expect(diagnostics.map(({ message }) => message.replaceAll(`${out}/`, ''))).toEqual([
    'HIT-2026-0001/A1 is not part of the paper as it was issued',
    '"HIT-2026-0001/acceptance-client.json" is a folder, and a file was expected',
    'a part of "HIT-2026-0001/A1/record.json" is a file, and a folder was expected',
    'a part of "posters/notes/record.json" is a file, and a folder was expected',
  ]);
});
