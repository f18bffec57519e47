/** Takes a shop with a logo and a page, makes its cards and hand-outs in every look, and looks for both: the logo at the head, the code where its kind has it. */
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SheetChoice } from '../../src/compose/index.ts';
import type { Sheet, SheetKind, SheetName } from '../../src/document/sheet.ts';
import { readPicture } from '../../src/picture/index.ts';
import { contrast } from '../../src/write/colour.ts';
import { writePdf } from '../../src/write/index.ts';
import type { Pages, PictureBox } from '../../src/write/pdf/boxes.ts';
import { sidesOf } from '../../src/write/pdf/poster/code.ts';
import { panelsOf } from '../../src/write/pdf/poster/panels.ts';
import { png } from '../picture/pixels.ts';
import { fontsOf } from '../write/pdf/fonts.ts';
import { numbersOf } from '../write/resolved.ts';
import { codeOf, type Made, made, pictures, rectangles, scanned, svg } from './marked.ts';
import { faultsOf, LOOKS } from './sheet-boxes.ts';

const MM = 72 / 25.4;
const PAGE = 'joes.example/terms';
const withPage = (text: string): string => text.replace(/^poster:.*$/m, (first) => `${first}\n  policy_page: ${PAGE}`);
const logo = svg(400, 100, '#0b5c6b');

const LEADING: readonly (readonly [SheetKind, SheetChoice])[] = [
  ['card', { size: 'A5' }],
  ['card', { size: 'half-letter', fold: 'tent' }],
  ['handout', { size: 'A4' }],
  ['handout', { size: 'Letter', fold: 'three' }],
];
const KINDS: typeof LEADING = [...LEADING, ['staff', { size: 'A5' }]];

const inEach = (kinds: typeof LEADING) =>
  LOOKS.flatMap((theme) => kinds.map(([kind, choice]) => ({ kind, fold: 'flat', ...choice, theme, choice })));
const madeAs = (kind: SheetKind, choice: SheetChoice): Made => made(choice, logo, withPage, kind);

/** Of the face that is read, the logo first. */
const read = (pages: Pages): readonly PictureBox[] => pictures(pages).filter(({ tag }) => tag !== undefined);

describe.each(inEach(KINDS))('$theme, $kind, $fold', ({ kind, choice, theme }) => {
  const { document, pages } = madeAs(kind, { ...choice, theme });
  const [first] = read(pages);

  test('the logo keeps its shape, and can be made out', () => {
    if (!first) throw new Error('no logo');
    const [wide, high] = [first.width - 2 * first.pad, first.height - 2 * first.pad];
    expect(first.tag).toEqual({ role: 'Figure', children: [], alt: "Logo of Joe's Dry Cleaning" });
    expect(wide / high).toBeCloseTo(4, 5);
    expect(high).toBeGreaterThan(4 * MM);
    expect(wide).toBeLessThan(pages.width / 3);
  });

  test('the logo stands at the head, on the front of what is folded', () => {
    const name = pages.pages[0]?.find((box) => box.type === 'text' && box.tag?.role === 'H1');
    if (!first || name?.type !== 'text') throw new Error('no head');
    expect(first.y).toBeLessThan(name.y);
    expect(pages.pages[0]).toContain(first);
    if (choice.fold === 'three') expect(first.x).toBeGreaterThan(panelsOf(pages.width).front.x);
  });

  test('no box is out of place', () => {
    if (!document.sheet) throw new Error('no sheet');
    expect(faultsOf({ ...document, sheet: document.sheet }, pages)).toEqual([]);
  });
});

describe.each(inEach(LEADING))('the code of $theme, $kind, $fold', ({ kind, choice, theme }) => {
  const { document, pages, notes } = madeAs(kind, { ...choice, theme });
  const code = codeOf(pages);
  if (code?.picture.type !== 'drawing' || !document.sheet) throw new Error('no code');
  const { picture } = code;
  const { metres } = document.sheet;
  const module = code.width / picture.width;
  const count = picture.width - 8;

  test('leads to the page, and is called so', () => {
    expect(scanned(code)).toBe(`https://${PAGE}`);
    expect(code.tag).toEqual({ role: 'Figure', children: [], alt: `QR code that leads to https://${PAGE}` });
    expect(read(pages)).toHaveLength(2);
  });

  test('is dark on light, in four modules of quiet', () => {
    const [shape] = picture.shapes;
    expect(contrast(shape?.fill?.color ?? '', code.plate ?? '')).toBeGreaterThanOrEqual(7);
    const edges = rectangles(picture)
      .flatMap((area) => area.slice(0, 4))
      .map(Number);
    expect([Math.min(...edges), Math.max(...edges)]).toEqual([4, 4 + count]);
  });

  test('is large enough, or it is said from where it can be read', () => {
    const least = kind === 'handout' && !choice.fold ? 20 : 15;
    const millimetres = (module * count) / MM;
    expect(millimetres).toBeGreaterThanOrEqual(least - 0.01);
    expect(module / MM).toBeGreaterThanOrEqual(0.396);
    const note = notes.find(({ rule }) => rule === 'poster/qr');
    if (millimetres < metres * 100 * 0.95) expect(note?.message).toContain(`${Math.floor(millimetres + 0.01)} mm wide`);
    else expect(note).toBeUndefined();
  });
});

