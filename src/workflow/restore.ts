/** Takes the PDFs of a contract and its amendments, gives the contract in a register again, ready to be amended. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { writeMark } from '../register/number.ts';
import { type RestorablePaper, restorePapers } from '../register/restore.ts';
import type { World } from '../world.ts';
import { after, answering, refused, writing } from './answer.ts';
import { orderedPapers } from './pdfs.ts';

export interface RestoreRequest {
  /** The register's folder. */
  readonly out: string;
  /** The PDFs of one contract and all its amendments, in any order. */
  readonly pdfs: readonly string[];
}

/** What was put back. */
export interface Restored {
  /** The number of the contract. */
  readonly number: string;
  readonly folder: string;
  readonly files: readonly string[];
  /** The last paper: the PDFs do not tell whether it was accepted. */
  readonly last: string;
}

/**
 * Puts a contract back into a register from its PDFs alone. What the PDFs do not hold is not there again: the other formats, who
 * signed, and whether the last paper was accepted, which `accept` notes as ever. Refused where the papers contradict each
 * other or one is missing, and where the register has the number; then nothing is written.
 */
export function restoreContract(world: World, { out, pdfs }: RestoreRequest): Promise<Outcome<Restored>> {
  return writing(world, { out }, async () => {
    const found = await orderedPapers(world, pdfs);
    if (!found.ok) return found;
    const diagnostics = [...found.diagnostics];
    const papers = found.value.flatMap((paper): RestorablePaper[] =>
      paper.name ? [{ ...paper, name: paper.name }] : [],
    );
    const numbers = [...new Set(papers.map(({ name }) => name.number))];
    const [first, ...rest] = papers;
    if (!first || numbers.length > 1) {
      const what = first ? `papers of ${numbers.join(' and ')}` : 'no paper of a contract';
      return refused([fault(`found ${what}, expected those of one contract`)]);
    }
    const restored = await restorePapers(world, out, [first, ...rest]);
    if (!restored.ok) return after(diagnostics, restored);
    const { number } = first.name;
    // What the machine refuses now is mended by the next run: the contract is there, whole.
    const marked = await answering(async () => ({
      ok: true,
      value: await writeMark(world, out, number, first.hash),
      diagnostics: [],
    }));
    diagnostics.push(...marked.diagnostics.map((each) => ({ ...each, level: 'warning' as const })));
    const last = papers.at(-1)?.record.number ?? number;
    return after(diagnostics, { ...restored, value: { number, last, ...restored.value } });
  });
}

function fault(message: string): Diagnostic {
  const hint = 'restore one contract after the other; a poster is made from its definition';
  return { rule: 'register/restore', level: 'error', message, hint };
}
