/** Takes a text and the direction of its paragraph, gives the level of each character and the order on a line: the door to bidi-js (UAX #9). */
import bidiJs, { type Bidi, type BidiCharTypeName } from 'bidi-js';
import type { Direction } from '../../../document/direction.ts';

/** The package is its factory; its types say that the factory is a part of it. */
const bidi = (bidiJs as unknown as () => Bidi)();

/** The embedding level of each UTF-16 unit, by rules P to I2; an odd level runs from right to left. A line feed ends a paragraph. */
export function levelsOf(text: string, direction: Direction, most = MOST): Uint8Array {
  const units = text.replace(LONG, standIn);
  const levels = new Uint8Array(units.length);
  /** What was opened and not closed before a part. */
  let open = '';
  for (let start = 0; start < units.length; ) {
    const end = partEnd(units, start, most);
    const part = units.slice(start, end);
    levels.set(bidi.getEmbeddingLevels(open + part, direction).levels.subarray(open.length), start);
    open = opened(open + part);
    start = end;
  }
  return levels;
}

/** In UTF-16 units. bidi-js takes time as the square of a run of digits: what is longer is looked at in parts. */
const MOST = 10_000;

/** After a line feed, or between two letters of one word, where no rule looks across; anywhere, where no letter follows another. */
function partEnd(units: string, start: number, most: number): number {
  if (units.length - start <= most) return units.length;
  const feed = units.lastIndexOf('\n', start + most - 1);
  if (feed >= start) return feed + 1;
  for (let at = start + most; at > start + most / 2; at--)
    if (isLetter(units[at - 1]) && isLetter(units[at])) return at;
  return start + most;
}

function isLetter(unit = ''): boolean {
  return /^(L|R|AL)$/.test(bidi.getBidiCharTypeName(unit));
}

/** The embeddings, overrides and isolates that are still open at the end of a text, outermost first; no more than count. */
function opened(text: string): string {
  const open: string[] = [];
  for (const [unit] of text.slice(text.lastIndexOf('\n') + 1).matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (unit === '\u2069') {
      const isolate = open.findLastIndex((each) => each >= '\u2066');
      if (isolate >= 0) open.length = isolate;
    } else if (unit !== '\u202c') open.push(unit);
    else if ((open.at(-1) ?? '\u2066') < '\u2066') open.pop();
  }
  return open.slice(0, DEEPEST).join('');
}

/** Levels of embedding, of which UAX #9 has no more. */
const DEEPEST = 125;

/** bidi-js looks at UTF-16 units, and takes each half of a character of two for a letter from left to right; of whole ones it knows the class. */
function standIn(character: string): string {
  return (STAND_INS[bidi.getBidiCharTypeName(character)] ?? 'a').repeat(2);
}

const LONG = /[\u{10000}-\u{10ffff}]/gu;
/** A character of one unit for each class that longer ones have; all others are letters from left to right. */
const STAND_INS: { readonly [name in BidiCharTypeName]?: string } = {
  R: '\u05d0',
  AL: '\u0627',
  AN: '\u0660',
  EN: '0',
  ET: '%',
  NSM: '\u0300',
  BN: '\u00ad',
  ON: '!',
};

/**
 * The order in which the parts of a line stand from left to right (rule L2), as their numbers. Each part has one level; spaces at the
 * end of the line are no part (rule L1).
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return order;
}

/** The character that stands for this one where the line runs from right to left: `)` for `(` (rule L4). */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}

/** Letters of scripts that run from right to left, and the marks that turn a line around. */
const RTL = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** False where nothing in a text runs from right to left, in a paragraph that runs from left to right: nearly always. */
export function hasRightToLeft(text: string): boolean {
  return RTL.test(text);
}

/** A text that has letters of the document's own direction has its direction; one that has only letters of the other has theirs. */
export function directionOf(text: string, document: Direction): Direction {
  const rtl = RTL_LETTER.test(text);
  const ltr = LTR_LETTER.test(text);
  if (rtl === ltr) return document;
  return rtl ? 'rtl' : 'ltr';
}

const RTL_LETTER = /(?=[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;
const LTR_LETTER = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;
