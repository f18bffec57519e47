import { describe, expect, test } from 'vitest';
import { nextNumbers } from '../../src/register/number.ts';
import { paperFolder, paperStem, parsePaperName, slug } from '../../src/register/paper.ts';

describe('the name of a paper', () => {
  const good = [
    ['HIT-2026-0001', { number: 'HIT-2026-0001' }],
    ['HIT-2026-0001/A1', { number: 'HIT-2026-0001', ordinal: 1 }],
    ['CON-0001', { number: 'CON-0001' }],
    ['2026.17_b/A120', { number: '2026.17_b', ordinal: 120 }],
  ] as const;
  test.each(good)('%s', (text, name) => {
    expect(parsePaperName(text)).toEqual(name);
    expect(paperFolder('output', name)).toBe(`output/${text}`);
    expect(paperStem(name)).toBe(text.replace('/', '-'));
  });

  const bad = [
    ...[
      '',
      'posters',
      '..',
      '../7',
      '7/..',
      '7/A0',
      '7/A01',
      '7/B1',
      '7/A1/A1',
      '/7',
      '7\\8',
      '.7',
      '7.',
      '7..8',
      'a 7',
      'ü7',
      'C:7',
      '7\0',
      '7\n',
      '~7/A1',
      'COM1',
      'con.0001',
      'Lpt9.x',
    ],
    'x7'.repeat(40),
  ];
  test.each(bad)('not "%s"', (text) => {
    expect(parsePaperName(text)).toBeUndefined();
  });
});

describe('the numbers of a batch that goes on', () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    [
      'what is free behind the first comes first',
      ['X-2026-0003', 'X-2026-0005'],
      'X-2026-0003',
      ['X-2026-0001', 'X-2026-0002', 'X-2026-0004', 'X-2026-0006'],
    ],
    [
      'but not before what others used',
      ['X-2026-0002', 'X-2026-0004'],
      'X-2026-0004',
      ['X-2026-0003', 'X-2026-0005', 'X-2026-0006', 'X-2026-0007'],
    ],
    [
      'another year begins anew',
      ['X-2025-0007'],
      'X-2025-0007',
      ['X-2026-0001', 'X-2026-0002', 'X-2026-0003', 'X-2026-0004'],
    ],
  ])('%s', (_, taken, since, expected) => {
    const found = nextNumbers('X-{year}-{number}', '2026', taken, since);
    expect(found.ok && [...take(found.value, 4)]).toEqual(expected);
  });
});

describe('the next number', () => {
  const numbers = (pattern: string, taken: readonly string[], count = 2): unknown => {
    const found = nextNumbers(pattern, '2026', taken);
    return found.ok ? [...take(found.value, count)] : found.diagnostics.map(({ message }) => message);
  };
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['HIT-{year}-{number}', [], ['HIT-2026-0001', 'HIT-2026-0002']],
    ['HIT-{year}-{number}', ['HIT-2026-0001', 'HIT-2026-0004', 'posters'], ['HIT-2026-0005', 'HIT-2026-0006']],
    [
      'HIT-{year}-{number}',
      ['HIT-2025-0009', 'DP-2026-0007', 'HIT-2026-x', 'HIT-2026-12'],
      ['HIT-2026-0001', 'HIT-2026-0002'],
    ],
    ['HIT-{year}-{number}', ['HIT-2026-9999'], ['HIT-2026-10000', 'HIT-2026-10001']],
    [
      '{number}/{year}',
      [],
      [
        'contract_number: "{number}/{year}" makes "0001/2026", and a number may hold only letters, figures, ".", "_" and "-"',
      ],
    ],
    ['{number}.{year}', ['0003.2026'], ['0004.2026', '0005.2026']],
    ['HIT-{year}', [], ['contract_number: found "HIT-{year}", expected a pattern with {number} in it, once']],
    [
      '{number}-{number}',
      [],
      ['contract_number: found "{number}-{number}", expected a pattern with {number} in it, once'],
    ],
    [
      '../{number}',
      [],
      ['contract_number: "../{number}" makes "../0001", and a number may hold only letters, figures, ".", "_" and "-"'],
    ],
  ];
  test.each(cases)('%s after %j', (pattern, taken, expected) => {
    expect(numbers(pattern, taken)).toEqual(expected);
  });
});

describe('the name of a folder', () => {
  test.each([
    ["Joe's Dry Cleaning", 'joes-dry-cleaning'],
    ['Café  Zürich, 2. Stock', 'cafe-zurich-2-stock'],
    ['../../etc/passwd', 'etc-passwd'],
    ['株式会社', 'poster'],
    [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('%s', (text, expected) => {
    expect(slug(text, 'poster')).toBe(expected);
  });
});

function* take<T>(items: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  for (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}
