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
  it('has each of its words once, in order', () => {
    fc.assert(
      fc.property(randomDocument, ({ document, count }) => {
        const numbers = words(laidOut(document)).flatMap((word) => /^w(\d+)xo*$/.exec(word)?.[1] ?? []);
        expect(numbers.map(Number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      }),
      { numRuns: RUNS },
    );
  });

  it('has no text outside the margins', () => {
    fc.assert(
      fc.property(randomDocument, ({ document }) => {
        const pages = laidOut(document);
        const margin = document.kind === 'poster' ? 46 : 66;
        for (const { page, box } of texts(pages)) {
          const inside =
            box.x >= margin - HAIR &&
            box.x + box.width <= pages.width - margin + HAIR &&
            top(box) >= 0 &&
            box.y <= pages.height - 30;
          if (!inside) expect.fail(`page ${page}: "${box.text}" at ${box.x}, ${box.y}, ${box.width} wide`);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('has no text on another', () => {
    fc.assert(
      fc.property(randomDocument, ({ document }) => {
        const all = texts(laidOut(document));
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1))
            if (one.page === other.page && overlap(one.box, other.box))
              expect.fail(`page ${one.page}: "${one.box.text}" and "${other.box.text}"`);
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
