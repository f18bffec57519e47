/** Takes the spans of a cell, gives how far its figure reaches beyond its decimal mark: figures below each other have these marks below each other. */
import { breakLines } from './lines.ts';
import type { Measures } from './measure.ts';
import type { Span } from './spans.ts';
import type { Script } from './text/flat.ts';

/** How far a figure reaches beyond its mark towards the side where the document's lines end. */
export function reachOf(content: readonly Span[], size: number, script: Script): number | undefined {
  const { measures, direction } = script;
  if (direction === 'ltr') return tailOf(content, size, measures);
  // A figure runs from left to right there too, so that what stands left of its mark is the rest of the line.
  const [line] = breakLines(content, size, ENDLESS, script);
  const runs = line?.runs ?? [];
  const said = runs.map(({ text, span }) => (span.change?.type === 'deletion' ? ' '.repeat(text.length) : text));
  const place = placeOf(said.join('')) ?? placeOf(runs.map(({ text }) => text).join(''));
  if (place === undefined) return undefined;
  let start = 0;
  for (const { text, span, rtl, x, width } of runs) {
    const before = measures.width(text.slice(0, place - start), span.font, size);
    start += text.length;
    if (place <= start) return rtl ? x + width - before : x + before;
  }
  return undefined;
}

/** In points: no cell is as wide. */
const ENDLESS = 1_000_000;

/**
 * In points, from the mark, or from the end of a figure without one, to the end of the cell's words; nothing where the cell has no
 * figure. Of several it is the first, and of a figure that was changed the new one.
 */
export function tailOf(content: readonly Span[], size: number, measures: Measures): number | undefined {
  const kept = content
    .map(({ text, change }) => (change?.type === 'deletion' ? ' '.repeat(text.length) : text))
    .join('');
  const place = placeOf(kept) ?? placeOf(content.map(({ text }) => text).join(''));
  if (place === undefined) return undefined;
  let from = place;
  return content.reduce((sum, span) => {
    const rest = span.text.slice(Math.max(0, from));
    from -= span.text.length;
    return sum + (from < 0 ? measures.width(rest, span.font, size) : 0);
  }, 0);
}

/** Where the mark of a text's first figure is, or where that ends. */
function placeOf(text: string): number | undefined {
  const figure = FIGURE.exec(text);
  if (!figure) return undefined;
  const mark = figure[0].search(MARK);
  return figure.index + (mark < 0 ? figure[0].length : mark);
}

const FIGURE = /\d(?:[\d.,'’\u00a0\u202f]*\d)?/u;
/** The last point or comma of a figure, unless it parts thousands. */
const MARK = /[.,](?=\d+$)(?!\d{3}$)/;
