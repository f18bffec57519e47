/** Takes two terms as written, gives the operations for rates, milestones, client duties and clauses in own words. */
import { step } from '../figure.ts';
import { date } from '../grammar/date.ts';
import { hangingOn } from '../hanging.ts';
import { same } from '../raw.ts';
import type { Raw } from '../source.ts';
import type { Found } from './found.ts';
import { type Thing, type ThingList, thingsOf } from './things.ts';

/** What a kind of thing is listed under, and what its operations are called. */
interface Kind {
  readonly list: ThingList;
  readonly name: 'rate' | 'milestone' | 'duty';
  /** The fields that `change_` can change; what it can't is a `change` of a place. */
  readonly fields: readonly string[];
}

const KINDS: readonly Kind[] = [
  { list: 'rates', name: 'rate', fields: ['name', 'price', 'step', 'minimum'] },
  { list: 'schedule.milestones', name: 'milestone', fields: [] },
  {
    list: 'client_duties',
    name: 'duty',
    fields: ['what', 'due', 'if_late', 'pause_after', 'restart_fee', 'otherwise'],
  },
];

/** Things that are new or another. A milestone moves to a date; to another moment is a `change` of its place. */
export function listChanges(now: Raw, target: Raw): readonly Found[] {
  return KINDS.flatMap(({ list, name, fields }) => {
    const was = thingsOf(now, list);
    return [...thingsOf(target, list)].flatMap(([id, thing]): readonly Found[] => {
      const path = step(list, id);
      const old = was.get(id);
      if (old === undefined) return [{ raw: { [`add_${name}`]: { ...thing } }, says: { '': path } }];
      const { due } = thing;
      if (name === 'milestone' && typeof due === 'string' && date.parse(due).ok && due !== old['due']) {
        return [{ raw: { move_milestone: { id, to: due } }, says: { '': path, to: step(path, 'due') } }];
      }
      const changed = fieldsOf(old, thing, fields);
      if (Object.keys(changed).length === 0) return [];
      return [{ raw: { [`change_${name}`]: { id, ...changed } }, says: { '': path } }];
    });
  });
}

/** Things that are gone; what hangs on another goes first. */
export function goneThings(now: Raw, target: Raw): readonly Found[] {
  const gone = KINDS.flatMap(({ list, name }) => {
    const is = thingsOf(target, list);
    const ids = [...thingsOf(now, list).keys()].filter((id) => !is.has(id));
    return ids.map((id) => ({ id, name, path: step(list, id) }));
  });
  const order: (typeof gone)[number][] = [];
  let left = gone;
  while (left.length > 0) {
    const free = left.filter(({ id, name }) =>
      hangingOn(now, name, id).every(
        (place) => !left.some((each) => each.id !== id && place.startsWith(`${each.path}.`)),
      ),
    );
    const next = free.length > 0 ? free : left;
    order.push(...next);
    left = left.filter((each) => !next.includes(each));
  }
  return order.map(({ id, name, path }) => ({ raw: { [`remove_${name}`]: { id } }, says: { '': path } }));
}

/** Clauses that got words of the owner's own, or lost them. */
export function wordChanges(now: Raw, target: Raw): readonly Found[] {
  const [was, is] = [thingsOf(now, 'clauses'), thingsOf(target, 'clauses')];
  const replace = (clause: string, own: { [key: string]: Raw }): Found => ({
    raw: { replace_words: { clause, ...own } },
    says: { '': step('clauses', clause) },
  });
  const written = [...is].filter(([clause, thing]) => 'text' in thing && !same(was.get(clause), { ...thing }));
  const gone = [...was.keys()].filter((clause) => !is.has(clause));
  return [
    ...written.map(([clause, { text = '' }]) => replace(clause, { text })),
    ...gone.map((clause) => replace(clause, { back_to: 'standard words' })),
  ];
}

/** The named fields that say something else now. */
export function fieldsOf(was: Thing, is: Thing, fields: readonly string[]): { [key: string]: Raw } {
  const changed = fields.flatMap((key): readonly (readonly [string, Raw])[] => {
    const value = is[key];
    return value === undefined || same(was[key], value) ? [] : [[key, value]];
  });
  return Object.fromEntries(changed);
}
