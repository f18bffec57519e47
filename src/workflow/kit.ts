/** Takes a World, gives the templates to compose with: the program's own, or those of an issued contract. */
import type { Kit } from '../compose/index.ts';
import { readPlain } from '../read/index.ts';
import type { World } from '../world.ts';

/** The program's own templates. */
export async function kitOf({ program }: World): Promise<Kit> {
  return { texts: await program.templates(), parse: readPlain };
}

/**
 * What an amendment is made with: the words that were agreed are exactly those of its contract, so that no clause and no language
 * of a later version reaches it; the paper itself is of today.
 * @param agreed the texts in the contract's record
 */
export async function amendmentKit({ program }: World, agreed: { readonly [name: string]: string }): Promise<Kit> {
  const own = [...(await program.templates())].filter(([name]) => name.startsWith('amendment/'));
  return { texts: new Map([...own, ...Object.entries(agreed)]), parse: readPlain };
}
