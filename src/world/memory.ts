/** Takes files and a day, gives a World in memory that tests can look into, and in which any step can fail. */
import { basename, dirname, normalize } from 'node:path';
import type { World } from '../world.ts';
import { realMachine } from './disk.ts';
import { refusal } from './fault.ts';
import { type Disk, worldOver } from './over.ts';

/** A World that tests can look into. */
export interface MemoryWorld extends World {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folders: ReadonlySet<string>;
  /** The text of a file, or undefined where there is none. */
  text(path: string): string | undefined;
}

/** One step of a disk. Writing is two: after `write` half of a file is there, after `flush` all of it. */
export type Operation =
  | 'read'
  | 'list'
  | 'look'
  | 'folder'
  | 'folders'
  | 'write'
  | 'flush'
  | 'sync'
  | 'link'
  | 'rename'
  | 'unlink'
  | 'remove';

/**
 * A World of the given files (path to text) and the given day, with the program's real templates and fonts. `fault` may answer
 * a step with an error code, e.g. `ENOSPC`, so that tests can make any step fail; what it throws stops the run there.
 */
export function memoryWorld(
  given: Readonly<Record<string, string | Uint8Array>>,
  today: string,
  fault: (operation: Operation, path: string) => string | undefined = () => undefined,
): MemoryWorld {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>();
  for (const [path, content] of Object.entries(given)) {
    const name = normalize(path);
    files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    addFolder(folders, dirname(name));
  }
  const run = `memory-${++runs}`;
  const world = worldOver(memoryDisk(files, folders, fault), {
    ...realMachine,
    run,
    isOver: async (other) => other !== run,
    today: () => today,
  });
  return {
    ...world,
    files,
    folders,
    text: (path) => {
      const bytes = files.get(normalize(path));
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}

/** How many Worlds there were: each is a run of its own. */
let runs = 0;

function memoryDisk(
  files: Map<string, Uint8Array>,
  folders: Set<string>,
  fault: (operation: Operation, path: string) => string | undefined,
): Disk {
  const step = async <T>(operation: Operation, path: string, act: (name: string) => T): Promise<T> => {
    const code = fault(operation, path);
    if (code !== undefined) throw refusal(code);
    return act(normalize(path));
  };
  const isTaken = (name: string): boolean => files.has(name) || folders.has(name);
  const inside = (name: string): readonly string[] =>
    [...files.keys(), ...folders].filter((entry) => dirname(entry) === name && entry !== name);
  const refuse = (code: string): never => {
    throw refusal(code);
  };
  /** A file where a folder would have to be. */
  const needFolder = (name: string): void => {
    if (files.has(name)) refuse('ENOTDIR');
    if (name !== '.' && name !== '/') needFolder(dirname(name));
  };
  return {
    read: (path) =>
      step('read', path, (name) => {
        if (folders.has(name)) refuse('EISDIR');
        needFolder(dirname(name));
        return files.get(name) ?? refuse('ENOENT');
      }),
    names: (path) =>
      step('list', path, (name) => {
        needFolder(name);
        return inside(name).map((entry) => basename(entry));
      }),
    isFolder: (path) =>
      step('look', path, (name) => {
        if (!isTaken(name)) refuse('ENOENT');
        return folders.has(name);
      }),
    makeFolder: (path) =>
      step('folder', path, (name) => {
        if (isTaken(name)) refuse('EEXIST');
        folders.add(name);
      }),
    makeFolders: (path) =>
      step('folders', path, (name) => {
        needFolder(name);
        addFolder(folders, name);
      }),
    async write(path, bytes) {
      await step('write', path, (name) => {
        if (isTaken(name)) refuse('EEXIST');
        files.set(name, bytes.slice(0, bytes.length / 2));
      });
      await step('flush', path, (name) => files.set(name, bytes));
    },
    sync: (path) => step('sync', path, () => undefined),
    link: (path, to) =>
      step('link', to, (name) => {
        if (isTaken(name)) refuse('EEXIST');
        files.set(name, files.get(normalize(path)) ?? refuse('ENOENT'));
      }),
    rename: (folder, to) =>
      step('rename', to, (name) => {
        const from = normalize(folder);
        if (!folders.has(from)) refuse('ENOENT');
        if (files.has(name)) refuse('ENOTDIR');
        if (inside(name).length > 0) refuse('ENOTEMPTY');
        const renamed = (entry: string): string => name + entry.slice(from.length);
        for (const [entry, bytes] of [...files]) {
          if (!entry.startsWith(`${from}/`)) continue;
          files.delete(entry);
          files.set(renamed(entry), bytes);
        }
        for (const entry of [...folders]) {
          if (entry !== from && !entry.startsWith(`${from}/`)) continue;
          folders.delete(entry);
          folders.add(renamed(entry));
        }
      }),
    unlink: (path) => step('unlink', path, (name) => (files.delete(name) ? undefined : refuse('ENOENT'))),
    removeFolder: (path) =>
      step('remove', path, (name) => {
        if (inside(name).length > 0) refuse('ENOTEMPTY');
        if (!folders.delete(name)) refuse('ENOENT');
      }),
  };
}

function addFolder(folders: Set<string>, path: string): void {
  if (path === '.' || path === '/' || folders.has(path)) return;
  folders.add(path);
  addFolder(folders, dirname(path));
}
