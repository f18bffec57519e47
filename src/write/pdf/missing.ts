/** Takes a document and fonts, gives a finding for each value or phrase with characters that the fonts lack. */
import type { Diagnostic, Place } from '../../diagnostic.ts';
import type { Document } from '../../document/tree.ts';
import { type FontFiles, measuresOf } from './measure.ts';
import { codePointName, lacks } from './spans.ts';
import type { Cut } from './text/face.ts';
import { textsOf } from './texts.ts';

/**
 * One error for each value, and for each phrase of a template: `document/missing-character`. Empty where all of the document can
 * be printed.
 * @param places where the paths of values stand in the files that they came from
 */
export function missingCharacters(
  document: Document,
  fonts: FontFiles,
  places: ReadonlyMap<string, Place> = new Map(),
): Diagnostic[] {
  const measures = measuresOf(fonts);
  const missing = new Map<string, { readonly characters: Set<string>; readonly place: Place | undefined }>();
  for (const { where, paths, text } of textsOf(document)) {
    const lacking = [...text].filter((character) => FONTS.some((font) => lacks(character, font, measures)));
    const [first] = lacking;
    if (first === undefined) continue;
    const place = paths.map((path) => places.get(path)).find((each) => each !== undefined);
    const found = missing.get(where(first)) ?? { characters: new Set(), place };
    for (const character of lacking) found.characters.add(character);
    missing.set(where(first), found);
  }
  return [...missing].map(([where, { characters, place }]) => ({
    rule: 'document/missing-character',
    level: 'error',
    message: `${where}: found ${listed([...characters])}, expected characters that the font of the PDF has`,
    hint: 'write it in Latin, Greek, Cyrillic, Arabic or Hebrew letters, or make the other formats only: --formats html,md,txt',
    ...(place && { place }),
  }));
}

/** `"王" (U+738B), "国" (U+56FD) and 3 more`. */
function listed(characters: readonly string[]): string {
  const shown = characters.slice(0, SHOWN).map((character) => `"${character}" (${codePointName(character)})`);
  const more = characters.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const SHOWN = 3;

const FONTS: readonly Cut[] = ['regular', 'italic', 'semibold', 'bold'];
