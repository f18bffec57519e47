/** Takes a schema and a raw file, gives every scalar of it with its role: what checks of meaning look at, whatever else is wrong. */
import { itemSpot, keySpot, type Spot } from '../keys.ts';
import type { Raw } from '../source.ts';
import { type Role, roles } from './scalar.ts';
import { child, pick, type Schema } from './walk.ts';

/** One scalar of a file, or one line that is read as a whole (`helpdesk: 14 computers`), and the role of its field. */
export interface Leaf {
  readonly spot: Spot;
  readonly role: Role;
  readonly raw: Raw;
}

/** All leaves, in the file's order. What the schema does not know is passed over. */
export function leaves(schema: Schema, raw: Raw, spot: Spot = { path: '', at: [] }): readonly Leaf[] {
  const form = pick(schema, raw);
  const role = form && roles.get(form);
  if (role) return [{ spot, role, raw }];
  if (form === undefined || typeof raw === 'string') return [];
  if (Array.isArray(raw)) {
    return raw.flatMap((item, index) => under(child(form, index), item, itemSpot(spot, item, index)));
  }
  return Object.entries(raw).flatMap(([key, part]) => under(child(form, key), part, keySpot(spot, raw, key)));
}

function under(schema: Schema | undefined, raw: Raw, spot: Spot): readonly Leaf[] {
  return schema ? leaves(schema, raw, spot) : [];
}
