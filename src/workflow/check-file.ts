/** Takes a file to be checked, tells by its keys whether it is a definition or the change of a contract, and gives what is wrong with it. */
import { ALL_RULES } from '../check/index.ts';
import { byPlace, type Diagnostic, type Outcome } from '../diagnostic.ts';
import { fileKind } from '../read/index.ts';
import type { World } from '../world.ts';
import { answering, refused } from './answer.ts';
import { type Checked, type CheckRequest, checkDefinition } from './check.ts';

export interface CheckFileRequest extends Omit<CheckRequest, 'definition'> {
  /** A service definition or a change file. */
  readonly file: string;
  /** The register's folder, where the contract is that a change file names. */
  readonly out: string;
}

/** Checks a definition, or a change against the contract that it names; the findings are the diagnostics of the outcome. */
export function checkFile(world: World, { file, out, ...request }: CheckFileRequest): Promise<Outcome<Checked>> {
  return answering(async () => {
    // Nearly every file is a definition: it is read as one, and looked at again only where it is none.
    const asDefinition = await checkDefinition(world, { ...request, definition: file });
    if (!asDefinition.diagnostics.some(({ rule }) => rule === 'read/wrong-file')) return asDefinition;
    const bytes = await world.read(file);
    if (bytes === undefined || fileKind(bytes, file) !== 'change') return asDefinition;
    const stray = strayFor(file, request);
    return stray.length > 0 ? refused(stray) : checkChange(world, file, out);
  });
}

/** What would keep the amendment from being made, or is to be said of it: nothing is written. Only a PDF can lack letters, so no other format has more to tell. */
async function checkChange(world: World, change: string, out: string): Promise<Outcome<Checked>> {
  // All that makes papers is loaded for a change alone: a definition needs none of it.
  const { issueAmendment } = await import('./amendment.ts');
  const { diagnostics } = await issueAmendment(world, { change, out, formats: ['pdf'], dryRun: true });
  const value = { file: change, rules: ALL_RULES.length, silenced: [] };
  return { ok: true, value, diagnostics: [...diagnostics].sort(byPlace) };
}

/** What is asked for and means nothing for a change: the contract has its client and its words. */
function strayFor(file: string, request: Omit<CheckRequest, 'definition'>): readonly Diagnostic[] {
  return (['client', 'coverage', 'templates'] as const).flatMap((key): readonly Diagnostic[] => {
    if (request[key] === undefined || request[key] === false) return [];
    const message = `${file} is a change file, and --${key} goes with a service definition`;
    const hint = `leave --${key} out: the change is compared with the contract that it names`;
    return [{ rule: 'check/change-file', level: 'error', message, hint }];
  });
}
