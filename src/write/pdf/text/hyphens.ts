/** Takes a language, gives what finds the places where its words may be parted: the door to hyphen. */
/** The places in a word of letters, in UTF-16 units from its start, in order. */
export type Hyphenator = (word: string) => readonly number[];

interface Patterns {
  readonly default: { hyphenateSync(text: string, options: { readonly hyphenChar: string }): string };
}

/** The patterns of each language, loaded only where they are needed. */
const PATTERNS: Readonly<Record<string, () => Promise<Patterns>>> = {
  'en-gb': () => import('hyphen/en-gb/index.js'),
  'en-us': () => import('hyphen/en-us/index.js'),
};

/** English without a country is parted as in Britain. Nothing for a language without patterns: its words stay whole. */
export async function hyphenatorOf(language: string): Promise<Hyphenator | undefined> {
  const tag = language.toLowerCase();
  const load = PATTERNS[tag] ?? (tag.split('-')[0] === 'en' ? PATTERNS['en-gb'] : undefined);
  if (load === undefined) return undefined;
  const { hyphenateSync } = (await load()).default;
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const kept = known.get(word);
    if (kept) return kept;
    const places = isWord(word) ? placesIn(hyphenateSync(word, { hyphenChar: MARK }), word.length) : [];
    if (known.size < KEPT) known.set(word, places);
    return places;
  };
}

const MARK = '\u00ad';
const KEPT = 20_000;

/** Names stay whole, and so does what begins a sentence: nobody but a reader can tell them apart. */
function isWord(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^\p{Ll}+$/u.test(word);
}

const SHORTEST = 6;
/** No word of a language is longer. */
const LONGEST = 60;

function placesIn(marked: string, length: number): readonly number[] {
  let place = 0;
  return marked
    .split(MARK)
    .slice(0, -1)
    .map((part) => {
      place += part.length;
      return place;
    })
    .filter((at) => at >= LEAST_BEFORE && length - at >= LEAST_AFTER);
}

const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;
