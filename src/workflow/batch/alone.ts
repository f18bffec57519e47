/** Takes a register and a batch, runs it while no other batch is at work there: two that make the same contracts would make each of them twice. */
import type { Outcome } from '../../diagnostic.ts';
import { partPath, runOfPart, type World, WorldFault } from '../../world.ts';
import { refused } from '../answer.ts';

/** A hidden folder says that a batch is at work; that of a run which is over says nothing, and the next run that writes removes it. */
export async function alone<T>(world: World, out: string, job: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const own = partPath(`${out}/${NAME}`, world.run, 0);
  if (!(await world.reserve(own))) return busy(out);
  try {
    for (const name of await world.list(out)) {
      const [path, run] = [`${out}/${name}`, runOfPart(name)];
      if (run === undefined || path === own || !name.startsWith(`.${NAME}.`)) continue;
      if (!(await world.isOver(run, path))) return busy(out);
    }
    return await job();
  } finally {
    await leave(world, own);
  }
}

/** What can't be removed is harmless: the next run that writes knows it by its name. */
async function leave(world: World, own: string): Promise<void> {
  try {
    await world.discard(own);
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
  }
}

const NAME = 'batch';

function busy(out: string): Outcome<never> {
  const message = `another batch is at work in "${out}"`;
  const hint = 'wait until it has ended, then run this one again: it makes only what is missing';
  return refused([{ rule: 'batch/busy', level: 'error', message, hint }]);
}
