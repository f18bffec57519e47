/** Takes the bytes of a font file, gives its face: the door to fontkit. */
import { create, type Font, type FontGlyph } from 'fontkit';
import { mirrored } from './bidi.ts';
import type { Face, Shaped } from './face.ts';

/** With `capitals` its letters are small capitals, where it has some. Throws where the bytes are no font: the program brings its own. */
export function openFace(bytes: Uint8Array, capitals = false): Face {
  const font = create(bytes);
  keepOwnText(font);
  const scale = 1000 / font.unitsPerEm;
  const kept = { ltr: new Map<string, Shaped>(), rtl: new Map<string, Shaped>(), spelled: new Map<string, Shaped>() };
  const { minX, minY, maxX, maxY } = font.bbox;
  const face: Face = {
    name: font.postscriptName,
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    capHeight: font.capHeight * scale,
    drawnHeight: capitals ? drawnHeight(font) * scale : font.capHeight * scale,
    italicAngle: font.italicAngle,
    serif: /serif/i.test(font.familyName),
    bounds: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    glyph: (codePoint) => font.glyphForCodePoint(codePoint).id,
    shape(text, rtl, spelled) {
      // From right to left there are no ligatures anyway.
      const words = kept[rtl ? 'rtl' : spelled ? 'spelled' : 'ltr'];
      const known = words.get(text);
      if (known) return known;
      const shaped = {
        face,
        ...shape(font, text, rtl, { ...featuresOf(rtl || spelled), ...(capitals && CAPITALS) }, scale),
      };
      if (words.size >= KEPT) words.clear();
      words.set(text, shaped);
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

/** Of a small capital; where the font has none, of a letter that stands for it. */
function drawnHeight(font: Font): number {
  return font.layout('H', CAPITALS, undefined, undefined, 'ltr').glyphs[0]?.bbox.maxY ?? font.capHeight;
}

/** So many words are kept, and no more, so that a text of a million different ones needs no more memory than it must. */
const KEPT = 50_000;

/** By the tags of OpenType. */
type Features = Readonly<Record<string, boolean>>;

/** Arabic letters join by features that are always on; its optional ligatures only make words harder to copy. */
function featuresOf(apart: boolean): Features {
  return apart ? { liga: false, dlig: false } : {};
}

/** Small letters and large ones, so that `VAT` stands no higher than its neighbours. */
const CAPITALS: Features = { smcp: true, c2sc: true };

function shape(font: Font, text: string, rtl: boolean, features: Features, scale: number): Omit<Shaped, 'face'> {
  const upright = text.replaceAll(SOFT_HYPHEN, '-');
  const shown = rtl ? [...upright].map(mirrored).join('') : upright;
  const run = font.layout(shown, features, undefined, undefined, rtl ? 'rtl' : 'ltr');
  const last = run.glyphs.length - 1;
  const glyphs = run.glyphs.map((glyph, index) => {
    const position = run.positions[index];
    const soft = index === last && text.endsWith(SOFT_HYPHEN);
    return {
      id: glyph.id,
      text: soft ? SOFT_HYPHEN : read(glyph.codePoints, rtl),
      advance: (position?.xAdvance ?? 0) * scale,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    };
  });
  return { glyphs, advance: run.advanceWidth * scale };
}

/** What a glyph says to who copies it: a bracket as it was written, and lam with alef as the one character that Unicode has for both. */
function read(codePoints: readonly number[], rtl: boolean): string {
  const text = String.fromCodePoint(...codePoints);
  return rtl ? (LAM_ALEF[text] ?? [...text].map(mirrored).join('')) : text;
}

/** Programs that turn a line of Arabic around turn two characters of one glyph around once more. */
const LAM_ALEF: Readonly<Record<string, string>> = {
  '\u0644\u0622': '\ufef5',
  '\u0644\u0623': '\ufef7',
  '\u0644\u0625': '\ufef9',
  '\u0644\u0627': '\ufefb',
};

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
