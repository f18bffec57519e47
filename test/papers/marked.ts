/** Takes what is asked of a shop's poster or of a kind beside it, gives it laid out with a logo and a code, and reads the code as a phone does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { composePoster, type Posted, type SheetChoice } from '../../src/compose/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Drawing, Picture } from '../../src/document/picture.ts';
import type { Document } from '../../src/document/tree.ts';
import { readPicture } from '../../src/picture/index.ts';
import { readDefinition } from '../../src/read/index.ts';
import type { Box, Pages, PictureBox } from '../../src/write/pdf/boxes.ts';
import { layoutSheet } from '../../src/write/pdf/layout.ts';
import { measuresOf } from '../../src/write/pdf/measure.ts';
import { fontsOf } from '../write/pdf/fonts.ts';
import { numbersOf } from '../write/resolved.ts';
import { kit } from './examples.ts';

const sourceText = readFileSync(new URL('../../templates/examples/joes-dry-cleaning.yaml', import.meta.url), 'utf8');

/** Its types say that it is something else than it is. */
const jsQR: (dots: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null =
  createRequire(import.meta.url)('jsqr');

/** A laid out sheet, and what is noted of it. */
export interface Made {
  readonly document: Document;
  readonly pages: Pages;
  readonly notes: readonly Diagnostic[];
}

/** @param edit what becomes of the definition of Joe's Dry Cleaning */
export function made(
  choice: SheetChoice,
  logo?: Picture,
  edit = (text: string) => text,
  kind: Posted = 'poster',
): Made {
  const read = readDefinition(new TextEncoder().encode(edit(sourceText)), 'service.yaml');
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  const composed = composePoster(read.value, kit, { kind: 'date', iso: '2026-11-22' }, false, kind, choice, logo);
  if (!composed.ok || !composed.value.sheet) throw new Error('no sheet');
  const document = composed.value;
  const laid = layoutSheet(document, composed.value.sheet, numbersOf(document), measuresOf(fontsOf(document)));
  if (!laid.ok) throw new Error(laid.diagnostics.map(({ message }) => message).join('\n'));
  return { document, pages: laid.value, notes: laid.diagnostics };
}

export const isPicture = (box: Box): box is PictureBox => box.type === 'picture';
export const pictures = ({ pages }: Pages): readonly PictureBox[] => pages.flat().filter(isPicture);
/** Of a tent, that of the face that is read. */
export const codeOf = (pages: Pages): PictureBox | undefined =>
  pictures(pages).find(({ tag }) => tag?.alt?.startsWith('QR'));

/** A logo of one colour. */
export function svg(width: number, height: number, color: string): Picture {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${color}"/></svg>`;
  const read = readPicture(new TextEncoder().encode(text), 'logo.svg');
  if (!read.ok) throw new Error('no logo');
  return read.value;
}

const DOTS = 4;

/** What a phone sees of a code: its plate and its areas, each module some dots wide. */
export function scanned({ picture, plate = '#000000' }: PictureBox): string | undefined {
  if (picture.type !== 'drawing') return undefined;
  const side = picture.width * DOTS;
  const dots = new Uint8ClampedArray(side * side * 4);
  const paint = (left: number, top: number, width: number, height: number, color: string): void => {
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++)
        dots.set([...Buffer.from(color.slice(1), 'hex'), 255], (y * side + x) * 4);
  };
  paint(0, 0, side, side, plate);
  for (const [left, top, right, bottom, color] of rectangles(picture))
    paint(left * DOTS, top * DOTS, (right - left) * DOTS, (bottom - top) * DOTS, color);
  return jsQR(dots, side, side)?.data;
}

/** The areas of a code, in modules: left, top, right, bottom, colour. */
export function rectangles({ shapes }: Drawing): readonly (readonly [number, number, number, number, string])[] {
  return shapes.flatMap(({ path, fill }) =>
    path.flatMap((step, at) => {
      const across = path[at + 2];
      if (step[0] !== 'M' || across?.[0] !== 'L') return [];
      return [[step[1], step[2], across[1], across[2], fill?.color ?? ''] as const];
    }),
  );
}
