/** Takes the number of an issued paper and a day, gives the note that it was accepted. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { type AcceptanceRequest, planAcceptance, type Side, writeAcceptances } from '../register/acceptance.ts';
import { findPaper, inForce, readContract, type StoredContract } from '../register/contract.ts';
import { type PaperName, paperLabel } from '../register/paper.ts';
import type { World } from '../world.ts';
import { answering, refused } from './answer.ts';
import { dayFaults, isLine, paperNamed } from './named.ts';

export interface AcceptRequest extends AcceptanceRequest {
  /** The register's folder. */
  readonly out: string;
  /** `HIT-2026-0001`, or `HIT-2026-0001/A1` for an amendment. */
  readonly paper: string;
}

/** What was noted. */
export interface Accepted {
  readonly paper: string;
  /** The sides noted now. */
  readonly sides: readonly Side[];
  /** True when both sides have accepted, now or before. */
  readonly complete: boolean;
  readonly files: readonly string[];
}

/** Notes that one side or both accepted a paper. It is the owner's note that they signed, not itself a signature. */
export function acceptPaper(world: World, { out, paper, ...request }: AcceptRequest): Promise<Outcome<Accepted>> {
  return answering(async () => {
    const faults = requestFaults(request);
    if (faults.length > 0) return refused(faults);
    const name = paperNamed(paper);
    if (!name.ok) return name;
    const stored = await readContract(world, out, name.value.number);
    if (!stored.ok) return stored;
    const found = findPaper(stored.value, name.value);
    if (!found.ok) return found;
    const { record, hash, acceptances, folder, withdrawn } = found.value;
    const { ended } = stored.value;
    const follows = beforeIt(stored.value, name.value);
    const planned = planAcceptance(
      {
        ...record,
        hash,
        acceptances,
        ...(follows && { follows }),
        ...(withdrawn && { withdrawn }),
        ...(ended && { ended }),
      },
      request,
    );
    if (!planned.ok) return planned;
    const files = await writeAcceptances(world, folder, planned.value);
    if (!files.ok) return files;
    const sides = planned.value.map(({ side }) => side);
    const complete = new Set([...Object.keys(acceptances), ...sides]).size === 2;
    const value = { paper: paperLabel(name.value), sides, complete, files: files.value };
    return { ok: true, value, diagnostics: planned.diagnostics };
  });
}

/** The paper that an amendment follows, where both sides accepted it. */
function beforeIt(stored: StoredContract, { ordinal = 0 }: PaperName) {
  const paper = inForce(stored).findLast(({ name }) => (name.ordinal ?? 0) < ordinal);
  return paper?.accepted === undefined ? undefined : { number: paperLabel(paper.name), accepted: paper.accepted };
}

/** What goes into the record is a day and a name in one line, with nothing in it that can't be printed. */
function requestFaults({ on, by }: AcceptanceRequest): readonly Diagnostic[] {
  const named = by === undefined || isLine(by);
  const hint = 'name who signed, or leave it out';
  return [
    ...dayFaults(RULE, on),
    ...(named ? [] : [fault(`who signed: found "${by}", expected a name in one line`, hint)]),
  ];
}

const RULE = 'register/acceptance';

function fault(message: string, hint: string): Diagnostic {
  return { rule: RULE, level: 'error', message, hint };
}
