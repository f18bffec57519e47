/** Takes two terms as written, gives a `change` or `remove` for each place that differs and no other operation speaks of. */
import { step } from '../figure.ts';
import { itemKey, NAMING } from '../keys.ts';
import { keyOf } from '../operations/edit.ts';
import { isMap, same } from '../raw.ts';
import type { Raw } from '../source.ts';
import type { Found } from './found.ts';
import { isThingList, THINGS, thingsOf } from './things.ts';

/** Lists whose things other steps of the comparison have spoken of wholly. */
const SPOKEN: ReadonlySet<string> = new Set([
  'clauses',
  'engagement.received',
  'engagement.credits',
  'engagement.charges',
  'engagement.favours',
]);

/** In the order of the edited terms. */
export function fieldChanges(now: Raw, target: Raw): readonly Found[] {
  const compare = (path: string, was: Raw | undefined, is: Raw | undefined): readonly Found[] => {
    if (isThingList(path)) return SPOKEN.has(path) ? [] : things(path);
    if (same(was, is)) return [];
    const [old, young] = [open(path, was), open(path, is)];
    if (isMap(old) && isMap(young)) {
      const keys = new Set([...Object.keys(young), ...Object.keys(old)]);
      return [...keys].flatMap((key) => compare(step(path, key), keyOf(old, key), keyOf(young, key)));
    }
    if (Array.isArray(was) && Array.isArray(is) && haveSameNames(was, is)) {
      return was.flatMap((item, at) => compare(step(path, itemKey(item) ?? ''), item, is[at]));
    }
    return [is === undefined ? removal(path) : replacement(path, is)];
  };
  const things = (list: (typeof THINGS)[number]): readonly Found[] => {
    const young = thingsOf(target, list);
    return [...thingsOf(now, list)].flatMap(([name, was]) => {
      const is = young.get(name);
      if (is === undefined || same(was, is)) return [];
      const path = step(list, name);
      if (list !== 'engagement.services') return compare(path, was, is);
      const { note, ...rest } = was;
      return note !== undefined && same(rest, is) ? [removal(step(path, 'note'))] : [replacement(path, is)];
    });
  };
  return compare('', now, target);
}

/** A part that holds such lists is gone through, even where one side lacks it. */
function open(path: string, raw: Raw | undefined): Raw | undefined {
  return raw === undefined && THINGS.some((list) => list.startsWith(`${path}.`)) ? {} : raw;
}

/** True for two lists of things with the same names in the same order, each name once: then each thing is compared. */
function haveSameNames(was: readonly Raw[], is: readonly Raw[]): boolean {
  if (was.length !== is.length) return false;
  const names = was.map(nameOf);
  return (
    new Set(names).size === names.length && names.every((name, at) => name !== undefined && name === nameOf(is[at]))
  );
}

function nameOf(item: Raw | undefined): string | undefined {
  return isMap(item) && NAMING.some((key) => key in item) ? itemKey(item) : undefined;
}

export function replacement(path: string, to: Raw): Found {
  return { raw: { change: { what: path, to } }, says: { '': path, to: path } };
}

export function removal(path: string): Found {
  return { raw: { remove: { what: path } }, says: { '': path } };
}
