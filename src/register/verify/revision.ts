/** Takes the contracts of a register, gives what is wrong between those that took the place of others. */
import type { Diagnostic } from '../../diagnostic.ts';
import { acceptedOn, SIDES } from '../acceptance.ts';
import { RECORD_FILE } from '../issue.ts';
import { SUPERSEDED_FILE } from '../revision.ts';
import { finding } from './finding.ts';
import type { CheckedPaper } from './paper.ts';

/**
 * @param contracts all contracts of one register, by number
 * @param hashOf the hash that a contract's mark gives, also where its folder is gone
 */
export async function revisionFindings(
  contracts: ReadonlyMap<string, CheckedPaper>,
  hashOf: (number: string) => Promise<string | undefined>,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const contract of contracts.values()) {
    const { folder, number, hash, record, superseded } = contract;
    findings.push(...ownRevisionFindings(contract));
    if (superseded) {
      const file = `${folder}/${SUPERSEDED_FILE}`;
      const newer = contracts.get(superseded.by);
      const known = newer?.hash ?? (await hashOf(superseded.by));
      if (known === undefined)
        findings.push(finding('missing', file, `names ${superseded.by}, which is not in the register`));
      else if (known !== superseded.record)
        findings.push(finding('chain', file, `names another record than the one of ${superseded.by} in the register`));
      else if (newer?.record && newer.record.replaces?.number !== number)
        findings.push(finding('chain', file, `names ${superseded.by}, which does not take the place of ${number}`));
    }
    const replaces = record?.replaces;
    if (!replaces) continue;
    const file = `${folder}/${RECORD_FILE}`;
    const older = contracts.get(replaces.number);
    const known = older?.hash ?? (await hashOf(replaces.number));
    if (known !== undefined && known !== replaces.record) {
      const words = `takes the place of another record than the one of ${replaces.number} in the register`;
      findings.push(finding('chain', file, words));
    }
    if (!older) continue;
    const path = `${older.folder}/${SUPERSEDED_FILE}`;
    if (!older.superseded) {
      // The mark is the last thing that a run writes: without it, the run was stopped.
      const stopped = (await hashOf(number)) === undefined;
      const hint = stopped ? 'a run was stopped, and the next one writes it' : 'bring it back from a backup';
      const words = `is missing; ${number} takes the place of ${replaces.number}`;
      findings.push(finding('missing', path, words, hint, stopped ? 'warning' : 'error'));
    } else if (older.superseded.by !== number) {
      const words = `takes the place of ${replaces.number}, and so does ${older.superseded.by}: the chain has forked`;
      findings.push(
        finding('chain', file, words, `withdraw the one that nobody signed: ${number} or ${older.superseded.by}`),
      );
    } else if (older.superseded.record !== hash) {
      findings.push(finding('chain', path, `names another record than the one of ${number} in the register`));
    }
  }
  return unique(findings);
}

/** What can be said of a contract that was replaced, by itself. */
export function ownRevisionFindings({
  folder,
  number,
  hash,
  record,
  acceptances,
  withdrawn,
  superseded,
}: CheckedPaper) {
  if (!superseded) return [];
  const file = `${folder}/${SUPERSEDED_FILE}`;
  const findings: Diagnostic[] = [];
  if (superseded.previous !== hash)
    findings.push(finding('chain', file, `replaces another record than that of ${number} which lies beside it`));
  if (acceptedOn(acceptances) !== undefined)
    findings.push(finding('acceptance', file, `replaces ${number}, which both sides accepted`));
  if (withdrawn) findings.push(finding('chain', file, `replaces ${number}, which was withdrawn`));
  const days = [record?.date ?? '', ...SIDES.map((side) => acceptances[side]?.date ?? '')].sort();
  const latest = days.at(-1) ?? '';
  if (superseded.date < latest)
    findings.push(finding('clock', file, `is dated ${superseded.date}, before what it replaces, ${latest}`));
  return findings;
}

/** Both contracts may say the same of each other. */
function unique(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter(({ message }, at) => findings.findIndex((other) => other.message === message) === at);
}
