/** Takes a document and fonts, gives a finding for each character that the fonts lack. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Document } from '../../document/tree.ts';
import { walk } from '../../document/walk.ts';
import type { FontKey } from './boxes.ts';
import { type FontFiles, measuresOf } from './measure.ts';
import { codePointName, lacks } from './spans.ts';

/** One error for each place and character: `document/missing-character`. Empty where all of the document can be printed. */
export function missingCharacters(document: Document, fonts: FontFiles): Diagnostic[] {
  const measures = measuresOf(fonts);
  const seen = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const { where, text } of texts(document)) {
    for (const character of text) {
      if (!FONTS.some((font) => lacks(character, font, measures))) continue;
      const message = `"${character}" (${codePointName(character)}) was found in ${where(character)}; expected characters that the font has`;
      if (seen.has(message)) continue;
      seen.add(message);
      findings.push({
        rule: 'document/missing-character',
        level: 'error',
        message,
        hint: 'write it in Latin, Greek or Cyrillic letters; the page would show only its code',
      });
    }
  }
  return findings;
}

const FONTS: readonly FontKey[] = ['regular', 'italic', 'semibold', 'bold'];

interface Text {
  readonly text: string;
  /** Names the place of a character. */
  readonly where: (character: string) => string;
}

function* texts(document: Document): Generator<Text> {
  for (const visit of walk(document)) {
    if (visit.what === 'inline') {
      const { inline } = visit;
      if (inline.type === 'value') yield { text: inline.text, where: () => inline.path };
      if (inline.type === 'text') yield { text: inline.text, where: (character) => around(inline.text, character) };
    } else if (visit.block.type === 'statutory') {
      const { citation } = visit.block;
      yield { text: citation, where: (character) => around(citation, character) };
    } else if (visit.block.type === 'signatures') {
      for (const label of Object.values(visit.block.labels))
        yield { text: label, where: (character) => around(label, character) };
    }
  }
  const { foot, furniture } = document;
  for (const words of [foot.number ?? '', foot.hash ?? '', ...Object.values(furniture)])
    yield { text: words, where: (character) => around(words, character) };
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
