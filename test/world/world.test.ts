import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskWorld, memoryWorld, type World, WorldFault } from '../../src/world.ts';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainterms-world-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Both Worlds answer the same; each test gets a place of its own. */
const worlds: readonly (readonly [string, () => World, (name: string) => string])[] = [
  ['disk', () => diskWorld, (name) => join(folder, name)],
  ['memory', () => memoryWorld({}, '2026-11-22'), (name) => name],
];

describe.each(worlds)('the %s world', (_, make, at) => {
  test('gives undefined and an empty list for what is not there', async () => {
    const world = make();
    expect(await world.read(at('none/file'))).toBeUndefined();
    expect(await world.list(at('none'))).toEqual([]);
  });

  test('writes a new file into new folders, and lists names sorted', async () => {
    const world = make();
    expect(await world.create(at('a/b/two'), bytes('2'))).toBe(true);
    expect(await world.create(at('a/b/one'), bytes('1'))).toBe(true);
    expect(await world.list(at('a/b'))).toEqual(['one', 'two']);
    expect(text(await world.read(at('a/b/two')))).toBe('2');
  });

  test('never writes over a file', async () => {
    const world = make();
    await world.create(at('c/file'), bytes('first'));
    expect(await world.create(at('c/file'), bytes('second'))).toBe(false);
    expect(text(await world.read(at('c/file')))).toBe('first');
    expect(await world.list(at('c'))).toEqual(['file']);
  });

  test('reserves a folder once', async () => {
    const world = make();
    expect(await world.reserve(at('d/e'))).toBe(true);
    expect(await world.reserve(at('d/e'))).toBe(false);
    expect(await world.list(at('d'))).toEqual(['e']);
  });

  test('discards a folder with all in it, and nothing beside it', async () => {
    const world = make();
    await world.create(at('f/g/file'), bytes('1'));
    await world.create(at('f/g-2/file'), bytes('1'));
    await world.discard(at('f/g'));
    expect(await world.list(at('f'))).toEqual(['g-2']);
    expect(await world.reserve(at('f/g'))).toBe(true);
  });

  test('says in words that a folder is no file', async () => {
    const world = make();
    await world.create(at('h/file'), bytes('1'));
    await expect(world.read(at('h'))).rejects.toThrow(`"${at('h')}" is a folder, and a file was expected`);
  });
});

describe('the disk', () => {
  test('does not wait for a pipe that nobody writes to', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(diskWorld.read(pipe)).rejects.toThrow(`"${pipe}" is a pipe or a device, and a file was expected`);
  });

  test('does not read what would fill the memory', async () => {
    const film = join(folder, 'film.pdf');
    await writeFile(film, '%PDF-1.7');
    await truncate(film, 600 * 1024 * 1024);
    await expect(diskWorld.read(film)).rejects.toThrow(`"${film}" is larger than 512 MB`);
  });

  test('of twenty that write the same file at once, one does, and nothing else is left', async () => {
    const path = join(folder, 'race/file');
    const wrote = await Promise.all(Array.from({ length: 20 }, (_, at) => diskWorld.create(path, bytes(`${at}`))));
    expect(wrote.filter(Boolean)).toHaveLength(1);
    expect(text(await diskWorld.read(path))).toBe(`${wrote.indexOf(true)}`);
    expect(await readdir(join(folder, 'race'))).toEqual(['file']);
  });

  test('of twenty that reserve the same folder at once, one does', async () => {
    const path = join(folder, 'reserve/number');
    const got = await Promise.all(Array.from({ length: 20 }, () => diskWorld.reserve(path)));
    expect(got.filter(Boolean)).toHaveLength(1);
  });

  test('goes around the half-written file of a run that was stopped', async () => {
    await mkdir(join(folder, 'stopped'));
    await writeFile(join(folder, `stopped/.file.${process.pid}-0.part`), 'half');
    expect(await diskWorld.create(join(folder, 'stopped/file'), bytes('whole'))).toBe(true);
    expect(text(await diskWorld.read(join(folder, 'stopped/file')))).toBe('whole');
  });

  test('names a file in the way of a folder', async () => {
    await writeFile(join(folder, 'in-the-way'), '');
    await expect(diskWorld.create(join(folder, 'in-the-way/file'), bytes('1'))).rejects.toThrow(WorldFault);
    expect((await stat(join(folder, 'in-the-way'))).isFile()).toBe(true);
  });

  test('knows the day in a time zone', () => {
    const days = ['Pacific/Kiritimati', 'Etc/GMT+12'].map((zone) => diskWorld.today(zone));
    expect(days.every((day) => /^20\d\d-[01]\d-[0-3]\d$/.test(day))).toBe(true);
    expect(days[0]).not.toBe(days[1]);
  });

  test('brings the version, the templates and the fonts of the program', async () => {
    expect(await diskWorld.program.version()).toMatch(/^\d+\.\d+\.\d+$/);
    expect([...(await diskWorld.program.templates()).keys()]).toContain('examples/itsupport.yaml');
    const font = await diskWorld.program.font('source-sans-3/400Regular/SourceSans3_400Regular.ttf');
    expect([...font.slice(0, 4)]).toEqual([0, 1, 0, 0]);
  });
});

describe('faults in words', () => {
  const cases = [
    [
      'EACCES',
      'the system does not let this program write "x"',
      'choose a folder of yours with --out, or open this one to your user',
    ],
    ['ENOSPC', 'the disk is full; "x" could not be written', 'free some space, then run the command again'],
    ['EROFS', '"x" is on a disk that can only be read', 'choose another folder with --out'],
    ['ENOTDIR', 'a part of "x" is a file, and a folder was expected', 'look at the path once more'],
    ['ENAMETOOLONG', 'the name "x" is longer than this system allows', 'choose a shorter one'],
    ['ELOOP', '"x" is a link that leads round in a circle', 'name the folder or file itself'],
    ['ENOENT', '"x" was taken away meanwhile, or is a link that leads nowhere', 'name a folder that is there'],
    ['EMFILE', 'could not write "x": the system answered EMFILE', 'run the command again, or use another folder'],
  ] as const;
  test.each(cases)('%s', async (code, message, hint) => {
    const world = memoryWorld({}, '2026-11-22', () => code);
    await expect(world.create('x', bytes('1'))).rejects.toMatchObject({
      diagnostic: { rule: 'world/write', message, hint },
    });
  });

  test('name the folder around what has no name of its own yet', async () => {
    const world = memoryWorld({}, '2026-11-22', (operation) => (operation === 'write' ? 'ENOSPC' : undefined));
    await expect(world.create('output/.paper.desk-1-0.part/record.json', bytes('1'))).rejects.toMatchObject({
      diagnostic: { message: 'the disk is full; "output" could not be written' },
    });
  });
});
