/** Takes a theme and a size of body text, gives every size, distance and colour of a page. Lengths are in points. */
import type { Theme } from '../../document/tree.ts';
import { mixed, palette } from '../colour.ts';
import type { FontStyle } from './text/face.ts';

export interface Style {
  readonly body: number;
  /** From one baseline to the next, as a share of the size. */
  readonly leading: number;
  readonly small: number;
  readonly table: number;
  /** Above and below the words in a row of a table, as a share of their size. */
  readonly rows: number;
  readonly title: number;
  readonly subtitle: number;
  readonly heading: { readonly 2: number; readonly 3: number; readonly 4: number };
  /** The face of headings. */
  readonly headings: FontStyle;
  /** The title of a box. */
  readonly boxed: number;
  /** Above a heading, clearly more than below it. */
  readonly above: { readonly 2: number; readonly 3: number; readonly 4: number };
  /** From the start of a clause's number to the start of its text. */
  readonly hang: number;
  readonly bullet: number;
  /** Running text is set in full lines. */
  readonly justified: boolean;
  /** True where a price is never broken over two lines, however narrow that leaves the words beside it. */
  readonly unbroken: boolean;
  /** The face of figures in a table: heavier where they are what people look for. */
  readonly figures: 'regular' | 'semibold';
  /** The face of what names other words: heads of tables, terms at the start of a line. */
  readonly labels: 'semibold' | 'capitals';
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
  const { text: accent } = palette(theme.accent);
  return {
    body,
    leading: 1.38,
    small: body * 0.84,
    table: body * 0.95,
    rows: 0.38,
    title: body * 2.4,
    subtitle: body * 1.25,
    heading: { 2: body * 1.3, 3: body * 1.1, 4: body },
    headings: 'semibold',
    boxed: body * 1.15,
    above: { 2: body * 1.9, 3: body * 1.2, 4: body * 0.9 },
    hang: body * 3.3,
    bullet: body * 1.35,
    justified: theme.family === 'serif',
    unbroken: false,
    figures: 'regular',
    labels: theme.family === 'serif' ? 'capitals' : 'semibold',
    gap: body * 0.6,
    gutter: body * 2.4,
    ink: '#1f2328',
    quiet: '#5b636b',
    accent,
    tint: mixed(accent, '#ffffff', 0.06),
    hairline: '#c9ced3',
  };
}
