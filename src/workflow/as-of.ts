/** Takes a contract and what a person typed after --as-of, gives the amendments that count then, and of each what is in force. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { date } from '../model/grammar/date.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import type { Raw, Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { findPaper, inForce, type StoredContract, type StoredPaper } from '../register/contract.ts';
import { paperLabel } from '../register/paper.ts';
import { refused } from './answer.ts';
import { recordedChange } from './chain.ts';

/** What a copy is made of. Every paper is accepted by both sides, but those that await it. */
export interface AsOf {
  /** The amendments that are in it, in order. */
  readonly papers: readonly StoredPaper[];
  /** Where a day was asked for. */
  readonly day?: CalendarDate;
  /** In force, but after the amendment that was asked for. */
  readonly later: readonly StoredPaper[];
  /** What they change begins after the day that was asked for, all of it or a part. */
  readonly partly: readonly StoredPaper[];
  readonly awaiting: readonly StoredPaper[];
}

/** `asked` is an amendment (`A2`), a day (`2027-03-05`), or absent: then all that both sides accepted counts. */
export function asOf(stored: StoredContract, asked: string | undefined): Outcome<AsOf> {
  const unsigned = unsignedFaults(stored);
  if (unsigned.length > 0) return refused(unsigned);
  const standing = inForce(stored).filter((paper) => paper !== stored.contract);
  const accepted = standing.filter((paper) => paper.accepted !== undefined);
  const awaiting = standing.filter((paper) => paper.accepted === undefined);
  const all: AsOf = { papers: accepted, later: [], partly: [], awaiting };
  if (asked === undefined) return { ok: true, value: all, diagnostics: [] };
  const { number } = stored.contract.name;
  const ordinal = /^A([1-9]\d{0,3})$/i.exec(asked.replace(`${number}/`, ''))?.[1];
  if (ordinal !== undefined) return asOfAmendment(stored, all, Number(ordinal));
  const typed = date.parse(asked);
  if (typed.ok) return asOfDay(stored, all, typed.value);
  const message = `--as-of: found "${asked}", expected an amendment or a day`;
  return refused([fault(message, 'write it as A2, or as 2027-03-05')]);
}

/** All operations up to an amendment. */
function asOfAmendment(stored: StoredContract, all: AsOf, ordinal: number): Outcome<AsOf> {
  const found = findPaper(stored, { number: stored.contract.name.number, ordinal });
  if (!found.ok) return found;
  const { withdrawn, outdated, accepted, name } = found.value;
  const label = paperLabel(name);
  const others = all.papers.map((paper) => `A${paper.name.ordinal}`).join(', ');
  const hint = others === '' ? 'leave --as-of out: no amendment is in force' : `these are in force: ${others}`;
  if (withdrawn) return refused([fault(`${label} was withdrawn on ${withdrawn.date}, and never held`, hint)]);
  if (outdated) return refused([fault(`${label} was left behind by ${paperLabel(outdated)}, and never held`, hint)]);
  if (accepted === undefined)
    return refused([fault(`${label} is not accepted by both sides, and does not hold`, hint)]);
  const isLater = (paper: StoredPaper): boolean => (paper.name.ordinal ?? 0) > ordinal;
  const papers = all.papers.filter((paper) => !isLater(paper));
  return { ok: true, value: { ...all, papers, later: all.papers.filter(isLater) }, diagnostics: [] };
}

/** Every operation that begins on the day or before it. */
function asOfDay({ contract }: StoredContract, all: AsOf, asked: CalendarDate): Outcome<AsOf> {
  const { accepted = '' } = contract;
  if (asked.iso < accepted) {
    const message = `--as-of: found ${asked.iso}, expected ${accepted}, the day on which ${contract.name.number} was accepted, or a later day`;
    return refused([fault(message, 'before that day there was no contract')]);
  }
  const papers: StoredPaper[] = [];
  const partly: StoredPaper[] = [];
  for (const paper of all.papers) {
    const change = recordedChange(paper);
    if (!change.ok) return change;
    const count = upTo(change.value, asked).value.changes.length;
    if (count > 0) papers.push(paper);
    if (count < change.value.value.changes.length) partly.push(paper);
  }
  return { ok: true, value: { ...all, papers, partly, day: asked }, diagnostics: [] };
}

/** The same change with only what begins on a day or before it. What names no day begins on the day of the amendment. */
export function upTo({ value, raw, places }: Source<ChangeFile>, last: CalendarDate): Source<ChangeFile> {
  const holds = value.changes.map((operation) => (operation.from ?? value.date).iso <= last.iso);
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => holds[index]);
  return { value: { ...value, changes: kept(value.changes) }, raw: withChanges(raw, kept), places };
}

function withChanges(raw: Raw, kept: (list: readonly Raw[]) => Raw[]): Raw {
  if (typeof raw === 'string' || Array.isArray(raw)) throw new Error('A change file is a map');
  const { changes } = raw;
  return Array.isArray(changes) ? { ...raw, changes: kept(changes) } : raw;
}

function unsignedFaults({ contract }: StoredContract): readonly Diagnostic[] {
  const { number } = contract.name;
  const { withdrawn, superseded, accepted } = contract;
  if (superseded) {
    const message = `${superseded.by} took the place of ${number} on ${superseded.date}, so ${number} never held`;
    return [fault(message, `plainterms conform ${superseded.by}`)];
  }
  if (withdrawn) {
    const message = `${number} was withdrawn on ${withdrawn.date}, and never held: ${withdrawn.reason}`;
    return [fault(message, 'make a new contract: plainterms contract SERVICE --client CLIENT')];
  }
  if (accepted !== undefined) return [];
  const message = `${number} is not accepted by both sides, and only what holds has a copy as amended`;
  return [fault(message, `read the contract itself; if it is signed: plainterms accept ${number} --on DATE`)];
}

function fault(message: string, hint: string): Diagnostic {
  return { rule: 'register/conform', level: 'error', message, hint };
}
