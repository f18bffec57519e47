/** Takes a register's folder and a number, gives the contract that lies there: its record, its amendments, who accepted what. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { World } from '../world.ts';
import { type Acceptances, acceptanceFile, acceptedOn, readAcceptances } from './acceptance.ts';
import { type ClosingRecord, closingFile, readClosing } from './closing.ts';
import { readStone, type Stone } from './erasure.ts';
import { RECORD_FILE } from './issue.ts';
import { markOf } from './number.ts';
import { isContractNumber, type PaperName, paperFolder, paperLabel } from './paper.ts';
import { type EarlierPaper, type PaperRecord, recordFault, type Sealed, unsealPaper } from './record.ts';
import { readSuperseded, SUPERSEDED_FILE, type SupersededRecord } from './revision.ts';

/** One issued paper of a contract. */
export interface StoredPaper extends Sealed<PaperRecord> {
  readonly name: PaperName;
  readonly folder: string;
  readonly acceptances: Acceptances;
  /** The later of the two days, when both sides have accepted. */
  readonly accepted?: string;
  /** That it was taken back before. */
  readonly withdrawn?: ClosingRecord;
  /** That another contract took its place before. */
  readonly superseded?: SupersededRecord;
  /** Of an amendment that nobody can accept any more, since what it amends has moved on: the paper that it follows. */
  readonly outdated?: PaperName;
}

/** A contract with its amendments, in order. */
export interface StoredContract {
  readonly contract: StoredPaper;
  /** Also those that were withdrawn: amendment n is the item n - 1. */
  readonly amendments: readonly StoredPaper[];
  /** That the contract is over. */
  readonly ended?: ClosingRecord;
}

/** Reads a contract and all that belongs to it. Each amendment must hold the hash of the record before it that was not withdrawn. */
export async function readContract(world: World, out: string, number: string): Promise<Outcome<StoredContract>> {
  // A number is a folder's name: what can't be one is not looked for on the disk, and on some disks small letters are the same as capitals.
  const isThere = isContractNumber(number) && (await world.list(out)).includes(number);
  const stone = isContractNumber(number) ? await readStone(world, out, number) : nothing;
  if (!stone.ok) return stone;
  if (stone.value) return { ok: false, diagnostics: [erased(stone.value)] };
  const contract = isThere ? await readPaper(world, out, { number }) : nothing;
  if (!contract.ok) return contract;
  if (!contract.value) return { ok: false, diagnostics: [await noSuchContract(world, out, number)] };
  const ended = await readClosing(world, contract.value.folder, number, 'end');
  if (!ended.ok) return ended;
  const over = ended.value && { ended: ended.value };
  const amendments: StoredPaper[] = [];
  for (let before = contract.value; ; ) {
    const next = await readPaper(world, out, { number, ordinal: amendments.length + 1 });
    if (!next.ok) return next;
    if (!next.value) return { ok: true, value: { contract: contract.value, amendments, ...over }, diagnostics: [] };
    const { previous } = next.value.record;
    const other = [contract.value, ...amendments].find(({ hash }) => hash === previous);
    if (previous !== before.hash && other && next.value.accepted === undefined) {
      amendments.push({ ...next.value, outdated: other.name });
      continue;
    }
    if (previous !== before.hash) {
      const file = `${next.value.folder}/${RECORD_FILE}`;
      const fault = recordFault(file, `it does not follow the record of ${paperLabel(before.name)}`);
      return { ok: false, diagnostics: [fault] };
    }
    amendments.push(next.value);
    if (!next.value.withdrawn) before = next.value;
  }
}

/** The papers that hold or may come to hold, so that were not withdrawn or left behind: the contract, then its amendments in order. */
export function inForce({ contract, amendments }: StoredContract): readonly StoredPaper[] {
  return [contract, ...amendments].filter(
    ({ withdrawn, superseded, outdated }) => !withdrawn && !superseded && !outdated,
  );
}

/** What became of each paper that was accepted or withdrawn, as the next amendment's record holds it. */
export function earlierPapers({ contract, amendments }: StoredContract): readonly EarlierPaper[] {
  return [contract, ...amendments].flatMap(({ name, hash, acceptances, withdrawn }) => {
    const { provider, client } = acceptances;
    const accepted = withdrawn || !provider || !client ? null : { provider: provider.date, client: client.date };
    if (!accepted && !withdrawn) return [];
    return [{ number: paperLabel(name), hash, accepted, withdrawn: withdrawn?.date ?? null }];
  });
}

/** The paper of a contract by its name; an outcome with an error where there is none. */
export function findPaper(stored: StoredContract, name: PaperName): Outcome<StoredPaper> {
  const paper = name.ordinal === undefined ? stored.contract : stored.amendments[name.ordinal - 1];
  if (paper) return { ok: true, value: paper, diagnostics: [] };
  const count = stored.amendments.length;
  const has = count === 0 ? 'no amendments' : count === 1 ? 'one amendment, A1' : `amendments A1 to A${count}`;
  const fault: Diagnostic = {
    rule: 'register/no-such-paper',
    level: 'error',
    message: `${paperLabel(name)} was not issued; ${name.number} has ${has}`,
    hint: count === 0 ? `to make one: plainterms amend CHANGE` : 'name one of these',
  };
  return { ok: false, diagnostics: [fault] };
}

/**
 * The next amendment, and the paper that it follows: the last that was not withdrawn. Refused while that is not accepted by both
 * sides, and of a contract that was withdrawn.
 */
