/** Takes the definitions of all examples and trades, and hard ones, makes their posters on every kind of sheet in every look, and looks at each box. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composePoster, type SheetChoice } from '../../src/compose/index.ts';
import type { Diagnostic, Outcome } from '../../src/diagnostic.ts';
import { plain } from '../../src/document/inline.ts';
import { extentOf, type Look, type Sheet, type SheetName, usualMetres } from '../../src/document/sheet.ts';
import type { Document } from '../../src/document/tree.ts';
import { walk } from '../../src/document/walk.ts';
import type { ServiceDefinition } from '../../src/model/schema/definition.ts';
import type { Source } from '../../src/model/source.ts';
import { readDefinition } from '../../src/read/index.ts';
import { contrast } from '../../src/write/colour.ts';
import type { Box, Pages, PictureBox, RectBox, Tag, TextBox } from '../../src/write/pdf/boxes.ts';
import { layoutSheet } from '../../src/write/pdf/layout.ts';
import { type Measures, measuresOf } from '../../src/write/pdf/measure.ts';
import { DESIGNS } from '../../src/write/pdf/poster/fit.ts';
import { leastHeight } from '../../src/write/pdf/poster/legibility.ts';
import { fontsOf } from '../write/pdf/fonts.ts';
import { words } from '../write/pdf/show.ts';
import { numbersOf } from '../write/resolved.ts';
import { kit } from './examples.ts';

const FOLDERS = ['examples', 'trades'] as const;
const shipped = FOLDERS.flatMap((folder) => {
  const all = readdirSync(new URL(`../../templates/${folder}/`, import.meta.url));
  return all.filter((name) => name.endsWith('.yaml') && !/-(?:client|change)/.test(name)).map((name) => [folder, name]);
});
const textOf = ([folder, name]: readonly string[]): string =>
  readFileSync(new URL(`../../templates/${folder}/${name}`, import.meta.url), 'utf8');

const LOOKS: readonly Look[] = ['band', 'classic', 'tiles'];
const SIZES: readonly SheetName[] = ['A5', 'A4', 'A3', 'A1', 'Letter', '24x36'];
const TURNED: readonly SheetName[] = ['A4', 'Tabloid'];
const SHEETS: readonly SheetChoice[] = [
  ...SIZES.map((size) => ({ size })),
  ...TURNED.map((size) => ({ size, orientation: 'landscape' as const })),
];

/** In points: the rounding of sums. */
const HAIR = 0.05;

