/** Takes folders to try and what belongs into one, gives an issued paper: all of it lies there at once, or nothing. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { partPath, type World, WorldFault } from '../world.ts';

/** The name of a record in its paper's folder. A folder without it is not an issued paper. */
export const RECORD_FILE = 'record.json';

/** One file of a paper, by its name in the paper's folder. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a paper is made of. */
export interface PaperParts {
  /** The files before the record, in the order in which they are written; the manifest is the last of them. */
  readonly documents: readonly PaperFile[];
  /** A draft has none. */
  readonly record?: Uint8Array;
}

/** A paper as it lies in the register. */
export interface Issued {
  readonly folder: string;
  /** The paths of its files, the record last. */
  readonly files: readonly string[];
}

/**
 * Reserves the first free one of the folders, makes the paper for it, writes it beside, through to the disk, and gives it its name: that
 * moment issues it, whole. Where anything fails, nothing is left; where the run is stopped, the next one finds what was not finished by its
 * name. Should another run have taken the reserved folder in the meantime, the paper is made anew for the next one.
 * @param folders the folders to try; a single one where there is no next, and then the outcome says that it is taken
 * @param make the files of the paper, once its folder (and so its number) is known
 */
export async function issue(
  world: World,
  folders: Iterable<string>,
  make: (folder: string) => Promise<Outcome<PaperParts>>,
): Promise<Outcome<Issued>> {
  const hold = { staging: '', folder: '' };
  let last = '';
  let outcome: Outcome<Issued> | undefined;
  try {
    for (const folder of folders) {
      hold.staging ||= await stage(world, folder);
      hold.folder = '';
      const free = await world.reserve(folder);
      if (free) hold.folder = folder;
      if (free) outcome = await inReserved(world, folder, hold.staging, make);
      if (outcome) return outcome;
      last = folder;
    }
    return { ok: false, diagnostics: [taken(last)] };
  } finally {
    if (outcome?.ok !== true) await giveUp(world, hold);
  }
}

/** A new folder beside the papers, where one is written until it is whole. */
async function stage(world: World, folder: string): Promise<string> {
  for (let count = 0; ; count++) {
    const staging = partPath(`${folder.slice(0, folder.lastIndexOf('/'))}/paper`, world.run, count);
    if (await world.reserve(staging)) return staging;
  }
}

/** The paper in a folder that is reserved; undefined where another run took that in the meantime. */
async function inReserved(
  world: World,
  folder: string,
  staging: string,
  make: (folder: string) => Promise<Outcome<PaperParts>>,
): Promise<Outcome<Issued> | undefined> {
  const paper = await make(folder);
  if (!paper.ok) return paper;
  const names = await fill(world, staging, paper.value);
  if (await world.move(staging, folder)) {
    const files = names.map((name) => `${folder}/${name}`);
    return { ok: true, value: { folder, files }, diagnostics: paper.diagnostics };
  }
  await world.discard(staging);
  await world.reserve(staging);
  return undefined;
}

/** Writes the files of a paper, the record last; gives their names. */
async function fill(world: World, staging: string, { documents, record }: PaperParts): Promise<readonly string[]> {
  const all = record === undefined ? documents : [...documents, { name: RECORD_FILE, bytes: record }];
  for (const { name, bytes } of all) await world.create(`${staging}/${name}`, bytes);
  return all.map(({ name }) => name);
}

/** The fault that led here is the one to report. What can't be removed is harmless: the next run knows it by the folder beside, which goes last. */
async function giveUp(world: World, { staging, folder }: { staging: string; folder: string }): Promise<void> {
  try {
    if (folder !== '') await world.release(folder);
    if (staging !== '') await world.discard(staging);
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
  }
}

function taken(path: string): Diagnostic {
  return {
    rule: 'register/taken',
    level: 'error',
    message: `"${path}" is there already, and nothing that was issued is ever overwritten`,
    hint: 'look at what lies there; if another run is at work there now, wait until it has ended',
  };
}
