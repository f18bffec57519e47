/** Takes the number of an issued paper and a day, gives the note that it was accepted. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import {
  type AcceptanceRequest,
  planAcceptance,
  type Side,
  type SignedScan,
  writeAcceptances,
} from '../register/acceptance.ts';
import { findPaper, inForce, readContract, type StoredContract, type StoredPaper } from '../register/contract.ts';
import { MANIFEST_FILE, sha256 } from '../register/manifest.ts';
import { paperLabel } from '../register/paper.ts';
import type { World } from '../world.ts';
import { refused, writing } from './answer.ts';
import { load } from './files.ts';
import { dayFaults, isLine, paperNamed } from './named.ts';
import { textIn } from './recorded.ts';

export interface AcceptRequest extends Omit<AcceptanceRequest, 'signed'> {
  /** The register's folder. */
  readonly out: string;
  /** `HIT-2026-0001`, or `HIT-2026-0001/A1` for an amendment. */
  readonly paper: string;
  /** The scan of the signed paper, a file: its name, size and hash are noted. */
  readonly signed?: string;
}

/** What was noted. */
export interface Accepted {
  readonly paper: string;
  /** The sides noted now. */
  readonly sides: readonly Side[];
  /** True when both sides have accepted, now or before. */
  readonly complete: boolean;
  readonly files: readonly string[];
  /** What was noted of the scan. */
  readonly signed?: SignedScan;
}

/** Notes that one side or both accepted a paper. It is the owner's note that they signed, not itself a signature. */
export function acceptPaper(
  world: World,
  { out, paper, signed, ...request }: AcceptRequest,
): Promise<Outcome<Accepted>> {
  return writing(world, { out }, async () => {
    const faults = requestFaults(request);
    if (faults.length > 0) return refused(faults);
    const name = paperNamed(paper);
    if (!name.ok) return name;
    const stored = await readContract(world, out, name.value.number);
    if (!stored.ok) return stored;
    const found = findPaper(stored.value, name.value);
    if (!found.ok) return found;
    const { record, hash, acceptances, folder, withdrawn, superseded } = found.value;
    const { ended } = stored.value;
    const scan = signed === undefined ? undefined : await scanOf(world, signed, found.value);
    if (scan && !scan.ok) return scan;
    const planned = planAcceptance(
      {
        ...record,
        hash,
        acceptances,
        ...groundOf(stored.value, found.value),
        ...(withdrawn && { withdrawn }),
        ...(superseded && { superseded }),
        ...(ended && { ended }),
      },
      { ...request, ...(scan && { signed: scan.value }) },
    );
    if (!planned.ok) return planned;
    const files = await writeAcceptances(world, folder, planned.value);
    if (!files.ok) return files;
    const sides = planned.value.map(({ side }) => side);
    const complete = new Set([...Object.keys(acceptances), ...sides]).size === 2;
    const noted = scan && { signed: scan.value };
    const value = { paper: paperLabel(name.value), sides, complete, files: files.value, ...noted };
    const today = world.today(textIn(record.terms, 'time_zone'));
    return { ok: true, value, diagnostics: [...planned.diagnostics, ...toCome(request.on, today)] };
  });
}

/** Of an amendment: the paper that it follows, and the one that it has to follow, which is the last before it that holds. */
function groundOf(stored: StoredContract, { name, outdated }: StoredPaper) {
  if (name.ordinal === undefined) return {};
  const { ordinal } = name;
  const tip = inForce(stored).findLast((paper) => (paper.name.ordinal ?? 0) < ordinal) ?? stored.contract;
  const follows = {
    number: paperLabel(outdated ?? tip.name),
    tip: paperLabel(tip.name),
    ...(tip.accepted !== undefined && { accepted: tip.accepted }),
  };
  return { follows };
}

/** What shows later that a scan is the same. A file that is a document of the paper itself is no signed one. */
async function scanOf(world: World, path: string, { folder }: StoredPaper): Promise<Outcome<SignedScan>> {
  const scan = await load(world, path, (bytes) => ({ ok: true, value: bytes, diagnostics: [] }));
  if (!scan.ok) return scan;
  if (scan.value.length === 0) return refused([fault(`"${path}" is empty`, 'give the scan of the signed paper')]);
  const issued = await world.read(`${folder}/${MANIFEST_FILE}`);
  const hash = sha256(scan.value);
  if (issued && new TextDecoder().decode(issued).includes(hash)) {
    const hint = 'give the scan, or the file that both signed; leave out --signed where there is none';
    return refused([fault(`"${path}" is the paper as it was issued, to the byte, so nobody has signed it`, hint)]);
  }
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return { ok: true, value: { name, size: String(scan.value.length), sha256: hash }, diagnostics: [] };
}

/** Nobody signs on a day to come. It is no error, since the clock of a computer can be wrong, and people try things out. */
function toCome(on: string, today: string): readonly Diagnostic[] {
  if (on <= today) return [];
  const message = `the day of the signature: found ${on}, expected today, ${today}, or an earlier day`;
  const hint =
    'it is noted all the same; if it is a slip, remove the files named here at once, and note it again; if not, look at the date of this computer';
  return [{ ...fault(message, hint), level: 'warning' }];
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
