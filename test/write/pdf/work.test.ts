/** Takes texts and blocks that are hard on a layout, looks whether twice as much of each takes about twice the work: counted, not timed. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { BLOCKS, english, laidOut, paragraph, text } from './hostile.ts';

describe('twice as much takes about twice the work:', () => {
  it.each(BLOCKS)('%s', (_, size, of) => {
    const [one, two] = [0.08, 0.16].map((share) => laidOut(of(size * share)).work);
    for (const what of ['boxes', 'words', 'letters'] as const)
      expect(two?.[what]).toBeLessThan(2.5 * (one?.[what] ?? 0));
  });
});

it('a heading of twice as many letters, over pages that it goes on on, takes about twice the work', () => {
  const heading = (letters: number): Block => ({ type: 'heading', level: 2, content: text(english(letters)) });
  const [one, two] = [20_000, 40_000].map((letters) => laidOut([heading(letters), paragraph('end')]).work);
  expect(two?.letters).toBeLessThan(2.5 * (one?.letters ?? 0));
});
