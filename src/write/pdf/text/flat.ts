/** Takes the spans of a paragraph, gives it as one text that knows the width of each part of itself, and how a part stands on a line. */
import type { Direction } from '../../../document/direction.ts';
import { advanceOf, type Measures, shapeWords } from '../measure.ts';
import type { Span } from '../spans.ts';
import { directionOf, hasRightToLeft, levelsOf, visualOrder } from './bidi.ts';
import { type Break, breaksOf } from './breaks.ts';
import type { Face, Shaped } from './face.ts';
import { SHRINK, STRETCH } from './fit.ts';
import { hasForeignLetters, languagesOf } from './language.ts';
import { UNSEEN } from './unseen.ts';

/** What decides how a paragraph is written, beside its words. */
export interface Script {
  readonly measures: Measures;
  /** BCP 47, of the document. */
  readonly language: string;
  /** Of the document. */
  readonly direction: Direction;
}

/** A piece of a line that looks the same throughout. `x` counts from the left end of the line. */
export interface Run {
  readonly span: Span;
  /** As it is read: without unseen characters, and with plain spaces, so that a search finds them; may end in a space that hangs over the end of the line. */
  readonly text: string;
  /** The same, from left to right. */
  readonly pieces: readonly Shaped[];
  readonly rtl: boolean;
  /** Where it is not the document's. */
  readonly language: string | undefined;
  readonly x: number;
  /** With `stretch`, and without the space that hangs. */
  readonly width: number;
  /** How wide the hanging space is that stands before `x`, where the run goes from right to left. */
  readonly lead: number;
}

export interface Line {
  /** In the order in which they are read. */
  readonly runs: readonly Run[];
  readonly width: number;
  /** Points that each space is wider than by nature. */
  readonly stretch: number;
  /** Of its paragraph. */
  readonly direction: Direction;
}

/** A part of a paragraph with one look, in one face, one direction and one language. */
interface Item {
  readonly span: Span;
  readonly start: number;
  readonly level: number;
  readonly face: Face;
  readonly language: string | undefined;
  end: number;
}

interface Part {
  readonly item: Item;
  readonly text: string;
}

export class Flat {
  readonly text: string;
  /** Of the paragraph: that of its letters, or of the document. */
  readonly direction: Direction;
  /** Where its lines may end, and where they must. */
  readonly breaks: readonly Break[];
  private readonly items: readonly Item[];
  private readonly advances: Map<number, number>;
  private readonly size: number;
  private readonly measures: Measures;

  constructor(content: readonly Span[], size: number, script: Script) {
    const { text, direction, breaks, items, advances } = unsizedOf(content, script);
    this.size = size;
    this.measures = script.measures;
    this.text = text;
    this.direction = direction;
    this.breaks = breaks;
    this.items = items;
    this.advances = advances;
  }

  /** The width of a part, without the spaces at its end. */
  width(from: number, to: number): number {
    return this.advance(from, unhung(this.text, from, to));
  }

  /** The width of one character of a word that is too long for a line. It is not kept: there may be a million, and the face knows them. */
  character(from: number, to: number): number {
    return (this.size * this.sum(this.parts(from, to))) / 1000;
  }

  /** The width of a part with these spaces. */
  advance(from: number, to: number): number {
    const key = from * (this.text.length + 1) + to;
    const known = this.advances.get(key);
    if (known !== undefined) return (this.size * known) / 1000;
    const sum = this.sum(this.parts(from, to));
    this.advances.set(key, sum);
    return (this.size * sum) / 1000;
  }

  /** What a hyphen behind the letter at a place adds to the width, with the kerning between both. */
  hyphen(at: number): number {
    const { face } = this.items[this.itemAt(at)] ?? { face: this.measures.main('regular') };
    const letter = this.text[at] ?? '';
    const advance = advanceOf(shapeWords(`${letter}-`, face)) - advanceOf(shapeWords(letter, face));
    return (this.size * advance) / 1000;
  }

  /** True where the letters around a place are of the document's language, and of one look. */
  isWhole(from: number, to: number): boolean {
    const item = this.items[this.itemAt(from)];
    return item !== undefined && item.language === undefined && item.end >= to;
  }

  /** A line with a hyphen at its end, where it parts a word; `room` is the width that its spaces are to fill, as far as they can. */
  line(from: number, to: number, hyphenated = false, room?: number): Line {
    const { parts, hanging } = this.shown(from, to);
    const last = parts.length - 1;
    const runs = parts.map(({ item, text }, index) => {
      const rtl = item.level % 2 === 1;
      const shown = index === last && hyphenated ? `${text}\u00ad` : text;
      const pieces = shapeWords(shown, item.face, rtl);
      const width = (this.size * advanceOf(pieces)) / 1000;
      return { span: item.span, text: shown, pieces, rtl, language: item.language, x: 0, width, lead: 0 };
    });
    const natural = runs.reduce((sum, { width }) => sum + width, 0);
    const spaces = runs.reduce((sum, { text }) => sum + spacesIn(text), 0);
    const broad = parts.reduce((sum, { item, text }) => sum + spacesIn(text) * this.space(item.face), 0);
    const stretch = room === undefined || spaces === 0 ? 0 : stretchOf(room - natural, spaces, broad);
    let x = 0;
    const placed: Run[] = [...runs];
    for (const index of visualOrder(parts.map(({ item }) => item.level))) {
      const run = runs[index];
      if (!run) continue;
      const width = run.width + stretch * spacesIn(run.text);
      placed[index] = { ...run, x, width };
      x += width;
    }
    const end = placed[last];
    if (end && hanging) placed[last] = { ...end, ...spaced(end, end.rtl, this.size, stretch) };
    return { runs: placed, width: x, stretch, direction: this.direction };
  }

