/** Takes the names of PDFs, gives the papers that they carry, or everything that keeps them from being read. */
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostic.ts';
import { type CarriedPaper, carriedPapers } from '../register/carried/carried.ts';
import { carriedFindings } from '../register/verify/carried.ts';
import { tried } from '../register/verify/look.ts';
import type { World } from '../world.ts';
import { refused } from './answer.ts';
import { load } from './files.ts';

/** All papers in the order of the files. One file that can't be read refuses them all, with what is wrong with each. */
export async function papersIn(world: World, files: readonly string[]): Promise<Outcome<readonly CarriedPaper[]>> {
  const papers: CarriedPaper[] = [];
  const diagnostics: Diagnostic[] = [];
  let whole = true;
  for (const file of files) {
    const found = await tried(() => load(world, file, carriedPapers));
    diagnostics.push(...found.diagnostics);
    if (found.ok) papers.push(...found.value);
    else whole = false;
  }
  return whole ? { ok: true, value: papers, diagnostics } : refused(diagnostics);
}

/** The same, each paper once, an amendment behind the papers that it follows. Refused also where they contradict each other. */
export async function orderedPapers(world: World, files: readonly string[]): Promise<Outcome<readonly CarriedPaper[]>> {
  const found = await papersIn(world, files);
  if (!found.ok) return found;
  const diagnostics = [...found.diagnostics, ...carriedFindings(found.value)];
  if (hasErrors(diagnostics)) return refused(diagnostics);
  const value = found.value
    .filter(({ hash }, at) => found.value.findIndex((each) => each.hash === hash) === at)
    .toSorted((one, other) => (one.name?.ordinal ?? 0) - (other.name?.ordinal ?? 0));
  return { ok: true, value, diagnostics };
}
