/** Takes a register's folder, gives what runs left there that were stopped: what nothing came of is removed, what counts already is completed. */
import type { Diagnostic } from '../diagnostic.ts';
import { runOfPart, type World, WorldFault } from '../world.ts';
import { acceptanceFile, otherSide, readAcceptances, SIDES, writeAcceptances } from './acceptance.ts';
import { readStone, remainsOf } from './erasure.ts';
import { RECORD_FILE } from './issue.ts';
import { MARKS, markOf, numberOfStone, STONES, writeMark } from './number.ts';
import { isContractNumber } from './paper.ts';
import { unsealPaper } from './record.ts';
import { SUPERSEDED_FILE, supersededBy, writeSuperseded } from './revision.ts';
import { look, tried } from './verify/look.ts';

/** One thing that a stopped run left, and how it is mended. */
export interface Left {
  readonly path: string;
  /** `output/.paper.desk-4711-0.part: what a run left that was stopped`. */
  readonly message: string;
  /** What mending it comes to: `it is removed`. */
  readonly mended: string;
  /** False where there was nothing left to mend. */
  mend(): Promise<unknown>;
}

/** The folders beside those of the contracts: what lies in them are papers too. */
const SHELVES: readonly string[] = ['conformed', 'drafts', 'posters'];

/**
 * Mends what stopped runs left, before a run that writes. It touches nothing that was issued, and nothing of a run that goes on.
 * @returns a note for each thing; a warning for what can't be removed
 */
export async function tidy(world: World, out: string): Promise<readonly Diagnostic[]> {
  const notes: Diagnostic[] = [];
  for (const { message, mended, mend } of await leftIn(world, out)) {
    try {
      if ((await mend()) === false) continue; // another run was quicker
      notes.push({ rule: 'register/stopped-run', level: 'note', message: `${message}; ${mended}` });
    } catch (error) {
      if (!(error instanceof WorldFault)) throw error;
      notes.push({ ...error.diagnostic, level: 'warning', message: `${message}; ${error.diagnostic.message}` });
    }
  }
  return notes;
}

/** What stopped runs left in a register, in the order in which it is to be mended. */
export async function leftIn(world: World, out: string): Promise<readonly Left[]> {
  const names = await namesOf(world, out);
  const marks = await namesOf(world, `${out}/${MARKS}`);
  const stones = await namesOf(world, `${out}/${STONES}`);
  const erased = stones.flatMap((name) => numberOfStone(name) ?? []);
  const left = [
    ...(await partsIn(world, `${out}/${MARKS}`, marks)),
    ...(await partsIn(world, `${out}/${STONES}`, stones)),
    ...(await shelf(world, out, names, isContractNumber)),
  ];
  for (const name of SHELVES.filter((each) => names.includes(each))) {
    const folder = `${out}/${name}`;
    const papers = await namesOf(world, folder);
    left.push(...(await shelf(world, folder, papers, () => true)));
    for (const paper of papers.filter((each) => runOfPart(each) === undefined))
      left.push(...(await partsIn(world, `${folder}/${paper}`, await namesOf(world, `${folder}/${paper}`))));
  }
  for (const number of erased) left.push(...(await unfinishedErasure(world, out, number)));
  for (const number of names.filter((name) => isContractNumber(name) && !erased.includes(name))) {
    const folder = `${out}/${number}`;
    const inside = await namesOf(world, folder);
    left.push(...(await shelf(world, folder, inside, (name) => /^A[1-9]\d{0,3}$/.test(name))));
    left.push(...(await halfAccepted(world, folder, number, inside)));
    for (const name of inside.filter((each) => /^A[1-9]\d{0,3}$/.test(each))) {
      const within = await namesOf(world, `${folder}/${name}`);
      left.push(...(await partsIn(world, `${folder}/${name}`, within)));
      left.push(...(await halfAccepted(world, `${folder}/${name}`, `${number}/${name}`, within)));
    }
    if (inside.includes(RECORD_FILE) && !marks.includes(number)) left.push(...(await unmarked(world, out, number)));
  }
  return left;
}

