/** Takes the terms in a record, gives single words of them without judging the rest. */
import type { Json } from '../register/record.ts';

/** The text at a path of keys; undefined where there is none. */
export function textIn(terms: Json, ...keys: readonly string[]): string | undefined {
  let part: unknown = terms;
  for (const key of keys) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = new Map<string, unknown>(Object.entries(part)).get(key);
  }
  return typeof part === 'string' ? part : undefined;
}
