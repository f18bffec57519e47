/** Takes the accent colour, gives colours that can be read: the accent as text on white, and text on the accent. */

export interface Palette {
  /** The accent as it is, for areas and rules. */
  readonly accent: string;
  /** The accent, darkened as far as text on white needs. */
  readonly text: string;
  /** White or black, whichever reads better on the accent. */
  readonly onAccent: string;
}

type Rgb = readonly [number, number, number];

/** The least contrast for text, by WCAG 2.2, success criterion 1.4.3 (level AA). */
const LEAST = 4.5;
const WHITE: Rgb = [255, 255, 255];

/** Throws on anything but `#rrggbb`: reading has refused it before. */
export function palette(accent: string): Palette {
  const colour = parse(accent);
  const onWhite = contrast(luminance(colour), luminance(WHITE));
  let text = colour;
  for (let step = 1; contrast(luminance(text), luminance(WHITE)) < LEAST; step++) text = darker(colour, step);
  return { accent, text: format(text), onAccent: onWhite >= LEAST ? '#ffffff' : '#000000' };
}

/** Contrast of two relative luminances, from 1 to 21. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance of `#rrggbb`, by WCAG 2.2. */
export function luminanceOf(colour: string): number {
  return luminance(parse(colour));
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function darker([red, green, blue]: Rgb, step: number): Rgb {
  const keep = 1 - step / 50;
  return [Math.round(red * keep), Math.round(green * keep), Math.round(blue * keep)];
}

function parse(colour: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const [, red, green, blue] = match ?? [];
  if (!red || !green || !blue) throw new Error(`found the colour "${colour}", expected #rrggbb`);
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function format(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