function read(text: string): Source<ServiceDefinition> {
  const outcome = readDefinition(new TextEncoder().encode(text), 'service.yaml');
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

function composed(definition: Source<ServiceDefinition>, choice: SheetChoice): Document & { readonly sheet: Sheet } {
  const outcome = composePoster(definition, kit, { kind: 'date', iso: '2026-11-22' }, false, choice);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { sheet } = outcome.value;
  if (!sheet) throw new Error('a poster without a sheet');
  const foot = { ...outcome.value.foot, number: 'a-poster-2026-12-01', hash: '0123456789abcdef' };
  return { ...outcome.value, sheet, foot };
}

const measuring = new Map<string, Measures>();

function measuresFor(document: Document): Measures {
  const { family } = document.theme;
  const known = measuring.get(family) ?? measuresOf(fontsOf(document));
  measuring.set(family, known);
  return known;
}

function laid(document: Document & { readonly sheet: Sheet }): Outcome<Pages> {
  return layoutSheet(document, document.sheet, numbersOf(document), measuresFor(document));
}

/** What is wrong with a sheet, in words; nothing where all is right. */
function faultsOf(document: Document & { readonly sheet: Sheet }, pages: Pages): readonly string[] {
  const [page = [], ...others] = pages.pages;
  const texts = page.filter((box): box is TextBox => box.type === 'text');
  return [
    ...(others.length > 0 ? ['more than one page'] : []),
    ...page.filter((box) => !isInside(box, pages, 0)).map((box) => `off the sheet: ${said(box)}`),
    ...texts
      .filter((box) => !isInside(box, pages, marginOf(document.sheet)))
      .map((box) => `in the margin: ${said(box)}`),
    ...overlaps(texts, inkOf),
    ...page.filter(isPicture).flatMap((box) => pictureFaults(box, page, pages, marginOf(document.sheet))),
    ...overlaps(
      page.filter((box): box is RectBox => box.type === 'rect' && box.radius !== undefined),
      (box) => box,
    ),
    ...tooSmall(document, pages, texts),
    ...page.flatMap((box, index) => (box.type === 'text' ? unreadable(box, page.slice(0, index)) : [])),
    ...(wordsOf(document, pages) === wordsIn(pages) ? [] : [`other words: ${firstDifference(document, pages)}`]),
  ];
}

const isPicture = (box: Box): box is PictureBox => box.type === 'picture';

/** The quiet around a code belongs to it. */
function pictureFaults(box: PictureBox, page: readonly Box[], pages: Pages, margin: number): readonly string[] {
  const on = page.filter(
    (other) =>
      other.type === 'text' &&
      overlaps<Box>([box, other], (one) => (one.type === 'text' ? inkOf(one) : box)).length > 0,
  );
  return [
    ...on.map((other) => `on a picture: ${said(other)}`),
    ...(isInside(box, pages, margin) ? [] : ['a picture in the margin']),
  ];
}

function marginOf(sheet: Sheet): number {
  const { width, height } = extentOf(sheet);
  return Math.min(width, height) * DESIGNS[sheet.look].margin(0);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where its letters are: capitals reach 0.67 of the size above the baseline, descenders 0.22 below. */
function inkOf({ x, y, width, size }: TextBox): Area {
  return { x, y: y - size * 0.67, width, height: size * 0.89 };
}

function isInside(box: Box, { width, height }: Pages, margin: number): boolean {
  if (!('x' in box)) return true;
  const area = box.type === 'text' ? inkOf(box) : { ...box, height: 'height' in box ? box.height : 0 };
  return (
    area.x >= margin - HAIR &&
    area.y >= margin - HAIR &&
    area.x + area.width <= width - margin + HAIR &&
    area.y + area.height <= height - margin + HAIR
  );
}

function overlaps<T extends Box>(boxes: readonly T[], areaOf: (box: T) => Area): readonly string[] {
  const areas = boxes.map((box) => ({ box, ...areaOf(box) })).sort((a, b) => a.y - b.y);
  const found: string[] = [];
  for (const [index, one] of areas.entries()) {
    for (const other of areas.slice(index + 1)) {
      if (other.y > one.y + one.height - HAIR) break;
      if (one.x + one.width > other.x + HAIR && other.x + other.width > one.x + HAIR)
        found.push(`${said(one.box)} on ${said(other.box)}`);
    }
  }
  return found;
}

/** The foot has no tag, and is for who steps up to it; nor has a heading that is repeated. */
function tooSmall(document: Document & { readonly sheet: Sheet }, pages: Pages, texts: readonly TextBox[]): string[] {
  const measures = measuresFor(document);
  const high = ({ style, size }: TextBox): number => measures.capHeight(style, size);
  const first = leastHeight('first', document.sheet);
  const line = leastHeight('line', document.sheet);
  const lead = document.content.find((block) => block.type === 'definitions' && block.lead);
  const list = pages.tag.children.find(({ role }) => role === 'L');
  const facts = lead && list ? list.children.flatMap(({ children }) => children.filter(isFact)) : [];
  const name = pages.tag.children.filter(({ role }) => role === 'H1');
  return texts.flatMap((box) => {
    const asked = box.tag !== undefined && (facts.includes(box.tag) || name.includes(box.tag));
    const least = box.tag === undefined ? 0 : asked ? first : line;
    const smallest = box.tag === undefined ? 6 : 9;
    return high(box) < least - HAIR || box.size < smallest - HAIR ? [`too small: ${said(box)}`] : [];
  });
}

function isFact({ role }: Tag): boolean {
  return role === 'LBody';
}

/** Against the last area drawn under its middle. */
function unreadable(box: TextBox, before: readonly Box[]): readonly string[] {
  const [x, y] = [box.x + box.width / 2, box.y - box.size * 0.3];
  const under = before.findLast(
    (one) =>
      one.type === 'rect' &&
      one.fill !== undefined &&
      x >= one.x &&
      x <= one.x + one.width &&
      y >= one.y &&
      y <= one.y + one.height,
  );
  const ground = under?.type === 'rect' ? under.fill : undefined;
  const large = box.size >= 18 || (box.size >= 14 && box.style !== 'regular' && box.style !== 'italic');
  const found = contrast(box.color, ground ?? '#ffffff');
  return found < (large ? 4.5 : 7) ? [`a contrast of ${found.toFixed(1)}: ${said(box)}`] : [];
}

const UNSEEN = /[\s\u2060\u200b•]/gu;

/** All letters of a document in reading order. */
function wordsOf({ code, ...document }: Document, pages: Pages): string {
  const { foot: _, ...others } = document;
  // There may be no room for the code for phones.
  const read = code && pages.pages.flat().some(isPicture) ? { ...others, code } : others;
  const inlines = [...walk({ ...read, foot: {} })].flatMap((visit) => (visit.what === 'inline' ? [visit.inline] : []));
  return plain(inlines.filter(({ type }) => type === 'text' || type === 'value')).replaceAll(UNSEEN, '');
}

function wordsIn(pages: Pages): string {
  return words(pages).join('').replaceAll(UNSEEN, '');
}

function firstDifference(document: Document, pages: Pages): string {
  const [wanted, found] = [wordsOf(document, pages), wordsIn(pages)];
  const at = [...wanted].findIndex((letter, index) => found[index] !== letter);
  return `"${wanted.slice(at, at + 30)}", found "${found.slice(at, at + 30)}"`;
}

function said(box: Box): string {
  if (box.type === 'text') return `"${box.text}" at ${box.x.toFixed(1)}, ${box.y.toFixed(1)} in ${box.size.toFixed(1)}`;
  return `${box.type}${'x' in box ? ` at ${box.x.toFixed(1)}, ${box.y.toFixed(1)}` : ''}`;
}

/** That it says what is wrong, and at least how much to write less. */
function isHelpful({ rule, level, message, hint = '' }: Diagnostic): boolean {
  return (
    rule === 'poster/too-full' &&
    level === 'error' &&
    /by (?:a line|about \d+ lines)/.test(message) &&
    / less$/.test(hint)
  );
}

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
      const [whole] = /^\$\d+(?=\.)/.exec(box.text) ?? [];
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
