/** Takes a composed document and what it was made of, gives the issued paper: what every kind of paper shares. */
import type { Outcome } from '../diagnostic.ts';
import type { Document } from '../document/tree.ts';
import type { Places } from '../model/source.ts';
import { issue, RECORD_FILE } from '../register/issue.ts';
import { manifestFile } from '../register/manifest.ts';
import type { PaperKind } from '../register/paper.ts';
import { type PaperRecord, RECORD_FORMAT, seal } from '../register/record.ts';
import { type World, WorldFault } from '../world.ts';
import { after } from './answer.ts';
import type { Format } from './format-names.ts';
import { withHash, writePaper } from './formats.ts';
import { rehearsal } from './rehearsal.ts';

/** What can be asked of every paper. */
export interface PaperRequest {
  /** The register's folder. */
  readonly out: string;
  readonly formats: readonly Format[];
  /** Make it for reading only: no number, and nothing enters the register. */
  readonly draft?: true;
  /** Say what would be issued, and write nothing. */
  readonly dryRun?: true;
}

/** A paper as the caller gets to know it. */
export interface Paper {
  readonly kind: Document['kind'];
  readonly status: 'issued' | 'draft' | 'planned';
  /** As people say it: `HIT-2026-0001/A1`; null for a draft. */
  readonly number: string | null;
  readonly folder: string;
  /** The paths of its files, the record last. */
  readonly files: readonly string[];
  /** SHA-256 of its record; null for a draft. */
  readonly hash: string | null;
}

/** A paper that can be written for reading. */
export interface Composed {
  readonly document: Document;
  /** Where its values stand in the files that it was made from. */
  readonly places: Places;
}

/** A paper that is ready to be issued, once its number is sure. */
export interface Ready extends Composed {
  readonly record: Omit<PaperRecord, 'format' | 'number' | 'program' | 'templates'>;
  /** The texts of the templates it was made with. */
  readonly templates: { readonly [name: string]: string };
  /** Of a contract: which order it is for. */
  readonly order?: string;
}

/** Which folders to try for a paper, and what it is called in each. */
export interface Shelf {
  readonly folders: Iterable<string>;
  /** The name of its files, before the dot. */
  stem(folder: string): string;
  /** As people say it. */
  label(folder: string): string;
  /** What is left to note once the paper is issued. Refused where that can't be; then the paper is taken back. */
  follow?(world: World, issued: Paper): Promise<Outcome<undefined>>;
}

/** Issues a paper in the first of the folders that is free; `compose` is told what the paper is called there. */
export async function issuePaper(
  world: World,
  request: PaperRequest,
  shelf: Shelf,
  compose: (label: string) => Outcome<Ready>,
): Promise<Outcome<Paper>> {
  const target = request.dryRun ? rehearsal(world) : world;
  const program = `plainterms ${await world.program.version()}`;
  let sealed: { kind: PaperKind; number: string; hash: string; order?: string } = {
    kind: 'contract',
    number: '',
    hash: '',
  };
  const issued = await issue(target, shelf.folders, async (folder) => {
    const number = shelf.label(folder);
    const ready = compose(number);
    if (!ready.ok) return ready;
    const { document, places, record, templates, order } = ready.value;
    const { bytes, hash, short } = seal<PaperRecord>({ ...record, format: RECORD_FORMAT, number, program, templates });
    sealed = { kind: record.kind, number, hash, ...(order !== undefined && { order }) };
    const stem = shelf.stem(folder);
    const documents = await writePaper(world, withHash(document, short), stem, request.formats, places, bytes);
    if (!documents.ok) return after(ready.diagnostics, documents);
    const manifest = manifestFile(sealed, [...documents.value, { name: RECORD_FILE, bytes }]);
    const parts = { documents: [...documents.value, manifest], record: bytes };
    return after(ready.diagnostics, { ...documents, value: parts });
  });
  if (!issued.ok) return issued;
  const { kind, number, hash } = sealed;
  const status = request.dryRun ? 'planned' : 'issued';
  const value: Paper = { kind, status, number, ...issued.value, hash };
  const noted = shelf.follow ? await following(target, shelf.follow, value) : undefined;
  if (noted && !noted.ok) return after(issued.diagnostics, noted);
  return { ...issued, value, diagnostics: [...issued.diagnostics, ...(noted?.diagnostics ?? [])] };
}

/** What the machine refuses now is no reason to say that the paper was not issued: the next run notes it. */
async function following(
  world: World,
  follow: NonNullable<Shelf['follow']>,
  paper: Paper,
): Promise<Outcome<undefined>> {
  try {
    const noted = await follow(world, paper);
    if (!noted.ok) await world.discard(paper.folder);
    return noted;
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
    const { message } = error.diagnostic;
    const hint = `${paper.number} is issued all the same; the next run notes what is missing`;
    return { ok: true, value: undefined, diagnostics: [{ ...error.diagnostic, level: 'warning', message, hint }] };
  }
}

/**
 * Writes a paper for reading only into a new folder below `drafts`. It has no record, and its watermark stands also where the number would.
 * @param name what the folder and the files are called
 */
export async function writeDraft(
  world: World,
  request: PaperRequest,
  name: string,
  composed: Outcome<Composed>,
): Promise<Outcome<Paper>> {
  if (!composed.ok) return composed;
  const { kind, foot, watermark } = composed.value.document;
  const document = { ...composed.value.document, foot: { ...foot, ...(watermark && { number: watermark }) } };
  const target = request.dryRun ? rehearsal(world) : world;
  const written = await issue(target, counted(`${request.out}/drafts/${name}`), async () => {
    const documents = await writePaper(world, document, `${name}-draft`, request.formats, composed.value.places);
    return documents.ok ? { ...documents, value: { documents: documents.value } } : documents;
  });
  if (!written.ok) return after(composed.diagnostics, written);
  const status = request.dryRun ? 'planned' : 'draft';
  const value = { kind, status, number: null, ...written.value, hash: null } as const;
  return after(composed.diagnostics, { ...written, value });
}

/** `stem-1`, `stem-2` and so on. */
export function* counted(stem: string): Iterable<string> {
  for (let count = 1; ; count++) yield `${stem}-${count}`;
}
