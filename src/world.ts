/** Takes a path or a question about today, gives bytes, names, a date. The only file that touches the disk or the clock; tests get a memory World. */
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rm, stat, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from './diagnostic.ts';

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
  /** What the program itself brings along. */
  readonly program: ProgramFiles;
}

/** The program's own files: the same from `src`, from `dist`, and when installed as a package. */
export interface ProgramFiles {
  /** The version in package.json. */
  version(): Promise<string>;
  /** The text of each Markdown and YAML file below `templates/`, by its name there, e.g. `examples/itsupport.yaml`. Sorted. */
  templates(): Promise<ReadonlyMap<string, string>>;
  /** The bytes of one font file of Source Sans 3, e.g. `400Regular/SourceSans3_400Regular.ttf`. */
  font(name: string): Promise<Uint8Array>;
}

/** What the machine refused, in words. The one thing that a World throws; whoever strings phases together answers with its diagnostic. */
export class WorldFault extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic, cause: unknown) {
    super(diagnostic.message, { cause });
    this.name = 'WorldFault';
    this.diagnostic = diagnostic;
  }
}

/** The real disk and clock. */
export const diskWorld: World = {
  read: (path) =>
    attempt('read', path, async () => {
      try {
        const found = await stat(path);
        // A pipe without a writer would be waited for without end.
        if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(path), { code: NO_FILE });
        return new Uint8Array(await readFile(path));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    }),

  list: (path) =>
    attempt('read', path, async () => {
      try {
        return (await readdir(path)).sort();
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      }
    }),

  reserve: (folder) =>
    attempt('write', folder, async () => {
      await mkdir(dirname(folder), { recursive: true });
      try {
        await mkdir(folder);
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      }
      await syncFolder(dirname(folder));
      return true;
    }),

  create: (path, bytes) =>
    attempt('write', path, async () => {
      await mkdir(dirname(path), { recursive: true });
      const part = await writePart(path, bytes);
      try {
        await publish(part, path);
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      } finally {
        await unlink(part);
      }
      await syncFolder(dirname(path));
      return true;
    }),

  discard: (folder) => attempt('write', folder, () => rm(folder, { recursive: true, force: true })),

  today: (timeZone) => isoDay(new Date(), timeZone),

  program: {
    async version() {
      const { version } = JSON.parse(await readFile(fileURLToPath(new URL('package.json', root)), 'utf8'));
      return String(version);
    },
    async templates() {
      const folder = fileURLToPath(new URL('templates', root));
      const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const files = new Map<string, string>();
      for (const name of names)
        files.set(name.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(name, 'utf8'));
      return files;
    },
    async font(name) {
      const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));
      return new Uint8Array(await readFile(join(folder, name)));
    },
  },
};

/** A World that tests can look into. */
export interface MemoryWorld extends World {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folders: ReadonlySet<string>;
  /** The text of a file, or undefined where there is none. */
  text(path: string): string | undefined;
}

/** One thing that a World was asked to do. */
export type Operation = 'read' | 'list' | 'reserve' | 'create' | 'discard';

/**
 * A World of the given files (path to text) and the given day, with the program's real templates and fonts. `fault` may answer
 * a question with an error code, e.g. `ENOSPC`, so that tests can make any step fail.
 */
