/** Takes an issued paper and who accepted it when, gives the small record of that: the owner's note, not a signature. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { type World, WorldFault } from '../world.ts';
import { hasTexts, readNote, sealNote } from './note.ts';
import { RECORD_FORMAT, sameBytes } from './record.ts';

export const SIDES = ['provider', 'client'] as const;
export type Side = (typeof SIDES)[number];

/** That one side accepted one paper. */
export interface AcceptanceRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly kind: 'acceptance';
  /** The paper: `HIT-2026-0001` or `HIT-2026-0001/A1`. */
  readonly number: string;
  readonly side: Side;
  /** ISO 8601. */
  readonly date: string;
  /** Who signed for that side, where it was said. */
  readonly by: string | null;
  readonly note: string;
  /** The hash of the paper's record. */
  readonly previous: string;
  /** Noted at once for both sides: each side's note shows that there is one of the other. */
  readonly both?: true;
  /** The scan of the signed paper, where one was given. It stays with its owner. */
  readonly signed?: SignedScan;
}

/** What shows that a scan is the one that was there when the acceptance was noted. */
export interface SignedScan {
  /** The name of the file, without its folder. */
  readonly name: string;
  /** Its bytes, counted; text, as every figure in a record. */
  readonly size: string;
  /** SHA-256 in 64 hex digits. */
  readonly sha256: string;
}

/** Said in every acceptance, and whenever one is noted. */
const ACCEPTANCE_NOTE =
  'This is a note of the provider that the paper was accepted on that day. It is not itself a signature: keep the signed paper.';

/** The acceptances of one paper, by side. */
export type Acceptances = { readonly [side in Side]?: AcceptanceRecord };

/** The later of the two days, when both sides have accepted; undefined until then. */
export function acceptedOn(acceptances: Acceptances): string | undefined {
  const { provider, client } = acceptances;
  if (!provider || !client) return undefined;
  return [provider.date, client.date].sort().at(-1);
}

/** Reads the acceptances in a paper's folder. */
export async function readAcceptances(world: World, folder: string, number: string): Promise<Outcome<Acceptances>> {
  const found: { [side in Side]?: AcceptanceRecord } = {};
  const diagnostics: Diagnostic[] = [];
  for (const side of SIDES) {
    const is = (value: object): value is AcceptanceRecord =>
      isAcceptance(value) && value.number === number && value.side === side;
    const file = `${folder}/${acceptanceFile(side)}`;
    const note = await readNote(world, file, is, `the acceptance of ${number} by the ${side}`);
    diagnostics.push(...note.diagnostics);
    if (note.ok && note.value) found[side] = note.value;
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: found, diagnostics };
}

/** What is to be noted. */
export interface AcceptanceRequest {
  /** ISO 8601. */
  readonly on: string;
  /** Both sides where it is absent. */
  readonly side?: Side;
  readonly by?: string;
  readonly signed?: SignedScan;
}

/**
 * The records that an acceptance adds: one for each side asked for that has none. Refused where every such side has accepted
 * already, where the paper was withdrawn, replaced, or follows what has moved on, where its contract is over, where the day is before the paper's own or before the paper that it follows was accepted, or after its offer closed.
 */
