/** Takes the folders of registers, contracts or papers, gives how much was compared and all that was found. */
import type { Outcome } from '../diagnostic.ts';
import { type Counts, type Verified, verify } from '../register/verify/verify.ts';
import type { World } from '../world.ts';
import { answering } from './answer.ts';

export interface VerifyRequest {
  /** At least one. */
  readonly folders: readonly string[];
}

/** How much was compared, in all folders together. */
export interface VerifyReport extends Counts {
  readonly folders: readonly string[];
}

/** Compares stored bytes with what was noted when they were issued. Nothing is made anew, and nothing is written. */
export function verifyFolders(world: World, { folders }: VerifyRequest): Promise<Outcome<VerifyReport>> {
  return answering(async () => {
    const all: Verified[] = [];
    for (const folder of folders) all.push(await verify(world, folder));
    const sum = (count: keyof Counts): number => all.reduce((total, each) => total + each[count], 0);
    const value = {
      folders,
      contracts: sum('contracts'),
      amendments: sum('amendments'),
      posters: sum('posters'),
      files: sum('files'),
    };
    return { ok: true, value, diagnostics: all.flatMap(({ findings }) => findings) };
  });
}
