/** Takes a value and where it comes from, gives a figure: nothing is printed in a document without one. */
import type { Value } from './values.ts';

/**
 * A value with its origin. `path` names the place in the terms (`services.helpdesk.price`) or, for what was worked out,
 * the result (`price.month.net`); `from` lists every path of the terms that the value hangs on, its own included when given.
 */
export interface Figure<T extends Value = Value> {
  readonly value: T;
  readonly path: string;
  readonly from: readonly string[];
}

/** A figure as it stands in the terms. */
export function given<T extends Value>(path: string, value: T): Figure<T> {
  return { value, path, from: [path] };
}

/** A figure worked out from others. Its `from` is all of theirs, sorted, each once. */
export function reckoned<T extends Value>(
  path: string,
  inputs: readonly { from: readonly string[] }[],
  value: T,
): Figure<T> {
  return { value, path, from: [...new Set(inputs.flatMap((input) => input.from))].sort() };
}

/** One step of a path: a slug stays bare, anything else is quoted, so that `payment.plan."Setting up".share` has one reading. */
export function step(path: string, key: string): string {
  const segment = /^[\p{L}\p{N}_-]+$/u.test(key) ? key : JSON.stringify(key);
  return path === '' ? segment : `${path}.${segment}`;
}

/** The keys of a path: what `step` put together, apart again. */
export function keysOf(path: string): readonly string[] {
  return [...path.matchAll(/"(?:[^"\\]|\\.)*"|[^."]+/g)].map(([key]) => (key.startsWith('"') ? unquoted(key) : key));
}

/** A path as `step` writes it, from one that a person wrote: a name with blanks need not stand in quotes. */
export function placeOf(written: string): string {
  return keysOf(written).reduce(step, '');
}

/** What a person wrote in quotes need not be what `step` writes: then it leads nowhere, as it stands. */
function unquoted(key: string): string {
  try {
    return String(JSON.parse(key));
  } catch {
    return key;
  }
}

/** A value as text, so that two can be compared: whole numbers of any size by their digits. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? '';
}
