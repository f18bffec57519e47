/** Takes a definition and a client file, gives the issued contract. */
import { type Agreed, composeContract, type Kit } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import { clockOf } from '../model/reckon.ts';
import { readClient, readDefinition } from '../read/index.ts';
import { recordedBilling, recordedDates } from '../register/figures.ts';
import { type Numbering, numberAfterAll, writeMark } from '../register/number.ts';
import { orderOf } from '../register/order.ts';
import { slug } from '../register/paper.ts';
import type { Replaced } from '../register/record.ts';
import { supersededBy, writeSuperseded } from '../register/revision.ts';
import type { World } from '../world.ts';
import { agreement } from './agreement.ts';
import { after, refused, sound, writing } from './answer.ts';
import { load } from './files.ts';
import { textsOf } from './formats.ts';
import { kitOf } from './kit.ts';
import { lastDay } from './offer.ts';
import { issuePaper, type Paper, type PaperRequest, type Ready, type Shelf, writeDraft } from './paper.ts';
import { replacing, revised } from './revise.ts';

export interface ContractRequest extends PaperRequest {
  /** The file of the service definition. */
  readonly definition: string;
  /** The client's file. */
  readonly client: string;
  /** The number of the contract whose place this one takes. */
  readonly revise?: string;
  /** A folder with templates that take the place of the program's. */
  readonly templates?: string;
}

/**
 * Makes the contract for a new client and issues it under the next number of the definition's pattern. Refused, with every
 * reason, where a file has faults or the definition lacks what a contract needs; then nothing is written. With `revise` it takes the place
 * of a contract that not both sides accepted; that one stays as it is, and a note beside it says by which it was replaced.
 */
export function issueContract(world: World, request: ContractRequest): Promise<Outcome<Paper>> {
  return writing(world, request, async () => {
    const older = request.revise === undefined ? undefined : await revised(world, request.out, request.revise);
    if (older && !older.ok) return older;
    const templates = await kitOf(world, request.templates);
    if (!templates.ok) return templates;
    const kit = templates.value;
    const offered = await load(world, request.definition, readDefinition);
    const ordered = await load(world, request.client, readClient);
    const agreed = agreement(offered, ordered, kit);
    if (!agreed.ok || !ordered.ok) return refused(agreed.diagnostics);
    const replaces = older && replacing(older.value, agreed.value);
    if (replaces && !replaces.ok) return after(agreed.diagnostics, replaces);
    const order = orderOf(ordered.value.raw);
    const made: Made = { agreed: agreed.value, kit, order, ...(replaces && { replaces: replaces.value }) };
    return after(
      agreed.diagnostics,
      await (request.draft
        ? draft(world, request, made)
        : issueAgreed(world, request, made, numberAfterAll(world, request.out))),
    );
  });
}

/** What a contract is made of. */
export interface Made {
  readonly agreed: Agreed;
  readonly kit: Kit;
  /** Which order it is for, as `orderOf` has it. */
  readonly order: string;
  readonly replaces?: Replaced;
}

async function draft(world: World, request: ContractRequest, made: Made): Promise<Outcome<Paper>> {
  const { terms } = made.agreed;
  const name = slug(terms.value.client.name, 'contract');
  const document = sound(composeContract(made.agreed, undefined, made.kit, made));
  if (!document.ok) return document;
  return writeDraft(world, request, name, { ...document, value: { document: document.value, places: terms.places } });
}

/** Issues the contract that was agreed under the first of the numbers that is free. */
export async function issueAgreed(
  world: World,
  request: PaperRequest,
  made: Made,
  numbering: Numbering,
): Promise<Outcome<Paper>> {
  const { contract_number: pattern = '', engagement } = made.agreed.terms.value;
  const { out } = request;
  const year = engagement.date.iso.slice(0, 4);
  const numbers = await numbering.next(pattern, year);
  if (!numbers.ok) return numbers;
  const number = (folder: string): string => folder.slice(out.length + 1);
  const follow = noting(out, engagement.date.iso, made.replaces);
  const shelf = { folders: below(out, numbers.value), stem: number, label: number, follow };
  const paper = await issuePaper(world, request, shelf, (label) => contract(made, label));
  if (paper.ok && paper.value.number !== null) numbering.issued(pattern, year, paper.value.number);
  return paper;
}

/** Once a contract is issued: the one whose place it takes says so, then the mark keeps its number used. */
function noting(out: string, date: string, replaces: Replaced | undefined): NonNullable<Shelf['follow']> {
  return async (world, { number, hash }) => {
    if (number === null || hash === null) throw new Error('A contract was issued without a number');
    if (replaces && !(await writeSuperseded(world, out, supersededBy({ number, date, hash, replaces })))) {
      const message = `another contract took the place of ${replaces.number} at the same time`;
      const hint = `plainterms show ${replaces.number} says which`;
      return refused([{ rule: 'register/revision', level: 'error', message, hint }]);
    }
    await writeMark(world, out, number, hash);
    return { ok: true, value: undefined, diagnostics: [] };
  };
}

function contract({ agreed, kit, order, replaces }: Made, number: string): Outcome<Ready> {
  const document = sound(composeContract(agreed, number, kit, replaces && { replaces }));
  if (!document.ok) return document;
  const { terms, reckoning } = agreed;
  const { offer, engagement } = terms.value;
  const record: Ready['record'] = {
    kind: 'contract',
    date: engagement.date.iso,
    open_until: lastDay(offer?.open_for, engagement.date, clockOf(terms.value)),
    terms: terms.raw,
    change: null,
    dates: recordedDates(reckoning),
    billing: recordedBilling(reckoning.plan),
    previous: null,
    earlier: [],
    ...(replaces && { replaces }),
  };
  const { places } = terms;
  const templates = textsOf('contract', kit.texts);
  return { ...document, value: { document: document.value, places, record, templates, order } };
}

function* below(folder: string, names: Iterable<string>): Iterable<string> {
  for (const name of names) yield `${folder}/${name}`;
}
