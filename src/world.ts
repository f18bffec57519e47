/** Takes a path or a question about today, gives bytes, names, a date. Only what lies in `world/` touches the disk or the clock; tests get a memory World. */

export { diskWorld } from './world/disk.ts';
export { WorldFault } from './world/fault.ts';
export { type MemoryWorld, memoryWorld, type Operation } from './world/memory.ts';
export { partPath, runOfPart } from './world/part.ts';

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
  /** Gives a folder its name, at once with all in it; false, with nothing touched, where something other than an empty folder has that name. */
  move(folder: string, to: string): Promise<boolean>;
  /** Removes a folder that is empty; false where it is not there, or holds something. */
  release(folder: string): Promise<boolean>;
  /** Removes a file, or a folder and what it holds. Only for what a run left unfinished, and for what a person asked to have erased. Never follows a link. */
  discard(path: string): Promise<void>;
  /** What this run puts into the names of what is not finished yet (`partPath`). */
  readonly run: string;
  /** True where the run that left `path` is surely over: its process is gone, or a day has passed. */
  isOver(run: string, path: string): Promise<boolean>;
  /** Today as ISO 8601, e.g. `2026-11-22`, in the given time zone. */
  today(timeZone?: string): string;
  /** What the program itself brings along. */
  readonly program: ProgramFiles;
}

/** The program's own files: the same from `src`, from `dist`, and when installed as a package. */
export interface ProgramFiles {
  /** The version in package.json. */
  version(): Promise<string>;
  /** The text of each Markdown and YAML file below `templates/`, by its name there, e.g. `examples/itsupport.yaml`. Sorted. */
  templates(): Promise<ReadonlyMap<string, string>>;
  /** The bytes of one font file, e.g. `source-sans-3/400Regular/SourceSans3_400Regular.ttf`: the same object each time. */
  font(name: string): Promise<Uint8Array>;
}
