/** Takes the bytes of a font file, gives its face: the door to fontkit. */
import { create, type Font, type FontGlyph } from 'fontkit';
import type { Face, Shaped } from './face.ts';

/** Throws where the bytes are no font: the program brings its own. */
export function openFace(bytes: Uint8Array): Face {
  const font = create(bytes);
  keepOwnText(font);
  const scale = 1000 / font.unitsPerEm;
  const shapes = { joined: new Map<string, Shaped>(), spelled: new Map<string, Shaped>() };
  const { minX, minY, maxX, maxY } = font.bbox;
  const face: Face = {
    name: font.postscriptName,
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    capHeight: font.capHeight * scale,
    italicAngle: font.italicAngle,
    serif: /serif/i.test(font.familyName),
    bounds: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape(text, spelled) {
      const kept = spelled ? shapes.spelled : shapes.joined;
      const known = kept.get(text);
      if (known) return known;
      const shaped = { face, ...shape(font, text, spelled, scale) };
      if (kept.size < KEPT) kept.set(text, shaped);
      return shaped;
    },
    width: (glyph) => font.getGlyph(glyph).advanceWidth * scale,
    subset(glyphs) {
      const subset = font.createSubset();
      for (const glyph of glyphs) subset.includeGlyph(glyph);
      return subset.encode();
    },
  };
  return face;
}

/** So many words are kept, and no more, so that a text of a million different ones needs no more memory than it must. */
const KEPT = 50_000;

function shape(font: Font, text: string, spelled: boolean, scale: number): Omit<Shaped, 'face'> {
  const shown = text.replaceAll(SOFT_HYPHEN, '-');
  const run = spelled ? font.layout(shown, { liga: false }) : font.layout(shown);
  const last = run.glyphs.length - 1;
  const glyphs = run.glyphs.map((glyph, index) => {
    const position = run.positions[index];
    const soft = index === last && text.endsWith(SOFT_HYPHEN);
    return {
      id: glyph.id,
      text: soft ? SOFT_HYPHEN : String.fromCodePoint(...glyph.codePoints),
      advance: (position?.xAdvance ?? 0) * scale,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    };
  });
  return { glyphs, advance: run.advanceWidth * scale };
}

/** At the end of a line it shows as a hyphen, and still says that it is none of the word's own. */
const SOFT_HYPHEN = '\u00ad';

/**
 * fontkit keeps the characters of a glyph from its first use for good, so that an accent seen first would take the letter below it
 * out of all later texts (foliojs/fontkit: one `e` for `e` and `é`). Each use gets a glyph with its own.
 */
function keepOwnText(font: Font): void {
  const getGlyph = font.getGlyph.bind(font);
  const kept = new Map<string, FontGlyph>();
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id} ${codePoints.join()}`;
    const known = kept.get(key);
    if (known) return known;
    const isMark = codePoints.length > 0 && /^\p{M}+$/u.test(String.fromCodePoint(...codePoints));
    const own: FontGlyph = Object.create(getGlyph(id, codePoints), {
      codePoints: { value: codePoints },
      isMark: { value: isMark },
    });
    kept.set(key, own);
    return own;
  };
}
