/** Takes the number of an issued paper and a day, gives the note that it was accepted. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { date } from '../model/grammar/date.ts';
import { text } from '../model/grammar/text.ts';
import { type AcceptanceRequest, planAcceptance, type Side, writeAcceptances } from '../register/acceptance.ts';
import { findPaper, readContract, type StoredContract } from '../register/contract.ts';
import { type PaperName, paperLabel, parsePaperName } from '../register/paper.ts';
import type { World } from '../world.ts';
import { answering, refused } from './answer.ts';

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
    const name = parsePaperName(paper);
    if (!name) {
      return refused([
        {
          rule: 'register/paper-name',
          level: 'error',
          message: `found "${paper}", expected the number of a contract or of an amendment`,
          hint: 'write it as it stands at the foot of the paper: HIT-2026-0001 or HIT-2026-0001/A1',
        },
      ]);
    }
    const stored = await readContract(world, out, name.number);
    if (!stored.ok) return stored;
    const found = findPaper(stored.value, name);
    if (!found.ok) return found;
    const { record, hash, acceptances, folder } = found.value;
    const follows = beforeIt(stored.value, name);
    const planned = planAcceptance({ ...record, hash, acceptances, ...(follows && { follows }) }, request);
    if (!planned.ok) return planned;
    const files = await writeAcceptances(world, folder, planned.value);
    if (!files.ok) return files;
    const sides = planned.value.map(({ side }) => side);
    const complete = new Set([...Object.keys(acceptances), ...sides]).size === 2;
    const value = { paper: paperLabel(name), sides, complete, files: files.value };
    return { ok: true, value, diagnostics: planned.diagnostics };
  });
}

/** The paper that an amendment follows, where both sides accepted it. */
function beforeIt({ contract, amendments }: StoredContract, { ordinal = 0 }: PaperName) {
  const paper = ordinal === 0 ? undefined : ordinal === 1 ? contract : amendments[ordinal - 2];
  return paper?.accepted === undefined ? undefined : { number: paperLabel(paper.name), accepted: paper.accepted };
}

/** What goes into the record is a day and a name in one line, with nothing in it that can't be printed. */
function requestFaults({ on, by }: AcceptanceRequest): readonly Diagnostic[] {
  const day = date.parse(on);
  const named = by === undefined || (text.parse(by).ok && !by.includes('\n'));
  return [
    ...(day.ok ? [] : [fault(`the day: found "${on}", expected ${day.fault.expected}`, 'write it as 2027-02-12')]),
    ...(named
      ? []
      : [fault(`who signed: found "${by}", expected a name in one line`, 'name who signed, or leave it out')]),
  ];
}

function fault(message: string, hint: string): Diagnostic {
  return { rule: 'register/acceptance', level: 'error', message, hint };
}
