/** Takes the definitions of all examples and trades, and hard ones, makes their posters on every kind of sheet in every look, and looks at each box. */
import { describe, expect, test } from 'vitest';
import { composePoster, type SheetChoice } from '../../src/compose/index.ts';
import { type SheetName, usualMetres } from '../../src/document/sheet.ts';
import type { TextBox } from '../../src/write/pdf/boxes.ts';
import { leastHeight } from '../../src/write/pdf/poster/legibility.ts';
import { kit } from './examples.ts';
import { composed, faultsOf, isHelpful, LOOKS, laid, measuresFor, read, shipped, textOf } from './sheet-boxes.ts';

const SIZES: readonly SheetName[] = ['A5', 'A4', 'A3', 'A1', 'Letter', '24x36'];
const TURNED: readonly SheetName[] = ['A4', 'Tabloid'];
const SHEETS: readonly SheetChoice[] = [
  ...SIZES.map((size) => ({ size })),
  ...TURNED.map((size) => ({ size, orientation: 'landscape' as const })),
];

/** Where all is read from half as far as usual, the sheets hold twice as much in words: so that the layouts are looked at, and not only refused. */
const NEARER = 0.6;

describe.each(shipped)('%s/%s', (...file) => {
  const definition = read(textOf(file));

  test('fits its own sheet', () => {
    const document = composed(definition, {});
    const outcome = laid(document);
    expect(outcome.ok ? [] : outcome.diagnostics).toEqual([]);
    if (outcome.ok) expect(faultsOf(document, outcome.value)).toEqual([]);
  });

  test.each(LOOKS)('%s', (theme) => {
    const faults: string[] = [];
    for (const choice of SHEETS) {
      const { size = 'A4' } = choice;
      const distance = `${(usualMetres(size) * NEARER).toFixed(2)} m`;
      const document = composed(definition, { ...choice, theme, distance });
      const outcome = laid(document);
      const where = `${size}${choice.orientation ?? ''}`;
      if (outcome.ok) faults.push(...faultsOf(document, outcome.value).map((fault) => `${where}: ${fault}`));
      else if (!outcome.diagnostics.every(isHelpful)) faults.push(`${where}: no help`);
    }
    expect(faults).toEqual([]);
  });
});

const joe = textOf(['examples', 'joes-dry-cleaning.yaml']);
const services = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `  - id: s${at}\n    name: Service ${at + 1}\n    price: ${at + 2}.50 per piece\n`,
  ).join('');
const withServices = (count: number): string =>
  joe
    .replace(/^services:\n[\s\S]*?\n\n/m, () => `services:\n${services(count)}\n`)
    .replace(/^ {4}- for: same-day/m, '    - for: same-day');

const HARD: readonly (readonly [string, string])[] = [
  ['60 services', withServices(60)],
  ['3 services', withServices(3)],
  [
    'a name of 70 letters',
    joe.replace("Joe's Dry Cleaning", 'Henderson, Abernathy and Featherstonehaugh Family Laundry and Cleaners'),
  ],
  ['no colour', joe.replace(/^ {2}color: .*\n/m, '')],
  ['a pale colour', joe.replace('#0b5c6b', '#ffe680')],
  ['a country without a law file', joe.replace('jurisdiction: US-CA', 'jurisdiction: NO')],
];

describe.each(HARD)('%s', (_, text) => {
  test.each(LOOKS)('%s', (theme) => {
    for (const size of ['Tabloid', 'A2', '24x36'] as const) {
      const document = composed(read(text), { theme, size, distance: '1 m' });
      const outcome = laid(document);
      if (!outcome.ok) expect(outcome.diagnostics.filter((one) => !isHelpful(one))).toEqual([]);
      else expect(faultsOf(document, outcome.value)).toEqual([]);
    }
  });
});

