/** Takes a placed picture, gives the operators that draw it and puts what they name into the page's resources. */
import type { Drawing, Ink, Pixels, Segment, Shape } from '../../document/picture.ts';
import type { PictureBox } from './boxes.ts';
import { number, rgb } from './operators.ts';
import type { Paper } from './pdf-file.ts';

export function pictured({ x, y, width, height, pad, picture, turned }: PictureBox, paper: Paper): string {
  // Upside down, it begins at the other corner and grows the other way.
  const way = turned ? -1 : 1;
  const [wide, high] = [way * (width - 2 * pad), way * (height - 2 * pad)];
  const [left, top] = turned ? [x + width - pad, y + height - pad] : [x + pad, y + pad];
  if (picture.type === 'pixels') {
    // An image stands on its feet where y counts up.
    return `q ${[wide, 0, 0, -high, left, top + high].map(number).join(' ')} cm /${imageOf(picture, paper)} Do Q`;
  }
  const matrix = [wide / picture.width, 0, 0, high / picture.height, left, top];
  const edge = `0 0 ${number(picture.width)} ${number(picture.height)} re W n`;
  return `q ${matrix.map(precise).join(' ')} cm ${edge} ${shapesOf(picture, paper)} Q`;
}

/** Where a figure is, for a reader that shows it alone (ISO 32000-1, 14.8.5.4). */
export function placeOf({ x, y, width, height }: PictureBox, page: number): Record<string, unknown> {
  return { O: 'Layout', Placement: 'Block', BBox: [x, page - y - height, x + width, page - y] };
}

function shapesOf({ shapes }: Drawing, paper: Paper): string {
  let state: readonly [fill: number, stroke: number] = [1, 1];
  const written = shapes.map((shape) => {
    const { fill, stroke } = shape;
    const needed = [opacityOf(fill), opacityOf(stroke)] as const;
    const same = needed[0] === state[0] && needed[1] === state[1];
    state = needed;
    const opacity = same ? '' : `/${stateOf(needed, paper)} gs `;
    const inks = `${fill ? `${rgb(fill.color)} rg ` : ''}${stroke ? lineLook(stroke) : ''}`;
    return `${opacity}${inks}${shape.path.map(step).join(' ')} ${painter(shape)}`;
  });
  return written.join(' ');
}

function opacityOf(ink: Ink | undefined): number {
  return ink?.opacity ?? 1;
}

function lineLook({ color, width, cap, join, miter }: NonNullable<Shape['stroke']>): string {
  return `${rgb(color)} RG ${number(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${number(miter)} M `;
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function step([type, ...points]: Segment): string {
  return type === 'Z' ? 'h' : `${points.map(number).join(' ')} ${type.toLowerCase()}`;
}

function painter({ fill, stroke, evenOdd }: Shape): string {
  if (!fill) return 'S';
  return `${stroke ? 'B' : 'f'}${evenOdd ? '*' : ''}`;
}

/** A scale may be far below what a point shows. */
function precise(value: number): string {
  const text = value.toFixed(9).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** How opaque what follows is. */
function stateOf([fill, stroke]: readonly [number, number], paper: Paper): string {
  const { ext_gstates: states } = paper.page;
  const name = `Pale${Object.keys(states).length + 1}`;
  const state = paper.ref({ Type: 'ExtGState', ca: fill, CA: stroke });
  state.end(undefined);
  states[name] = state;
  return name;
}

/** The name of its image on the current page; a tent shows the same one twice. */
function imageOf(picture: Pixels, paper: Paper): string {
  const { xobjects } = paper.page;
  const names = NAMES.get(xobjects) ?? new Map<Pixels, string>();
  NAMES.set(xobjects, names);
  const name = names.get(picture) ?? `Picture${names.size + 1}`;
  xobjects[name] ??= embedded(picture, paper);
  names.set(picture, name);
  return name;
}

const NAMES = new WeakMap<object, Map<Pixels, string>>();

function embedded({ width, height, rgba }: Pixels, paper: Paper): PDFKit.PDFKitReference {
  const [colors, opacities] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)];
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [from, to] = [pixel * 4, pixel * 3];
    colors[to] = rgba[from] ?? 0;
    colors[to + 1] = rgba[from + 1] ?? 0;
    colors[to + 2] = rgba[from + 2] ?? 0;
    opacities[pixel] = rgba[from + 3] ?? 255;
  }
  const image = (space: 'DeviceRGB' | 'DeviceGray', data: Uint8Array, mask?: PDFKit.PDFKitReference) => {
    const size = { Width: width, Height: height, BitsPerComponent: 8 };
    const soft = mask && { SMask: mask };
    const reference = paper.ref({ Type: 'XObject', Subtype: 'Image', ...size, ColorSpace: space, ...soft });
    reference.end(Buffer.from(data));
    return reference;
  };
  const mask = opacities.some((each) => each < 255) ? image('DeviceGray', opacities) : undefined;
  return image('DeviceRGB', colors, mask);
}
