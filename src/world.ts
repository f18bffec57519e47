/** The only file that touches the disk or the clock. Phases get a World; tests get a memory one. */

/** What the program may ask of the machine. Paths are as the user gave them; folders are made when needed. */
export interface World {
  /** The bytes of a file, or undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The sorted names in a folder; empty where there is none. */
  list(path: string): Promise<readonly string[]>;
  /** Makes a folder; false where it was there already. Parents are made too. The way a number is reserved. */
  reserve(folder: string): Promise<boolean>;
  /** Writes a new file, whole or not at all; false, with nothing touched, where the file was there already. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Removes a folder and what it holds. Only for what was reserved in this run and could not be finished. */
  discard(folder: string): Promise<void>;
  /** Today as ISO 8601, e.g. `2026-11-22`, in the given time zone. */
  today(timeZone?: string): string;
}
