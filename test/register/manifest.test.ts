import { describe, expect, test } from 'vitest';
import { manifestFile, readManifest, sha256 } from '../../src/register/manifest.ts';
import { seal } from '../../src/register/record.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const paper = { kind: 'contract', number: 'X-1' } as const;
const files = [
  { name: 'X-1.txt', bytes: bytes('abc') },
  { name: 'record.json', bytes: bytes('{}') },
];
const written = manifestFile(paper, files).bytes;

describe('a manifest', () => {
  test('names each file with its size and hash, and is read back', () => {
    expect(readManifest(written, 'X-1/manifest.json', 'X-1')).toEqual({
      ok: true,
      diagnostics: [],
      value: {
        format: '1',
        kind: 'contract',
        number: 'X-1',
        files: [
          {
            name: 'X-1.txt',
            size: '3',
            sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
          },
          { name: 'record.json', size: '2', sha256: sha256(bytes('{}')) },
        ],
      },
    });
  });

  const other = { format: '1', kind: 'contract', number: 'X-1', files: [] };
  test.each([
    [bytes('x'), 'it is no JSON object'],
    [seal({ ...other, format: '7' }).bytes, 'it has the format "7", expected "1"'],
    [seal({ ...other, files: [{ name: 'X-1.txt' }] }).bytes, 'a part of it is missing'],
    [seal({ ...other, number: 'X-2' }).bytes, 'it is the manifest of X-2, expected that of X-1'],
    [bytes(JSON.stringify(other, null, 1)), 'its bytes are not those that were written'],
  ])('that is not in order is refused %#', (stored, expected) => {
    const outcome = readManifest(stored, 'X-1/manifest.json', 'X-1');
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      `X-1/manifest.json can't be relied on: ${expected}`,
    ]);
  });
});
