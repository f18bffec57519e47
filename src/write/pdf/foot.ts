/** Takes a document, gives what stands at the foot of each page: words, number and hash on the left, the page on the right, and initials above. */
import type { Document, Inline } from '../../document/tree.ts';
import { type Box, shift } from './boxes.ts';
import { place } from './flow.ts';
import { initialsOf } from './initials.ts';
import { shapeWords } from './measure.ts';
import { lineStrips, type Setting } from './setting.ts';

export interface Foot {
  readonly height: number;
  /** The boxes of one foot that begins at `top`, with its rule or the initials above it. Pages count from 1; without them no page is named. */
  at(top: number, page?: { readonly page: number; readonly pages: number }): Box[];
}

/** Without `numbered` the words on the left get the room of the page's number too. */
export function footOf(document: Document, setting: Setting, numbered = true): Foot {
  const { style } = setting;
  const small = { ...setting, size: style.small, color: style.quiet, hung: false };
  // Room for a page number of four digits, so that the words on the left never depend on how many pages there are.
  const widest = lineStrips([text(pageWords(document, 8888, 8888))], small, { tag: undefined });
  const taken = Math.max(
    0,
    ...widest.flatMap((strip) => strip.boxes.map((box) => (box.type === 'text' ? box.width : 0))),
  );
  const left = lineStrips(
    footWords(document),
    numbered ? { ...small, width: small.width - taken - style.gutter } : small,
    { tag: undefined },
  );
  const line = small.size * style.leading;
  const above = style.gap * 0.6;
  const initials = initialsOf(document, small);
  return {
    height: initials.height + above + line * Math.max(1, left.length),
    at: (top, page) => {
      const right = page
        ? lineStrips([text(pageWords(document, page.page, page.pages))], small, { tag: undefined, align: 'end' })
        : [];
      const rule: Box = { type: 'rule', x: small.x, y: 0, width: small.width, thickness: 0.5, color: style.hairline };
      const words = [...place(left, above), ...place(right, above)].map(spelled);
      return [...initials.boxes, ...[rule, ...words].map((box) => shift(box, 0, initials.height))].map((box) =>
        shift(box, 0, top),
      );
    },
  };
}

/** A hash is compared letter by letter, so its letters are not joined; those of a script that runs from right to left must be. */
function spelled(box: Box): Box {
  if (box.type !== 'text' || box.lead !== undefined) return box;
  const [first] = box.pieces;
  return first ? { ...box, pieces: shapeWords(box.text, first.face, false, true) } : box;
}

/** `DRAFT · HIT-2027-0001 · 0123456789abcdef` */
function footWords({ foot }: Document): Inline[] {
  const figures = [foot.number, foot.hash].filter((part) => part !== undefined).map((part) => [text(part)]);
  const parts = [...(foot.words && foot.words.length > 0 ? [foot.words] : []), ...figures];
  return parts.flatMap((part, index) => (index === 0 ? part : [text(' · '), ...part]));
}

function pageWords({ furniture }: Document, page: number, pages: number): string {
  return furniture.page
    .split('{page}')
    .join(String(page))
    .split('{pages}')
    .join(String(pages))
    .replaceAll(' ', '\u00a0');
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}
