/** Takes nothing, gives the fonts that the program ships, and measures over them. */
import { readFileSync } from 'node:fs';
import type { Document } from '../../../src/document/tree.ts';
import { type FamilyNames, familiesOf } from '../../../src/write/pdf/families.ts';
import { type Family, type FontFiles, type Measures, measuresOf } from '../../../src/write/pdf/measure.ts';
import type { Script } from '../../../src/write/pdf/text/flat.ts';
import { sample } from '../sample.ts';

const FOLDER = new URL('../../../node_modules/@expo-google-fonts/', import.meta.url);
const files = new Map<string, Uint8Array>();

function file(name: string): Uint8Array {
  const known = files.get(name) ?? new Uint8Array(readFileSync(new URL(name, FOLDER)));
  files.set(name, known);
  return known;
}

function family({ regular, italic, semibold, bold }: FamilyNames): Family {
  return { regular: file(regular), italic: file(italic), semibold: file(semibold), bold: file(bold) };
}

/** The fonts of a document. */
export function fontsOf(document: Document): FontFiles {
  return familiesOf(document).map(family);
}

/** The fonts of a document in Latin letters, without serifs. */
export const fonts = fontsOf(sample);

export const measures: Measures = measuresOf(fonts);

/** What its paragraphs are written by. */
export const script: Script = { measures, language: 'en-GB', direction: 'ltr' };
