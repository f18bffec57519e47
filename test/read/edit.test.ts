import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedIn, editText, scalarText, valuesIn, withoutQuestions } from '../../src/read/index.ts';
import { memoryWorld } from '../../src/world.ts';
import { RUNS } from '../runs.ts';

const FILE = `# first
plainterms: 1 # a note
provider:
  # ask: What is your name?
  name: "Old: name" # as registered
  address: # line by line
    - 1 Road
    - Town # the town

services:
  - id: call # a word
    # over the price
    price: 45.00 per hour # per what
    tags: [a, b] # some
tips: |
  two
  lines
# last
`;

test.each([
  ['a plain value', ['services', 0, 'price'], '50.00 per hour', 'price: 45.00 per hour', 'price: 50.00 per hour'],
  ['a value in quotes', ['provider', 'name'], 'New name', '"Old: name"', 'New name'],
  ['a colon', ['provider', 'name'], 'New: name', '"Old: name"', '"New: name"'],
  ['a number sign', ['provider', 'name'], 'New # name', '"Old: name"', '"New # name"'],
  ['quotes and a line end', ['provider', 'name'], 'a "b"\nc', '"Old: name"', '"a \\"b\\"\\nc"'],
  ['a word for nothing', ['provider', 'name'], 'null', '"Old: name"', '"null"'],
  ['an item', ['provider', 'address', 1], 'City', '- Town', '- City'],
  ['an item in brackets', ['services', 0, 'tags', 1], 'x, y', '[a, b]', '[a, "x, y"]'],
  ['a text of several lines', ['tips'], 'none', '|\n  two\n  lines\n', 'none\n'],
  ['a list', ['provider', 'address'], ['9 Lane', 'b: c', 'D'], '1 Road\n    - Town', '9 Lane\n    - "b: c"\n    - D'],
  ['a list in brackets', ['services', 0, 'tags'], ['x', 'y, z'], '[a, b]', '["x", "y, z"]'],
])('%s is changed, and nothing else', (_, at, value, before, after) => {
  expect(FILE).toContain(before);
  expect(editText(FILE, [{ at, value }])).toBe(FILE.replace(before, after));
});

test('what is not there, or is no value, is a bug', () => {
  expect(() => editText(FILE, [{ at: ['provider', 'nom'], value: 'x' }])).toThrow('no such value at provider.nom');
  expect(() => editText(FILE, [{ at: ['services'], value: ['x'] }])).toThrow('no such value at services');
});

test('a value is read back as it was meant, wherever it is put into a starter', async () => {
  const templates = await memoryWorld({}, '2026-11-22').program.templates();
  const files = [...templates].filter(([name]) => name.startsWith('trades/')).map(([, text]) => text);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text)),
    fc.constantFrom(
      'a: b',
      '- x',
      '# no',
      "it's",
      '{x}',
      '[y',
      '*z',
      '&q',
      '!t',
      '%',
      '~',
      '? k',
      'a #b',
      ' x ',
      '|',
      '"',
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), value, (text, chance, words) => {
      const before = valuesIn(text).filter((part) => typeof part.value === 'string');
      const index = chance % before.length;
      const at = before[index]?.at ?? [];
      const edited = editText(text, [{ at, value: words }]);
      const after = valuesIn(edited).filter((part) => typeof part.value === 'string');
      expect(after.map((part) => part.value)).toEqual(
        before.map((part, where) => (where === index ? words : part.value)),
      );
      const notes = (all: string): number => all.match(/ # /g)?.length ?? 0;
      expect(notes(edited)).toBe(notes(text) + notes(words) - notes(`${before[index]?.value}`));
    }),
    { numRuns: RUNS },
  );
});

test('a value has quotes only where it needs them', () => {
  expect(['Glen Ridge, NJ', '10:30', 'yes', 'a: b', '', '#x'].map(scalarText)).toEqual([
    'Glen Ridge, NJ',
    '10:30',
    'yes',
    '"a: b"',
    '""',
    '"#x"',
  ]);
});

test('values have paths and lines; items of a plain list are counted', () => {
  expect(valuesIn(FILE).map(({ path, line }) => `${line} ${path}`)).toEqual([
    '2 plainterms',
    '5 provider.name',
    '7 provider.address',
    '7 provider.address.1',
    '8 provider.address.2',
    '11 services.call.id',
    '13 services.call.price',
    '14 services.call.tags',
    '14 services.call.tags.1',
    '14 services.call.tags.2',
    '15 tips',
  ]);
});

test('a question is about the value on the line below it, and goes from the text', () => {
  expect(askedIn(FILE)).toEqual([{ path: 'provider.name', question: 'What is your name?' }]);
  expect(withoutQuestions(FILE)).toBe(FILE.replace('  # ask: What is your name?\n', ''));
  expect(() => askedIn('# ask: What?\n# no value\nx: 1\n')).toThrow('"What?" has no value on the line below it');
});
