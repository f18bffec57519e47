/** Takes a World, gives the templates to compose with: the program's own, or those of an issued contract. */
import type { Kit } from '../compose/index.ts';
import { readPlain } from '../read/index.ts';
import type { World } from '../world.ts';

/** The program's own templates. */
export async function kitOf({ program }: World): Promise<Kit> {
  return { texts: await program.templates(), parse: readPlain };
}

/**
 * What an amendment or a copy of an issued contract is made with: the words that were agreed are exactly those of the contract, so
 * that no clause and no language of a later version reaches them; the paper itself is of today.
 * @param agreed the texts in the contract's record
 * @param folder where the paper's own templates are
 */
export async function frozenKit(
  { program }: World,
  agreed: { readonly [name: string]: string },
  folder: 'amendment' | 'conformed',
): Promise<Kit> {
  const own = [...(await program.templates())].filter(([name]) => name.startsWith(`${folder}/`));
  return { texts: new Map([...own, ...Object.entries(agreed)]), parse: readPlain };
}
