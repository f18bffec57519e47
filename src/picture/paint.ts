/** Takes the attributes of an element of an SVG file and how what is around it looks, gives how it looks itself. */
import type { Ink, Shape } from '../document/picture.ts';
import { PictureFault, SAVE_PLAIN } from './fault.ts';
import { lengthOf } from './outline.ts';

type Stroke = NonNullable<Shape['stroke']>;

export interface Look {
  /** `#rrggbb`, or nothing is painted. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly width: number;
  readonly cap: Stroke['cap'];
  readonly join: Stroke['join'];
  readonly miter: number;
  readonly evenOdd: boolean;
}

/** Of what says nothing of how it looks. */
export const PLAIN: Look = {
  fill: '#000000',
  stroke: undefined,
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  width: 1,
  cap: 'butt',
  join: 'miter',
  miter: 4,
  evenOdd: false,
};

export const SHOWS_NOTHING = undefined;

/** Nothing where the element is hidden. */
export function lookOf(attributes: Readonly<Record<string, string>>, around: Look): Look | typeof SHOWS_NOTHING {
  const said = propertiesOf(attributes);
  for (const [key, without] of Object.entries(REFUSED)) {
    const value = said.get(key);
    if (value !== undefined && value !== without)
      throw new PictureFault(`found ${key}, which a logo can't have here`, SAVE_PLAIN);
  }
  if (said.get('display') === 'none' || /^(?:hidden|collapse)$/.test(said.get('visibility') ?? ''))
    return SHOWS_NOTHING;
  const color = (key: 'fill' | 'stroke'): string | undefined => colorOf(key, said.get(key), around[key]);
  const share = (key: string, usual: number): number => shareOf(key, said.get(key), usual);
  const number = (key: string, usual: number): number => {
    const text = said.get(key);
    return text === undefined || text === 'inherit' ? usual : lengthOf(key, text);
  };
  return {
    fill: color('fill'),
    stroke: color('stroke'),
    opacity: around.opacity * share('opacity', 1),
    fillOpacity: share('fill-opacity', around.fillOpacity),
    strokeOpacity: share('stroke-opacity', around.strokeOpacity),
    width: number('stroke-width', around.width),
    cap: oneOf(said.get('stroke-linecap'), ['butt', 'round', 'square'], around.cap),
    join: oneOf(said.get('stroke-linejoin'), ['miter', 'round', 'bevel'], around.join),
    miter: Math.max(1, number('stroke-miterlimit', around.miter)),
    evenOdd: oneOf(said.get('fill-rule'), ['nonzero', 'evenodd'], around.evenOdd ? 'evenodd' : 'nonzero') === 'evenodd',
  };
}

/** What would change how a logo looks and is not drawn here, each with the word that means that it has none. */
const REFUSED: Readonly<Record<string, string>> = {
  'clip-path': 'none',
  mask: 'none',
  filter: 'none',
  'stroke-dasharray': 'none',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  'mix-blend-mode': 'normal',
};

/** What stands in `style` goes before the attribute of the same name. */
function propertiesOf(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const styled = (attributes['style'] ?? '').split(';').map((part): [string, string] => {
    const [key = '', ...value] = part.split(':');
    return [key.trim().toLowerCase(), value.join(':').trim()];
  });
  return new Map([
    ...Object.entries(attributes).map(([key, value]): [string, string] => [key, value.trim()]),
    ...styled,
  ]);
}

function oneOf<T extends string>(text: string | undefined, words: readonly T[], usual: T): T {
  return words.find((word) => word === text) ?? usual;
}

function shareOf(key: string, text: string | undefined, usual: number): number {
  if (text === undefined || text === 'inherit') return usual;
  const value = text.endsWith('%') ? lengthOf(key, text.slice(0, -1)) / 100 : lengthOf(key, text);
  return Math.min(1, Math.max(0, value));
}

function colorOf(key: string, text: string | undefined, usual: string | undefined): string | undefined {
  if (text === undefined || text === 'inherit') return usual;
  if (text === 'none' || text === 'transparent') return undefined;
  const word = text.toLowerCase();
  const [, short] = /^#([0-9a-f]{3})$/.exec(word) ?? [];
  if (short !== undefined) return `#${[...short].map((digit) => digit + digit).join('')}`;
  if (/^#[0-9a-f]{6}$/.test(word)) return word;
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(word)?.slice(1).map(Number);
  if (parts?.every((part) => part <= 255))
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const named = NAMED.get(word);
  if (named !== undefined) return named;
  const hint = word.startsWith('url(') ? SAVE_PLAIN : 'write it as "#rrggbb"';
  throw new PictureFault(`found ${key}=${JSON.stringify(text.slice(0, 40))}, expected one colour`, hint);
}

/** The names that all drawing programs share (CSS 2.1), and black for the colour of the words around. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['currentcolor', '#000000'],
  ['silver', '#c0c0c0'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['white', '#ffffff'],
  ['maroon', '#800000'],
  ['red', '#ff0000'],
  ['purple', '#800080'],
  ['fuchsia', '#ff00ff'],
  ['green', '#008000'],
  ['lime', '#00ff00'],
  ['olive', '#808000'],
  ['yellow', '#ffff00'],
  ['navy', '#000080'],
  ['blue', '#0000ff'],
  ['teal', '#008080'],
  ['aqua', '#00ffff'],
  ['orange', '#ffa500'],
]);

/** What is painted, or nothing. */
export function inkOf(color: string | undefined, opacity: number): Ink | undefined {
  return color === undefined || opacity <= 0 ? undefined : { color, opacity: Math.round(opacity * 1000) / 1000 };
}
