/** Takes an issued paper and who accepted it when, gives the small record of that: the owner's note, not a signature. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { formatFault, parseMap, RECORD_FORMAT, recordFault, sameBytes, seal } from './record.ts';

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
    const file = `${folder}/${acceptanceFile(side)}`;
    const bytes = await world.read(file);
    if (!bytes) continue;
    const value = parseMap(bytes);
    const format = value && formatFault(value);
    if (format !== undefined) diagnostics.push(recordFault(file, format));
    else if (!value || !isAcceptance(value) || value.number !== number || value.side !== side)
      diagnostics.push(recordFault(file, `it is not the acceptance of ${number} by the ${side}`));
    else if (!sameBytes(seal(value).bytes, bytes))
      diagnostics.push(recordFault(file, 'its bytes are not those that were written'));
    else found[side] = value;
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
}

/**
 * The records that an acceptance adds: one for each side asked for that has none. Refused where every such side has accepted
 * already, where the paper was withdrawn or its contract is over, where the day is before the paper's own or before the paper that it follows was accepted, or after its offer closed.
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
    /** Of an amendment: the paper before it, and the day on which both sides had accepted that. */
    readonly follows?: { readonly number: string; readonly accepted: string };
  },
  request: AcceptanceRequest,
): Outcome<readonly AcceptanceRecord[]> {
  const refuse = (message: string, hint: string): Outcome<never> => ({
    ok: false,
    diagnostics: [{ rule: 'register/acceptance', level: 'error', message, hint }],
  });
  const { withdrawn, ended } = paper;
  if (withdrawn) {
    return refuse(
      `${paper.number} was withdrawn on ${withdrawn.date}, and can't be accepted any more: ${withdrawn.reason}`,
      'issue a new one, so that both sides sign what holds; it gets the next number',
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
  if (paper.follows && request.on < paper.follows.accepted) {
    const { number, accepted } = paper.follows;
    return refuse(
      `${paper.number} follows ${number}, which was accepted on ${accepted}, and can't have been accepted before that, on ${request.on}`,
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
      }),
  );
  return { ok: true, value: records, diagnostics: [] };
}

/** The record of an acceptance, with the note that says what it is. */
export function acceptanceRecord(what: Omit<AcceptanceRecord, 'format' | 'kind' | 'note'>): AcceptanceRecord {
  return { format: RECORD_FORMAT, kind: 'acceptance', note: ACCEPTANCE_NOTE, ...what };
}

/** Writes planned acceptances into the paper's folder; each is a file of its own, never overwritten. */
export async function writeAcceptances(
  world: World,
  folder: string,
  records: readonly AcceptanceRecord[],
): Promise<Outcome<readonly string[]>> {
  const files: string[] = [];
  for (const record of records) {
    const file = `${folder}/${acceptanceFile(record.side)}`;
    if (!(await world.create(file, seal(record).bytes))) {
      const message = `"${file}" is there already; another run noted an acceptance at the same time`;
      const fault: Diagnostic = { rule: 'register/acceptance', level: 'error', message, hint: 'look at what it says' };
      return { ok: false, diagnostics: [fault] };
    }
    files.push(file);
  }
  return { ok: true, value: files, diagnostics: [] };
}

/** The name of a side's acceptance in the paper's folder. */
export function acceptanceFile(side: Side): string {
  return `acceptance-${side}.json`;
}

function isAcceptance(value: object): value is AcceptanceRecord {
  const entries = new Map<string, unknown>(Object.entries(value));
  const by = entries.get('by');
  const sides: readonly unknown[] = SIDES;
  return (
    entries.get('format') === RECORD_FORMAT &&
    entries.get('kind') === 'acceptance' &&
    sides.includes(entries.get('side')) &&
    ['number', 'date', 'note', 'previous'].every((key) => typeof entries.get(key) === 'string') &&
    (by === null || typeof by === 'string')
  );
}
