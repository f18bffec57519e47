/** Takes the number of a contract and its terms in a file that somebody edited, gives the change file that says the difference. */
import type { Diagnostic, Outcome, Place } from '../diagnostic.ts';
import { diff, type Found, renamed, type When } from '../model/diff.ts';
import { keysOf, step } from '../model/figure.ts';
import { walkRaw } from '../model/keys.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import type { Terms } from '../model/schema/terms.ts';
import type { Places, Raw, Source } from '../model/source.ts';
import { parseChange, readTerms, writePlain } from '../read/index.ts';
import { nextAmendment, readContract } from '../register/contract.ts';
import { parsePaperName } from '../register/paper.ts';
import type { World } from '../world.ts';
import { after, answering, refused } from './answer.ts';
import { lastOf, standings } from './chain.ts';
import { load } from './files.ts';

/** What a comparison of terms can't know, beside the contract and the edited file. */
export interface Edited {
  /** The number of the contract. */
  readonly contract: string;
  /** The file that `show --terms` printed, edited. */
  readonly to: string;
  /** The date of the amendment, ISO 8601. */
  readonly date: string;
  readonly reason: string;
  readonly requestedBy: 'client' | 'provider';
  /** How and when it was asked for. */
  readonly requested?: string;
  /** From when the changes hold, if not from the date; a day that the edited file names comes before it. */
  readonly from?: string;
  /** How long the offer may be accepted: `5 days`. */
  readonly openFor?: string;
  /** Whether it settles price and dates of these changes in full. */
  readonly settles?: true;
}

export interface EditedRequest extends Edited {
  /** The register's folder. */
  readonly out: string;
}

/** The change file as YAML, for an owner to look at, or to go on with. */
export function changeFileOf(world: World, request: EditedRequest): Promise<Outcome<string>> {
  return answering(async () => {
    const change = await compared(world, request);
    return change.ok ? { ...change, value: writePlain(change.value.raw) } : change;
  });
}

/** The change file, with the places of the edited file. Refused where the file has faults or says what the contract says already. */
export async function compared(world: World, request: EditedRequest): Promise<Outcome<Source<ChangeFile>>> {
  const edited = await load(world, request.to, readTerms);
  const numbered = contractNumbered(request.contract);
  if (!edited.ok || numbered.length > 0) return refused([...numbered, ...edited.diagnostics]);
  const stored = await readContract(world, request.out, request.contract);
  if (!stored.ok) return stored;
  const next = nextAmendment(stored.value);
  if (!next.ok) return next;
  const history = standings(stored.value);
  if (!history.ok) return history;
  const before = lastOf(history.value).terms;
  const when: When = { date: request.date, from: request.from };
  const stray = [...notOrdered(before.value, edited.value), ...otherIds(before.raw, edited.value)];
  if (stray.length > 0) return refused(stray);
  const found = diff(before.raw, edited.value.raw, when);
  if (found.length === 0) return refused([nothing(request)]);
  const raw = { ...head(request), changes: found.map((each): Raw => ({ ...each.raw })) };
  return after(edited.diagnostics, parseChange(raw, placesOf(raw, found, edited.value.places)));
}

/** A finding in the words of the terms: nobody wrote the operations that a comparison found. */
export function inTerms(diagnostic: Diagnostic): Diagnostic {
  const [whole, about = ''] = /^changes\.\w+\.("(?:[^"\\]|\\.)*"|[^.:"]+)/.exec(diagnostic.message) ?? [];
  if (whole === undefined) return diagnostic;
  return { ...diagnostic, message: keysOf(about).join('') + diagnostic.message.slice(whole.length) };
}

function head({ contract, date, requestedBy, requested, reason, openFor, settles }: Edited): { [key: string]: Raw } {
  return {
    amends: contract,
    date,
    requested_by: requestedBy,
    ...(requested !== undefined && { requested }),
    reason,
    ...(openFor !== undefined && { open_for: openFor }),
    ...(settles && { settles: 'price and dates of these changes in full' }),
  };
}

/** Where the edited file says what a change file would say: for each path, the nearest place there is. */
function placesOf(change: Raw, found: readonly Found[], edited: Places): Places {
  const places = new Map<string, Place>();
  const nearest = (path: string): Place | undefined => {
    const keys = keysOf(path);
    const around = keys.map((_, index) => keys.slice(0, keys.length - index).reduce(step, ''));
    return around.map((each) => edited.get(each)).find((place) => place !== undefined) ?? edited.get('');
  };
  let operation = '';
  walkRaw(change, ({ path, at }) => {
    const [list, index, , key] = at;
    const says = list === 'changes' && typeof index === 'number' ? found[index]?.says : undefined;
    if (says === undefined) return;
    if (at.length === 2) operation = path;
    const about = says[''] ?? '';
    const place = nearest(
      typeof key !== 'string' ? about : (says[key] ?? about) + path.slice(step(operation, key).length),
    );
    if (place && !places.has(path)) places.set(path, place);
  });
  const top = edited.get('');
  return top ? new Map([...places, ['changes', top]]) : places;
}

/** A new service that nobody ordered would be left out without a word. */
function notOrdered(before: Terms, { value, places }: Source<Terms>): readonly Diagnostic[] {
  const ordered = value.engagement.services.map(({ id }) => id);
  const old = before.services.map(({ id }) => id);
  return value.services.flatMap(({ id }): Diagnostic[] => {
    if (ordered.includes(id) || old.includes(id)) return [];
    const path = step('services', id);
    const place = places.get(path);
    const message = `${path}: found a new service that engagement.services does not have; expected it there too`;
    const hint = `add it below engagement.services: - ${id}, with a quantity where the price is per unit`;
    return [{ rule: 'change/not-ordered', level: 'error', message, hint, ...(place && { place }) }];
  });
}

function otherIds(before: Raw, { raw, places }: Source<Terms>): readonly Diagnostic[] {
  return renamed(before, raw).map(({ path, was }): Diagnostic => {
    const place = places.get(path);
    return {
      rule: 'change/renamed',
      level: 'error',
      message: `${path}: found all of "${was}" under another id; expected its id to stay`,
      hint: `write ${was} again; an id is printed nowhere, and the paper would say that one goes and the other comes`,
      ...(place && { place }),
    };
  });
}

function contractNumbered(typed: string): readonly Diagnostic[] {
  const name = parsePaperName(typed);
  if (name && name.ordinal === undefined) return [];
  return [
    {
      rule: 'register/paper-name',
      level: 'error',
      message: `found "${typed}" beside --to, expected the number of a contract`,
      hint: 'write it as it stands at the foot of the contract: HIT-2026-0001; a change file needs no --to',
    },
  ];
}

function nothing({ contract, to }: Edited): Diagnostic {
  return {
    rule: 'change/nothing',
    level: 'error',
    message: `found nothing in ${to} that ${contract} does not say already; expected a change`,
    hint: `edit the file that this prints: plainterms show ${contract} --terms`,
    place: { file: to, line: 1, column: 1 },
  };
}
