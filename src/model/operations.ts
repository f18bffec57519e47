/** Takes one operation of a change file and the terms as written, gives the terms after it, or why it can't be done. */
import { nearest } from '../nearest.ts';
import { step } from './figure.ts';
import { itemKey } from './keys.ts';
import { idsOf, prune } from './prune.ts';
import { appended, isMap, parts, replaced, same } from './raw.ts';
import type { Change } from './schema/change.ts';
import { termsSchema } from './schema/terms.ts';
import { child, pick, type Schema } from './schema/walk.ts';
import type { Raw } from './source.ts';
import type { CalendarDate } from './values.ts';

/** What an operation works on. */
export interface Target {
  readonly terms: Raw;
  /** The operation as written: what stands after its name. */
  readonly own: Raw;
  /** Its path in the change file. */
  readonly path: string;
  /** The date of the amendment. */
  readonly date: CalendarDate;
}

/** The terms after an operation; `writes` are the paths it wrote or took out, each with the path in the change file that says so. */
export type Edit =
  | { readonly raw: Raw; readonly writes: ReadonlyMap<string, string> }
  | { readonly message: string; readonly hint: string };

type ByOp = { readonly [Op in Change['op']]: Extract<Change, { readonly op: Op }> };

/** What each operation does. An operation that the schema knows and that is missing here does not compile. */
const OPERATIONS: { readonly [Op in Change['op']]: (target: Target, change: ByOp[Op]) => Edit } = {
  change_service: changeService,
  add_service: addService,
  remove_service: removeService,
  add_milestone: addMilestone,
  received,
  change,
  add_credit: addCredit,
};

export function perform<Op extends Change['op']>(target: Target, op: Op, operation: ByOp[Op]): Edit {
  return OPERATIONS[op](target, operation);
}

function changeService(target: Target, { id, from }: ByOp['change_service']): Edit {
  const path = step('engagement.services', id);
  const entry = parts(target.terms).get(path);
  if (entry === undefined) return unknown('service', id, idsOf(listAt(target.terms, ['engagement', 'services'])));
  const quantity = keyOf(target.own, 'quantity') ?? '';
  if (same(parts(target.terms).get(`${path}.quantity`)?.raw, quantity)) {
    return noChange(`the quantity of ${id} is ${show(quantity)} already`);
  }
  const since = from ?? target.date;
  return {
    raw: replaced(target.terms, entry.spot.at, { id, quantity, from: since.iso }),
    writes: new Map([[path, target.path]]),
  };
}

function addService(target: Target, { id, price, invoice, from }: ByOp['add_service']): Edit {
  const services = idsOf(listAt(target.terms, ['services']));
  if (services.includes(id)) return exists('service', id, 'use change_service to change how many');
  const { quantity, from: _, ...service } = isMap(target.own) ? target.own : {};
  const since = from ?? target.date;
  const engaged = { id, ...(quantity !== undefined && { quantity }), from: since.iso };
  let raw = appended(appended(target.terms, ['services'], service), ['engagement', 'services'], engaged);
  const recurring = Array.isArray(price) ? price.some((band) => hasPeriod(band.price)) : hasPeriod(price);
  if (recurring && invoice === undefined) raw = billedWithFees(raw, id);
  return {
    raw,
    writes: new Map([
      [step('services', id), target.path],
      [step('engagement.services', id), target.path],
    ]),
  };
}

function hasPeriod(price: Extract<ByOp['add_service']['price'], { readonly kind: 'price' }>): boolean {
  return price.basis === 'period';
}

/** A new fee is billed with the others: the first line of the plan that bills services without a share. */
function billedWithFees(terms: Raw, id: string): Raw {
  const plan = listAt(terms, ['payment', 'plan']);
  if (!Array.isArray(plan)) return terms;
  const index = plan.findIndex(
    (line) => isMap(line) && Array.isArray(line['of']) && line['share'] === undefined && line['amount'] === undefined,
  );
  const of = keyOf(plan[index] ?? {}, 'of');
  return Array.isArray(of) ? replaced(terms, ['payment', 'plan', index, 'of'], [...of, id]) : terms;
}

