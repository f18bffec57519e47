/** Takes a document, gives each text that it prints, with where its words come from. */
import type { Document } from '../../document/tree.ts';
import { walk } from '../../document/walk.ts';

/** A run of a document's words. */
export interface Text {
  readonly text: string;
  /** The path of a value, then those of the terms it hangs on. */
  readonly paths: readonly string[];
  /** Names the place of a character. */
  readonly where: (character: string) => string;
}

/** Every text that a PDF of a document prints: of its tree, its foot and its furniture. */
export function* textsOf(document: Document): Generator<Text> {
  for (const visit of walk(document)) {
    if (visit.what === 'inline') {
      const { inline } = visit;
      if (inline.type === 'value')
        yield { text: inline.text, paths: [inline.path, ...inline.from], where: () => inline.path };
      if (inline.type === 'text') yield phrase(inline.text);
    } else if (visit.block.type === 'signatures') {
      for (const label of Object.values(visit.block.labels)) yield phrase(label);
    }
  }
  const { foot, furniture, watermark = '' } = document;
  for (const words of [watermark, foot.number ?? '', foot.hash ?? '', ...Object.values(furniture)]) yield phrase(words);
}

function phrase(text: string): Text {
  return { text, paths: [], where: (character) => around(text, character) };
}

/** The words around a character: `the words "... one 中 two ..."`. */
function around(text: string, character: string): string {
  const at = text.indexOf(character);
  const start = Math.max(0, at - WORDS_AROUND);
  const end = at + character.length + WORDS_AROUND;
  const words = text
    .slice(start, end)
    .replace(start > 0 ? /^\S*\s/ : '', '')
    .replace(end < text.length ? /\s\S*$/ : '', '');
  return `the words "${start > 0 ? '... ' : ''}${words}${end < text.length ? ' ...' : ''}"`;
}

/** In UTF-16 units, on each side. */
const WORDS_AROUND = 30;
