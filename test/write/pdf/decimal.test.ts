/** Takes the words of cells and columns, looks at what stands behind the decimal mark, and where the marks stand. */
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/document/tree.ts';
import { tailOf } from '../../../src/write/pdf/decimal.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import type { Span } from '../../../src/write/pdf/spans.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { measures } from './fonts.ts';
import { texts } from './show.ts';

describe('what stands behind the mark', () => {
  it.each<[string, string | undefined]>([
    ['£1,140.00', '.00'],
    ['£934.20 per month', '.20 per month'],
    ['1.140,00 €', ',00 €'],
    ['1,140', ''],
    ['12%', '%'],
    ['7.5%', '.5%'],
    ['−£25.00', '.00'],
    ['14 days', ' days'],
    ['0.5', '.5'],
    ['included', undefined],
    ['–', undefined],
    ['', undefined],
  ])('%s', (words, expected) => {
    const tail = tailOf([{ text: words, font: 'regular' }], 10, measures);
    expect(tail).toEqual(expected === undefined ? undefined : measures.width(expected, 'regular', 10));
  });

  it('is measured in the face of each of its parts', () => {
    const tail = tailOf(
      [
        { text: '£1,140.', font: 'regular' },
        { text: '00', font: 'bold' },
      ],
      10,
      measures,
    );
    expect(tail).toBeCloseTo(measures.width('.', 'regular', 10) + measures.width('00', 'bold', 10), 6);
  });
});

it('stands behind the new one of two figures, and behind an old one that nothing replaced', () => {
  const change = (type: 'insertion' | 'deletion', text: string): Span => ({
    text,
    font: 'regular',
    change: { type, said: type, content: [] },
  });
  const space: Span = { text: ' ', font: 'regular' };
  const tail = (...content: Span[]): number | undefined => tailOf(content, 10, measures);
  expect(tail(change('deletion', '£950.00'), space, change('insertion', '£1,500.50'))).toBe(
    measures.width('.50', 'regular', 10),
  );
  expect(tail(change('deletion', '£950.25'))).toBe(measures.width('.25', 'regular', 10));
});

describe('a column of figures', () => {
  const text = (words: string): Inline[] => [{ type: 'text', text: words }];
  /** Where each figure's decimal mark, or its end, stands across the page. */
  const marks = (...sums: string[]): number[] => {
    const table: Block = {
      type: 'table',
      columns: [{ align: 'start' }, { align: 'end' }],
      head: [text('What'), text('Sum')],
      rows: sums.map((sum) => ({ cells: [text('Work'), text(sum)] })),
    };
    const document = { ...sample, content: [table] };
    const found = texts(layout(document, numbersOf(document), measures)).filter(({ box }) => sums.includes(box.text));
    expect(found).toHaveLength(sums.length);
    return found.map(({ box }) => {
      const tail = tailOf([{ text: box.text, font: box.style }], box.size, measures) ?? 0;
      return Math.round((box.x + box.width - tail) * 100) / 100;
    });
  };

  it.each([[['£1,140.00', '£934.20 per month']], [['12%', '7.5%', '100%']], [['3 days', '14 days', '1.5 hours']]])(
    '%s',
    (sums) => expect(new Set(marks(...sums)).size).toBe(1),
  );

  it('leaves words at its end', () => {
    const [sum, words] = marks('£934.20 per month', 'as used');
    expect(words).toBeGreaterThan(sum ?? 0);
  });
});
