/** Takes nothing, gives the fonts that the program ships, and measures over them. */
import { readFileSync } from 'node:fs';
import { type FontFiles, measuresOf } from '../../../src/write/pdf/measure.ts';

const FAMILY = new URL('../../../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url);

function font(style: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${style}/SourceSans3_${style}.ttf`, FAMILY)));
}

export const fonts: FontFiles = {
  regular: font('400Regular'),
  italic: font('400Regular_Italic'),
  semibold: font('600SemiBold'),
  bold: font('700Bold'),
};

export const measures = measuresOf(fonts);
