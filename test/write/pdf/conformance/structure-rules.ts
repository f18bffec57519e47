/** Takes a PDF, gives the faults of its structure tree: its types, how they nest, and the way back to the parents. */
import { catalog, dictionary, list, type Pdf, pages, text, treeOf } from './pdf.ts';
import { type Rule, unless } from './rule.ts';
import { attribute, contentOwners, type Element, elements } from './structure.ts';

const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
);

/** What may be directly below an element of a type. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

/** What an element of a type must be directly below of. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};

/** A rule that looks at each element by itself. */
function each(check: (element: Element, pdf: Pdf) => readonly string[]): Rule['check'] {
  return (pdf) => elements(pdf).flatMap((element) => check(element, pdf));
}

export const structureRules: readonly Rule[] = [
  {
    id: 'tree',
    clause: 'ISO 14289-1 7.1',
    says: 'There is a structure tree, and it begins with one Document.',
    check: (pdf) => {
      const top = elements(pdf).filter(({ parent }) => !parent);
      return unless(
        top.length === 1 && top[0]?.type === 'Document',
        `the root holds ${top.map(({ type }) => type).join(', ') || 'nothing'}`,
      );
    },
  },
  {
    id: 'standard-type',
    clause: 'ISO 14289-1 7.1',
    says: 'Each element is of a standard type, or its role leads to one.',
    check: each(({ ref, type }) => unless(STANDARD.has(type), `${ref} is of type ${type}`)),
  },
  {
    id: 'parent',
    clause: 'ISO 19005-3 6.7.3.3',
    says: 'Each element stands in the tree once, and names the element it is below of.',
    check: (pdf) => {
      const met = new Set<string>();
      return elements(pdf).flatMap((element) => {
        const { ref, parent, dictionary: here } = element;
        const above = parent ? parent.ref : catalog(pdf)['/StructTreeRoot'];
        const again = met.has(ref);
        met.add(ref);
        return [
          ...unless(here['/P'] === above, `${ref} names ${String(here['/P'])} as its parent, not ${String(above)}`),
          ...unless(!again, `${ref} stands in the tree twice`),
        ];
      });
    },
  },
  {
    id: 'nesting',
    clause: 'ISO 14289-1 7.2',
    says: 'Lists and tables are built of their parts, in their order: L of LI of Lbl and LBody, Table of TR of TH and TD.',
    check: each(({ ref, type, parent, kids }) => {
      const above = ABOVE[type];
      const below = BELOW[type];
      return [
        ...unless(
          !above || above.includes(parent?.type ?? ''),
          `${type} ${ref} is below ${parent?.type ?? 'the root'}`,
        ),
        ...kids.flatMap((kid) => {
          const found = kid.type === 'element' ? kid.element.type : kid.type;
          return unless(!below || below.includes(found), `${type} ${ref} holds ${found}`);
        }),
      ];
    }),
  },
  {
    id: 'rows',
    clause: 'ISO 14289-1 7.5',
    says: 'The rows of a table are equally long.',
    check: each((element, pdf) => {
      if (element.type !== 'Table') return [];
      const lengths = new Set(rowsOf(element).map((row) => widthOf(row, pdf)));
      // A cell over several rows would be missing in those below; the papers have none.
      return unless(lengths.size <= 1, `the rows of ${element.ref} have ${[...lengths].join(' and ')} cells`);
    }),
  },
  {
    id: 'headings',
    clause: 'ISO 14289-1 7.4.2',
    says: 'Headings begin with H1 and go down one level at a time.',
    check: (pdf) => {
      let last = 0;
      return elements(pdf).flatMap(({ ref, type }) => {
        const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
        if (level === 0) return [];
        const fault = unless(level <= last + 1, `${ref} is H${level} behind ${last === 0 ? 'none' : `H${last}`}`);
        last = level;
        return fault;
      });
    },
  },
  {
    id: 'scope',
    clause: 'ISO 14289-1 7.5',
    says: 'Each header cell says of what it is the header.',
    check: each((element, pdf) => {
      const scope = element.type === 'TH' ? attribute(pdf, element, '/Scope') : '/Both';
      return unless(['/Row', '/Column', '/Both'].includes(String(scope)), `TH ${element.ref} has no Scope`);
    }),
  },
  {
    id: 'figure',
    clause: 'ISO 14289-1 7.3',
    says: 'Each figure has words in its stead.',
    check: each(({ ref, type, dictionary: here }, pdf) =>
      unless(
        !['Figure', 'Formula'].includes(type) || Boolean(text(pdf, here['/Alt']) ?? text(pdf, here['/ActualText'])),
        `${type} ${ref} has no words`,
      ),
    ),
  },
  {
    id: 'note',
    clause: 'ISO 14289-1 7.9',
    says: 'Each note has an ID.',
    check: each(({ ref, type, dictionary: here }) =>
      unless(type !== 'Note' || here['/ID'] !== undefined, `Note ${ref} has no ID`),
    ),
  },
  {
    id: 'parent-tree',
    clause: 'ISO 14289-1 7.1',
    says: 'The parent tree leads from each piece of content to the one element that holds it, and to nothing else.',
    check: (pdf) => {
      const root = dictionary(pdf, catalog(pdf)['/StructTreeRoot']);
      const tree = treeOf(pdf, root['/ParentTree'], '/Nums');
      const owners = contentOwners(pdf);
      const back = new Map<string, string>();
      for (const { ref, dictionary: page } of pages(pdf))
        list(pdf, tree.get(String(page['/StructParents'])) ?? null).forEach((element, mcid) => {
          if (element !== null) back.set(`${ref} ${mcid}`, String(element));
        });
      return [
        ...[...owners].flatMap(([key, refs]) => [
          ...unless(refs.length === 1, `content ${key} is held by ${refs.join(' and ')}`),
          ...unless(back.get(key) === refs[0], `content ${key} is held by ${refs[0]}, not ${back.get(key)}`),
        ]),
        ...[...back].flatMap(([key, ref]) => unless(owners.has(key), `${ref} does not hold content ${key}`)),
      ];
    },
  },
];

function below(element: Element): readonly Element[] {
  return element.kids.flatMap((kid) => (kid.type === 'element' ? [kid.element] : []));
}

function rowsOf(element: Element): readonly Element[] {
  return below(element).flatMap((one) => (one.type === 'TR' ? [one] : rowsOf(one)));
}

function widthOf(row: Element, pdf: Pdf): number {
  return below(row).reduce((sum, cell) => sum + Number(attribute(pdf, cell, '/ColSpan') ?? 1), 0);
}
