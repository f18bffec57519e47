/** Takes the name and attributes of a shape of an SVG file, gives its outline as path data. */
import { PictureFault, SAVE_PLAIN } from './fault.ts';

type Attributes = Readonly<Record<string, string>>;

export function outlineOf(name: string, attributes: Attributes): string {
  const get = (key: string): number => lengthOf(key, attributes[key] ?? '0');
  switch (name) {
    case 'path':
      return attributes['d'] ?? '';
    case 'rect':
      return rect(get('x'), get('y'), get('width'), get('height'), radii(attributes, get));
    case 'circle':
      return ellipse(get('cx'), get('cy'), get('r'), get('r'));
    case 'ellipse':
      return ellipse(get('cx'), get('cy'), get('rx'), get('ry'));
    case 'line':
      return `M${get('x1')} ${get('y1')}L${get('x2')} ${get('y2')}`;
    default: {
      const points = (attributes['points'] ?? '').trim();
      return points === '' ? '' : `M${points}${name === 'polygon' ? 'Z' : ''}`;
    }
  }
}

/** A number of the drawing's own units. */
export function lengthOf(key: string, text: string): number {
  const [, digits] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?)(?:px)?\s*$/i.exec(text) ?? [];
  const value = Number(digits);
  if (digits === undefined || Math.abs(value) > FARTHEST)
    throw new PictureFault(`found ${key}=${JSON.stringify(text.slice(0, 40))}, expected a number`, SAVE_PLAIN);
  return value;
}

/** No point of a drawing lies farther out. */
export const FARTHEST = 1_000_000;

/** One that is left out is as the other. */
function radii({ rx, ry }: Attributes, get: (key: string) => number): readonly [number, number] {
  return [get(rx === undefined ? 'ry' : 'rx'), get(ry === undefined ? 'rx' : 'ry')];
}

function rect(x: number, y: number, width: number, height: number, radius: readonly [number, number]): string {
  if (width <= 0 || height <= 0) return '';
  const rx = Math.max(0, Math.min(radius[0], width / 2));
  const ry = Math.max(0, Math.min(radius[1], height / 2));
  if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + rx} ${y}h${width - 2 * rx}${arc(rx, ry)}v${height - 2 * ry}${arc(-rx, ry)}`,
    `h${2 * rx - width}${arc(-rx, -ry)}v${2 * ry - height}${arc(rx, -ry)}Z`,
  ].join('');
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`;
}
