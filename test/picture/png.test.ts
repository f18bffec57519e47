/** Takes PNG files of every kind, and broken ones, and looks at their pixels, or at what is said. */
import { describe, expect, test } from 'vitest';
import { colorsOf } from '../../src/document/picture.ts';
import { readPicture } from '../../src/picture/index.ts';
import { type PngForm, png } from './pixels.ts';

function pixels(file: Uint8Array): string {
  const outcome = readPicture(file, 'logo.png');
  if (!outcome.ok) return outcome.diagnostics.map(({ message }) => message).join('\n');
  return outcome.value.type === 'pixels' ? Buffer.from(outcome.value.rgba).toString('hex') : 'a drawing';
}

const palette = ['PLTE', Uint8Array.from([255, 0, 0, 0, 255, 0])] as const;

describe('pixels', () => {
  test.each<[string, readonly number[], PngForm, string]>([
    ['colours and opacity', [1, 2, 3, 4], {}, '01020304'],
    ['colours', [1, 2, 3], { kind: 2 }, '010203ff'],
    ['gray', [7], { kind: 0 }, '070707ff'],
    ['gray and opacity', [7, 9], { kind: 4 }, '07070709'],
    ['16 bits', [0x0102, 0x7f00, 0xffff, 0xffff], { bits: 16 }, '007effff|017fffff'],
    ['a palette', [1], { kind: 3, chunks: [palette] }, '00ff00ff'],
  ])('%s', (_, sample, form, expected) => {
    expect(expected.split('|')).toContain(pixels(png(1, 1, () => sample, form)));
  });

  test('their colours, by how many they are and how opaque', () => {
    const outcome = readPicture(
      png(4, 1, (x) => (x === 0 ? [255, 0, 0, 255] : [0, 0, 0, x === 1 ? 255 : 0])),
      'logo.png',
    );
    expect(outcome.ok && [...colorsOf(outcome.value)]).toEqual([
      ['#000000', 0.5],
      ['#ff0000', 0.5],
    ]);
  });
});

describe('what is refused', () => {
  const whole = png(4, 4, () => [1, 2, 3, 255]);
  const profile = (name: string) => ['iCCP', Buffer.from(`${name}\0\0x`, 'latin1')] as const;
  const broken = 'found a PNG file that is broken or cut off';

  test.each<[string, Uint8Array, string]>([
    [
      'a bomb',
      png(1, 1, () => [0, 0, 0, 0], { claimed: 60_000 }),
      'found 60000 by 1 pixels, expected 4000 at most on each side',
    ],
    ['more pixels said than there', png(1, 1, () => [0, 0, 0, 0], { claimed: 3000 }), broken],
    [
      'nothing',
      png(1, 1, () => [0, 0, 0, 0], { claimed: 0 }),
      'found 0 by 1 pixels, expected 4000 at most on each side',
    ],
    [
      'other colours',
      png(1, 1, () => [0, 0, 0, 0], { chunks: [profile('Adobe RGB (1998)')] }),
      'found the colour profile "Adobe RGB (1998)", expected sRGB',
    ],
    ['a wrong sum', whole.map((byte, at) => (at === 45 ? byte ^ 1 : byte)), broken],
    [
      'too many bytes',
      new Uint8Array([...whole, ...new Uint8Array(4_000_000)]),
      'found a PNG file of 4.1 MB, expected 4 MB at most',
    ],
  ])('%s', (_, file, expected) => {
    expect(pixels(file)).toBe(expected);
  });

  test('a file that is cut off, at every place but where only its end is lost', () => {
    for (let end = 8; end < whole.length - 12; end++) expect(pixels(whole.slice(0, end))).toBe(broken);
  });
});