/** A folder whose folders are papers: one that is still empty was reserved by the run whose unfinished paper lies beside it. */
async function shelf(
  world: World,
  folder: string,
  names: readonly string[],
  isPaper: (name: string) => boolean,
): Promise<readonly Left[]> {
  const parts = await partsIn(world, folder, names);
  const runs = names.filter((name) => runOfPart(name) !== undefined).length;
  // While another run is at work here, it can't be known whose an empty folder is.
  if (parts.length === 0 || parts.length < runs) return [];
  const empty: Left[] = [];
  for (const name of names.filter(isPaper)) {
    const path = `${folder}/${name}`;
    if ((await namesOf(world, path)).length > 0) continue;
    const message = `${path} was reserved by a run that was stopped, and nothing was issued there`;
    empty.push({ path, message, mended: 'it is free again', mend: () => world.release(path) });
  }
  return [...empty, ...parts];
}

/** What is not finished and never will be. */
async function partsIn(world: World, folder: string, names: readonly string[]): Promise<readonly Left[]> {
  const left: Left[] = [];
  for (const name of names) {
    const run = runOfPart(name);
    const path = `${folder}/${name}`;
    if (run === undefined || !(await world.isOver(run, path))) continue;
    const message = `${path} was left by a run that was stopped, and nothing came of it`;
    left.push({ path, message, mended: 'it is removed', mend: () => world.discard(path) });
  }
  return left;
}

/** A note for both sides of which only one is there. */
async function halfAccepted(
  world: World,
  folder: string,
  number: string,
  names: readonly string[],
): Promise<readonly Left[]> {
  if (SIDES.filter((side) => names.includes(acceptanceFile(side))).length !== 1) return [];
  const found = await tried(() => readAcceptances(world, folder, number));
  const note = found.ok ? (found.value.provider ?? found.value.client) : undefined;
  const other = note && otherSide(note);
  if (!other) return [];
  const path = `${folder}/${acceptanceFile(other.side)}`;
  const message = `${path} is missing: a run was stopped that noted ${number} as accepted by both sides`;
  return [{ path, message, mended: 'it is written', mend: () => writeAcceptances(world, folder, [other]) }];
}

/** A contract without its mark: writing that is the last step of issuing one. */
async function unmarked(world: World, out: string, number: string): Promise<readonly Left[]> {
  const file = `${out}/${number}/${RECORD_FILE}`;
  const record = await look(world, file);
  const sealed = record.is === 'file' ? unsealPaper(record.bytes, file, number) : undefined;
  if (!sealed?.ok) return [];
  const left: Left[] = [];
  const { hash } = sealed.value;
  const { replaces, date } = sealed.value.record;
  if (replaces && isContractNumber(replaces.number)) {
    const folder = `${out}/${replaces.number}`;
    const superseded = supersededBy({ number, date, hash, replaces });
    const message = `${number} takes the place of ${replaces.number}, and a run was stopped before that was noted there`;
    const mend = (): Promise<boolean> => writeSuperseded(world, out, superseded);
    const inside = await namesOf(world, folder);
    if (inside.includes(RECORD_FILE) && !inside.includes(SUPERSEDED_FILE))
      left.push({ path: `${folder}/${SUPERSEDED_FILE}`, message, mended: 'it is noted', mend });
  }
  const path = markOf(out, number);
  const message = `${path} is missing: a run was stopped just after it issued ${number}`;
  const mend = (): Promise<void> => writeMark(world, out, number, hash);
  return [...left, { path, message, mended: 'it is written', mend }];
}

async function unfinishedErasure(world: World, out: string, number: string): Promise<readonly Left[]> {
  const stone = await tried(() => readStone(world, out, number));
  if (!stone.ok || !stone.value) return [];
  return (await remainsOf(world, out, number)).map((path) => ({
    path,
    message: `${path} is still there: a run was stopped that erased ${number}`,
    mended: 'it is removed',
    mend: () => world.discard(path),
  }));
}

/** The names in a folder, hidden ones too; none where it is no folder, or can't be opened, which others will say. */
async function namesOf(world: World, folder: string): Promise<readonly string[]> {
  const names = await tried(async () => ({ ok: true, value: await world.list(folder), diagnostics: [] }));
  return names.ok ? names.value : [];
}
