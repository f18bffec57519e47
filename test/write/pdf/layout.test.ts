/** Takes the samples and random documents, looks at where the layout puts each text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/tree.ts';
import type { Pages, TextBox } from '../../../src/write/pdf/boxes.ts';
import { hyphenatorOf } from '../../../src/write/pdf/text/hyphens.ts';
import { RUNS } from '../../runs.ts';
import { sample, samplePoster } from '../sample.ts';
import { randomDocument } from './random.ts';
import { show, texts, words } from './show.ts';
import { laidOut as withHyphens } from './trees.ts';

const british = await hyphenatorOf('en-GB');
const laidOut = (document: Document): Pages => withHyphens(document, british);

/** A hair: the rounding of sums of widths. */
const HAIR = 0.05;

describe('the samples, text by text', () => {
  it('the contract', () => expect(show(laidOut(sample))).toMatchFileSnapshot('goldens/sample.txt'));
  it('the poster', () => expect(show(laidOut(samplePoster))).toMatchFileSnapshot('goldens/poster.txt'));
});

describe('any document', () => {
  it('has each of its words once, in order, none beyond the margins and none on another', () => {
    fc.assert(
      fc.property(randomDocument, ({ document, count }) => {
        const pages = laidOut(document);
        const numbers = words(pages).flatMap((word) => /^w(\d+)xo*$/.exec(word)?.[1] ?? []);
        expect(numbers.map(Number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        const margin = 66;
        const all = texts(pages);
        for (const [index, { page, box }] of all.entries()) {
          const inside =
            box.x >= margin - HAIR &&
            box.x + box.width <= pages.width - margin + HAIR &&
            top(box) >= 0 &&
            box.y <= pages.height - 30;
          if (!inside) expect.fail(`page ${page}: "${box.text}" at ${box.x}, ${box.y}, ${box.width} wide`);
          for (const other of all.slice(index + 1))
            if (page === other.page && overlap(box, other.box))
              expect.fail(`page ${page}: "${box.text}" and "${other.box.text}"`);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** Capitals reach 0.66 of the size above the baseline, and descenders 0.2 below. */
function top(box: TextBox): number {
  return box.y - box.size * 0.66;
}

function overlap(one: TextBox, other: TextBox): boolean {
  return (
    one.x + one.width > other.x + HAIR &&
    other.x + other.width > one.x + HAIR &&
    one.y + one.size * 0.2 > top(other) + HAIR &&
    other.y + other.size * 0.2 > top(one) + HAIR
  );
}
