/** Takes the accent colour, gives colours that can be read: the accent as words on white, and words on the accent. All are `#rrggbb`. */

export interface Palette {
  /** The accent as it is, for areas and rules. */
  readonly accent: string;
  /** The accent, darkened as far as words on white, or white words on it, need. */
  readonly text: string;
  /** White or black, whichever reads better on the accent. */
  readonly onAccent: string;
}

const WHITE = '#ffffff';
const BLACK = '#000000';
/** The least contrast for text, by WCAG 2.2, success criterion 1.4.3 (level AA). */
const LEAST = 4.5;
/** From the accent to black. */
const STEPS = 50;

/** Throws on anything but `#rrggbb`: reading has refused it before. */
export function palette(accent: string): Palette {
  return { accent, text: readable(accent, WHITE, LEAST), onAccent: contrast(accent, WHITE) >= LEAST ? WHITE : BLACK };
}

/** A colour for words on a ground: as it is, or so much darker, or lighter on a dark ground, as its contrast needs; at most black or white. */
export function readable(color: string, ground: string, least = LEAST): string {
  const end = contrast(ground, BLACK) >= contrast(ground, WHITE) ? BLACK : WHITE;
  let text = color;
  for (let step = 1; contrast(text, ground) < least && step <= STEPS; step++)
    text = mixed(color, end, 1 - step / STEPS);
  return text;
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** A colour with another: `share` of the first, from 0 to 1, and the rest of the other. */
export function mixed(color: string, other: string, share: number): string {
  const others = channels(other);
  const parts = channels(color).map((part, index) => Math.round(part * share + (others[index] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): readonly number[] {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`found the colour "${color}", expected #rrggbb`);
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
