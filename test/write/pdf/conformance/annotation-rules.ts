/** Takes a PDF, gives the faults of its annotations: links, and the fields of forms. */
import { catalog, type Dictionary, dictionary, list, type Pdf, pages, stream, text, treeOf } from './pdf.ts';
import { type Rule, unless } from './rule.ts';
import { type Element, elements } from './structure.ts';

interface Annotation {
  readonly ref: string;
  readonly page: string;
  /** As `/Link`. */
  readonly kind: string;
  readonly dictionary: Dictionary;
}

function annotations(pdf: Pdf): readonly Annotation[] {
  return pages(pdf).flatMap(({ ref: page, dictionary: here }) =>
    list(pdf, here['/Annots']).map((one) => {
      const about = dictionary(pdf, one);
      return { ref: String(one), page, kind: String(about['/Subtype']), dictionary: about };
    }),
  );
}

/** The element that holds it, and the page on which that says it is. */
function holder(all: readonly Element[], { ref }: Annotation): { element: Element; page: string } | undefined {
  for (const element of all)
    for (const kid of element.kids) if (kid.type === 'object' && kid.object === ref) return { element, page: kid.page };
  return undefined;
}

/** The type of the element that holds an annotation of a kind. */
const HELD_BY: Readonly<Record<string, string>> = { '/Link': 'Link', '/Widget': 'Form' };

function each(check: (annotation: Annotation, pdf: Pdf) => readonly string[]): Rule['check'] {
  return (pdf) => annotations(pdf).flatMap((one) => check(one, pdf));
}

export const annotationRules: readonly Rule[] = [
  {
    id: 'annotation-held',
    clause: 'ISO 14289-1 7.18.1',
    says: 'Each annotation is held by an element of its type, and the parent tree leads back to that.',
    check: (pdf) => {
      const all = elements(pdf);
      const tree = treeOf(pdf, dictionary(pdf, catalog(pdf)['/StructTreeRoot'])['/ParentTree'], '/Nums');
      return annotations(pdf).flatMap((one) => {
        const held = holder(all, one);
        if (!held) return [`no element holds ${one.kind} ${one.ref}`];
        const { element, page } = held;
        const back = tree.get(String(one.dictionary['/StructParent']));
        const type = HELD_BY[one.kind] ?? 'Annot';
        return [
          ...unless(element.type === type, `${one.kind} ${one.ref} is held by ${element.type}`),
          ...unless(back === element.ref, `${one.ref} is held by ${element.ref}, not ${String(back)}`),
          ...unless(page === one.page, `${element.ref} has ${one.ref} on page ${page}, not ${one.page}`),
        ];
      });
    },
  },
  {
    id: 'link-area',
    clause: 'ISO 14289-1 7.18.5',
    says: 'Each link element holds an area to click.',
    check: (pdf) =>
      elements(pdf).flatMap(({ ref, type, kids }) =>
        unless(type !== 'Link' || kids.some((kid) => kid.type === 'object'), `Link ${ref} holds no area`),
      ),
  },
  {
    id: 'annotation-words',
    clause: 'ISO 14289-1 7.18.1',
    says: 'Each annotation says in words what it is: a field in TU, all others in Contents.',
    check: each(({ ref, kind, dictionary: about }, pdf) => {
      const field = text(pdf, about['/TU']) ?? text(pdf, dictionary(pdf, about['/Parent'])['/TU']);
      const words = (kind === '/Widget' ? field : undefined) ?? text(pdf, about['/Contents']);
      return unless(Boolean(words), `${kind} ${ref} has no words`);
    }),
  },
  {
    id: 'print',
    clause: 'ISO 19005-3 6.3.2',
    says: 'Each annotation is printed, and is not hidden.',
    check: each(({ ref, kind, dictionary: about }) => {
      const flags = Number(about['/F'] ?? 0);
      // Bit 3 is Print; 1, 2 and 6 are Invisible, Hidden and NoView.
      return unless((flags & 0b100111) === 0b100, `${kind} ${ref} has the flags ${flags}`);
    }),
  },
  {
    id: 'appearance',
    clause: 'ISO 19005-3 6.3.3',
    says: 'Each annotation but a link has its look in the file: a stream, or for a button one for each of its states.',
    check: each(({ ref, kind, dictionary: about }, pdf) => {
      const look = dictionary(pdf, about['/AP'])['/N'];
      const states = about['/FT'] === '/Btn' ? Object.values(dictionary(pdf, look)) : [];
      const looks = stream(pdf, look) || states.length === 0 ? [look] : states;
      const drawn = looks.every((one) => stream(pdf, one) !== undefined);
      return unless(kind === '/Link' || drawn, `${kind} ${ref} has no look, or one that is not a stream`);
    }),
  },
  {
    id: 'tab-order',
    clause: 'ISO 14289-1 7.18.3',
    says: 'On a page with annotations the tab key follows the structure.',
    check: (pdf) =>
      pages(pdf).flatMap(({ ref, dictionary: page }) =>
        unless(list(pdf, page['/Annots']).length === 0 || page['/Tabs'] === '/S', `page ${ref} has another order`),
      ),
  },
];
