import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seal, unsealPaper } from '../../src/register/record.ts';
import { sampleRecord } from './sample.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (of: Uint8Array): string => new TextDecoder().decode(of);

describe('a record', () => {
  test('is canonical JSON: sorted keys, no spaces, and its hash is that of its bytes', () => {
    const sealed = seal({ b: 'é"', a: ['1', null, { d: '', c: true }] });
    expect(text(sealed.bytes)).toBe('{"a":["1",null,{"c":true,"d":""}],"b":"é\\""}');
    expect(sealed.hash).toBe(createHash('sha256').update(sealed.bytes).digest('hex'));
    expect(sealed.short).toBe(sealed.hash.slice(0, 16));
  });

  test('holds the same bytes however its keys were ordered', () => {
    const { record, hash } = sampleRecord('HIT-2026-0001');
    expect(seal(Object.fromEntries(Object.entries(record).reverse())).hash).toBe(hash);
  });

  test('is read back as it was', () => {
    const sealed = sampleRecord('HIT-2026-0001');
    expect(unsealPaper(sealed.bytes, 'record.json', 'HIT-2026-0001')).toMatchObject({ ok: true, value: sealed });
  });

  const stored = text(sampleRecord('HIT-2026-0001').bytes);
  const faults: readonly (readonly [string, string, string])[] = [
    ['no JSON', 'Hello', 'it is no JSON object'],
    ['a list', '[]', 'it is no JSON object'],
    ['another format', stored.replace('"format":"1"', '"format":"2"'), 'it has the format "2", expected "1"'],
    ['no format', '{}', 'it has the format of nobody, expected "1"'],
    ['a part gone', stored.replace('"program":"plainterms 0.1.0",', ''), 'a part of it is missing'],
    ['an unknown kind', stored.replace('"contract"', '"lease"'), 'a part of it is missing'],
    ['a space more', `${stored} `, 'its bytes are not those that were written'],
    [
      'another number',
      stored.replace('HIT-2026-0001', 'HIT-2026-0002'),
      'it is the record of HIT-2026-0002, expected that of HIT-2026-0001',
    ],
  ];
  test.each(faults)('with %s is refused', (_, content, reason) => {
    const outcome = unsealPaper(bytes(content), 'output/HIT-2026-0001/record.json', 'HIT-2026-0001');
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      `output/HIT-2026-0001/record.json can't be relied on: ${reason}`,
    ]);
  });
});
