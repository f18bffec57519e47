/** Takes terms as written before and after an amendment, gives every value that differs, in the order of the file. */
import { walkRaw } from '../../src/model/keys.ts';
import { isMap, same } from '../../src/model/raw.ts';
import type { Raw } from '../../src/model/source.ts';

/** A value that was changed, added (no `before`) or taken out (no `after`). A plain list is one value. */
export interface ChangedTerm {
  readonly path: string;
  readonly before?: Raw;
  readonly after?: Raw;
}

export function changedTerms(before: Raw, after: Raw): readonly ChangedTerm[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return merged([...old.keys()], [...now.keys()]).flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    if (same(was, is)) return [];
    return [{ path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

/** Scalars and plain lists by path. Ids are names for use in files, so they are no terms. */
function valuesOf(raw: Raw): ReadonlyMap<string, Raw> {
  const values = new Map<string, Raw>();
  walkRaw(raw, ({ path, at }, part) => {
    if (values.has(path) || isMap(part) || at.at(-1) === 'id') return;
    if (Array.isArray(part) && part.some((item) => isMap(item))) return;
    // Which services were ordered shows in the services themselves; here only quantities and dates are terms.
    if (at[0] === 'engagement' && at[1] === 'services' && at.length < 4) return;
    values.set(path, part);
  });
  return values;
}

/** All keys of both, in the order of `after`; what only `before` has follows what stood before it there. */
function merged(before: readonly string[], after: readonly string[]): readonly string[] {
  const order = [...after];
  const known = new Set(after);
  before.forEach((key, index) => {
    if (known.has(key)) return;
    const previous = before[index - 1];
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key);
    known.add(key);
  });
  return order;
}
