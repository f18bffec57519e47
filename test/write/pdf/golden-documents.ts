/** Takes nothing, gives small documents that are hard on pages: each asks for one rule of what stands together and what is parted. */
import type { Document } from '../../../src/document/tree.ts';
import {
  clause,
  contract,
  filler,
  heading,
  list,
  pageBreak,
  paragraph,
  signatures,
  subclause,
  table,
  tall,
  text,
  value,
} from './trees.ts';

const LONG =
  'These words fill more than two lines of the page, so that it is seen which of their lines stay together, ' +
  'and which of them may go on the next page, where the page before has no more room for all of them.';

const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [`Row ${index + 1}`, `${(index + 1) * 7}.50`]);

/** By the name of its file. */
export const DOCUMENTS: readonly (readonly [name: string, document: Document])[] = [
  ['heading-that-fits-alone', contract(filler(40), heading('Head'), paragraph(LONG))],
  ['heading-that-fits-with-two-lines', contract(filler(38), heading('Head'), paragraph(`${LONG} ${LONG}`))],
  [
    'list-over-a-page',
    contract(
      filler(37),
      paragraph('These steps follow:'),
      list(
        true,
        [paragraph('we remind you;')],
        [
          paragraph('we stop work, but for these:'),
          list(false, [paragraph('backups')], [paragraph('faults')], [paragraph(LONG)], [paragraph('mail')]),
          paragraph('until you have paid;'),
        ],
        [paragraph('work goes on.')],
      ),
    ),
  ],
  [
    'sub-clauses-over-a-page',
    contract(
      clause(
        'a',
        'What we do',
        subclause('a1', filler(38)),
        subclause('a2', paragraph(`${LONG} ${LONG}`), paragraph('A second paragraph.')),
        subclause('a3', paragraph(LONG), list(false, [paragraph('one')], [paragraph('two')])),
      ),
      clause('b', 'What you pay', subclause('b1', paragraph('One sum.')), subclause('b2', paragraph('One more.'))),
    ),
  ],
  [
    'note-in-the-margin',
    contract(
      filler(38),
      { ...clause('a', 'Payment', paragraph(LONG)), margin: [...text('A2, '), value('3 Mar 2027')] },
      {
        ...clause('b', 'A title that is so long that it needs a second line on a page as narrow as this one'),
        margin: text('A1'),
      },
      { ...clause('c', 'End', subclause('c1', paragraph(LONG))), margin: text('A1, A2 and A3') },
    ),
  ],
  ['table-over-a-page', contract(filler(34), paragraph('The sums:'), table(['What', 'Sum'], ...rows(16)))],
  [
    'total-with-a-row',
    contract(filler(22), {
      ...table(['What', 'Sum'], ...rows(13)),
      caption: text('Fees per month'),
      rows: [
        ...rows(12).map((cells) => ({ cells: cells.map(text) })),
        { cells: [text('Sum'), text('552.00')], total: true },
      ],
    }),
  ],
  [
    'row-taller-than-a-page',
    contract(paragraph('Before.'), {
      ...table(['What', 'Sum'], ['', '']),
      rows: [
        { cells: [text('First row'), text('1.00')] },
        { cells: [tall('Tall row begins.', 70, 'Tall row ends.'), text('2.00')] },
        { cells: [text('Last row'), text('3.00')] },
      ],
    }),
  ],
  [
    'signatures-move',
    contract(
      filler(34),
      paragraph('Before these two.'),
      paragraph('Changes only in writing.'),
      paragraph('Both sign:'),
      signatures,
    ),
  ],
  [
    'annex',
    contract(clause('a', 'Work', paragraph('As the annex lists.')), {
      type: 'annex',
      id: 'services',
      title: text('Services'),
      margin: text('A1'),
      content: [paragraph('We do these:'), subclause('s1', paragraph('Help.')), subclause('s2', paragraph('Backups.'))],
    }),
  ],
  [
    'overview-shrinks',
    contract(
      ...Array.from({ length: 4 }, () => filler(11)),
      paragraph('End of the overview.'),
      pageBreak,
      paragraph('In full size.'),
    ),
  ],
  [
    'initials-and-running-words',
    {
      ...contract(clause('a', 'Work', subclause('a1', filler(50)), subclause('a2', paragraph('Last.')))),
      initials: [text('We'), text('You')],
    },
  ],
];
