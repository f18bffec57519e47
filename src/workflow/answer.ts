/** Takes a job that may meet a fault of the machine, gives its outcome with that fault as a diagnostic; and what jobs share in answering. */
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostic.ts';
import { tidy } from '../register/tidy.ts';
import { type World, WorldFault } from '../world.ts';

/** Runs a job; what the disk refused becomes a finding. Bugs stay errors. */
export async function answering<T>(job: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
    return refused([error.diagnostic]);
  }
}

/** Runs a job that writes into a register. What stopped runs left there is mended first, and said; a rehearsal leaves it. */
export async function writing<T>(
  world: World,
  { out, dryRun }: { readonly out: string; readonly dryRun?: true },
  job: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return answering(async () => {
    const mended = dryRun ? [] : await tidy(world, out);
    return after(mended, await answering(job));
  });
}

type Refusal = Extract<Outcome<never>, { ok: false }>;

/** An outcome with nothing but its reasons. They are a list: a file can have more faults than a function has room for arguments. */
export function refused(diagnostics: readonly Diagnostic[]): Refusal {
  return { ok: false, diagnostics };
}

/** The same outcome with the findings of the steps before it. */
export function after<T>(earlier: readonly Diagnostic[], outcome: Outcome<T>): Outcome<T> {
  return { ...outcome, diagnostics: [...earlier, ...outcome.diagnostics] };
}

/** Nothing is issued over an error: an outcome that has one is refused, whatever value it has. */
export function sound<T>(outcome: Outcome<T>): Outcome<T> {
  return hasErrors(outcome.diagnostics) ? refused(outcome.diagnostics) : outcome;
}
