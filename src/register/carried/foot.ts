/** Takes the streams of a PDF, gives the hashes that stand at the foot of its pages, each with the number beside it. */
import { type PdfStream, unpack } from './streams.ts';

/** What stands at the foot of a page: `HIT-2026-0001 · 0123456789abcdef`. */
export interface Printed {
  readonly number: string;
  readonly hash: string;
}

/**
 * Each foot once. Empty where the words of the pages can't be read, as after some programs saved the file anew: then only people can
 * compare.
 */
export function printedFeet(streams: readonly PdfStream[]): readonly Printed[] {
  const texts: string[] = [];
  let room = MOST_TEXT;
  for (const stream of streams.filter(
    ({ dictionary }) => !/\/(?:Image|EmbeddedFile|Length1|ObjStm|XRef)\b/.test(dictionary),
  )) {
    const bytes = unpack(stream, room);
    // What could not be unpacked has cost as much as it could have come to.
    room -= typeof bytes === 'string' ? stream.packed.length * MOST_PACKED : bytes.length;
    if (room <= 0) break;
    if (typeof bytes !== 'string') texts.push(Buffer.from(bytes).toString('latin1'));
  }
  const alphabets = texts
    .filter((text) => text.includes('begincmap'))
    .slice(0, MOST_FONTS)
    .map(alphabet);
  const lines = texts.flatMap((text) =>
    [...text.matchAll(/\[([^[\]]*)\]\s*TJ/g)].map(([, shown = '']) => codes(shown)),
  );
  const found = new Map<string, Printed>();
  for (const letters of alphabets) {
    for (const line of lines) {
      const words = line.map((code) => letters.get(code) ?? '').join('');
      for (const { index, 1: hash = '' } of words.matchAll(/ · ([0-9a-f]{16})\b/g)) {
        const number = /\S*$/.exec(words.slice(Math.max(0, index - LONGEST), index))?.[0] ?? '';
        found.set(`${number} ${hash}`, { number, hash });
      }
    }
  }
  return [...found.values()];
}

/** All pages of a paper together are far smaller. */
const MOST_TEXT = 8 * 1024 * 1024;
/** No number is longer. */
const LONGEST = 100;
/** A paper has four. */
const MOST_FONTS = 16;
/** No stream is packed more tightly. */
const MOST_PACKED = 1032;

/** The codes of a line, four digits each, without the spaces that are set between its pieces. */
function codes(shown: string): readonly string[] {
  return [...shown.matchAll(/<([0-9a-fA-F]+)>/g)].flatMap(
    ([, digits = '']) => digits.toLowerCase().match(/.{4}/g) ?? [],
  );
}

/** Which letter each code of a font stands for, as this program writes it: runs of codes with a list of letters. */
function alphabet(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-fA-F]{4})>\s*<[0-9a-fA-F]{4}>\s*\[([^[\]]*)\]/g)) {
    for (const [at, [, letter = '']] of [...list.matchAll(/<([^<>]*)>/g)].entries()) {
      const units = letter.match(/[0-9a-fA-F]{4}/g) ?? [];
      const code = (Number.parseInt(first, 16) + at).toString(16).padStart(4, '0');
      letters.set(code, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    }
  }
  return letters;
}
