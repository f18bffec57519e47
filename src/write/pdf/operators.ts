/** Takes places, colours and shaped words, gives the operators of a page's content that draw them. y counts down, as pages do here. */
import type { Fonts } from './embed.ts';
import type { Shaped } from './text/face.ts';

/** A filled rectangle. */
export function filled(x: number, y: number, width: number, height: number, color: string): string {
  return `${rgb(color)} rg ${[x, y, width, height].map(number).join(' ')} re f`;
}

/** A filled rectangle with round corners. */
export function rounded({ x, y, width, height }: Area, radius: number, color: string): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom, c] = [x + width, y + height, r * (1 - CIRCLE)];
  const curves = [
    [x + r, y, 'm'],
    [right - r, y, 'l'],
    [right - c, y, right, y + c, right, y + r, 'c'],
    [right, bottom - r, 'l'],
    [right, bottom - c, right - c, bottom, right - r, bottom, 'c'],
    [x + r, bottom, 'l'],
    [x + c, bottom, x, bottom - c, x, bottom - r, 'c'],
    [x, y + r, 'l'],
    [x, y + c, x + c, y, x + r, y, 'c'],
  ].map((curve) => curve.map((part) => (typeof part === 'number' ? number(part) : part)).join(' '));
  return `${rgb(color)} rg ${curves.join(' ')} h f`;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the handles of a curve reach that comes nearest to a quarter of a circle, as a share of its radius. */
const CIRCLE = 0.5523;

/** The outline of a rectangle, half a point thick. */
export function outlined(x: number, y: number, width: number, height: number, color: string): string {
  return `${rgb(color)} RG 0.5 w ${[x, y, width, height].map(number).join(' ')} re S`;
}

/** How words that somebody types will look. */
export function typing(font: string, size: number, color: string): string {
  return `/${font} ${number(size)} Tf ${rgb(color)} rg`;
}

export interface Words {
  readonly pieces: readonly Shaped[];
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly color: string;
  /** Points added to each space. */
  readonly stretch?: number;
  /** How wide what stands before `x` is, where the words run from right to left. */
  readonly lead?: number;
  /** In degrees, against the clock. */
  readonly angle?: number;
}

/** Words in one face, from left to right. Pages here have y downwards, so letters are turned upright again by the text matrix. */
export function words(words: Words, fonts: Fonts): string {
  const { pieces, x, y, size, color, lead, angle = 0 } = words;
  const [first] = pieces;
  if (!first) return '';
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const matrix = [cos, -sin, -sin, -cos, x - (lead ?? 0) * cos, y + (lead ?? 0) * sin].map(number).join(' ');
  const face = `/${fonts.nameOf(first.face)} ${number(size)} Tf`;
  const text = `BT ${face} ${rgb(color)} rg ${matrix} Tm [${shown(words, fonts)}] TJ ET`;
  // Glyphs stand from left to right also where words are read the other way (ISO 32000-1, 14.8.2.3.3).
  return lead === undefined ? text : `/ReversedChars BMC ${text} EMC`;
}

/** Strings, and moves between them. A glyph that stands higher or lower is shown by itself. */
function shown({ pieces, size, stretch = 0 }: Words, fonts: Fonts): string {
  let line = '';
  let codes = '';
  // In thousandths of the size, to the right; operators count leftwards.
  let moved = 0;
  const move = (): void => {
    const leftwards = number(-moved);
    moved = 0;
    if (leftwards === '0') return;
    line += `${string(codes)}${leftwards}`;
    codes = '';
  };
  for (const { face, glyphs } of pieces) {
    for (const glyph of glyphs) {
      const code = fonts.codeOf(face, glyph);
      const space = SPACE.test(glyph.text) ? (stretch * 1000) / size : 0;
      moved += glyph.dx;
      move();
      if (glyph.dy === 0) {
        codes += code;
      } else {
        line += `${string(codes)}] TJ ${number((glyph.dy * size) / 1000)} Ts [${string(code)}] TJ 0 Ts [`;
        codes = '';
      }
      moved = glyph.advance + space - face.width(glyph.id) - glyph.dx;
    }
  }
  move();
  return line + string(codes);
}

const SPACE = /^ $/;

function string(codes: string): string {
  return codes === '' ? '' : `<${codes}>`;
}

/** To four places, which is less than what any printer can show. */
export function number(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export function rgb(color: string): string {
  return [1, 3, 5].map((start) => number(Number.parseInt(color.slice(start, start + 2), 16) / 255)).join(' ');
}
