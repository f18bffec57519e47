/** Takes nothing; says what a file that was read is: its value, its source text, and where each part stood. */
import type { Place } from '../diagnostic.ts';

/** What was written, before any meaning: the source text of each scalar, keys in the order of the file. */
export type Raw = string | Raw[] | { [key: string]: Raw };

/** Where each path of a file stood. Paths are those of keys.ts; an item of a plain list, which has its list's, stands under `itemOf`. */
export type Places = ReadonlyMap<string, Place>;

/** A file that was read without fault. */
export interface Source<T> {
  readonly value: T;
  readonly raw: Raw;
  readonly places: Places;
}
