/** Takes a disk and a machine, gives the World over them: how a file comes to be whole, and a folder to have its name, stands here alone. */
import type { ProgramFiles, World } from '../world.ts';
import { attempt, codeOf } from './fault.ts';
import { partPath } from './part.ts';

/** The single steps of a disk. Each throws an error with the system's code where it is refused. */
export interface Disk {
  /** ENOENT where there is no such file. */
  read(path: string): Promise<Uint8Array>;
  /** The names in a folder; ENOENT where there is none. */
  names(folder: string): Promise<readonly string[]>;
  /** True of a folder; a link is none, wherever it leads. */
  isFolder(path: string): Promise<boolean>;
  /** Makes a folder; EEXIST where the name is taken. */
  makeFolder(path: string): Promise<void>;
  /** Makes a folder and those around it, where they are not there. */
  makeFolders(path: string): Promise<void>;
  /** Writes a new file through to the disk; EEXIST where the name is taken. Stopped half-way, it leaves a part of it. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes the names in a folder survive a power cut, on systems that can. */
  sync(folder: string): Promise<void>;
  /** Gives a file a second name; EEXIST where that is taken. */
  link(path: string, to: string): Promise<void>;
  /** Gives a folder another name; ENOTEMPTY or the like where that is taken by anything but an empty folder. */
  rename(folder: string, to: string): Promise<void>;
  /** Removes a name of a file, or a link. */
  unlink(path: string): Promise<void>;
  /** Removes an empty folder; ENOTEMPTY where it holds something. */
  removeFolder(path: string): Promise<void>;
}

/** What a World knows beyond the disk. */
export interface Machine {
  readonly run: string;
  isOver(run: string, path: string): Promise<boolean>;
  today(timeZone?: string): string;
  readonly program: ProgramFiles;
}

/** A World over a disk. */
export function worldOver(disk: Disk, machine: Machine): World {
  return {
    ...machine,

    read: (path) => attempt('read', path, () => where(() => disk.read(path), undefined)),

    list: (path) => attempt('read', path, async () => [...(await where(() => disk.names(path), []))].sort()),

    reserve: (folder) =>
      attempt('write', folder, async () => {
        await disk.makeFolders(around(folder));
        if (!(await unlessTaken(() => disk.makeFolder(folder)))) return false;
        return lasting(disk, folder, () => disk.removeFolder(folder));
      }),

    create: (path, bytes) =>
      attempt('write', path, async () => {
        await disk.makeFolders(around(path));
        const part = await writePart(disk, machine.run, path, bytes);
        try {
          if (!(await unlessTaken(() => publish(disk, part, path, bytes)))) return false;
        } finally {
          await quietly(() => disk.unlink(part)); // what stays is removed by the next run
        }
        return lasting(disk, path, () => disk.unlink(path));
      }),

    move: (folder, to) =>
      attempt('write', to, async () => {
        await disk.sync(folder);
        if (!(await rename(disk, folder, to))) return false;
        return lasting(disk, to, () => disk.rename(to, folder));
      }),

    release: (folder) =>
      attempt('write', folder, async () => {
        try {
          await disk.removeFolder(folder);
        } catch (error) {
          if (!['ENOENT', 'ENOTDIR', ...HOLDS].includes(codeOf(error))) throw error;
          return false;
        }
        await disk.sync(around(folder));
        return true;
      }),

    discard: (path) =>
      attempt('write', path, async () => {
        await removeAll(disk, path);
        await quietly(() => disk.sync(around(path))); // what comes back after a power cut is removed by the next run
      }),
  };
}

/** What systems say of a name that is taken by something which is no empty folder. */
const HOLDS: readonly string[] = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'];

/** The folder around a path. */
function around(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash) || '/';
}

/** What something gives, or something else where there is nothing. */
async function where<T, U>(act: () => Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await act();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise;
    throw error;
  }
}

/** Makes what was just done to a path survive a power cut; where that is refused, it is undone, so that a fault means that nothing happened. */
async function lasting(disk: Disk, path: string, undo: () => Promise<void>): Promise<true> {
  try {
    await disk.sync(around(path));
  } catch (error) {
    await quietly(undo);
    throw error;
  }
  return true;
}

/** Does what may fail: the fault before it is the one to report. */
async function quietly(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

async function unlessTaken(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Writes the bytes beside their place under a name that nobody has, through to the disk. */
async function writePart(disk: Disk, run: string, path: string, bytes: Uint8Array): Promise<string> {
  for (let count = 0; ; count++) {
    const part = partPath(path, run, count);
    try {
      await disk.write(part, bytes);
      return part;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      await quietly(() => disk.unlink(part));
      throw error;
    }
  }
}

/**
 * Gives a finished file its name. A hard link fails where the name is taken, which a rename would not. Where the disk knows no
 * links (a memory stick, some network folders) an exclusive copy does the same, save that a power cut could leave a part of it.
 */
async function publish(disk: Disk, part: string, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await disk.link(part, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    await disk.write(path, bytes);
  }
}

/** Most systems put a folder in the place of an empty one; where one does not, the empty one goes first. */
async function rename(disk: Disk, folder: string, to: string): Promise<boolean> {
  try {
    await disk.rename(folder, to);
    return true;
  } catch (error) {
    if (HOLDS.includes(codeOf(error))) return false;
    if (!['EPERM', 'EACCES'].includes(codeOf(error)) || !(await disk.isFolder(to))) throw error;
  }
  try {
    await disk.removeFolder(to);
    await disk.rename(folder, to);
    return true;
  } catch (error) {
    if (HOLDS.includes(codeOf(error))) return false;
    throw error;
  }
}

/** Removes what is there, from the inside out; what another run removes at the same time is no fault. */
async function removeAll(disk: Disk, path: string): Promise<void> {
  if (await where(() => disk.isFolder(path), false)) {
    for (const name of await where(() => disk.names(path), [])) await removeAll(disk, `${path}/${name}`);
    await where(() => disk.removeFolder(path), undefined);
  } else {
    await where(() => disk.unlink(path), undefined);
  }
}
