import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Raw } from '../../src/model/source.ts';
import { readClient, readPlain, writePlain } from '../../src/read/index.ts';
import { memoryWorld } from '../../src/world.ts';
import { RUNS } from '../runs.ts';

const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== '__proto__' && text !== '<<');
const { raw } = fc.letrec<{ raw: Raw; text: Raw; list: Raw; map: Raw }>((tie) => ({
  raw: fc.oneof({ depthSize: 'small' }, tie('text'), tie('list'), tie('map')),
  text: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      '~',
      'null',
      'yes',
      '010',
      '1,200.00',
      '{number}',
      'a: b',
      'a #b',
      '- a',
      'a\n\n b\n',
      ' a ',
      '@',
      '\t',
    ),
  ),
  list: fc.array(tie('raw'), { maxLength: 4 }),
  map: fc.dictionary(key, tie('raw'), { maxKeys: 4 }).map((entries) => ({ ...entries })),
}));

test('whatever is written is read back as it was', () => {
  fc.assert(
    fc.property(raw, (data) => {
      expect(readPlain(writePlain(data), 'x.yaml')).toEqual({ ok: true, value: data, diagnostics: [] });
    }),
    { numRuns: RUNS },
  );
});

test('a client file is read back without a finding', async () => {
  const examples = await memoryWorld({}, '2026-11-22').program.templates();
  const bytes = new TextEncoder().encode(examples.get('examples/itsupport-client.yaml'));
  const client = readClient(bytes, 'client.yaml');
  const again = client.ok && readClient(new TextEncoder().encode(writePlain(client.value.raw)), 'client.yaml');
  expect(again).toMatchObject({ ok: true, value: { raw: client.ok && client.value.raw } });
});

test('it is in block style, and quotes only where they are needed', () => {
  const data = { a: ['45.00 per month', 'yes', '~'], 'b c': { d: 'one\ntwo\n' } };
  expect(writePlain(data)).toBe('a:\n  - 45.00 per month\n  - yes\n  - "~"\nb c:\n  d: |\n    one\n    two\n');
});
