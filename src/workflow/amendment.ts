/** Takes a change file and the register, gives the issued amendment of the contract that it names. */
import { AMENDMENT_RULES, checkAmendment } from '../check/index.ts';
import { composeAmendment, contractParts, type Kit } from '../compose/index.ts';
import type { Diagnostic, Outcome, Place } from '../diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { lacksForContract } from '../model/agree.ts';
import { date as day } from '../model/calendar.ts';
import { step } from '../model/figure.ts';
import { ladders } from '../model/ladder.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import type { Source } from '../model/source.ts';
import { readChange } from '../read/index.ts';
import { earlierPapers, nextAmendment, readContract, type StoredPaper } from '../register/contract.ts';
import { recordedBilling, recordedDates } from '../register/figures.ts';
import { type PaperName, paperFolder, paperLabel, paperStem, parsePaperName } from '../register/paper.ts';
import type { EarlierPaper } from '../register/record.ts';
import type { World } from '../world.ts';
import { findingsOf } from './agreement.ts';
import { after, refused, sound, writing } from './answer.ts';
import { type Amended, amend, type History, lastOf, type Standing, standings } from './chain.ts';
import { changeDateFindings } from './change-dates.ts';
import { compared, type Edited, inTerms } from './compared.ts';
import { load } from './files.ts';
import { textsOf } from './formats.ts';
import { frozenKit } from './kit.ts';
import { lastDay } from './offer.ts';
import { wordsFindings } from './own-words.ts';
import { issuePaper, type Paper, type PaperRequest, type Ready, writeDraft } from './paper.ts';

/** What changes: a change file, which names the contract, or the terms of a contract in a file that somebody edited. */
export type AmendmentRequest = PaperRequest & ({ readonly change: string } | Edited);

/**
 * Makes the next amendment of a contract and issues it. Refused where the contract, or the amendment before it, is not accepted
 * by both sides, where the change can't be made, or where the terms after it have faults that they had not before; then nothing
 * is written.
 */
export async function issueAmendment(world: World, request: AmendmentRequest): Promise<Outcome<Paper>> {
  const outcome = await writing(world, request, () => made(world, request));
  return 'change' in request ? outcome : { ...outcome, diagnostics: outcome.diagnostics.map(inTerms) };
}

async function made(world: World, request: AmendmentRequest): Promise<Outcome<Paper>> {
  const change = 'change' in request ? await loadChange(world, request.change) : await compared(world, request);
  if (!change.ok) return change;
  const named = change.value.places.get('amends');
  const stored = placed(await readContract(world, request.out, change.value.value.amends), named);
  if (!stored.ok) return stored;
  const next = placed(nextAmendment(stored.value), named);
  if (!next.ok) return next;
  const { name, follows } = next.value;
  const history = standings(stored.value);
  if (!history.ok) return history;
  const days = changeDateFindings(change.value, stored.value, follows);
  const kit = await frozenKit(world, stored.value.contract.record.templates, 'amendment');
  const amended = proposed(history.value, change.value, kit);
  if (!amended.ok || days.length > 0) return refused([...days, ...amended.diagnostics]);
  const numbered = request.draft ? { number: name.number } : name;
  const earlier = earlierPapers(stored.value);
  const proposal = { follows, earlier, change: change.value, history: history.value, now: amended.value };
  const ready = amendment({ ...proposal, name: numbered }, kit);
  const shelf = {
    folders: [paperFolder(request.out, name)],
    stem: () => paperStem(name),
    label: () => paperLabel(name),
  };
  const paper = request.draft
    ? writeDraft(world, request, `${name.number}-amendment`, ready)
    : issuePaper(world, request, shelf, () => ready);
  return after([...change.diagnostics, ...amended.diagnostics], await paper);
}

/** A contract in place of a change file is told from a file that is missing. */
async function loadChange(world: World, file: string): Promise<Outcome<Source<ChangeFile>>> {
  const change = await load(world, file, readChange);
  if (change.ok || parsePaperName(file) === undefined || (await world.read(file)) !== undefined) return change;
  const hint = `to compare with edited terms: plainterms amend ${file} --to FILE; to change it by a change file, name the file`;
  return refused(change.diagnostics.map((each) => ({ ...each, hint })));
}

/** What a change would make of what stands; every finding has a place, in the change file where there is no nearer one. */
export function proposed(history: History, change: Source<ChangeFile>, kit: Kit): Outcome<Amended> {
  const before = lastOf(history);
  const amended = amend(before, change);
  const found = amended.ok
    ? [
        ...stillFindings(change, before, amended.value),
        ...wordsFindings(change, before, amended.value, kit),
        ...ruleFindings(change, before, amended.value, kit),
        ...newFindings(history, amended.value, kit),
      ]
    : [];
  return placed(sound(after(found, amended)), change.places.get('changes'));
}