export function planAcceptance(
  paper: {
    readonly number: string;
    readonly date: string;
    readonly open_until: string | null;
    readonly hash: string;
    readonly acceptances: Acceptances;
    /** That it was taken back, with the day and the reason. */
    readonly withdrawn?: { readonly date: string; readonly reason: string };
    /** The last day of the contract, where it is over. */
    readonly ended?: { readonly date: string };
    /** The contract that took its place. */
    readonly superseded?: { readonly by: string; readonly date: string };
    /** Of an amendment: the paper that it follows; the one that it would have to follow; the day on which both sides had accepted that. */
    readonly follows?: { readonly number: string; readonly tip: string; readonly accepted?: string };
  },
  request: AcceptanceRequest,
): Outcome<readonly AcceptanceRecord[]> {
  const refuse = (message: string, hint: string): Outcome<never> => ({
    ok: false,
    diagnostics: [{ rule: 'register/acceptance', level: 'error', message, hint }],
  });
  const { withdrawn, ended, superseded, follows } = paper;
  if (superseded) {
    return refuse(
      `${superseded.by} took the place of ${paper.number} on ${superseded.date}, so ${paper.number} can't be accepted any more`,
      `both sides sign the newer one; then: plainterms accept ${superseded.by} --on DATE`,
    );
  }
  if (withdrawn) {
    return refuse(
      `${paper.number} was withdrawn on ${withdrawn.date}, and can't be accepted any more: ${withdrawn.reason}`,
      'issue a new one, so that both sides sign what holds; it gets the next number',
    );
  }
  if (follows && (follows.number !== follows.tip || follows.accepted === undefined)) {
    const why =
      follows.number === follows.tip
        ? `${follows.tip} is not accepted by both sides`
        : `what both sides accepted last is ${follows.tip}`;
    return refuse(
      `${paper.number} changes the terms of ${follows.number}, and ${why}: the ground it stands on has moved`,
      `issue it again: plainterms withdraw ${paper.number} --reason TEXT, then plainterms amend CHANGE`,
    );
  }
  const asked = request.side === undefined ? SIDES : [request.side];
  const missing = asked.filter((side) => !paper.acceptances[side]);
  if (missing.length === 0) {
    const days = asked.map((side) => `${side} on ${paper.acceptances[side]?.date}`).join(', ');
    return refuse(
      `${paper.number} is accepted already (${days}); what was noted once is never changed`,
      'to change what was agreed, write a change file and run: plainterms amend CHANGE',
    );
  }
  if (ended && request.on > ended.date) {
    return refuse(
      `the contract of ${paper.number} ended on ${ended.date}, and ${request.on} is later`,
      'make a new contract for what comes after',
    );
  }
  if (request.on < paper.date) {
    return refuse(
      `${paper.number} is dated ${paper.date}, and can't have been accepted before that, on ${request.on}`,
      'give the day on which it was signed with --on',
    );
  }
  if (follows?.accepted !== undefined && request.on < follows.accepted) {
    return refuse(
      `${paper.number} follows ${follows.number}, which was accepted on ${follows.accepted}, and can't have been accepted before that, on ${request.on}`,
      'give the day on which it was signed with --on',
    );
  }
  if (paper.open_until !== null && request.on > paper.open_until) {
    return refuse(
      `the offer of ${paper.number} was open until ${paper.open_until}, and ${request.on} is later`,
      'issue it again with a new date, so that both sides sign what still holds',
    );
  }
  const records = missing.map(
    (side): AcceptanceRecord =>
      acceptanceRecord({
        number: paper.number,
        side,
        date: request.on,
        by: request.by ?? null,
        previous: paper.hash,
        ...(missing.length === SIDES.length && { both: true }),
        ...(request.signed && { signed: request.signed }),
      }),
  );
  return { ok: true, value: records, diagnostics: [] };
}

/** The record of an acceptance, with the note that says what it is. */
export function acceptanceRecord(what: Omit<AcceptanceRecord, 'format' | 'kind' | 'note'>): AcceptanceRecord {
  return { format: RECORD_FORMAT, kind: 'acceptance', note: ACCEPTANCE_NOTE, ...what };
}

/** The note of one side that was made for both at once, as the other side's; undefined of any other note. */
export function otherSide(note: AcceptanceRecord): AcceptanceRecord | undefined {
  return note.both ? { ...note, side: note.side === 'client' ? 'provider' : 'client' } : undefined;
}

/** Writes planned acceptances into the paper's folder; each is a file of its own, never overwritten. Where one fails, none of them stays. */
export async function writeAcceptances(
  world: World,
  folder: string,
  records: readonly AcceptanceRecord[],
): Promise<Outcome<readonly string[]>> {
  const files: string[] = [];
  const created: string[] = [];
  let done = false;
  try {
    for (const record of records) {
      const file = `${folder}/${acceptanceFile(record.side)}`;
      const { bytes } = sealNote(record);
      if (await world.create(file, bytes)) created.push(file);
      const found = created.includes(file) ? bytes : await world.read(file);
      // Another run may have completed this one, which it took for stopped.
      if (!found || !sameBytes(found, bytes)) {
        const message = `"${file}" is there already; another run noted an acceptance at the same time`;
        const fault: Diagnostic = {
          rule: 'register/acceptance',
          level: 'error',
          message,
          hint: 'look at what it says',
        };
        return { ok: false, diagnostics: [fault] };
      }
      files.push(file);
    }
    done = true;
    return { ok: true, value: files, diagnostics: [] };
  } finally {
    if (!done) await takeBack(world, created);
  }
}

/** The fault that led here is the one to report; what stays is completed by the next run. */
async function takeBack(world: World, files: readonly string[]): Promise<void> {
  try {
    for (const file of files) await world.discard(file);
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
  }
}

/** The name of a side's acceptance in the paper's folder. */
export function acceptanceFile(side: Side): string {
  return `acceptance-${side}.json`;
}

function isAcceptance(value: object): value is AcceptanceRecord {
  const entries = new Map<string, unknown>(Object.entries(value));
  const [by, both, signed] = [entries.get('by'), entries.get('both'), entries.get('signed')];
  const sides: readonly unknown[] = SIDES;
  return (
    entries.get('kind') === 'acceptance' &&
    sides.includes(entries.get('side')) &&
    hasTexts(value, 'number', 'date', 'note', 'previous') &&
    (by === null || typeof by === 'string') &&
    (both === undefined || both === true) &&
    (signed === undefined ||
      (typeof signed === 'object' && signed !== null && hasTexts(signed, 'name', 'size', 'sha256')))
  );
}
