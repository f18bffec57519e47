/** Takes a definition and a client file, gives the issued contract. */
import { type Agreed, composeContract, type Kit } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import { clockOf } from '../model/reckon.ts';
import { recordedBilling, recordedDates } from '../register/figures.ts';
import { markOf, nextNumbers, usedNumbers } from '../register/number.ts';
import { slug } from '../register/paper.ts';
import type { World } from '../world.ts';
import { agreement } from './agreement.ts';
import { after, answering, sound } from './answer.ts';
import { textsOf } from './formats.ts';
import { kitOf } from './kit.ts';
import { lastDay } from './offer.ts';
import { issuePaper, type Paper, type PaperRequest, type Ready, writeDraft } from './paper.ts';

export interface ContractRequest extends PaperRequest {
  /** The file of the service definition. */
  readonly definition: string;
  /** The client's file. */
  readonly client: string;
}

/**
 * Makes the contract for a new client and issues it under the next number of the definition's pattern. Refused, with every
 * reason, where a file has faults or the definition lacks what a contract needs; then nothing is written.
 */
export function issueContract(world: World, request: ContractRequest): Promise<Outcome<Paper>> {
  return answering(async () => {
    const kit = await kitOf(world);
    const agreed = await agreement(world, request.definition, request.client, kit);
    if (!agreed.ok) return agreed;
    const paper = request.draft ? draft(world, request, agreed.value, kit) : issued(world, request, agreed.value, kit);
    return after(agreed.diagnostics, await paper);
  });
}

async function draft(world: World, request: ContractRequest, agreed: Agreed, kit: Kit): Promise<Outcome<Paper>> {
  const name = slug(agreed.terms.value.client.name, 'contract');
  const document = sound(composeContract(agreed, undefined, kit));
  if (!document.ok) return document;
  const { places } = agreed.terms;
  return writeDraft(world, request, name, { ...document, value: { document: document.value, places } });
}

async function issued(world: World, request: ContractRequest, agreed: Agreed, kit: Kit): Promise<Outcome<Paper>> {
  const { contract_number: pattern = '', engagement } = agreed.terms.value;
  const numbers = nextNumbers(pattern, engagement.date.iso.slice(0, 4), await usedNumbers(world, request.out));
  if (!numbers.ok) return numbers;
  const number = (folder: string): string => folder.slice(request.out.length + 1);
  const mark = (folder: string): string => markOf(request.out, number(folder));
  const shelf = { folders: below(request.out, numbers.value), stem: number, label: number, mark };
  return issuePaper(world, request, shelf, (label) => contract(agreed, label, kit));
}

function contract(agreed: Agreed, number: string, kit: Kit): Outcome<Ready> {
  const document = sound(composeContract(agreed, number, kit));
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
  };
  const { places } = terms;
  const templates = textsOf('contract', kit.texts);
  return { ...document, value: { document: document.value, places, record, templates } };
}

function* below(folder: string, names: Iterable<string>): Iterable<string> {
  for (const name of names) yield `${folder}/${name}`;
}
