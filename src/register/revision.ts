/** Takes a contract that not both sides accepted and the one that takes its place, gives the small record of that beside the older one. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { type Acceptances, SIDES } from './acceptance.ts';
import { hasTexts, readNote, sealNote } from './note.ts';
import { RECORD_FORMAT, type Replaced, sameBytes } from './record.ts';

/** The name of the record in the older contract's folder. */
export const SUPERSEDED_FILE = 'superseded.json';

/** That another contract takes the place of this one. Whoever signed this one has signed nothing that counts. */
export interface SupersededRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly kind: 'superseded';
  readonly number: string;
  /** The date of the newer contract, ISO 8601. */
  readonly date: string;
  /** The number of the newer contract. */
  readonly by: string;
  /** The hash of the newer contract's record. */
  readonly record: string;
  /** The hash of this contract's record. */
  readonly previous: string;
}

/** Reads the record in a contract's folder; undefined where there is none. */
export function readSuperseded(
  world: World,
  folder: string,
  number: string,
): Promise<Outcome<SupersededRecord | undefined>> {
  const is = (value: object): value is SupersededRecord =>
    isSuperseded(value) && 'number' in value && value.number === number;
  return readNote(
    world,
    `${folder}/${SUPERSEDED_FILE}`,
    is,
    `the note that another contract took the place of ${number}`,
  );
}

/** The contract as one that can be replaced. */
export interface Revisable {
  readonly number: string;
  readonly date: string;
  readonly hash: string;
  readonly acceptances: Acceptances;
  readonly accepted?: string;
  readonly withdrawn?: { readonly date: string };
  readonly superseded?: { readonly by: string; readonly date: string };
}

/** What the newer contract says of the older one. Refused where that was accepted by both sides, withdrawn or replaced already, or is later than the newer one. */
export function planRevision(old: Revisable, date: string): Outcome<Replaced> {
  const { number, accepted, withdrawn, superseded, acceptances } = old;
  if (superseded) {
    return refuse(
      `${superseded.by} took the place of ${number} already, on ${superseded.date}`,
      `to replace the newer one: --revise ${superseded.by}`,
    );
  }
  if (withdrawn) {
    return refuse(
      `${number} was withdrawn on ${withdrawn.date}, so there is nothing whose place could be taken`,
      'leave out --revise',
    );
  }
  if (accepted !== undefined) {
    return refuse(
      `${number} was accepted by both sides on ${accepted}, and what both agreed is not replaced by one`,
      'to change it: plainterms amend CHANGE',
    );
  }
  const days = [old.date, ...SIDES.flatMap((side) => acceptances[side]?.date ?? [])].sort();
  const latest = days.at(-1) ?? old.date;
  if (date < latest) {
    const what = latest === old.date ? 'is dated' : 'was accepted by one side on';
    return refuse(
      `${number} ${what} ${latest}, and the contract that takes its place is dated before that, ${date}`,
      'write the day on which you make it as the date under engagement',
    );
  }
  return { ok: true, value: { number, date: old.date, record: old.hash }, diagnostics: [] };
}

/** The record beside the older contract, as it follows from the newer one. */
export function supersededBy(newer: {
  readonly number: string;
  readonly date: string;
  readonly hash: string;
  readonly replaces: Replaced;
}): SupersededRecord {
  const { number: by, date, hash: record } = newer;
  const { number, record: previous } = newer.replaces;
  return { format: RECORD_FORMAT, kind: 'superseded', number, date, by, record, previous };
}

/** Writes the record beside the older contract; false where there is one of another contract. */
export async function writeSuperseded(world: World, out: string, record: SupersededRecord): Promise<boolean> {
  const file = `${out}/${record.number}/${SUPERSEDED_FILE}`;
  const { bytes } = sealNote(record);
  if (await world.create(file, bytes)) return true;
  // Another run may have completed this one, which it took for stopped.
  const found = await world.read(file);
  return found !== undefined && sameBytes(found, bytes);
}

function refuse(message: string, hint: string): Outcome<never> {
  const fault: Diagnostic = { rule: 'register/revision', level: 'error', message, hint };
  return { ok: false, diagnostics: [fault] };
}

function isSuperseded(value: object): value is SupersededRecord {
  return (
    'kind' in value && value.kind === 'superseded' && hasTexts(value, 'number', 'date', 'by', 'record', 'previous')
  );
}
