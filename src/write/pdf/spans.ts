/** Takes inlines, gives spans: plain text with a font and, where it is a link, a target. */
import { isolated } from '../../document/direction.ts';
import { referenceText } from '../../document/numbers.ts';
import type { Inline } from '../../document/tree.ts';
import type { Naming } from '../context.ts';
import { safeHref } from '../link.ts';
import { pieces } from '../whole.ts';
import type { Target } from './boxes.ts';
import type { Measures } from './measure.ts';
import { hasRightToLeft } from './text/bidi.ts';
import type { FontStyle } from './text/face.ts';
import type { Script } from './text/flat.ts';
import { UNSEEN } from './text/unseen.ts';

/** Words that were put in or taken out. */
export type Change = Extract<Inline, { type: 'insertion' | 'deletion' }>;

/** How the words of a span differ from those around them, beside their font. */
interface Bent {
  readonly target?: Target;
  readonly change?: Change;
}

/** A piece of a paragraph that looks the same throughout. A line break is `\n`. */
export interface Span extends Bent {
  readonly text: string;
  readonly font: FontStyle;
}

/** The words around an inline that decide what it says. */
export interface Words extends Naming, Script {}

/** `font` is the font of plain words; strong words in it are semibold, or bold where all is semibold already. */
export function spans(content: readonly Inline[], font: FontStyle, words: Words): readonly Span[] {
  const known = KNOWN.get(content);
  if (known?.font === font && isAlike(known, words)) return known.spans;
  const { measures, numbers, furniture, direction, language } = words;
  const made = { font, measures, numbers, furniture, direction, language, spans: merged(content, font, words) };
  KNOWN.set(content, made);
  return made.spans;
}

/** A sheet is tried in many sizes, and a table measured before it is set: the same words give the same spans again. */
const KNOWN = new WeakMap<readonly Inline[], Words & { readonly font: FontStyle; readonly spans: readonly Span[] }>();

function isAlike(one: Words, other: Words): boolean {
  return (
    one.measures === other.measures &&
    one.numbers === other.numbers &&
    one.furniture === other.furniture &&
    one.direction === other.direction &&
    one.language === other.language
  );
}

function merged(content: readonly Inline[], font: FontStyle, words: Words): readonly Span[] {
  const merged: Span[] = [];
  for (const span of content.flatMap((inline) => one(inline, font, {}, words))) {
    const last = merged.at(-1);
    if (span.text === '') continue;
    if (last && last.font === span.font && last.target === span.target && last.change === span.change)
      merged[merged.length - 1] = { ...last, text: last.text + span.text };
    else merged.push(span);
  }
  return merged;
}

function one(inline: Inline, font: FontStyle, bent: Bent, words: Words): Span[] {
  const inside = (content: readonly Inline[], inner = font, other = bent): Span[] =>
    content.flatMap((child) => one(child, inner, other, words));
  switch (inline.type) {
    case 'text':
      return [{ text: unbroken(printable(inline.text, font, words.measures)), font, ...bent }];
    case 'value': {
      const text = unbroken(printable(inline.text, font, words.measures));
      return [{ text: words.direction === 'rtl' || hasRightToLeft(text) ? isolated(text) : text, font, ...bent }];
    }
    case 'break':
      return [{ text: '\n', font, ...bent }];
    case 'strong':
    case 'define':
      return inside(inline.content, font === 'regular' || font === 'italic' ? 'semibold' : 'bold');
    case 'emphasis':
      return inside(inline.content, font === 'regular' ? 'italic' : font);
    case 'term':
    case 'promise':
      return inside(inline.content);
    case 'reference': {
      // A number never stands at the start of a line without its word.
      const text = referenceText(inline.to, words.numbers, words.furniture).replaceAll(' ', NO_BREAK);
      return [{ text, font, ...bent, target: { anchor: inline.to } }];
    }
    case 'link': {
      const href = safeHref(inline);
      return inside(inline.content, font, href === undefined ? bent : { ...bent, target: { href } });
    }
    case 'insertion':
    case 'deletion':
      return inside(inline.content, font, { ...bent, change: inline });
  }
}

/** Dates, telephone numbers and addresses with marks that forbid a line break in them. */
function unbroken(text: string): string {
  return pieces(text)
    .map((piece) => (piece.whole ? piece.text.replaceAll(' ', NO_BREAK).replaceAll('-', '-\u2060') : piece.text))
    .join('');
}

const NO_BREAK = '\u00a0';

const CONTROL = /\p{Cc}/u;

/**
 * The text as it can be printed. A tab or a line end is a space. A character that the font lacks is written as its code point
 * in brackets: never an empty box, and never nothing.
 */
export function printable(text: string, font: FontStyle, measures: Measures): string {
  return [...text.replaceAll('\r\n', '\n')]
    .map((character) => {
      if (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(character)) return ' ';
      if (CONTROL.test(character)) return '';
      if (UNSEEN.test(character) || !lacks(character, font, measures)) return character;
      return `[${codePointName(character)}]`;
    })
    .join('');
}

/** True where the font has no glyph for a character that should show. */
export function lacks(character: string, font: FontStyle, measures: Measures): boolean {
  if (UNSEEN.test(character) || CONTROL.test(character)) return false;
  return measures.faceOf(font, character.codePointAt(0) ?? 0) === undefined;
}

/** `U+4E2D` */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