function removeService(target: Target, { id }: ByOp['remove_service']): Edit {
  const services = idsOf(listAt(target.terms, ['services']));
  if (!services.includes(id)) return unknown('service', id, services);
  const left = services.filter((service) => service !== id);
  if (left.length === 0) {
    return {
      message: `found ${id}, the only service left, expected a service beside it`,
      hint: 'end the contract instead of taking out its last service',
    };
  }
  const credits = listAt(target.terms, ['engagement', 'credits']);
  const credit = Array.isArray(credits) ? credits.find((each) => keyOf(each, 'of') === id) : undefined;
  if (credit !== undefined) {
    return {
      message: `found ${id}, which the credit ${JSON.stringify(itemKey(credit))} was given for, expected a service without a credit`,
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

function addMilestone(target: Target, { id, due }: ByOp['add_milestone']): Edit {
  const milestones = idsOf(listAt(target.terms, ['schedule', 'milestones']));
  if (milestones.includes(id)) {
    return exists('milestone', id, `use change to move it: what: ${step('schedule.milestones', id)}.due`);
  }
  if (due.kind === 'date' && due.iso < target.date.iso) {
    return {
      message: `found due: ${due.iso}, expected a day on or after the date of the amendment, ${target.date.iso}`,
      hint: 'correct the date; what is done already needs no date any more',
    };
  }
  const { from: _, ...milestone } = isMap(target.own) ? target.own : {};
  return {
    raw: appended(target.terms, ['schedule', 'milestones'], milestone),
    writes: new Map([[step('schedule.milestones', id), target.path]]),
  };
}

function received(target: Target, { duty, on }: ByOp['received']): Edit {
  const duties = idsOf(listAt(target.terms, ['client_duties']));
  if (!duties.includes(duty)) return unknown('client duty', duty, duties);
  const path = step('engagement.received', duty);
  const noted = parts(target.terms).get(path);
  if (keyOf(noted?.raw ?? {}, 'on') === on.iso) return noChange(`${duty} was received on ${on.iso} already`);
  const entry = { duty, on: on.iso };
  return {
    raw: noted
      ? replaced(target.terms, noted.spot.at, entry)
      : appended(target.terms, ['engagement', 'received'], entry),
    writes: new Map([[path, target.path]]),
  };
}

/**
 * What no amendment changes, and why: sums, days and words of the issued papers hang on it, so that before and after could not be
 * compared.
 */
const FIXED: Readonly<Record<string, string>> = {
  plainterms: 'the version of the format',
  language: 'the language of the contract',
  currency: 'the currency of all its sums',
  jurisdiction: 'the law that it is under',
  shape: 'the kind of work that it is about',
  customers: 'whom the law takes the client for',
  contract_number: 'how contracts are numbered',
  'engagement.date': 'the day of the contract',
  'client.kind': 'whom the law takes the client for',
};

/** Puts another value in a place of the terms. Whether the place may hold it is found when the terms are read again. */
function change(target: Target, { what }: ByOp['change']): Edit {
  const to = keyOf(target.own, 'to') ?? '';
  const known = parts(target.terms);
  const old = known.get(what);
  if (what === '' || (old !== undefined && same(old.raw, to))) return noChange(`${what} says so already`);
  const at = old ? old.spot.at : newPlace(target.terms, what);
  if (at === undefined) return unknownPlace(what, known);
  const raw = replaced(target.terms, at, to);
  const after = parts(raw);
  const fixed = Object.keys(FIXED).find((path) => !same(known.get(path)?.raw, after.get(path)?.raw));
  if (fixed !== undefined) {
    return {
      message: `found a change of ${fixed}, expected a place that an amendment can change: this is ${FIXED[fixed]}`,
      hint: 'end this contract and make a new one, or leave it as it is',
    };
  }
  return { raw, writes: new Map([[what, `${target.path}.to`]]) };
}

/** The position of a place that the format knows and the terms don't have yet; undefined where it knows none. */
function newPlace(terms: Raw, what: string): readonly string[] | undefined {
  const keys = what.split('.');
  let schema: Schema | undefined = termsSchema;
  let raw: Raw = terms;
  for (const key of keys) {
    // An item of a list is added by an operation of its own, or with the whole list.
    if (!isMap(raw)) return undefined;
    const form: Schema | undefined = schema && pick(schema, raw);
    schema = child(form, key);
    if (schema === undefined) return undefined;
    raw = Object.hasOwn(raw, key) ? (raw[key] ?? {}) : {};
  }
  return keys;
}

function unknownPlace(what: string, known: ReadonlyMap<string, unknown>): Edit {
  const places = [...known.keys()].filter((path) => path !== '');
  if (nearest(what, places) !== undefined) return unknown('place in the terms', what, places);
  return {
    message: `found ${what}, expected a place in the terms of the contract`,
    hint: `write its path with keys and ids, such as schedule.hours or services.ID.price; the contract has ${listed(places.filter((path) => !path.includes('.')))}`,
  };
}

function addCredit(target: Target, { name, on }: ByOp['add_credit']): Edit {
  const credits = idsOf(listAt(target.terms, ['engagement', 'credits']));
  if (credits.includes(name)) return exists('credit', name, 'give this one another name');
  const { from: _, ...credit } = isMap(target.own) ? target.own : {};
  const day = on ?? target.date;
  return {
    raw: appended(target.terms, ['engagement', 'credits'], { ...credit, on: day.iso }),
    writes: new Map([[step('engagement.credits', name), target.path]]),
  };
}

function listAt(raw: Raw, keys: readonly string[]): Raw | undefined {
  return keys.reduce<Raw | undefined>((part, key) => (part === undefined ? undefined : keyOf(part, key)), raw);
}

function keyOf(raw: Raw, key: string): Raw | undefined {
  return isMap(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
}

function unknown(what: string, name: string, names: readonly string[]): Edit {
  const suggestion = nearest(name, names);
  return {
    message: `found ${name}, expected a ${what} of the contract`,
    hint: suggestion === undefined ? `the contract has ${listed(names)}` : `did you mean ${suggestion}?`,
  };
}

function exists(what: string, name: string, hint: string): Edit {
  return { message: `found ${name}, expected a ${what} that the contract does not have yet`, hint };
}

function noChange(found: string): Edit {
  return { message: `this changes nothing: ${found}`, hint: 'leave it out, or write what it says from now on' };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.slice(0, 12).join(', ');
}

function show(raw: Raw): string {
  return typeof raw === 'string' ? raw : (itemKey(raw) ?? 'what is written');
}
