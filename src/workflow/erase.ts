/** Takes the number of a contract and a reason, gives the stone that stays when all else of the contract is removed. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { readContract } from '../register/contract.ts';
import { lastHash, readStone, remainsOf, setStone } from '../register/erasure.ts';
import { slug } from '../register/paper.ts';
import type { Json } from '../register/record.ts';
import { tried } from '../register/verify/look.ts';
import type { World } from '../world.ts';
import { refused, writing } from './answer.ts';
import { dayFaults, isLine, paperNamed } from './named.ts';
import { textIn } from './recorded.ts';

export interface EraseRequest {
  /** The register's folder. */
  readonly out: string;
  /** The number of the contract. */
  readonly paper: string;
  /** In one line, and without a name: it stays. */
  readonly reason: string;
  /** ISO 8601; today where it is absent. */
  readonly on?: string;
  /** Without it nothing is removed; the outcome says what would be. */
  readonly sure?: true;
}

/** What was removed. */
export interface Erased {
  readonly paper: string;
  /** ISO 8601. */
  readonly date: string;
  readonly reason: string;
  /** The stone. */
  readonly file: string;
  readonly removed: readonly string[];
}

/**
 * Forgets a contract: its folder with its amendments, and the drafts and conformed copies that carry its number, are removed. A stone stays
 * with the number, the day, the reason and the last hash; the number stays used. No other contract is touched.
 */
export function eraseContract(world: World, request: EraseRequest): Promise<Outcome<Erased>> {
  const { out, paper, reason, on, sure } = request;
  return writing(world, { out, ...(!sure && { dryRun: true }) }, async () => {
    const name = paperNamed(paper);
    if (!name.ok) return name;
    const { number, ordinal } = name.value;
    const faults = requestFaults(request);
    if (ordinal !== undefined) {
      const hint = `an amendment goes with its contract: plainterms erase ${number}`;
      faults.push(fault(`${paper} is an amendment, and only a whole contract is erased`, hint));
    }
    if (faults.length > 0) return refused(faults);
    const stone = await readStone(world, out, number);
    if (!stone.ok) return stone;
    if (stone.value) {
      const { date, reason: why } = stone.value;
      return refused([fault(`${number} was erased already, on ${date}: ${why}`, 'nothing is left to do')]);
    }
    const stored = await tried(() => readContract(world, out, number));
    const previous = await lastHash(world, out, number);
    // Also what can't be relied on any more can be forgotten.
    if (previous === undefined && !stored.ok) return stored;
    if (previous === undefined) throw new Error('A contract without a record was read');
    const terms = stored.ok ? stored.value.contract.record.terms : {};
    const named = nameFindings(reason, terms);
    if (named.some(({ level }) => level === 'error')) return refused(named);
    const removed = await remainsOf(world, out, number);
    const drafts = await otherDrafts(world, out, terms);
    if (!sure) return refused([...named, ...drafts, unsure(number, removed)]);
    const date = on ?? world.today(textIn(terms, 'time_zone'));
    const file = await setStone(world, out, { number, date, reason, previous });
    if (!file.ok) return file;
    for (const path of removed) await world.discard(path);
    const value = { paper: number, date, reason, file: file.value, removed };
    return { ok: true, value, diagnostics: [...named, ...drafts] };
  });
}

function unsure(number: string, removed: readonly string[]): Diagnostic {
  const what =
    removed.length === 0 ? 'nothing but its mark is left of it' : `this would be removed: ${removed.join(', ')}`;
  const hint = 'what is removed can not be brought back; to go on, run it again with --yes';
  return fault(`nothing was erased yet; of ${number}, ${what}`, hint);
}

/** What stays must not say who it was. */
function nameFindings(reason: string, terms: Json): readonly Diagnostic[] {
  const said = reason.toLowerCase();
  const whole = [...partiesOf(terms), textIn(terms, 'client', 'email'), textIn(terms, 'client', 'phone')];
  const found = whole.find((text) => text !== undefined && said.includes(text.toLowerCase()));
  const hint = 'the reason stays when all else is forgotten: say it without a name';
  if (found !== undefined) return [fault(`the reason names the client: "${found}"`, hint)];
  const words = new Set(said.match(/[\p{L}\p{N}]+/gu) ?? []);
  const parts = partiesOf(terms).flatMap((name) => name.match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const part = parts.find((each) => words.has(each.toLowerCase()));
  if (part === undefined) return [];
  return [{ ...fault(`the reason has a word of the client's name: "${part}"`, hint), level: 'warning' }];
}

/** The names of the client and of those who sign for it. */
function partiesOf(terms: Json): readonly string[] {
  const client = memberOf(terms, 'client');
  const signatories = memberOf(client, 'signatories');
  const people = Array.isArray(signatories) ? signatories : [];
  return [textIn(terms, 'client', 'name'), ...people.map((one: Json) => textIn(one, 'name'))].filter(
    (name) => name !== undefined,
  );
}

function memberOf(json: Json | undefined, key: string): Json | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  return new Map<string, Json>(Object.entries(json)).get(key);
}

/** A draft of a contract has no number; it is called by the client's name, and may be another client's of the same name. */
async function otherDrafts(world: World, out: string, terms: Json): Promise<readonly Diagnostic[]> {
  const client = textIn(terms, 'client', 'name');
  if (client === undefined) return [];
  const stem = `${slug(client, 'contract')}-`;
  const drafts = (await world.list(`${out}/drafts`)).filter(
    (name) => name.startsWith(stem) && /^\d+$/.test(name.slice(stem.length)),
  );
  return drafts.map((name) => ({
    ...fault(`"${out}/drafts/${name}" carries no number, and bears the client's name`, 'look at it, and remove it too'),
    level: 'warning',
  }));
}

function requestFaults({ on, reason }: EraseRequest): Diagnostic[] {
  const words = isLine(reason)
    ? []
    : [fault(`the reason: found "${reason}", expected a few words in one line`, 'say in one line why, without a name')];
  return [...(on === undefined ? [] : dayFaults('register/erasure', on)), ...words];
}

function fault(message: string, hint: string): Diagnostic {
  return { rule: 'register/erasure', level: 'error', message, hint };
}
