/** Takes the real disk, clock and process, gives the World that the program runs in. The only file that knows them. */
import { readdirSync, readFileSync } from 'node:fs';
import { link, lstat, mkdir, open, readdir, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '../world.ts';
import { codeOf, MOST_BYTES, NO_FILE, refusal, TOO_LARGE } from './fault.ts';
import { type Disk, type Machine, worldOver } from './over.ts';

/** The steps of the real disk. */
export const realDisk: Disk = {
  async read(path) {
    const found = await stat(path);
    // A pipe without a writer would be waited for without end.
    if (!found.isFile() && !found.isDirectory()) throw refusal(NO_FILE);
    if (found.size > MOST_BYTES) throw refusal(TOO_LARGE);
    return new Uint8Array(await readFile(path));
  },
  names: (folder) => readdir(folder),
  isFolder: async (path) => (await lstat(path)).isDirectory(),
  makeFolder: (path) => mkdir(path),
  async makeFolders(path) {
    const first = await mkdir(path, { recursive: true });
    if (first !== undefined) await syncFolder(dirname(first));
  },
  async write(path, bytes) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  sync: syncFolder,
  link,
  rename,
  unlink,
  removeFolder: (path) => rmdir(path),
};

/** The package's folder: `src` and `dist` both lie directly in it. */
const root = new URL('../../', import.meta.url);

/** This computer in the names of unfinished files, so that a folder which is shared by several tells them apart. */
const HOST =
  hostname()
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 24) || 'host';

const DAY = 24 * 60 * 60 * 1000;

/** The real clock and process, and the program's own files. */
export const realMachine: Machine = {
  run: `${HOST}-${process.pid}`,

  async isOver(run, path) {
    const [, host, pid] = /^(.*)-(\d+)$/.exec(run) ?? [];
    if (host === HOST && !isRunning(Number(pid))) return true;
    // Of another computer, and of a process whose number went to another one, nothing more can be known; no run takes a day.
    try {
      return Date.now() - (await lstat(path)).mtimeMs > DAY;
    } catch {
      return false; // it is gone, or not ours to look at
    }
  },

  today: (timeZone) => isoDay(new Date(), timeZone),

  program: {
    async version() {
      const { version } = JSON.parse(await readFile(fileURLToPath(new URL('package.json', root)), 'utf8'));
      return String(version);
    },
    templates() {
      templates ??= readTemplates();
      return templates;
    },
    font(name) {
      const known = fonts.get(name);
      if (known) return known;
      const read = readFont(name);
      fonts.set(name, read);
      return read;
    },
  },
};

/** They are the same for all papers, and are read once. */
let templates: Promise<ReadonlyMap<string, string>> | undefined;

async function readTemplates(): Promise<ReadonlyMap<string, string>> {
  const folder = fileURLToPath(new URL('templates', root));
  // Some hundred small files, one after the other: to hand each to another thread takes several times as long as reading it.
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map<string, string>();
  for (const name of names) files.set(name.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(name, 'utf8'));
  return files;
}

/** A font is the same for all papers, and is read once. */
const fonts = new Map<string, Promise<Uint8Array>>();

async function readFont(name: string): Promise<Uint8Array> {
  const [family = '', ...path] = name.split('/');
  const folder = dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${family}/package.json`));
  return new Uint8Array(await readFile(join(folder, ...path)));
}

/** The real disk and clock. */
export const diskWorld: World = worldOver(realDisk, realMachine);

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Some systems can't open a folder, or sync one.
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(codeOf(error))) throw error;
  }
}

/** A signal of number 0 asks whether a process is there, and does nothing to it. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
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
