/** Takes the bytes of an SVG file, gives its areas and lines. It reads what logos are drawn with, and refuses all else in words: nothing is left out in silence. */
import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Drawing, Shape } from '../document/picture.ts';
import { PictureFault, SAVE_PLAIN } from './fault.ts';
import { outlineOf } from './outline.ts';
import { inkOf, type Look, lookOf, PLAIN, SHOWS_NOTHING } from './paint.ts';
import { scaleOf, segmentsOf, transformOf } from './path.ts';

export function isSvg(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

export function readSvg(bytes: Uint8Array): Drawing {
  if (bytes.length > MOST_BYTES)
    throw new PictureFault(
      `found an SVG file of ${Math.ceil(bytes.length / 1000)} KB, expected ${MOST_BYTES / 1000} KB at most`,
      'simplify its paths in your drawing program, or save it as PNG',
    );
  const text = new TextDecoder().decode(bytes);
  const root = rootOf(text);
  const fault = (element: XmlElement, { message, hint }: PictureFault): PictureFault =>
    new PictureFault(
      message.includes('<') ? message : `<${element.name}>: ${message}`,
      hint,
      spot(text, element.start),
    );
  const shapes: Shape[] = [];
  const visit = (element: XmlElement, around: Look, transforms: string, depth: number): void => {
    try {
      if (depth > DEEPEST) throw new PictureFault(`found groups that are nested more than ${DEEPEST} deep`, SAVE_PLAIN);
      const name = nameOf(element);
      if (IGNORED.has(name) || name.includes(':')) return;
      if (!KNOWN.has(name)) throw new PictureFault(`found <${name}>, expected nothing but areas and lines`, SAVE_PLAIN);
      const look = lookOf(element.attributes, around);
      if (look === SHOWS_NOTHING) return;
      const own = element.attributes['transform'];
      const all = own === undefined ? transforms : `${transforms} ${transformOf(own)}`;
      if (GROUPS.has(name)) {
        for (const child of childrenOf(element)) visit(child, look, all, depth + 1);
        return;
      }
      const path = segmentsOf(outlineOf(name, element.attributes), all);
      const shape = shapeOf(path, look, scaleOf(all));
      if (path.length > 0 && shape) shapes.push(shape);
    } catch (error) {
      throw error instanceof PictureFault && !error.at ? fault(element, error) : error;
    }
  };
  const { x, y, width, height } = frameOf(root, (problem) => fault(root, problem));
  for (const child of childrenOf(root))
    visit(child, lookOf(root.attributes, PLAIN) || PLAIN, `translate(${-x} ${-y})`, 1);
  if (shapes.length === 0) throw new PictureFault('found nothing that can be seen', SAVE_PLAIN);
  return { type: 'drawing', width, height, shapes };
}

const MOST_BYTES = 500_000;
const DEEPEST = 60;
const GROUPS: ReadonlySet<string> = new Set(['g', 'a', 'switch']);
const KNOWN: ReadonlySet<string> = new Set([
  ...GROUPS,
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]);
/** What shows nothing by itself; whatever points at what `defs` holds is refused where it stands. */
const IGNORED: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs']);

function rootOf(text: string): XmlElement {
  const root = parsed(text).root;
  if (!root || nameOf(root) !== 'svg')
    throw new PictureFault('found no <svg> in the file', 'save the logo as SVG or as PNG');
  const style = descendants(root).find((each) => nameOf(each) === 'style');
  if (style)
    throw new PictureFault(
      '<style>: found a style sheet',
      `${SAVE_PLAIN}; the colours must stand at the areas themselves`,
      spot(text, style.start),
    );
  return root;
}

/** Entities that the file defines itself are never expanded: the parser refuses them. */
function parsed(text: string): ReturnType<typeof parseXml> {
  try {
    return parseXml(text, { includeOffsets: true });
  } catch (error) {
    if (error instanceof XmlError) {
      const [first = ''] = error.message.split('\n');
      throw new PictureFault(`found XML that can't be read: ${first}`, SAVE_PLAIN, {
        line: error.line,
        column: error.column,
      });
    }
    // It calls itself for each level, until the machine's stack is full.
    if (error instanceof RangeError)
      throw new PictureFault(`found groups that are nested more than ${DEEPEST} deep`, SAVE_PLAIN);
    throw error;
  }
}

function* walk(element: XmlElement): Generator<XmlElement> {
  const stack = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    for (const child of childrenOf(next)) stack.push(child);
  }
}

function descendants(element: XmlElement): XmlElement[] {
  return [...walk(element)];
}

function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

function nameOf({ name }: XmlElement): string {
  return name.replace(/^svg:/, '');
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What of the plane is seen. */
function frameOf({ attributes }: XmlElement, fault: (problem: PictureFault) => PictureFault): Frame {
  const box = attributes['viewBox']
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, width = Number.NaN, height = Number.NaN] = box ?? [
    0,
    0,
    Number.parseFloat(attributes['width'] ?? ''),
    Number.parseFloat(attributes['height'] ?? ''),
  ];
  const sound = [x, y, width, height].every((each) => Math.abs(each) <= 1_000_000) && width > 0 && height > 0;
  if (!sound) throw fault(new PictureFault('found no viewBox with a width and a height', SAVE_PLAIN));
  if (width > height * SLIMMEST || height > width * SLIMMEST)
    throw fault(
      new PictureFault(`found a drawing more than ${SLIMMEST} times as long as it is wide`, 'crop it to what is seen'),
    );
  return { x, y, width, height };
}

const SLIMMEST = 20;

function shapeOf(path: Shape['path'], look: Look, scale: number): Shape | undefined {
  const fill = inkOf(look.fill, look.opacity * look.fillOpacity);
  const ink = inkOf(look.stroke, look.opacity * look.strokeOpacity);
  const width = look.width * scale;
  const stroke = ink && width > 0 ? { ...ink, width, cap: look.cap, join: look.join, miter: look.miter } : undefined;
  if (!fill && !stroke) return undefined;
  return { path, ...(fill && { fill }), ...(stroke && { stroke }), ...(look.evenOdd && { evenOdd: true }) };
}

function spot(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, at)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
