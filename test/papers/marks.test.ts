/** Takes a shop with a logo and an address, makes its poster in every look and reads it as a phone and a print shop do: the code, the logo, the bleed. */
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../src/document/picture.ts';
import { extentOf, type Look, type SheetName } from '../../src/document/sheet.ts';
import { readPicture } from '../../src/picture/index.ts';
import { contrast } from '../../src/write/colour.ts';
import { writeHtml } from '../../src/write/index.ts';
import type { Pages } from '../../src/write/pdf/boxes.ts';
import { png } from '../picture/pixels.ts';
import { numbersOf } from '../write/resolved.ts';
import { codeOf, isPicture, made, pictures, scanned, svg } from './marked.ts';

const LOOKS: readonly Look[] = ['band', 'classic', 'tiles'];
const SIZES: readonly (readonly [SheetName, string])[] = [
  ['A5', '0.25 m'],
  ['A3', '1 m'],
  ['24x36', '1.5 m'],
];
const ALL = LOOKS.flatMap((theme) => SIZES.map(([size, distance]) => ({ theme, size, distance })));

describe.each(ALL)('$theme on $size, with a logo', (choice) => {
  const { pages, notes } = made(choice, svg(400, 100, '#0b5c6b'), (text) =>
    text.replace(/^poster:.*$/m, (first) => `${first}\n  leave_out: [payment, promises]`),
  );
  const code = codeOf(pages);

  test('the code leads to the page', () => {
    expect(code && scanned(code)).toBe('https://joes.example/policies');
  });

  test('it is large enough, or it is said from where it can be read', () => {
    const modules = (code?.picture.width ?? 0) - 8;
    const side = ((code?.width ?? 0) * modules) / (modules + 8);
    const [least, metres] = [choice.size === 'A5' ? 15 : 20, Number.parseFloat(choice.distance)];
    const millimetres = (side * 25.4) / 72;
    expect(millimetres).toBeGreaterThanOrEqual(least - 0.01);
    const note = notes.find(({ rule }) => rule === 'poster/qr');
    if (millimetres < metres * 100 * 0.95) expect(note?.message).toContain(`${Math.floor(millimetres + 0.01)} mm wide`);
    else expect(note).toBeUndefined();
  });

  test('it is dark on light', () => {
    const [shape] = code?.picture.type === 'drawing' ? code.picture.shapes : [];
    expect(contrast(shape?.fill?.color ?? '', code?.plate ?? '')).toBeGreaterThanOrEqual(7);
  });

  test('nothing lies on a picture, and none leaves the sheet', () => {
    const found = pages.pages.flat();
    for (const box of pictures(pages)) {
      const { width, height } = extentOf({ name: choice.size, landscape: false });
      expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual(
        Array(4).fill(true),
      );
      const over = found.filter(
        (other) =>
          (other.type === 'text' &&
            other.x < box.x + box.width - 0.1 &&
            box.x < other.x + other.width - 0.1 &&
            other.y - other.size * 0.67 < box.y + box.height - 0.1 &&
            box.y < other.y + other.size * 0.22 - 0.1) ||
          (isPicture(other) &&
            other !== box &&
            other.x < box.x + box.width &&
            box.x < other.x + other.width &&
            other.y < box.y + box.height &&
            box.y < other.y + other.height),
      );
      expect(over).toEqual([]);
    }
  });
});

describe('a logo', () => {
  const SHAPES = [
    [1, 4],
    [1, 1],
    [4, 1],
    [8, 1],
  ] as const;

  test.each(LOOKS.flatMap((theme) => SHAPES.map(([width, height]) => ({ theme, width, height }))))(
    '$width:$height keeps its shape in $theme, neither tiny nor huge',
    ({ theme, width, height }) => {
      const { pages } = made({ theme, size: 'A3', distance: '1 m' }, svg(width * 10, height * 10, '#0b5c6b'));
      const [logo] = pictures(pages);
      if (!logo) throw new Error('no logo');
      const [wide, high] = [logo.width - 2 * logo.pad, logo.height - 2 * logo.pad];
      expect(wide / high).toBeCloseTo(width / height, 5);
      expect(wide * high).toBeGreaterThan(1000);
      expect(wide).toBeLessThan(pages.width / 2);
      expect(high).toBeLessThan(pages.height / 8);
      expect(logo.tag).toEqual({ role: 'Figure', children: [], alt: "Logo of Joe's Dry Cleaning" });
    },
  );

  test.each<[Look, string, string | undefined]>([
    ['band', '#0b5c6b', '#ffffff'],
    ['band', '#ffffff', undefined],
    ['band', '#ffdd88', undefined],
    ['tiles', '#0b5c6b', undefined],
    ['tiles', '#ffffff', '#0a5665'],
    ['classic', '#f4f0e0', '#0a515e'],
    ['classic', '#000000', undefined],
  ])('%s: %s stands on %s', (theme, color, plate) => {
    const [logo] = pictures(made({ theme, size: 'A3', distance: '1 m' }, svg(2, 1, color)).pages);
    expect(logo?.plate).toBe(plate);
  });

  test('of pixels stands in the page as its file, a drawing as new lines', () => {
    const html = (logo: Picture): string => {
      const { document } = made({ size: 'A3', distance: '1 m' }, logo);
      return writeHtml(document, numbersOf(document));
    };
    const file = png(2, 2, () => [11, 92, 107, 255]);
    const read = readPicture(file, 'logo.png');
    expect(read.ok && html(read.value)).toContain(
      `src="data:image/png;base64,${Buffer.from(file).toString('base64')}"`,
    );
    const [, data = ''] =
      /src="data:image\/svg\+xml;base64,([^"]*)" .*alt="Logo of Joe/.exec(html(svg(2, 1, 'teal'))) ?? [];
    expect(Buffer.from(data, 'base64').toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1" width="2" height="1"><path d="M0 0L2 0L2 1L0 1Z" fill="#008080"/></svg>',
    );
  });
});

