/** Takes a document, gives the files of the fonts that it is set in: those of its theme, and those of other scripts that it has words in. */
import type { Document } from '../../document/tree.ts';
import type { Cut } from './text/face.ts';
import { textsOf } from './texts.ts';

/** The names of four font files below the packages of @expo-google-fonts. */
export type FamilyNames = { readonly [cut in Cut]: string };

/** The first is the text's own; each other is for what those before it lack. */
export function familiesOf(document: Document): readonly FamilyNames[] {
  const { family } = document.theme;
  const texts = [...textsOf(document)].map(({ text }) => text);
  const others = OTHERS.filter(({ letters }) => texts.some((text) => letters.test(text)));
  return [TEXT[family], ...others.map((other) => other[family])];
}

function named(folder: string, file: string, italic = '400Regular_Italic'): FamilyNames {
  const path = (style: string): string => `${folder}/${style}/${file}_${style}.ttf`;
  return { regular: path('400Regular'), italic: path(italic), semibold: path('600SemiBold'), bold: path('700Bold') };
}

const TEXT = {
  sans: named('source-sans-3', 'SourceSans3'),
  serif: named('source-serif-4', 'SourceSerif4'),
} as const;

/** Scripts without slanted letters show emphasis by weight. */
const UPRIGHT = '600SemiBold';
const ARABIC = named('vazirmatn', 'Vazirmatn', UPRIGHT);

const OTHERS = [
  { letters: /[\p{Script=Arabic}\u061c]/u, sans: ARABIC, serif: ARABIC },
  {
    letters: /\p{Script=Hebrew}/u,
    sans: named('assistant', 'Assistant', UPRIGHT),
    serif: named('frank-ruhl-libre', 'FrankRuhlLibre', UPRIGHT),
  },
] as const;
