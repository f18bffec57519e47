/** Takes terms as written and what was ordered, gives them without the services and allowances that were not, and what hangs only on them. */
import { price } from './grammar/price.ts';
import { itemKey } from './keys.ts';
import { isMap } from './raw.ts';
import type { Raw } from './source.ts';

/** The ids that stay. */
export interface Ordered {
  readonly services: readonly string[];
  readonly allowances: readonly string[];
}

type RawRecord = { [key: string]: Raw };

/** Nothing names what is gone: ids leave every `of`, and a record whose `of` is empty leaves with them. */
export function prune(terms: RawRecord, { services, allowances }: Ordered): RawRecord {
  const gone = idsOf(terms['services']).filter((id) => !services.includes(id));
  const about = (record: Raw): Raw | undefined => withoutIds(record, gone);
  const offered = terms['services'];
  const left = (Array.isArray(offered) ? offered : []).filter((service) => keep(service, services) !== undefined);
  const { schedule } = terms;
  const milestones = isMap(schedule) ? schedule['milestones'] : undefined;
  const dropped = [...leaving(terms['client_duties'], about), ...leaving(milestones, about)];
  return edited(terms, {
    // How the poster looks is no client's business.
    poster: () => undefined,
    // Nor is what its owner told `check`.
    silenced: () => undefined,
    services: (list) => items(list, (item) => keep(item, services)),
    allowances: (list) => items(list, (item) => keep(item, allowances)),
    service_charge: about,
    deposit: about,
    payment: (payment) => map(payment, { plan: (plan) => items(plan, about) }),
    cancellation: (list) => items(list, about),
    appointments: (part) => {
      const kept = about(part);
      return kept === undefined
        ? undefined
        : unlessEmpty(
            map(kept, {
              cancel: (list) => items(list, about),
              in_fee: (words) => (left.some(isPaidBefore) ? words : undefined),
            }),
          );
    },
    ending: about,
    client_duties: (list) => items(list, about),
    permits: (list) => items(list, about),
    schedule: (schedule) =>
      map(schedule, {
        response: (list) => items(list, about),
        milestones: (list) => items(list, (item) => withoutNeeds(about(item), dropped)),
        cutoffs: (list) => items(list, (item) => (gone.includes(textOf(item, 'for')) ? undefined : item)),
      }),
    engagement: (engagement) =>
      map(engagement, {
        services: (list) => items(list, (item) => keep(item, services)),
        discounts: (list) => items(list, about),
      }),
  });
}

/** A record without the ids in its `of`; nothing where no id is left of a list that had some. */
function withoutIds(record: Raw, gone: readonly string[]): Raw | undefined {
  if (!isMap(record) || !Array.isArray(record['of'])) return record;
  const of = record['of'].filter((id) => typeof id !== 'string' || !gone.includes(id));
  return of.length === 0 ? undefined : { ...record, of };
}

/** The ids of what leaves a list with the services that it is for. */
function leaving(list: Raw | undefined, about: (record: Raw) => Raw | undefined): readonly string[] {
  return Array.isArray(list) ? idsOf(list.filter((item) => about(item) === undefined)) : [];
}

/** A milestone without what it needs of what is gone. */
function withoutNeeds(milestone: Raw | undefined, gone: readonly string[]): Raw | undefined {
  if (!isMap(milestone) || !Array.isArray(milestone['needs'])) return milestone;
  const { needs, ...others } = milestone;
  const left = needs.filter((id) => typeof id !== 'string' || !gone.includes(id));
  return left.length === 0 ? others : { ...milestone, needs: left };
}

/** True of a service, as written, whose appointments are paid for before: by the period, or as a pack. */
export function isPaidBefore(service: Raw): boolean {
  return isPaidByPeriod(service) || (isMap(service) && service['pack'] !== undefined);
}

function isPaidByPeriod(service: Raw): boolean {
  const cost = isMap(service) ? service['price'] : undefined;
  const lines = Array.isArray(cost) ? cost.flatMap((band) => (isMap(band) ? Object.values(band) : [])) : [cost];
  return lines.some((text) => {
    const parsed = typeof text === 'string' ? price.parse(text) : undefined;
    return parsed?.ok === true && parsed.value.basis === 'period';
  });
}

function keep(item: Raw, ids: readonly string[]): Raw | undefined {
  const id = typeof item === 'string' ? item : itemKey(item);
  return id !== undefined && ids.includes(id) ? item : undefined;
}

export function idsOf(list: Raw | undefined): readonly string[] {
  return Array.isArray(list) ? list.flatMap((item) => (typeof item === 'string' ? item : (itemKey(item) ?? []))) : [];
}

function textOf(item: Raw, key: string): string {
  const value = isMap(item) ? item[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** A list with each item edited; nothing where no item is left. */
function items(list: Raw, edit: (item: Raw) => Raw | undefined): Raw | undefined {
  if (!Array.isArray(list)) return list;
  const left = list.flatMap((item) => {
    const result = edit(item);
    return result === undefined ? [] : [result];
  });
  return left.length === 0 ? undefined : left;
}

function unlessEmpty(part: Raw): Raw | undefined {
  return isMap(part) && Object.keys(part).length === 0 ? undefined : part;
}

type Edits = Readonly<Record<string, (part: Raw) => Raw | undefined>>;

function map(raw: Raw, edits: Edits): Raw {
  return isMap(raw) ? edited(raw, edits) : raw;
}

/** A map with some keys edited, in its own order; a key whose edit gives nothing leaves. */
function edited(record: RawRecord, edits: Edits): RawRecord {
  const entries = Object.entries(record).flatMap(([key, part]): readonly [string, Raw][] => {
    const edit = Object.hasOwn(edits, key) ? edits[key] : undefined;
    const result = edit ? edit(part) : part;
    return result === undefined ? [] : [[key, result]];
  });
  return Object.fromEntries(entries);
}