describe('the code', () => {
  const href = (edit: (text: string) => string): string | undefined =>
    made({ size: 'A3', distance: '1 m' }, undefined, edit).document.code?.href;
  const site = (address: string) => (text: string) => text.replace('https://joes.example/policies', address);
  const poster = (line: string) => (text: string) => text.replace(/^poster:.*$/m, (first) => `${first}\n  ${line}`);

  test.each<[string, (text: string) => string, string | undefined]>([
    ['of a website', site('www.joes.example'), 'https://www.joes.example/'],
    ['of one in capitals', site('HTTPS://Joes.Example/Policies'), 'https://joes.example/Policies'],
    ['of an unsafe one', site('http://joes.example'), 'http://joes.example/'],
    ['of no address', site('coming soon'), undefined],
    ['of another scheme', site('javascript:alert(1)'), undefined],
    ['of a page with a password', site('https://me:secret@joes.example'), undefined],
    ['without a website', (text) => text.replace(/^ {2}website: .*\n/m, ''), undefined],
    ['that is not wanted', poster('qr: no'), undefined],
    ['of a page of its own', poster('policy_page: joes.example/terms'), 'https://joes.example/terms'],
  ])('%s', (_, edit, expected) => {
    expect(href(edit)).toBe(expected);
  });

  test('has words beside it that say where it leads, and lead there', () => {
    const { pages } = made({ size: 'A3', distance: '1 m' }, undefined, poster('policy_page: joes.example/terms'));
    const texts = pages.pages.flat().filter((box) => box.type === 'text');
    expect(texts.map(({ text }) => text.trim())).toContain('Read this on your phone:');
    const link = texts.find(({ text }) => text === 'joes.example/terms')?.link;
    expect(link?.target).toEqual({ href: 'https://joes.example/terms' });
  });

  test('gives way where there is no room for it, and that is said', () => {
    const notes = LOOKS.flatMap((theme) => made({ theme, size: 'A5', distance: '0.4 m' }).notes);
    expect(notes.some(({ rule, message }) => rule === 'poster/qr' && /mm wide|does without it/.test(message))).toBe(
      true,
    );
  });
});

describe.each(LOOKS)('%s for a print shop', (theme) => {
  const MM = 72 / 25.4;
  const plain = made({ theme, size: 'A3', distance: '1 m' }).pages;
  const { pages } = made({ theme, size: 'A3', distance: '1 m', bleed: 3 * MM, marks: true });
  const around = pages.cut?.around ?? 0;
  const rects = (all: Pages) => all.pages.flat().filter((box) => box.type === 'rect');

  test('the page is larger by bleed and marks on each side', () => {
    expect(pages.cut?.bleed).toBeCloseTo(3 * MM, 5);
    expect(pages.width).toBeCloseTo(plain.width + 2 * around, 5);
    expect(pages.height).toBeCloseTo(plain.height + 2 * around, 5);
  });

  test('words stand where they stood on the sheet', () => {
    const places = (all: Pages, by: number) =>
      all.pages
        .flat()
        .flatMap((box) => (box.type === 'text' ? [[box.text, (box.x - by).toFixed(3), (box.y - by).toFixed(3)]] : []));
    expect(places(pages, around)).toEqual(places(plain, 0));
  });

  test('what reaches an edge goes on by the bleed, and no further; the rest stays', () => {
    const grown = rects(pages).slice(0, rects(plain).length);
    for (const [at, before] of rects(plain).entries()) {
      const after = grown[at];
      if (!after) throw new Error('gone');
      const left = before.x <= 0.01 && before.radius === undefined ? 3 * MM : 0;
      const right = before.x + before.width >= plain.width - 0.01 && before.radius === undefined ? 3 * MM : 0;
      expect(after.x - around).toBeCloseTo(before.x - left, 5);
      expect(after.width).toBeCloseTo(before.width + left + right, 5);
    }
  });

  test('eight marks lie outside of the bleed, in line with the edges', () => {
    const marks = rects(pages).slice(rects(plain).length);
    expect(marks).toHaveLength(8);
    const bleed = {
      from: around - 3 * MM,
      right: pages.width - around + 3 * MM,
      bottom: pages.height - around + 3 * MM,
    };
    for (const { x, y, width, height } of marks) {
      const inside = x < bleed.right && x + width > bleed.from && y < bleed.bottom && y + height > bleed.from;
      expect(inside).toBe(false);
      const middle = width > height ? y + height / 2 : x + width / 2;
      const edges = width > height ? [around, pages.height - around] : [around, pages.width - around];
      expect(Math.min(...edges.map((edge) => Math.abs(edge - middle)))).toBeLessThan(0.001);
    }
  });
});