test.each(LOOKS)('%s: the code of a sheet folded in three stands on its back, below all else', (theme) => {
  const { pages } = madeAs('handout', { size: 'A4', fold: 'three', theme });
  const { back } = panelsOf(pages.width);
  const code = codeOf(pages);
  if (!code) throw new Error('no code');
  expect(pages.pages[back.side]).toContain(code);
  expect(code.x).toBeGreaterThan(back.x);
  expect(code.x + code.width).toBeLessThan(back.x + back.width);
  const headings = pages.pages[back.side]?.filter(
    (box) => box.type === 'text' && box.tag?.role === 'H2' && box.x > back.x && box.x < back.x + back.width,
  );
  expect(headings?.length).toBeGreaterThan(0);
  for (const box of headings ?? []) expect('y' in box && box.y).toBeLessThan(code.y);
});

test.each(LOOKS)('%s: staff get the logo and no code', (theme) => {
  const { document, pages } = madeAs('staff', { size: 'A5', theme });
  expect(document.code).toBeUndefined();
  expect(pictures(pages).map(({ tag }) => tag?.alt)).toEqual(["Logo of Joe's Dry Cleaning"]);
});

test('no code stands where the definition wants none', () => {
  const without = (text: string): string => withPage(text).replace(/^poster:.*$/m, (first) => `${first}\n  qr: no`);
  for (const [kind, choice] of LEADING) expect(pictures(made(choice, undefined, without, kind).pages)).toEqual([]);
});

describe.each(LOOKS)('a tent, %s', (theme) => {
  const { pages } = madeAs('card', { size: 'A5', fold: 'tent', theme });
  const all = pictures(pages);

  test('has each picture twice, turned round the middle of the fold', () => {
    const place = ({ picture, width, height, plate }: PictureBox, x: number, y: number): string =>
      [picture.width, x.toFixed(2), y.toFixed(2), width, height, plate].join(' ');
    const [front, back] = [all.filter(({ turned }) => !turned), all.filter(({ turned }) => turned)];
    expect(front).toHaveLength(2);
    expect(back.map((box) => place(box, box.x, box.y)).sort()).toEqual(
      front.map((box) => place(box, pages.width - box.x - box.width, pages.height - box.y - box.height)).sort(),
    );
    for (const { y } of front) expect(y).toBeGreaterThan(pages.height / 2);
  });

  test('shows each to a screen reader once', () => {
    const figures = pages.tag.children.filter(({ role }) => role === 'Figure');
    expect(all.flatMap(({ tag }) => tag ?? [])).toEqual(figures);
    expect(figures).toHaveLength(2);
  });
});

test('a tent of pixels holds them once, and shows them upright on either face', async () => {
  const picture = readPicture(
    png(8, 4, (x) => [200, 30, 60, x * 30]),
    'logo.png',
  );
  if (!picture.ok) throw new Error('no logo');
  const { document, pages } = made({ size: 'A5', fold: 'tent' }, picture.value, withPage, 'card');
  const file = Buffer.from(await writePdf(document, numbersOf(document), fontsOf(document))).toString('latin1');
  // The colours, and how opaque they are.
  expect(file.match(/\/Subtype \/Image/g)).toHaveLength(2);
  const drawn = [...file.matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, data]) => inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1'))
    .flatMap((stream) => [...stream.matchAll(/q (\S+) 0 0 (\S+) (\S+) (\S+) cm \/Picture1 Do Q/g)])
    .map((found) => found.slice(1).map(Number));
  const [back, front] = drawn;
  if (drawn.length !== 2 || !back || !front) throw new Error('not shown twice');
  const [wide = 0, down = 0, x = 0, y = 0] = front;
  // Where y counts down, an image that stands upright has a height below zero.
  expect([wide > 0, down < 0]).toEqual([true, true]);
  for (const [at, expected] of [-wide, -down, pages.width - x, pages.height - y].entries())
    expect(back[at]).toBeCloseTo(expected, 1);
});

test.each([
  ['joes.example', 15, 20],
  [`joes.example/${'a'.repeat(90)}`, 17.8, 20],
  [`joes.example/${'a'.repeat(270)}`, 27.3, 27.3],
])('a code of %s is never finer than a phone sees', (address, held, hung) => {
  const href = `https://${address}`;
  const code = { href, words: [], alt: '' };
  const leastOn = (name: SheetName): number => {
    const sheet: Sheet = { name, landscape: false, look: 'band', metres: 0.1, legibility: 'usual', spare: [] };
    return Math.min(...sidesOf(sheet, code)) / MM;
  };
  expect(leastOn('A5')).toBeCloseTo(held, 1);
  expect(leastOn('A3')).toBeCloseTo(hung, 1);
});
