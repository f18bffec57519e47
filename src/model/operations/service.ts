/** Takes an operation on a service and the terms as written, gives the terms with the service added, changed or taken out. */
import { step } from '../figure.ts';
import { price as priceGrammar } from '../grammar/price.ts';
import { itemKey } from '../keys.ts';
import { orderedService } from '../ordered.ts';
import { idsOf, prune } from '../prune.ts';
import { appended, isMap, parts, replaced, same } from '../raw.ts';
import type { Raw } from '../source.ts';
import type { ByOp, Edit, Refusal, Target } from './edit.ts';
import { exists, keyOf, listAt, noChange, ownKeys, show, textOf, unknown } from './edit.ts';
import { edited, namesNothing } from './fields.ts';
import { LISTS } from './sum.ts';

const FIELDS = ['quantity', 'note', 'price', 'name', 'description', 'includes', 'excludes', 'limits'] as const;

/** How many of a service, and what else is said of it. */
export function changeService(target: Target, { id, from }: ByOp['change_service']): Edit {
  const path = step('engagement.services', id);
  const entry = parts(target.terms).get(path);
  const services = idsOf(listAt(target.terms, ['services']));
  if (entry === undefined || !services.includes(id)) return unknown('service', id, services);
  const { id: _, quantity, note, ...fields } = ownKeys(target.own);
  if (quantity === undefined && note === undefined && Object.keys(fields).length === 0) return namesNothing(id, FIELDS);
  const refused = fields['price'] === undefined ? undefined : otherPeriod(target.terms, id, fields['price']);
  if (refused) return refused;
  const service = edited(target, step('services', id), fields);
  if ('message' in service) return service;
  const ordered = orderedService(entry.raw);
  let { raw } = service;
  const writes = new Map(service.writes);
  if (note !== undefined) {
    if (same(ordered['note'], note)) return noChange(`the note of ${id} says so already`);
    raw = replaced(raw, entry.spot.at, { ...ordered, note });
    writes.set(`${path}.note`, `${target.path}.note`);
  }
  if (quantity !== undefined) {
    if (same(ordered['quantity'], quantity)) {
      return noChange(`the quantity of ${id} is ${show(quantity)} already`);
    }
    const said = note ?? ordered['note'];
    const since = (from ?? target.date).iso;
    raw = replaced(raw, entry.spot.at, { id, quantity, ...(said !== undefined && { note: said }), from: since });
    writes.set(path, target.path);
  }
  if (fields['price'] !== undefined) raw = billedAfterChange(raw, id, fields['price']);
  return { raw, writes };
}

/** A fee and a sum that is charged once are billed by other lines of the plan: one does not become the other. */
function otherPeriod(terms: Raw, id: string, price: Raw): Refusal | undefined {
  const old = parts(terms).get(`${step('services', id)}.price`)?.raw ?? 'included';
  if (old === 'included' || price === 'included' || periodOf(old) === periodOf(price)) return undefined;
  return {
    message: `found a price ${said(price)} in place of one ${said(old)}, expected one ${said(old)}`,
    hint: 'take the service out and add it again with another id',
  };
}

function said(price: Raw): string {
  const period = periodOf(price);
  return period === undefined ? 'that is charged once' : `per ${period}`;
}

/** The period of a price as written, or of the first band of a list of prices. */
function periodOf(price: Raw): string | undefined {
  if (Array.isArray(price)) {
    const bands = price.flatMap((band) => (isMap(band) ? Object.values(band) : []));
    return bands.flatMap((band) => periodOf(band) ?? [])[0];
  }
  const parsed = typeof price === 'string' ? priceGrammar.parse(price) : undefined;
  return parsed?.ok && parsed.value.basis === 'period' ? parsed.value.period : undefined;
}

export function addService(target: Target, { id, invoice, from }: ByOp['add_service']): Edit {
  const services = idsOf(listAt(target.terms, ['services']));
  if (services.includes(id)) return exists('service', id, 'use change_service to change how many');
  const { quantity, note, ...service } = ownKeys(target.own);
  const since = from ?? target.date;
  const counted = { ...(quantity !== undefined && { quantity }), ...(note !== undefined && { note }) };
  const engaged = { id, ...counted, from: since.iso };
  let raw = appended(appended(target.terms, ['services'], service), ['engagement', 'services'], engaged);
  if (invoice === undefined) raw = billedAfterChange(raw, id, service['price'] ?? '');
  return {
    raw,
    writes: new Map([
      [step('services', id), target.path],
      [step('engagement.services', id), target.path],
    ]),
  };
}

/** A new fee is billed with the others: the first line of the plan that bills services without a share. */
export function billedAfterChange(terms: Raw, id: string, price: Raw): Raw {
  if (periodOf(price) === undefined) return terms;
  const plan = listAt(terms, ['payment', 'plan']);
  if (!Array.isArray(plan)) return terms;
  const bills = (line: Raw): boolean =>
    isMap(line) && Array.isArray(line['of']) && line['share'] === undefined && line['amount'] === undefined;
  if (plan.some((line) => bills(line) && idsOf(keyOf(line, 'of')).includes(id))) return terms;
  const index = plan.findIndex(bills);
  const of = keyOf(plan[index] ?? {}, 'of');
  return Array.isArray(of) ? replaced(terms, ['payment', 'plan', index, 'of'], [...of, id]) : terms;
}

export function removeService(target: Target, { id }: ByOp['remove_service']): Edit {
  const services = idsOf(listAt(target.terms, ['services']));
  if (!services.includes(id)) return unknown('service', id, services);
  const left = services.filter((service) => service !== id);
  if (left.length === 0) {
    return {
      message: `found ${id}, the only service left, expected a service beside it`,
      hint: 'end the contract instead of taking out its last service',
    };
  }
  for (const [key, what] of LISTS) {
    const list = listAt(target.terms, ['engagement', key]);
    const item = Array.isArray(list) ? list.find((each) => textOf(each, 'of') === id) : undefined;
    if (item === undefined) continue;
    return {
      message: `found ${id}, which the ${what} ${JSON.stringify(itemKey(item))} was given for, expected a service without a ${what}`,
      hint: `keep it and change what it costs: what: ${step('services', id)}.price, to: included`,
    };
  }
  if (!isMap(target.terms)) throw new Error('Terms are keys and values');
  const allowances = idsOf(listAt(target.terms, ['allowances']));
  return {
    raw: prune(target.terms, { services: left, allowances }),
    writes: new Map([
      [step('services', id), target.path],
      [step('engagement.services', id), target.path],
    ]),
  };
}
