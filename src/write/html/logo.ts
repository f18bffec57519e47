/** Takes a logo and the colour of the head, gives it as part of the page: pixels as their file has them, a drawing written anew from its areas and lines. */
import type { Drawing, Ink, Picture, Segment, Shape } from '../../document/picture.ts';
import type { Document } from '../../document/tree.ts';
import { readable } from '../colour.ts';
import { plateFor } from '../plate.ts';
import { escapeHtml } from './escape.ts';

export function writeLogo({ picture, alt }: NonNullable<Document['logo']>, { accent }: Document['theme']): string {
  const { width, height } = picture;
  const size = `width="${round(width)}" height="${round(height)}"`;
  const plate = plateFor(picture, accent, readable(accent, '#ffffff', 7));
  const behind = plate === undefined ? '' : ` style="background: ${plate}"`;
  return `<img class="logo"${behind} src="${addressOf(picture)}" ${size} alt="${escapeHtml(alt)}">`;
}

function addressOf(picture: Picture): string {
  if (picture.type === 'pixels') return `data:image/png;base64,${Buffer.from(picture.file).toString('base64')}`;
  return `data:image/svg+xml;base64,${Buffer.from(svgOf(picture)).toString('base64')}`;
}

/** Nothing of the file that it was read from: no script, no style, no address can be in it. */
function svgOf({ width, height, shapes }: Drawing): string {
  const size = `viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${shapes.map(pathOf).join('')}</svg>`;
}

function pathOf({ path, fill, stroke, evenOdd }: Shape): string {
  const line = stroke && [
    `stroke-width="${round(stroke.width)}"`,
    `stroke-linecap="${stroke.cap}"`,
    `stroke-linejoin="${stroke.join}"`,
    `stroke-miterlimit="${round(stroke.miter)}"`,
  ];
  const said = [
    `d="${path.map(step).join('')}"`,
    inked('fill', fill),
    ...(evenOdd ? ['fill-rule="evenodd"'] : []),
    ...(line ? [inked('stroke', stroke), ...line] : []),
  ];
  return `<path ${said.join(' ')}/>`;
}

function inked(what: 'fill' | 'stroke', ink: Ink | undefined): string {
  if (!ink) return `${what}="none"`;
  return `${what}="${ink.color}"${ink.opacity < 1 ? ` ${what}-opacity="${ink.opacity}"` : ''}`;
}

function step([type, ...points]: Segment): string {
  return `${type}${points.map(round).join(' ')}`;
}

/** To four places: a screen shows less. */
function round(value: number): string {
  return String(Number(value.toFixed(4)));
}