export function nextAmendment(
  stored: StoredContract,
): Outcome<{ readonly name: Required<PaperName>; readonly follows: StoredPaper }> {
  const { name: own, withdrawn, superseded } = stored.contract;
  const refuse = (rule: string, message: string, hint: string): Outcome<never> => ({
    ok: false,
    diagnostics: [{ rule: `register/${rule}`, level: 'error', message, hint }],
  });
  if (superseded) {
    return refuse(
      'superseded',
      `${superseded.by} took the place of ${own.number} on ${superseded.date}, so ${own.number} can't be amended`,
      `amend the newer one: write amends: ${superseded.by}`,
    );
  }
  const follows = inForce(stored).at(-1);
  if (!follows) {
    return refuse(
      'withdrawn',
      `${own.number} was withdrawn on ${withdrawn?.date}, and can't be amended: ${withdrawn?.reason}`,
      'make a new contract: plainterms contract SERVICE --client CLIENT',
    );
  }
  const left = stored.amendments.find(({ outdated, withdrawn: gone }) => outdated && !gone);
  if (left?.outdated) {
    const label = paperLabel(left.name);
    return refuse(
      'outdated',
      `${label} changes the terms of ${paperLabel(left.outdated)}, and what both sides accepted last is ${paperLabel(follows.name)}`,
      `take it back first: plainterms withdraw ${label} --reason TEXT`,
    );
  }
  const name = { number: stored.contract.name.number, ordinal: stored.amendments.length + 1 };
  if (follows.accepted !== undefined) return { ok: true, value: { name, follows }, diagnostics: [] };
  const label = paperLabel(follows.name);
  const sides = Object.keys(follows.acceptances);
  const state = sides.length === 0 ? 'not accepted yet' : `accepted by the ${sides.join()} only`;
  const hint =
    follows.name.ordinal === undefined
      ? `if it is signed: plainterms accept ${label} --on DATE; if not, change your files and run: plainterms contract SERVICE --client CLIENT --revise ${label}`
      : `amendments follow each other; when it is signed: plainterms accept ${label} --on DATE; to take it back: plainterms withdraw ${label} --reason TEXT`;
  return refuse('not-accepted', `${label} is ${state}, and only what both sides accepted can be amended`, hint);
}

const nothing: Outcome<undefined> = { ok: true, value: undefined, diagnostics: [] };

/** One paper with its acceptances; undefined where its folder has no record. */
async function readPaper(world: World, out: string, name: PaperName): Promise<Outcome<StoredPaper | undefined>> {
  const folder = paperFolder(out, name);
  const file = `${folder}/${RECORD_FILE}`;
  const bytes = await world.read(file);
  if (!bytes) return nothing;
  const sealed = unsealPaper(bytes, file, paperLabel(name));
  if (!sealed.ok) return sealed;
  const acceptances = await readAcceptances(world, folder, paperLabel(name));
  if (!acceptances.ok) return acceptances;
  const withdrawal = await readClosing(world, folder, paperLabel(name), 'withdrawal');
  if (!withdrawal.ok) return withdrawal;
  const replaced = await readSuperseded(world, folder, paperLabel(name));
  if (!replaced.ok) return replaced;
  const { provider, client } = acceptances.value;
  const others = otherFaults(folder, sealed.value.hash, [
    [acceptanceFile('provider'), provider],
    [acceptanceFile('client'), client],
    [closingFile('withdrawal'), withdrawal.value],
    [SUPERSEDED_FILE, replaced.value],
  ]);
  if (others.length > 0) return { ok: false, diagnostics: others };
  const accepted = acceptedOn(acceptances.value);
  const withdrawn = withdrawal.value && { withdrawn: withdrawal.value };
  const superseded = replaced.value && { superseded: replaced.value };
  const paper = { ...sealed.value, name, folder, acceptances: acceptances.value, ...withdrawn, ...superseded };
  return { ok: true, value: accepted === undefined ? paper : { ...paper, accepted }, diagnostics: [] };
}

/** What both signed is the record that they were shown: a note of another one says nothing of this. */
function otherFaults(
  folder: string,
  hash: string,
  notes: readonly (readonly [name: string, note: { readonly previous: string } | undefined])[],
): readonly Diagnostic[] {
  return notes
    .filter(([, note]) => note !== undefined && note.previous !== hash)
    .map(([name]) => recordFault(`${folder}/${name}`, `it is of another record than ${RECORD_FILE} beside it`));
}

function erased({ number, date, reason }: Stone): Diagnostic {
  return {
    rule: 'register/erased',
    level: 'error',
    message: `${number} was erased on ${date}: ${reason}`,
    hint: 'nothing of it is left here; its number is not given to another contract',
  };
}

async function noSuchContract(world: World, out: string, number: string): Promise<Diagnostic> {
  const names = await world.list(out);
  const numbers = names.filter(isContractNumber);
  const near = nearest(number, numbers);
  const rule = 'register/no-such-contract';
  if (names.includes(number)) {
    return {
      rule,
      level: 'error',
      message: `"${out}/${number}" holds no ${RECORD_FILE}, so that contract was never issued`,
      hint: 'a run was stopped half-way; issue the contract again, it gets the next number',
    };
  }
  if (await world.read(markOf(out, number))) {
    return {
      rule,
      level: 'error',
      message: `the contract ${number} was issued, and "${out}/${number}" is gone`,
      hint: 'bring the folder back from a backup; its number is not given to another contract',
    };
  }
  return {
    rule,
    level: 'error',
    message: `there is no contract ${number} in "${out}"`,
    hint: near === undefined ? 'name the folder that holds your contracts with --out' : `did you mean ${near}?`,
  };
}
