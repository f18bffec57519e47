/** Takes papers as their PDFs carry them, gives what is wrong with each and between them. */
import type { Diagnostic } from '../../diagnostic.ts';
import { SIDES } from '../acceptance.ts';
import type { CarriedPaper } from '../carried/carried.ts';
import type { EarlierPaper } from '../record.ts';
import { finding } from './finding.ts';

/** A paper that lies elsewhere, and must be the same. */
export interface StoredHash {
  readonly number: string;
  readonly hash: string;
  /** Where it lies. */
  readonly at: string;
}

/**
 * What the papers say of themselves and of each other; from no other source. Each amendment names the records of all papers before it.
 * What can't be compared, because a paper between is not among them, is a warning.
 * @param stored papers of registers that were verified in the same run
 */
export function carriedFindings(
  papers: readonly CarriedPaper[],
  stored: readonly StoredHash[] = [],
): readonly Diagnostic[] {
  const placed = papers.map((paper) => ({ ...paper, number: paper.record.number, at: paper.file }));
  const all = [...placed, ...stored];
  return [
    ...papers.flatMap(printedFindings),
    ...placed.flatMap((paper, at) => doubleFindings(paper, placed.slice(0, at), stored)),
    ...papers.flatMap((paper) => linkFindings(paper, papers, all)),
    ...papers.flatMap((paper) => replacedFindings(paper, all)),
    ...papers.flatMap((paper) => clockFindings(paper, papers)),
    ...missingFindings(papers, all),
  ];
}

/** The pages and the record of one file must be of the same paper. */
function printedFindings({ file, printed, short }: CarriedPaper): readonly Diagnostic[] {
  const other = printed.find((hash) => hash !== short);
  if (other === undefined) return [];
  const words = `prints ${other} at its foot, and carries a record with the hash ${short}: one of them was exchanged after it was issued`;
  return [finding('record', file, words, WHAT_COUNTS)];
}

/** A paper is there once; that the register has it too is as it should be. */
function doubleFindings(
  { file, hash, short, number }: CarriedPaper & StoredHash,
  before: readonly StoredHash[],
  stored: readonly StoredHash[],
): readonly Diagnostic[] {
  const twice = before.filter((paper) => paper.hash === hash);
  const others = [...before, ...stored].filter((paper) => paper.number === number && paper.hash !== hash);
  return [
    ...twice.map(({ at }) =>
      finding('double', file, `carries the same record of ${number} as ${at}`, 'one of them is enough', 'note'),
    ),
    ...others.map((other) => {
      const words = `carries another record of ${number} than ${other.at}: ${short} and ${other.hash.slice(0, 16)}`;
      return finding('chain', file, words, WHAT_COUNTS);
    }),
  ];
}

/** Whether a paper tells that another was withdrawn; what that one followed does not matter any more. */
function takesBack({ record }: CarriedPaper, hash: string): boolean {
  return record.earlier.some((paper) => paper.hash === hash && paper.withdrawn !== null);
}

/** Whether an amendment follows what it says: its own contract, and the papers given. */
function linkFindings(
  { file, name, hash: own, record }: CarriedPaper,
  papers: readonly CarriedPaper[],
  all: readonly StoredHash[],
): readonly Diagnostic[] {
  if (name?.ordinal === undefined || papers.some((paper) => takesBack(paper, own))) return [];
  const { number, earlier, previous } = record;
  const expected = [name.number, ...Array.from({ length: name.ordinal - 1 }, (_, at) => `${name.number}/A${at + 1}`)];
  const named = earlier.map((paper) => paper.number);
  const last = earlier.findLast(({ accepted }) => accepted !== null);
  const findings: Diagnostic[] = [];
  if (named.join() !== expected.join() || last?.hash !== previous) {
    const other = papers.find(({ hash }) => hash === previous);
    const words =
      other && other.name?.number !== name.number
        ? `calls itself ${number}, and follows ${other.record.number}, a paper of another contract`
        : `does not name each paper before ${number}, the last of them as the one that it follows`;
    return [finding('chain', file, words)];
  }
  for (const { number: before, hash } of earlier) {
    const others = all.filter((paper) => paper.number === before);
    const [other] = others;
    if (!other || others.some((paper) => paper.hash === hash)) continue;
    const words = `follows another ${before} than the one in ${other.at}: it names the hash ${hash.slice(0, 16)}, and found is ${other.hash.slice(0, 16)}`;
    findings.push(finding('chain', file, words, WHAT_COUNTS));
  }
  const elder = papers.find(
    (paper) => paper.name?.number === name.number && paper.record.earlier.some((entry) => differs(entry, earlier)),
  );
  if (elder && (elder.name?.ordinal ?? 0) < name.ordinal) {
    findings.push(finding('acceptance', file, `and ${elder.file} tell differently what became of the papers before`));
  }
  return findings;
}

/** A contract that took the place of another, which is among the papers too. */
function replacedFindings({ file, record }: CarriedPaper, all: readonly StoredHash[]): readonly Diagnostic[] {
  const { number, replaces } = record;
  if (!replaces) return [];
  const olders = all.filter((paper) => paper.number === replaces.number);
  if (olders.length === 0) return [];
  const older = olders.find(({ hash }) => hash === replaces.record);
  const words = `carries ${number}, which took the place of ${replaces.number}`;
  return older
    ? [finding('chain', file, words, `what ${older.at} says does not hold`, 'note')]
    : [finding('chain', file, `${words}, and of another record than the one in ${olders[0]?.at}`, WHAT_COUNTS)];
}

function differs(entry: EarlierPaper, others: readonly EarlierPaper[]): boolean {
  const other = others.find(({ hash }) => hash === entry.hash);
  return other !== undefined && daysOf(entry) !== daysOf(other);
}

function daysOf({ accepted, withdrawn }: EarlierPaper): string {
  return `${SIDES.map((side) => accepted?.[side]).join()} ${withdrawn}`;
}

/** No paper is older than what was accepted before it, and none was accepted before its own day. */
function clockFindings({ file, record }: CarriedPaper, papers: readonly CarriedPaper[]): readonly Diagnostic[] {
  return record.earlier.flatMap(({ number, hash, accepted }) => {
    const days = accepted ? SIDES.map((side) => accepted[side]) : [];
    const late = days.find((day) => day > record.date);
    const own = papers.find((paper) => paper.hash === hash)?.record.date ?? '';
    const early = days.find((day) => day < own);
    return [
      ...(late === undefined
        ? []
        : [finding('clock', file, `is dated ${record.date}, before ${number} was accepted, ${late}`)]),
      ...(early === undefined
        ? []
        : [finding('clock', file, `says that ${number} was accepted on ${early}, before its own date, ${own}`)]),
    ];
  });
}

/** The papers of each contract that others name, and that are not there. */
function missingFindings(papers: readonly CarriedPaper[], all: readonly StoredHash[]): readonly Diagnostic[] {
  const named = new Map(
    papers.flatMap(({ file, record }) => record.earlier.map(({ number }) => [number, file] as const)),
  );
  return [...named]
    .filter(([number]) => !all.some((paper) => paper.number === number))
    .map(([number, file]) => {
      const words = `follows ${number}, which is not among the papers given`;
      return finding('missing', file, words, 'give its PDF too, so that the two can be compared', 'warning');
    });
}

const WHAT_COUNTS = 'the 16 digits at the foot of the paper that both sides signed say which record is the agreed one';
