/** Takes what a paper was made of, gives its record: canonical bytes, their hash, and the reading of stored ones. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { date } from '../model/grammar/date.ts';
import { isPaperKind, type PaperKind } from './paper.ts';

/** What a record may hold: text, lists and maps. Figures are text, so that no reader rounds them. */
export type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The version of the form of records. */
export const RECORD_FORMAT = '1';

/** The contract whose place another one takes, before both sides accepted it. */
export interface Replaced {
  readonly number: string;
  /** Its own date, ISO 8601. */
  readonly date: string;
  /** The hash of its record. */
  readonly record: string;
}

/** The machine-readable twin of an issued paper. */
export interface PaperRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly kind: PaperKind;
  /** As people say it: `HIT-2026-0001/A1`, or a poster's name. */
  readonly number: string;
  /** The paper's own date, ISO 8601. */
  readonly date: string;
  /** The last day on which the offer may be accepted, where it has one. */
  readonly open_until: string | null;
  /** The program and its version. */
  readonly program: string;
  /** The terms as agreed, as the files have them. Of an amendment: the terms after it. */
  readonly terms: Json;
  /** Of an amendment: the change file. */
  readonly change: Json;
  /** The text of each template that the paper was made with. */
  readonly templates: { readonly [name: string]: string };
  /** Every day that could be worked out, by its path. */
  readonly dates: Json;
  /** The payment plan with its sums. */
  readonly billing: Json;
  /** The hash of the record before it in the contract's chain; null where it is the first. */
  readonly previous: string | null;
  /** Of a contract that takes the place of another; that one's chain stays its own. */
  readonly replaces?: Replaced;
  /** Of an amendment: what had become of each paper before it, so that its PDF can say so where no register is. */
  readonly earlier: readonly EarlierPaper[];
  /** Of what bears a logo on the wall or on the counter: the SHA-256 of its file, so that it can be told which logo was there. */
  readonly logo?: string;
}

/** What had become of a paper when a later one was issued. */
export interface EarlierPaper {
  readonly number: string;
  /** The hash of its record. */
  readonly hash: string;
  /** The day on which each side accepted it, ISO 8601; null where it was withdrawn. */
  readonly accepted: { readonly provider: string; readonly client: string } | null;
  /** The day on which it was withdrawn, ISO 8601. */
  readonly withdrawn: string | null;
}

/** A record with its bytes and what proves them. */
export interface Sealed<T> {
  readonly record: T;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in 64 hex digits. */
  readonly hash: string;
  /** The first 16 hex digits: what stands in the footer of every page. */
  readonly short: string;
}

/** The record as canonical JSON (RFC 8785) with its hash. */
export function seal<T extends object>(record: T): Sealed<T> {
  const text = canonicalize(record);
  if (text === undefined) throw new Error('A record has no canonical form');
  const bytes = new TextEncoder().encode(text);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { record, bytes, hash, short: hash.slice(0, 16) };
}

/** Reads the stored bytes of a paper's record. They must be canonical, of a known format, and of the given paper. */
export function unsealPaper(bytes: Uint8Array, file: string, number: string): Outcome<Sealed<PaperRecord>> {
  const fault = (message: string): Outcome<never> => ({ ok: false, diagnostics: [recordFault(file, message)] });
  const value = parse(bytes);
  if (!isMap(value)) return fault('it is no JSON object');
  const format = formatFault(value);
  if (format !== undefined) return fault(format);
  if (!isPaperRecord(value)) return fault('a part of it is missing');
  if (value.number !== number) return fault(`it is the record of ${value.number}, expected that of ${number}`);
  const sealed = seal(value);
  if (!sameBytes(sealed.bytes, bytes)) return fault('its bytes are not those that were written');
  return { ok: true, value: sealed, diagnostics: [] };
}

/** What to say of a stored map in a form that this version does not know; undefined where it does. */
export function formatFault(value: { readonly [key: string]: unknown }): string | undefined {
  const { format } = value;
  if (format === RECORD_FORMAT) return undefined;
  return `it has the format ${format === undefined ? 'of nobody' : JSON.stringify(format)}, expected "${RECORD_FORMAT}"`;
}

/** True where two files hold the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** The map in stored bytes; undefined where they hold none. */
export function parseMap(bytes: Uint8Array): { readonly [key: string]: unknown } | undefined {
  const value = parse(bytes);
  return isMap(value) ? value : undefined;
}

/** What to say of a record that can't be read. */
export function recordFault(file: string, message: string): Diagnostic {
  return {
    rule: 'register/record',
    level: 'error',
    message: `${file} can't be relied on: ${message}`,
    hint: 'someone or something changed it after it was issued; bring it back from a backup',
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** No record has so many levels or parts; one that someone made could exhaust whoever walks through it. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  let parts = 0;
  for (let depth = 0; depth < 64 && level.length > 0 && parts < MOST_PARTS; depth++) {
    const next: unknown[] = [];
    for (const part of level) {
      for (const inner of partsOf(part)) if (parts++ < MOST_PARTS) next.push(inner);
    }
    level = next;
  }
  return level.length > 0;
}

/** The longest chain's last record has a tenth of them. */
const MOST_PARTS = 100_000;

function partsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPaperRecord(value: object): value is PaperRecord {
  const entries = new Map<string, unknown>(Object.entries(value));
  const isText = (key: string): boolean => typeof entries.get(key) === 'string';
  const isTextOrNull = (key: string): boolean => isText(key) || entries.get(key) === null;
  const templates = entries.get('templates');
  const replaces = entries.get('replaces');
  return (
    isPaperKind(entries.get('kind')) &&
    ['number', 'date', 'program'].every(isText) &&
    ['open_until', 'previous'].every(isTextOrNull) &&
    ['dates', 'billing'].every((key) => entries.has(key)) &&
    isWritten(entries.get('terms')) &&
    (entries.get('change') === null || isWritten(entries.get('change'))) &&
    (replaces === undefined ||
      (isMap(replaces) && ['number', 'date', 'record'].every((key) => typeof replaces[key] === 'string'))) &&
    (!entries.has('logo') || isText('logo')) &&
    isMap(templates) &&
    Object.values(templates).every((text) => typeof text === 'string') &&
    isList(entries.get('earlier'), isEarlier)
  );
}

/** What people wrote is text, in maps and lists. */
function isWritten(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && partsOf(value).every(isWritten));
}

function isList(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isEarlier(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { number, hash, accepted, withdrawn } = value;
  const isText = (part: unknown): boolean => typeof part === 'string';
  const both = isMap(accepted) && isDay(accepted['provider']) && isDay(accepted['client']);
  return isText(number) && isText(hash) && (withdrawn === null ? both : accepted === null && isDay(withdrawn));
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && date.parse(value).ok;
}