export function memoryWorld(
  given: Readonly<Record<string, string | Uint8Array>>,
  today: string,
  fault: (operation: Operation, path: string) => string | undefined = () => undefined,
): MemoryWorld {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>();
  const addFolder = (path: string): void => {
    if (path === '.' || path === '/' || folders.has(path)) return;
    folders.add(path);
    addFolder(dirname(path));
  };
  const addFile = (path: string, bytes: Uint8Array): void => {
    files.set(path, bytes);
    addFolder(dirname(path));
  };
  for (const [path, content] of Object.entries(given))
    addFile(normalize(path), typeof content === 'string' ? new TextEncoder().encode(content) : content);

  const step = <T>(operation: Operation, path: string, act: (path: string) => T): Promise<T> =>
    attempt(operation === 'read' || operation === 'list' ? 'read' : 'write', path, async () => {
      const code = fault(operation, path);
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return act(normalize(path));
    });

  return {
    files,
    folders,
    text: (path) => {
      const bytes = files.get(normalize(path));
      return bytes && new TextDecoder().decode(bytes);
    },
    read: (path) =>
      step('read', path, (name) => {
        if (folders.has(name)) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
        return files.get(name);
      }),
    list: (path) =>
      step('list', path, (name) =>
        [...files.keys(), ...folders]
          .filter((entry) => dirname(entry) === name)
          .map((entry) => basename(entry))
          .sort(),
      ),
    reserve: (path) =>
      step('reserve', path, (name) => {
        if (folders.has(name) || files.has(name)) return false;
        addFolder(name);
        return true;
      }),
    create: (path, bytes) =>
      step('create', path, (name) => {
        if (folders.has(name) || files.has(name)) return false;
        addFile(name, bytes);
        return true;
      }),
    discard: (path) =>
      step('discard', path, (name) => {
        for (const entry of [...files.keys()]) if (entry.startsWith(`${name}/`)) files.delete(entry);
        for (const entry of [...folders]) if (entry === name || entry.startsWith(`${name}/`)) folders.delete(entry);
      }),
    today: () => today,
    program: diskWorld.program,
  };
}

/** The package's folder: `src` and `dist` both lie directly in it. */
const root = new URL('../', import.meta.url);

/** Writes the bytes beside their place under a name that nobody has, through to the disk. */
async function writePart(path: string, bytes: Uint8Array): Promise<string> {
  for (let attempts = 0; ; attempts++) {
    const part = join(dirname(path), `.${basename(path)}.${process.pid}-${attempts}.part`);
    try {
      const file = await open(part, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } catch (error) {
        await file.close();
        await unlink(part);
        throw error;
      }
      await file.close();
      return part;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Gives a finished file its name. A hard link fails where the name is taken, which a rename would not. Where the disk knows no
 * links (a memory stick, some network folders) an exclusive copy does the same, save that a power cut could leave a part of it.
 */
async function publish(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    await copyFile(part, path, constants.COPYFILE_EXCL);
  }
}

/** Makes a new name in a folder survive a power cut, on systems where a folder can be synced. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(codeOf(error))) throw error;
  }
}

function isoDay(now: Date, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(now);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Our own code, beside those of the system: a pipe, a device or a socket. */
const NO_FILE = 'NO_FILE';

type Aim = 'read' | 'write';

async function attempt<T>(aim: Aim, path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    throw new WorldFault(faultInWords(aim, path, code), error);
  }
}

/** The system's code of an error, or nothing where the error is not the system's. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function faultInWords(aim: Aim, path: string, code: string): Diagnostic {
  const say = (message: string, hint: string): Diagnostic => ({ rule: `world/${aim}`, level: 'error', message, hint });
  switch (code) {
    case 'EISDIR':
      return say(`"${path}" is a folder, and a file was expected`, 'give the name of the file in it');
    case NO_FILE:
      return say(
        `"${path}" is a pipe or a device, and a file was expected`,
        'save it as a file and give the name of that',
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return say(`a part of "${path}" is a file, and a folder was expected`, 'look at the path once more');
    case 'EACCES':
    case 'EPERM':
      return say(
        `the system does not let this program ${aim} "${path}"`,
        aim === 'read'
          ? 'open it to your user, or copy it to a folder of yours'
          : 'choose a folder of yours with --out, or open this one to your user',
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return say(`the disk is full; "${path}" could not be written`, 'free some space, then run the command again');
    case 'EROFS':
      return say(`"${path}" is on a disk that can only be read`, 'choose another folder with --out');
    case 'ENAMETOOLONG':
      return say(`the name "${path}" is longer than this system allows`, 'choose a shorter one');
    default:
      return say(
        `could not ${aim} "${path}": the system answered ${code}`,
        'run the command again, or use another folder',
      );
  }
}
