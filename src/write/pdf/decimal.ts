/** Takes the spans of a cell, gives how far its figure reaches beyond its decimal mark: figures below each other have these marks below each other. */
import type { Measures } from './measure.ts';
import type { Span } from './spans.ts';

/**
 * In points, from the mark, or from the end of a figure without one, to the end of the cell's words; nothing where the cell has no
 * figure. Of several it is the first, and of a figure that was changed the new one.
 */
export function tailOf(content: readonly Span[], size: number, measures: Measures): number | undefined {
  const kept = content
    .map(({ text, change }) => (change?.type === 'deletion' ? ' '.repeat(text.length) : text))
    .join('');
  const figure = FIGURE.exec(kept) ?? FIGURE.exec(content.map(({ text }) => text).join(''));
  if (!figure) return undefined;
  const digits = figure[0];
  const mark = digits.search(MARK);
  let from = figure.index + (mark < 0 ? digits.length : mark);
  return content.reduce((sum, span) => {
    const rest = span.text.slice(Math.max(0, from));
    from -= span.text.length;
    return sum + (from < 0 ? measures.width(rest, span.font, size) : 0);
  }, 0);
}

const FIGURE = /\d(?:[\d.,'’\u00a0\u202f]*\d)?/u;
/** The last point or comma of a figure, unless it parts thousands. */
const MARK = /[.,](?=\d+$)(?!\d{3}$)/;
