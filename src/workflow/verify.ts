/** Takes the folders of registers, contracts or papers, and PDFs of papers, gives how much was compared and all that was found. */
import type { Outcome } from '../diagnostic.ts';
import type { CarriedPaper } from '../register/carried/carried.ts';
import type { PaperKind } from '../register/paper.ts';
import { carriedFindings } from '../register/verify/carried.ts';
import { type Counts, type Verified, verify } from '../register/verify/verify.ts';
import type { World } from '../world.ts';
import { answering } from './answer.ts';
import { papersIn } from './pdfs.ts';

export interface VerifyRequest {
  readonly folders: readonly string[];
  /** PDFs of papers, wherever they lie. */
  readonly pdfs?: readonly string[];
}

/** How much was compared, in all folders together, and what the PDFs are. */
export interface VerifyReport extends Counts {
  readonly folders: readonly string[];
  /** The papers that PDFs carry, in the order given. */
  readonly pdfs: readonly PdfPaper[];
}

/** A paper as its PDF carries it. */
export interface PdfPaper {
  readonly file: string;
  readonly number: string;
  readonly kind: PaperKind;
  /** The 16 digits that stand at its foot, as its record says. */
  readonly hash: string;
  /** True where the pages were read, and print the same; otherwise only people can compare. */
  readonly printed: boolean;
}

/**
 * Compares stored bytes with what was noted when they were issued. Of a PDF, it judges the record that it carries, and its links to
 * the other papers given. Nothing is made anew, and nothing is written.
 */
export function verifyFolders(world: World, { folders, pdfs = [] }: VerifyRequest): Promise<Outcome<VerifyReport>> {
  return answering(async () => {
    const all: Verified[] = [];
    for (const folder of folders) all.push(await verify(world, folder));
    const carried: CarriedPaper[] = [];
    const diagnostics = all.flatMap(({ findings }) => findings);
    for (const file of pdfs) {
      const papers = await papersIn(world, [file]);
      diagnostics.push(...papers.diagnostics);
      if (papers.ok) carried.push(...papers.value);
    }
    const stored = all.flatMap(({ papers }) => papers);
    diagnostics.push(...carriedFindings(carried, stored));
    const sum = (count: keyof Counts): number => all.reduce((total, each) => total + each[count], 0);
    const value = {
      folders,
      contracts: sum('contracts'),
      amendments: sum('amendments'),
      posters: sum('posters'),
      files: sum('files'),
      pdfs: carried.map(pdfPaper),
    };
    return { ok: true, value, diagnostics };
  });
}

/** What people are told of a paper in a PDF. */
export function pdfPaper({ file, record: { number, kind }, short, printed }: CarriedPaper): PdfPaper {
  return { file, number, kind, hash: short, printed: printed.length === 1 && printed[0] === short };
}
