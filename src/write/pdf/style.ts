/** Takes a theme and a size of body text, gives every size, distance and colour of a page. Lengths are in points. */
import type { Theme } from '../../document/tree.ts';

export interface Style {
  readonly body: number;
  /** From one baseline to the next, as a share of the size. */
  readonly leading: number;
  readonly small: number;
  readonly table: number;
  readonly title: number;
  readonly subtitle: number;
  readonly heading: { readonly 2: number; readonly 3: number; readonly 4: number };
  /** The title of a box. */
  readonly boxed: number;
  /** Above a heading, clearly more than below it. */
  readonly above: { readonly 2: number; readonly 3: number; readonly 4: number };
  /** From the start of a clause's number to the start of its text. */
  readonly hang: number;
  readonly bullet: number;
  /** Between paragraphs. */
  readonly gap: number;
  readonly gutter: number;
  readonly ink: string;
  readonly quiet: string;
  /** The accent, dark enough for words on white and for white words on it. */
  readonly accent: string;
  readonly tint: string;
  readonly hairline: string;
}

export function styleOf(theme: Theme, body: number): Style {
  const accent = darkened(theme.accent);
  return {
    body,
    leading: 1.38,
    small: body * 0.84,
    table: body * 0.95,
    title: body * 2.4,
    subtitle: body * 1.25,
    heading: { 2: body * 1.3, 3: body * 1.1, 4: body },
    boxed: body * 1.15,
    above: { 2: body * 1.9, 3: body * 1.2, 4: body * 0.9 },
    hang: body * 3.3,
    bullet: body * 1.35,
    gap: body * 0.6,
    gutter: body * 2.4,
    ink: '#1f2328',
    quiet: '#5b636b',
    accent,
    tint: mixed(accent, '#ffffff', 0.06),
    hairline: '#c9ced3',
  };
}

/** The contrast of two colours after WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The same hue, darker until white words on it can be read (4.5:1, WCAG 2.2 success criterion 1.4.3). */
export function darkened(color: string): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const candidate = mixed(color, '#000000', share);
    if (contrast(candidate, '#ffffff') >= 4.5) return candidate;
  }
  return '#000000';
}

function mixed(color: string, other: string, share: number): string {
  const others = channels(other);
  return `#${channels(color)
    .map((channel, index) => Math.round(channel * share + (others[index] ?? 0) * (1 - share)))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `#rrggbb` as three numbers to 255. */
function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
