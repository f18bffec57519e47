/** Takes a folder to reserve and what belongs into it, gives an issued paper whose record was written last, or leaves nothing behind. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { type World, WorldFault } from '../world.ts';

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
  /** A file elsewhere in the register that keeps the number used, even when the paper's folder is gone. */
  readonly mark?: { readonly path: string; readonly bytes: Uint8Array };
}

/** A paper as it lies in the register. */
export interface Issued {
  readonly folder: string;
  /** The paths of its files, the record last. */
  readonly files: readonly string[];
}

/**
 * Reserves the first free one of the folders, makes the paper for it, and writes it: the documents, their manifest, then the record, which
 * is what makes it issued, then the mark of its number. Where anything fails, the folder that was reserved here is removed again.
 * @param folders the folders to try; a single one where there is no next, and then the outcome says that it is taken
 * @param make the files of the paper, once its folder (and so its number) is sure
 */
export async function issue(
  world: World,
  folders: Iterable<string>,
  make: (folder: string) => Promise<Outcome<PaperParts>>,
): Promise<Outcome<Issued>> {
  const folder = await reserveFirst(world, folders);
  if (!folder.ok) return folder;
  let outcome: Outcome<Issued> | undefined;
  try {
    const paper = await make(folder.value);
    outcome = paper.ok ? await fill(world, folder.value, paper.value) : paper;
    return paper.ok ? { ...outcome, diagnostics: [...paper.diagnostics, ...outcome.diagnostics] } : outcome;
  } finally {
    if (outcome?.ok !== true) await discardQuietly(world, folder.value);
  }
}

async function reserveFirst(world: World, folders: Iterable<string>): Promise<Outcome<string>> {
  let last = '';
  for (const folder of folders) {
    if (await world.reserve(folder)) return { ok: true, value: folder, diagnostics: [] };
    last = folder;
  }
  return { ok: false, diagnostics: [taken(last)] };
}

async function fill(world: World, folder: string, { documents, record, mark }: PaperParts): Promise<Outcome<Issued>> {
  const files: string[] = [];
  const all = record === undefined ? documents : [...documents, { name: RECORD_FILE, bytes: record }];
  for (const { name, bytes } of all) {
    const path = `${folder}/${name}`;
    if (!(await world.create(path, bytes))) return { ok: false, diagnostics: [taken(path)] };
    files.push(path);
  }
  if (mark && !(await world.create(mark.path, mark.bytes))) return { ok: false, diagnostics: [taken(mark.path)] };
  return { ok: true, value: { folder, files }, diagnostics: [] };
}

/** The fault that led here is the one to report; a folder that stays is harmless, since it has no record. */
async function discardQuietly(world: World, folder: string): Promise<void> {
  try {
    await world.discard(folder);
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
  }
}

function taken(path: string): Diagnostic {
  return {
    rule: 'register/taken',
    level: 'error',
    message: `"${path}" is there already, and nothing that was issued is ever overwritten`,
    hint: 'if a run was stopped half-way (there is no record.json in the folder), remove the folder and run again',
  };
}