/** The same, with a place for what has none. */
function placed<T>(outcome: Outcome<T>, place: Place | undefined): Outcome<T> {
  if (place === undefined) return outcome;
  return { ...outcome, diagnostics: outcome.diagnostics.map((each) => ({ place, ...each })) };
}

/** Milestones that a change moves to the day on which they are already. */
function stillFindings({ value, places }: Source<ChangeFile>, before: Standing, now: Standing): readonly Diagnostic[] {
  return value.changes.flatMap((one): readonly Diagnostic[] => {
    if (one.op !== 'move_milestone') return [];
    const [was, is] = [before, now].map(
      ({ reckoning }) => reckoning.timetable.milestones.find(({ id }) => id === one.id)?.date?.value.iso,
    );
    if (was === undefined || was !== is) return [];
    const path = step('changes.move_milestone', one.id);
    const message = `${path}: this changes nothing: ${one.id} is on ${was} already`;
    const place = places.get(path);
    const hint = 'leave it out, or write the day on which it will be';
    return [{ rule: 'change/still', level: 'error', message, hint, ...(place && { place }) }];
  });
}

/** What the rules about changes find. */
function ruleFindings(change: Source<ChangeFile>, before: Standing, after: Standing, kit: Kit): readonly Diagnostic[] {
  const contract = contractParts(kit, after.terms.value.language);
  if (!contract.ok) return contract.diagnostics;
  const { date, open_for: openFor } = change.value;
  const last = lastDay(openFor, date, after.clock);
  const amending = { change, contract: contract.value, before, after };
  return checkAmendment(last === null ? amending : { ...amending, openUntil: day(last) });
}

/** What is found in the terms after a change, and was not before: an older contract is not held to younger rules. */
function newFindings(history: History, now: Standing, kit: Kit): readonly Diagnostic[] {
  const original = servicesOf(history[0]);
  const found = (standing: Standing): readonly Diagnostic[] => {
    const added = servicesOf(standing).filter((id) => !original.includes(id));
    return [...lacksForContract(standing.terms, 'these terms'), ...findingsOf(standing.terms, kit, added)];
  };
  const known = new Set(found(lastOf(history)).map(({ rule, message }) => `${rule} ${message}`));
  return found(now).filter(({ rule, message }) => !known.has(`${rule} ${message}`) && !SAID_BETTER.has(rule));
}

/** Rules on definitions in whose place something else is said: what a contract lacks, or by a rule about changes, which operation did it. */
const SAID_BETTER: ReadonlySet<string> = new Set([
  'contract-complete',
  ...AMENDMENT_RULES.flatMap(({ instead = [] }) => instead),
]);

function servicesOf({ terms }: Standing): readonly string[] {
  return terms.value.services.map(({ id }) => id);
}

/** All that the paper of an amendment is made of. `history` ends with what stands before it, `now` is what stands after. */
export interface Proposal {
  /** Without the ordinal where it is a draft. */
  readonly name: PaperName;
  readonly change: Source<ChangeFile>;
  readonly history: History;
  readonly now: Standing;
}

/** The paper of an amendment as a document. */
export function amendmentDocument({ name, change, history, now }: Proposal, kit: Kit): Outcome<Document> {
  const before = lastOf(history);
  const steps = ladders(before, now, history[0], now.clock);
  const { plan } = now;
  return sound(
    composeAmendment({ ...name, amended: history.length > 1, before, after: now, change, ladders: steps, plan }, kit),
  );
}

function amendment(
  proposal: Proposal & { readonly follows: StoredPaper; readonly earlier: readonly EarlierPaper[] },
  kit: Kit,
): Outcome<Ready> {
  const document = amendmentDocument(proposal, kit);
  if (!document.ok) return document;
  const { change, now, follows, earlier } = proposal;
  const { date } = change.value;
  const record: Ready['record'] = {
    kind: 'amendment',
    date: date.iso,
    open_until: lastDay(change.value.open_for, date, now.clock),
    terms: now.terms.raw,
    change: change.raw,
    dates: recordedDates(now.reckoning),
    billing: recordedBilling(now.plan),
    previous: follows.hash,
    earlier,
  };
  const { places } = now.terms;
  const templates = textsOf('amendment', kit.texts);
  return { ...document, value: { document: document.value, places, record, templates } };
}
