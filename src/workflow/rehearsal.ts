/** Takes a World, gives one that answers the same and writes nothing: what `--dry-run` works with. */
import type { World } from '../world.ts';

/** Reading is real; what would be written is answered as it would be, and forgotten. */
export function rehearsal(world: World): World {
  return {
    read: (path) => world.read(path),
    list: (path) => world.list(path),
    reserve: async (folder) => {
      const slash = folder.lastIndexOf('/');
      const names = await world.list(slash < 0 ? '.' : folder.slice(0, slash));
      return !names.includes(folder.slice(slash + 1));
    },
    create: async (path) => (await world.read(path)) === undefined,
    move: async () => true,
    release: async () => true,
    discard: async () => undefined,
    run: world.run,
    isOver: (run, path) => world.isOver(run, path),
    today: (timeZone) => world.today(timeZone),
    program: world.program,
  };
}
