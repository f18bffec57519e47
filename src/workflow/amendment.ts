/** Takes a change file and the register, gives the issued amendment of the contract that it names. */
import { composeAmendment, type Kit } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import { ladders } from '../model/ladder.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import type { Source } from '../model/source.ts';
import { readChange } from '../read/index.ts';
import { nextAmendment, readContract, type StoredContract, type StoredPaper } from '../register/contract.ts';
import { recordedBilling, recordedDates } from '../register/figures.ts';
import { type PaperName, paperFolder, paperLabel, paperStem } from '../register/paper.ts';
import type { World } from '../world.ts';
import { after, answering, sound } from './answer.ts';
import { amend, type Standing, standings } from './chain.ts';
import { load } from './files.ts';
import { textsOf } from './formats.ts';
import { kitOf } from './kit.ts';
import { lastDay } from './offer.ts';
import { documentOf, issuePaper, type Paper, type PaperRequest, type Ready, writeDraft } from './paper.ts';

export interface AmendmentRequest extends PaperRequest {
  /** The change file; it names the contract. */
  readonly change: string;
}

/**
 * Makes the next amendment of a contract and issues it. Refused where the contract, or the amendment before it, is not accepted
 * by both sides, or where the change can't be made; then nothing is written.
 */
export function issueAmendment(world: World, request: AmendmentRequest): Promise<Outcome<Paper>> {
  return answering(async () => {
    const change = await load(world, request.change, readChange);
    if (!change.ok) return change;
    const stored = await readContract(world, request.out, change.value.value.amends);
    if (!stored.ok) return stored;
    const next = nextAmendment(stored.value);
    if (!next.ok) return next;
    const { name, follows } = next.value;
    const history = standings(stored.value);
    if (!history.ok) return history;
    const kit = await kitOf(world, wordsOf(stored.value));
    const place = {
      folders: [paperFolder(request.out, name)],
      stem: () => paperStem(name),
      label: () => paperLabel(name),
    };
    const ready = amendment({ name, follows, change: change.value, history: history.value }, kit);
    const paper = request.draft
      ? writeDraft(world, request, paperStem(name), documentOf(ready))
      : issuePaper(world, request, place, () => ready);
    return after(change.diagnostics, await paper);
  });
}

/** All that an amendment is made of. `history` begins with the contract as signed and ends with what stands now. */
interface Matter {
  readonly name: Required<PaperName>;
  readonly follows: StoredPaper;
  readonly change: Source<ChangeFile>;
  readonly history: readonly [Standing, ...Standing[]];
}

function amendment({ name, follows, change, history }: Matter, kit: Kit): Outcome<Ready> {
  const [original] = history;
  const before = history.at(-1) ?? original;
  const amended = amend(before, change);
  if (!amended.ok) return amended;
  const now = amended.value;
  const { number, ordinal } = name;
  const document = sound(
    composeAmendment(
      {
        number,
        ordinal,
        before,
        after: now,
        change,
        ladders: ladders(before, now, original, now.clock),
        plan: now.plan,
      },
      kit,
    ),
  );
  if (!document.ok) return document;
  const { date, open_for: openFor } = change.value;
  const record: Ready['record'] = {
    kind: 'amendment',
    date: date.iso,
    open_until: lastDay('amendment', now.clock, openFor, date),
    terms: now.terms.raw,
    change: change.raw,
    dates: recordedDates(now.reckoning),
    billing: recordedBilling(now.plan),
    previous: follows.hash,
  };
  const templates = textsOf('amendment', kit.texts);
  return after(amended.diagnostics, { ...document, value: { document: document.value, record, templates } });
}

/** The words that were agreed: those of the contract, and of amendments where a clause came in later. */
function wordsOf({ contract, amendments }: StoredContract): { readonly [name: string]: string } {
  const papers = [...amendments].reverse().concat(contract);
  return Object.assign({}, ...papers.map(({ record }) => record.templates));
}
