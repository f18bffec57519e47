/** Takes terms and the same after somebody edited them, gives the edited ones with what they need not repeat. */
import { listAt } from '../operations/edit.ts';
import { billedAfterChange } from '../operations/service.ts';
import { idsOf, prune } from '../prune.ts';
import { isMap, replaced, same } from '../raw.ts';
import type { Raw } from '../source.ts';
import { type Thing, thingsOf } from './things.ts';

/** The day of the amendment, and from when its changes hold, where that is another. Days are ISO 8601. */
export interface When {
  readonly date: string;
  readonly from?: string | undefined;
}

/**
 * The edited terms, less services and allowances that are no longer ordered; with the day from which a new service or another
 * quantity holds, unless somebody wrote it; and with new fees billed as other fees are, unless a line of the plan names them.
 */
export function settled(before: Raw, after: Raw, when: When): Raw {
  if (!isMap(after)) return after;
  const ordered = thingsOf(after, 'engagement.services');
  const allowances = idsOf(listAt(after, ['engagement', 'allowances']));
  const pruned = prune(after, { services: [...ordered.keys()], allowances });
  const was = thingsOf(before, 'engagement.services');
  const since = [...ordered].map(([id, thing]) => dated(was.get(id), thing, when));
  const terms = replaced(pruned, ['engagement', 'services'], since);
  const old = thingsOf(before, 'services');
  return [...thingsOf(terms, 'services')].reduce<Raw>((raw, [id, { price, invoice }]) => {
    const known = old.get(id);
    const unchanged = known && same(known['price'], price);
    return price === undefined || unchanged || (!known && invoice !== undefined)
      ? raw
      : billedAfterChange(raw, id, price);
  }, terms);
}

/** What was ordered, since when: a day that stands there already is that of what was ordered before. */
function dated(was: Thing | undefined, thing: Thing, { date, from = date }: When): Raw {
  const { from: written, ...rest } = thing;
  const own = written === was?.['from'] ? undefined : written;
  const isNew = was === undefined || (rest['quantity'] !== undefined && rest['quantity'] !== was['quantity']);
  const since = own ?? (isNew ? from : was['from']);
  return since === undefined ? rest : { ...rest, from: since };
}
