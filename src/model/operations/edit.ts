/** Takes what an operation of a change file found, gives its answer: the terms after it, or why it can't be done and what to do. */
import { nearest } from '../../nearest.ts';
import { itemKey } from '../keys.ts';
import { isMap } from '../raw.ts';
import type { Change } from '../schema/change.ts';
import type { Raw } from '../source.ts';
import type { CalendarDate } from '../values.ts';

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

export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** The terms after an operation; `writes` are the paths it wrote or took out, each with the path in the change file that says so. */
export type Edit = { readonly raw: Raw; readonly writes: ReadonlyMap<string, string> } | Refusal;

/** The operations as parsed, by their names. */
export type ByOp = { readonly [Op in Change['op']]: Extract<Change, { readonly op: Op }> };

/** The part under some keys; undefined where there is none. */
export function listAt(raw: Raw, keys: readonly string[]): Raw | undefined {
  return keys.reduce<Raw | undefined>((part, key) => (part === undefined ? undefined : keyOf(part, key)), raw);
}

export function keyOf(raw: Raw, key: string): Raw | undefined {
  return isMap(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
}

export function textOf(raw: Raw, key: string): string | undefined {
  const found = keyOf(raw, key);
  return typeof found === 'string' ? found : undefined;
}

/** The keys of an operation as written, less those that say when it holds. */
export function ownKeys(own: Raw): { [key: string]: Raw } {
  if (!isMap(own)) return {};
  const { from: _, ...rest } = own;
  return rest;
}

export function unknown(what: string, name: string, names: readonly string[]): Refusal {
  const suggestion = nearest(name, names);
  return {
    message: `found ${name}, expected a ${what} of the contract`,
    hint: suggestion === undefined ? `the contract has ${listed(names)}` : `did you mean ${suggestion}?`,
  };
}

export function exists(what: string, name: string, hint: string): Refusal {
  return { message: `found ${name}, expected a ${what} that the contract does not have yet`, hint };
}

export function noChange(found: string): Refusal {
  return { message: `this changes nothing: ${found}`, hint: 'leave it out, or write what it says from now on' };
}

/** Refused where a new date is over on the day of the amendment. */
export function over(
  iso: string,
  key: string,
  date: CalendarDate,
  hint = 'correct the date; what is done already needs no date any more',
): Refusal | undefined {
  if (iso >= date.iso) return undefined;
  return {
    message: `found ${key}: ${iso}, expected a day on or after the date of the amendment, ${date.iso}`,
    hint,
  };
}

export function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.slice(0, 12).join(', ');
}

export function show(raw: Raw): string {
  return typeof raw === 'string' ? raw : (itemKey(raw) ?? 'what is written');
}
