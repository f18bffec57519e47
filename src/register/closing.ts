/** Takes a paper and why it closes when, gives the small record of that: a withdrawal before both sides accepted, or the end of a contract. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { type Acceptances, SIDES } from './acceptance.ts';
import { hasTexts, readNote, sealNote } from './note.ts';
import { RECORD_FORMAT } from './record.ts';

export const CLOSINGS = ['end', 'withdrawal'] as const;
export type ClosingKind = (typeof CLOSINGS)[number];

/** That a paper was withdrawn, or a contract ended. */
export interface ClosingRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly kind: ClosingKind;
  /** The paper: `HIT-2026-0001` or `HIT-2026-0001/A1`; only a contract ends. */
  readonly number: string;
  /** ISO 8601; of an end, the last day on which the contract holds. */
  readonly date: string;
  readonly reason: string;
  /** The hash of the record that is withdrawn; of an end, that of the last paper which both sides accepted. */
  readonly previous: string;
}

/** What is to be noted. */
export interface ClosingRequest {
  /** ISO 8601. */
  readonly on: string;
  /** In one line. */
  readonly reason: string;
}

/** The name of a closing in the paper's folder. */
export function closingFile(kind: ClosingKind): string {
  return `${kind}.json`;
}

/** Reads a closing in a paper's folder; undefined where there is none. */
export function readClosing(
  world: World,
  folder: string,
  number: string,
  kind: ClosingKind,
): Promise<Outcome<ClosingRecord | undefined>> {
  const is = (value: object): value is ClosingRecord =>
    isClosing(value) && value.number === number && value.kind === kind;
  return readNote(world, `${folder}/${closingFile(kind)}`, is, `the ${kind} of ${number}`);
}

/** The withdrawal of a paper. Refused where it is withdrawn already, another took its place, or both sides accepted it. */
export function planWithdrawal(
  paper: {
    readonly number: string;
    readonly hash: string;
    readonly acceptances: Acceptances;
    readonly accepted?: string;
    readonly withdrawn?: ClosingRecord;
    readonly superseded?: { readonly by: string; readonly date: string };
  },
  { on, reason }: ClosingRequest,
): Outcome<ClosingRecord> {
  const { number, accepted, withdrawn, superseded } = paper;
  if (superseded) {
    const message = `${superseded.by} took the place of ${number} on ${superseded.date}, so there is nothing to withdraw`;
    return refuse(message, `to take back the newer one: plainterms withdraw ${superseded.by} --reason TEXT`);
  }
  if (withdrawn) return refuse(`${number} was withdrawn already, on ${withdrawn.date}`, 'nothing is left to do');
  if (accepted !== undefined) {
    const hint = 'to change it: plainterms amend CHANGE; to note that the contract is over: plainterms end NUMBER';
    return refuse(`${number} was accepted by both sides on ${accepted}, and what both agreed is not withdrawn`, hint);
  }
  const early = SIDES.find((side) => on < (paper.acceptances[side]?.date ?? on));
  if (early) {
    const day = paper.acceptances[early]?.date;
    const message = `${number} was accepted by the ${early} on ${day}, and can't have been withdrawn before that, on ${on}`;
    return refuse(message, 'give the day on which it was withdrawn with --on');
  }
  const record = { format: RECORD_FORMAT, kind: 'withdrawal', number, date: on, reason, previous: paper.hash } as const;
  return { ok: true, value: record, diagnostics: [] };
}

/**
 * The end of a contract. Refused where it is not accepted by both sides or over already, or where the day is before it, or an
 * amendment of it, was agreed.
 * @param papers the contract and its amendments that were not withdrawn, in order
 */
export function planEnd(
  number: string,
  papers: readonly {
    readonly number: string;
    readonly date: string;
    readonly hash: string;
    readonly accepted?: string;
  }[],
  closed: { readonly withdrawn?: ClosingRecord; readonly ended?: ClosingRecord },
  { on, reason }: ClosingRequest,
): Outcome<ClosingRecord> {
  const over = closed.ended ?? closed.withdrawn;
  if (over) {
    const how = over.kind === 'end' ? 'ended already' : 'was withdrawn';
    return refuse(`${number} ${how}, on ${over.date}`, 'what was noted once is never changed');
  }
  const agreed = papers.filter(({ accepted }) => accepted !== undefined);
  const last = agreed.at(-1);
  if (!last) {
    const hint = `to take it back: plainterms withdraw ${number} --reason TEXT`;
    return refuse(`${number} is not accepted by both sides, so there is nothing that could end`, hint);
  }
  const late = papers.find(({ date, accepted = date }) => on < date || on < accepted);
  if (late) {
    const { date, accepted = date } = late;
    const what = on < date ? `is dated ${date}` : `was accepted on ${accepted}`;
    const hint =
      'give the last day on which the contract holds with --on; withdraw an amendment that nobody signed first';
    return refuse(`${late.number} ${what}, and the contract can't have ended before that, on ${on}`, hint);
  }
  const record = { format: RECORD_FORMAT, kind: 'end', number, date: on, reason, previous: last.hash } as const;
  return { ok: true, value: record, diagnostics: [] };
}

/** Writes a closing into the paper's folder, never over another; gives its path. */
export async function writeClosing(world: World, folder: string, record: ClosingRecord): Promise<Outcome<string>> {
  const file = `${folder}/${closingFile(record.kind)}`;
  if (await world.create(file, sealNote(record).bytes)) return { ok: true, value: file, diagnostics: [] };
  return refuse(`"${file}" is there already; another run noted it at the same time`, 'look at what it says');
}

function refuse(message: string, hint: string): Outcome<never> {
  const fault: Diagnostic = { rule: 'register/closing', level: 'error', message, hint };
  return { ok: false, diagnostics: [fault] };
}

function isClosing(value: object): value is ClosingRecord {
  const kinds: readonly unknown[] = CLOSINGS;
  return 'kind' in value && kinds.includes(value.kind) && hasTexts(value, 'number', 'date', 'reason', 'previous');
}
