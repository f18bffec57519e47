/** Takes chance, gives documents: shapes of blocks, filled with words that are numbered in reading order (`w1x`, `w2x`, ...), in Arabic with words of its own between them. */
import fc from 'fast-check';
import type { Block, Document, Inline, SigningParty } from '../../../src/document/tree.ts';
import { sample } from '../sample.ts';

/** Lengths of words; each is one word. */
type Text = readonly number[];

type Shape =
  | { readonly type: 'paragraph' | 'heading' | 'note' | 'statutory'; readonly text: Text }
  | { readonly type: 'list' | 'definitions' | 'box' | 'columns' | 'clause' | 'annex'; readonly texts: readonly Text[] }
  | { readonly type: 'table'; readonly cells: readonly (readonly Text[])[] }
  | { readonly type: 'signatures'; readonly signatories: readonly number[] };

const word = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 13, max: 300 }) },
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(word, { minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(word, { minLength: 1, maxLength: 90 }) },
);
const texts = fc.array(text, { minLength: 1, maxLength: 4 });

const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph', 'heading', 'note', 'statutory'), text }),
  fc.record({ type: fc.constantFrom('list', 'definitions', 'box', 'columns', 'clause', 'annex'), texts }),
  fc.record({
    type: fc.constant('table'),
    cells: fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
      ),
  }),
  fc.record({
    type: fc.constant('signatures'),
    signatories: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  }),
);

/** A document and how many words it has. */
export interface Random {
  readonly document: Document;
  readonly count: number;
}

export const randomDocument: fc.Arbitrary<Random> = fc
  .record({
    paper: fc.constantFrom('A4', 'Letter'),
    family: fc.constantFrom('sans', 'serif'),
    language: fc.constantFrom('en-GB', 'ar'),
    initials: fc.constantFrom<readonly string[]>([], ['We', 'You']),
    shapes: fc.array(shape, { minLength: 1, maxLength: 12 }),
  })
  .map(({ paper, family, language, initials, shapes }) => {
    const words = new Words(language === 'ar' ? [' ', ` ${ARABIC} `, ' ', ` (${ARABIC}) `] : [' ']);
    const title = words.take([4, 4]);
    const subtitle = words.take([3]);
    const content = shapes.map((one, index) => block(one, index, words));
    const theme = { accent: '#336699', paper, family };
    const given = { language, initials: initials.map((name): Inline[] => [{ type: 'text', text: name }]) };
    return { document: { ...sample, ...given, title, subtitle, content, theme }, count: words.count };
  });

const ARABIC = 'سطر';

/** Gives out words, each numbered: `w1xooo w2xoo`. Between them stands what is given, in turn. */
class Words {
  count = 0;
  private readonly between: readonly string[];

  constructor(between: readonly string[]) {
    this.between = between;
  }

  take(lengths: Text): Inline[] {
    return lengths.flatMap((length, index): Inline[] => {
      this.count++;
      const text = `w${this.count}x${'o'.repeat(length)}`;
      const before: Inline[] =
        index === 0 ? [] : [{ type: 'text', text: this.between[this.count % this.between.length] ?? ' ' }];
      return [...before, styled(text, this.count)];
    });
  }
}

function styled(text: string, count: number): Inline {
  const plain: Inline = { type: 'text', text };
  if (count % 5 === 0) return { type: 'strong', content: [plain] };
  if (count % 7 === 0) return { type: 'emphasis', content: [plain] };
  if (count % 11 === 0) return { type: 'link', href: 'https://www.example.org/', content: [plain] };
  return count % 3 === 0 ? { type: 'value', text, path: 'a.b', from: ['a.b'] } : plain;
}

function block(shape: Shape, index: number, words: Words): Block {
  const paragraph = (lengths: Text): Block => ({ type: 'paragraph', content: words.take(lengths) });
  const id = `id-${index}`;
  switch (shape.type) {
    case 'paragraph':
      return paragraph(shape.text);
    case 'heading':
      return { type: 'heading', level: 2, content: words.take(shape.text.slice(0, 8)) };
    case 'note':
      return { type: 'note', content: [paragraph(shape.text)] };
    case 'statutory':
      return { type: 'statutory', citation: [{ type: 'text', text: 'Example Act' }], content: [paragraph(shape.text)] };
    case 'list':
      return { type: 'list', ordered: index % 2 === 0, items: shape.texts.map((text) => [paragraph(text)]) };
    case 'definitions':
      return {
        type: 'definitions',
        items: shape.texts.map((text) => ({ term: words.take(text.slice(0, 2)), content: words.take(text) })),
      };
    case 'box':
      return { type: 'box', title: words.take([5]), content: shape.texts.map(paragraph) };
    case 'columns':
      return { type: 'columns', columns: shape.texts.slice(0, 3).map((text) => [paragraph(text), paragraph([3, 3])]) };
    case 'clause': {
      const title = words.take([5, 5]);
      const content = shape.texts.map(
        (text, part): Block => ({ type: 'subclause', id: `${id}-${part}`, content: [paragraph(text)] }),
      );
      return { type: 'clause', id, title, content };
    }
    case 'annex':
      return { type: 'annex', id, title: words.take([5]), content: shape.texts.map(paragraph) };
    case 'table':
      return {
        type: 'table',
        columns: (shape.cells[0] ?? []).map((_, column) => ({ align: column === 0 ? 'start' : 'end' })),
        head: (shape.cells[0] ?? []).map(() => [{ type: 'text', text: 'Head' }]),
        rows: shape.cells.map((row, at) => ({ cells: row.map((cell) => words.take(cell)), total: at % 3 === 2 })),
      };
    case 'signatures':
      return {
        type: 'signatures',
        labels: { signature: 'Signature', name: 'Name', title: 'Title', place: 'Place', date: 'Date' },
        parties: shape.signatories.map(
          (count): SigningParty => ({
            role: words.take([3]),
            name: words.take([6]),
            signatories: Array.from({ length: count }, () => ({ name: words.take([4]), title: words.take([4]) })),
          }),
        ),
      };
  }
}
