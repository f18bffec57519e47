/** Takes terms as written, gives them so that what says the same is the same: for comparing two of them. */
import { step } from '../figure.ts';
import { isMap, same } from '../raw.ts';
import type { Raw } from '../source.ts';
import { isThingList, thingsOf } from './things.ts';

/** True where both terms say the same, whatever the order of their keys and of the things that have names. */
export function sameTerms(one: Raw, other: Raw): boolean {
  return same(normal(one), normal(other));
}

/** A list of things by its names, and nothing that is empty. */
function normal(terms: Raw): Raw {
  const below = (raw: Raw, path: string): Raw => {
    if (isThingList(path))
      return [...thingsOf(terms, path)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    if (!isMap(raw)) return raw;
    const entries = Object.entries(raw).map(([key, part]): [string, Raw] => [key, below(part, step(path, key))]);
    return Object.fromEntries(entries.filter(([, part]) => !isEmpty(part)));
  };
  return below(terms, '');
}

function isEmpty(raw: Raw): boolean {
  return typeof raw !== 'string' && Object.keys(raw).length === 0;
}
