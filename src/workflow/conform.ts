/** Takes the number of a contract, gives a copy of it as amended, in a folder of its own. */
import { type ConformedInput, composeConformed, type Kit, type Named } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import { date as day, earlier } from '../model/calendar.ts';
import type { AcceptanceRecord } from '../register/acceptance.ts';
import { readContract, type StoredContract, type StoredPaper } from '../register/contract.ts';
import { issue } from '../register/issue.ts';
import { paperLabel } from '../register/paper.ts';
import type { World } from '../world.ts';
import { after, refused, sound, writing } from './answer.ts';
import { type AsOf, asOf, upTo } from './as-of.ts';
import { type History, recordedChange, standings } from './chain.ts';
import { withHash, writePaper } from './formats.ts';
import { frozenKit } from './kit.ts';
import { paperNamed } from './named.ts';
import { counted, type PaperRequest } from './paper.ts';
import { rehearsal } from './rehearsal.ts';

export interface ConformRequest extends Omit<PaperRequest, 'draft'> {
  /** The number of the contract. */
  readonly paper: string;
  /** An amendment (`A2`) or a day (`2027-03-05`); all that both sides accepted where it is absent. */
  readonly asOf?: string;
}

/** A copy as the caller gets to know it. */
export interface Conformed {
  readonly kind: 'conformed';
  readonly status: 'copy' | 'planned';
  /** The contract's. A copy has no number of its own. */
  readonly number: string;
  /** `A2` or a day; null of a contract as signed. */
  readonly as_of: string | null;
  /** The amendments in it: `A1`. */
  readonly amendments: readonly string[];
  /** Those that are not in it, or not all of them, because others were asked for. */
  readonly later: readonly string[];
  readonly partly: readonly string[];
  /** Those that are not in it, because not both sides accepted them. */
  readonly awaiting: readonly string[];
  readonly folder: string;
  readonly files: readonly string[];
  /** SHA-256 of the last record in it. */
  readonly hash: string;
}

/** Writes the contract as amended below `conformed`. It is a derived copy: it enters no register, and can be made again. */
export function conformContract(world: World, request: ConformRequest): Promise<Outcome<Conformed>> {
  return writing(world, request, async () => {
    const name = paperNamed(request.paper);
    if (!name.ok) return name;
    const { number, ordinal } = name.value;
    if (ordinal !== undefined) {
      const message = `${request.paper} is an amendment, and a copy as amended is made of a whole contract`;
      const hint = `plainterms conform ${number} --as-of A${ordinal}`;
      return refused([{ rule: 'register/conform', level: 'error', message, hint }]);
    }
    const stored = await readContract(world, request.out, number);
    if (!stored.ok) return stored;
    const chosen = asOf(stored.value, request.asOf);
    if (!chosen.ok) return chosen;
    const history = historyOf(stored.value, chosen.value);
    if (!history.ok) return history;
    const kit = await frozenKit(world, stored.value.contract.record.templates, 'conformed');
    return written(world, request, stored.value, chosen.value, history.value, kit);
  });
}

function historyOf(stored: StoredContract, { papers, day: last }: AsOf): Outcome<History> {
  const amended = { ...stored, amendments: papers };
  if (last === undefined) return standings(amended);
  const history = standings(amended, (change) => upTo(change, last));
  if (history.ok) return history;
  const message = `what holds on ${last.iso} can't be told by its changes alone: a change that holds by then builds on one that begins later`;
  const hint = `make the copy as of an amendment: plainterms conform ${stored.contract.name.number} --as-of A${papers.at(-1)?.name.ordinal}`;
  return refused([{ rule: 'register/conform', level: 'error', message, hint }, ...history.diagnostics]);
}

async function written(
  world: World,
  request: ConformRequest,
  stored: StoredContract,
  chosen: AsOf,
  history: History,
  kit: Kit,
): Promise<Outcome<Conformed>> {
  const { number } = stored.contract.name;
  const last = chosen.papers.at(-1);
  const { hash, short } = last ?? stored.contract;
  const as_of = chosen.day?.iso ?? (last ? label(last) : null);
  const stem = `${number}-${as_of ?? 'signed'}`;
  const composed = sound(composeConformed(inputOf(stored, chosen, history), kit));
  if (!composed.ok) return composed;
  const document = withHash(composed.value, short);
  const target = request.dryRun ? rehearsal(world) : world;
  const files = await issue(target, counted(`${request.out}/conformed/${stem}`), async () => {
    const documents = await writePaper(world, document, `${stem}-conformed`, request.formats, new Map());
    return documents.ok ? { ...documents, value: { documents: documents.value } } : documents;
  });
  if (!files.ok) return after(composed.diagnostics, files);
  const value: Conformed = {
    kind: 'conformed',
    status: request.dryRun ? 'planned' : 'copy',
    number,
    as_of,
    amendments: chosen.papers.map(label),
    later: chosen.later.map(label),
    partly: chosen.partly.map(label),
    awaiting: chosen.awaiting.map(label),
    ...files.value,
    hash,
  };
  return after(composed.diagnostics, { ...files, value });
}

function inputOf(stored: StoredContract, { papers, day: last, ...left }: AsOf, history: History): ConformedInput {
  const { contract, ended } = stored;
  const [signed, ...steps] = history;
  return {
    number: contract.name.number,
    signed,
    steps: papers.flatMap((paper, index) => {
      const agreed = steps[index];
      return agreed ? [{ ...named(paper), agreed }] : [];
    }),
    papers: [contract, ...papers].flatMap((paper) => {
      const { provider, client } = paper.acceptances;
      if (!provider || !client) return [];
      const title =
        paper === contract ? { label: paperLabel(paper.name) } : { label: label(paper), ordinal: true as const };
      return [{ ...title, us: side(provider), you: side(client) }];
    }),
    ...(last && { asOf: last }),
    later: left.later.map(named),
    partly: left.partly.map(named),
    awaiting: left.awaiting.map(named),
    coming: last ? [] : papers.flatMap(coming),
    ...(ended && { ended: { date: day(ended.date), reason: ended.reason } }),
  };
}

function side({ date, by }: AcceptanceRecord) {
  return { date: day(date), ...(by !== null && { by }) };
}

/** An amendment some of which holds only from a later day, with those days. */
function coming(paper: StoredPaper): ConformedInput['coming'] {
  const change = recordedChange(paper);
  if (!change.ok) return [];
  const { changes, date } = change.value.value;
  const from = changes.flatMap((one) => (one.from && earlier(date, one.from) ? [one.from.iso] : []));
  return from.length > 0 ? [{ ...named(paper), days: [...new Set(from)].sort().map(day) }] : [];
}

function named(paper: StoredPaper): Named {
  return { label: label(paper), date: day(paper.record.date) };
}

/** `A2` */
function label({ name }: StoredPaper): string {
  return `A${name.ordinal}`;
}
