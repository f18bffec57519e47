import { describe, expect, test } from 'vitest';
import { issue, type PaperFile } from '../../src/register/issue.ts';
import { memoryWorld, type Operation, WorldFault } from '../../src/world.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const documents: readonly PaperFile[] = [
  { name: 'X1.html', bytes: bytes('html') },
  { name: 'X1.pdf', bytes: bytes('pdf') },
];
const paper = { documents, record: bytes('{}') };
const fine = async () => ({ ok: true, value: paper, diagnostics: [] }) as const;

describe('issuing', () => {
  test('writes the documents, then the record', async () => {
    const world = memoryWorld({}, '2026-11-22');
    const files = ['output/X1/X1.html', 'output/X1/X1.pdf', 'output/X1/record.json'];
    expect(await issue(world, ['output/X1'], fine)).toEqual({
      ok: true,
      value: { folder: 'output/X1', files },
      diagnostics: [],
    });
    expect([...world.files.keys()]).toEqual(files);
  });

  test('takes the first folder that is free, and makes the paper for that', async () => {
    const world = memoryWorld({ 'output/X1/notes': '', 'output/X2/record.json': '' }, '2026-11-22');
    const asked: string[] = [];
    const outcome = await issue(world, ['output/X1', 'output/X2', 'output/X3'], (folder) => {
      asked.push(folder);
      return fine();
    });
    expect(outcome).toMatchObject({ ok: true, value: { folder: 'output/X3' } });
    expect(asked).toEqual(['output/X3']);
  });

  test('of fifty at once, each has a folder of its own', async () => {
    const world = memoryWorld({}, '2026-11-22');
    const folders = Array.from({ length: 60 }, (_, at) => `output/X${at}`);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => issue(world, folders, fine)));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.folder)).size).toBe(50);
  });

  test('says that a single folder is taken, and leaves it', async () => {
    const world = memoryWorld({ 'output/X1/X1.pdf': 'older' }, '2026-11-22');
    const outcome = await issue(world, ['output/X1'], fine);
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      '"output/X1" is there already, and nothing that was issued is ever overwritten',
    ]);
    expect(world.text('output/X1/X1.pdf')).toBe('older');
  });

  test('leaves nothing where the paper has problems, and passes them on', async () => {
    const world = memoryWorld({}, '2026-11-22');
    const diagnostics = [{ rule: 'x', level: 'error', message: 'no' }] as const;
    expect(await issue(world, ['output/X1'], async () => ({ ok: false, diagnostics }))).toEqual({
      ok: false,
      diagnostics,
    });
    expect([...world.folders]).toEqual(['output']);
  });

  test('leaves nothing where making the paper fails by a bug', async () => {
    const world = memoryWorld({}, '2026-11-22');
    await expect(issue(world, ['output/X1'], () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect([...world.folders]).toEqual(['output']);
  });

  const steps = ['X1.html', 'X1.pdf', 'record.json'];
  test.each(steps)('leaves nothing where the disk is full at %s', async (path) => {
    const world = memoryWorld({}, '2026-11-22', full(path));
    await expect(issue(world, ['output/X1'], fine)).rejects.toThrow(/^the disk is full; ".*" could not be written$/);
    expect([...world.files.keys()]).toEqual([]);
    expect([...world.folders]).toEqual(['output']);
  });

  test('where not even clearing up is possible, says what failed first, and there is no record', async () => {
    const world = memoryWorld({}, '2026-11-22', (operation, path) =>
      operation === 'remove' ? 'EACCES' : full('X1.pdf')(operation, path),
    );
    await expect(issue(world, ['output/X1'], fine)).rejects.toThrow(WorldFault);
    expect([...world.files.keys()].map((name) => name.replace(/memory-\d+/, 'run'))).toEqual([
      'output/.paper.run-0.part/X1.html',
    ]);
  });
});

function full(at: string): (operation: Operation, path: string) => string | undefined {
  return (operation, path) => (operation === 'link' && path.endsWith(`/${at}`) ? 'ENOSPC' : undefined);
}
