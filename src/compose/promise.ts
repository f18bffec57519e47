/** Takes Markdown that settles an expectation, gives it with marks at both ends, put where they leave the Markdown as it was. */
import type { Tokens } from './token.ts';

/** Marks the words of one or many lines: paragraphs, items, rows. Blank text stays blank. */
export function promised(markdown: string, expectation: string, tokens: Tokens): string {
  const lines = markdown.split('\n');
  const first = lines.findIndex(holdsWords);
  const last = lines.findLastIndex(holdsWords);
  if (first < 0) return markdown;
  const open = tokens.put({ type: 'promise', expectation });
  const close = tokens.put({ type: 'end' });
  return lines
    .map((line, index) => {
      const begun = index === first ? line.replace(START, (start) => start + open) : line;
      return index === last ? begun.replace(END, (end) => close + end) : begun;
    })
    .join('\n');
}

/** What makes a line an item, a heading, a row or a definition stands before the mark. */
const START = /^\s*(?:(?:[-*+]|\d+[.)]|#{1,6}|:)\s+)*(?:\|\s*)?/;

/** The end of a row stands after it. */
const END = /\s*\|?\s*$/;

function holdsWords(line: string): boolean {
  return !/^\s*(?::::.*|-{3,}|[\s|:-]*)$/.test(line);
}
