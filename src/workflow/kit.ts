/** Takes a World, gives the templates to compose with: the program's own, or those of an issued paper. */
import type { Kit } from '../compose/index.ts';
import { readPlain } from '../read/index.ts';
import type { World } from '../world.ts';

/**
 * The program's templates. `frozen` are texts of an issued paper, and take the place of today's: what was agreed keeps its words.
 */
export async function kitOf(world: World, frozen: { readonly [name: string]: string } = {}): Promise<Kit> {
  const texts = new Map([...(await world.program.templates()), ...Object.entries(frozen)]);
  return { texts, parse: readPlain };
}