describe('a long list of prices', () => {
  const document = composed(read(withServices(60)), { theme: 'band', size: 'Tabloid', distance: '1 m' });
  const outcome = laid(document);
  const [page = []] = outcome.ok ? outcome.value.pages : [];
  const texts = page.filter((box): box is TextBox => box.type === 'text');

  test('goes on in another column, under its heading again', () => {
    const lefts = new Set(texts.filter(({ text }) => /^Service \d/.test(text)).map(({ x }) => x.toFixed(1)));
    expect(lefts.size).toBeGreaterThan(1);
    expect(texts.filter(({ text }) => text.startsWith('What it costs')).map(({ tag }) => tag?.role)).toEqual([
      'H2',
      ...Array.from({ length: lefts.size - 1 }, () => undefined),
    ]);
  });

  test('has its decimal points below each other', () => {
    const points = texts.flatMap((box) => {
      const [whole] = box.tag?.role === 'TD' ? (/^\$\d+(?=\.)/.exec(box.text) ?? []) : [];
      return whole === undefined ? [] : [Math.round(box.x + measuresFor(document).width(whole, box.style, box.size))];
    });
    expect(points.length).toBe(60);
    expect(new Set(points).size).toBeLessThanOrEqual(3);
  });
});

describe('a sheet that is too full', () => {
  const definition = read(joe);
  const document = composed(definition, { size: 'Letter', distance: '1.5 m' });
  const outcome = laid(document);
  const { message = '', hint = '' } = outcome.diagnostics[0] ?? {};

  test('is refused, with what helps, in its order', () => {
    expect(outcome.ok).toBe(false);
    expect(message).toMatch(
      /^found more words than Letter can hold in letters that can be read from 1\.5 m \(4\.9 ft\) \(21\.5 pt\), by about \d+ lines/,
    );
    expect(hint).toMatch(
      /^take a larger sheet: --size .*; or leave sections out.*leave_out: \[.*\]; or write about \d+ lines less$/,
    );
  });

  test('fits the sheet that is named, and not the one before it', () => {
    const [, size = '', distance = ''] = /--size (\S+)(?: --distance (\S+?))?;/.exec(hint) ?? [];
    expect(size).toBe('18x24');
    const on = (name: SheetName): boolean => laid(composed(definition, { size: name, distance })).ok;
    expect([on('Tabloid'), on('18x24')]).toEqual([false, true]);
  });

  test('fits without the sections that are named, and not with one of them', () => {
    const out = /leave_out: \[(.*?)\]/.exec(hint)?.[1]?.split(', ') ?? [];
    const without = (ids: readonly string[]): boolean => {
      const text = joe.replace(/^poster:.*$/m, (line) => `${line}\n  leave_out: [${ids.join(', ')}]`);
      return laid(composed(read(text), { size: 'Letter', distance: '1.5 m' })).ok;
    };
    expect(without(out)).toBe(true);
    for (const id of out) expect(out.length === 1 || without(out.filter((one) => one !== id))).toBe(out.length === 1);
  });
});

test('letters that no sheet has room for are refused with the same words', () => {
  const outcome = laid(composed(read(joe), { size: 'A5', distance: '30 m' }));
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics.every(isHelpful)).toBe(true);
});

test('a section that no poster has is refused', () => {
  const text = joe.replace(/^poster:.*$/m, (line) => `${line}\n  leave_out: [prizes]`);
  const outcome = composePoster(read(text), kit, { kind: 'date', iso: '2026-11-22' });
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    'poster.leave_out: found "prizes", expected the name of a section of the poster',
  ]);
});

test('the colour is darkened where words need it, and that is said', () => {
  const notes = (color: string): readonly string[] => {
    const outcome = laid(composed(read(joe.replace('#0b5c6b', color)), { size: 'A1', distance: '1 m' }));
    return outcome.diagnostics.filter(({ rule }) => rule === 'poster/colour').map(({ message }) => message);
  };
  expect(notes('#003b4a')).toEqual([]);
  expect(notes('#f0a000')).toEqual([
    expect.stringMatching(
      /^the colour #f0a000 was darkened to #[0-9a-f]{6}, so that words in it, and white words on it, can be read$/,
    ),
  ]);
});

test('letters are as high as the ADA wants them, or it is said that they can not be', () => {
  const document = composed(read(joe), { size: '24x36', distance: '1 m', legibility: 'ada' });
  const outcome = laid(document);
  if (outcome.ok) expect(faultsOf(document, outcome.value)).toEqual([]);
  else expect(outcome.diagnostics[0]?.message).toContain('pt');
  expect(leastHeight('line', document.sheet)).toBe(45);
});
