/** Takes the papers of one contract in order, gives what is wrong between them: links, numbers, acceptances, days. */
import type { Diagnostic } from '../../diagnostic.ts';
import { acceptanceFile, acceptedOn, otherSide, SIDES } from '../acceptance.ts';
import { type ClosingRecord, closingFile } from '../closing.ts';
import { RECORD_FILE } from '../issue.ts';
import { finding } from './finding.ts';
import type { CheckedPaper } from './paper.ts';

/**
 * @param contract absent where its record is missing
 * @param amendments by their ordinals; those whose record is missing are not there
 */
export function chainFindings(
  contract: CheckedPaper | undefined,
  amendments: ReadonlyMap<number, CheckedPaper>,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = contract ? ownFindings(contract) : [];
  const papers = [...(contract ? [contract] : []), ...amendments.values()];
  for (const [ordinal, paper] of amendments) {
    findings.push(...ownFindings(paper));
    const before = beforeIt(ordinal, contract, amendments);
    if (before) findings.push(...linkFindings(paper, before, papers), ...orderFindings(paper, before));
  }
  findings.push(...earlierFindings(papers));
  return contract?.ended ? [...findings, ...endFindings(contract, contract.ended, papers)] : findings;
}

/** The paper that an amendment follows: the nearest before it that was not withdrawn; undefined where that is missing. */
function beforeIt(
  ordinal: number,
  contract: CheckedPaper | undefined,
  amendments: ReadonlyMap<number, CheckedPaper>,
): CheckedPaper | undefined {
  const before = ordinal === 1 ? contract : amendments.get(ordinal - 1);
  return ordinal > 1 && before?.withdrawn ? beforeIt(ordinal - 1, contract, amendments) : before;
}

function endFindings(
  { folder, number, acceptances }: CheckedPaper,
  ended: ClosingRecord,
  papers: readonly CheckedPaper[],
): readonly Diagnostic[] {
  const file = `${folder}/${closingFile('end')}`;
  const findings: Diagnostic[] = [];
  const accepted = acceptedOn(acceptances);
  if (accepted === undefined)
    findings.push(finding('acceptance', file, `ends ${number}, which is not noted as accepted by both sides`));
  if (accepted !== undefined && ended.date < accepted)
    findings.push(finding('clock', file, `is dated ${ended.date}, before ${number} was accepted, ${accepted}`));
  if (!papers.some(({ hash }) => hash === ended.previous))
    findings.push(finding('chain', file, `follows a record that is none of ${number} and its amendments`));
  for (const { record, folder: at, withdrawn } of papers) {
    if (!record || withdrawn || record.date <= ended.date) continue;
    findings.push(
      finding('clock', `${at}/${RECORD_FILE}`, `is dated ${record.date}, after ${number} ended, ${ended.date}`),
    );
  }
  return findings;
}

/** The amendments that are missing below the highest one. */
export function gaps(ordinals: readonly number[]): readonly number[] {
  const highest = Math.max(0, ...ordinals);
  return Array.from({ length: highest }, (_, at) => at + 1).filter((ordinal) => !ordinals.includes(ordinal));
}

/** What can be said of a paper by itself: who accepted which record when, and whether it was taken back. */
export function ownFindings(paper: CheckedPaper): Diagnostic[] {
  return [...acceptanceFindings(paper), ...withdrawalFindings(paper)];
}

function withdrawalFindings({ folder, number, hash, acceptances, withdrawn }: CheckedPaper): readonly Diagnostic[] {
  if (!withdrawn) return [];
  const file = `${folder}/${closingFile('withdrawal')}`;
  const findings: Diagnostic[] = [];
  if (withdrawn.previous !== hash)
    findings.push(finding('chain', file, `withdraws another record than that of ${number} which lies beside it`));
  if (acceptedOn(acceptances) !== undefined)
    findings.push(finding('acceptance', file, `withdraws ${number}, which both sides accepted`));
  const late = SIDES.find((side) => withdrawn.date < (acceptances[side]?.date ?? withdrawn.date));
  if (late) {
    const day = acceptances[late]?.date;
    findings.push(finding('clock', file, `is dated ${withdrawn.date}, before the ${late} accepted, ${day}`));
  }
  return findings;
}

