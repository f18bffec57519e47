/** The door of picture: the bytes of an SVG or PNG file in, a picture out, or what is wrong with it and what to save it as. */
import type { Outcome } from '../diagnostic.ts';
import type { Picture } from '../document/picture.ts';
import { faulty, PictureFault } from './fault.ts';
import { isPng, readPng } from './png.ts';
import { isSvg, readSvg } from './svg.ts';

/** @param file its name, for messages */
export function readPicture(bytes: Uint8Array, file: string): Outcome<Picture> {
  try {
    if (isPng(bytes)) return { ok: true, value: readPng(bytes), diagnostics: [] };
    if (isSvg(bytes)) return { ok: true, value: readSvg(bytes), diagnostics: [] };
    throw new PictureFault('found neither an SVG nor a PNG file', 'save the logo as SVG or as PNG');
  } catch (error) {
    if (error instanceof PictureFault) return faulty(error, file);
    throw error;
  }
}