  private space(face: Face): number {
    return (this.size * advanceOf(shapeWords(' ', face))) / 1000;
  }

  /** In thousandths of the size. */
  private sum(parts: readonly Part[]): number {
    return parts.reduce((sum, { item, text }) => sum + advanceOf(shapeWords(text, item.face, item.level % 2 === 1)), 0);
  }

  /** The parts of a line without the spaces at its end, which hang. */
  private shown(from: number, to: number): { parts: readonly Part[]; hanging: boolean } {
    const end = unhung(this.text, from, to);
    return { parts: this.parts(from, end), hanging: end < to };
  }

  private parts(from: number, to: number): Part[] {
    const parts: Part[] = [];
    for (let index = this.itemAt(from); index < this.items.length; index++) {
      const item = this.items[index];
      if (!item || item.start >= to) break;
      const text = this.text
        .slice(Math.max(from, item.start), Math.min(to, item.end))
        .replace(item.level % 2 === 1 ? UNSEEN_BUT_JOINERS : UNSEEN_OR_BREAK, '')
        .replaceAll('\u00a0', ' ');
      if (text !== '') parts.push({ item, text });
    }
    return parts;
  }

  private itemAt(position: number): number {
    let low = 0;
    let high = this.items.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.items[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** What of a paragraph is the same in every size. */
interface Unsized {
  readonly text: string;
  readonly direction: Direction;
  readonly breaks: readonly Break[];
  readonly items: readonly Item[];
  /** Of the parts that were asked for, in thousandths of the size. */
  readonly advances: Map<number, number>;
}

/** A sheet is tried in many sizes, and the same spans come again in each. */
function unsizedOf(content: readonly Span[], script: Script): Unsized {
  const { measures, language, direction } = script;
  const known = UNSIZED.get(content);
  if (known?.measures === measures && known.language === language && known.given === direction) return known;
  const text = content.map((span) => span.text).join('');
  const own = directionOf(text, direction);
  const items = itemsOf(content, text, own, script);
  const breaks = [...breaksOf(text)];
  const made = { measures, language, given: direction, text, direction: own, breaks, items, advances: new Map() };
  UNSIZED.set(content, made);
  return made;
}

const UNSIZED = new WeakMap<
  readonly Span[],
  Unsized & { readonly measures: Measures; readonly language: string; readonly given: Direction }
>();

const ROUNDING = 1e-6;

/** What is added to each space: nothing where they would have to give way too far. `broad` is how wide they are together by nature. */
function stretchOf(free: number, spaces: number, broad: number): number {
  const share = free / broad;
  return share > STRETCH + ROUNDING || share < -SHRINK - ROUNDING ? 0 : free / spaces;
}

/** With a space after its last word, which parts it from what follows in a copy of the text: see `Run`. */
export function spaced(
  { text, pieces }: Pick<Run, 'text' | 'pieces'>,
  rtl: boolean,
  size: number,
  stretch: number,
): Pick<Run, 'text' | 'pieces' | 'lead'> {
  const [first] = pieces;
  if (!first) return { text, pieces, lead: 0 };
  const space = shapeWords(' ', first.face, rtl);
  return {
    text: `${text} `,
    pieces: rtl ? [...space, ...pieces] : [...pieces, ...space],
    lead: rtl ? (size * advanceOf(space)) / 1000 + stretch : 0,
  };
}

function spacesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** Marks and what shows nothing stay in the face before them; a space does not leave it. */
const CLINGING = new RegExp(`${UNSEEN.source}|\\p{M}|[ \\u00a0\\n]`, 'u');

function itemsOf(content: readonly Span[], text: string, direction: Direction, script: Script): Item[] {
  const { measures } = script;
  const levels = direction === 'rtl' || hasRightToLeft(text) ? levelsOf(text, direction) : undefined;
  const languages = hasForeignLetters(text, script.language) ? languagesOf(text, script.language) : [];
  const items: Item[] = [];
  let position = 0;
  for (const span of content) {
    let item: Item | undefined;
    for (const character of span.text) {
      const level = levels?.[position] ?? 0;
      const found = measures.faceOf(span.font, character.codePointAt(0) ?? 0);
      const face =
        item && CLINGING.test(character) && (found === undefined || item.face.has(character.codePointAt(0) ?? 0))
          ? item.face
          : (found ?? measures.main(span.font));
      const language = languages[position];
      const end = position + character.length;
      if (item && item.level === level && item.face === face && item.language === language) item.end = end;
      else {
        item = { span, start: position, end, level, face, language };
        items.push(item);
      }
      position = end;
    }
  }
  return items;
}

/** Where a part ends without what has no width at the end of a line. A no-break space has. A pattern would look for the end from every space. */
export function unhung(text: string, from: number, to: number): number {
  let end = Math.min(to, text.length);
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  return end;
}

const UNSEEN_OR_BREAK = new RegExp(`${UNSEEN.source}|\\n`, 'gu');
/** Where letters join, two of these say whether they do. */
const UNSEEN_BUT_JOINERS = new RegExp(`(?![\\u200c\\u200d])${UNSEEN.source}|\\n`, 'gu');