function acceptanceFindings({ folder, number, hash, record, acceptances }: CheckedPaper): Diagnostic[] {
  return SIDES.flatMap((side) => {
    const note = acceptances[side];
    if (!note) return [];
    const file = `${folder}/${acceptanceFile(side)}`;
    const findings: Diagnostic[] = [];
    const other = otherSide(note);
    if (other && !acceptances[other.side]) {
      const missing = `${folder}/${acceptanceFile(other.side)}`;
      const hint = 'a run was stopped, and the next one writes it; or someone took it away';
      findings.push(finding('missing', missing, `is missing; ${file} notes both sides at once`, hint, 'warning'));
    }
    if (note.previous !== hash)
      findings.push(finding('acceptance', file, `accepts another record than that of ${number} which lies beside it`));
    if (record && note.date < record.date)
      findings.push(finding('clock', file, `is dated ${note.date}, before ${number} itself, ${record.date}`));
    if (record && record.open_until !== null && note.date > record.open_until)
      findings.push(finding('clock', file, `is dated ${note.date}, and the offer was open until ${record.open_until}`));
    return findings;
  });
}

function linkFindings(
  paper: CheckedPaper,
  before: CheckedPaper,
  papers: readonly CheckedPaper[],
): readonly Diagnostic[] {
  const previous = paper.record?.previous;
  if (typeof previous !== 'string' || previous === before.hash) return [];
  const file = `${paper.folder}/${RECORD_FILE}`;
  const other = papers.find(({ hash, number }) => hash === previous && number !== paper.number);
  if (other) {
    const words = `follows ${other.number}, and so does another: the chain has forked; expected ${before.number} before it`;
    return [finding('chain', file, words, 'keep the amendment that both sides signed')];
  }
  const words = `does not follow the record in ${before.folder}: it names the hash ${short(previous)}, and found is ${short(before.hash)}`;
  return [finding('chain', file, words)];
}

function orderFindings(paper: CheckedPaper, before: CheckedPaper): readonly Diagnostic[] {
  const accepted = acceptedOn(before.acceptances);
  const file = `${paper.folder}/${RECORD_FILE}`;
  if (accepted === undefined) {
    const words = `follows ${before.number}, which is not noted as accepted by both sides`;
    return [finding('acceptance', file, words, 'bring the note of its acceptance back from a backup')];
  }
  const findings: Diagnostic[] = [];
  const earliest = [accepted, before.record?.date ?? accepted].sort().at(-1) ?? accepted;
  if (paper.record && paper.record.date < earliest) {
    const what = earliest === accepted ? `before ${before.number} was accepted` : `before ${before.number}`;
    findings.push(finding('clock', file, `is dated ${paper.record.date}, ${what}, ${earliest}`));
  }
  for (const side of SIDES) {
    const note = paper.acceptances[side];
    if (!note || note.date >= accepted) continue;
    const path = `${paper.folder}/${acceptanceFile(side)}`;
    findings.push(finding('clock', path, `is dated ${note.date}, before ${before.number} was accepted, ${accepted}`));
  }
  return findings;
}

/** An amendment's record holds when each paper before it was accepted: what is noted beside those must say the same. */
function earlierFindings(papers: readonly CheckedPaper[]): readonly Diagnostic[] {
  return papers.flatMap((paper) => {
    const later = papers.find(({ record }) => record?.earlier.some(({ hash }) => hash === paper.hash));
    const accepted = later?.record?.earlier.find(({ hash }) => hash === paper.hash)?.accepted;
    if (!later || !accepted) return [];
    return SIDES.flatMap((side) => {
      const note = paper.acceptances[side];
      if (!note || note.date === accepted[side]) return [];
      const file = `${paper.folder}/${acceptanceFile(side)}`;
      const words = `says that the ${side} accepted ${paper.number} on ${note.date}, and the record of ${later.number} says ${accepted[side]}`;
      return [finding('acceptance', file, words)];
    });
  });
}

function short(hash: string): string {
  return hash.slice(0, 16);
}
