/** Takes words and tables, compares the lines of plain text made of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Align, Block } from '../../src/document/tree.ts';
import { writeText } from '../../src/write/index.ts';
import { printable } from '../../src/write/printable.ts';
import { columnWidths, rowLines } from '../../src/write/text/grid.ts';
import { wrap } from '../../src/write/text/wrap.ts';
import { displayWidth } from '../../src/write/width.ts';
import { RUNS } from '../runs.ts';
import { documents, words } from './random.ts';
import { numbersOf } from './resolved.ts';
import { HOSTILE, sample } from './sample.ts';

/** The letters without the white space, which wrapping may change. */
const letters = (text: string): string => text.replace(/\s+/gu, '');

describe('width', () => {
  it.each([
    ['abc', 3],
    ['£1,200', 6],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['한글', 4],
    ['Ａ', 2],
    ['😀', 2],
    ['a\u200Bb', 2],
    ['soft\u00ADhyphen', 10],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two', 7, ['one two']],
    ['one\ntwo', 20, ['one', 'two']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['10\u00A0days of', 7, ['10\u00A0days', 'of']],
    ['日本語', 4, ['日本', '語']],
    ['', 5, []],
  ])('%j in %i columns', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  it('keeps every letter, and every line fits', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(letters(lines.join('\n'))).toBe(letters(text));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('columns', () => {
  it.each<[string, string[][], number, number[]]>([
    ['are as wide as their words', [['Help desk', '630.00']], 78, [9, 6]],
    ['give way at the widest first', [['a long description of it', '630.00']], 20, [12, 6]],
    ['break words only when nothing else helps', [['description', '630.00']], 12, [5, 5]],
    ['count a short row as empty cells', [['a'], ['bbb', 'ccc']], 78, [3, 3]],
  ])('%s', (_name, rows, page, expected) => {
    expect(columnWidths(rows, page)).toEqual(expected);
  });

  it('align their lines', () => {
    const aligns: Align[] = ['start', 'center', 'end'];
    expect(rowLines(['ab cd', 'x', '9'], [2, 3, 4], aligns)).toEqual(['ab   x      9', 'cd']);
  });

  it('keep every letter of a cell, and fit on the page', () => {
    const cells = fc.array(words.map(printable), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 14, max: 78 }), (row, page) => {
        const widths = columnWidths([row], page);
        const lines = rowLines(row, widths, ['start', 'center', 'end', 'start']);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(page);
        expect([...letters(lines.join(''))].sort()).toEqual([...letters(row.join(''))].sort());
      }),
      { numRuns: RUNS },
    );
  });
});

describe('plain text', () => {
  it('has the hostile name in a line and in a cell', () => {
    const lines = writeText(sample, numbersOf(sample)).split('\n');
    expect(lines).toContain(`Client                 ${HOSTILE}`);
    expect(lines).toContainEqual(expect.stringContaining(`Help desk for ${HOSTILE}, with help  computer`));
  });

  it('prints a name that fills several lines of its cell whole', () => {
    const cell = (text: string) => [{ type: 'value', text, path: 'a', from: ['a'] } as const];
    const table: Block = {
      type: 'table',
      columns: [{ align: 'start' }, { align: 'end' }],
      head: [],
      rows: [{ cells: [cell(`${HOSTILE} `.repeat(5).trim()), cell('£1.00')] }, { cells: [cell('x'), cell('£2.00')] }],
    };
    const text = writeText({ ...sample, content: [table] }, new Map());
    expect(text).toContain(
      [
        `${HOSTILE} ${HOSTILE} **x** | {{y}} <b>      £1.00`,
        `[a](b) ${HOSTILE} ${HOSTILE}`,
        '',
        'x                                                                        £2.00',
      ].join('\n'),
    );
  });

  it('leaves room to sign beside a label of any length', () => {
    const labels = { signature: 'Sign', name: 'x '.repeat(50), title: 'Title', place: 'Place', date: 'Date' };
    const block: Block = { type: 'signatures', parties: [{ role: [], name: [], signatories: [{}] }], labels };
    const lines = writeText({ ...sample, content: [block] }, new Map()).split('\n');
    expect(lines.filter((line) => line.includes('_____')).map((line) => line.replace(/[^_]/g, '').length)).toContain(
      32,
    );
    expect(lines.filter((line) => displayWidth(line) > 78)).toEqual([]);
  });

  it('never passes 78 columns, and ends no line in a space', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const lines = writeText(document, numbersOf(document)).split('\n');
        expect(lines.filter((line) => displayWidth(line) > 78 || line.endsWith(' '))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
