/** Takes terms as written and the id of a thing, gives the paths of all that name it: what must go or move before the thing can. */
import { moment } from './grammar/moment.ts';
import { leaves } from './schema/leaves.ts';
import type { Kind } from './schema/scalar.ts';
import { termsSchema } from './schema/terms.ts';
import type { Raw } from './source.ts';

/** Paths that point to the id, and moments that hang on it, in the order of the terms. */
export function hangingOn(terms: Raw, kind: Kind, id: string): readonly string[] {
  return leaves(termsSchema, terms).flatMap(({ role, raw, spot }) => {
    if (typeof raw !== 'string') return [];
    if (role.role === 'reference') return role.to.includes(kind) && raw === id ? [spot.path] : [];
    if (role.role !== 'value' || role.grammar.name !== moment.name || kind === 'rate') return [];
    const parsed = moment.parse(raw);
    return parsed.ok && 'anchor' in parsed.value && parsed.value.anchor === id ? [spot.path] : [];
  });
}
