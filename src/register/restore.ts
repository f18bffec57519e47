/** Takes the papers of one contract as their PDFs carry them, puts the contract back into a register, whole or not at all. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { acceptanceFile, acceptanceRecord, SIDES } from './acceptance.ts';
import type { CarriedPaper } from './carried/carried.ts';
import { type ClosingRecord, closingFile } from './closing.ts';
import { readStone } from './erasure.ts';
import { type Issued, issue, type PaperFile, RECORD_FILE } from './issue.ts';
import { manifestFile } from './manifest.ts';
import { sealNote } from './note.ts';
import { markOf } from './number.ts';
import { orderOfTerms } from './order.ts';
import { type PaperName, paperFolder, paperStem } from './paper.ts';
import { type EarlierPaper, RECORD_FORMAT } from './record.ts';

/** A contract or an amendment, with its PDF. */
export type RestorablePaper = CarriedPaper & { readonly name: PaperName };

/**
 * Writes the PDFs, the records, their manifests, and what later papers tell of the acceptance of earlier ones.
 * Refused where papers are missing, or the number was used in this register: nothing that is there is touched.
 * @param papers the contract, then its amendments in order; what `carriedFindings` finds in them was ruled out before
 */
export async function restorePapers(
  world: World,
  out: string,
  papers: readonly [RestorablePaper, ...RestorablePaper[]],
): Promise<Outcome<Issued>> {
  const [contract, ...amendments] = papers;
  const { number } = contract.name;
  const gap = papers.findIndex(({ name }, at) => (name.ordinal ?? 0) !== at);
  if (gap >= 0) {
    const what = gap === 0 ? number : `${number}/A${gap}`;
    return refuse(`${what} is not among the papers given`, 'give the PDFs of the contract and of all its amendments');
  }
  const folder = paperFolder(out, { number });
  if (await world.read(`${folder}/${RECORD_FILE}`)) {
    const hint = `to compare the two: plainterms verify ${folder} and the PDFs; to restore elsewhere, name another folder with --out`;
    return refuse(`"${folder}" is there already, and nothing in a register is ever overwritten`, hint);
  }
  const stone = await readStone(world, out, number);
  if (!stone.ok) return stone;
  if (stone.value)
    return refuse(`${number} was erased on ${stone.value.date}, and what was erased stays so`, ELSEWHERE);
  const path = markOf(out, number);
  const used = await world.read(path);
  if (used && new TextDecoder().decode(used) !== `${contract.hash}\n`)
    return refuse(`"${path}" says that ${number} was used for another contract`, ELSEWHERE);
  const earlier = papers.at(-1)?.record.earlier ?? [];
  const known = ({ hash }: RestorablePaper): EarlierPaper | undefined => earlier.find((paper) => paper.hash === hash);
  const documents = [
    ...amendments.flatMap((paper) =>
      filesOf(paper, known(paper)).map((each) => ({ ...each, name: `A${paper.name.ordinal}/${each.name}` })),
    ),
    ...filesOf(contract, known(contract)).filter(({ name }) => name !== RECORD_FILE),
  ];
  const parts = { documents, record: contract.bytes };
  return issue(world, [folder], async () => ({ ok: true, value: parts, diagnostics: [] }));
}

const ELSEWHERE = 'restore it into another folder, with --out';

/** All files of one paper: what became of it comes first, so that its record comes last. */
function filesOf(paper: RestorablePaper, known: EarlierPaper | undefined): readonly PaperFile[] {
  const { kind, number } = paper.record;
  const record = { name: RECORD_FILE, bytes: paper.bytes };
  const pdf = { name: `${paperStem(paper.name)}.pdf`, bytes: paper.pdf };
  const order = kind === 'contract' ? orderOfTerms(paper.record.terms) : undefined;
  const of = { kind, number, ...(order !== undefined && { order }) };
  return [pdf, ...(known ? notes(known) : []), manifestFile(of, [pdf, record]), record];
}

function notes({ number, hash, accepted, withdrawn }: EarlierPaper): readonly PaperFile[] {
  if (withdrawn !== null) {
    const base = { format: RECORD_FORMAT, kind: 'withdrawal', number, date: withdrawn, previous: hash } as const;
    const record: ClosingRecord = { ...base, reason: 'The papers do not hold the reason' };
    return [{ name: closingFile('withdrawal'), bytes: sealNote(record).bytes }];
  }
  // A note for both at once stands for the other one too, and so for its day.
  const both = accepted?.provider === accepted?.client && { both: true as const };
  return SIDES.flatMap((side) => {
    const date = accepted?.[side];
    if (date === undefined) return [];
    const record = acceptanceRecord({ number, side, date, by: null, previous: hash, ...both });
    return [{ name: acceptanceFile(side), bytes: sealNote(record).bytes }];
  });
}

function refuse(message: string, hint: string): Outcome<never> {
  const fault: Diagnostic = { rule: 'register/restore', level: 'error', message, hint };
  return { ok: false, diagnostics: [fault] };
}
