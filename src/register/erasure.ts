/** Takes a contract that is to be forgotten, gives the stone that stays in its place, and removes the rest. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { RECORD_FILE } from './issue.ts';
import { sha256 } from './manifest.ts';
import { hasTexts, readNote, sealNote } from './note.ts';
import { MARKS, markOf, stoneOf } from './number.ts';
import { isContractNumber } from './paper.ts';
import { RECORD_FORMAT } from './record.ts';

/** That a contract was erased. It holds nothing of what the contract said. */
export interface Stone {
  readonly format: typeof RECORD_FORMAT;
  readonly kind: 'erasure';
  readonly number: string;
  /** ISO 8601. */
  readonly date: string;
  /** In one line; without a name. */
  readonly reason: string;
  /** The hash of the last record of the contract and its amendments. */
  readonly previous: string;
}

/** Reads the stone of a contract; undefined where there is none. */
export function readStone(world: World, out: string, number: string): Promise<Outcome<Stone | undefined>> {
  const is = (value: object): value is Stone => isStone(value) && 'number' in value && value.number === number;
  return readNote(world, stoneOf(out, number), is, `the stone of ${number}`);
}

/** What of a contract lies in the register: its folder with its amendments, and the drafts and conformed copies that carry its number. */
export async function remainsOf(world: World, out: string, number: string): Promise<readonly string[]> {
  const names = await world.list(out);
  const others = [...names, ...(await world.list(`${out}/${MARKS}`))].filter(
    (name) => isContractNumber(name) && name.startsWith(`${number}-`),
  );
  // `A-0001-2` may be a number of its own beside `A-0001`: its copies are not this contract's.
  const isOf = (name: string): boolean =>
    (name === number || name.startsWith(`${number}-`)) &&
    !others.some((other) => name === other || name.startsWith(`${other}-`));
  const copies: string[] = [];
  for (const shelf of ['conformed', 'drafts'])
    for (const name of names.includes(shelf) ? await world.list(`${out}/${shelf}`) : [])
      if (isOf(name)) copies.push(`${out}/${shelf}/${name}`);
  return [...copies, ...(names.includes(number) ? [`${out}/${number}`] : [])];
}

/** The hash of the last record of a contract, from its stored bytes, whatever they hold; the mark's where the folder is gone. Undefined where it was never issued. */
export async function lastHash(world: World, out: string, number: string): Promise<string | undefined> {
  const folder = `${out}/${number}`;
  const ordinals = (await world.list(folder))
    .flatMap((name) => /^A([1-9]\d{0,3})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => other - one);
  for (const at of [...ordinals.map((ordinal) => `${folder}/A${ordinal}`), folder]) {
    const bytes = await world.read(`${at}/${RECORD_FILE}`);
    if (bytes) return sha256(bytes);
  }
  const mark = await world.read(markOf(out, number));
  return mark && new TextDecoder().decode(mark).trim();
}

/** Sets the stone; from then on the contract is erased, and a run that is stopped is completed by the next one. */
export async function setStone(
  world: World,
  out: string,
  stone: Omit<Stone, 'format' | 'kind'>,
): Promise<Outcome<string>> {
  const file = stoneOf(out, stone.number);
  const record: Stone = { format: RECORD_FORMAT, kind: 'erasure', ...stone };
  if (await world.create(file, sealNote(record).bytes)) return { ok: true, value: file, diagnostics: [] };
  const message = `"${file}" is there already; another run erased ${stone.number} at the same time`;
  const fault: Diagnostic = { rule: 'register/erasure', level: 'error', message, hint: 'look at what it says' };
  return { ok: false, diagnostics: [fault] };
}

function isStone(value: object): value is Stone {
  return 'kind' in value && value.kind === 'erasure' && hasTexts(value, 'number', 'date', 'reason', 'previous');
}
