/** Takes terms as written and a list of named things, gives the things by their names; their order in the list is no term. */
import { keysOf } from '../figure.ts';
import { itemKey } from '../keys.ts';
import { listAt } from '../operations/edit.ts';
import { orderedService } from '../ordered.ts';
import { isMap } from '../raw.ts';
import type { Raw } from '../source.ts';

export type Thing = { readonly [key: string]: Raw };

/** The lists whose things have operations of their own. */
export const THINGS = [
  'services',
  'rates',
  'schedule.milestones',
  'client_duties',
  'clauses',
  'engagement.services',
  'engagement.received',
  'engagement.credits',
  'engagement.charges',
  'engagement.favours',
] as const;

export type ThingList = (typeof THINGS)[number];

export function isThingList(path: string): path is ThingList {
  return THINGS.some((list) => list === path);
}

/** The things of a list by their names, in its order; a service that was ordered always with `id`. */
export function thingsOf(terms: Raw, list: ThingList): ReadonlyMap<string, Thing> {
  const items = listAt(terms, keysOf(list));
  const things = (Array.isArray(items) ? items : []).flatMap((item): readonly (readonly [string, Thing])[] => {
    const thing = list === 'engagement.services' ? orderedService(item) : item;
    const name = itemKey(thing);
    return isMap(thing) && name !== undefined ? [[name, thing]] : [];
  });
  return new Map(things);
}
