/** Takes the sample, compares what `walk` meets on its way with what stands in the tree. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/document/inline.ts';
import type { BlockType, Inline } from '../../src/document/tree.ts';
import { place, walk } from '../../src/document/walk.ts';
import { sample } from '../write/sample.ts';

/** Every type, by a record that does not compile when one is missing. */
const BLOCKS = {
  heading: 0,
  paragraph: 0,
  clause: 0,
  subclause: 0,
  annex: 0,
  list: 0,
  definitions: 0,
  table: 0,
  box: 0,
  columns: 0,
  signatures: 0,
  statutory: 0,
  note: 0,
  'page-break': 0,
} satisfies Record<BlockType, number>;
const INLINES = {
  text: 0,
  value: 0,
  strong: 0,
  emphasis: 0,
  define: 0,
  term: 0,
  reference: 0,
  link: 0,
  break: 0,
  promise: 0,
  insertion: 0,
  deletion: 0,
} satisfies Record<Inline['type'], number>;

describe('walk', () => {
  const visits = [...walk(sample)];

  it('meets every type of block and inline: the sample has them all', () => {
    const blocks = visits.flatMap((visit) => (visit.what === 'block' ? [visit.block.type] : []));
    const inlines = visits.flatMap((visit) => (visit.what === 'inline' ? [visit.inline.type] : []));
    expect([...new Set(blocks)].sort()).toEqual(Object.keys(BLOCKS).sort());
    expect([...new Set(inlines)].sort()).toEqual(Object.keys(INLINES).sort());
  });

  it('meets every inline of the tree once: as many as its text holds', () => {
    const types = Object.keys(INLINES).join('|');
    const written = JSON.stringify(sample).match(new RegExp(`"type":"(?:${types})"`, 'g'));
    expect(visits.filter((visit) => visit.what === 'inline')).toHaveLength(written?.length ?? 0);
  });

  it('goes in reading order, from the title to the foot', () => {
    const words = visits.flatMap((visit) =>
      visit.what === 'inline' && 'text' in visit.inline ? [visit.inline.text] : [],
    );
    expect(words[0]).toBe('Service contract');
    expect(words.indexOf('Payment')).toBeLessThan(words.indexOf('Fees per month'));
    expect(words.at(-1)).toBe('Draft');
  });

  it('says where an inline stands, and what is around it', () => {
    const visit = visits.find((one) => one.what === 'inline' && 'text' in one.inline && one.inline.text === '21 days');
    expect(visit && place(visit.within)?.id).toBe('late');
    expect(visit?.within.map((block) => block.type)).toEqual(['clause', 'subclause', 'list', 'paragraph']);
    const promised = visits.find(
      (one) => one.what === 'inline' && 'text' in one.inline && one.inline.text === '14 computers',
    );
    expect(promised?.what === 'inline' && promised.around.map((inline) => plain([inline]))).toEqual([
      'Help for 14 computers in our hours.',
    ]);
  });
});
