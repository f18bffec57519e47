/** Takes the streams of a PDF and the number of a paper, gives the hashes that its pages print beside that number. */
import { type PdfStream, unpack } from './streams.ts';

/**
 * The 16 digits after `NUMBER · ` wherever they stand, each once. Empty where the words of the pages can't be read, as after some
 * programs saved the file anew: then only people can compare.
 */
export function printedHashes(streams: readonly PdfStream[], number: string): readonly string[] {
  const texts: string[] = [];
  let room = MOST_TEXT;
  for (const stream of streams.filter(
    ({ dictionary }) => !/\/(?:Image|EmbeddedFile|Length1|ObjStm|XRef)\b/.test(dictionary),
  )) {
    const bytes = unpack(stream, room);
    if (typeof bytes === 'string') continue;
    room -= bytes.length;
    texts.push(Buffer.from(bytes).toString('latin1'));
  }
  const alphabets = texts.filter((text) => text.includes('begincmap')).map(alphabet);
  const lines = texts.flatMap((text) =>
    [...text.matchAll(/\[([^[\]]*)\]\s*TJ/g)].map(([, shown = '']) => codes(shown)),
  );
  const found = new Set<string>();
  for (const letters of alphabets) {
    for (const line of lines) {
      const words = line.map((code) => letters.get(code) ?? '').join('');
      const at = words.indexOf(`${number} · `);
      const hash = at < 0 ? undefined : /^[0-9a-f]{16}\b/.exec(words.slice(at + number.length + 3))?.[0];
      if (hash !== undefined) found.add(hash);
    }
  }
  return [...found];
}

/** All pages of a paper together are far smaller. */
const MOST_TEXT = 32 * 1024 * 1024;

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
