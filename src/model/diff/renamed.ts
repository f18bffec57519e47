/** Takes two terms as written, gives the things that are the same but for their ids. */
import { step } from '../figure.ts';
import { same } from '../raw.ts';
import type { Raw } from '../source.ts';
import { type Thing, thingsOf } from './things.ts';

/** A thing that has another id now. */
export interface Renamed {
  /** Its path now. */
  readonly path: string;
  readonly was: string;
}

const LISTS = ['services', 'rates', 'schedule.milestones', 'client_duties'] as const;

/** Ids are no terms: a comparison would see one thing go and another come, with all that this does to sums and dates. */
export function renamed(before: Raw, after: Raw): readonly Renamed[] {
  return LISTS.flatMap((list) => {
    const [was, is] = [thingsOf(before, list), thingsOf(after, list)];
    const gone = [...was].filter(([id]) => !is.has(id));
    return [...is].flatMap(([id, thing]): readonly Renamed[] => {
      const old = was.has(id) ? undefined : gone.find(([, each]) => same(unnamed(each), unnamed(thing)));
      return old === undefined ? [] : [{ path: step(list, id), was: old[0] }];
    });
  });
}

function unnamed({ id: _, ...thing }: Thing): Raw {
  return thing;
}
